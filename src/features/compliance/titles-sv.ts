/** Vad det som är gjort heter bland bevisen. */
import { number } from '#words/sv.ts'

export const titles = {
  edition: (title: string, edition: number) => (edition > 1 ? `${title}, utgåva ${number(edition)}` : title),
  published: (title: string) => `${title}, offentlig version`,
  mapping: (organisation: string) => `Kartläggning från ${organisation}`,
  causes: (problem: string) => `Orsaksanalys: ${problem}`,
  formal: (body: string, paragraph: string, registration: string, plan: string) =>
    `${body} ${paragraph.includes('§') ? paragraph : `§ ${paragraph}`}, ${registration}${plan ? `: ${plan}` : ''}`,
  seats: (body: string, held: number, all: number) =>
    held === all
      ? `${body}: alla ${number(all)} platser besatta`
      : `${body}: ${number(held)} av ${number(all)} platser besatta, ${number(all - held)} ${all - held === 1 ? 'vakant' : 'vakanta'}`,
  coordination: 'Kommunens samordnare är utsedd',
  presenters: 'Samordnare och kommunpolis är utsedda',
  group: (title: string) => `Arbetsgrupp: ${title}`,
  /** För den som inte ser vilka grupper, problem, möten och utkast som finns. */
  someGroup: 'Arbetsgrupp',
  someProblem: 'Orsaksanalys av ett problem',
  someMeeting: 'Möte',
  someDraft: 'Ett utkast',
  draft: (kind: 'first' | 'amendment' | 'successor') =>
    kind === 'successor' ? 'Utkast till ny överenskommelse' : 'Utkast till överenskommelse',
}

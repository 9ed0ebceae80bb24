/** Svaren till Brås enkät på svenska. */
import { day, number } from '#words/sv.ts'
import { pages } from './pages-sv.ts'
import type { SurveyAnswer, SurveyObligation } from './survey-parts.ts'
import { sv } from './sv.ts'
import type { ToldObligation } from './told-obligation.ts'

const sections = (count: number) => `${number(count)} ${count === 1 ? 'paragraf' : 'paragrafer'}`

export const surveyWords = {
  title: (year: string) => `Svar på Brås årliga enkät ${year}`,
  lead: ({ yes, partly, no }: Record<SurveyAnswer, number>) =>
    `Förslag till svar: ja för ${sections(yes)}, delvis för ${sections(partly)} och nej för ${sections(no)}. Svaren följer lagens paragrafer. Samlad har inte Brås frågor: för över svaren för hand till Brås formulär.`,
  parts: { short: 'Svaren i korthet', unknown: 'Vad som inte går att svara på härifrån' },
  slots: {
    own: { label: 'Kommunens egna ord', hint: 'Hur arbetet bedrivs, och det som inte syns ovan.' },
    other: { label: 'Övrigt', hint: 'Anteckna det som Brå frågar om och som inte finns här.' },
  },
  answers: { yes: 'Ja', partly: 'Delvis', no: 'Nej' } satisfies Record<SurveyAnswer, string>,
  proposed: 'Föreslaget svar',
  section: (place: string, obligations: readonly Pick<SurveyObligation, 'topic' | 'sv' | 'en'>[]) =>
    `${place}: ${obligations.map((one) => pages.topic(one.topic, one.sv)).join(' · ')}`,
  how: (on: string) =>
    `Som det var den ${day(on)}. Ja: gjort och inte försenat. Delvis: påbörjat, eller gjort tidigare men försenat nu. Nej: inte gjort och inte påbörjat.`,
  caption: 'Föreslagna svar, paragraf för paragraf',
  columns: ['Paragraf', 'Svar', 'Senast gjort'],
  never: 'aldrig',
  states: sv.states,
  textOf: (one: Pick<ToldObligation, 'sv' | 'en'>) => one.sv,
  whyOf: (one: Pick<ToldObligation, 'why'>) => sv.why[one.why.code](one.why.values),
  facts: {
    answer: 'Svar',
    state: 'Läge',
    since: 'Första gången',
    last: 'Senast',
    reason: 'Skäl',
    begins: 'På väg att börja',
  },
  notDue: (on: string) => `inte dags än: ska vara gjort senast ${day(on)}`,
  noReason: 'inget skäl är antecknat',
  begun: (title: string, on: string) => `ja, påbörjat ${day(on)}: ${title}`,
  beginsOn: (on: string) => `ja, ska påbörjas ${day(on)}`,
  noBegin: 'ingen dag är antecknad',
  noEvidence: 'Inget bevis finns i Samlad.',
  evidence: (title: string, on: string) => `${title}, ${day(on)}`,
  more: (count: number) => `och ${number(count)} till`,
  reading: (reading: string) => `Så läser vi paragrafen: ${reading}`,
  unknown: 'Det här finns det inga bevis för i Samlad, så kommunen svarar själv:',
  frame: (one: { sv: string; en: string }) => one.sv,
  notKept: [
    'Hur många som arbetar med frågorna, vad arbetet kostar i sin helhet och hur det upplevs.',
    'Sådant som är gjort men som ingen har fört in i Samlad.',
    'Frågor i Brås formulär som inte följer någon paragraf i lagen.',
  ],
  day,
}
export type SurveyWords = typeof surveyWords

/** Felen i en överenskommelse som någon har skrivit: var det står, vad som är fel och hur det rättas. */
import type { AgreementFault, FaultCode } from '#agreements/check-agreement.ts'
import { day, number } from '#words/sv.ts'

type Values = AgreementFault['values']

/** Ord för varje namn i filen. En lista har ordet för en enda av dem; vilken det är står efter. */
const places: Readonly<Record<string, string>> = {
  code: 'kod',
  municipalityCode: 'kommunkod',
  title: 'titel',
  parties: 'part',
  party: 'part',
  name: 'namn',
  signatures: 'underskrift',
  office: 'befattning',
  valid: 'giltighetstid',
  from: 'första dagen',
  to: 'sista dagen',
  supersedes: 'överenskommelsen den följer på',
  purpose: 'syfte',
  overallGoal: 'övergripande mål',
  subGoals: 'delmål',
  approaches: 'arbetssätt',
  bodies: 'grupp',
  ownBodies: 'egen grupp',
  sv: 'svensk text',
  en: 'engelsk text',
  mandate: 'uppdrag',
  decides: 'beslutar om',
  members: 'plats',
  presenters: 'föredragande',
  role: 'roll',
  meets: 'möts',
  strategicCouncil: 'strategiskt råd',
  body: 'grupp',
  areas: 'område',
  obligations: 'skyldighet',
  topic: 'ämne',
  place: 'ställe i överenskommelsen',
  force: 'ska eller bör',
  quote: 'citat',
  owedBy: 'vem som ansvarar',
  rhythm: 'rytm',
  kind: 'sort',
  unit: 'enhet',
  graceDays: 'dagar efteråt',
  months: 'månader',
  evidence: 'vad som räknas',
  countsFrom: 'räknas från',
  notBefore: 'tidigast',
  leadDays: 'dagar i förväg',
  consequence: 'följd',
  reading: 'vår läsning',
  source: 'källa',
}
const expected: Readonly<Record<string, string>> = {
  text: 'text inom citattecken',
  number: 'ett tal',
  list: 'en lista',
  group: 'en grupp av namn och värden',
  null: 'null',
}
const partyNames: Readonly<Record<string, string>> = { municipality: 'kommunen', police: 'polisen' }
const items = (count: unknown) => (count === 1 ? 'en post' : `${number(Number(count))} poster`)
const signs = (count: unknown) => (count === 1 ? 'ett tecken' : `${number(Number(count))} tecken`)

const sentences: Record<FaultCode, (values: Values) => string> = {
  missing: () => 'saknas.',
  wrongKind: ({ expected: kind }) => `ska vara ${expected[String(kind)] ?? String(kind)}.`,
  notWhole: () => 'ska vara ett heltal.',
  tooShort: ({ least }) => (least === 1 ? 'är tomt.' : `är för kort; minst ${signs(least)} behövs.`),
  tooLong: ({ most }) => `är för långt; högst ${signs(most)} får plats.`,
  tooFew: ({ least }) => `har för få; minst ${items(least)} behövs.`,
  tooMany: ({ most }) => `har för många; högst ${items(most)} får finnas.`,
  tooSmall: ({ least }) => `ska vara minst ${number(Number(least))}.`,
  tooLarge: ({ most }) => `ska vara högst ${number(Number(most))}.`,
  notOneOf: ({ allowed }) => `ska vara något av ${String(allowed)}.`,
  notADate: () => 'ska vara ett datum som finns, skrivet som 2026-01-31.',
  notFourDigits: () => 'ska vara kommunens kod, fyra siffror.',
  badAgreementCode: () => 'får bara ha små bokstäver a–z, siffror och bindestreck.',
  badCode: () => 'ska börja med en liten bokstav a–z och får bara ha bokstäver a–z och siffror.',
  unknownKey: ({ key, meant }) => `namnet «${key}» finns inte${meant ? `; menas «${meant}»?` : ' här.'}`,
  endsBeforeBegin: ({ from, to }) => `${day(String(to))} är före första dagen, ${day(String(from))}.`,
  partyTwice: ({ party }) => `${partyNames[String(party)] ?? party} står två gånger; parterna är kommunen och polisen.`,
  partyMissing: ({ party }) => `ingen skriver under för ${partyNames[String(party)] ?? party}.`,
  bodyTwice: ({ code }) => `två grupper har koden «${code}».`,
  subGoalTwice: ({ code }) => `två delmål har koden «${code}».`,
  obligationTwice: ({ code }) => `två skyldigheter har koden «${code}».`,
  unknownBody: ({ body, known }) => `det finns ingen grupp «${body}»${known ? `; det finns ${known}` : ''}.`,
  bodyMissing: () => 'skriv vilken grupp det gäller.',
  supersedesItself: () => 'den kan inte följa på sig själv.',
}

/** ”obligations.2.rhythm.months” → ”Skyldighet 3, rytm, månader”; en kod i stället för ett nummer skrivs som den är. */
function sayPlace(path: string): string {
  const words: string[] = []
  for (const part of path.split('.').filter(Boolean)) {
    const isNumber = /^\d+$/.test(part)
    const last = words.length - 1
    if (isNumber && last >= 0) words[last] = `${words[last]} ${Number(part) + 1}`
    else words.push(places[part] ?? `«${part}»`)
  }
  const said = words.join(', ') || 'överenskommelsen'
  return said.charAt(0).toUpperCase() + said.slice(1)
}

export const faultsSv = {
  sayPlace,
  sayFault: ({ path, code, values }: Pick<AgreementFault, 'path' | 'values'> & { readonly code: string }): string =>
    `${sayPlace(path)}: ${(sentences as Record<string, ((values: Values) => string) | undefined>)[code]?.(values) ?? code}`,
}
export type FaultWords = typeof faultsSv

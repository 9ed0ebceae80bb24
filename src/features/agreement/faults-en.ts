/** The faults of an agreement that somebody wrote: where, what is wrong, how it is mended. */
import type { AgreementFault, FaultCode } from '#agreements/check-agreement.ts'
import { day, number } from '#words/en.ts'
import type { FaultWords } from './faults-sv.ts'

type Values = AgreementFault['values']

const places: Readonly<Record<string, string>> = {
  code: 'code',
  municipalityCode: 'municipality code',
  title: 'title',
  parties: 'party',
  party: 'party',
  name: 'name',
  signatures: 'signature',
  office: 'office',
  valid: 'validity',
  from: 'first day',
  to: 'last day',
  supersedes: 'the agreement it follows',
  purpose: 'purpose',
  overallGoal: 'overall goal',
  subGoals: 'sub-goal',
  approaches: 'approach',
  bodies: 'body',
  ownBodies: 'own body',
  sv: 'Swedish text',
  en: 'English text',
  mandate: 'mandate',
  decides: 'decides on',
  members: 'seat',
  presenters: 'presenter',
  role: 'role',
  meets: 'meets',
  strategicCouncil: 'strategic council',
  body: 'body',
  areas: 'area',
  obligations: 'obligation',
  topic: 'topic',
  place: 'place in the agreement',
  force: 'must or should',
  quote: 'quotation',
  owedBy: 'who owes it',
  rhythm: 'rhythm',
  kind: 'kind',
  unit: 'unit',
  graceDays: 'days afterwards',
  months: 'months',
  evidence: 'what counts',
  countsFrom: 'counts from',
  notBefore: 'not before',
  leadDays: 'days ahead',
  consequence: 'consequence',
  reading: 'our reading',
  source: 'source',
}
const expected: Readonly<Record<string, string>> = {
  text: 'text in quotation marks',
  number: 'a number',
  list: 'a list',
  group: 'a group of names and values',
  null: 'null',
}
const partyNames: Readonly<Record<string, string>> = { municipality: 'the municipality', police: 'the police' }
const items = (count: unknown) => (count === 1 ? 'one item' : `${number(Number(count))} items`)
const signs = (count: unknown) => (count === 1 ? 'one character' : `${number(Number(count))} characters`)

const sentences: Record<FaultCode, (values: Values) => string> = {
  missing: () => 'is missing.',
  wrongKind: ({ expected: kind }) => `must be ${expected[String(kind)] ?? String(kind)}.`,
  notWhole: () => 'must be a whole number.',
  tooShort: ({ least }) => (least === 1 ? 'is empty.' : `is too short; at least ${signs(least)} are needed.`),
  tooLong: ({ most }) => `is too long; there is room for ${signs(most)}.`,
  tooFew: ({ least }) => `has too few; at least ${items(least)} needed.`,
  tooMany: ({ most }) => `has too many; at most ${items(most)} allowed.`,
  tooSmall: ({ least }) => `must be at least ${number(Number(least))}.`,
  tooLarge: ({ most }) => `must be at most ${number(Number(most))}.`,
  notOneOf: ({ allowed }) => `must be one of ${String(allowed)}.`,
  notADate: () => 'must be a date that exists, written as 2026-01-31.',
  notFourDigits: () => 'must be the municipality’s code, four digits.',
  badAgreementCode: () => 'may only have small letters a–z, digits and hyphens.',
  badCode: () => 'must begin with a small letter a–z and may only have letters a–z and digits.',
  unknownKey: ({ key, meant }) => `there is no name "${key}"${meant ? `; is "${meant}" meant?` : ' here.'}`,
  endsBeforeBegin: ({ from, to }) => `${day(String(to))} is before the first day, ${day(String(from))}.`,
  partyTwice: ({ party }) =>
    `${partyNames[String(party)] ?? party} stands twice; the parties are the municipality and the police.`,
  partyMissing: ({ party }) => `nobody signs for ${partyNames[String(party)] ?? party}.`,
  bodyTwice: ({ code }) => `two bodies have the code "${code}".`,
  subGoalTwice: ({ code }) => `two sub-goals have the code "${code}".`,
  obligationTwice: ({ code }) => `two obligations have the code "${code}".`,
  unknownBody: ({ body, known }) => `there is no body "${body}"${known ? `; there is ${known}` : ''}.`,
  bodyMissing: () => 'write which body it is about.',
  supersedesItself: () => 'it cannot follow itself.',
}

function sayPlace(path: string): string {
  const words: string[] = []
  for (const part of path.split('.').filter(Boolean)) {
    const last = words.length - 1
    if (/^\d+$/.test(part) && last >= 0) words[last] = `${words[last]} ${Number(part) + 1}`
    else words.push(places[part] ?? `"${part}"`)
  }
  const said = words.join(', ') || 'the agreement'
  return said.charAt(0).toUpperCase() + said.slice(1)
}

export const faultsEn: FaultWords = {
  sayPlace,
  sayFault: ({ path, code, values }) =>
    `${sayPlace(path)}: ${(sentences as Record<string, ((values: Values) => string) | undefined>)[code]?.(values) ?? code}`,
}

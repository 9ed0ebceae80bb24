/** Svenska ord i problemens dokument och i listans första mening. */
import { eventChain } from '#figure/diagram/event-chain-sv.ts'
import { fishbone } from '#figure/diagram/fishbone-sv.ts'
import { capital, joinNames } from '#words/names-sv.ts'
import { day, instant, number } from '#words/sv.ts'
import type { ListSummary, Why } from './list-summary.ts'
import type { Problem, ProblemState } from './schema.ts'

const small = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv']
const count = (many: number) => small[many] ?? number(many)
const causes = (many: number) => (many === 1 ? 'en orsak är skriven' : `${count(many)} orsaker är skrivna`)
const problems = (many: number) => `${count(many)} problem`

/** «Tre problem är prioriterade, två väntar på polisens svar.» */
export function sayList({ counts, unanswered, disputed, withoutCause }: ListSummary): string {
  const { prioritised, raised, notNow } = counts
  if (prioritised + raised + notNow === 0) return 'Inget problem är öppet just nu.'
  const parts = [
    prioritised === 0
      ? 'inget problem är prioriterat'
      : `${problems(prioritised)} är ${prioritised === 1 ? 'prioriterat' : 'prioriterade'}`,
    ...(raised > 0 ? [`${count(raised)} ${raised === 1 ? 'är lyft' : 'är lyfta'}`] : []),
    ...(unanswered.municipality > 0 ? [`${count(unanswered.municipality)} väntar på kommunens svar`] : []),
    ...(unanswered.police > 0 ? [`${count(unanswered.police)} väntar på polisens svar`] : []),
    ...(unanswered.both > 0 ? [`${count(unanswered.both)} väntar på båda parters svar`] : []),
  ]
  const more = [
    ...(disputed > 0 ? [`Om ${count(disputed)} ser parterna olika.`] : []),
    ...(withoutCause > 0
      ? [
          `${capital(count(withoutCause))} ${withoutCause === 1 ? 'prioriterat saknar' : 'prioriterade saknar'} orsaker.`,
        ]
      : []),
  ]
  return [`${capital(joinNames(parts))}.`, ...more].join(' ')
}

/** Hur högt, hur säkert och varför. */
export function sayWhy({ value, low, high, heaviest, disputed }: Why): string {
  const range = `mellan ${number(low)} och ${number(high)}`
  // Nothing is answered that narrows it.
  const isOpen = low === 0 && high === 100
  const parts = [
    value === null
      ? `Värdet räknas när båda parter har svarat${isOpen ? '' : `; det hamnar ${range} av 100`}.`
      : low === high
        ? `Värde ${number(value)} av 100.`
        : `Värde ${number(value)} av 100, och ${range} beroende på det som ännu inte är besvarat eller inte går att säga.`,
    ...(heaviest.length > 0 ? [`Väger tyngst: ${joinNames(heaviest.map((one) => one.toLowerCase()))}.`] : []),
    ...(disputed.length > 0 ? [`Parterna ser olika på ${joinNames(disputed)}.`] : []),
  ]
  return parts.join(' ')
}

export const sv = {
  listTitle: 'Problem att prioritera mellan',
  subtitle: (municipality: string, at: string, zone: string) => `${municipality} · som det stod ${instant(at, zone)}`,
  edition: (at: string, zone: string) => `Utskrift ${day(at, zone)}`,
  skip: 'Till innehållet',
  showTable: 'Visa som tabell',
  invented: 'Exempel: rapporterna och omdömena är påhittade. Den publicerade statistiken är verklig.',
  page: 'Sida',
  of: 'av',
  lead: sayList,
  groups: {
    raised: 'Lyfta',
    prioritised: 'Prioriterade',
    notNow: 'Inte nu',
    closed: 'Avslutade',
  } satisfies Record<ProblemState, string>,
  how: 'Så räknas ordningen',
  howText:
    'Kommunen och polisen svarar var för sig på sju frågor om varje problem, från 0 (inte alls) till 3 (väldigt mycket). Värdet är medeltalet av svaren efter frågornas vikt, som andel av det högsta möjliga. Det som inte går att säga räknas inte in. Spannet visar hur lågt och hur högt värdet kan hamna beroende på sådana svar. Där parterna ligger långt ifrån varandra står båda svaren i tabellen, kommunens först: 3 ≠ 1.',
  weights: 'Frågorna och deras vikt',
  question: 'Fråga',
  weight: 'Vikt',
  number,
  matrix: (group: string) => `${group}: parternas svar på varje fråga, 0 till 3`,
  problem: 'Problem',
  value: 'Värde',
  noValue: 'ej satt',
  untold: '–',
  /** Båda svaren där de ligger långt ifrån varandra: kommunens först. */
  apart: (municipality: number, police: number) => `${municipality} ≠ ${police}`,
  disputed: (name: string, municipality: number, police: number) =>
    `${name.toLowerCase()} (kommunen ${municipality}, polisen ${police})`,
  reason: (reason: string) => `Skäl: ${reason}`,
  why: sayWhy,
  where: (
    { areas, categories }: { readonly areas: readonly string[]; readonly categories: readonly string[] },
    findings: number,
    causes: number,
  ) =>
    [
      ...(areas.length > 0 ? [areas.join(', ')] : []),
      ...(categories.length > 0 ? [categories.join(', ')] : []),
      findings === 0 ? 'inget fynd' : `${number(findings)} fynd`,
      causes === 0 ? 'ingen orsak skriven' : causes === 1 ? '1 orsak' : `${number(causes)} orsaker`,
    ].join(' · '),
  none: 'inget angivet',
  day,
  oneLead: ({ state, causes: all, findings, ranking }: Problem) => {
    const written = all.length
    const standing = {
      raised:
        ranking.value === null
          ? 'Problemet är lyft och väntar på att båda parter ska bedöma det'
          : 'Problemet är lyft och bedömt av båda parter',
      prioritised: 'Kommunen och polisen har tillsammans prioriterat problemet',
      notNow: 'Kommunen och polisen har tillsammans beslutat att inte prioritera problemet nu',
      closed: 'Problemet är avslutat',
    }[state]
    const against = all.filter((one) => one.evidence.some(({ side }) => side === 'against')).length
    const known = written === 0 ? 'ingen orsak är skriven' : causes(written)
    return `${standing}. Det vilar på ${findings.length === 1 ? 'ett fynd' : `${count(findings.length)} fynd`}, och ${known}${against > 0 ? `, ${against === 1 ? 'en' : count(against)} av dem med belägg emot sig` : ''}.`
  },
  facts: { state: 'Läge', rank: 'Plats i ordningen', areas: 'Områden', categories: 'Kategorier' },
  subGoals: (names: string) => `Delmål: ${names}.`,
  findings: 'Vad problemet vilar på',
  noFindings: 'Inget fynd är knutet till problemet.',
  scoring: 'Bedömning',
  scores: 'Parternas svar på de sju frågorna',
  unanswered: 'inte besvarad',
  farApart: 'parterna ser olika',
  causes: 'Orsaker',
  fishbone,
  rests: (grade: string, parent: string | null) =>
    `${parent === null ? 'Direkt orsak' : `Verkar genom: ${parent}`}. ${grade}.`,
  evidence: { for: 'Talar för', against: 'Talar emot' },
  noEvidence: {
    for: 'Inget belägg för orsaken är skrivet.',
    against: 'Inget belägg emot orsaken är skrivet.',
    any: 'Inget belägg är skrivet, varken för eller emot.',
  },
  source: (source: string) => `Källa: ${source}`,
  chains: 'Händelsekedjor',
  chainFigure: eventChain,
  confirmations: 'Vad parterna har sagt',
  noConfirmations: 'Ingen av parterna har tagit ställning än.',
  confirmed: (party: string, purpose: string, on: string) => `${party}: ${purpose.toLowerCase()}, ${on}.`,
}
export type ProblemDocumentWords = typeof sv

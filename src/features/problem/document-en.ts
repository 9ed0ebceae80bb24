/** English words in the problems' document. */
import { eventChain } from '#figure/diagram/event-chain-en.ts'
import { fishbone } from '#figure/diagram/fishbone-en.ts'
import { day, instant, number } from '#words/en.ts'
import { capital, joinNames } from '#words/names-en.ts'
import type { ProblemDocumentWords } from './document-sv.ts'
import type { ListSummary, Why } from './list-summary.ts'

const problems = (many: number) => (many === 1 ? '1 problem' : `${many} problems`)

export function sayList({ counts, unanswered, disputed, withoutCause }: ListSummary): string {
  const { prioritised, raised, notNow } = counts
  if (prioritised + raised + notNow === 0) return 'No problem is open just now.'
  const parts = [
    `${prioritised === 0 ? 'no problem' : problems(prioritised)} ${prioritised > 1 ? 'are' : 'is'} prioritised`,
    ...(raised > 0 ? [`${raised} raised`] : []),
    ...(unanswered.municipality > 0 ? [`${unanswered.municipality} waiting for the municipality`] : []),
    ...(unanswered.police > 0 ? [`${unanswered.police} waiting for the police`] : []),
    ...(unanswered.both > 0 ? [`${unanswered.both} waiting for both parties`] : []),
  ]
  const more = [
    ...(disputed > 0 ? [`The parties see ${disputed} differently.`] : []),
    ...(withoutCause > 0 ? [`${withoutCause} of the prioritised without causes.`] : []),
  ]
  return [`${capital(joinNames(parts))}.`, ...more].join(' ')
}

export function sayWhy({ value, low, high, heaviest, disputed }: Why): string {
  const range = `between ${number(low)} and ${number(high)}`
  const isOpen = low === 0 && high === 100
  const parts = [
    value === null
      ? `The value is computed when both parties have answered${isOpen ? '' : `; it will be ${range} of 100`}.`
      : low === high
        ? `Value ${number(value)} of 100.`
        : `Value ${number(value)} of 100, and ${range} depending on what is not yet answered or cannot be told.`,
    ...(heaviest.length > 0 ? [`Weighs most: ${joinNames(heaviest.map((one) => one.toLowerCase()))}.`] : []),
    ...(disputed.length > 0 ? [`The parties differ on ${joinNames(disputed)}.`] : []),
  ]
  return parts.join(' ')
}

export const en: ProblemDocumentWords = {
  listTitle: 'Problems to choose between',
  subtitle: (municipality, at, zone) => `${municipality} · as it stood ${instant(at, zone)}`,
  edition: (at, zone) => `Printed ${day(at, zone)}`,
  skip: 'Skip to content',
  showTable: 'Show as table',
  invented: 'Example: the reports and judgements are invented. The published statistics are real.',
  page: 'Page',
  of: 'of',
  lead: sayList,
  groups: { raised: 'Raised', prioritised: 'Prioritised', notNow: 'Not now', closed: 'Closed' },
  how: 'How the order is computed',
  howText:
    'The municipality and the police each answer seven questions about every problem, from 0 (not at all) to 3 (very much). The value is the mean of the answers by the weight of the questions, as a share of the highest possible. What cannot be told is left out. The range shows how low and how high the value could be depending on such answers. Where the parties are far apart both answers stand in the table, the municipality first: 3 ≠ 1.',
  weights: 'The questions and their weight',
  question: 'Question',
  weight: 'Weight',
  number,
  matrix: (group) => `${group}: the parties' answers to each question, 0 to 3`,
  problem: 'Problem',
  value: 'Value',
  noValue: 'not set',
  untold: '–',
  apart: (municipality, police) => `${municipality} ≠ ${police}`,
  disputed: (name, municipality, police) => `${name.toLowerCase()} (municipality ${municipality}, police ${police})`,
  reason: (reason) => `Reason: ${reason}`,
  why: sayWhy,
  where: ({ areas, categories }, findings, causes) =>
    [
      ...(areas.length > 0 ? [areas.join(', ')] : []),
      ...(categories.length > 0 ? [categories.join(', ')] : []),
      findings === 0 ? 'no finding' : findings === 1 ? '1 finding' : `${findings} findings`,
      causes === 0 ? 'no cause written' : causes === 1 ? '1 cause' : `${causes} causes`,
    ].join(' · '),
  none: 'none given',
  day,
  oneLead: ({ state, causes, findings, ranking }) => {
    const standing = {
      raised:
        ranking.value === null
          ? 'The problem is raised and waits for both parties to assess it'
          : 'The problem is raised and assessed by both parties',
      prioritised: 'The municipality and the police have prioritised the problem together',
      notNow: 'The municipality and the police have decided together not to prioritise the problem now',
      closed: 'The problem is closed',
    }[state]
    const against = causes.filter((one) => one.evidence.some(({ side }) => side === 'against')).length
    return `${standing}. It rests on ${findings.length === 1 ? '1 finding' : `${findings.length} findings`}, with ${causes.length === 1 ? '1 cause' : `${causes.length} causes`} written${against > 0 ? `, ${against} of them with evidence against` : ''}.`
  },
  facts: {
    state: 'State',
    rank: 'Place in the order',
    areas: 'Areas',
    categories: 'Categories',
  },
  subGoals: (names) => `Sub-goals: ${names}.`,
  findings: 'What the problem rests on',
  noFindings: 'No finding is tied to the problem.',
  scoring: 'Assessment',
  scores: "The parties' answers to the seven questions",
  unanswered: 'not answered',
  farApart: 'the parties differ',
  causes: 'Causes',
  fishbone,
  rests: (grade, parent) => `${parent === null ? 'Direct cause' : `Works through: ${parent}`}. ${grade}.`,
  evidence: { for: 'Speaks for', against: 'Speaks against' },
  noEvidence: {
    for: 'No evidence for the cause is written.',
    against: 'No evidence against the cause is written.',
    any: 'No evidence is written, neither for nor against.',
  },
  source: (source) => `Source: ${source}`,
  chains: 'Chains of events',
  chainFigure: eventChain,
  confirmations: 'What the parties have said',
  noConfirmations: 'Neither party has taken a position yet.',
  confirmed: (party, purpose, on) => `${party}: ${purpose.toLowerCase()}, ${on}.`,
}

/** English words of the plan's document. */

import { day, days, instant, number } from '#words/en.ts'
import { joinNames } from '#words/names-en.ts'
import { detectable } from './detectable-en.ts'
import type { PlanDocumentWords } from './document-sv.ts'

const things = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${number(count)} ${many}`)
const measures = (count: number) => things(count, 'measure', 'measures')

export const en: PlanDocumentWords = {
  title: (from, to) => {
    const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
    return first === last ? `Action plan ${first}` : `Action plan ${first}–${last}`
  },
  subtitle: (municipality, title) => `${title} · ${municipality}`,
  edition: (edition) => `Edition ${edition}`,
  marks: { draft: 'Draft', proposed: 'Proposal' },
  states: {
    draft: 'draft',
    proposed: 'proposed to the steering group',
    decided: 'decided',
    inForce: 'in force',
    superseded: 'superseded by a later edition',
  },
  invented: 'Example: what the plan says is invented.',
  page: 'Page',
  of: 'of',
  skip: 'To the content',
  showTable: 'Show as table',
  contents: 'Contents',
  lead: (count, problems, owners) => {
    if (count === 0) return 'The plan has no measures yet.'
    const who =
      owners === 0 ? 'nobody is responsible yet' : `${things(owners, 'organisation', 'organisations')} responsible`
    return `The plan has ${measures(count)} against ${things(problems, 'problem', 'problems')}, ${who}.`
  },
  decided: (on, body) => `Decided on ${day(on)}${body ? ` by ${body}` : ''}.`,
  notDecided: 'The plan is not decided.',
  facts: {
    municipality: 'Municipality',
    period: 'Period',
    state: 'State',
    decided: 'Decided',
    by: 'By',
    inForce: 'In force from',
    kinds: 'Kinds of measures',
    approaches: 'Approaches',
    notYet: 'not yet',
  },
  kinds: { situational: 'situational', social: 'social', bridging: 'joins both' },
  countKinds: ({ situational, social, bridging }) =>
    `situational ${situational}, social ${social}, joining both ${bridging}`,
  countApproaches: ({ promote, prevent, react }) => `promoting ${promote}, preventing ${prevent}, reacting ${react}`,
  approaches: { promote: 'promoting', prevent: 'preventing', react: 'reacting' },
  problems: 'Problems, causes and measures',
  noProblems: 'No problem is prioritised, and no measure leads to a problem.',
  problem: (rank, title) => (rank === null ? title : `${rank}. ${title}`),
  problemStates: {
    raised: 'The problem is raised but not prioritised.',
    prioritised: null,
    notNow: 'The parties have decided not to work with the problem now.',
    closed: 'The problem is closed.',
  },
  why: 'Why it is a problem',
  finding: (sentence, picture) => (picture ? `${sentence} (${picture})` : sentence),
  picture: (title, edition, on) =>
    [title, ...(edition === null ? [] : [`edition ${edition}`]), ...(on === null ? [] : [day(on)])].join(', '),
  noFinding: 'The problem rests on no finding of a situational picture.',
  causes: 'Causes',
  noCauses: 'No cause is described.',
  bones: { victim: 'victim', offender: 'offender', place: 'place' },
  cause: (title, bone, isIndirect) => `${title} (${bone}${isIndirect ? ', indirect cause' : ''})`,
  actedOn: 'Measures: ',
  notActedOn: 'No measure in the plan.',
  withoutCause: 'Measures without a cause',
  measures: 'The measures',
  measureFacts: {
    owner: 'Responsible',
    period: 'Period',
    kind: 'Kind',
    areas: 'Areas',
    subGoals: 'Sub-goals',
    cost: 'Cost',
    hours: 'Working hours',
    short: 'Expected effect in the short term',
    long: 'Expected effect in the long term',
  },
  kindOf: (kind, approach) => `${kind}, ${approach}`,
  period: (from, to) => {
    if (from !== null && to !== null) return from <= to ? days(from, to) : `${day(from)} to ${day(to)}`
    if (from !== null) return `from ${day(from)}`
    return to === null ? 'no period set' : `until ${day(to)}`
  },
  nobody: 'nobody responsible',
  kronor: (amount) => `SEK ${number(amount)}`,
  hours: (amount) => things(amount, 'hour', 'hours'),
  indicators: (title) => `Indicators: ${title}`,
  noIndicators: 'The measure has no indicator.',
  indicatorColumns: {
    title: 'Indicator',
    baseline: 'Baseline',
    target: 'Target',
    source: 'Source',
    frequency: 'Followed',
  },
  sources: { series: 'statistics', survey: 'survey', reports: 'reports', own: 'own values' },
  frequencies: { week: 'every week', month: 'every month', quarter: 'every quarter', year: 'every year' },
  amount: (value, unit, period) => {
    if (value === null) return 'unknown'
    const decimals = Math.min(2, `${value}`.split('.')[1]?.length ?? 0)
    return `${number(value, decimals)}${unit ? ` ${unit}` : ''}${period ? ` (${period})` : ''}`
  },
  better: { lower: 'lower is better', higher: 'higher is better' },
  effect: (treated, compared, spill, what) => {
    const subject = what.length === 0 ? 'reports' : `reports of ${joinNames(what.map((one) => one.toLowerCase()))}`
    const beside = compared.length === 0 ? 'with no area to compare with' : `compared with ${joinNames(compared)}`
    const moved = spill.length === 0 ? '' : ` Whether it moves or spreads is followed in ${joinNames(spill)}.`
    return `How the effect is measured: ${subject} in ${joinNames(treated)} before and after, ${beside}.${moved}`
  },
  effectPeriod: (from, start, to) =>
    `Before is counted from ${day(from)}, the measure begins on ${day(start)} and after is counted to ${day(to)}.`,
  detectable: detectable.say,
  noEffect: 'How the effect is to be measured is not settled.',
  bySubGoal: 'Measures by sub-goal',
  noSubGoals: 'There is no agreement with sub-goals to show.',
  subGoalTable: 'Each sub-goal with the measures that serve it',
  subGoalColumns: { goal: 'Sub-goal', measures: 'Measures' },
  subGoalEmpty: 'No measure',
  otherGoal: 'Without a sub-goal',
  noSubGoal: 'none',
  timeline: 'Timeline',
  gaps: 'Broken links',
  gapsLead: (stopping, excepted) =>
    stopping === 0
      ? excepted === 0
        ? 'No link that must be there is missing.'
        : `All links that must be there are there, except ${excepted} that the parties have explained.`
      : `${things(stopping, 'broken link', 'broken links')} must be mended or explained before the plan can be proposed.`,
  gapTable: 'All broken links, with what the parties have written about them',
  gapColumns: { what: 'Broken link', where: 'Where', stops: 'Weight', exception: 'The parties’ reason' },
  stops: { true: 'must be mended or explained', false: 'for information' },
  noException: 'nothing written',
  gap: {
    measureWithoutCause: 'Measure without a cause',
    causeWithoutProblem: 'The measure points at a cause that is no longer there',
    problemWithoutFinding: 'Problem without a finding',
    problemNotPrioritised: 'Problem that is not prioritised',
    causeUncovered: 'Cause without a measure',
    measureWithoutIndicator: 'Measure without an indicator',
    measureWithoutOwner: 'Measure with nobody responsible',
    measureWithoutPeriod: 'Measure without a period',
    measureWithoutSubGoal: 'Measure without a sub-goal',
    noEffectDesign: 'Measure whose effect will not be measured',
    subGoalUncovered: 'Sub-goal without a measure',
  },
  sourcesHeading: 'Sources',
  noSources: 'The plan rests on no situational picture.',
  checksum: (hash) => `Checksum of the content: ${hash}`,
  day,
  days,
  instant,
}

/** The pages of follow-up and sub-goals. */
import { en as plan } from '#features/plan/en.ts'
import { day, days, number } from '#words/en.ts'
import { joinNames } from '#words/names-en.ts'
import { effectWords } from './effect-en.ts'
import { indicatorWords } from './indicator-en.ts'
import type { FollowUpPages } from './pages-sv.ts'
import { refusals } from './refusals-en.ts'

const kronor = (value: number) => `SEK ${number(value)}`
const times = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`

export const pages: FollowUpPages = {
  refusals,
  effect: effectWords,
  indicator: indicatorWords,
  states: plan.measureStates,
  kinds: plan.kinds,
  approaches: plan.approaches,
  loading: 'Fetching the follow-up',
  forbidden: 'You may not read the follow-up',
  forbiddenText: 'It is read by the coordinator, the community police officer, the steering group and readers.',
  failed: 'It could not be saved. What you wrote is kept.',
  unreachable: 'The server does not answer. What you wrote is kept; try again in a while.',
  faults: 'This needs mending',
  optional: '(optional)',
  cancel: 'Cancel',
  showTable: 'Show as table',
  showFigure: 'Show as picture',
  day,
  number: (value, decimals = 0) => number(value, decimals),
  follow: {
    title: (measure) => `Follow-up: ${measure}`,
    bare: 'Follow-up',
    back: 'The measure',
    link: 'Follow-up',
    missing: 'The measure is not there, or you may not read it',
    notDecided: 'The measure is not decided, so there is nothing to follow up yet.',
    lead: ({ implementations }, effect) => {
      const last = implementations.at(-1)
      const done = last
        ? `Done ${times(implementations.length, 'time', 'times')}, the last time ${day(last.doneOn)}.`
        : 'Nothing is told of what was done.'
      return `${done} ${effect}`
    },
    effect: 'What did it lead to?',
    method: 'How it is worked out',
    counts: { treated: 'Where the measure was', comparison: 'To compare with', spill: 'Neighbouring areas' },
    reservations: 'To keep in mind',
    indicators: 'Were the targets reached?',
    noIndicators: 'The measure has no indicator.',
    baseline: 'Baseline',
    target: 'Target',
    latest: 'Latest',
    done: 'What was done?',
    nothing: 'Nothing is told yet.',
    write: 'Tell what was done',
    change: 'Change',
    remove: 'Remove',
    removeAsk: (on) => `Remove the entry of ${day(on)}?`,
    removeText: 'It no longer counts, but stays in the history.',
    keep: 'Keep',
    removed: 'Removed.',
    saved: 'Saved.',
    by: (who, organisation) => `${who}. Told by ${organisation}.`,
    spent: (cost, hours) =>
      [cost === null ? '' : kronor(cost), hours === null ? '' : `${number(hours, 1)} hours`].filter(Boolean).join(', '),
    resources: 'Cost and time',
    cost: 'Cost',
    hours: 'Working time',
    against: (spent, planned) => `${spent} of ${planned} planned`,
    notEnteredOf: (planned) => `not entered, ${planned} planned`,
    kronor,
    inHours: (value) => `${number(value, 1)} hours`,
    notEntered: 'not entered',
    notPlanned: (spent) => `${spent}, none planned`,
    over: 'More than planned',
    within: 'Within the plan',
    tasks: 'Tasks',
    noTasks: 'No tasks belong to the measure.',
    task: ({ done, open, late, dropped }) =>
      [`${done} done`, `${open} open`, late > 0 ? `${late} late` : '', dropped > 0 ? `${dropped} dropped` : '']
        .filter(Boolean)
        .join(', '),
    lateTasks: (count) => times(count, 'task is late', 'tasks are late'),
  },
  form: {
    doneOn: 'When',
    text: 'What was done',
    textHint: 'No names of people.',
    doneBy: 'Who did it',
    doneByHint: 'An office or organisation, such as the street office.',
    cost: 'Cost in kronor',
    hours: 'Working hours',
    save: 'Save',
    faults: {
      doneOn: 'Give the day when it was done, today at the latest.',
      text: 'Describe what was done with at least five characters.',
      doneBy: 'Give the office or organisation that did it.',
      cost: 'Write the cost as a number, such as 12,000.',
      hours: 'Write the hours as a number, such as 7.5.',
    },
  },
  goals: {
    title: 'The sub-goals',
    lead: (covered, all, uncovered) => {
      if (all === 0) return 'No agreement is in force, so there are no sub-goals to follow.'
      if (uncovered.length === 0) return `All ${all} sub-goals have at least one decided measure.`
      return `${covered} of ${all} sub-goals have at least one decided measure. Without: ${joinNames(uncovered.map((one) => `“${one}”`))}.`
    },
    empty: 'No sub-goals to show',
    uncovered: 'No decided measure',
    covered: (count) => times(count, 'measure', 'measures'),
    measures: 'What is done, and what did it lead to?',
    problems: 'Problems that belong here',
    problemStates: { raised: 'Raised', prioritised: 'Prioritised', notNow: 'Not now', closed: 'Closed' },
    reached: (reached, all) => (all === 0 ? 'no indicators' : `${reached} of ${all} targets reached`),
    noOwner: 'nobody responsible',
    figure: {
      title: 'Measures at the end of each quarter',
      describe: (goal, from, to) =>
        `Number of measures decided or under way for ${goal} at the end of each quarter from ${from} to ${to}.`,
      columns: { quarter: 'Quarter', value: 'Measures' },
      empty: 'No quarters yet',
      never: 'There has been no measure for the sub-goal at the end of any quarter.',
      quarter: (label) => `quarter ${label.slice(6)} ${label.slice(0, 4)}`,
    },
    mix: 'How are the measures shared?',
    mixKinds: 'Kinds',
    mixApproaches: 'Approaches',
    mixOwners: 'Responsible',
    owners: { municipality: 'The municipality', police: 'The police', other: 'Others', none: 'Nobody' },
    bridging: 'Situational and social together',
    bridged: (both, all) =>
      all === 0
        ? 'No problem is prioritised.'
        : `${both} of ${all} prioritised problems are met with both situational and social measures.`,
    share: (name, count) => `${name} ${number(count)}`,
  },
  days,
}

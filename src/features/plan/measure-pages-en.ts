/** English words of the pages of a measure and of the library of measures. */

import { day, days, instant, months, number } from '#words/en.ts'
import { joinNames } from '#words/names-en.ts'
import type { MeasurePageWords } from './measure-pages-sv.ts'

const things = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${number(count)} ${many}`)
const decimal = (value: number) => number(value, Math.min(2, String(value).split('.')[1]?.length ?? 0))

/** «2026-W47» → «week 47 2026» · «2026-11» → «November 2026» · «2026-Q4» → «fourth quarter 2026» */
function period(label: string): string {
  const [, year, kind, at] = /^(\d{4})-(W|Q)?(\d+)$/.exec(label) ?? []
  if (!year) return label
  if (kind === 'W') return `week ${Number(at)} ${year}`
  if (kind === 'Q') return `${['first', 'second', 'third', 'fourth'][Number(at) - 1]} quarter ${year}`
  return `${months[Number(at) - 1] ?? at} ${year}`
}

function shortPeriod(label: string): string {
  const [, year, kind, at] = /^(\d{4})-(W|Q)?(\d+)$/.exec(label) ?? []
  if (!year) return label
  if (kind) return `${kind === 'W' ? 'w' : 'q'}${Number(at)}`
  return (months[Number(at) - 1] ?? label).slice(0, 3)
}

export const measurePages: MeasurePageWords = {
  say: { period, shortPeriod, decimal },
  fresh: {
    title: 'New measure',
    lead: 'A measure acts on a cause, serves a sub-goal and has somebody responsible.',
    loading: 'Fetching the form',
    forbidden: 'You cannot write measures',
    forbiddenText: 'The coordinator and the community police officer write the measures.',
    adHoc:
      'The measure begins in a picture. Both parties decide it on the steering group’s mandate, and it is added to the plan.',
    suggested: (title) =>
      `The fields are filled in from the library: ${title}. Change them so that they are right for you.`,
    save: 'Save the draft',
    made: 'The draft is saved.',
  },
  form: {
    title: 'Title',
    titleHint: 'What is done, in a few words.',
    description: 'What is to be done?',
    descriptionHint: 'So that those who are to do it can begin.',
    kind: 'Is the measure situational or social?',
    kindHint: 'A situational one changes the place or the occasion, a social one changes conditions for people.',
    approach: 'What do we want with it?',
    strategy: 'Strategy',
    expectedShort: 'What do we expect soon?',
    expectedLong: 'What do we expect in the long run?',
    causes: 'Which causes does it act on?',
    causesHint: 'Without a cause the plan cannot be proposed.',
    causesLoading: 'Fetching the problems',
    noCauses: 'No cause is described yet.',
    toProblems: 'To the problems',
    chosen: (count) => `${count} chosen`,
    subGoals: 'Which sub-goals does it serve?',
    owner: 'Which organisation is responsible?',
    noOwner: 'None yet',
    areas: 'Where?',
    areasHint: 'Nothing chosen means the whole municipality.',
    findArea: 'Find an area',
    from: 'First day',
    to: 'Last day',
    cost: 'Cost in kronor',
    hours: 'Hours of work',
    noNames: 'Never write whom it is about. Roles and organisations are enough.',
    faults: {
      title: 'Write a title of at least three characters.',
      kind: 'Choose whether the measure is situational, social or both.',
      approach: 'Choose what it is for.',
      period: 'The last day is before the first.',
      cost: 'Write the cost as a number, such as 120 000.',
      hours: 'Write the hours as a number, such as 80.',
    },
  },
  view: {
    followUp: 'What was done and what it led to',
    title: 'Measure',
    missing: 'The measure does not exist, or you may not read it',
    loading: 'Fetching the measure',
    lead: (measure) => {
      const decided = measure.decidedAt
        ? measure.decidedBy === 'parties'
          ? `Decided by both parties ${day(measure.decidedAt)}.`
          : `Decided at a meeting ${day(measure.decidedAt)}.`
        : ''
      switch (measure.state) {
        case 'draft':
          return measure.origin === 'adHoc'
            ? 'A draft from a picture. It is decided when both parties have approved.'
            : 'A draft. It is decided when the steering group decides the plan.'
        case 'decided':
          return `${decided} It has not started yet.`.trim()
        case 'ongoing':
          return `Under way${measure.startedOn ? ` since ${day(measure.startedOn)}` : ''}.`
        case 'done':
          return `Done${measure.endedOn ? ` ${day(measure.endedOn)}` : ''}.`
        case 'stopped':
          return `Stopped${measure.endedOn ? ` ${day(measure.endedOn)}` : ''}.`
      }
    },
    stateReason: (text) => `Reason: ${text}`,
    origin: 'Began in',
    what: 'What is done?',
    noText: 'No description yet.',
    untold: 'nothing written',
    everywhere: 'The whole municipality',
    period: 'Planned period',
    kronor: (value) => `${number(value)} kronor`,
    hours: (value) => things(value, 'hour', 'hours'),
    edit: 'Change the measure',
    editButton: 'Change',
    save: 'Save',
    saved: 'Saved.',
    causes: 'What does it act on?',
    noCauses: 'No cause is chosen. The measure does not belong to any problem.',
    causeGone: 'The cause is no longer there.',
    ofProblem: (title) => `Cause of: ${title}`,
    why: 'Why do we do this?',
    gapsStop: 'Missing before the measure can be decided',
    gapsTold: 'Good to know',
    group: 'Who does the work?',
    groupText: 'The community police officer and the coordinator appoint a working group together.',
    groupButton: 'Appoint a working group',
    groupMore: 'Appoint one more group',
    history: 'History',
    versions: (count) => things(count, 'version', 'versions'),
    by: (organisation, at) => `${organisation}, ${instant(at)}`,
    begun: 'Begun',
  },
  move: {
    start: {
      button: 'Start',
      title: 'Start the measure?',
      text: 'From the start on, the targets of the indicators and the plan for measuring the effect stand as they are.',
      day: 'Started on',
      done: 'The measure has started.',
    },
    finish: {
      button: 'Finish as done',
      title: 'Is the measure done?',
      text: 'It is followed up afterwards too: values can be entered.',
      day: 'Done on',
      done: 'The measure is done.',
    },
    stop: {
      button: 'Stop the measure',
      title: 'Stop the measure?',
      text: 'What was done remains, and the reason is shown.',
      day: 'Stopped on',
      done: 'The measure is stopped.',
    },
    reason: 'Why?',
    needReason: 'Write why it is stopped.',
    badDay: 'Give a day, not later than today.',
    noDesign: 'It is not decided how the effect is measured. After the start it cannot be.',
    adHoc: {
      button: 'Decide together',
      title: 'Decide the measure between two plans',
      text: 'Both parties approve the same content, on the steering group’s mandate. With the second approval the measure is decided and belongs to the plan.',
      last: 'Approve and decide',
      done: 'The measure is decided.',
    },
  },
  override: {
    button: 'Set another state',
    back: 'Let the computed one hold',
    title: 'Set another state than the computed one?',
    text: 'The computed state is still shown. Your state and the reason are shown beside it.',
    status: 'State',
    reason: 'Reason',
    save: 'Set the state',
    done: 'The state is set.',
    backDone: 'The computed state holds.',
    told: (by, at, status, reason) =>
      `Set aside by ${by} ${day(at)}. State given: ${status.toLowerCase()}. Reason: ${reason}`,
  },
  indicator: {
    title: 'How do we see whether it helps?',
    none: 'No indicator yet.',
    add: 'New indicator',
    late: (since) => `A value is missing since ${day(since)}`,
    baseline: 'Baseline',
    baselinePeriod: 'For the period',
    baselinePeriodHint: 'Such as 2026-Q3.',
    target: 'Target',
    source: 'Where do the values come from?',
    enteredBy: 'Who enters them?',
    enteredByHint: 'A role, such as the field team. Never a name.',
    untold: 'nothing written',
    at: (value, unit, label) => `${decimal(value)}${unit ? ` ${unit}` : ''}${label ? ` (${period(label)})` : ''}`,
    reportsIn: (categories, areas) =>
      `Number of reports${categories.length > 0 ? ` of ${joinNames(categories)}` : ''}${areas.length > 0 ? ` in ${joinNames(areas)}` : ''}`,
    noValues: 'No values yet.',
    period: 'Period',
    value: 'Value',
    valueIn: (unit) => `Value, ${unit}`,
    note: 'Note',
    unknown: 'cannot be had',
    cameLate: (at) => `came late, ${day(at)}`,
    described: (title, count) => `${title}: ${things(count, 'value', 'values')} by period.`,
    showTable: 'Show as a table',
    showFigure: 'Show as a figure',
    enter: 'Enter a value',
    edit: 'Change',
    remove: 'Remove',
    removeAsk: (title) => `Remove the indicator ${title}?`,
    removeText: 'It is no longer followed. Its values stay in the history.',
    keep: 'Keep',
    removed: 'The indicator is removed.',
    badNumber: 'Write the value as a number, such as 12 or 3.5.',
    valueOrNote: 'Write a value, or a note on why there is none.',
    toldBefore: (label) => `${label} (entered already)`,
    saveValue: 'Save the value',
    entered: 'The value is entered.',
    name: 'What is measured?',
    nameHint: 'Such as: reports of vandalism at the travel centre.',
    unit: 'Unit',
    unitHint: 'Such as reports or per cent.',
    better: 'Which way is better?',
    frequency: 'How often?',
    categories: 'Which reports?',
    categoriesHint: 'Nothing chosen counts all categories.',
    findCategory: 'Find a category',
    areas: 'In which areas?',
    areasHint: 'Nothing chosen counts the whole municipality.',
    findArea: 'Find an area',
    series: 'Series of statistics',
    question: 'Survey question',
    seriesHint: 'Write a few words and choose among the series of the evidence.',
    hits: (count) => (count === 0 ? 'No hits' : things(count, 'hit', 'hits')),
    save: 'Save the indicator',
    saved: 'The indicator is saved.',
    faults: {
      title: 'Write what is measured, at least three characters.',
      seriesId: 'Choose a series in the list.',
      baseline: 'Write the baseline as a number, such as 12 or 3.5.',
      target: 'Write the target as a number, such as 12 or 3.5.',
    },
  },
  effect: {
    title: 'Could the effect be seen at all?',
    couldItBeSeen: 'The answer before the start',
    none: 'It is not decided how the effect is measured. Decide it before the start; afterwards it cannot be told.',
    noneLate: 'It was not decided before the start how the effect is measured. So it cannot be told afterwards.',
    text: 'Choose where the measure is done, what it is compared with and for how long. From the reports before the start you learn whether an effect would be seen.',
    locked: (at) => `Locked since ${day(at)}, when the measure started.`,
    plan: 'Decide how the effect is measured',
    change: 'Change how the effect is measured',
    save: 'Save and compute',
    saved: 'Saved and computed.',
    treatedAreas: 'Areas where the measure is done',
    comparisonAreas: 'Areas to compare with',
    spillAreas: 'Areas where the problem may move',
    categories: 'Which reports?',
    beforeFrom: 'The time before begins',
    startOn: 'The measure starts',
    afterTo: 'The time after ends',
    noneChosen: 'none',
    allReports: 'all categories',
    periods: 'Time',
    spans: (from, start, to) => `${days(from, start)} before, ${days(start, to)} after`,
    method: 'How it is compared',
    findArea: 'Find an area',
    findCategory: 'Find a category',
    hints: {
      treatedAreas: 'At least one.',
      comparisonAreas: 'Areas that are alike but not touched. Without them the change is seen, not what it comes from.',
      spillAreas: 'Often the nearest.',
      categories: 'Nothing chosen counts all categories.',
    },
    faults: {
      treatedAreas: 'Choose at least one area where the measure is done.',
      beforeFrom: 'Give a first day before the start.',
      startOn: 'Give the day when the measure starts.',
      afterTo: 'Give a last day after the start.',
    },
  },
}

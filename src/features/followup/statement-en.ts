/** The follow-up of the plan, in English. */
import { en as plan } from '#features/plan/en.ts'
import { day, days, number } from '#words/en.ts'
import { inSentence, joinNames, sentence } from '#words/names-en.ts'
import { effectWords } from './effect-en.ts'
import { indicatorWords } from './indicator-en.ts'
import type { Miss, Unknown } from './misses.ts'
import type { StatementWords } from './statement-sv.ts'

const kronor = (value: number) => `SEK ${number(value)}`
const times = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`

const lateWhy: Readonly<Record<string, string>> = {
  startPassed: 'it should have started',
  endPassed: 'its last day has passed',
  valueMissing: 'values of an indicator are missing',
  indicatorAway: 'an indicator goes the wrong way',
}

function sayMiss(miss: Miss): string {
  const name = 'measure' in miss ? `“${miss.measure}”` : ''
  switch (miss.kind) {
    case 'target': {
      const { indicator, target, better, unit, latest } = miss
      const aim = target === null ? '' : ` The target was ${indicatorWords.target(target, better, unit)}.`
      const found = latest
        ? ` The outcome was ${indicatorWords.at(latest.value, unit)} (${indicatorWords.period(latest.period)}).`
        : ''
      return `${name} did not reach the target for ${inSentence(indicator)}.${aim}${found}`
    }
    case 'late':
      return `${name} is late: ${joinNames(miss.why.map((code) => lateWhy[code] ?? code))}.`
    case 'stopped':
      return `${name} was stopped.${miss.reason ? ` Reason: ${sentence(miss.reason)}` : ''}`
    case 'increased':
      return `${name}: reports increased instead of decreasing.`
    case 'moved':
      return `${name}: some of the problems seem to have moved to other areas.`
    case 'tasks':
      return `${name} has ${times(miss.late, 'task that is late', 'tasks that are late')}.`
    case 'cost':
      return `${name} cost ${kronor(miss.spent)}, more than the ${kronor(miss.planned)} that were planned.`
    case 'hours':
      return `${name} took ${number(miss.spent)} hours, more than the ${number(miss.planned)} that were planned.`
    case 'subGoal':
      return `The sub-goal “${miss.title}” has no decided measure.`
  }
}

const unknown: Readonly<Record<Unknown['kind'], (one: Unknown) => string>> = {
  effect: ({ measure }) => `Whether “${measure}” made a difference.`,
  indicator: ({ measure, title }) => `Whether “${measure}” reached the target for ${inSentence(title ?? '')}.`,
  done: ({ measure }) => `What was done in “${measure}”: nothing is told.`,
  cost: ({ measure }) => `What “${measure}” has cost: no cost is entered.`,
}

export const statementWords: StatementWords = {
  effect: effectWords,
  states: plan.measureStates,
  kinds: plan.kinds,
  approaches: plan.approaches,
  sentence,
  joinNames,
  title: (planTitle) => `Follow-up of “${planTitle}”`,
  lead: (of) => {
    if (of.measures === 0) return 'The plan has no measures to follow up.'
    const states = [
      `${of.done} done`,
      `${of.ongoing} under way`,
      ...(of.stopped > 0 ? [`${of.stopped} stopped`] : []),
      ...(of.late > 0 ? [`${of.late} late`] : []),
    ]
    const goals = of.reached + of.missed + of.untold
    const told =
      goals === 0
        ? 'There is no indicator to compare with.'
        : `Of ${times(goals, 'target', 'targets')} ${of.reached} were reached, ${of.missed} were not and ${of.untold} cannot be judged yet.`
    const missed =
      of.misses === 0
        ? 'Nothing went otherwise than planned.'
        : `${times(of.misses, 'thing', 'things')} did not go as planned.`
    return `Of ${times(of.measures, 'measure', 'measures')} in the plan: ${joinNames(states)}. ${told} ${missed}`
  },
  parts: {
    summary: 'Summary',
    done: 'What was done',
    measure: (title) => `What it led to: ${title}`,
    subGoals: 'The sub-goals',
    missed: 'What did not go as planned',
    unknown: 'What we do not know',
    next: 'Proposal for the next plan',
  },
  slots: {
    summary: {
      label: 'The most important',
      hint: 'A few sentences: what was done, what it led to, what did not go well.',
    },
    sideEffects: { label: 'Side effects', hint: 'What happened that nobody had thought of, good or bad?' },
    learnt: { label: 'What we learnt', hint: 'What would you do otherwise?' },
    now: { label: 'What happens now', hint: 'Go on, change or end, and why.' },
    next: { label: 'What we propose', hint: 'What should be in it, and what should not be done again?' },
  },
  facts: {
    plan: 'Plan',
    period: 'Time followed up',
    decided: 'Decided',
    computed: 'Facts as of',
    edition: (edition) => `Edition ${edition}`,
    by: (on, body) => [on && day(on), body].filter(Boolean).join(', ') || 'not known',
    days,
    day,
  },
  done: {
    caption: 'The measures of the plan: what was done',
    none: 'The plan has no measures.',
    columns: ['Measure', 'State', 'Done', 'Tasks', 'Cost', 'Hours'],
    state: (state, isLate) => (isLate ? `${state}, late` : state),
    count: (count) => (count === 0 ? 'nothing told' : times(count, 'time', 'times')),
    tasks: ({ done, open, late, dropped }) =>
      done + open + dropped === 0
        ? 'none'
        : `${done} of ${done + open} done${late > 0 ? `, ${late} late` : ''}${dropped > 0 ? `, ${dropped} dropped` : ''}`,
    cost: (spent, planned) =>
      `${spent === null ? 'not entered' : kronor(spent)}${planned === null ? '' : ` (${kronor(planned)} planned)`}`,
    hours: (spent, planned) =>
      `${spent === null ? 'not entered' : number(spent, 1)}${planned === null ? '' : ` (${number(planned, 1)} planned)`}`,
  },
  measure: {
    state: (state, started, ended) =>
      `${state}${started ? `, started ${day(started)}` : ''}${ended ? `, ended ${day(ended)}` : ''}.`,
    owner: (name) => (name ? `Responsible: ${name}.` : 'Nobody is responsible.'),
    stopped: (reason) => `Why it was stopped: ${sentence(reason)}`,
    entries: 'Done in the time',
    entryColumns: ['Day', 'What', 'Who', 'Cost', 'Hours'],
    noEntries: 'Nothing is told of what was done in the time.',
    entry: (value) => (value === null ? '–' : number(value, 1)),
    day,
    indicators: 'Indicators',
    indicatorColumns: ['Indicator', 'Baseline', 'Target', 'Latest', 'Outcome'],
    noIndicators: 'The measure has no indicator.',
    ...indicatorWords,
    effect: 'Effect',
    method: (name) => `How it is worked out: ${inSentence(name)}. Intervals are of 95 per cent.`,
    reservations: 'To keep in mind',
  },
  subGoals: {
    caption: 'The sub-goals of the agreement and the measures for them',
    columns: ['Sub-goal', 'Measures', 'Targets reached', 'Effect shown'],
    none: 'No agreement is in force, so there are no sub-goals to compare with.',
    uncovered: 'No decided measure',
    reached: (reached, all) => (all === 0 ? 'no indicators' : `${reached} of ${all}`),
    effects: (shown, all) => (all === 0 ? '–' : `${shown} of ${all}`),
    lead: (covered, all) => `${covered} of ${all} sub-goals have at least one decided measure.`,
    kinds: (situational, social, bridging) =>
      `${situational} measures are situational, ${social} social and ${bridging} both.`,
    approaches: (promote, prevent, react) => `${promote} promote, ${prevent} prevent and ${react} react.`,
    owners: (municipality, police, other, none) =>
      `The municipality is responsible for ${municipality}, the police for ${police} and others for ${other}.${none > 0 ? ` ${none} have nobody.` : ''}`,
    bridged: (both, all) =>
      all === 0
        ? 'No problem is prioritised.'
        : `${both} of ${all} prioritised problems are met with both situational and social measures.`,
  },
  missed: {
    none: 'Nothing in the facts went otherwise than planned.',
    lead: (count) =>
      `${times(count, 'thing', 'things')} did not go as planned. They are taken from the facts, all of them.`,
    say: sayMiss,
  },
  unknown: {
    none: 'Everything that the plan was to be followed up by is known.',
    lead: 'This cannot be told from the facts:',
    say: (one) => unknown[one.kind](one),
  },
}

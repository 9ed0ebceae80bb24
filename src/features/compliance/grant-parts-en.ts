/** The application for a state grant in English. */
import { indicatorWords } from '#features/followup/indicator-en.ts'
import { en as plan } from '#features/plan/en.ts'
import { en as problem } from '#features/problem/en.ts'
import { day, days, number } from '#words/en.ts'
import { joinNames, sentence } from '#words/names-en.ts'
import type { Gap } from './grant-check.ts'
import type { GrantWords } from './grant-parts-sv.ts'

const kronor = (value: number) => `SEK ${number(value)}`
const things = (count: number, one: string, more: string) => `${number(count)} ${count === 1 ? one : more}`

const gap: Record<Gap['code'], (title: string) => string> = {
  noDescription: () => 'The problem is not described.',
  noArea: () => 'No area is named.',
  noFinding: () => 'The problem rests on nothing in a picture.',
  noMeasure: () => 'There is no measure that has not started already.',
  measureNotDescribed: (title) => `“${title}” is not described.`,
  noIndicator: (title) => `“${title}” has no indicator.`,
  noBaseline: (title) => `The indicator “${title}” has no baseline.`,
  noTarget: (title) => `The indicator “${title}” has no target.`,
  noOwner: (title) => `“${title}” has no responsible organisation.`,
  notDecided: (title) => `“${title}” is not decided.`,
  noCause: () => 'No cause is given.',
  causeAssumed: (title) => `The cause “${title}” is an assumption.`,
  measureWithoutCause: (title) => `“${title}” points at no cause.`,
  noDesign: (title) => `How the effect of “${title}” is to be measured is not decided.`,
  cannotBeSeen: (title) => `The effect of “${title}” cannot be seen the way it is to be measured.`,
  noDays: (title) => `“${title}” has no first or last day.`,
  outsideDays: (title) => `“${title}” lies partly outside the time of the application.`,
  noPicture: () => 'No joint picture is decided.',
  noPlan: () => 'No action plan is decided.',
}

export const grantWords: GrantWords = {
  indicator: indicatorWords,
  title: (name, year) => `Application pack ${year}: ${name}`,
  lead: (of) =>
    `Material for a grant ${days(of.from, of.to)} for “${of.problem}”, with ${of.measures === 0 ? 'no measures' : things(of.measures, 'measure', 'measures')}. ${of.missing === 0 ? 'Nothing is missing in the check.' : `${things(of.missing, 'thing is', 'things are')} missing in the check.`}`,
  parts: {
    check: 'Check',
    purpose: 'Purpose',
    problem: 'The problem',
    causes: 'The causes',
    measures: 'The measures and why they are chosen',
    followUp: 'How it is to be followed up',
    time: 'Time',
    partners: 'Who takes part',
    budget: 'Budget',
    otherGrants: 'Other grants',
    enclosures: 'Enclosures',
  },
  slots: {
    purpose: { label: 'Purpose of the project', hint: 'What is to be different when it is over, and for whom?' },
    partners: { label: 'Cooperation', hint: 'Others who take part, and what each contributes.' },
    payroll: { label: 'Pay', hint: 'Pay and time for each as an office, and the add-on. Name nobody.' },
    overhead: { label: 'Joint costs', hint: 'Premises, administration and the like.' },
    otherGrants: {
      label: 'Other grants',
      hint: 'Grants applied for or received for the same thing, or that there are none.',
    },
  },
  never:
    'The grant is never given for what the act already asks of the municipality: picture, action plan and coordination (ordinance 2023:442).',
  smart: {
    how: 'A goal is to be specific, measurable, accepted, realistic and set in time. The check is made from what is in Samlad. Brå decides what is enough.',
    caption: 'What there is and what is missing',
    columns: ['Is to be', 'State', 'What is missing'],
    names: {
      specific: 'Specific',
      measurable: 'Measurable',
      accepted: 'Accepted',
      realistic: 'Realistic',
      timeBound: 'Set in time',
    },
    holds: 'There',
    lacks: (count) => `${things(count, 'thing', 'things')} missing`,
    gap: (code, title) => gap[code](title ?? ''),
  },
  problem: {
    noDescription: 'The problem is not described.',
    areas: (areas) => (areas.length === 0 ? 'No area is named.' : `In ${joinNames([...areas])}.`),
    findings: 'What the pictures say',
    noFindings: 'The problem rests on nothing in a picture.',
  },
  causes: {
    none: 'No cause is given.',
    caption: 'Causes, and what speaks for and against them',
    columns: ['Cause', 'About', 'Support', 'Evidence'],
    bones: problem.bones,
    grades: problem.grades,
    noEvidence: 'No evidence is given.',
    evidence: ({ side, text, source }) => `${problem.sides[side]}: ${sentence(text)} (${source})`,
  },
  measures: {
    which: (count) =>
      count === 0
        ? 'There is no measure against the causes of the problem that has not started already.'
        : 'The application is for measures against the causes of the problem that are drafts or decided and have not started.',
    noDescription: 'The measure is not described.',
    states: plan.measureStates,
    facts: {
      state: 'State',
      causes: 'Chosen because it acts on',
      short: 'Expected in the short run',
      long: 'Expected in the long run',
      subGoals: 'Sub-goals of the agreement',
    },
    noCause: 'no cause given',
    notTold: 'not told',
    begun: 'Measures started or ended already, left out of the application',
  },
  followUp: {
    none: 'There are no measures to follow up.',
    indicators: 'Indicators',
    columns: ['Measure', 'Indicator', 'Baseline', 'Target', 'How often'],
    noIndicators: 'No measure has an indicator.',
    frequencies: plan.frequencies,
    effect: 'Effect',
    design: (design) => {
      if (!design) return 'no measurement of the effect is planned.'
      const { treated, comparison, startOn, afterTo, detectable } = design
      const against =
        comparison.length === 0 ? 'with no area to compare with' : `compared with ${joinNames([...comparison])}`
      return `measured in ${joinNames([...treated])}, ${against}, from ${day(startOn)} to ${day(afterTo)}. ${plan.detectable.say(detectable)}`
    },
  },
  time: {
    applied: (from, to) => `The application is for ${days(from, to)}.`,
    severalYears: 'The grant is given for one calendar year at a time.',
    caption: 'When the measures are to be done',
    columns: ['Measure', 'From', 'To'],
    day: (on) => (on === null ? 'not decided' : day(on)),
  },
  partners: { none: 'No responsible organisation is given.', owners: 'Responsible organisations:' },
  budget: {
    none: 'There are no measures to count on.',
    caption: 'Planned cost',
    columns: ['Measure', 'Kronor'],
    cost: (value) => (value === null ? 'not told' : kronor(value)),
    sum: 'Sum',
    untold: (count) => `The cost of ${things(count, 'measure', 'measures')} is missing, so the sum is too low.`,
    caps: 'Caps',
    payroll: (percent) =>
      `Add-on to pay: at most ${number(percent, 2)} %. For SEK 100,000 in pay that is at most ${kronor(1000 * percent)}.`,
    overhead: (percent, most) =>
      `Joint costs: at most ${number(percent)} %.${most === null ? '' : ` Of the sum above that is at most ${kronor(Math.floor(most))}.`}`,
    checkCaps:
      'The caps are from Brå’s pages in October 2026. What they are counted on, and whether they have changed, stands in Brå’s instructions.',
  },
  enclosures: {
    how: 'Picture and action plan are to be enclosed. They lie in the package as PDF.',
    picture: (of) =>
      `Joint picture ${of.name}, edition ${of.edition}${of.decidedOn ? `, decided ${day(of.decidedOn)}` : ''}`,
    plan: (of) => `${of.name}, edition ${of.edition}${of.decidedOn ? `, decided ${day(of.decidedOn)}` : ''}`,
    noPicture: 'No joint picture is decided, so none can be enclosed.',
    noPlan: 'No action plan is decided, so none can be enclosed.',
    files: { picture: 'samlad-lagesbild.pdf', plan: 'atgardsplan.pdf' },
  },
}

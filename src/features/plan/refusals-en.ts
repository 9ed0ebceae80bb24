/** Why something with a measure or a plan cannot be done, in plain words. */
import { en as guard } from '#features/report/guard/en.ts'
import { sayMarked } from '#features/report/guard/say-marked.ts'
import type { refusals as swedish } from './refusals-sv.ts'

const lacking: Record<string, string> = {
  measureWithoutOwner: 'Name the organisation that answers for it before the measure is decided.',
  measureWithoutPeriod: 'Give the first and the last day before the measure is decided.',
  measureWithoutIndicator: 'Add at least one indicator before the measure is decided.',
  measureWithoutSubGoal: 'Tie the measure to a sub-goal before it is decided.',
}
const periods: Record<string, string> = {
  week: 'Write the week as 2026-W47.',
  month: 'Write the month as 2026-11.',
  quarter: 'Write the quarter as 2026-Q4.',
  year: 'Write the year as 2026.',
}

export const refusals: typeof swedish = {
  measureNotOpen: () => 'This cannot be done in the state that the measure is in.',
  contentMoved: () => 'The content has changed since you opened it. Read it and confirm again.',
  notAParty: () => 'Only the coordinator and the community police officer can do this, each for their party.',
  alreadyConfirmed: () => 'Your party has already confirmed this content.',
  notAdHoc: () => 'Measures of the plan are decided with the plan, at the steering group’s meeting.',
  chainBroken: (values) => lacking[String(values?.gap)] ?? 'Something is missing before the measure can be decided.',
  reasonMissing: (values) =>
    values?.least
      ? `Write a reason, at least ${values.least} characters. It is shown beside the computed state.`
      : 'Write why.',
  nothingOverridden: () => 'The computed state holds already.',
  dayAhead: () => 'The day lies ahead.',
  startBeforeDecision: () => 'The measure cannot start before it was decided.',
  startBeforeDesign: () => 'The plan for measuring the effect was written after that day. Give a later first day.',
  endBeforeStart: () => 'The day lies before the start.',
  datesReversed: () => 'The last day lies before the first.',
  decidedField: () => 'This is decided and does not change. Something else is a new measure.',
  indicatorFixed: () => 'This was settled before the start and does not change while the measure goes on.',
  indicatorTaken: () => 'The indicator belongs to another measure or is removed.',
  valueNotOwn: () => 'The value comes from its source and is not entered by hand.',
  badPeriod: (values) => periods[String(values?.frequency)] ?? 'The period cannot be read.',
  periodAhead: () => 'The period has not begun.',
  valueOrNote: () => 'Enter a value, or write why there is none.',
  unknownSeries: () => 'The statistics are not there.',
  unknownArea: () => 'The area is not there.',
  unknownCategory: () => 'The category is not there.',
  unknownCause: () => 'The cause is no longer there.',
  unknownSubGoal: () => 'The sub-goal is not in the agreement.',
  unknownOrganisation: () => 'The organisation is not in the register.',
  unknownEntry: () => 'The suggestion is not in the library.',
  unknownPicture: () => 'The picture is not there or not released.',
  areasOverlap: () => 'The same area cannot stand in two places.',
  designDatesReversed: () => 'The days are in the wrong order: the time before, the start, the time after.',
  designStartPassed: () => 'The start has been. How the effect is measured must be settled before it.',
  designTooLong: (values) => `The time may be at most ${values?.years} years.`,
  designLocked: () => 'The measure has started, so the plan for measuring its effect is locked.',
  planProposed: (values) =>
    `The measure stands in edition ${values?.edition}, which waits for the steering group. It can be changed when the plan is returned or decided.`,
  moved: () => 'Somebody else was first. What stands now is shown beside your text.',
  notOpen: () => 'This cannot be done in the state that the plan is in.',
  gaps: (values) =>
    Number(values?.count) === 1
      ? 'The chain is broken in one place. Mend it, or write why it should be so.'
      : `The chain is broken in ${values?.count} places. Mend them, or write why they should be so.`,
  noMeasures: () => 'The plan has no measures.',
  measureOver: (values) => `The measure “${values?.title}” is over already.`,
  unknownMeasure: () => 'The measure is not there.',
  unknownGap: () => 'What the exception is about is no longer there.',
  periodBackwards: () => 'The plan’s last day lies before its first.',
  editionOpen: (values) => `Edition ${values?.edition} is not finished. Only one new edition is written at a time.`,
  laterInForce: () => 'A later edition is in force already.',
  decidedLater: () => 'The day of the decision lies ahead.',
  decidedBeforeProposal: () => 'The day of the decision lies before the proposal.',
  personInText: (values) => sayMarked(values, guard),
}

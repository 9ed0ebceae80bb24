/** Which reminders an obligation calls for on a day. Pure: what stands in, steps out. */
import { forces, type Obligation, type Rhythm } from '#agreements/obligation.ts'
import { daysBetween } from './calendar-periods.ts'
import type { Cycle, ObligationView } from './schema.ts'

/** soon: before it is due · due: on the day · overdue: from the day after · steering: to the body that decides, when it stays so. */
export type ReminderStep = 'soon' | 'due' | 'overdue' | 'steering'

export interface Reminder {
  readonly step: ReminderStep
  /** The due date that it is about: each step is taken once for it. */
  readonly dueOn: string
}

/** Those who decide hear of it when it has been overdue for so many days. */
const steeringAfterDays = 14
/** Of what each week owes: one missed week is told, and this many in a row are told to those who decide. */
const steeringAfterWeeks = 3

export type Remindable = Pick<ObligationView, 'force' | 'rhythm' | 'state' | 'dueOn' | 'cycles'>

/**
 * The steps that `today` (a local day) calls for; those that are told already are for the caller to leave out. A day that nobody ran the
 * clock is not made up for: the step that counts now is told, never the ones before it. What the source only says is done does
 * not go to those who decide; neither does anything without a due date.
 */
export function stepsFor(one: Remindable, today: string): Reminder[] {
  if (isWeekly(one.rhythm)) return weeklySteps(one.cycles)
  const { dueOn } = one
  if (dueOn === null) return []
  if (one.state === 'overdue') {
    const steps: Reminder[] = [{ step: 'overdue', dueOn }]
    return binds(one.force) && daysBetween(dueOn, today) >= steeringAfterDays
      ? [...steps, { step: 'steering', dueOn }]
      : steps
  }
  if (dueOn === today) return [{ step: 'due', dueOn }]
  return one.state === 'dueSoon' ? [{ step: 'soon', dueOn }] : []
}

/** The last of the source's words says only that it is done, and asks for nothing. */
const [, , onlyTold] = forces
export const binds = (force: Obligation['force']): boolean => force !== onlyTold

export const isWeekly = (rhythm: Rhythm): boolean => rhythm.kind === 'every' && rhythm.unit === 'week'

/** A week is told only when it was missed: a mail before each would be read by nobody. A row is told once, at its third week. */
function weeklySteps(cycles: readonly Cycle[]): Reminder[] {
  const ended = cycles.filter((one) => one.outcome !== 'open')
  const row = ended.slice(ended.findLastIndex((one) => one.outcome !== 'missed') + 1)
  const last = row.at(-1)
  const third = row[steeringAfterWeeks - 1]
  return [
    ...(last ? [{ step: 'overdue', dueOn: last.dueOn } as const] : []),
    ...(third ? [{ step: 'steering', dueOn: third.dueOn } as const] : []),
  ]
}

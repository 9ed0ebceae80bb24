/** Words and forms that the figures of all rooms share. */
import { joinNames } from '#words/names-en.ts'
import type { TimeUnit, UnitWords } from './time/time-frame.ts'

/** "between 2 and 5"; an open end is said as it is. */
export function between(low: string | null, high: string | null): string {
  if (low !== null && high !== null) return `between ${low} and ${high}`
  if (low !== null) return `at least ${low}`
  return high === null ? 'anything' : `at most ${high}`
}

export const units: Record<TimeUnit, UnitWords> = {
  day: { one: 'day', many: 'days', average: 'an average day' },
  week: { one: 'week', many: 'weeks', average: 'an average week' },
  month: { one: 'month', many: 'months', average: 'an average month' },
  quarter: { one: 'quarter', many: 'quarters', average: 'an average quarter' },
  year: { one: 'year', many: 'years', average: 'an average year' },
}

/** What stands where a number may not be shown; what stands where nothing can be told. */
export const hiddenWord = 'not shown (not zero)'
export const untoldWord = 'cannot be told'

/** Whether a number says more than chance: the same words in every legend and table. */
export const verdicts = {
  above: 'more than chance explains',
  below: 'fewer than chance explains',
  open: 'may be chance',
}
export const levelVerdicts = {
  above: 'higher than chance explains',
  below: 'lower than chance explains',
  open: 'may be chance',
}

export const strokesNote = (level: string) => `The strokes show what chance leaves open (${level} %).`
export const cutNote = 'The uncertainty goes on above the picture; the numbers stand in the table.'
export const oneAreaNote =
  'Only one area had the measure: something else that happened there at the same time may lie behind.'
export const notFollowedNote = 'Nobody has measured whether events moved to the areas around.'

/** A sentence of its own, or nothing. */
export const sayHidden = (names: readonly string[]) =>
  names.length === 0 ? '' : ` Not shown, which does not mean zero: ${joinNames(names)}.`

/** The rows without a number, each with its reason: "Råneå (no events at all)" */
export function sayLeftOut<Reason extends string>(
  suppressed: readonly string[],
  untold: readonly { name: string; reason: Reason }[],
  reasons: Record<Reason, string>,
): string {
  const names = untold.map(({ name, reason }) => `${name} (${reasons[reason]})`)
  return sayHidden(suppressed) + (names.length === 0 ? '' : ` It cannot be told for ${joinNames(names)}.`)
}

/** How many of those told show nothing beyond chance. */
export const sayRest = (count: number, what = 'the difference') =>
  count === 0 ? '' : ` For ${count === 1 ? 'the remaining one' : `the other ${count}`} ${what} may be chance.`

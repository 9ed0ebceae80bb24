/** The days that a statement of this room is about. */
import { addDays } from '#analysis/time/local-date.ts'
import { localDateAt } from '#analysis/time/local-time.ts'
import type { StatementAsk, StatementSubject } from '#features/statement/server/statement-source.ts'

/** Local day of the instant that it is computed at. */
export const todayOf = ({ asOf, municipality }: Pick<StatementAsk, 'asOf' | 'municipality'>): string =>
  localDateAt(asOf.getTime(), municipality.timeZone)

/** The day after the same day a year before: the two make a whole year. */
export function yearBefore(day: string): string {
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
  return day.endsWith('-02-29') ? `${before.slice(0, 4)}-03-01` : addDays(before, 1)
}

/** Codes of what is wrong with days that have passed, of nothing in particular. */
export function checkDays(ask: StatementAsk, { subjectId, from, to }: StatementSubject): string[] {
  return [
    ...(subjectId === null ? [] : ['unknownSubject']),
    ...(from > to ? ['periodBackwards'] : []),
    ...(to > todayOf(ask) ? ['periodAhead'] : []),
  ]
}

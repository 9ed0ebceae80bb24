/** When a person's mail about what waits is to be sent. */
import { parseLocalDate, weekdayOf } from '#analysis/time/local-date.ts'
import type { DigestFrequency } from './schema.ts'

/** Local hour from which it is sent. */
const sentFrom = 6
const monday = 1

export interface DigestFacts {
  readonly frequency: DigestFrequency
  /** Local day of the last one, YYYY-MM-DD, or null before the first. */
  readonly lastOn: string | null
  readonly today: string
  /** Local hour, 0 to 23. */
  readonly hour: number
}

/** Daily each morning; weekly on Monday morning, or as soon as can be when a Monday was missed. */
export function isDigestDue({ frequency, lastOn, today, hour }: DigestFacts): boolean {
  if (frequency === 'never' || hour < sentFrom || lastOn === today) return false
  if (frequency === 'daily') return true
  const day = parseLocalDate(today)
  return weekdayOf(day) === monday || (lastOn !== null && day - parseLocalDate(lastOn) > 7)
}

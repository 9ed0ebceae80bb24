// Aoristic analysis by hour of the week.
// What: each event weighs 1, spread evenly over the time in which it may have happened (bike gone between 17 and 07),
//   summed in 7 x 24 hours of the week, Monday first.
// For: when to be there. The share of events whose hour is known must stand beside it: long intervals flatten it.
// Source: Ratcliffe 2000 (Int. J. GIS 14), 2002; rules as aoristic 1.1.1: end missing, before the start or at most a
//   minute after it = all in the start hour; a week or more = 1/168 everywhere; an end on the hour adds nothing there.
// Cost: one step an hour spanned; 1 million events of 10 hours in about 0.2 s.
//
// Daylight saving (`clockChanges` 'eu': last Sundays of March and October, since 1996; of March and September 1981-1995 in
// Sweden): times are local wall clock. In spring 02-03 does not exist and gets nothing: the interval is that much shorter.
// In autumn 02-03 passes twice: an interval over it is an hour longer and that hour weighs double. A time within it is
// taken as wide as it can mean: a start as the first passing, an end as the second.
import { AnalysisError } from '../analysis-error.ts'

const HOURS = 168
const WEEK = HOURS * 60
const DAY = 1440
/** 1 January 1970 was a Thursday. */
const FIRST_HOUR = 3 * 24

export interface AoristicWeek {
  /** 168 weights: weekday * 24 + hour, Monday = 0; their sum is `events` */
  readonly week: Float64Array
  /** 7 and 24 sums of the same */
  readonly weekdays: Float64Array
  readonly hours: Float64Array
  /** all weight at the start hour, to show what spreading changes */
  readonly naive: Float64Array
  readonly events: number
  /** events without a start, in no figure above */
  readonly untimed: number
  /** events with a time that falls within one clock hour, out of `events`; null when there are none */
  readonly knownShare: number | null
  readonly quality: { missingEnd: number; endBeforeStart: number; overAWeek: number }
  /** numbers of the events whose end lies before their start: all their weight is in the start hour */
  readonly badIntervals: readonly number[]
  readonly parameters: { readonly clockChanges: 'eu' | 'none' }
}

/**
 * Times in minutes of local wall clock since 1970-01-01 00:00 (the local date and time read as if it were UTC), one pair
 * an event, NaN = missing. Fractions of a minute are dropped.
 * @throws AnalysisError `length_mismatch`, `not_finite` (infinite)
 */
export function spreadOverWeek(
  start: ArrayLike<number>,
  end: ArrayLike<number>,
  options?: { clockChanges?: 'eu' | 'none' },
): AoristicWeek {
  if (start.length !== end.length) throw new AnalysisError('length_mismatch', 'starts and ends differ in number')
  const clockChanges = options?.clockChanges ?? 'eu'
  const [week, naive] = [new Float64Array(HOURS), new Float64Array(HOURS)]
  const quality = { missingEnd: 0, endBeforeStart: 0, overAWeek: 0 }
  const badIntervals: number[] = []
  let [untimed, known] = [0, 0]
  for (let i = 0; i < start.length; i++) {
    const from = Math.floor(start[i]!)
    const until = Math.floor(end[i]!)
    if (Math.abs(from) === Infinity || Math.abs(until) === Infinity) {
      throw new AnalysisError('not_finite', `event ${i} has an infinite time`)
    }
    if (Number.isNaN(from)) {
      untimed++
      continue
    }
    const firstHour = findHour(from)
    naive[firstHour]! += 1
    if (Number.isNaN(until)) quality.missingEnd++
    else if (until < from) badIntervals.push(i)
    if (!(until - from > 1)) {
      week[firstHour]! += 1
      known++
    } else if (until - from >= WEEK) {
      quality.overAWeek++
      for (let hour = 0; hour < HOURS; hour++) week[hour]! += 1 / HOURS
    } else {
      if (Math.floor(from / 60) === Math.floor((until - 1) / 60)) known++
      spread(week, from, until, clockChanges === 'eu' ? findChange(from, until) : unchanged)
    }
  }
  quality.endBeforeStart = badIntervals.length
  const events = start.length - untimed
  return {
    week,
    weekdays: Float64Array.from({ length: 7 }, (_, day) => week.subarray(day * 24, day * 24 + 24).reduce(add, 0)),
    hours: Float64Array.from({ length: 24 }, (_, hour) => sumHour(week, hour)),
    naive,
    events,
    untimed,
    knownShare: events > 0 ? known / events : null,
    quality,
    badIntervals,
    parameters: { clockChanges },
  }
}

interface ClockChange {
  /** minute at which the hour 02 begins; NaN = none */
  readonly at: number
  /** minutes that the hour lasts: 0 in spring, 120 in autumn */
  readonly lasts: number
}

const unchanged: ClockChange = { at: Number.NaN, lasts: 60 }

function spread(week: Float64Array, from: number, until: number, { at: changed, lasts }: ClockChange): void {
  const overlap = Math.max(0, Math.min(until, changed + 60) - Math.max(from, changed)) || 0
  const within = overlap === 0 ? 0 : lasts === 0 ? 0 : overlap + lasts - 60
  const length = until - from - overlap + within
  if (length === 0) {
    // Wholly inside the hour that never was: a misread clock. Keep the event where it was written.
    week[findHour(from)]! += 1
    return
  }
  for (let minute = from; minute < until; ) {
    const next = Math.min(until, (Math.floor(minute / 60) + 1) * 60)
    const isChanged = Math.floor(minute / 60) * 60 === changed
    week[findHour(minute)]! += (isChanged ? within : next - minute) / length
    minute = next
  }
}

function findHour(minute: number): number {
  const hour = (Math.floor(minute / 60) + FIRST_HOUR) % HOURS
  return hour < 0 ? hour + HOURS : hour
}

/** The change of clocks in the night to a Sunday that the interval, shorter than a week, reaches. */
function findChange(from: number, until: number): ClockChange {
  for (let day = Math.floor(from / DAY); day * DAY < until; day++) {
    const isSunday = findHour(day * DAY) === 144
    if (!isSunday) continue
    const date = new Date(day * DAY * 60_000)
    const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
    if (year < 1981) return unchanged
    if (month === 2 && dayOfMonth >= 25) return { at: day * DAY + 120, lasts: 0 }
    if (year >= 1996 ? month === 9 && dayOfMonth >= 25 : month === 8 && dayOfMonth >= 24) {
      return { at: day * DAY + 120, lasts: 120 }
    }
  }
  return unchanged
}

function add(sum: number, value: number): number {
  return sum + value
}

function sumHour(week: Float64Array, hour: number): number {
  let sum = 0
  for (let day = 0; day < 7; day++) sum += week[day * 24 + hour]!
  return sum
}

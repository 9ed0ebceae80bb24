// Aoristic analysis by hour of the week.
// What: each event weighs 1, spread evenly over the time in which it may have happened (bike gone between 17 and 07),
//   summed in 7 x 24 hours of the week, Monday first.
// For: when to be there. The share of events whose hour is known must stand beside it: long intervals flatten it.
// Source: Ratcliffe 2000 (Int. J. GIS 14), 2002; rules as aoristic 1.1.1: end missing, before the start or at most a
//   minute after it = all in the start hour; a week or more = 1/168 everywhere; an end on the hour adds nothing there.
// Cost: one step an hour spanned; 1 million events of 10 hours in about 0.2 s.
//
// Daylight saving: times are local wall clock. In spring 02-03 does not exist and gets nothing: the interval is that
// much shorter (`springGap` 'eu': last Sunday of March, since 1981 in Sweden). In autumn 02-03 passes twice but the
// wall clock cannot tell which: it counts as one hour.
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
  readonly parameters: { readonly springGap: 'eu' | 'none' }
}

/**
 * Times in minutes of local wall clock since 1970-01-01 00:00 (the local date and time read as if it were UTC), one pair
 * an event, NaN = missing. Fractions of a minute are dropped.
 * @throws AnalysisError `length_mismatch`, `not_finite` (infinite)
 */
export function spreadOverWeek(
  start: ArrayLike<number>,
  end: ArrayLike<number>,
  options?: { springGap?: 'eu' | 'none' },
): AoristicWeek {
  if (start.length !== end.length) throw new AnalysisError('length_mismatch', 'starts and ends differ in number')
  const springGap = options?.springGap ?? 'eu'
  const [week, naive] = [new Float64Array(HOURS), new Float64Array(HOURS)]
  const quality = { missingEnd: 0, endBeforeStart: 0, overAWeek: 0 }
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
    else if (until < from) quality.endBeforeStart++
    if (!(until - from > 1)) {
      week[firstHour]! += 1
      known++
    } else if (until - from >= WEEK) {
      quality.overAWeek++
      for (let hour = 0; hour < HOURS; hour++) week[hour]! += 1 / HOURS
    } else {
      if (Math.floor(from / 60) === Math.floor((until - 1) / 60)) known++
      spread(week, from, until, springGap === 'eu' ? findSpringGap(from, until) : Number.NaN)
    }
  }
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
    parameters: { springGap },
  }
}

function spread(week: Float64Array, from: number, until: number, gap: number): void {
  const lost = Math.max(0, Math.min(until, gap + 60) - Math.max(from, gap)) || 0
  const length = until - from - lost
  if (length === 0) {
    // Wholly inside the hour that never was: a misread clock. Keep the event where it was written.
    week[findHour(from)]! += 1
    return
  }
  for (let at = from; at < until; ) {
    const next = Math.min(until, (Math.floor(at / 60) + 1) * 60)
    if (Math.floor(at / 60) * 60 !== gap) week[findHour(at)]! += (next - at) / length
    at = next
  }
}

function findHour(minute: number): number {
  const hour = (Math.floor(minute / 60) + FIRST_HOUR) % HOURS
  return hour < 0 ? hour + HOURS : hour
}

/** Minute at which the spring gap (02:00 on the last Sunday of March) begins inside the interval, else NaN. */
function findSpringGap(from: number, until: number): number {
  for (let day = Math.floor(from / DAY); day * DAY < until; day++) {
    const isSunday = findHour(day * DAY) === 144
    if (!isSunday) continue
    const date = new Date(day * DAY * 60_000)
    if (date.getUTCMonth() === 2 && date.getUTCDate() >= 25) return day * DAY + 120
  }
  return Number.NaN
}

function add(sum: number, value: number): number {
  return sum + value
}

function sumHour(week: Float64Array, hour: number): number {
  let sum = 0
  for (let day = 0; day < 7; day++) sum += week[day * 24 + hour]!
  return sum
}

import { AnalysisError } from '../analysis-error.ts'
import { formatLocalDate } from './local-date.ts'

/** The house's time zone, stated once. */
const stockholm = 'Europe/Stockholm'

/** Both kinds of wall-clock faults at the change of clocks, and what was done. */
export type WallClockFit = 'plain' | 'skipped' | 'repeated'

const dayMs = 86_400_000
const quarterMs = 900_000
const zones = new Map<string, Zone>()

interface Zone {
  format: Intl.DateTimeFormat
  /** offset in ms of UTC days without a change of clocks; NaN marks a day with one */
  days: Map<number, number>
  /** offset in ms of quarter hours, on days with a change of clocks */
  quarters: Map<number, number>
}

/**
 * Offset of local time from UTC, in milliseconds (7,200,000 in Swedish summer).
 *
 * Asks Intl once per UTC day and zone (per quarter hour on the days when clocks change) and remembers.
 * For placing a report in its local day, hour and week. Source: the IANA zone data inside Intl. Cost: one map look-up.
 */
export function offsetAt(instant: number, zone: string = stockholm): number {
  const { days, quarters, format } = zoneOf(zone)
  const day = Math.floor(instant / dayMs)
  let offset = days.get(day)
  if (offset === undefined) {
    const first = askOffset(format, day * dayMs)
    offset = first === askOffset(format, (day + 1) * dayMs) ? first : Number.NaN
    days.set(day, offset)
  }
  if (!Number.isNaN(offset)) return offset
  const quarter = Math.floor(instant / quarterMs)
  let exact = quarters.get(quarter)
  if (exact === undefined) {
    exact = askOffset(format, quarter * quarterMs)
    quarters.set(quarter, exact)
  }
  return exact
}

/**
 * Local wall clock of an instant, as milliseconds of the same reading on a UTC clock: divide by 86,400,000 for the local
 * day number, take the rest for the time of day. Both in ms.
 */
export function toWallClock(instant: number, zone: string = stockholm): number {
  return instant + offsetAt(instant, zone)
}

/** Local date 'YYYY-MM-DD' of an instant in ms. */
export function localDateAt(instant: number, zone: string = stockholm): string {
  return formatLocalDate(Math.floor(toWallClock(instant, zone) / dayMs))
}

/**
 * Instant (ms) of a wall-clock reading given as ms on a UTC clock, and how it fitted: a reading `skipped` in spring is
 * moved forward by the skipped hour, one `repeated` in autumn takes the first (or, when asked, the second) of the two.
 */
export function fromWallClock(
  wall: number,
  zone: string = stockholm,
  repeated: 'first' | 'second' = 'first',
): { instant: number; fit: WallClockFit } {
  const before = wall - offsetAt(wall - dayMs, zone)
  const after = wall - offsetAt(wall + dayMs, zone)
  const beforeFits = toWallClock(before, zone) === wall
  const afterFits = toWallClock(after, zone) === wall
  if (beforeFits && afterFits && before !== after) {
    return { instant: repeated === 'first' ? Math.min(before, after) : Math.max(before, after), fit: 'repeated' }
  }
  if (beforeFits) return { instant: before, fit: 'plain' }
  if (afterFits) return { instant: after, fit: 'plain' }
  return { instant: before, fit: 'skipped' }
}

/** Instant (ms) at which a local date begins. */
export function startOfLocalDay(day: number, zone: string = stockholm): number {
  return fromWallClock(day * dayMs, zone).instant
}

function zoneOf(name: string): Zone {
  const known = zones.get(name)
  if (known) return known
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset', year: 'numeric' })
    const zone = { format, days: new Map<number, number>(), quarters: new Map<number, number>() }
    zones.set(name, zone)
    return zone
  } catch (cause) {
    throw new AnalysisError(
      'bad_zone',
      `unknown time zone: ${name} (${cause instanceof Error ? cause.message : cause})`,
    )
  }
}

function askOffset(format: Intl.DateTimeFormat, instant: number): number {
  if (!Number.isFinite(instant) || Math.abs(instant) > 8.64e15) {
    throw new AnalysisError('bad_instant', `not an instant: ${instant}`)
  }
  const text = format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? ''
  const match = /^GMT(?:([+\u2212-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text)
  if (!match) throw new AnalysisError('bad_zone', `cannot read the offset ${text}`)
  const seconds = Number(match[2] ?? 0) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0)
  return (match[1] === '+' || match[1] === undefined ? seconds : -seconds) * 1000
}

/**
 * Police events as polisen.se publishes them (api/events), one event to one row.
 * The published `datetime` is when the notice was written; when it happened stands in `name` only, without a year:
 * «31 december 09.12, Brand, Luleå» (until November 2023 «09:12»). The type may hold commas of its own, the place is the
 * last part. `location.gps` is the middle of a municipality or a county, never where it happened: it is not read.
 * A notice that sums up a night («Sammanfattning …») is several events in one text: it is told and left out.
 */
import { dayNumber, formatLocalDate, parseLocalDate, splitDayNumber } from '#analysis/time/local-date.ts'
import { dayInSwedishName, isSummaryType } from './police-words-sv.ts'

export interface PoliceRow {
  /** The event's own number: the same number sent again is the same event, corrected. */
  readonly id: string
  /** Local wall clock, 'YYYY-MM-DD HH:MM'; empty when the name tells no time. */
  readonly occurred: string
  readonly type: string
  /** The part before the first comma: «Misshandel» of «Misshandel, grov». */
  readonly group: string
  /** Municipality, or county when no more is told. */
  readonly place: string
}

export const policeColumns = ['id', 'occurred', 'type', 'place'] as const

/** `summary`: left out · `unreadable`: no event. */
export type PoliceReading = PoliceRow | 'summary' | 'unreadable'

export function readPoliceEvent(value: unknown): PoliceReading {
  const event = unwrap(value)
  if (!event) return 'unreadable'
  if (isSummaryType(event.type)) return 'summary'
  const [type, name] = [event.type.trim(), event.name.trim()]
  const rest = name.slice(name.indexOf(',') + 1).trim()
  const told = rest.startsWith(`${type},`) ? rest.slice(type.length + 1) : rest.slice(rest.lastIndexOf(',') + 1)
  return {
    id: String(event.id),
    occurred: findOccurrence(name, event.datetime),
    type,
    group: type.split(',')[0]?.trim() ?? type,
    place: told.trim() || event.location,
  }
}

/** A file of changes holds {first, last}: the last is what stands. */
function unwrap(value: unknown) {
  if (typeof value !== 'object' || value === null) return null
  const one = ('last' in value ? value.last : value) as Record<string, unknown> | null
  if (!one || (typeof one.id !== 'number' && typeof one.id !== 'string')) return null
  const { id, name, type, datetime, location } = one
  if (typeof name !== 'string' || typeof type !== 'string' || typeof datetime !== 'string') return null
  const place = typeof location === 'object' && location !== null && 'name' in location ? String(location.name) : ''
  return { id, name, type, datetime, location: place }
}

/** The latest such day that is not after the day of publication; a notice may be written around midnight. */
function findOccurrence(name: string, published: string): string {
  const told = dayInSwedishName(name)
  const publishedOn = /^\d{4}-\d{2}-\d{2}/.exec(published)?.[0]
  if (!told || !publishedOn) return ''
  const latest = parseLocalDate(publishedOn) + 1
  const { year } = splitDayNumber(latest)
  const day = [year, year - 1, year - 2, year - 3, year - 4]
    .map((one) => dayNumber(one, told.month, told.day))
    .find((number) => number <= latest && splitDayNumber(number).day === told.day)
  if (day === undefined) return ''
  return `${formatLocalDate(day)} ${told.time}`
}

/** Dates and times as they stand in cells: each format one reader, local wall clock unless the cell names an offset. */
import { dayNumber, splitDayNumber } from '#analysis/time/local-date.ts'
import { monthNumbers } from './month-names.data.ts'
import type { DateFormat } from './schema.ts'

/** Day number since 1970-01-01; milliseconds into the day (null: only the day is known); offset from UTC in ms, if told. */
export interface CellTime {
  readonly day: number
  readonly ms: number | null
  readonly offset: number | null
  /** Hour known, minutes not written («2024-05-13 22»). */
  readonly hourOnly: boolean
}

const minuteMs = 60_000
const hourMs = 3_600_000
const dayMs = 86_400_000

/** The first instant that a report can be of, and the last: outside it a cell is something else. */
const firstDay = dayNumber(1900, 1, 1)
const lastDay = dayNumber(2200, 1, 1)

export function parseTime(cell: string, format: DateFormat): CellTime | null {
  const text = cell.trim()
  const read = readers[format](text)
  return read && read.day >= firstDay && read.day < lastDay ? read : null
}

/** Milliseconds into the day from a time alone: 22:30, 22.30.15, 2230, 22, or a fraction of a day as Excel keeps it. */
export function parseClock(cell: string): { ms: number; hourOnly: boolean } | null {
  const text = cell.trim().replace(/^kl\.?\s*/i, '')
  const fraction = /^0?[.,]\d+$/.exec(text)
  // Two digits after «0.» are minutes past midnight; a longer row of them is Excel's fraction.
  if (fraction && text.length > 4)
    return { ms: Math.round(Number(text.replace(',', '.')) * 86_400) * 1000, hourOnly: false }
  const match =
    /^(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,3})\d*)?)?)?$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{2})?$/.exec(text)
  if (!match) return null
  const ms = clockMs(match[1], match[2], match[3], match[4])
  return ms === null ? null : { ms, hourOnly: match[2] === undefined }
}

function clockMs(hour?: string, minute = '0', second = '0', part = '0'): number | null {
  const [h, m, s] = [Number(hour), Number(minute), Number(second)]
  if (m > 59 || s > 59 || h > 24 || (h === 24 && (m > 0 || s > 0))) return null
  return h * hourMs + m * minuteMs + s * 1000 + Number(part.padEnd(3, '0'))
}

const clock = String.raw`(?:[T\s,]+(?:kl\.?\s*)?(\d{1,2})(?:[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,3})\d*)?)?)?\s*([AP]M)?\s*(Z|UTC|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?`
const iso = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${clock}$`, 'i')
const compact = /^(\d{4})(\d{2})(\d{2})(?:[T\s-]?(\d{2})(?::?(\d{2})(?::?(\d{2}))?)?)?()()(Z)?$/
const threeNumbers = new RegExp(`^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})${clock}$`, 'i')
const named = new RegExp(
  `^(?:\\p{L}+\\.?,?\\s+)?(?:den\\s+)?(\\d{1,2})(?:[.\\s-]|:e|:a)*\\s*(\\p{L}+)\\.?[\\s-]+(\\d{4})${clock}$`,
  'iu',
)

const readers: Record<DateFormat, (text: string) => CellTime | null> = {
  iso: (text) => {
    const match = iso.exec(text)
    return match && build(match[1], match[2], match[3], match.slice(4))
  },
  yyyymmdd: (text) => {
    const match = compact.exec(text)
    return match && build(match[1], match[2], match[3], match.slice(4))
  },
  dayMonthYear: (text) => {
    const match = threeNumbers.exec(text)
    return match && build(fullYear(match[3]), match[2], match[1], match.slice(4))
  },
  monthDayYear: (text) => {
    const match = threeNumbers.exec(text)
    return match && build(fullYear(match[3]), match[1], match[2], match.slice(4))
  },
  dayMonthName: (text) => {
    const match = named.exec(text)
    const month = match && monthNumbers[(match[2] ?? '').toLowerCase()]
    return match && month ? build(match[3], String(month), match[1], match.slice(4)) : null
  },
  serial: (text) => {
    const match = /^(\d{5})(?:[.,](\d+))?$/.exec(text)
    if (!match) return null
    // Excel's day 1 is 1900-01-01 and it believes in 1900-02-29; from March 1900 on this makes day 0 1899-12-30.
    const day = Number(match[1]) + dayNumber(1899, 12, 30)
    if (match[2] === undefined) return { day, ms: null, offset: null, hourOnly: false }
    const ms = Math.round(Number(`0.${match[2]}`) * 86_400) * 1000
    return { day: day + Math.floor(ms / dayMs), ms: ms % dayMs, offset: null, hourOnly: false }
  },
}

const fullYear = (year = '') => (year.length === 2 ? String(Number(year) + (Number(year) < 70 ? 2000 : 1900)) : year)

function build(year = '', month = '', date = '', rest: (string | undefined)[] = []): CellTime | null {
  const [y, m, d] = [Number(year), Number(month), Number(date)]
  const day = dayNumber(y, m, d)
  const back = splitDayNumber(day)
  if (m < 1 || m > 12 || d < 1 || back.month !== m || back.day !== d) return null
  const [hour, minute, second, part, half, zone] = rest
  if (hour === undefined) return { day, ms: null, offset: null, hourOnly: false }
  const h = half ? (Number(hour) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0) : Number(hour)
  if (half && (Number(hour) < 1 || Number(hour) > 12)) return null
  const ms = clockMs(String(h), minute || '0', second || '0', part || '0')
  if (ms === null) return null
  return { day: day + Math.floor(ms / dayMs), ms: ms % dayMs, offset: readOffset(zone), hourOnly: minute === undefined }
}

function readOffset(zone: string | undefined): number | null {
  if (!zone) return null
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)
  if (!match) return 0
  const size = Number(match[2]) * hourMs + Number(match[3] ?? 0) * minuteMs
  return match[1] === '-' ? -size : size
}

const betweenTimes = /(?<=\d|Z)(?:\s*[–—]\s*|\s+-\s+|\/(?=\d{4}-)|\s+(?:till|to|until)\s+)(?=\d)/i
const betweenClocks = /^(.*\d[:.]\d{2})-(\d{1,2}[:.]\d{2})$/

/** A cell that holds a start and an end; the end may be a time alone. Null when the cell is one time. */
export function splitInterval(cell: string): [string, string] | null {
  const parts = cell.trim().split(betweenTimes)
  if (parts.length === 2) return [parts[0] ?? '', parts[1] ?? '']
  const clocks = betweenClocks.exec(cell.trim())
  return clocks ? [clocks[1] ?? '', clocks[2] ?? ''] : null
}

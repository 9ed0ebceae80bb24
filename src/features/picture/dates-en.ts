/** English dates and numbers, for readers who do not read Swedish: day before month, ISO weeks, Europe/Stockholm. */
import { nameDates, splitInstant } from './name-dates.ts'
import type { PictureKind } from './schema.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const { monthOf, dayMonth, day, days: nameDays } = nameDates(months)

/** 12345.6 → "12,345.6"; `decimals` is how many are kept, trailing zeros dropped. */
export function number(value: number, decimals = 0): string {
  const fixed = Math.abs(value).toFixed(decimals)
  const [whole = '0', part] = fixed.split('.')
  const kept = part?.replace(/0+$/, '')
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  return `${value < 0 && Number(fixed) !== 0 ? '−' : ''}${grouped}${kept ? `.${kept}` : ''}`
}

export function range(low: number | null, high: number | null): string {
  if (low === null || high === null) return 'unknown'
  return low === high ? number(low) : `${number(low)}–${number(high)}`
}

/** "9–15 November 2026"; both days included. */
const days = (from: string, to: string) => nameDays(from, to, ' – ')

function period(kind: PictureKind, label: string): string {
  if (kind === 'week') return `week ${Number(label.slice(6))} ${label.slice(0, 4)}`
  if (kind === 'month') return `${monthOf(label)} ${label.slice(0, 4)}`
  if (kind === 'quarter') return `quarter ${label.slice(6)} ${label.slice(0, 4)}`
  const [from = '', to = ''] = label.split('..')
  return days(from, to)
}

/** "16 November 2026 at 07:02", in the municipality's own time. */
function instant(at: string, zone?: string): string {
  const { date, clock } = splitInstant(at, zone)
  return `${day(date)} at ${clock}`
}

/** "wk 46": where a year is clear from what stands around it. */
function short(kind: PictureKind, label: string): string {
  if (kind === 'week') return `wk ${Number(label.slice(6))}`
  if (kind === 'month') return monthOf(label).slice(0, 3)
  if (kind === 'quarter') return `Q${label.slice(6)}`
  return period(kind, label)
}

/** "since 19 October" */
const since = (from: string) => `since ${dayMonth(from)}`

export const dates = { days, period, short, instant, day, since }

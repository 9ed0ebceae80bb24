/** English dates and numbers, for readers who do not read Swedish: day before month, ISO weeks, Europe/Stockholm. */
import { localDateAt, toWallClock } from '#analysis/time/local-time.ts'
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
const monthOf = (date: string) => months[Number(date.slice(5, 7)) - 1] ?? ''
const dayOf = (date: string) => String(Number(date.slice(8, 10)))
const yearOf = (date: string) => date.slice(0, 4)

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
function days(from: string, to: string): string {
  if (from === to) return day(from)
  if (yearOf(from) !== yearOf(to)) return `${day(from)} – ${day(to)}`
  if (from.slice(0, 7) !== to.slice(0, 7)) return `${dayOf(from)} ${monthOf(from)} – ${day(to)}`
  return `${dayOf(from)}–${day(to)}`
}

function period(kind: PictureKind, label: string): string {
  if (kind === 'week') return `week ${Number(label.slice(6))} ${label.slice(0, 4)}`
  if (kind === 'month') return `${monthOf(`${label}-01`)} ${label.slice(0, 4)}`
  if (kind === 'quarter') return `quarter ${label.slice(6)} ${label.slice(0, 4)}`
  const [from = '', to = ''] = label.split('..')
  return days(from, to)
}

/** "16 November 2026 at 07:02", in the municipality's own time. */
function instant(at: string, zone?: string): string {
  const time = Date.parse(at)
  const clock = new Date(toWallClock(time, zone)).toISOString().slice(11, 16)
  return `${day(localDateAt(time, zone))} at ${clock}`
}

/** "wk 46": where a year is clear from what stands around it. */
function short(kind: PictureKind, label: string): string {
  if (kind === 'week') return `wk ${Number(label.slice(6))}`
  if (kind === 'month') return monthOf(`${label}-01`).slice(0, 3)
  if (kind === 'quarter') return `Q${label.slice(6)}`
  return period(kind, label)
}

function day(date: string): string {
  return `${dayOf(date)} ${monthOf(date)} ${yearOf(date)}`
}

/** "since 19 October" */
const since = (from: string) => `since ${dayOf(from)} ${monthOf(from)}`

export const dates = { days, period, short, instant, day, since }

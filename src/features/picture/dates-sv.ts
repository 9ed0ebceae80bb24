/** Swedish dates and numbers: ISO weeks, Europe/Stockholm, thin space in thousands, comma as decimal mark. */
import { localDateAt, toWallClock } from '#analysis/time/local-time.ts'
import type { PictureKind } from './schema.ts'

const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
]
const monthOf = (date: string) => months[Number(date.slice(5, 7)) - 1] ?? ''
const dayOf = (date: string) => String(Number(date.slice(8, 10)))
const yearOf = (date: string) => date.slice(0, 4)

/** 12345.6 → «12 345,6»; `decimals` is how many are kept, trailing zeros dropped. */
export function number(value: number, decimals = 0): string {
  const fixed = Math.abs(value).toFixed(decimals)
  const [whole = '0', part] = fixed.split('.')
  const kept = part?.replace(/0+$/, '')
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') : whole
  return `${value < 0 && Number(fixed) !== 0 ? '−' : ''}${grouped}${kept ? `,${kept}` : ''}`
}

export function range(low: number | null, high: number | null): string {
  if (low === null || high === null) return 'okänt'
  return low === high ? number(low) : `${number(low)}–${number(high)}`
}

/** «9–15 november 2026»; both days included. */
function days(from: string, to: string): string {
  if (from === to) return `${dayOf(from)} ${monthOf(from)} ${yearOf(from)}`
  if (yearOf(from) !== yearOf(to)) {
    return `${dayOf(from)} ${monthOf(from)} ${yearOf(from)}–${dayOf(to)} ${monthOf(to)} ${yearOf(to)}`
  }
  if (from.slice(0, 7) !== to.slice(0, 7)) {
    return `${dayOf(from)} ${monthOf(from)}–${dayOf(to)} ${monthOf(to)} ${yearOf(to)}`
  }
  return `${dayOf(from)}–${dayOf(to)} ${monthOf(to)} ${yearOf(to)}`
}

function period(kind: PictureKind, label: string): string {
  if (kind === 'week') return `vecka ${Number(label.slice(6))} ${label.slice(0, 4)}`
  if (kind === 'month') return `${monthOf(`${label}-01`)} ${label.slice(0, 4)}`
  if (kind === 'quarter') return `kvartal ${label.slice(6)} ${label.slice(0, 4)}`
  const [from = '', to = ''] = label.split('..')
  return days(from, to)
}

/** «16 november 2026 kl. 07.02», in the municipality's own time. */
function instant(at: string, zone?: string): string {
  const time = Date.parse(at)
  const date = localDateAt(time, zone)
  const clock = new Date(toWallClock(time, zone)).toISOString().slice(11, 16).replace(':', '.')
  return `${dayOf(date)} ${monthOf(date)} ${yearOf(date)} kl. ${clock}`
}

/** «v. 46»: where a year is clear from what stands around it. */
function short(kind: PictureKind, label: string): string {
  if (kind === 'week') return `v. ${Number(label.slice(6))}`
  if (kind === 'month') return monthOf(`${label}-01`).slice(0, 3)
  if (kind === 'quarter') return `kv. ${label.slice(6)}`
  return period(kind, label)
}

const day = (date: string) => `${dayOf(date)} ${monthOf(date)} ${yearOf(date)}`

/** «sedan 19 oktober» */
const since = (from: string) => `sedan ${dayOf(from)} ${monthOf(from)}`

export const dates = { days, period, short, instant, day, since }

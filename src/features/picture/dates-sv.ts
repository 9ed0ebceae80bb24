/** Swedish dates and numbers: ISO weeks, Europe/Stockholm, thin space in thousands, comma as decimal mark. */
import { nameDates, splitInstant } from './name-dates.ts'
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
const { monthOf, dayMonth, day, days: nameDays } = nameDates(months)

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
const days = (from: string, to: string) => nameDays(from, to, '–')

function period(kind: PictureKind, label: string): string {
  if (kind === 'week') return `vecka ${Number(label.slice(6))} ${label.slice(0, 4)}`
  if (kind === 'month') return `${monthOf(label)} ${label.slice(0, 4)}`
  if (kind === 'quarter') return `kvartal ${label.slice(6)} ${label.slice(0, 4)}`
  const [from = '', to = ''] = label.split('..')
  return days(from, to)
}

/** «16 november 2026 kl. 07.02», in the municipality's own time. */
function instant(at: string, zone?: string): string {
  const { date, clock } = splitInstant(at, zone)
  return `${day(date)} kl. ${clock.replace(':', '.')}`
}

/** «v. 46»: where a year is clear from what stands around it. */
function short(kind: PictureKind, label: string): string {
  if (kind === 'week') return `v. ${Number(label.slice(6))}`
  if (kind === 'month') return monthOf(label).slice(0, 3)
  if (kind === 'quarter') return `kv. ${label.slice(6)}`
  return period(kind, label)
}

/** «sedan 19 oktober» */
const since = (from: string) => `sedan ${dayMonth(from)}`

export const dates = { days, period, short, instant, day, since }

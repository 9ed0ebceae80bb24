/** Periods of pictures in Swedish: ISO weeks, months, quarters, own spans. */
import { day, dayMonth, days, instant, month, monthOf } from '#words/sv.ts'
import type { PictureKind } from './schema.ts'

function period(kind: PictureKind, label: string): string {
  if (kind === 'week') return `vecka ${Number(label.slice(6))} ${label.slice(0, 4)}`
  if (kind === 'month') return month(label)
  if (kind === 'quarter') return `kvartal ${label.slice(6)} ${label.slice(0, 4)}`
  const [from = '', to = ''] = label.split('..')
  return days(from, to)
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

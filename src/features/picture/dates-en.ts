/** Periods of pictures in English: ISO weeks, months, quarters, own spans. */
import { day, dayMonth, days, instant, month, monthOf } from '#words/en.ts'
import type { PictureKind } from './schema.ts'

function period(kind: PictureKind, label: string): string {
  if (kind === 'week') return `week ${Number(label.slice(6))} ${label.slice(0, 4)}`
  if (kind === 'month') return month(label)
  if (kind === 'quarter') return `quarter ${label.slice(6)} ${label.slice(0, 4)}`
  const [from = '', to = ''] = label.split('..')
  return days(from, to)
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

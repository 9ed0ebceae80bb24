/** Periods of statistics as text: `2024`, `2023/2024`, `2024-Q1`, `2024-08`, `2024-08-31`. Sorts as it reads within a rhythm. */
import type { Frequency } from '../schema.ts'

const shapes: readonly [Frequency, RegExp][] = [
  ['year', /^(\d{4})$/],
  ['twoYears', /^(\d{4})\/(\d{4})$/],
  ['quarter', /^(\d{4})-Q([1-4])$/],
  ['month', /^(\d{4})-(0[1-9]|1[0-2])$/],
  ['day', /^(\d{4})-(\d\d)-(\d\d)$/],
]

export interface EvidencePeriod {
  readonly frequency: Frequency
  readonly year: number
  /** First day, and the day after the last. */
  readonly from: string
  readonly to: string
}

/** Null for what is no period. */
export function readPeriod(text: string): EvidencePeriod | null {
  for (const [frequency, shape] of shapes) {
    const found = shape.exec(text)
    if (!found) continue
    const year = Number(found[1])
    const day = (y: number, month: number, date = 1) => new Date(Date.UTC(y, month, date)).toISOString().slice(0, 10)
    if (frequency === 'year') return { frequency, year, from: day(year, 0), to: day(year + 1, 0) }
    if (frequency === 'twoYears') {
      const last = Number(found[2])
      return last === year + 1 ? { frequency, year: last, from: day(year, 0), to: day(last + 1, 0) } : null
    }
    if (frequency === 'quarter') {
      const first = (Number(found[2]) - 1) * 3
      return { frequency, year, from: day(year, first), to: day(year, first + 3) }
    }
    const month = Number(found[2]) - 1
    if (frequency === 'month') return { frequency, year, from: day(year, month), to: day(year, month + 1) }
    const date = Number(found[3])
    const from = day(year, month, date)
    return from === text ? { frequency, year, from, to: day(year, month, date + 1) } : null
  }
  return null
}

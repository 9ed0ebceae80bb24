/** Hour-of-week weights of R aoristic, which knows no change of clocks, against aoristic.ts. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseTable } from '../../src/analysis/fixtures/parse-table.ts'
import { spreadOverWeek } from '../../src/analysis/time/aoristic.ts'
import type { OracleRow } from './oracle.ts'

type ByDay<T> = Record<string, T>

interface AoristicCase {
  input: { file?: string; first_rows?: number; start?: (string | null)[]; end?: (string | null)[] }
  expected: {
    week_matrix_monday_first: ByDay<number[]>
    naive_start_matrix: ByDay<number[]>
    hour_totals: number[]
    day_totals: ByDay<number>
    total: number
    sample_rows: { row: number; slots: { day: string; hour: number; weight: number }[] }[]
  }
  counts: { missing_end: number; end_before_start: number; over_a_week: number }
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const tolerance = 1e-9

export function checkOracle(folder: string): OracleRow[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => checkCase(folder, name))
}

function checkCase(folder: string, name: string): OracleRow[] {
  const { input, expected, counts } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as AoristicCase
  const { start, end } = readIntervals(folder, input)
  const result = spreadOverWeek(start, end, { clockChanges: 'none' })
  const row = (
    quantity: string,
    ours: ArrayLike<number>,
    theirs: readonly number[],
    allowed = tolerance,
  ): OracleRow => ({
    oracle: `${name.replace('.json', '')}: ${quantity}`,
    checked: theirs.length,
    worst: Math.max(0, ...theirs.map((value, k) => Math.abs(value - ours[k]!))),
    tolerance: allowed,
  })
  const flatten = (matrix: ByDay<number[]>) => weekdays.flatMap((day) => matrix[day]!)
  const { missingEnd, endBeforeStart, overAWeek } = result.quality
  return [
    row('weights', result.week, flatten(expected.week_matrix_monday_first)),
    row('start hours', result.naive, flatten(expected.naive_start_matrix)),
    row('hours', result.hours, expected.hour_totals),
    row(
      'weekdays',
      result.weekdays,
      weekdays.map((day) => expected.day_totals[day]!),
    ),
    row('total', [result.events], [expected.total]),
    row(
      'faults',
      [missingEnd, endBeforeStart, overAWeek],
      [counts.missing_end, counts.end_before_start, counts.over_a_week],
      0,
    ),
    ...expected.sample_rows.map(({ row: number, slots }) => {
      const single = spreadOverWeek([start[number - 1]!], [end[number - 1]!], { clockChanges: 'none' })
      const week = new Array<number>(168).fill(0)
      for (const { day, hour, weight } of slots) week[weekdays.indexOf(day) * 24 + hour] = weight
      return row(`row ${number}`, single.week, week)
    }),
  ]
}

function readIntervals(folder: string, input: AoristicCase['input']): { start: number[]; end: number[] } {
  const minute = (text: string | null) => (text ? Date.parse(`${text}Z`) / 60_000 : Number.NaN)
  if (!input.file) return { start: (input.start ?? []).map(minute), end: (input.end ?? []).map(minute) }
  const table = parseTable(readFileSync(join(folder, input.file), 'utf8'))
  const rows = input.first_rows ?? table.length
  return {
    start: table.texts('start').slice(0, rows).map(minute),
    end: table.texts('end').slice(0, rows).map(minute),
  }
}

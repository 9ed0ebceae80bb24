/** Near-repeat (Knox) tables of NearRepeat and surveillance, against near-repeat.ts. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { testNearRepeat } from '../../src/analysis/cluster/near-repeat.ts'
import type { BinAxis } from '../../src/analysis/cluster/near-repeat-bins.ts'
import { parseTable } from '../../src/analysis/fixtures/parse-table.ts'
import { makePlanarPoints, type PlanarPoints } from '../../src/analysis/map/planar-points.ts'
import { poisson, upperTail } from '../../src/analysis/maths/count-distributions.ts'
import type { OracleRow } from './oracle.ts'

type Table = readonly (readonly (number | string | null)[])[]

interface KnoxCase {
  input: { file: string; rows: number; time_column: string; pairs: number }
  params: {
    sds: (number | string)[]
    tds: (number | string)[]
    intervals: string
    time_intervals?: string
    include_lowest?: boolean
    distance: 'manhattan' | 'euclidean'
    nrep: number
  }
  expected: {
    observed: { values: Table }
    spatial_margin: number[]
    temporal_margin: number[]
    expected_exact: Table
    knox_ratio_exact: Table
    mc_mean: Table
    mc_sd: Table
    p: Table
    surveillance_knox?: {
      eps_t: number | null
      eps_s: number | null
      statistic: number
      expected: number
      p_poisson: number
    }
  }
}

/** More shuffles than the peer's, so that its own error dominates. */
const runs = 4999

export function checkOracle(folder: string): OracleRow[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => checkCase(folder, name))
}

function checkCase(folder: string, name: string): OracleRow[] {
  const { input, params, expected } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as KnoxCase
  const { points, days } = readEvents(folder, input)
  const axis = (breaks: (number | string)[], intervals: string): BinAxis => ({
    breaks: breaks.map((value) => (value === 'Inf' ? Infinity : Number(value))),
    closed: intervals.startsWith('[') ? 'left' : 'right',
    includeOuter: params.include_lowest ?? false,
  })
  const result = testNearRepeat(points, days, {
    distance: axis(params.sds, params.intervals),
    time: axis(params.tds, params.time_intervals ?? params.intervals),
    metric: params.distance,
    minNearPairs: 1,
    seed: 1,
    runs,
  })
  const title = name.replace('.json', '')
  if (result.outcome === 'cannot_tell') {
    return [{ oracle: `${title}: ${result.reason}`, checked: 0, worst: Infinity, tolerance: 0 }]
  }
  const row = (quantity: string, tolerance: number, deviations: number[]): OracleRow => ({
    oracle: `${title}: ${quantity}`,
    checked: deviations.length,
    worst: Math.max(0, ...deviations),
    tolerance,
  })
  const exactly = (ours: ArrayLike<number>, theirs: readonly number[]) =>
    Array.from(theirs, (v, k) => Math.abs(v - ours[k]!))
  const p0 = expected.p.flat().map(Number)
  const sd = expected.mc_sd.flat().map(Number)
  const rows = [
    row('pairs', 0, [Math.abs(input.pairs - result.pairs)]),
    row('observed', 0, exactly(result.observed, expected.observed.values.flat().map(Number))),
    row('margins of distance', 0, exactly(result.rowMargin, expected.spatial_margin)),
    row('margins of time', 0, exactly(result.columnMargin, expected.temporal_margin)),
    row('exact mean (relative)', 1e-12, relative(Array.from(result.expected), expected.expected_exact)),
    row('ratio (relative)', 1e-12, relative(result.ratio, expected.knox_ratio_exact)),
    row(
      'mean of shuffles, in fourfold standard errors',
      1,
      expected.mc_mean.flat().map((mean, k) => {
        const error = 4 * (sd[k]! / Math.sqrt(params.nrep) + result.simulatedSd[k]! / Math.sqrt(runs))
        const apart = Math.abs(Number(mean) - result.simulatedMean[k]!)
        return apart === 0 ? 0 : apart / error
      }),
    ),
    row(
      'p, in the tolerance of its Monte Carlo error',
      1,
      p0.map((p, k) => {
        const noise = 4 * Math.sqrt(p * (1 - p) * (1 / runs + 1 / params.nrep)) + 1 / (runs + 1) + 1 / (params.nrep + 1)
        return Math.abs(p - result.p[k]!) / noise
      }),
    ),
  ]
  const knox = expected.surveillance_knox
  return knox
    ? [...rows, row('surveillance (relative)', 1e-9, compareWithSurveillance(points, days, axis, params, knox))]
    : rows
}

/** One cell from 0 to both limits, closed as the table is; the upper Poisson tail. */
function compareWithSurveillance(
  points: PlanarPoints,
  days: Float64Array,
  axis: (breaks: number[], intervals: string) => BinAxis,
  { distance, intervals, time_intervals }: KnoxCase['params'],
  knox: NonNullable<KnoxCase['expected']['surveillance_knox']>,
): number[] {
  const single = testNearRepeat(points, days, {
    distance: axis([0, knox.eps_s ?? 1e7], intervals),
    time: axis([0, knox.eps_t ?? 1e7], time_intervals ?? intervals),
    metric: distance,
    minNearPairs: 1,
    seed: 1,
    runs: 1,
  })
  if (single.outcome === 'cannot_tell') return [Infinity]
  const [observed, mean] = [single.observed[0]!, single.expected[0]!]
  const p = upperTail(observed + 1, poisson(mean))
  return relative([observed, mean, p], [[knox.statistic, knox.expected, knox.p_poisson]])
}

function relative(ours: readonly (number | null)[], theirs: Table): number[] {
  return theirs.flat().map((value, k) => {
    const own = ours[k] ?? null
    if (value === null || value === 'NaN') return own === null || own === 0 ? 0 : Infinity
    if (own === null) return Infinity
    return own === Number(value) ? 0 : Math.abs(own - Number(value)) / Math.max(Math.abs(Number(value)), 1e-300)
  })
}

function readEvents(folder: string, input: KnoxCase['input']): { points: PlanarPoints; days: Float64Array } {
  const table = parseTable(readFileSync(join(folder, input.file), 'utf8'))
  const text = table.texts(input.time_column)
  const [e, n] = [table.numbers('e'), table.numbers('n')]
  const kept = [...text.keys()].filter((k) => text[k] !== '').slice(0, input.rows)
  return {
    points: makePlanarPoints(
      kept.map((k) => e[k]!),
      kept.map((k) => n[k]!),
    ),
    days: Float64Array.from(kept, (k) => Date.parse(text[k]!.slice(0, 10)) / 86_400_000),
  }
}

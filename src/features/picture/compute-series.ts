/** Every series of a picture against itself: areas, categories, their cells, and the whole. */
import { type ExpectedLevel, expectedBand, judgeExpectedLevel } from '#analysis/series/expected-level.ts'
import { adjustForMany, type RankedLevel } from '#analysis/series/many-series.ts'
import { type PeriodKind, samePeriodEarlier } from '#analysis/time/period.ts'
import type { PictureInput } from './input.ts'
import type { Count, SeriesFinding } from './schema.ts'

/** Periods in the little chart beside a number. */
const recentPeriods = 13

/** At most this share of what is said to stand out may be chance (Benjamini–Hochberg over all series of the picture). */
export const falseShare = 0.05

export const periodsPerYear: Record<PeriodKind, number> = { week: 52, month: 12, quarter: 4, free: 1 }

const shown = (value: number): Count => ({ value, hidden: null })

export interface JudgedSeries {
  readonly whole: SeriesFinding
  readonly areas: readonly SeriesFinding[]
  readonly categories: readonly SeriesFinding[]
  readonly cells: readonly SeriesFinding[]
  /** What is above its range after correction, the least likely first. */
  readonly standsOut: readonly { areaCode: string | null; category: string | null }[]
}

export function judgeSeries(input: PictureInput): JudgedSeries {
  const seriesOf = collectSeries(input)
  const areas = input.areas.map((area) => area.code)
  const judge = (areaCode: string | null, category: string | null) =>
    judgeOne(input, { areaCode, category }, seriesOf(areaCode, category))
  const whole = judge(null, null)
  const byArea = areas.map((code) => judge(code, null))
  const byCategory = input.categories.map((category) => judge(null, category))
  const cells = areas.flatMap((code) => input.categories.map((category) => judge(code, category)))
  const { findings, standsOut } = correctForMany([whole, ...byArea, ...byCategory, ...cells])
  const corrected = (one: Judged) => findings.get(one.key) as SeriesFinding
  return {
    whole: corrected(whole),
    areas: byArea.map(corrected),
    categories: byCategory.map(corrected),
    cells: cells.map(corrected),
    standsOut,
  }
}

export type SeriesKey = { areaCode: string | null; category: string | null }

interface Judged {
  readonly key: SeriesKey
  readonly level: ExpectedLevel
  readonly finding: SeriesFinding
}

/**
 * Many series are judged at once, so some leave their range by chance. A series keeps its «above» or «below» only when
 * it stands after correction; otherwise it is within, and the range shown beside it still tells where it lies.
 */
function correctForMany(all: readonly Judged[]): { findings: Map<SeriesKey, SeriesFinding>; standsOut: SeriesKey[] } {
  const { ranked } = adjustForMany(all, { falseDiscoveryRate: falseShare })
  const byKey = new Map(ranked.map((one) => [one.key, one]))
  const findings = all.map(({ key, level, finding }): [SeriesKey, SeriesFinding] => {
    const { q, standsOut } = byKey.get(key) as RankedLevel<SeriesKey>
    const outside = level.verdict === 'above' || level.verdict === 'below'
    const p = q === null ? null : round(q)
    const corrected = outside && !standsOut ? { verdict: 'within' as const, reason: 'chanceAmongMany' } : {}
    return [key, { ...finding, expectation: { ...finding.expectation, p, ...corrected } }]
  })
  const above = ranked.filter((one) => one.standsOut && one.level.verdict === 'above')
  return { findings: new Map(findings), standsOut: above.map((one) => one.key) }
}

function judgeOne(input: PictureInput, key: SeriesKey, series: Int32Array): Judged {
  const last = series.length - 1
  const options = { periodsPerYear: periodsPerYear[input.period.kind] }
  const level = judgeExpectedLevel(series, options)
  const band = new Map(expectedBand(series, recentPeriods, options).map((one) => [one.index, one]))
  const first = Math.max(0, series.length - recentPeriods)
  const finding: SeriesFinding = {
    ...key,
    count: shown(series[last] ?? 0),
    previous: last >= 1 ? shown(series[last - 1] ?? 0) : { value: null, hidden: null },
    earlierYears: earlierYears(input, series),
    expectation: {
      low: level.expectedLow,
      high: level.expectedHigh,
      method: level.method ?? 'none',
      parameters: Object.fromEntries(Object.entries(level.parameters).map(([key, value]) => [key, round(value)])),
      verdict: level.verdict,
      p: level.p,
      reason: level.reason,
    },
    recent: Array.from({ length: series.length - first }, (_, at) => {
      const range = band.get(first + at)
      return { value: series[first + at] ?? 0, low: range?.low ?? null, high: range?.high ?? null }
    }),
    change: 'notAsked',
  }
  return { key, level, finding }
}

function earlierYears(input: PictureInput, series: Int32Array): SeriesFinding['earlierYears'] {
  const numbers = new Map(input.periods.map((period, number) => [period.label, number]))
  const found: SeriesFinding['earlierYears'] = []
  for (let years = 1; years <= 5; years++) {
    const earlier = samePeriodEarlier(input.period, years)
    const number = numbers.get(earlier.label)
    if (number === undefined) break
    found.push({ period: earlier.label, count: shown(series[number] ?? 0) })
  }
  return found
}

/** Counts by period for any area and category; null sums over all of them, reports without area too. */
export function collectSeries(input: PictureInput): (areaCode: string | null, category: string | null) => Int32Array {
  const length = input.periods.length
  const kept = new Map<string, Int32Array>()
  const add = (key: string, period: number, count: number) => {
    let series = kept.get(key)
    if (!series) {
      series = new Int32Array(length)
      kept.set(key, series)
    }
    series[period] = (series[period] as number) + count
  }
  for (const { period, areaCode, category, count } of input.byAreaCategory) {
    if (period < 0 || period >= length) continue
    add('|', period, count)
    add(`|${category}`, period, count)
    if (areaCode === null) continue
    add(`${areaCode}|`, period, count)
    add(`${areaCode}|${category}`, period, count)
  }
  return (areaCode, category) => kept.get(`${areaCode ?? ''}|${category ?? ''}`) ?? new Int32Array(length)
}

/** Six significant digits: enough for every reader, and the same bytes on every machine. */
export function round(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(6)) : value
}

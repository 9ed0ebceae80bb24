/** Years of one thing in one place: as published, else quarters or months added up, when all of the year are there. */
import { readPeriod } from '#features/evidence/facts/evidence-period.ts'
import { breakIn, mergeBreaks } from '#features/evidence/facts/marked-breaks.ts'
import type { SeriesBreak } from '#features/evidence/schema.ts'
import { type Evidence, type KnownSeries, pick, type Wanted } from '../evidence-index.ts'
import type { KnownObservation } from '../input.ts'
import { findingTitles } from './titles.data.ts'

export interface YearValue {
  readonly period: string
  readonly value: number | null
  readonly state: 'known' | 'suppressed' | 'missing'
  readonly status: 'final' | 'preliminary'
  /** The observations that it is made of. */
  readonly from: readonly KnownObservation[]
}

export interface Course {
  readonly years: readonly YearValue[]
  readonly breaks: readonly SeriesBreak[]
  /** The series taken, the leading one first. */
  readonly series: readonly KnownSeries['series'][]
  /** Years of which only some quarters or months are there: never shown as years. */
  readonly incomplete: readonly string[]
  /** Two sources give different numbers for one of the years. */
  readonly disagrees: boolean
}

const parts = { quarter: 4, month: 12 } as const

/** Null where nothing of the sort is known. Values of several sources: the leading source's, then those of the next for years it lacks. */
export function readCourse(evidence: Evidence, wanted: Wanted & { unit: NonNullable<Wanted['unit']> }): Course | null {
  const candidates = pick(evidence, wanted)
  const years = new Map<string, YearValue>()
  const taken: KnownSeries['series'][] = []
  const incomplete = new Set<string>()
  let disagrees = false
  const keep = (series: KnownSeries['series'], value: YearValue) => {
    const before = years.get(value.period)
    if (value.from.some((one) => evidence.disagreeing.has(`${one.seriesId} ${one.period}`))) disagrees = true
    if (before && before.state === 'known') return
    if (before && value.state !== 'known') return
    years.set(value.period, value)
    if (!taken.includes(series)) taken.push(series)
  }
  for (const { series, observations } of candidates) {
    if (series.frequency !== 'year' && series.frequency !== 'twoYears') continue
    for (const one of observations) keep(series, { ...pickValue(one), period: one.period, from: [one] })
  }
  // A rate of a quarter is per quarter: only counts and rates add up over the year, indexes and shares do not.
  const adds = wanted.unit === 'count' || wanted.unit === 'per100000' || wanted.unit === 'per1000'
  for (const frequency of ['quarter', 'month'] as const) {
    if (!adds) break
    for (const { series, observations } of candidates) {
      if (series.frequency !== frequency) continue
      for (const [year, list] of byYear(observations)) {
        if (list.length < parts[frequency]) incomplete.add(year)
        else if (!years.has(year)) keep(series, addUp(year, list))
      }
    }
  }
  if (taken.length === 0) return null
  const all = [...years.values()].sort((a, b) => (a.period < b.period ? -1 : 1))
  const told = taken.flatMap((one) => one.breaks).map((one) => ({ ...one, period: yearOf(one.period) }))
  return {
    years: all,
    breaks: mergeBreaks([...told, ...findNewBoundaries(all, taken)]),
    series: taken,
    incomplete: [...incomplete].filter((year) => !years.has(year)).sort(),
    disagrees,
  }
}

/** A break of a quarter or a month, as the first year that lies wholly after it. */
function yearOf(period: string): string {
  const rhythm = readPeriod(period)?.frequency
  return rhythm === 'year' || rhythm === 'twoYears' ? period : (breakIn('year', period) ?? period)
}

/** Where the years go over to a series of other boundaries, they count other ground. */
function findNewBoundaries(years: readonly YearValue[], taken: readonly KnownSeries['series'][]): SeriesBreak[] {
  const boundaries = new Map(taken.map((one) => [one.id, one.boundaryVersion]))
  let before: string | null = null
  return years.flatMap(({ period, from }): SeriesBreak[] => {
    const own = boundaries.get(from[0]?.seriesId ?? '') ?? null
    const isNew = own !== null && before !== null && own !== before
    before = own ?? before
    return isNew ? [{ period, reason: findingTitles.newBoundaries }] : []
  })
}

function byYear(observations: readonly KnownObservation[]): Map<string, KnownObservation[]> {
  const years = new Map<string, KnownObservation[]>()
  for (const one of observations) {
    const year = String(readPeriod(one.period)?.year ?? '')
    const list = years.get(year)
    if (list) list.push(one)
    else if (year) years.set(year, [one])
  }
  return years
}

const pickValue = ({ value, state, status }: KnownObservation) => ({ value, state, status })

function addUp(period: string, list: readonly KnownObservation[]): YearValue {
  const status = list.some((one) => one.status === 'preliminary') ? 'preliminary' : 'final'
  const hole = list.find((one) => one.state !== 'known')
  if (hole) return { period, value: null, state: hole.state, status, from: list }
  // Sums of counts are whole; rates are published with at most a few decimals.
  const sum = list.reduce((total, one) => total + (one.value ?? 0), 0)
  return { period, value: Math.round(sum * 1e6) / 1e6, state: 'known', status, from: list }
}

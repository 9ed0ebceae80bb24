/** Breaks that a coordinator marked, laid on the series they are of: each in the series' own rhythm. */
import type { Frequency, MarkedBreak, Series, SeriesBreak } from '../schema.ts'
import { readPeriod } from './evidence-period.ts'

type Broken = Pick<MarkedBreak, 'source' | 'indicator' | 'seriesId' | 'period' | 'reason'>

/** The series with their own breaks and those marked on them, in the order of time. What a source itself tells goes first. */
export function withBreaks<One extends Series>(series: readonly One[], marked: readonly Broken[]): One[] {
  if (marked.length === 0) return [...series]
  const byIndicator = Map.groupBy(marked, ({ source, indicator }) => `${source} ${indicator}`)
  return series.map((one) => {
    const own = (byIndicator.get(`${one.source} ${one.indicator}`) ?? []).flatMap((mark): SeriesBreak[] => {
      if (mark.seriesId !== null && mark.seriesId !== one.id) return []
      const period = breakIn(one.frequency, mark.period)
      return period === null ? [] : [{ period, reason: mark.reason }]
    })
    return own.length === 0 ? one : { ...one, breaks: mergeBreaks([...one.breaks, ...own]) }
  })
}

/** One break a period, in the order of time; of two at the same period both reasons stand. */
export function mergeBreaks(breaks: readonly SeriesBreak[]): SeriesBreak[] {
  const byPeriod = new Map<string, string[]>()
  for (const { period, reason } of breaks) {
    const reasons = byPeriod.get(period) ?? []
    byPeriod.set(period, reasons.includes(reason) ? reasons : [...reasons, reason])
  }
  return [...byPeriod]
    .map(([period, reasons]) => ({ period, reason: reasons.join('; ') }))
    .sort((a, b) => (a.period < b.period ? -1 : 1))
}

/**
 * The first period of the rhythm that lies wholly after the break: a break in July makes the next year the first of the new
 * ones. Null when the period cannot be read.
 */
export function breakIn(frequency: Frequency, period: string): string | null {
  const told = readPeriod(period)
  if (!told) return null
  if (told.frequency === frequency) return period
  const [year = 0, month = 1, date = 1] = told.from.split('-').map(Number)
  if (frequency === 'day') return told.from
  const next = date === 1 ? month : month + 1
  if (frequency === 'month') return next > 12 ? `${year + 1}-01` : `${year}-${String(next).padStart(2, '0')}`
  if (frequency === 'quarter') {
    const quarter = Math.ceil((next + 2) / 3)
    return quarter > 4 ? `${year + 1}-Q1` : `${year}-Q${quarter}`
  }
  const first = next === 1 ? year : year + 1
  return frequency === 'year' ? `${first}` : `${first}/${first + 1}`
}

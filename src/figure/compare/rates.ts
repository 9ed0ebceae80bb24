import type { RateResult } from '#analysis/count/rate.ts'
import { type Figure, type FigureTheme, numberCell } from '../figure.ts'
import { writeLevel } from '../write-level.ts'
import {
  drawIntervalDots,
  type IntervalDotsWords,
  type IntervalRow,
  type IntervalSide,
  judgeInterval,
} from './interval-dots.ts'

export interface RatesData {
  /** What is counted, as it stands in a sentence: "reported burglaries". */
  what: string
  rows: { name: string; result: RateResult | 'suppressed'; own?: boolean }[]
  /** What the rows are held against: the whole municipality, the country, a mean. Its name as in "than in …". */
  reference?: { name: string; rate: number; low?: number; high?: number }
}

export type RateReason = Extract<RateResult, { outcome: 'cannot_tell' }>['reason']

/** All numbers written, all rows judged: what words need. */
export interface RatesFacts {
  what: string
  per: string
  rows: number
  above: string[]
  below: string[]
  suppressed: string[]
  untold: { name: string; reason: RateReason }[]
  reference: { name: string; rate: string } | null
  /** The reader's own row, or the only one. */
  own: { name: string; count: string; rate: string; low: string; high: string; side: IntervalSide } | null
  /** Rows whose residents are a poor measure of those present. */
  dayTime: string[]
}

export interface RatesWords extends Pick<IntervalDotsWords, 'between' | 'legend' | 'hidden' | 'judgement' | 'empty'> {
  title: (facts: RatesFacts) => string
  describe: (facts: RatesFacts) => string
  sentence: (facts: RatesFacts) => string
  columns: { name: string; value: string; interval: string; judgement: string; count: string; population: string }
  axis: (facts: RatesFacts) => string
  reference: (name: string, rate: string) => string
  reason: Record<RateReason, string>
  notes: (facts: RatesFacts, level: string) => string[]
}

/** Events per 1,000 of several places with what chance leaves open. @throws {RangeError} rows per different numbers or levels */
export function drawRates(data: RatesData, words: RatesWords, theme: FigureTheme): Figure {
  const { rows, reference } = data
  const computed = rows.flatMap(({ result }) =>
    result !== 'suppressed' && result.outcome === 'computed' ? [result] : [],
  )
  const { per, level } = computed[0]?.parameters ?? { per: 1000, level: 0.95 }
  if (computed.some(({ parameters }) => parameters.per !== per || parameters.level !== level)) {
    throw new RangeError('rates of one figure share their number of inhabitants and their level')
  }
  const decimals = chooseDecimals([...computed.map(({ rate }) => rate), reference?.rate ?? 0])
  const write = (value: number) => theme.formatNumber(value, decimals)
  const line = reference && { value: reference.rate, low: reference.low ?? null, high: reference.high ?? null }
  const dots = rows.map((row) => makeRow(row, words, theme))
  const sides = dots.map((row) => judgeInterval(row, { ...(line && { reference: line }) }))
  const named = (side: IntervalSide) => rows.filter((_, at) => sides[at] === side).map(({ name }) => name)
  const ownAt = rows.length === 1 ? 0 : rows.findIndex(({ own }) => own === true)
  const own = rows[ownAt]?.result
  const facts: RatesFacts = {
    what: data.what,
    per: theme.formatNumber(per),
    rows: rows.length,
    above: named('above'),
    below: named('below'),
    suppressed: named('suppressed'),
    untold: rows.flatMap(({ name, result }) =>
      result !== 'suppressed' && result.outcome === 'cannot_tell' ? [{ name, reason: result.reason }] : [],
    ),
    reference: reference ? { name: reference.name, rate: write(reference.rate) } : null,
    own:
      own === undefined || own === 'suppressed' || own.outcome === 'cannot_tell'
        ? null
        : {
            name: rows[ownAt]!.name,
            count: theme.formatNumber(own.count),
            rate: write(own.rate),
            low: write(own.low),
            high: write(own.high),
            side: sides[ownAt]!,
          },
    dayTime: rows.flatMap(({ name, result }) =>
      result !== 'suppressed' && result.outcome === 'computed' && result.dayTimePopulationDiffers ? [name] : [],
    ),
  }
  const { reference: nameLine, ...shared } = words
  return drawIntervalDots(
    { rows: dots, scale: 'linear', fromZero: true, decimals, worse: 'above', ...(line && { reference: line }) },
    {
      ...shared,
      title: words.title(facts),
      description: words.describe(facts),
      sentence: words.sentence(facts),
      extra: [
        { key: 'count', label: words.columns.count, align: 'end' },
        { key: 'population', label: words.columns.population, align: 'end' },
      ],
      axis: words.axis(facts),
      ...(facts.reference && { reference: nameLine(facts.reference.name, facts.reference.rate) }),
      notes: words.notes(facts, writeLevel(level, theme)),
    },
    theme,
  )
}

function makeRow(row: RatesData['rows'][number], words: RatesWords, theme: FigureTheme): IntervalRow {
  const { name, result } = row
  const base = { name, own: row.own === true, value: null, low: null, high: null }
  if (result === 'suppressed') return { ...base, state: 'suppressed', extra: { count: words.hidden } }
  if (result.outcome === 'cannot_tell') return { ...base, state: 'untold', reason: words.reason[result.reason] }
  const { rate, low, high, count, population } = result
  const extra = {
    count: numberCell(count, theme.formatNumber(count)),
    population: numberCell(population, theme.formatNumber(population)),
  }
  return { ...base, state: 'known', value: rate, low, high, extra }
}

/** Two or three digits that matter in the largest number. */
export function chooseDecimals(values: readonly number[]): number {
  const largest = Math.max(0, ...values.map(Math.abs))
  return largest >= 100 || largest === 0 ? 0 : largest >= 2 ? 1 : largest >= 0.2 ? 2 : 3
}

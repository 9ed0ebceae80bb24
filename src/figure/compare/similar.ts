import { computeRate } from '#analysis/count/rate.ts'
import type { GroupUnit, SimilarComparison, SimilarResult } from '#analysis/count/similar-municipalities.ts'
import { type Figure, type FigureTheme, numberCell } from '../figure.ts'
import { writeLevel } from '../write-level.ts'
import { drawIntervalDots, type IntervalDotsWords, type IntervalRow } from './interval-dots.ts'
import { chooseDecimals } from './rates.ts'

export interface SimilarData {
  /** What is counted, as it stands in a sentence. */
  what: string
  /** Id of the municipality itself. */
  id: string
  /** The very units that were compared, with their names. */
  units: (GroupUnit & { name: string })[]
  /** Whose list of similar ones it is: printed beside the figure. */
  group: string
  result: SimilarResult
}

export type SimilarReason = Extract<SimilarResult, { outcome: 'cannot_tell' }>['reason']

export interface SimilarFacts {
  what: string
  own: string
  group: string
  per: string
  /** Null when it cannot be told. */
  told: {
    rate: string
    count: string
    others: string
    othersRate: string
    ratio: string
    low: string | null
    high: string | null
    side: 'above' | 'below' | 'open'
    place: number
    from: number
    to: number
    of: number
  } | null
  reason: SimilarReason | null
  /** Names. */
  missing: string[]
  preliminary: string[]
  dayTime: string[]
}

export interface SimilarWords extends Pick<IntervalDotsWords, 'between' | 'legend' | 'hidden' | 'judgement' | 'empty'> {
  title: (facts: SimilarFacts) => string
  describe: (facts: SimilarFacts) => string
  sentence: (facts: SimilarFacts) => string
  columns: { name: string; value: string; interval: string; judgement: string; count: string; population: string }
  axis: (facts: SimilarFacts) => string
  reference: (rate: string) => string
  unknown: string
  notes: (facts: SimilarFacts, level: string) => string[]
}

/** One municipality among its similar ones: all their rates, and the others' rate together as the line. */
export function drawSimilar(data: SimilarData, words: SimilarWords, theme: FigureTheme): Figure {
  const { result } = data
  const computed = result.outcome === 'computed' ? result : null
  const { per, level } = computed?.parameters ?? { per: 1000, level: 0.95 }
  const rows = data.units.map((unit) => makeRow(unit, unit.id === data.id, per, level, words, theme))
  rows.sort((a, b) => (b.value ?? -1) - (a.value ?? -1))
  const own = rows.find((row) => row.own)
  if (own && computed) own.side = judgeRatio(computed)
  const decimals = chooseDecimals(rows.map(({ value }) => value ?? 0))
  const facts = findFacts(data, computed, decimals, per, theme)
  const line = computed && { value: computed.others.rate, low: null, high: null }
  const { reference: nameLine, ...shared } = words
  return drawIntervalDots(
    { rows, scale: 'linear', fromZero: true, decimals, worse: 'above', ...(line && { reference: line }) },
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
      ...(facts.told && { reference: nameLine(facts.told.othersRate) }),
      notes: words.notes(facts, writeLevel(level, theme)),
    },
    theme,
  )
}

function makeRow(
  { name, count, population }: SimilarData['units'][number],
  own: boolean,
  per: number,
  level: number,
  words: SimilarWords,
  theme: FigureTheme,
): IntervalRow {
  const write = (value: number | null) => numberCell(value, value === null ? words.unknown : theme.formatNumber(value))
  const extra = { count: write(count), population: write(population) }
  const rate = computeRate(count, population, { per, level })
  if (rate.outcome === 'cannot_tell') {
    return { name, own, extra, value: null, low: null, high: null, state: 'untold', reason: words.unknown }
  }
  return { name, own, extra, value: rate.rate, low: rate.low, high: rate.high, state: 'known' }
}

function findFacts(
  data: SimilarData,
  computed: SimilarComparison | null,
  decimals: number,
  per: number,
  theme: FigureTheme,
): SimilarFacts {
  const names = new Map(data.units.map(({ id, name }) => [id, name]))
  const nameAll = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id)
  const facts = {
    what: data.what,
    own: names.get(data.id) ?? data.id,
    group: data.group,
    per: theme.formatNumber(per),
    missing: nameAll(data.result.missing),
    preliminary: nameAll(computed?.preliminary ?? []),
    dayTime: nameAll(computed?.dayTimePopulationDiffers ?? []),
  }
  if (computed === null) {
    return { ...facts, told: null, reason: data.result.outcome === 'cannot_tell' ? data.result.reason : null }
  }
  // The interval in which both sides are uncertain: the honest one to say aloud.
  const { low, high } = computed.bothUncertain
  const ends = (value: number) => (Number.isFinite(value) && value > 0 ? theme.formatNumber(value, 2) : null)
  const { place, from, to, of } = computed.placing
  const told = {
    rate: theme.formatNumber(computed.own.rate, decimals),
    count: theme.formatNumber(computed.own.count),
    others: theme.formatNumber(computed.others.units),
    othersRate: theme.formatNumber(computed.others.rate, decimals),
    ratio: theme.formatNumber(computed.ratio, 2),
    low: ends(low),
    high: ends(high),
    side: judgeRatio(computed),
    ...{ place, from, to, of },
  }
  return { ...facts, told, reason: null }
}

function judgeRatio({ bothUncertain: { low, high } }: SimilarComparison): 'above' | 'below' | 'open' {
  return low > 1 ? 'above' : high < 1 ? 'below' : 'open'
}

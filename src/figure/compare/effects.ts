import type { TwoCounts } from '#analysis/count/two-counts.ts'
import type { DesignWarning } from '#analysis/effect/choose-design.ts'
import type { DifferencesResult } from '#analysis/effect/difference-in-differences.ts'
import type { InterruptedResult } from '#analysis/effect/interrupted-series.ts'
import type { IncidenceResult } from '#analysis/effect/relative-incidence.ts'
import type { BeforeAfter, DisplacementDifference } from '#analysis/effect/weighted-displacement-difference.ts'
import type { Figure, FigureTheme } from '../figure.ts'
import { writeLevel } from '../write-level.ts'
import { drawIntervalDots, type IntervalDotsWords, type IntervalRow } from './interval-dots.ts'

export type EffectResult =
  | IncidenceResult
  | DifferencesResult
  | InterruptedResult
  | TwoCounts
  | DisplacementDifference
  | { readonly outcome: 'cannot_tell'; readonly reason: 'no_events' }

export type EffectReason = Extract<EffectResult, { outcome: 'cannot_tell' }>['reason'] | 'no_ratio'

export interface EffectRow {
  /** The measure and its place. */
  name: string
  result: EffectResult | 'suppressed'
  /** The counts, said aloud where a percentage would rest on too few. */
  treated?: BeforeAfter
  comparison?: BeforeAfter
  warnings?: readonly DesignWarning[]
}

export interface EffectsData {
  /** What was counted. */
  what: string
  /** One unit a figure: ratios (all methods but the weighted difference), or events (that one alone). */
  unit: 'ratio' | 'events'
  rows: EffectRow[]
}

export interface ToldEffect {
  name: string
  side: 'above' | 'below' | 'open'
  /** Per cent more (above 0) or fewer, or events; written without sign, with the direction beside. Null on too small a base. */
  change: { value: SignedText; low: SignedText; high: SignedText } | null
  counts: { before: string; after: string; comparisonBefore?: string; comparisonAfter?: string } | null
  /** Before and after alone: a change, nobody knows whose doing. */
  alone: boolean
}

export interface SignedText {
  size: string
  /** A change rounded to nothing has no direction. */
  sign: 'more' | 'fewer' | 'none'
}

export interface EffectsFacts {
  what: string
  unit: EffectsData['unit']
  rows: ToldEffect[]
  suppressed: string[]
  untold: { name: string; reason: EffectReason }[]
  warnings: DesignWarning[]
}

export interface EffectsWords extends Pick<IntervalDotsWords, 'between' | 'legend' | 'hidden' | 'judgement' | 'empty'> {
  title: (facts: EffectsFacts) => string
  describe: (facts: EffectsFacts) => string
  sentence: (facts: EffectsFacts) => string
  columns: Record<EffectsData['unit'], IntervalDotsWords['columns']> & { method: string }
  head: Record<EffectsData['unit'], { value: string; interval: string }>
  method: Record<MethodName, string>
  /** "−34 %"; the sign comes written. */
  percent: (signed: string) => string
  range: (low: string, high: string) => string
  counts: (before: string, after: string) => string
  axis: Record<EffectsData['unit'], string>
  reference: string
  reason: Record<EffectReason, string>
  notes: (facts: EffectsFacts, level: string) => string[]
}

type MethodName = Extract<EffectResult, { method: string }>['method']

interface Estimate {
  value: number
  low: number
  high: number
  level: number
  method: MethodName
  /** The base carries a percentage. */
  percent: boolean
  alone: boolean
}

/** Effects of measures side by side, each with its interval, against no effect. */
export function drawEffects(data: EffectsData, words: EffectsWords, theme: FigureTheme): Figure {
  const facts: EffectsFacts = { ...data, rows: [], suppressed: [], untold: [], warnings: [] }
  facts.warnings = [...new Set(data.rows.flatMap(({ warnings }) => warnings ?? []))]
  const isRatio = data.unit === 'ratio'
  let level = 0.95
  const rows = data.rows.map((row): IntervalRow => {
    const base = { name: row.name, value: null, low: null, high: null }
    if (row.result === 'suppressed') {
      facts.suppressed.push(row.name)
      return { ...base, state: 'suppressed' }
    }
    const found = readEstimate(row.result, data.unit)
    if (typeof found === 'string') {
      facts.untold.push({ name: row.name, reason: found })
      return { ...base, state: 'untold', reason: words.reason[found] }
    }
    level = found.level
    const told = tell(row, found, isRatio, theme)
    facts.rows.push(told)
    return {
      ...base,
      ...{ value: found.value, low: found.low, high: found.high, state: 'known' },
      ...writeBeside(told, found, isRatio, words, theme),
      extra: { method: words.method[found.method] },
    }
  })
  const decimals = isRatio ? 2 : 0
  const reference = { value: isRatio ? 1 : 0, low: null, high: null }
  return drawIntervalDots(
    { rows, scale: isRatio ? 'log' : 'linear', decimals, worse: 'above', reference },
    {
      ...words,
      title: words.title(facts),
      description: words.describe(facts),
      sentence: words.sentence(facts),
      columns: words.columns[data.unit],
      head: words.head[data.unit],
      extra: [{ key: 'method', label: words.columns.method, align: 'start' }],
      axis: words.axis[data.unit],
      notes: words.notes(facts, writeLevel(level, theme)),
    },
    theme,
  )
}

/** After over what would have been (under 1 is fewer), or events beyond what would have been. */
function readEstimate(result: EffectResult, unit: EffectsData['unit']): Estimate | EffectReason {
  if ('outcome' in result && result.outcome === 'cannot_tell') return result.reason
  if ((result.method === 'weightedDisplacementDifference') !== (unit === 'events')) return 'no_ratio'
  const { method } = result
  const { level } = result.parameters
  if (method === 'weightedDisplacementDifference') {
    return {
      value: result.total.estimate,
      low: result.low,
      high: result.high,
      level,
      method,
      percent: false,
      alone: false,
    }
  }
  if (method === 'twoCounts') {
    if (result.ratio === null || result.ratioLow === null || result.ratioHigh === null) return 'no_events'
    const percent = result.percentChange !== null
    return { value: result.ratio, low: result.ratioLow, high: result.ratioHigh, level, method, percent, alone: true }
  }
  if (method === 'relativeIncidence') {
    // Turned round: reviews write how much better the treated area did, we how many are left.
    const { ratio, low, high } = result[result.parameters.variance]
    const percent = result.percentChange !== null
    return { value: 1 / ratio, low: 1 / high, high: 1 / low, level, method, percent, alone: false }
  }
  if (method === 'differenceInDifferences') {
    const { ratio, low, high } = result.effect
    return { value: ratio, low, high, level, method, percent: true, alone: false }
  }
  const { ratio } = result.overall
  if (ratio === null) return 'no_ratio'
  const percent = result.percentChange !== null
  return {
    value: ratio.ratio,
    low: ratio.low,
    high: ratio.high,
    level: result.parameters.level,
    method,
    percent,
    alone: false,
  }
}

/** No percentage is said on a smaller base, whatever the method allows. */
const smallestBase = 10

function tell(
  { name, treated, comparison }: EffectRow,
  found: Estimate,
  isRatio: boolean,
  theme: FigureTheme,
): ToldEffect {
  const middle = isRatio ? 1 : 0
  const write = (value: number): SignedText => {
    const change = isRatio ? (value - 1) * 100 : value
    const size = theme.formatNumber(Math.abs(Math.round(change)))
    return { size, sign: Math.round(change) === 0 ? 'none' : change > 0 ? 'more' : 'fewer' }
  }
  const small = [treated, comparison].some((counts) => counts !== undefined && counts.before < smallestBase)
  const finite = Number.isFinite(found.value) && Number.isFinite(found.high)
  const said = finite && (!isRatio || (found.percent && !small))
  const number = (value: number) => theme.formatNumber(value)
  return {
    name,
    side: found.low > middle ? 'above' : found.high < middle ? 'below' : 'open',
    change: said ? { value: write(found.value), low: write(found.low), high: write(found.high) } : null,
    counts: treated
      ? {
          before: number(treated.before),
          after: number(treated.after),
          ...(comparison && { comparisonBefore: number(comparison.before), comparisonAfter: number(comparison.after) }),
        }
      : null,
    alone: found.alone,
  }
}

/** What stands beside the dot: a percentage with its range, or the counts where it would rest on too few. */
function writeBeside(
  { change, counts }: ToldEffect,
  found: Estimate,
  isRatio: boolean,
  words: EffectsWords,
  theme: FigureTheme,
) {
  if (!isRatio) return {}
  if (change === null) return counts ? { text: words.counts(counts.before, counts.after), intervalText: '' } : {}
  const write = (value: number) => {
    const percent = Math.round((value - 1) * 100)
    return `${percent > 0 ? '+' : ''}${theme.formatNumber(percent === 0 ? 0 : percent)}`
  }
  return {
    text: words.percent(write(found.value)),
    intervalText: words.percent(words.range(write(found.low), write(found.high))),
  }
}

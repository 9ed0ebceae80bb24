import type { TwoCounts } from '#analysis/count/two-counts.ts'
import { type Figure, type FigureTheme, numberCell } from '../figure.ts'
import { writeLevel } from '../write-level.ts'
import { drawIntervalDots, type IntervalDotsWords, type IntervalRow } from './interval-dots.ts'

export interface TwoCountsRow {
  name: string
  /** The two counts and how they compare, the later first; `suppressed` where either may not be shown. */
  result: { now: number; before: number; compared: TwoCounts } | 'suppressed'
  own?: boolean
}

export interface TwoCountsData {
  /** What is counted, as it stands in a sentence. */
  what: string
  /** Names of the two periods or places, as they stand in "… against …". */
  now: string
  before: string
  rows: TwoCountsRow[]
}

export interface ComparedRow {
  name: string
  now: string
  before: string
  /** Null for 0 against 0. */
  side: 'above' | 'below' | 'open' | null
  /** Null where the smaller base allows no ratio to be said. */
  ratio: { value: string; low: string | null; high: string | null } | null
}

export interface TwoCountsFacts {
  what: string
  now: string
  before: string
  rows: ComparedRow[]
  suppressed: string[]
  /** The periods differ in length (or the places in size), and the ratio takes it into account. */
  unequal: boolean
}

export interface TwoCountsWords
  extends Pick<IntervalDotsWords, 'between' | 'legend' | 'hidden' | 'judgement' | 'empty'> {
  title: (facts: TwoCountsFacts) => string
  describe: (facts: TwoCountsFacts) => string
  sentence: (facts: TwoCountsFacts) => string
  columns: { name: string; value: string; interval: string; judgement: string; p: string }
  head: { value: string; interval: string }
  /** "14 against 8", as short as it can stand in a row. */
  counts: (now: string, before: string) => string
  axis: string
  reference: string
  /** Why 0 against 0 says nothing. */
  nothing: string
  notes: (facts: TwoCountsFacts, level: string) => string[]
}

/** A percentage or a ratio is said aloud only on a base of so many. */
const smallestBase = 10

/** Pairs of counts as ratios with their intervals; beside each dot stand the counts themselves. */
export function drawTwoCounts(data: TwoCountsData, words: TwoCountsWords, theme: FigureTheme): Figure {
  const results = data.rows.flatMap(({ result }) => (result === 'suppressed' ? [] : [result.compared]))
  const level = results[0]?.parameters.level ?? 0.95
  const facts: TwoCountsFacts = {
    what: data.what,
    now: data.now,
    before: data.before,
    rows: data.rows.flatMap((row) => (row.result === 'suppressed' ? [] : [compareRow(row.name, row.result, theme)])),
    suppressed: data.rows.filter(({ result }) => result === 'suppressed').map(({ name }) => name),
    unequal: results.some(({ parameters }) => parameters.exposure1 !== parameters.exposure2),
  }
  const rows = data.rows.map((row) => makeRow(row, words, theme))
  return drawIntervalDots(
    { rows, scale: 'log', decimals: 2, worse: 'above', reference: { value: 1, low: null, high: null } },
    {
      ...words,
      title: words.title(facts),
      description: words.describe(facts),
      sentence: words.sentence(facts),
      extra: [
        { key: 'now', label: data.now, align: 'end' },
        { key: 'before', label: data.before, align: 'end' },
        { key: 'p', label: words.columns.p, align: 'end' },
      ],
      notes: words.notes(facts, writeLevel(level, theme)),
    },
    theme,
  )
}

function makeRow({ name, own = false, result }: TwoCountsRow, words: TwoCountsWords, theme: FigureTheme): IntervalRow {
  const base = { name, own, value: null, low: null, high: null }
  if (result === 'suppressed')
    return { ...base, state: 'suppressed', extra: { now: words.hidden, before: words.hidden } }
  const { now, before, compared } = result
  const [nowText, beforeText] = [theme.formatNumber(now), theme.formatNumber(before)]
  const extra = {
    now: numberCell(now, nowText),
    before: numberCell(before, beforeText),
    p: compared.exactP === null ? '' : numberCell(compared.exactP, theme.formatNumber(compared.exactP, 3)),
  }
  const text = words.counts(nowText, beforeText)
  if (compared.ratio === null) return { ...base, extra, text, state: 'untold', reason: words.nothing }
  return {
    ...base,
    extra,
    text,
    state: 'known',
    value: compared.ratio,
    low: compared.ratioLow,
    high: compared.ratioHigh,
  }
}

function compareRow(
  name: string,
  { now, before, compared }: Exclude<TwoCountsRow['result'], 'suppressed'>,
  theme: FigureTheme,
): ComparedRow {
  const { ratio, ratioLow, ratioHigh } = compared
  const counts = { name, now: theme.formatNumber(now), before: theme.formatNumber(before) }
  if (ratio === null || ratioLow === null || ratioHigh === null) return { ...counts, side: null, ratio: null }
  const side = ratioLow > 1 ? 'above' : ratioHigh < 1 ? 'below' : 'open'
  if (before < smallestBase) return { ...counts, side, ratio: null }
  const ends = {
    value: theme.formatNumber(ratio, 1),
    low: ratioLow > 0 ? theme.formatNumber(ratioLow, 1) : null,
    high: theme.formatNumber(ratioHigh, 1),
  }
  return { ...counts, side, ratio: ends }
}

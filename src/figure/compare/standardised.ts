import type { StandardisedRatioResult } from '#analysis/count/indirect-standardisation.ts'
import { type Figure, type FigureTheme, numberCell } from '../figure.ts'
import { writeLevel } from '../write-level.ts'
import { drawIntervalDots, type IntervalDotsWords, type IntervalRow } from './interval-dots.ts'

export interface StandardisedData {
  what: string
  /** Whose make-up the places are held against, as in "than in …". */
  standard: string
  /** What was evened out: "age", "type of housing". */
  evened: string
  rows: { name: string; result: StandardisedRatioResult | 'suppressed'; own?: boolean }[]
}

export type StandardisedReason = Extract<StandardisedRatioResult, { outcome: 'cannot_tell' }>['reason']

export interface StandardisedRow {
  name: string
  observed: string
  expected: string
  ratio: string
  low: string
  high: string
  side: 'above' | 'below' | 'open'
}

export interface StandardisedFacts {
  what: string
  standard: string
  evened: string
  rows: StandardisedRow[]
  suppressed: string[]
  untold: { name: string; reason: StandardisedReason }[]
}

export interface StandardisedWords
  extends Pick<IntervalDotsWords, 'between' | 'legend' | 'hidden' | 'judgement' | 'empty'> {
  title: (facts: StandardisedFacts) => string
  describe: (facts: StandardisedFacts) => string
  sentence: (facts: StandardisedFacts) => string
  columns: {
    name: string
    value: string
    interval: string
    judgement: string
    observed: string
    expected: string
    p: string
  }
  head: { value: string; interval: string }
  /** "34 against 25,1 expected", short. */
  counts: (observed: string, expected: string) => string
  axis: string
  reference: string
  reason: Record<StandardisedReason, string>
  notes: (facts: StandardisedFacts, level: string) => string[]
}

/** Observed over expected for places of different make-up; each is held against the standard, never against each other. */
export function drawStandardised(data: StandardisedData, words: StandardisedWords, theme: FigureTheme): Figure {
  const facts: StandardisedFacts = { ...data, rows: [], suppressed: [], untold: [] }
  let level = 0.95
  const rows = data.rows.map(({ name, own = false, result }): IntervalRow => {
    const base = { name, own, value: null, low: null, high: null }
    if (result === 'suppressed') {
      facts.suppressed.push(name)
      return { ...base, state: 'suppressed' }
    }
    if (result.outcome === 'cannot_tell') {
      facts.untold.push({ name, reason: result.reason })
      return { ...base, state: 'untold', reason: words.reason[result.reason] }
    }
    level = result.parameters.level
    const { observed, expected, ratio, low, high, p } = result
    const [seen, awaited] = [theme.formatNumber(observed), theme.formatNumber(expected, expected < 100 ? 1 : 0)]
    const side = low > 1 ? 'above' : high < 1 ? 'below' : 'open'
    const write = (value: number) => theme.formatNumber(value, 2)
    facts.rows.push({
      name,
      observed: seen,
      expected: awaited,
      ratio: write(ratio),
      low: write(low),
      high: write(high),
      side,
    })
    const extra = {
      observed: numberCell(observed, seen),
      expected: numberCell(expected, awaited),
      p: numberCell(p, theme.formatNumber(p, 3)),
    }
    return { ...base, value: ratio, low, high, state: 'known', text: words.counts(seen, awaited), extra }
  })
  return drawIntervalDots(
    { rows, scale: 'log', decimals: 2, worse: 'above', reference: { value: 1, low: null, high: null } },
    {
      ...words,
      title: words.title(facts),
      description: words.describe(facts),
      sentence: words.sentence(facts),
      extra: [
        { key: 'observed', label: words.columns.observed, align: 'end' },
        { key: 'expected', label: words.columns.expected, align: 'end' },
        { key: 'p', label: words.columns.p, align: 'end' },
      ],
      notes: words.notes(facts, writeLevel(level, theme)),
    },
    theme,
  )
}

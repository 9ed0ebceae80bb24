import type { HarmResult } from '#analysis/count/harm.ts'
import { drawNothing } from '../draw-notes.ts'
import { type Figure, type FigureTheme, numberCell } from '../figure.ts'
import { listColumns, makeFigure } from '../make-figure.ts'
import { drawHarmPanels } from './harm-drawing.ts'

export interface HarmData {
  /** The period, as it stands in a sentence. */
  period: string
  /** The earlier period, when there is one. */
  before?: string
  /** Names and counts in the order they were weighed. */
  categories: readonly string[]
  counts: readonly number[]
  result: HarmResult
}

export type HarmReason = Extract<HarmResult, { outcome: 'cannot_tell' }>['reason']

export interface HarmBar {
  name: string
  count: number
  harm: number
  /** Of all harm and of all crimes shown in the panel, 0 to 1. */
  harmShare: number
  countShare: number
}

export interface HarmFacts {
  period: string
  before: string | null
  version: string
  source: string
  crimes: string
  top: { name: string; count: string; harmPercent: string; countPercent: string | null } | null
  /** What leads once the heaviest is left out. */
  heaviest: string
  next: { name: string; harmPercent: string } | null
  /** Against the earlier period, with everything and without the heaviest. */
  change: 'more' | 'less' | 'open' | null
  changeWithout: 'more' | 'less' | 'open' | null
  reason: HarmReason | null
}

export interface HarmWords {
  title: (facts: HarmFacts) => string
  describe: (facts: HarmFacts) => string
  sentence: (facts: HarmFacts) => string
  columns: { name: string; count: string; harm: string; share: string; without: string }
  percent: (number: string) => string
  all: string
  without: (heaviest: string) => string
  /** Names what the panel has no room for. */
  others: (number: number) => string
  legend: { harm: string; count: string }
  notes: (facts: HarmFacts) => string[]
}

const smallestBase = 10

/** Each category's share of the harm above its share of the crimes, with and without the heaviest. Never a trend. */
export function drawHarm(data: HarmData, words: HarmWords, theme: FigureTheme): Figure {
  const { result } = data
  const panels = result.outcome === 'computed' ? splitPanels(data, result.heaviest.category) : []
  const facts = findFacts(data, panels, theme)
  const width = theme.width ?? 640
  const base = { title: words.title(facts), description: words.describe(facts), sentence: words.sentence(facts) }
  const columns = listColumns(words.columns, { name: 'start', count: 'end', harm: 'end', share: 'end', without: 'end' })
  const [all = [], rest = []] = panels
  const drawn =
    all.length === 0 ? drawNothing(base.sentence, width) : drawHarmPanels([all, rest], facts, words, theme, width)
  const percent = (share: number | undefined) =>
    share === undefined
      ? numberCell(null, '–')
      : numberCell(share * 100, words.percent(theme.formatNumber(share * 100, share < 0.1 ? 1 : 0)))
  return makeFigure(theme, {
    ...base,
    notes: all.length === 0 ? [] : words.notes(facts),
    drawn,
    columns,
    rows: all.map(({ name, count, harm, harmShare }) => ({
      name,
      count: numberCell(count, theme.formatNumber(count)),
      harm: numberCell(harm, theme.formatNumber(Math.round(harm))),
      share: percent(harmShare),
      without: percent(rest.find((bar) => bar.name === name)?.harmShare),
    })),
  })
}

/** All categories, and all but the heaviest; gravest first. Empty where there is no harm. */
function splitPanels({ categories, counts, result }: HarmData, heaviest: string): HarmBar[][] {
  if (result.outcome === 'cannot_tell' || result.shares === null) return []
  const { shares, now } = result
  const bars = categories.map((name, at) => ({ name, count: counts[at]!, harm: shares[at]! * now.harm }))
  const panel = (kept: typeof bars) => {
    const harm = kept.reduce((sum, bar) => sum + bar.harm, 0)
    const count = kept.reduce((sum, bar) => sum + bar.count, 0)
    const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0)
    return kept
      .map((bar) => ({ ...bar, harmShare: share(bar.harm, harm), countShare: share(bar.count, count) }))
      .sort((a, b) => b.harm - a.harm || b.count - a.count)
  }
  return [panel(bars), panel(bars.filter(({ name }) => name !== heaviest))]
}

function findFacts({ period, before, result }: HarmData, panels: HarmBar[][], theme: FigureTheme): HarmFacts {
  const percent = (share: number) => theme.formatNumber(share * 100)
  if (result.outcome === 'cannot_tell') {
    const none = { version: '', source: '', crimes: '', top: null, heaviest: '', next: null }
    return { period, before: before ?? null, ...none, change: null, changeWithout: null, reason: result.reason }
  }
  const [top, next] = [panels[0]?.[0], panels[1]?.[0]]
  // Some two standard errors: what chance in the counts alone can do.
  const judge = (change: typeof result.change) =>
    change === null || change.z === null ? null : change.z > 1.96 ? 'more' : change.z < -1.96 ? 'less' : 'open'
  return {
    period,
    before: before ?? null,
    version: result.table.version,
    source: result.table.source,
    crimes: theme.formatNumber(result.now.crimes),
    top: top
      ? {
          name: top.name,
          count: theme.formatNumber(top.count),
          harmPercent: percent(top.harmShare),
          countPercent: result.now.crimes < smallestBase ? null : percent(top.countShare),
        }
      : null,
    heaviest: result.heaviest.category,
    next: next && next.harm > 0 ? { name: next.name, harmPercent: percent(next.harmShare) } : null,
    change: judge(result.change),
    changeWithout: judge(result.withoutHeaviest.change),
    reason: null,
  }
}

import type { WaveDifference, WaveRefusal } from '#analysis/survey/wave-difference.ts'
import { type Figure, type FigureTheme, numberCell } from '../figure.ts'
import { writeLevel } from '../write-level.ts'
import { drawIntervalDots, type IntervalDotsWords, type IntervalRow } from './interval-dots.ts'
import type { ShareReason } from './survey-shares.ts'

export type WaveReason = WaveRefusal['reason'] | ShareReason

export interface WaveDifferencesData {
  what: string
  /** Names of the waves, as in "from … to …". */
  earlier: string
  later: string
  rows: {
    name: string
    /** Shares from 0 to 1; null where a wave has no figure. */
    earlier: number | null
    later: number | null
    result: WaveDifference | { readonly outcome: 'cannot_tell'; readonly reason: WaveReason } | 'suppressed'
    own?: boolean
  }[]
  /** Which direction calls for a look. */
  worse: 'above' | 'below' | 'neither'
}

export interface WaveRow {
  name: string
  earlier: string
  later: string
  /** Of a rise or a fall its size without sign, the smaller end first. */
  low: string
  high: string
  change: WaveDifference['change']
}

export interface WavesFacts {
  what: string
  earlier: string
  later: string
  rows: WaveRow[]
  suppressed: string[]
  untold: { name: string; reason: WaveReason }[]
}

export interface WaveDifferencesWords
  extends Pick<IntervalDotsWords, 'between' | 'legend' | 'hidden' | 'judgement' | 'empty'> {
  title: (facts: WavesFacts) => string
  describe: (facts: WavesFacts) => string
  sentence: (facts: WavesFacts) => string
  columns: { name: string; value: string; interval: string; judgement: string; p: string }
  axis: string
  reference: string
  reason: Record<WaveReason, string>
  notes: (facts: WavesFacts, level: string) => string[]
}

/** Changes between two waves in percentage points, each with its interval, against no change. */
export function drawWaveDifferences(
  data: WaveDifferencesData,
  words: WaveDifferencesWords,
  theme: FigureTheme,
): Figure {
  const facts: WavesFacts = { ...data, rows: [], suppressed: [], untold: [] }
  const write = (share: number | null) => (share === null ? '–' : theme.formatNumber(share * 100))
  let level = 0.95
  const rows = data.rows.map(({ name, own = false, earlier, later, result }): IntervalRow => {
    const base = { name, own, value: null, low: null, high: null }
    if (result === 'suppressed') {
      facts.suppressed.push(name)
      return { ...base, state: 'suppressed', extra: { earlier: words.hidden, later: words.hidden } }
    }
    const waves = {
      earlier: numberCell(earlier === null ? null : earlier * 100, write(earlier)),
      later: numberCell(later === null ? null : later * 100, write(later)),
    }
    if (result.outcome === 'cannot_tell') {
      facts.untold.push({ name, reason: result.reason })
      return { ...base, state: 'untold', reason: words.reason[result.reason], extra: waves }
    }
    level = result.level
    const { difference, low, high, p, change } = result
    const [least, most] = change === 'fell' ? [-high, -low] : [low, high]
    const ends = { low: write(least), high: write(most) }
    facts.rows.push({ name, earlier: write(earlier), later: write(later), ...ends, change })
    const extra = { ...waves, p: p === null ? '' : numberCell(p, theme.formatNumber(p, 3)) }
    const side = change === 'rose' ? 'above' : change === 'fell' ? 'below' : 'open'
    return { ...base, state: 'known', value: difference * 100, low: low * 100, high: high * 100, side, extra }
  })
  return drawIntervalDots(
    { rows, scale: 'linear', decimals: 0, worse: data.worse, reference: { value: 0, low: null, high: null } },
    {
      ...words,
      title: words.title(facts),
      description: words.describe(facts),
      sentence: words.sentence(facts),
      extra: [
        { key: 'earlier', label: data.earlier, align: 'end' },
        { key: 'later', label: data.later, align: 'end' },
        { key: 'p', label: words.columns.p, align: 'end' },
      ],
      notes: words.notes(facts, writeLevel(level, theme)),
    },
    theme,
  )
}

import type { NearRepeatTable } from '#analysis/cluster/near-repeat.ts'
import type { NearRepeatUntold } from '#analysis/cluster/near-repeat-pairs.ts'
import { drawNothing } from '../draw-notes.ts'
import { type Figure, type FigureTheme, numberCell } from '../figure.ts'
import { listColumns, makeFigure } from '../make-figure.ts'
import { drawNearRepeatGrid } from './near-repeat-drawing.ts'

export interface NearRepeatData {
  /** One event, as in "after a burglary"; all of them, as in "burglaries". */
  one: string
  many: string
  result: NearRepeatTable | NearRepeatUntold
}

export type NearRepeatReason = NearRepeatUntold['reason'] | 'too_few_shuffles'

/** A bin's ends as a reader counts them: whole days from the first to the last, metres from and up to. */
export interface BinEnds {
  low: number
  /** Null for all the rest. */
  high: number | null
}

export interface NearRepeatCell {
  distance: BinEnds
  time: BinEnds
  observed: string
  expected: string
  /** Null where so few are expected that only the counts can be said. */
  ratio: string | null
}

export interface NearRepeatFacts {
  one: string
  many: string
  /** Of the cells that are more than chance the one with most pairs beyond it; null when none is. */
  strongest: NearRepeatCell | null
  /** As far and as long as cells are more than chance without a break from the nearest and soonest. */
  reach: { distance: BinEnds; time: BinEnds } | null
  significant: number
  reason: NearRepeatReason | null
  /** What in the data can make such a pattern by itself. */
  twins: number
  filledDates: boolean
  runs: string
}

export interface NearRepeatWords {
  title: (facts: NearRepeatFacts) => string
  describe: (facts: NearRepeatFacts) => string
  sentence: (facts: NearRepeatFacts, format: FigureTheme['formatNumber']) => string
  columns: {
    distance: string
    time: string
    observed: string
    expected: string
    ratio: string
    p: string
    judgement: string
  }
  distance: (ends: BinEnds, format: FigureTheme['formatNumber']) => string
  time: (ends: BinEnds, format: FigureTheme['formatNumber']) => string
  judgement: { more: string; open: string; none: string }
  classLabel: (low: string, high: string | null) => string
  legend: { significant: string; none: string }
  axis: { distance: string; time: string }
  notes: (facts: NearRepeatFacts) => string[]
}

/** Pairs by distance and time as times what chance gives; what is more than chance has a frame and a mark. */
export function drawNearRepeat(data: NearRepeatData, words: NearRepeatWords, theme: FigureTheme): Figure {
  const { result } = data
  const facts = findFacts(data, theme)
  const width = theme.width ?? 640
  const base = {
    title: words.title(facts),
    description: words.describe(facts),
    sentence: words.sentence(facts, theme.formatNumber),
  }
  const columns = listColumns(words.columns, {
    distance: 'start',
    time: 'start',
    observed: 'end',
    expected: 'end',
    ratio: 'end',
    p: 'end',
    judgement: 'start',
  })
  if (result.outcome === 'cannot_tell') {
    return makeFigure(theme, { ...base, drawn: drawNothing(base.sentence, width), columns, rows: [] })
  }
  const drawn = drawNearRepeatGrid(result, facts, words, theme, width)
  const { distances, times } = listBins(result)
  return makeFigure(theme, {
    ...base,
    notes: words.notes(facts),
    drawn,
    columns,
    rows: Array.from(result.observed, (observed, at) => {
      const ratio = result.ratio[at] ?? null
      const adjusted = result.adjusted[at]!
      const more = isMore(result, at)
      return {
        distance: words.distance(distances[Math.floor(at / result.columns)]!, theme.formatNumber),
        time: words.time(times[at % result.columns]!, theme.formatNumber),
        observed: numberCell(observed, theme.formatNumber(observed)),
        expected: numberCell(result.expected[at]!, theme.formatNumber(result.expected[at]!, 1)),
        ratio: numberCell(ratio, ratio === null ? '–' : theme.formatNumber(ratio, 2)),
        p: numberCell(adjusted, theme.formatNumber(adjusted, 3)),
        judgement: ratio === null ? words.judgement.none : more ? words.judgement.more : words.judgement.open,
      }
    }),
  })
}

export function isMore(result: NearRepeatTable, at: number): boolean {
  return result.isSignificant[at] === 1 && !result.isTooCoarse
}

export function listBins({ parameters }: NearRepeatTable): { distances: BinEnds[]; times: BinEnds[] } {
  const { distanceBreaks, timeBreaks, closed } = parameters
  const pair = (breaks: readonly number[], whole: 'left' | 'right' | null) =>
    breaks.slice(0, -1).map((low, at): BinEnds => {
      const high = breaks[at + 1]!
      const isWhole = whole !== null && Number.isInteger(low) && (Number.isInteger(high) || high === Infinity)
      // Whole days: [0, 7) is day 0 to 6, (7, 14] is day 8 to 14.
      const from = isWhole && whole === 'right' && low > 0 ? low + 1 : low
      const to = high === Infinity ? null : isWhole && whole === 'left' ? high - 1 : high
      return { low: from, high: to }
    })
  return { distances: pair(distanceBreaks, null), times: pair(timeBreaks, closed.time) }
}

const usualDayShare = 0.1
const smallestBase = 10

function findFacts({ one, many, result }: NearRepeatData, theme: FigureTheme): NearRepeatFacts {
  const base = { one, many, strongest: null, reach: null, significant: 0, twins: 0, filledDates: false, runs: '' }
  if (result.outcome === 'cannot_tell') return { ...base, reason: result.reason }
  const { distances, times } = listBins(result)
  const excess = (at: number) => result.observed[at]! - result.expected[at]!
  const significant = Array.from(result.observed.keys()).filter((at) => isMore(result, at))
  const top = significant.toSorted((a, b) => excess(b) - excess(a) || a - b)[0]
  const place = (at: number) => ({
    distance: distances[Math.floor(at / result.columns)]!,
    time: times[at % result.columns]!,
  })
  return {
    ...base,
    strongest:
      top === undefined
        ? null
        : {
            ...place(top),
            observed: theme.formatNumber(result.observed[top]!),
            expected: theme.formatNumber(result.expected[top]!, result.expected[top]! < 10 ? 1 : 0),
            ratio: result.expected[top]! < smallestBase ? null : theme.formatNumber(result.ratio[top] ?? 0, 1),
          },
    reach: findReach(result, distances, times),
    significant: significant.length,
    reason: result.isTooCoarse ? 'too_few_shuffles' : null,
    twins: result.quality.samePlaceAndTimePairs,
    filledDates: result.quality.commonestDayOfMonthShare > usualDayShare,
    runs: theme.formatNumber(result.parameters.runs),
  }
}

function findReach(result: NearRepeatTable, distances: BinEnds[], times: BinEnds[]): NearRepeatFacts['reach'] {
  let [far, long] = [0, 0]
  while (far < result.rows && isMore(result, far * result.columns)) far++
  while (long < result.columns && isMore(result, long)) long++
  return far === 0 || long === 0 ? null : { distance: distances[far - 1]!, time: times[long - 1]! }
}

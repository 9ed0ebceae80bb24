import type { ChanceConcentrationResult } from '#analysis/count/chance-concentration.ts'
import type { ConcentrationResult } from '#analysis/count/concentration.ts'
import type { LorenzCurve } from '#analysis/count/lorenz.ts'
import { drawNothing } from '../draw-notes.ts'
import { type Figure, type FigureTheme, numberCell } from '../figure.ts'
import { listColumns, makeFigure } from '../make-figure.ts'
import { drawLorenzBody } from './lorenz-drawing.ts'

export interface LorenzData {
  /** What is counted, as it stands in a sentence. */
  what: string
  result: ConcentrationResult
  /** The curve of the same places. */
  curve: LorenzCurve | null
  /** The half by chance alone; drawn as a range beside the curve's point. */
  chance?: ChanceConcentrationResult
  /** A curve of as many events thrown by chance. */
  chanceCurve?: LorenzCurve | null
}

export type LorenzReason = Extract<ConcentrationResult, { outcome: 'cannot_tell' }>['reason']

export interface LorenzFacts {
  what: string
  /** What a place is, in the caller's words (plural). */
  unit: string
  places: string
  events: string
  placesWithEvents: string
  emptyCounted: boolean
  /** Null when it cannot be told. */
  half: {
    places: string
    /** Null on so few places that a percentage would mislead. */
    percent: string | null
    chance: { low: string; high: string; percent: boolean; beyond: boolean } | null
  } | null
  reason: LorenzReason | null
}

export interface LorenzWords {
  title: (facts: LorenzFacts) => string
  describe: (facts: LorenzFacts) => string
  sentence: (facts: LorenzFacts) => string
  columns: { share: string; places: string; shareOfPlaces: string; shareOfBusy: string }
  percent: (number: string) => string
  /** Names the point of half the events. */
  point: (facts: LorenzFacts) => string
  axis: { places: (unit: string) => string; events: string }
  legend: { curve: string; even: string; chance: string; range: string }
  notes: (facts: LorenzFacts) => string[]
}

const half = 0.5
const smallestBase = 10

/** Share of places against share of events, busiest first, with the half of the events pointed out. */
export function drawLorenzCurve(data: LorenzData, words: LorenzWords, theme: FigureTheme): Figure {
  const { result, curve } = data
  const facts = findFacts(data, theme)
  const width = theme.width ?? 640
  const base = { title: words.title(facts), description: words.describe(facts), sentence: words.sentence(facts) }
  const columns = listColumns(words.columns, { share: 'end', places: 'end', shareOfPlaces: 'end', shareOfBusy: 'end' })
  if (result.outcome === 'cannot_tell' || curve === null) {
    return makeFigure(theme, { ...base, drawn: drawNothing(base.sentence, width), columns, rows: [] })
  }
  const share = result.shares.find((each) => each.share === half)
  const point = share && { x: share.interpolatedPlaces / result.places, y: half }
  const { svg, height } = drawLorenzBody({ ...data, curve }, point, facts, words, theme, width)
  const percent = (value: number) => words.percent(theme.formatNumber(value * 100, value < 0.1 ? 1 : 0))
  return makeFigure(theme, {
    ...base,
    notes: words.notes(facts),
    drawn: { svg, height },
    columns,
    rows: result.shares.map((each) => ({
      share: numberCell(each.share, percent(each.share)),
      places: numberCell(each.places, theme.formatNumber(each.places)),
      shareOfPlaces: numberCell(each.shareOfPlaces, percent(each.shareOfPlaces)),
      shareOfBusy: numberCell(each.shareOfPlacesWithEvents, percent(each.shareOfPlacesWithEvents)),
    })),
  })
}

function findFacts({ what, result, chance }: LorenzData, theme: FigureTheme): LorenzFacts {
  if (result.outcome === 'cannot_tell') {
    const none = { unit: '', places: '', events: '', placesWithEvents: '', emptyCounted: true, half: null }
    return { what, ...none, reason: result.reason }
  }
  const { places, events, placesWithEvents, parameters } = result
  const share = result.shares.find((each) => each.share === half)
  const percent = (value: number) => theme.formatNumber(value * 100, value < 0.1 ? 1 : 0)
  const few = places < smallestBase
  const range = chance?.outcome === 'computed' && chance.parameters.share === half ? chance.shareOfPlaces : null
  const write = (value: number) => (few ? theme.formatNumber(Math.round(value * places)) : percent(value))
  return {
    what,
    unit: parameters.unit,
    places: theme.formatNumber(places),
    events: theme.formatNumber(events),
    placesWithEvents: theme.formatNumber(placesWithEvents),
    emptyCounted: parameters.emptyPlaces === 'counted',
    half: share
      ? {
          places: theme.formatNumber(share.places),
          percent: few ? null : percent(share.shareOfPlaces),
          chance: range && {
            low: write(range.low),
            high: write(range.high),
            percent: !few,
            beyond: share.shareOfPlaces < range.low,
          },
        }
      : null,
    reason: null,
  }
}

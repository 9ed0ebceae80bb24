/** What a picture's drawings share, and the course of one series. Drawn alike on the page, in the document and from the command line. Pure: same input, same bytes. */
import { parsePeriod, periodsUpTo } from '#analysis/time/period.ts'
import type { Figure, FigureTheme } from '#figure/figure.ts'
import { drawBandLine } from '#figure/time/band-line.ts'
import type { Naming } from './naming.ts'
import type { Computation, CoverageFinding, SeriesFinding } from './schema.ts'
import type { PictureWords } from './sv.ts'

/** What every drawing needs. Draw a computation through `hideSmallCounts` first when it leaves the two parties' room. */
export interface Drawing {
  readonly computation: Computation
  readonly names: Naming
  readonly words: PictureWords
}

/** Starts every id in the SVG, unique on the page; width in CSS pixels. */
export interface Place {
  readonly prefix: string
  readonly width?: number
  /** Of a map: width over height; from its shapes when absent. */
  readonly aspect?: number
}

export const themeOf = ({ words }: Drawing, { prefix, width }: Place): FigureTheme => ({
  prefix,
  formatNumber: words.number,
  ...(width === undefined ? {} : { width }),
})

/** The last periods of one series as a line over its band: `spark` beside a row, `chart` with axes. */
export function drawSeries(drawing: Drawing, finding: SeriesFinding, form: 'spark' | 'chart', place: Place): Figure {
  const { computation, words, names } = drawing
  const { kind, label } = computation.period
  const periods = periodsUpTo(parsePeriod(label), finding.recent.length)
  const text = words.figures.spark
  const points = finding.recent.map((one, at) => {
    const period = periods[at]?.label ?? ''
    const shown = form === 'spark' ? words.dates.period(kind, period) : words.dates.short(kind, period)
    return { label: shown, observed: one.value, low: one.low, high: one.high }
  })
  return drawBandLine(
    { points, form },
    {
      title: text.title(words.about(finding, names), words.columns.trend(points.length, kind)),
      describe: (last, side) => text.describe(last?.observed ?? null, last?.low ?? null, last?.high ?? null, side),
      columns: { label: text.period, observed: words.columns.reports, expected: words.columns.expected },
      range: joinRange,
      unknown: words.figures.unknown,
      empty: text.empty,
      band: text.band,
    },
    themeOf(drawing, place),
  )
}

/** What an organisation usually sends: the middle of its habit; null for one without a habit. */
export function usualOf({ usualLow, usualHigh }: CoverageFinding): number | null {
  return usualLow === null || usualHigh === null ? null : (usualLow + usualHigh) / 2
}

/** Who needs asking first: the silent, then those with fewer than usual, then the rest by number. */
export function orderCoverage(coverage: readonly CoverageFinding[]): CoverageFinding[] {
  const rank = (one: CoverageFinding) => (one.verdict === 'silent' ? 0 : one.verdict === 'fewer' ? 1 : 2)
  return [...coverage].sort((a, b) => rank(a) - rank(b) || (b.count ?? 0) - (a.count ?? 0))
}

export const joinRange = (low: string, high: string) => (low === high ? low : `${low}–${high}`)

import type { Trend } from '#analysis/series/judge-trend.ts'

/** The trend as a line over all periods, with limits. */
export interface TrendCourse {
  line: Float64Array
  low: Float64Array
  high: Float64Array
}

/**
 * The trend without its season, at the level that keeps the series' sum (by ranks: through its medians). A regression's limits
 * are those of the fitted mean at each period: they hold the uncertainty of the level, least at the middle of the cases, and of
 * the slope. By ranks only the slope has limits, and the lines turn around the middle.
 */
export function drawTrendCourse(counts: readonly number[], { change, details, parameters }: Trend): TrendCourse {
  const n = counts.length
  const sum = counts.reduce((total, count) => total + count, 0)
  if (change.kind === 'slope') {
    const steps = details.method === 'seasonalMannKendall' ? parameters.periodsPerYear : 1
    const middle = (n - 1) / 2
    const slope = change.value / steps
    const level = medianOf(counts.map((count, i) => count - slope * (i - middle)))
    const from = (each: number) =>
      Float64Array.from({ length: n }, (_, i) => Math.max(0, level + (each / steps) * (i - middle)))
    const [one, other] = [from(change.low), from(change.high)]
    return {
      line: from(change.value),
      low: one.map((v, i) => Math.min(v, other[i]!)),
      high: one.map((v, i) => Math.max(v, other[i]!)),
    }
  }
  const powers = Float64Array.from({ length: n }, (_, i) => change.value ** i)
  const total = powers.reduce((all, value) => all + value, 0)
  const line = powers.map((value) => (value * sum) / total)
  const centre = line.reduce((all, value, i) => all + value * i, 0) / sum
  const half = Math.log(change.high / change.low) / 2
  const dispersion = details.method === 'countTrend' ? Math.max(1, details.dispersion) : 1
  const error =
    details.method === 'countTrend' ? Math.max(details[details.chosen].error, details.neweyWest.error) : half / 2
  // Level at the centre and slope are independent there: information of all cases, and of the slope.
  const reach = half / error
  const widths = line.map((_, i) => Math.hypot(reach * Math.sqrt(dispersion / sum), half * (i - centre)))
  return {
    line,
    low: line.map((value, i) => value * Math.exp(-widths[i]!)),
    high: line.map((value, i) => value * Math.exp(widths[i]!)),
  }
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

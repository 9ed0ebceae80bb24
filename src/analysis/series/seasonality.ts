// Season of a count series: is there one, and how strong is it at each time of the year?
// What: a test of the year's waves against none, with the trend held, and an index for each period of the year (1 = an average
//   period) with its interval.
// For: "is December always like this", and whether a comparison with last month needs a season taken out.
// Source: Serfling 1963 in log-linear form; the F-test of McCullagh & Nelder 1989, 9.2. Against R 4.2.2 glm(quasipoisson) and
//   anova(test = "F"). The dispersion is floored at 1, so that chance alone is not called regular.
// Cost: two small regressions, under a millisecond for ten years of weeks.
import { AnalysisError } from '../analysis-error.ts'
import { requireCounts, requireProbability } from '../count/checked-counts.ts'
import { betaCdf } from '../maths/distributions.ts'
import { type Design, fitLogLinear, type LinearModel } from '../maths/linear-model.ts'
import { varianceOfSum } from '../maths/robust-covariance.ts'
import { tQuantile } from '../maths/student-t.ts'
import { countWaveColumns, writeWaves } from './yearly-waves.ts'

export interface SeasonIndex {
  /** number of the period in the year, from 1 */
  readonly season: number
  /** times an average period of the year */
  readonly index: number
  readonly low: number
  readonly high: number
}

export interface Seasonality {
  readonly outcome: 'computed'
  readonly method: 'yearlyWaves'
  readonly parameters: {
    readonly points: number
    readonly periodsPerYear: number
    readonly firstSeason: number
    readonly waves: number
    readonly level: number
    readonly alpha: number
  }
  readonly isSeasonal: boolean
  readonly f: number
  readonly degrees: readonly [number, number]
  readonly p: number
  readonly dispersion: number
  /** change of the log rate a year, beside the season */
  readonly logTrendPerYear: number
  /** one a period of the year, in its order */
  readonly index: readonly SeasonIndex[]
}

export type SeasonalityResult =
  | Seasonality
  | { readonly outcome: 'cannot_tell'; readonly reason: 'short_history' | 'empty_series' | 'too_few_cases' | 'no_fit' }

export interface SeasonalityOptions {
  /** 52 weeks, 12 months or 4 quarters; from 2 up */
  readonly periodsPerYear: number
  /** number in the year of the first period, from 1 */
  readonly firstSeason?: number
  /** cosine-and-sine pairs; more follow sharper peaks. Default 2, for quarters all there are */
  readonly waves?: number
  readonly level?: number
  /** below this p the series is called seasonal */
  readonly alpha?: number
}

/** Whole years, and cases, needed to tell a season from chance. */
const fewestYears = 2
const fewestCases = 20

/**
 * Season of `counts` in time order. A year of weeks is taken as 52: drop or merge a 53rd week first.
 * @throws AnalysisError `bad_counts`, `bad_option`
 */
export function judgeSeasonality(counts: ArrayLike<number>, options: SeasonalityOptions): SeasonalityResult {
  requireCounts(counts)
  const { periodsPerYear, firstSeason = 1, waves = 2, level = 0.95, alpha = 0.05 } = options
  requireProbability(level, 'level')
  requireProbability(alpha, 'alpha')
  const whole = [periodsPerYear, firstSeason, waves].every((value) => Number.isInteger(value) && value >= 1)
  if (!whole || periodsPerYear < 2 || firstSeason > periodsPerYear || 2 * waves > periodsPerYear) {
    throw new AnalysisError('bad_option', 'periodsPerYear from 2, firstSeason within it, waves at most half of it')
  }
  const points = counts.length
  if (points < fewestYears * periodsPerYear) return { outcome: 'cannot_tell', reason: 'short_history' }
  let cases = 0
  for (let i = 0; i < points; i++) cases += counts[i]!
  if (cases === 0) return { outcome: 'cannot_tell', reason: 'empty_series' }
  if (cases < fewestCases) return { outcome: 'cannot_tell', reason: 'too_few_cases' }
  const without = fitLogLinear(seasonDesign(points, periodsPerYear, firstSeason, 0), counts)
  const model = fitLogLinear(seasonDesign(points, periodsPerYear, firstSeason, waves), counts)
  if (model.fault || without.fault || model.degreesOfFreedom < 1) return { outcome: 'cannot_tell', reason: 'no_fit' }
  const dispersion = Math.max(1, model.dispersion ?? 1)
  const [more, rest] = [countWaveColumns(periodsPerYear, waves), model.degreesOfFreedom]
  const f = Math.max(0, without.deviance - model.deviance) / more / dispersion
  const p = betaCdf(rest / (rest + more * f), rest / 2, more / 2)
  return {
    outcome: 'computed',
    method: 'yearlyWaves',
    parameters: { points, periodsPerYear, firstSeason, waves, level, alpha },
    isSeasonal: p < alpha,
    f,
    degrees: [more, rest],
    p,
    dispersion,
    logTrendPerYear: model.coefficients[1]!,
    index: indexSeasons(model, { periodsPerYear, waves, dispersion, level }),
  }
}

/** Columns: level, years since the start, waves. */
function seasonDesign(points: number, periodsPerYear: number, firstSeason: number, waves: number): Design {
  const columns = 2 + countWaveColumns(periodsPerYear, waves)
  const values = new Float64Array(points * columns)
  for (let i = 0; i < points; i++) {
    values[i * columns] = 1
    values[i * columns + 1] = i / periodsPerYear
    const partOfYear = ((firstSeason - 1 + i) % periodsPerYear) / periodsPerYear
    writeWaves(values, i * columns + 2, partOfYear, periodsPerYear, waves)
  }
  return { values, columns }
}

/** Each season's factor over the mean of all; the interval on the log scale, the mean's own uncertainty included. */
function indexSeasons(
  { coefficients, covariance, design, degreesOfFreedom }: LinearModel,
  {
    periodsPerYear,
    waves,
    dispersion,
    level,
  }: { periodsPerYear: number; waves: number; dispersion: number; level: number },
): SeasonIndex[] {
  const p = design.columns
  const rows = Array.from({ length: periodsPerYear }, (_, season) => {
    const row = new Float64Array(p)
    writeWaves(row, 2, season / periodsPerYear, periodsPerYear, waves)
    return row
  })
  const factors = rows.map((row) => Math.exp(row.reduce((sum, x, j) => sum + x * coefficients[j]!, 0)))
  const total = factors.reduce((sum, factor) => sum + factor, 0)
  // The log of the mean factor changes with the coefficients as the factor-weighted mean of the rows.
  const average = new Float64Array(p)
  rows.forEach((row, season) => {
    for (let j = 0; j < p; j++) average[j]! += (row[j]! * factors[season]!) / total
  })
  const reach = tQuantile((1 + level) / 2, degreesOfFreedom)
  return rows.map((row, season) => {
    const index = (factors[season]! * periodsPerYear) / total
    const difference = row.map((x, j) => x - average[j]!)
    const error = Math.sqrt(dispersion * varianceOfSum(covariance, difference))
    return { season: season + 1, index, low: index * Math.exp(-reach * error), high: index * Math.exp(reach * error) }
  })
}

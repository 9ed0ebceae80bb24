import { fitReweighted } from './reweighted-fit.ts'

/** An expected level: mean and its variance on the log scale for any period of the series, and the spread of counts around it. */
export interface Level {
  /** variance over mean, at least 1 */
  dispersion: number
  levelAt(index: number): { mean: number; logVariance: number }
}

/** Standardised residual from which a past period counts for less, as in Farrington flexible. */
const reweightFrom = 2.58

/**
 * Level with one yearly wave: quasi-Poisson regression on cosine and sine of the year.
 *
 * Finds the usual level of the season when there are one or two years to learn from, where a ten-step season would follow noise.
 * For expected levels of 60–158 weeks or two years of months. Source: Serfling 1963, in its log-linear form. Cost: two small fits.
 * Uses the periods before `last`; the index counts from the start of the series.
 */
export function fitYearlyWave(series: ArrayLike<number>, last: number, periodsPerYear: number): Level {
  const rowAt = (index: number) => {
    const turn = (2 * Math.PI * (last - index)) / periodsPerYear
    return Float64Array.of(1, Math.cos(turn), Math.sin(turn))
  }
  const before = Float64Array.from({ length: last }, (_, i) => series[i]!)
  const design = new Float64Array(3 * last)
  for (let i = 0; i < last; i++) design.set(rowAt(i), 3 * i)
  const fit = fitReweighted(design, before, 3, reweightFrom)
  return {
    dispersion: cautious(fit.dispersion, fit.degreesOfFreedom),
    levelAt: (index) => {
      const row = rowAt(index)
      let eta = 0
      for (let j = 0; j < row.length; j++) eta += row[j]! * fit.coefficients[j]!
      return { mean: Math.exp(Math.min(30, eta)), logVariance: fit.varianceOf(row) * fit.dispersion }
    },
  }
}

/**
 * Level of the latest periods: their mean and their own spread.
 *
 * Takes no season into account, so it looks only a quarter of a year back. For histories too short for a yearly wave. Source:
 * the idea of EARS C1 (Hutwagner et al. 2003) with counts in place of the normal curve. Cost: O(window).
 */
export function fitRecentLevel(series: ArrayLike<number>, last: number, window: number): Level & { sum: number } {
  let sum = 0
  for (let i = last - window; i < last; i++) sum += series[i]!
  const mean = sum / window
  let squares = 0
  for (let i = last - window; i < last; i++) squares += (series[i]! - mean) ** 2
  const dispersion = sum === 0 ? 1 : cautious(Math.max(1, squares / (window - 1) / mean), window - 1)
  const logVariance = sum === 0 ? 0 : dispersion / sum + seasonUnknown ** 2
  return { sum, dispersion, levelAt: () => ({ mean, logVariance }) }
}

/** Standard error, on the log scale, allowed for the season that a short history cannot show. */
const seasonUnknown = 0.12

/** A spread above Poisson is itself an estimate: take it one standard error up, so that ranges are not too narrow. */
export function cautious(dispersion: number, degreesOfFreedom: number): number {
  return dispersion > 1 ? dispersion * (1 + Math.sqrt(2 / degreesOfFreedom)) : 1
}

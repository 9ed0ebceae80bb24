// Sampling design of a survey: weights, strata, clusters, finite population correction.
// What: turns the columns of a survey's sample into who stands for how many, and which answers came together.
// For: every weighted figure of the survey. The same design serves all questions and all subgroups.
// Source: Wolter, Introduction to Variance Estimation, 2007; Lumley, Complex Surveys, 2010. Against svydesign of survey 4.1-1.
// Cost: one pass over the rows; 100,000 rows in about 10 ms.
import { AnalysisError } from '../analysis-error.ts'
import type { Calibration } from './calibration.ts'
import { type DesignFault, findDesignFaults } from './design-faults.ts'

/**
 * What a stratum with a single sampled cluster adds to the variance, which cannot be known from it.
 * refuse: no figure (`lone_psu`) · certainty: nothing, it was not drawn by chance · average: as much as the other strata on average.
 */
export type LoneRule = 'refuse' | 'certainty' | 'average'

/** One row a respondent. All columns have the same length. */
export interface SurveyColumns {
  /** how many persons each stands for, from 0 up; 0 is no answer */
  readonly weights: Float64Array
  /** stratum codes, any whole numbers; left out: one stratum */
  readonly strata?: Int32Array
  /** codes of the clusters drawn first (households, schools, districts); left out: each row is its own */
  readonly clusters?: Int32Array
  /** true when cluster codes begin anew in each stratum; otherwise one code is one cluster */
  readonly clustersWithinStrata?: boolean
  /** clusters (without clusters: persons) in the population of the row's stratum, for the finite population correction */
  readonly population?: Float64Array
  /** default refuse */
  readonly loneRule?: LoneRule
}

export interface SurveyDesign {
  readonly size: number
  readonly weights: Float64Array
  /** cluster of each row, from 0 */
  readonly clusterOf: Int32Array
  /** stratum of each cluster, from 0 */
  readonly stratumOf: Int32Array
  /** code of each stratum as it was given, ascending */
  readonly stratumCodes: Int32Array
  /** sampled clusters of each stratum */
  readonly clustersIn: Int32Array
  /** 1 − sampled / all clusters of each stratum; 1 without a finite population */
  readonly unsampled: Float64Array
  /** sampled clusters − strata */
  readonly degreesOfFreedom: number
  readonly loneRule: LoneRule
  /** adjustments of the weights to known totals, first to last */
  readonly calibrations: readonly Calibration[]
}

/**
 * @throws AnalysisError with the code of the first fault; its message names all: `length_mismatch`, `not_finite`,
 *   `negative_weight`, `no_weight`, `overflow`, `cluster_in_two_strata`, `population_differs`, `population_too_small`
 */
export function buildSurveyDesign(columns: SurveyColumns): SurveyDesign {
  const faults = findDesignFaults(columns)
  if (faults.length > 0) throw new AnalysisError(faults[0]!.code, faults.map(describeFault).join(' · '))
  const { weights, population, loneRule = 'refuse' } = columns
  const strata = numberStrata(columns)
  const clusters = numberClusters(columns, strata.of)
  const clustersIn = new Int32Array(strata.codes.length)
  for (const stratum of clusters.stratumOf) clustersIn[stratum]!++
  const unsampled = new Float64Array(strata.codes.length).fill(1)
  if (population) {
    for (let row = 0; row < weights.length; row++) {
      const stratum = strata.of[row]!
      unsampled[stratum] = (population[row]! - clustersIn[stratum]!) / population[row]!
    }
  }
  return {
    size: weights.length,
    weights: weights.slice(),
    clusterOf: clusters.of,
    stratumOf: clusters.stratumOf,
    stratumCodes: strata.codes,
    clustersIn,
    unsampled,
    degreesOfFreedom: clusters.stratumOf.length - strata.codes.length,
    loneRule,
    calibrations: [],
  }
}

/** Strata that hold a single sampled cluster of several: they say nothing of the spread. Codes, ascending. */
export function listLoneStrata(design: SurveyDesign): number[] {
  return [...design.stratumCodes].filter((_, stratum) => isLone(design, stratum))
}

export function isLone({ clustersIn, unsampled }: SurveyDesign, stratum: number): boolean {
  return clustersIn[stratum] === 1 && unsampled[stratum]! > 0
}

/**
 * Whether the weights count persons of the population. Weights scaled to mean 1, as many files have them, add up to the answers:
 * shares and means stand, but no total does, nor a comparison with the population's size.
 */
export function countsPopulation({ weights, unsampled }: SurveyDesign): boolean {
  let [sum, answers] = [0, 0]
  for (const weight of weights) {
    sum += weight
    if (weight > 0) answers++
  }
  return sum > 1.05 * answers || unsampled.every((part) => part === 0)
}

/** Strata numbered by ascending code, so that the order of the rows decides nothing. */
function numberStrata({ weights, strata }: SurveyColumns): { of: Int32Array; codes: Int32Array } {
  const of = new Int32Array(weights.length)
  if (!strata) return { of, codes: Int32Array.of(...(weights.length > 0 ? [0] : [])) }
  const codes = Int32Array.from(new Set(strata)).sort()
  const places = new Map<number, number>()
  for (const [place, code] of codes.entries()) places.set(code, place)
  for (let row = 0; row < of.length; row++) of[row] = places.get(strata[row]!)!
  return { of, codes }
}

function numberClusters(
  { clusters, clustersWithinStrata }: SurveyColumns,
  stratumOfRow: Int32Array,
): { of: Int32Array; stratumOf: Int32Array } {
  const of = new Int32Array(stratumOfRow.length)
  if (!clusters) {
    for (let row = 0; row < of.length; row++) of[row] = row
    return { of, stratumOf: stratumOfRow }
  }
  const places = new Map<number, number>()
  const stratumOf: number[] = []
  for (let row = 0; row < of.length; row++) {
    const stratum = stratumOfRow[row]!
    // Codes are 32 bits and strata fewer than 2^21: their pair is a whole number that a float holds.
    const key = clustersWithinStrata ? stratum * 4294967296 + (clusters[row]! + 2147483648) : clusters[row]!
    const known = places.get(key)
    of[row] = known ?? stratumOf.length
    if (known !== undefined) continue
    places.set(key, stratumOf.length)
    stratumOf.push(stratum)
  }
  return { of, stratumOf: Int32Array.from(stratumOf) }
}

function describeFault({ code, count, first }: DesignFault): string {
  return `${code}: ${count}, first at row ${first}`
}

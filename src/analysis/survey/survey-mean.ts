// Weighted mean, total and ratio of a survey's population, each with its interval under the design.
// What: an average answer (an index from 0 to 6), how many people or incidents in all, or one quantity for each of another.
// For: problem indices, "about 2,400 residents have been victims", incidents for each victim. Change within a panel: the mean
//   of each person's difference.
// Source: Lumley 2010, 2 and 5 (ratio); Wolter 2007, 6. Against svymean, svytotal and svyratio of survey 4.1-1, with t.
// Cost: as weighted-mean.ts.
import { AnalysisError } from '../analysis-error.ts'
import { tQuantile } from '../maths/student-t.ts'
import { computeDesignVariance } from './design-variance.ts'
import { countsPopulation, type SurveyDesign } from './survey-design.ts'
import {
  computeWeightedMean,
  countMembers,
  type DesignEffects,
  type EstimateOptions,
  type EstimateReason,
  type Members,
  type NoEstimate,
  refuse,
  refuseThin,
  requireFinite,
  requireLength,
} from './weighted-mean.ts'

export interface SurveyEstimate {
  readonly outcome: 'computed'
  readonly estimate: number
  readonly standardError: number
  readonly low: number
  readonly high: number
  readonly level: number
  readonly degreesOfFreedom: number
  readonly answers: number
  readonly weightSum: number
}

export interface SurveyMean extends SurveyEstimate, DesignEffects {}

/** A ratio's denominator adds up to nothing. */
export type NoRatio = NoEstimate | (Omit<NoEstimate, 'reason'> & { readonly reason: EstimateReason | 'no_denominator' })

/**
 * Mean of `values` (one a row; rows that are no members are not read).
 * @throws AnalysisError `length_mismatch`, `not_finite`, `overflow`, `bad_flag`, `bad_option`
 */
export function estimateMean(
  design: SurveyDesign,
  values: ArrayLike<number>,
  options: EstimateOptions = {},
): SurveyMean | NoEstimate {
  requireFinite(design, values, options.members)
  const found = computeWeightedMean(design, values, options)
  if (found.outcome === 'cannot_tell') return found
  if (found.constant && !found.census) return refuse('no_spread', found, options)
  const { mean, standardError, degreesOfFreedom, answers, weightSum } = found
  const { designEffect, designEffectWithReplacement, kishDesignEffect } = found
  const effects = { designEffect, designEffectWithReplacement, kishDesignEffect }
  return { ...close(mean, standardError, degreesOfFreedom, { answers, weightSum }, options), ...effects }
}

/** Total of `values` in the population that the members stand for. Throws as `estimateMean`. */
export function estimateTotal(
  design: SurveyDesign,
  values: ArrayLike<number>,
  options: EstimateOptions = {},
): SurveyEstimate | NoEstimate {
  requireLength(design, values.length)
  requireFinite(design, values, options.members)
  const members = countMembers(design, options.members)
  const thin = refuseThin(members, options)
  if (thin) return thin
  if (!countsPopulation(design)) return refuse('scaled_weights', members, options)
  const parts = new Float64Array(design.size)
  let total = 0
  for (let row = 0; row < design.size; row++) {
    if (members.flags[row] !== 0) parts[row] = design.weights[row]! * values[row]!
    total += parts[row]!
  }
  return finish(design, total, parts, members, options)
}

/** Total of `numerators` over total of `denominators`. Throws as `estimateMean`. */
export function estimateRatio(
  design: SurveyDesign,
  numerators: ArrayLike<number>,
  denominators: ArrayLike<number>,
  options: EstimateOptions = {},
): SurveyEstimate | NoRatio {
  for (const values of [numerators, denominators]) {
    requireLength(design, values.length)
    requireFinite(design, values, options.members)
  }
  const members = countMembers(design, options.members)
  const thin = refuseThin(members, options)
  if (thin) return thin
  let [upper, lower, size] = [0, 0, 0]
  for (let row = 0; row < design.size; row++) {
    if (members.flags[row] === 0) continue
    upper += design.weights[row]! * numerators[row]!
    lower += design.weights[row]! * denominators[row]!
    size += design.weights[row]! * Math.abs(denominators[row]!)
  }
  // What positive and negative leave of each other by rounding is nothing to divide by.
  if (Math.abs(lower) <= 1e-12 * size) return { ...refuse('no_spread', members, options), reason: 'no_denominator' }
  const ratio = upper / lower
  const parts = new Float64Array(design.size)
  for (let row = 0; row < design.size; row++) {
    if (members.flags[row] === 0) continue
    parts[row] = (design.weights[row]! * (numerators[row]! - ratio * denominators[row]!)) / lower
  }
  return finish(design, ratio, parts, members, options)
}

function finish(
  design: SurveyDesign,
  estimate: number,
  parts: Float64Array,
  members: Members,
  options: EstimateOptions,
): SurveyEstimate | NoEstimate {
  let largest = 0
  for (const part of parts) largest = Math.max(largest, Math.abs(part))
  const found = computeDesignVariance(design, parts, members.flags)
  if (found.outcome === 'cannot_tell') return refuse(found.reason, members, options)
  const { variance, degreesOfFreedom, census } = found
  if (!Number.isFinite(estimate) || !Number.isFinite(variance)) {
    throw new AnalysisError('overflow', 'values too large to add')
  }
  if (!census && !(variance > (1e-13 * largest) ** 2 * members.answers)) return refuse('no_spread', members, options)
  return close(estimate, Math.sqrt(variance), degreesOfFreedom, members, options)
}

function close(
  estimate: number,
  standardError: number,
  degreesOfFreedom: number,
  { answers, weightSum }: { readonly answers: number; readonly weightSum: number },
  { level = 0.95 }: EstimateOptions,
): SurveyEstimate {
  // Sampled whole there may be no degrees left, and no need of them.
  const half = standardError === 0 ? 0 : tQuantile((1 + level) / 2, degreesOfFreedom) * standardError
  const limits = { low: estimate - half, high: estimate + half }
  return { outcome: 'computed', estimate, standardError, ...limits, level, degreesOfFreedom, answers, weightSum }
}

// Weighted mean with its linearised standard error and design effects.
// What: sum(w y) / sum(w) over a subgroup of the sample, how uncertain it is under the design, and what the design cost.
// For: survey-proportion.ts and survey-mean.ts, which put the interval on it.
// Source: Lumley 2010, 2; Kish 1965 (design effect), Kish 1992 (of the weights alone). Against svymean of survey 4.1-1, whose
//   design effect compares with simple random sampling without replacement.
// Cost: three passes over the rows.
import { AnalysisError } from '../analysis-error.ts'
import { requireProbability, requireWhole } from '../count/checked-counts.ts'
import { computeDesignVariance, type VarianceReason } from './design-variance.ts'
import { countsPopulation, type SurveyDesign } from './survey-design.ts'

export interface EstimateOptions {
  /** 1 for the rows that count: in the subgroup and with an answer. Left out: all. Never cut the design itself to a subgroup. */
  readonly members?: Uint8Array
  /** default 0.95 */
  readonly level?: number
  /** with fewer answers there is no figure; default 30 */
  readonly minimumAnswers?: number
}

export type EstimateReason =
  | VarianceReason
  /** nobody in the subgroup answered */
  | 'no_answers'
  /** fewer answers than the minimum */
  | 'too_few_answers'
  /** all clusters say exactly the same: their spread cannot be told from this sample */
  | 'no_spread'
  /** a total was asked for, but the weights are scaled to mean 1 and count nobody */
  | 'scaled_weights'

export interface NoEstimate {
  readonly outcome: 'cannot_tell'
  readonly reason: EstimateReason
  readonly answers: number
  readonly minimumAnswers: number
}

export interface Members {
  readonly flags: Uint8Array
  /** members with a weight above 0 */
  readonly answers: number
  readonly weightSum: number
  /** n · sum(w²) / sum(w)²: how many times the variance grows from unequal weights alone */
  readonly kishDesignEffect: number
}

export interface DesignEffects {
  /** variance over that of a simple random sample without replacement; null when the weights do not count the population */
  readonly designEffect: number | null
  /** the same against a sample with replacement */
  readonly designEffectWithReplacement: number | null
  readonly kishDesignEffect: number
}

export interface WeightedMean extends DesignEffects {
  readonly outcome: 'computed'
  readonly mean: number
  readonly standardError: number
  readonly degreesOfFreedom: number
  readonly answers: number
  readonly weightSum: number
  /** all members gave the same value */
  readonly constant: boolean
  /** sampled whole: no uncertainty of chance */
  readonly census: boolean
}

export function computeWeightedMean(
  design: SurveyDesign,
  values: ArrayLike<number>,
  options: EstimateOptions,
): WeightedMean | NoEstimate {
  requireLength(design, values.length)
  const members = countMembers(design, options.members)
  const thin = refuseThin(members, options)
  if (thin) return thin
  let sum = 0
  for (let row = 0; row < design.size; row++) if (members.flags[row] !== 0) sum += design.weights[row]! * values[row]!
  const mean = sum / members.weightSum
  let squares = 0
  let constant = true
  const influence = new Float64Array(design.size)
  const scale = 1 / members.weightSum
  for (let row = 0, first = Number.NaN; row < design.size; row++) {
    if (members.flags[row] === 0) continue
    if (Number.isNaN(first)) first = values[row]!
    else if (values[row] !== first) constant = false
    const apart = values[row]! - mean
    influence[row] = design.weights[row]! * apart * scale
    squares += design.weights[row]! * apart * apart
  }
  if (!Number.isFinite(mean) || !Number.isFinite(squares))
    throw new AnalysisError('overflow', 'values too large to add')
  const found = computeDesignVariance(design, influence, members.flags)
  if (found.outcome === 'cannot_tell') return refuse(found.reason, members, options)
  const { variance, degreesOfFreedom, census } = found
  const plain = (squares * scale) / (members.answers - 1)
  // The square of a rounding error is no spread.
  if (!constant && !census && !(variance > 1e-26 * plain)) return refuse('no_spread', members, options)
  return {
    outcome: 'computed',
    mean,
    standardError: constant ? 0 : Math.sqrt(variance),
    degreesOfFreedom,
    answers: members.answers,
    weightSum: members.weightSum,
    constant,
    census,
    ...compareWithSimple(design, variance, constant ? 0 : plain, members),
  }
}

/** The rows that count. @throws AnalysisError `length_mismatch`, `bad_flag` */
export function countMembers({ weights, size }: SurveyDesign, flags?: Uint8Array): Members {
  if (flags && flags.length !== size) throw new AnalysisError('length_mismatch', `${size} rows, ${flags.length} flags`)
  const kept = new Uint8Array(size)
  let [answers, weightSum, squares] = [0, 0, 0]
  for (let row = 0; row < size; row++) {
    const flag = flags ? flags[row]! : 1
    if (flag > 1) throw new AnalysisError('bad_flag', `members holds 0 and 1, row ${row} has ${flag}`)
    if (flag === 0 || weights[row] === 0) continue
    kept[row] = 1
    answers++
    weightSum += weights[row]!
    squares += weights[row]! ** 2
  }
  return { flags: kept, answers, weightSum, kishDesignEffect: (answers * squares) / weightSum ** 2 }
}

/** No figure on fewer answers than the minimum, nor on one. @throws AnalysisError `bad_option` */
export function refuseThin(members: Members, options: EstimateOptions): NoEstimate | null {
  const minimum = minimumOf(options)
  requireProbability(options.level ?? 0.95, 'level')
  requireWhole(minimum, 'minimumAnswers', 2)
  if (members.answers === 0) return refuse('no_answers', members, options)
  return members.answers < minimum ? refuse('too_few_answers', members, options) : null
}

export function refuse(reason: EstimateReason, { answers }: { answers: number }, options: EstimateOptions): NoEstimate {
  return { outcome: 'cannot_tell', reason, answers, minimumAnswers: minimumOf(options) }
}

/** Values of members must be finite; the others are never read. @throws AnalysisError `not_finite` */
export function requireFinite({ weights }: SurveyDesign, values: ArrayLike<number>, members?: Uint8Array): void {
  for (let row = 0; row < values.length; row++) {
    if (members?.[row] === 0 || weights[row] === 0 || Number.isFinite(values[row])) continue
    throw new AnalysisError('not_finite', `row ${row} counts but its value is ${values[row]}`)
  }
}

/** @throws AnalysisError `length_mismatch` */
export function requireLength({ size }: SurveyDesign, length: number): void {
  if (length !== size) throw new AnalysisError('length_mismatch', `the design has ${size} rows, got ${length}`)
}

function minimumOf({ minimumAnswers = 30 }: EstimateOptions): number {
  return minimumAnswers
}

function compareWithSimple(design: SurveyDesign, variance: number, plain: number, members: Members): DesignEffects {
  const { answers, weightSum, kishDesignEffect } = members
  const unsampled = countsPopulation(design) ? 1 - answers / weightSum : 0
  return {
    designEffect: plain > 0 && unsampled > 0 ? variance / (unsampled * plain) : null,
    designEffectWithReplacement: plain > 0 ? variance / plain : null,
    kishDesignEffect,
  }
}

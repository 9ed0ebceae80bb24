// Difference between two subgroups of one survey.
// What: mean (or share) of the second subgroup less that of the first, with the two figures' common clusters accounted for.
// For: "women feel less safe than men", "Porsön below the rest of town" in one wave.
// Source: Lumley 2010, 2.4 and 5 (domains as ratios). Against svyttest of survey 4.1-1: t on the design's degrees less one.
// Cost: as weighted-mean.ts, twice.
import { AnalysisError } from '../analysis-error.ts'
import { tCdf, tQuantile } from '../maths/student-t.ts'
import { computeDesignVariance } from './design-variance.ts'
import type { SurveyDesign } from './survey-design.ts'
import {
  countMembers,
  type EstimateOptions,
  type Members,
  type NoEstimate,
  refuse,
  refuseThin,
  requireFinite,
  requireLength,
} from './weighted-mean.ts'

export interface DomainDifference {
  readonly outcome: 'computed'
  readonly estimates: readonly [number, number]
  readonly answers: readonly [number, number]
  /** second less first */
  readonly difference: number
  readonly standardError: number
  readonly low: number
  readonly high: number
  readonly level: number
  readonly t: number
  /** two-sided */
  readonly p: number
  readonly degreesOfFreedom: number
}

/**
 * `values`: 0 and 1 for shares. `first` and `second` have 1 for members and share no row; either under the minimum: no figure.
 * @throws AnalysisError `length_mismatch`, `not_finite`, `overlap`, `overflow`, `bad_flag`, `bad_option`
 */
export function compareDomains(
  design: SurveyDesign,
  values: ArrayLike<number>,
  first: Uint8Array,
  second: Uint8Array,
  options: Omit<EstimateOptions, 'members'> = {},
): DomainDifference | NoEstimate {
  requireLength(design, values.length)
  const pair = [countMembers(design, first), countMembers(design, second)] as const
  const either = new Uint8Array(design.size)
  for (let row = 0; row < design.size; row++) {
    if (pair[0].flags[row] === 1 && pair[1].flags[row] === 1) {
      throw new AnalysisError('overlap', `row ${row} is in both subgroups`)
    }
    either[row] = pair[0].flags[row]! + pair[1].flags[row]!
  }
  requireFinite(design, values, either)
  for (const members of pair) {
    const thin = refuseThin(members, options)
    if (thin) return thin
  }
  const parts = new Float64Array(design.size)
  const estimates = [
    addInfluence(parts, design, values, pair[0], -1),
    addInfluence(parts, design, values, pair[1], 1),
  ] as const
  const answers = [pair[0].answers, pair[1].answers] as const
  const found = computeDesignVariance(design, parts, either)
  const fewest = { answers: Math.min(...answers) }
  if (found.outcome === 'cannot_tell') return refuse(found.reason, fewest, options)
  const difference = estimates[1] - estimates[0]
  if (!Number.isFinite(difference) || !Number.isFinite(found.variance)) {
    throw new AnalysisError('overflow', 'values too large to add')
  }
  const degreesOfFreedom = found.degreesOfFreedom - 1
  if (degreesOfFreedom < 1) return refuse('too_few_clusters', fewest, options)
  let largest = 0
  for (const part of parts) largest = Math.max(largest, Math.abs(part))
  if (!(found.variance > (1e-13 * largest) ** 2 * design.size)) return refuse('no_spread', fewest, options)
  const standardError = Math.sqrt(found.variance)
  const { level = 0.95 } = options
  const half = tQuantile((1 + level) / 2, degreesOfFreedom) * standardError
  const t = difference / standardError
  return {
    outcome: 'computed',
    estimates,
    answers,
    difference,
    standardError,
    low: difference - half,
    high: difference + half,
    level,
    t,
    p: 2 * tCdf(-Math.abs(t), degreesOfFreedom),
    degreesOfFreedom,
  }
}

/** Adds one subgroup's parts, and returns its mean. */
function addInfluence(
  parts: Float64Array,
  { weights, size }: SurveyDesign,
  values: ArrayLike<number>,
  { flags, weightSum }: Members,
  sign: 1 | -1,
): number {
  let sum = 0
  for (let row = 0; row < size; row++) if (flags[row] === 1) sum += weights[row]! * values[row]!
  const mean = sum / weightSum
  for (let row = 0; row < size; row++) {
    if (flags[row] === 1) parts[row] = (sign * weights[row]! * (values[row]! - mean)) / weightSum
  }
  return mean
}

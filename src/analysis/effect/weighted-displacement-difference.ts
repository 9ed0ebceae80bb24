// Weighted displacement difference (WDD).
// What: how many events fewer (or more) the treated area had than the comparison area's change would lead us to expect,
//   with areas around both to which events may have moved.
// For: judging a measure in one place from four (or eight) counts; works also with small counts and zeros.
// Source: Wheeler & Ratcliffe 2018. Against ptools 2.0.0 wdd() and wdd_harm(). Its interval is 90 % by default; ours says
//   its level, 95 % unless told otherwise. Rests on Poisson counts; `dispersion` widens it when the history spreads more.
// Cost: constant.
import { AnalysisError } from '../analysis-error.ts'
import { requireCount, requirePositive } from '../count/checked-counts.ts'
import { findNormalP } from '../maths/tail-p.ts'
import { type LeftOut, type PValues, reachOf, refuseP, requireAreas } from './change-estimate.ts'

/** Counts of one area before and after the measure began. */
export interface BeforeAfter {
  readonly before: number
  readonly after: number
}

/** The four areas; the two that catch displacement are optional. */
export interface DisplacementAreas {
  readonly treated: BeforeAfter
  readonly control: BeforeAfter
  readonly treatedDisplacement?: BeforeAfter
  readonly controlDisplacement?: BeforeAfter
}

export interface DisplacementOptions {
  readonly level?: number
  /** length (or other exposure) of the two periods; counts are divided by it */
  readonly timeWeights?: BeforeAfter
  /** size of the areas; counts are divided by it */
  readonly areaWeights?: {
    treated?: number
    control?: number
    treatedDisplacement?: number
    controlDisplacement?: number
  }
  /** variance over mean of the counts, from their history */
  readonly dispersion?: number
  readonly treatedAreas?: number
  readonly pValues?: PValues
}

export interface Difference {
  readonly estimate: number
  readonly standardError: number
}

export interface DisplacementDifference {
  readonly outcome: 'computed'
  readonly method: 'weightedDisplacementDifference'
  readonly parameters: Required<DisplacementOptions>
  /** in the areas themselves · in those around them · both; null without areas around */
  readonly local: Difference
  readonly displacement: Difference | null
  readonly total: Difference
  readonly z: number
  readonly low: number
  readonly high: number
  readonly p: number | null
  readonly leftOut: readonly LeftOut[]
}

/**
 * Counts are whole numbers; `no_events` when there are none in any area.
 * @throws AnalysisError `bad_counts`, `bad_option`
 */
export function assessDisplacementDifference(
  areas: DisplacementAreas,
  options: DisplacementOptions = {},
): DisplacementDifference | { outcome: 'cannot_tell'; reason: 'no_events' } {
  const chosen = withDefaults(options)
  const { timeWeights, areaWeights, dispersion, treatedAreas, pValues } = chosen
  const reach = reachOf(chosen.level)
  const changeOf = (name: keyof DisplacementAreas): Difference => {
    const { before, after } = areas[name] ?? { before: 0, after: 0 }
    requireCount(before, `${name} before`)
    requireCount(after, `${name} after`)
    const [first, second] = [timeWeights.before * areaWeights[name]!, timeWeights.after * areaWeights[name]!]
    return {
      estimate: after / second - before / first,
      standardError: Math.sqrt(dispersion * (before / first ** 2 + after / second ** 2)),
    }
  }
  const local = subtract(changeOf('treated'), changeOf('control'))
  const around = subtract(changeOf('treatedDisplacement'), changeOf('controlDisplacement'))
  const total = {
    estimate: local.estimate + around.estimate,
    standardError: Math.hypot(local.standardError, around.standardError),
  }
  if (total.standardError === 0) return { outcome: 'cannot_tell', reason: 'no_events' }
  const z = total.estimate / total.standardError
  const leftOut = refuseP(pValues, treatedAreas)
  return {
    outcome: 'computed',
    method: 'weightedDisplacementDifference',
    parameters: chosen,
    local,
    displacement: areas.treatedDisplacement || areas.controlDisplacement ? around : null,
    total,
    z,
    low: total.estimate - reach * total.standardError,
    high: total.estimate + reach * total.standardError,
    p: leftOut.length > 0 ? null : findNormalP(z, 'two_sided'),
    leftOut,
  }
}

/** One kind of event in a sum over kinds, each with its weight (its harm). */
export interface WeightedDifference extends Difference {
  readonly weight: number
}

/**
 * Sum over kinds of event, each difference times its weight: for harm-weighted effects.
 * @throws AnalysisError `not_finite`, `bad_option`
 */
export function sumWeightedDifferences(
  parts: readonly WeightedDifference[],
  { level = 0.95 }: { level?: number } = {},
):
  | ({ outcome: 'computed'; parameters: { level: number }; z: number; low: number; high: number } & Difference)
  | { outcome: 'cannot_tell'; reason: 'no_events' } {
  const reach = reachOf(level)
  let [estimate, variance] = [0, 0]
  for (const part of parts) {
    const { weight, standardError } = part
    if (![part.estimate, standardError, weight].every(Number.isFinite) || standardError < 0 || weight < 0) {
      throw new AnalysisError(
        'not_finite',
        'estimate, standard error and weight must be numbers, the last two from 0 up',
      )
    }
    estimate += weight * part.estimate
    variance += (weight * standardError) ** 2
  }
  if (!(variance > 0)) return { outcome: 'cannot_tell', reason: 'no_events' }
  const standardError = Math.sqrt(variance)
  const [low, high] = [estimate - reach * standardError, estimate + reach * standardError]
  return { outcome: 'computed', parameters: { level }, estimate, standardError, z: estimate / standardError, low, high }
}

function subtract(a: Difference, b: Difference): Difference {
  return { estimate: a.estimate - b.estimate, standardError: Math.hypot(a.standardError, b.standardError) }
}

function withDefaults(options: DisplacementOptions): Required<DisplacementOptions> {
  const { level = 0.95, dispersion = 1, treatedAreas = 1, pValues = 'guarded' } = options
  const timeWeights = { before: 1, after: 1, ...options.timeWeights }
  const areaWeights = { treated: 1, control: 1, treatedDisplacement: 1, controlDisplacement: 1, ...options.areaWeights }
  for (const [name, weight] of Object.entries({ ...timeWeights, ...areaWeights })) {
    requirePositive(weight, `the weight of ${name}`)
  }
  requirePositive(dispersion, 'dispersion')
  requireAreas(treatedAreas)
  return { level, timeWeights, areaWeights, dispersion, treatedAreas, pValues }
}

// Smallest detectable effect: the fall that a plan could show, worked out beforehand.
// What: the smallest fall, in whole per cent, that would be told from chance in 80 % of such plans (or another power).
// For: the measure's effect design, fixed before the start: is it worth measuring at all, how long, with which comparison?
// Source: power of the Wald test of a log rate ratio (Signorini 1991), variance at the fall itself; for a series the
//   information of the segmented design. Then checked by simulating such counts and the very test; the larger fall counts.
// Cost: the formula nothing; the check some hundred tests, up to eight times (0.05–1 s for a series).
import { AnalysisError } from '../analysis-error.ts'
import { requirePositive, requireProbability } from '../count/checked-counts.ts'
import { normalCdf } from '../maths/distributions.ts'
import { reachOf, reachOfT } from './change-estimate.ts'
import { type Plan, type PlanSpread, preparePlan } from './plan-simulation.ts'

export interface DetectableOptions extends Partial<PlanSpread> {
  readonly seed: number
  /** two-sided */
  readonly alpha?: number
  readonly power?: number
  readonly runs?: number
}

export interface DetectableEffect {
  readonly outcome: 'computed'
  readonly method: 'detectableEffect'
  readonly parameters: PlanSpread & { plan: Plan; alpha: number; power: number; seed: number; runs: number }
  /** smallest fall in whole per cent: the plain answer */
  readonly percentFall: number
  /** the formula's fall, before the check */
  readonly analyticFall: number
  /** share of simulated plans that showed `percentFall`, and share that showed a change where there was none */
  readonly simulatedPower: number
  readonly simulatedFalseAlarms: number
  readonly expectedBefore: number
  readonly expectedAfter: number
}

/** `over_90_percent`: not even a fall by nine tenths would be told; the plan cannot be evaluated this way. */
export type DetectableResult =
  | DetectableEffect
  | {
      readonly outcome: 'cannot_tell'
      readonly reason: 'over_90_percent' | 'too_few_before' | 'too_few_after' | 'too_few_periods'
    }

const largestFall = 90

/** @throws AnalysisError `bad_option` */
export function findDetectableEffect(plan: Plan, options: DetectableOptions): DetectableResult {
  const { seed, alpha = 0.05, power = 0.8, runs = 400, dispersion = 1, autocorrelation = 0 } = options
  requireProbability(alpha, 'alpha')
  requireProbability(power, 'power')
  requirePositive(dispersion, 'dispersion')
  if (!Number.isSafeInteger(seed)) throw new AnalysisError('bad_option', `the seed must be a whole number, got ${seed}`)
  if (!(Number.isInteger(runs) && runs >= 50 && runs <= 100_000)) {
    throw new AnalysisError('bad_option', `runs must be a whole number from 50 to 100,000, got ${runs}`)
  }
  const prepared = preparePlan(plan, { dispersion, autocorrelation }, alpha)
  if (typeof prepared === 'string') return { outcome: 'cannot_tell', reason: prepared }
  const { standardErrorAt, degreesOfFreedom, simulate, expectedBefore, expectedAfter } = prepared
  const reach = degreesOfFreedom === null ? reachOf(1 - alpha) : reachOfT(1 - alpha, degreesOfFreedom)
  const analyticPower = (fall: number) => {
    const distance = -Math.log1p(-fall) / standardErrorAt(fall)
    return normalCdf(distance - reach) + normalCdf(-distance - reach)
  }
  const analyticFall = 100 * smallest((fall) => analyticPower(fall) >= power)
  if (!(analyticFall <= largestFall)) return { outcome: 'cannot_tell', reason: 'over_90_percent' }
  // The simulation's own error is no reason to ask for more.
  const enough = power - 2 * Math.sqrt((power * (1 - power)) / runs)
  const powerAt = (percent: number) => simulate(percent / 100, runs, seed)
  let percentFall = Math.ceil(analyticFall - 1e-9)
  let simulatedPower = powerAt(percentFall)
  if (simulatedPower < enough) {
    let [low, high] = [percentFall, largestFall]
    simulatedPower = powerAt(high)
    if (simulatedPower < enough) return { outcome: 'cannot_tell', reason: 'over_90_percent' }
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      const found = powerAt(middle)
      if (found >= enough) [high, simulatedPower] = [middle, found]
      else low = middle
    }
    percentFall = high
  }
  return {
    outcome: 'computed',
    method: 'detectableEffect',
    parameters: { plan, alpha, power, seed, runs, dispersion, autocorrelation },
    percentFall,
    analyticFall,
    simulatedPower,
    simulatedFalseAlarms: simulate(0, runs, seed),
    expectedBefore,
    expectedAfter,
  }
}

/** Smallest fall in (0, 1) for which a rising condition holds, or Infinity: power may sink again near 1, where nothing is left to count. */
function smallest(holds: (fall: number) => boolean): number {
  let first = 1
  while (first <= largestFall && !holds(first / 100)) first++
  if (first > largestFall) return Infinity
  let [low, high] = [(first - 1) / 100, first / 100]
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}

import type { DetectableEffect } from '#analysis/effect/detectable-effect.ts'
import { preparePlan } from '#analysis/effect/plan-simulation.ts'

/** Chance that a change of this size is found. */
export interface PowerPoint {
  /** per cent, from 0 */
  size: number
  /** 0 to 1 */
  share: number
}

const lastFall = 90
const steps = 9

/**
 * Power of a plan at falls of 0, 10 … 90 per cent and at the detectable one, by the same seeded simulation that found it: the
 * curve goes through the point that the answer names. Costs about ten times a check of one fall (a second or two for a series).
 */
export function tracePower({ parameters, percentFall }: DetectableEffect): PowerPoint[] {
  const { plan, alpha, runs, seed, dispersion, autocorrelation } = parameters
  const prepared = preparePlan(plan, { dispersion, autocorrelation }, alpha)
  if (typeof prepared === 'string') return []
  const sizes = new Set([percentFall, ...Array.from({ length: steps + 1 }, (_, i) => (i * lastFall) / steps)])
  return [...sizes].sort((a, b) => a - b).map((size) => ({ size, share: prepared.simulate(size / 100, runs, seed) }))
}

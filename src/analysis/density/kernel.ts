import { AnalysisError } from '../analysis-error.ts'
import { requirePositive } from '../count/checked-counts.ts'
import type { Metres } from '../units.ts'

/** How an event's weight is spread around its place: a dome that ends at the bandwidth, or a bell without end. */
export type Kernel =
  | { readonly kind: 'quartic'; readonly bandwidth: Metres }
  | { readonly kind: 'gaussian'; readonly sd: Metres }

/** Beyond this many sd a Gaussian is under 2e-14 of its peak: nothing beside an event that is near. */
const GAUSSIAN_REACH = 8

/** Height of one event's kernel at its own place, per km². @throws AnalysisError `not_positive` */
export function findPeak(kernel: Kernel): number {
  if (kernel.kind === 'quartic') {
    requirePositive(kernel.bandwidth, 'bandwidth', 'not_positive')
    return 3e6 / (Math.PI * kernel.bandwidth ** 2)
  }
  requirePositive(kernel.sd, 'sd', 'not_positive')
  return 1e6 / (2 * Math.PI * kernel.sd ** 2)
}

/** How far from an event its kernel reaches, in metres. */
export function findReach(kernel: Kernel): number {
  return kernel.kind === 'quartic' ? kernel.bandwidth : GAUSSIAN_REACH * kernel.sd
}

/** The radius of the quartic kernel with the same spread (its own radius for a quartic): sd times the root of 8. */
function findRadius(kernel: Kernel): number {
  return kernel.kind === 'quartic' ? kernel.bandwidth : kernel.sd * Math.sqrt(8)
}

/** The radius within which a share of the kernel's mass lies. @throws AnalysisError `not_a_share` outside 0..1 */
export function findMassRadius(kernel: Kernel, share: number): number {
  if (!(share >= 0 && share < 1)) throw new AnalysisError('not_a_share', `expected a share in [0, 1), got ${share}`)
  if (kernel.kind === 'quartic') return kernel.bandwidth * Math.sqrt(1 - Math.cbrt(1 - share))
  return kernel.sd * Math.sqrt(-2 * Math.log1p(-share))
}

/** The area in km² that a kernel averages over: one over the integral of its square. */
export function findEffectiveArea(kernel: Kernel): number {
  const square = kernel.kind === 'quartic' ? (5 * kernel.bandwidth ** 2) / 9 : 4 * kernel.sd ** 2
  return (Math.PI * square) / 1e6
}

/** Weights of events, one each, none negative. @throws AnalysisError `length_mismatch`, `not_finite`, `negative_weight` */
export function checkWeights(weights: ArrayLike<number> | undefined, events: number): void {
  if (!weights) return
  if (weights.length !== events)
    throw new AnalysisError('length_mismatch', `${weights.length} weights, ${events} events`)
  for (let i = 0; i < events; i++) {
    const weight = weights[i]!
    if (!Number.isFinite(weight)) throw new AnalysisError('not_finite', `weight ${i} is no number`)
    if (weight < 0) throw new AnalysisError('negative_weight', `weight ${i} is ${weight}`)
  }
}

/** A grid coarser than the kernel would let events fall between its centres. @throws AnalysisError `bandwidth_too_small` */
export function requireReach(kernel: Kernel, step: number): void {
  const radius = findRadius(kernel)
  // A hair of room: radius and step may be the same length written in two ways.
  if (radius < step * (1 - 1e-9)) {
    throw new AnalysisError(
      'bandwidth_too_small',
      `${Math.round(radius)} m is less than the grid's ${Math.round(step)} m`,
    )
  }
}

/** Figures of a set of measured times. */

/** The middle value; the mean of the two in the middle when they are even in number. */
export function findMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  if (low === undefined || high === undefined) throw new RangeError('no values')
  return (low + high) / 2
}

/** The value that `share` (0–1) of the values are not above: nearest rank. */
export function findQuantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new RangeError('no values')
  return value
}

/**
 * How the time grows from one size to the next: the exponent k of time ∝ size^k. 1 is linear, 0 does not grow.
 */
export function findGrowth(from: { size: number; time: number }, to: { size: number; time: number }): number {
  return Math.log(to.time / from.time) / Math.log(to.size / from.size)
}

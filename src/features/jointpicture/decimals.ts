import type { Unit } from '#features/evidence/schema.ts'

/** Decimals a number is read with in a sentence: none from ten up, two for an index. */
export function decimalsOf(value: number, unit: Unit): number {
  if (unit === 'index') return 2
  if (unit === 'count' || unit === 'persons') return 0
  // 99,8 is not all.
  return Math.abs(value) < 10 || (unit === 'percent' && value > 99 && value < 100) ? 1 : 0
}

const mostDecimals = 4
/** Decimals of the one that has most, as published. */
export const sharedDecimals = (values: readonly number[]): number =>
  Math.max(0, ...values.map((one) => (String(Number(one.toFixed(mostDecimals))).split('.')[1] ?? '').length))

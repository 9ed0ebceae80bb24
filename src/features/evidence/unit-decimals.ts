import type { Unit } from './schema.ts'

const decimals = {
  count: 1,
  per100000: 1,
  per1000: 2,
  percent: 1,
  index: 3,
  persons: 0,
  amount: 1,
} as const satisfies Record<Unit, number>

/** How many decimals a unit's numbers are shown with at most; a whole number shows none. */
export const decimalsOf = (unit: Unit): number => decimals[unit]

import { AnalysisError } from '../analysis-error.ts'
import type { SumEquation } from './cell-system.ts'

/** What is printed: numbers, gaps and which sums hold. */
export interface PublishedCells {
  /** the number shown for each cell, null where there is a gap */
  readonly shown: ArrayLike<number | null>
  readonly equations: readonly SumEquation[]
  /** least value a reader knows a gap to hide: one for all, or one a cell */
  readonly floor: number | ArrayLike<number>
  /** the true numbers, where the asker has them: one more proof of what is possible, told to no attacker */
  readonly truth?: ArrayLike<number>
}

/** Rounds after which narrowing stops: circles of sums can go on shrinking by one for very long. */
const mostRounds = 60

/**
 * First step of the attack: each sum bounds its parts, over and over, until nothing moves.
 *
 * Settles what simple subtraction settles and cuts the rest into small independent problems. Bounds are true but not always the
 * narrowest. Source: interval propagation as in constraint solving; the
 * answer is checked against HiGHS through attack-cells.ts.
 * Cost: O(cells) a round. Throws AnalysisError `inconsistent_tables` when no counts agree with what is shown.
 */
export function narrowCells({ shown, equations, floor }: PublishedCells): { low: Float64Array; high: Float64Array } {
  const low = new Float64Array(shown.length)
  const high = new Float64Array(shown.length)
  for (let cell = 0; cell < shown.length; cell++) {
    const value = shown[cell] ?? null
    if (value !== null && (!Number.isSafeInteger(value) || value < 0)) {
      throw new AnalysisError('bad_counts', `cell ${cell} shows no count: ${value}`)
    }
    low[cell] = value ?? (typeof floor === 'number' ? floor : floor[cell]!)
    high[cell] = value ?? Infinity
  }
  let moved = true
  const raise = (cell: number, to: number) => {
    if (to <= low[cell]!) return
    low[cell] = to
    moved = true
    check(cell)
  }
  const lower = (cell: number, to: number) => {
    if (to >= high[cell]!) return
    high[cell] = to
    moved = true
    check(cell)
  }
  const check = (cell: number) => {
    if (low[cell]! > high[cell]!) throw new AnalysisError('inconsistent_tables', `no count can stand at cell ${cell}`)
  }
  for (let round = 0; moved && round < mostRounds; round++) {
    moved = false
    for (const { total, parts } of equations) {
      let [least, most, endless] = [0, 0, 0]
      for (const part of parts) {
        least += low[part]!
        if (high[part] === Infinity) endless++
        else most += high[part]!
      }
      raise(total, least)
      if (endless === 0) lower(total, most)
      for (const part of parts) {
        lower(part, high[total]! - (least - low[part]!))
        const others = endless - (high[part] === Infinity ? 1 : 0)
        if (others === 0) raise(part, low[total]! - (most - (high[part] === Infinity ? 0 : high[part]!)))
      }
    }
  }
  return { low, high }
}

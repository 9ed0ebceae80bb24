// Average run length of a CUSUM: how many periods pass, on average, between two alarms.
// What: the mean time to the first alarm from a start at 0, exact for counts on a lattice, to about 1e-4 for the normal curve.
// For: choosing the decision limit h of cusum.ts from a stated number of false alarms.
// Source: Brook & Evans 1972 (Markov chain); Lucas 1985 (Poisson). Against Lucas & Crosier 1982 and Hawkins & Olwell 1998:
//   k = 0.5, h = 4 → 335.4 one-sided, h = 5 → 930.9.
// Cost: a linear system of as many equations as the chain has states (states³/3): 200 states in some 5 ms.
import { AnalysisError } from '../analysis-error.ts'
import type { CountDistribution } from '../maths/count-distributions.ts'
import { normalCdf } from '../maths/distributions.ts'

/** Most states of a chain. */
const mostStates = 1500

/**
 * Run length of max(0, S ± (count − k)) ≥ h for independent counts, with k and h whole multiples of 1/`steps`.
 * `direction` 1 watches a rise, −1 a fall. Infinity when no alarm can come.
 * @throws AnalysisError `bad_option`
 */
export function runLengthOfCounts(
  counts: CountDistribution,
  { k, h, steps, direction = 1 }: { k: number; h: number; steps: number; direction?: 1 | -1 },
): number {
  const [reference, limit] = [Math.round(k * steps), Math.round(h * steps)]
  if (!(limit >= 1 && limit <= mostStates)) {
    throw new AnalysisError('bad_option', `h must make 1 to ${mostStates} states, got ${limit}`)
  }
  return solveFromZero(limit, (from, row) => {
    // S' = from + direction · (count · steps − reference), at least 0; at `limit` or above there is an alarm.
    const base = from - direction * reference
    if (direction === 1) {
      for (let count = 0; base + count * steps < limit; count++) {
        row[Math.max(0, base + count * steps)]! += counts.probability(count)
      }
      return
    }
    let left = 1
    for (let count = 0; base - count * steps > 0; count++) {
      const share = counts.probability(count)
      left -= share
      if (base - count * steps < limit) row[base - count * steps]! += share
    }
    row[0]! += Math.max(0, left)
  })
}

/** Run length of max(0, S + Z − k) ≥ h for independent standard normal Z shifted by `shift`. */
export function runLengthOfNormal(k: number, h: number, shift = 0, states = 201): number {
  if (!(h > 0 && h < Infinity && Number.isFinite(k) && states >= 2 && states <= mostStates)) {
    throw new AnalysisError('bad_option', 'h must be positive, k finite')
  }
  // Lucas and Crosier's division: a half cell at 0, so that the start is a state.
  const width = (2 * h) / (2 * states - 1)
  return solveFromZero(states, (from, row) => {
    for (let to = 0; to < states; to++) {
      const above = (to - from + 0.5) * width + k - shift
      const below = to === 0 ? -Infinity : above - width
      row[to] = normalCdf(above) - (below === -Infinity ? 0 : normalCdf(below))
    }
  })
}

/** Two one-sided schemes side by side (exact for the usual k and h, where both cannot be near their limits at once). */
export function joinRunLengths(up: number, down: number): number {
  return 1 / (1 / up + 1 / down)
}

/** First element of (I − Q)⁻¹·1 by elimination without pivoting (I − Q has its weight on the diagonal). */
function solveFromZero(states: number, fillRow: (from: number, row: Float64Array) => void): number {
  const rows = Array.from({ length: states }, (_, from) => {
    const row = new Float64Array(states + 1)
    fillRow(from, row)
    for (let j = 0; j < states; j++) row[j] = (j === from ? 1 : 0) - row[j]!
    row[states] = 1
    return row
  })
  // From the last state down, so that what is left at the end is the start's own equation.
  for (let last = states - 1; last > 0; last--) {
    const source = rows[last]!
    const pivot = source[last]!
    if (!(pivot > 1e-300)) return Infinity
    for (let i = 0; i < last; i++) {
      const row = rows[i]!
      const factor = row[last]! / pivot
      if (factor === 0) continue
      for (let j = 0; j < last; j++) row[j]! -= factor * source[j]!
      row[states]! -= factor * source[states]!
    }
  }
  const pivot = rows[0]![0]!
  return pivot > 1e-15 ? rows[0]![states]! / pivot : Infinity
}

// Protection beside what is out: which numbers of a new table to hide so that the tables already published give nothing away.
// What: a new table shares its reports with older ones: the same period counted before, or shorter periods within it. What is known
//   from them is subtracted; where the rest is a small count the new number is hidden. What an older table hid stays hidden. Then
//   complements, as within one table. The grand total is told in any case and guards nothing.
// For: every situational picture that corrects another or spans others. Where `checkDifferencing` asks all releases at once with
//   linear programs (seconds for two tables of 12 × 20, out of reach for a month and its weeks), this needs one table.
// Source: own. Safe because hidden sets are nested: the move that keeps an old count secret within the old table runs through cells
//   hidden here too, so old and new table can be moved together and every difference between them stays what it is.
// Cost: the searches of protectCells on one table; measured in docs/decisions/0018-overlapping-editions.md.

import { AnalysisError } from '../analysis-error.ts'
import { requireWhole } from '../count/checked-counts.ts'
import { buildCellSystem } from './cell-system.ts'
import type { Axis } from './hierarchy.ts'
import { protectCells } from './protect-cells.ts'

export interface BesideInput {
  readonly axes: readonly Axis[]
  /** true counts of every combination, row-major */
  readonly counts: ArrayLike<number>
  readonly k?: number
  /** by place, totals included: what the table hides by itself */
  readonly hidden: readonly boolean[]
  /** by place: what is never printed, though it may be worked out (the rest that no row of its own shows) */
  readonly unprinted?: readonly boolean[]
  /** by place: what a published table of the same subject hides */
  readonly inherited: readonly boolean[]
  /** by place, from each way to add up what is published: what readers can subtract; null where they cannot */
  readonly known: readonly (readonly (number | null)[])[]
}

/** `hide`: places to hide besides, ascending. `refused`: only a table without any number but its grand total is safe. */
export type BesideAnswer = { readonly outcome: 'computed'; readonly hide: readonly number[] } | { outcome: 'refused' }

/**
 * Judge a new table beside what is published. The difference between its number and what readers can subtract is a count of its
 * own: one to k − 1, up or down, is hidden; no difference is no secret. Throws AnalysisError `bad_counts`, `bad_option`,
 * `length_mismatch`.
 */
export function protectBeside(input: BesideInput): BesideAnswer {
  const { axes, counts, k = 5, hidden, inherited, known } = input
  requireWhole(k, 'k')
  const system = buildCellSystem([{ axes, counts }])
  const { values, grand } = system
  const places = system.places[0]!
  for (const list of [hidden, inherited, ...known]) {
    if (list.length === places.length) continue
    throw new AnalysisError('length_mismatch', `the table has ${places.length} places, got ${list.length}`)
  }
  const small = new Set<number>()
  const unknown = new Uint8Array(values.length)
  const allowed = new Uint8Array(values.length)
  const strict = new Float64Array(values.length)
  let [changed, uncovered, broken] = [false, false, false]
  for (const [place, cell] of places.entries()) {
    if (cell === grand) continue
    const value = values[cell]!
    const unprinted = input.unprinted?.[place] === true
    const gap = unprinted || (hidden[place] === true && value > 0)
    if (gap || (inherited[place] && value > 0)) unknown[cell] = 1
    if (inherited[place] && value > 0 && !gap) uncovered = true
    if (inherited[place] && value === 0 && !unprinted) broken = true
    allowed[cell] = unprinted || value > 0 ? 1 : 0
    // A gap is never zero, since zeros are printed.
    strict[cell] = unprinted ? 0 : 1
    if (value > 0 && value < k) small.add(cell)
    for (const list of known) {
      const told = list[place] ?? null
      if (told === null) continue
      const change = Math.abs(value - told)
      if (change > 0 && change < k) {
        changed = true
        small.add(cell)
      }
      // Who takes it that nothing was withdrawn knows the new number to be no less.
      if (told <= value) strict[cell] = Math.max(strict[cell]!, told)
    }
  }
  if (!changed && !uncovered && !broken) return { outcome: 'computed', hide: [] }
  if (broken) for (const [place, cell] of places.entries()) if (inherited[place] && allowed[cell]) small.add(cell)
  const secret = [...small].filter((cell) => cell !== grand).sort((a, b) => a - b)
  // A small change of a number that is 0 now cannot be hidden as a gap.
  if (secret.some((cell) => !allowed[cell])) return { outcome: 'refused' }
  const plain = Float64Array.from(strict, (_, cell) => (values[cell] === 0 ? 0 : Math.min(1, strict[cell]!)))
  for (const floors of [strict, plain]) {
    const answer = protectCells({ system, small: secret, unknown, allowed, floors, minWidth: 1 })
    if (!answer.found) continue
    const hide = [...places.keys()].filter((place) => {
      const cell = places[place]!
      return answer.hidden[cell] && !hidden[place] && !input.unprinted?.[place]
    })
    return { outcome: 'computed', hide }
  }
  return { outcome: 'refused' }
}

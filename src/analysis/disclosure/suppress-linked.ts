// Cell suppression in linked tables: hierarchies on any axis, three axes, tables that share totals.
// What: hides small counts and, for each, the cheapest other cells found that let it move while every sum in every table holds.
//   Safe means: for every hidden small count there are two sets of whole numbers that agree with every number and sum shown, in
//   all tables at once, hide nothing below the floor (1 where zeros are printed, else 0), and differ by at least `minWidth` in
//   that cell. So no arithmetic bounds it to fewer than minWidth + 1 values.
// For: municipality, district and area by category and group; tables of one period that leave the house together. For one table
//   with at most one hierarchy suppressTable does the same faster, and proves its refusals at any size.
// Source: Hundepool et al. 2012, ch. 4; the search is our own (find-move.ts). Held against HiGHS 1.15 as attacker.
// Cost: some 100 cells in milliseconds, 12 × 20 with two hierarchies in 0.1 s, 290 × 20 with two in a few seconds.

import { AnalysisError } from '../analysis-error.ts'
import { requireWhole } from '../count/checked-counts.ts'
import { buildCellSystem, type CountTable } from './cell-system.ts'
import { protectCells } from './protect-cells.ts'
import type { CellStatus } from './suppression.ts'

export interface LinkedSuppressionInput {
  /** tables that leave the house together; those with an axis of the same name share its totals */
  readonly tables: readonly CountTable[]
  /** counts from 1 to k − 1 are hidden */
  readonly k?: number
  /** whether a 0 is printed; `hidden` treats 0 as a small count */
  readonly zeros?: 'shown' | 'hidden'
  /** least distance between the bounds an attacker can find for a hidden small count */
  readonly minWidth?: number
  /** what to do when no pattern is safe with zeros printed: refuse, or try with zeros hidden */
  readonly whenUnsafe?: 'refuse' | 'hide_zeros'
}

export type LinkedSuppression =
  | {
      readonly outcome: 'computed'
      readonly method: 'linkedSuppression'
      readonly parameters: { k: number; zeros: 'shown' | 'hidden'; minWidth: number; attackerFloor: 0 | 1 }
      /** for each table: row-major over (codes + 1 total) of each axis. Readers must see one mark for both kinds of hidden cells. */
      readonly patterns: readonly (readonly CellStatus[])[]
      /** different cells, shared ones once */
      readonly primaryCount: number
      readonly secondaryCount: number
    }
  | { readonly outcome: 'refused'; readonly reason: 'no_safe_pattern' | 'no_pattern_found' }

/**
 * Protect tables that leave the house together. The grand total never hides another cell. `no_safe_pattern`: proven that hiding
 * all that may be hidden leaks; `no_pattern_found`: none was found (only in large or strangely linked tables).
 * Throws AnalysisError `bad_counts`, `bad_option`, `length_mismatch`, `totals_differ`.
 */
export function suppressLinkedTables(input: LinkedSuppressionInput): LinkedSuppression {
  const { tables, k = 5, zeros = 'shown', minWidth = 1, whenUnsafe = 'refuse' } = input
  requireWhole(k, 'k')
  requireWhole(minWidth, 'minWidth')
  if (tables.length === 0) throw new AnalysisError('bad_option', 'no tables')
  const system = buildCellSystem(tables)
  const least = zeros === 'hidden' ? 0 : 1
  const primary = Uint8Array.from(system.values, (value) => (value >= least && value < k ? 1 : 0))
  const allowed = Uint8Array.from(system.values, (value) => (value >= least ? 1 : 0))
  // The grand total is too easily known from elsewhere to protect anything.
  allowed[system.grand] = primary[system.grand]!
  const small = [...primary.keys()].filter((cell) => primary[cell])
  const protection = protectCells({
    system,
    small,
    allowed,
    floors: new Float64Array(primary.length).fill(least),
    minWidth,
  })
  if (!protection.found) {
    if (zeros === 'shown' && whenUnsafe === 'hide_zeros') return suppressLinkedTables({ ...input, zeros: 'hidden' })
    return { outcome: 'refused', reason: protection.reason }
  }
  const { hidden } = protection
  const status = (cell: number): CellStatus => (primary[cell] ? 'primary' : hidden[cell] ? 'secondary' : 'shown')
  return {
    outcome: 'computed',
    method: 'linkedSuppression',
    parameters: { k, zeros, minWidth, attackerFloor: least },
    patterns: system.places.map((cells) => Array.from(cells, status)),
    primaryCount: small.length,
    secondaryCount: hidden.reduce((sum, mark) => sum + mark, 0) - small.length,
  }
}

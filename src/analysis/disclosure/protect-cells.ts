import { attackCells, type TargetBounds } from './attack-cells.ts'
import type { SumSystem } from './cell-system.ts'
import { findMove, type Move, type MoveRules } from './find-move.ts'

export interface ProtectionTask {
  readonly system: SumSystem
  /** cells to protect: hidden themselves */
  readonly small: readonly number[]
  /** cells that are not shown in any case, the small ones among them or not */
  readonly unknown?: Uint8Array
  /** cells that may be hidden, the small and the unknown ones among them */
  readonly allowed: Uint8Array
  /** least value that readers know each cell to have when it is hidden */
  readonly floors: Float64Array
  readonly minWidth: number
}

export type Protection =
  | { found: true; hidden: Uint8Array }
  /** proven to be impossible, or not found though perhaps possible */
  | { found: false; reason: 'no_safe_pattern' | 'no_pattern_found' }

/** How to search first: the best of them is kept. */
const firstHastes = [0.3, 0.6]
/** How to search where that finds nothing, in turn. */
const searches = [
  { patience: 3000, haste: 1 },
  { patience: 20_000, haste: 1.5 },
  { patience: 20_000, haste: 3 },
]
/** Questions to the attacker when every proof by moves has failed. */
const mostAttacks = 150
/** Systems up to this many cells are tried from several orders. */
const largestThorough = 600
/** Larger systems are not asked as a whole whether any pattern is safe. */
const largestProof = 1500

/**
 * Complements for any system of sums: for each small cell the cheapest move found, then drop what turned out unneeded.
 *
 * Every small cell keeps its proof, a move up and a move down that together reach `minWidth`, so the pattern is safe against
 * whole numbers too, not only against linear programming. Where no move is found, all that may be hidden is, and the attacker
 * is asked. Source: own; see find-move.ts and attack-cells.ts. Cost: a search a small cell; 10,000 cells in seconds.
 */
export function protectCells(task: ProtectionTask): Protection {
  const { system, small } = task
  const { values } = system
  const scale = values.length * Math.max(1, largest(values))
  const prices = Float64Array.from(task.allowed, (may, cell) => (may ? 1 + values[cell]! / scale : Infinity))
  const byValue = [...small].sort((a, b) => values[a]! - values[b]! || a - b)
  const orders = values.length <= largestThorough ? [byValue, byValue.toReversed(), small] : [byValue]
  let best: Uint8Array | null = null
  let bestCost = Infinity
  for (const [at, haste] of orders.flatMap((order) => firstHastes.map((haste) => [order, haste] as const))) {
    const hidden = hideInOrder(task, prices, at, haste)
    if (!hidden) {
      if (best === null && isHopeless(task)) return { found: false, reason: 'no_safe_pattern' }
      continue
    }
    const cost = hidden.reduce((sum, mark, cell) => (mark ? sum + prices[cell]! : sum), 0)
    if (cost >= bestCost) continue
    best = hidden
    bestCost = cost
  }
  return best ? { found: true, hidden: best } : protectAtLast(task)
}

function hideInOrder(task: ProtectionTask, prices: Float64Array, order: readonly number[], first: number) {
  const { floors } = task
  const hidden = markFixed(task)
  const proofs = new Map<number, Proof>()
  for (const cell of order) {
    const costs = prices.map((cost, at) => (hidden[at] ? 0 : cost))
    let proof = proveCell(task, { costs, floors, patience: 3000, haste: first }, cell)
    for (const search of searches) proof ??= proveCell(task, { costs, floors, ...search }, cell)
    if (!proof) return null
    for (const at of proof.cells) hidden[at] = 1
    proofs.set(cell, proof)
  }
  dropUnneeded(task, hidden, proofs)
  return hidden
}

interface Proof {
  /** all that must be hidden for it */
  readonly cells: ReadonlySet<number>
  readonly cost: number
}

/** The moves that keep one cell uncertain: up by a part of the width and down by the rest, divided as is cheapest. Null if none is found. */
export function proveCell(
  { system, minWidth }: Pick<ProtectionTask, 'system' | 'minWidth'>,
  rules: MoveRules,
  cell: number,
): Proof | null {
  let best: Proof | null = null
  for (let up = minWidth; up >= 0; up--) {
    const moves: (Move | null)[] = []
    if (up > 0) moves.push(findMove(system, rules, cell, 1, up))
    if (up < minWidth) moves.push(findMove(system, rules, cell, -1, minWidth - up))
    if (moves.includes(null)) continue
    const cells = new Set(moves.flatMap((move) => [...move!.signs.keys()]))
    const cost = [...cells].reduce((sum, at) => sum + rules.costs[at]!, 0)
    if (!best || cost < best.cost) best = { cells, cost }
    if (cost === 0) break
  }
  return best
}

function dropUnneeded(task: ProtectionTask, hidden: Uint8Array, proofs: Map<number, Proof>): void {
  const { system, small, floors } = task
  const { values } = system
  const fixed = markFixed(task)
  const extra = [...hidden.keys()].filter((cell) => hidden[cell] && !fixed[cell])
  for (const cell of extra.sort((a, b) => values[b]! - values[a]! || b - a)) {
    hidden[cell] = 0
    const costs = Float64Array.from(hidden, (mark) => (mark ? 0 : Infinity))
    const rules = { costs, floors, patience: 300, haste: 1 }
    const fresh: [cell: number, proof: Proof][] = []
    const resting = small.filter((other) => proofs.get(other)!.cells.has(cell))
    for (const other of resting) {
      const proof = proveCell(task, rules, other)
      if (!proof) break
      fresh.push([other, proof])
    }
    if (fresh.length < resting.length) hidden[cell] = 1
    else for (const [other, proof] of fresh) proofs.set(other, proof)
  }
}

function attackHidden({ system, small, floors }: ProtectionTask, hidden: Uint8Array) {
  const shown = Array.from(system.values, (value, cell) => (hidden[cell] ? null : value))
  const targets = small.map((cell) => ({ plus: [cell], minus: [] }))
  return attackCells({ shown, equations: system.equations, floor: floors, truth: system.values }, targets)
}

/** Whether hiding all that may be hidden leaks too. */
function isHopeless(task: ProtectionTask): boolean {
  if (task.system.values.length > largestProof) return false
  return attackHidden(task, task.allowed).some(({ low, high }) => high - low < task.minWidth)
}

/** No move was found: hide all that may be hidden, ask the attacker, and show again what can be. */
function protectAtLast(task: ProtectionTask): Protection {
  const { system, allowed, minWidth } = task
  if (system.values.length > largestProof) return { found: false, reason: 'no_pattern_found' }
  const hidden = Uint8Array.from(allowed)
  const attack = () => attackHidden(task, hidden)
  const bounds = attack()
  const safe = (found: readonly TargetBounds[]) => found.every(({ sureWidth }) => sureWidth >= minWidth)
  if (!safe(bounds)) return { found: false, reason: 'no_pattern_found' }
  const fixed = markFixed(task)
  const extra = [...hidden.keys()].filter((cell) => hidden[cell] && !fixed[cell])
  let attacks = 0
  // Show again many at a time where that is safe, else the halves.
  const thin = (cells: readonly number[]): void => {
    if (cells.length === 0 || attacks++ >= mostAttacks) return
    for (const cell of cells) hidden[cell] = 0
    if (safe(attack())) return
    for (const cell of cells) hidden[cell] = 1
    if (cells.length === 1) return
    thin(cells.slice(0, cells.length >> 1))
    thin(cells.slice(cells.length >> 1))
  }
  thin(extra.sort((a, b) => system.values[b]! - system.values[a]! || b - a))
  return { found: true, hidden }
}

/** What is hidden whatever else is. */
function markFixed({ system, small, unknown }: ProtectionTask): Uint8Array {
  const fixed = unknown ? Uint8Array.from(unknown) : new Uint8Array(system.values.length)
  for (const cell of small) fixed[cell] = 1
  return fixed
}

function largest(values: Float64Array): number {
  let most = 0
  for (const value of values) most = Math.max(most, value)
  return most
}

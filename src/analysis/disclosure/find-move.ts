import type { SumSystem } from './cell-system.ts'

/** Cells that go up or down together by `step` while every sum still holds. */
export interface Move {
  readonly step: number
  /** cell → +1 or −1 */
  readonly signs: ReadonlyMap<number, 1 | -1>
  readonly cost: number
}

export interface MoveRules {
  /** what each cell costs: 0 when hidden already, Infinity when it may not be hidden */
  readonly costs: Float64Array
  /** no cell goes below its floor */
  readonly floors: Float64Array
  /** how many half-finished moves are looked at before giving up */
  readonly patience: number
  /** how much is presumed to remain for each sum out of balance: the higher, the sooner a move is found and the dearer it is */
  readonly haste: number
}

/**
 * The cheapest way found to move one cell: change it, then mend the sums it broke, one cell at a time, cheapest first.
 *
 * In a flat table this finds cycles, with hierarchies and three axes whatever whole-number pattern balances. The move is a
 * proof: both the table and the moved table agree with what is shown. Not finding one proves nothing. Best-first search with
 * a guess for what remains. Source: own; the cycles of Cox 1995 carried over to any sums. Cost: at most `patience` × cells of a sum.
 */
export function findMove(system: SumSystem, rules: MoveRules, cell: number, sign: 1 | -1, step: number): Move | null {
  const { equations, touching, values } = system
  const { costs, floors, patience, haste } = rules
  const mayMove = (at: number, by: number) => costs[at]! < Infinity && (by > 0 || values[at]! - step >= floors[at]!)
  if (!mayMove(cell, sign)) return null
  const signIn = (equation: number, at: number) => (equations[equation]!.total === at ? 1 : -1)
  const start: State = { cell, sign, before: null, cost: 0, guess: 0, broken: [], depth: 1 }
  rebalance([], start)
  const queue = [start]
  const best = new Map<string, number>()
  for (let looked = 0; queue.length > 0 && looked < patience; looked++) {
    const state = takeLeast(queue)
    if (state.broken.length === 0) return readMove(state, step)
    const [equation, off] = chooseBroken(state)
    const used = cellsOf(state)
    const { total, parts } = equations[equation]!
    tryCell(state, used, total, off > 0 ? -1 : 1)
    for (const part of parts) tryCell(state, used, part, off > 0 ? 1 : -1)
  }
  return null

  function tryCell(state: State, used: ReadonlySet<number>, at: number, by: 1 | -1): void {
    if (used.has(at) || !mayMove(at, by)) return
    const next: State = {
      ...state,
      cell: at,
      sign: by,
      before: state,
      cost: state.cost + costs[at]!,
      depth: state.depth + 1,
    }
    if (!rebalance(state.broken, next)) return
    const key = next.broken.join(',')
    if ((best.get(key) ?? Infinity) <= next.cost) return
    best.set(key, next.cost)
    // Among equals the shorter move: it ties down fewer cells.
    next.guess = next.cost + haste * next.broken.length + next.depth * 1e-6
    pushState(queue, next)
  }

  /** Write down the sums out of balance after one more cell has moved, as (sum × 8 + how far + 4), ascending. */
  function rebalance(broken: readonly number[], state: State): boolean {
    const next = [...broken]
    for (const equation of touching[state.cell]!) {
      const place = next.findIndex((code) => code >> 3 === equation)
      const off = (place < 0 ? 0 : (next[place]! & 7) - 4) + signIn(equation, state.cell) * state.sign
      // More than three off is far from any short move.
      if (Math.abs(off) > 3) return false
      if (place >= 0) next.splice(place, 1)
      if (off !== 0) next.push(equation * 8 + off + 4)
    }
    state.broken = next.sort((a, b) => a - b)
    return true
  }

  /** The sum with the fewest cells leaves the fewest ways open. */
  function chooseBroken({ broken }: State): [equation: number, off: number] {
    let chosen = broken[0]!
    const size = (code: number) => equations[code >> 3]!.parts.length
    for (const code of broken) if (size(code) < size(chosen)) chosen = code
    return [chosen >> 3, (chosen & 7) - 4]
  }
}

interface State {
  cell: number
  sign: 1 | -1
  before: State | null
  cost: number
  guess: number
  broken: number[]
  depth: number
}

function cellsOf(state: State): Set<number> {
  const cells = new Set<number>()
  for (let at: State | null = state; at; at = at.before) cells.add(at.cell)
  return cells
}

function readMove(state: State, step: number): Move {
  const signs = new Map<number, 1 | -1>()
  for (let at: State | null = state; at; at = at.before) signs.set(at.cell, at.sign)
  return { step, signs, cost: state.cost }
}

function pushState(heap: State[], state: State): void {
  let at = heap.push(state) - 1
  while (at > 0) {
    const above = (at - 1) >> 1
    if (heap[above]!.guess <= state.guess) break
    heap[at] = heap[above]!
    at = above
  }
  heap[at] = state
}

function takeLeast(heap: State[]): State {
  const least = heap[0]!
  const last = heap.pop()!
  if (heap.length === 0) return least
  let at = 0
  for (;;) {
    let below = 2 * at + 1
    if (below >= heap.length) break
    if (below + 1 < heap.length && heap[below + 1]!.guess < heap[below]!.guess) below++
    if (heap[below]!.guess >= last.guess) break
    heap[at] = heap[below]!
    at = below
  }
  heap[at] = last
  return least
}

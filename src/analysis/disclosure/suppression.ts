import { requireWhole } from '../count/checked-counts.ts'
import { boundCell } from './suppression-attack.ts'
import { buildTableNetwork, type TableNetwork } from './suppression-network.ts'

export type CellStatus = 'shown' | 'primary' | 'secondary'

export interface SuppressionInput {
  /** inner rows (areas) and columns (categories); totals are added here */
  rows: number
  cols: number
  /** counts, row-major, without totals */
  cells: ArrayLike<number>
  /** groups of the rows, where they have any: hierarchy.ts. Rows are then the leaves, and the pattern has a row an item. */
  parents?: readonly number[]
  /** counts from 1 to k − 1 are hidden */
  k?: number
  /** whether a 0 is printed; `hidden` treats 0 as a small count */
  zeros?: 'shown' | 'hidden'
  /** least distance between the bounds an attacker can find for a hidden small count */
  minWidth?: number
  /** least value the attacker knows a hidden cell to have: by default 1 where zeros are printed, since a gap is then no zero */
  attackerFloor?: 0 | 1
}

export type SuppressionResult =
  | {
      safe: true
      method: 'cellSuppression'
      parameters: { k: number; zeros: 'shown' | 'hidden'; minWidth: number; attackerFloor: number }
      /** (rows or items + 1) × (cols + 1), totals last. Readers must see one mark for both kinds of hidden cells. */
      pattern: CellStatus[][]
      primaryCount: number
      secondaryCount: number
    }
  | { safe: false; code: 'noSafePattern' }

/**
 * Cell suppression with complements: hide small counts, and enough other cells that they cannot be worked out from totals.
 *
 * For each small count, finds the cheapest cycle of cells (fewest new ones, then smallest) along which it can move while all
 * sums still hold; then drops every complement that turned out unneeded, from several orders, and keeps the best. Totals count
 * as cells, but the grand total never hides another. Safe means: for every hidden small count there are two tables of whole
 * numbers that agree with all that is shown, hide nothing below the floor, and differ by at least `minWidth` in that cell; so it
 * cannot be bounded to fewer than minWidth + 1 values. For every table that leaves the house (areas × categories: areas'
 * totals and the municipality's are its margins). Two hierarchies, three axes and linked tables: suppress-linked.ts. Differences
 * to tables already published (editions, nested areas, a map beside the table): differencing.ts.
 * Source: Hundepool et al. 2012, ch. 4; Cox 1995. Cost: under 50 ms for 12 × 20, half a second for 290 × 20. Deterministic.
 * Answers `noSafePattern` when even hiding everything allowed leaks; hide zeros then, or publish nothing.
 * Throws AnalysisError `bad_counts`, `bad_option`.
 */
export function suppressTable(input: SuppressionInput): SuppressionResult {
  const { rows, cols, cells, parents, k = 5, zeros = 'shown', minWidth = 1, attackerFloor = 1 } = input
  requireWhole(k, 'k')
  requireWhole(minWidth, 'minWidth')
  const network = buildTableNetwork(rows, cols, cells, parents)
  const least = zeros === 'hidden' ? 0 : 1
  // Where zeros are printed a reader knows that a gap is no zero; where they are hidden too, it may be one.
  const floor = zeros === 'hidden' ? 0 : attackerFloor
  const primary = Uint8Array.from(network.values, (value) => (value >= least && value < k ? 1 : 0))
  const allowed = Uint8Array.from(network.values, (value) => (value >= least ? 1 : 0))
  // The grand total is too easily known from elsewhere to protect anything; it is hidden only when small itself.
  const grand = network.values.length - 1
  allowed[grand] = primary[grand]!
  const small = [...primary.keys()].filter((cell) => primary[cell])
  const guard = { network, allowed, floor, minWidth, small }
  const hidden = findPattern(guard, primary)
  if (!hidden) return { safe: false, code: 'noSafePattern' }
  const status = (cell: number): CellStatus => (primary[cell] ? 'primary' : hidden[cell] ? 'secondary' : 'shown')
  const pattern = Array.from({ length: network.height }, (_, i) =>
    Array.from({ length: network.width }, (_, j) => status(i * network.width + j)),
  )
  const secondaryCount = countCells(hidden) - small.length
  const parameters = { k, zeros, minWidth, attackerFloor: floor }
  return { safe: true, method: 'cellSuppression', parameters, pattern, primaryCount: small.length, secondaryCount }
}

interface Guard {
  network: TableNetwork
  /** cells that may be hidden */
  allowed: Uint8Array
  floor: number
  minWidth: number
  /** the cells to protect */
  small: number[]
}

function findPattern(guard: Guard, primary: Uint8Array): Uint8Array | null {
  const { network, small, allowed } = guard
  if (!small.every((cell) => isProtected(guard, allowed, cell))) return null
  const byValue = [...small].sort((a, b) => network.values[a]! - network.values[b]! || a - b)
  let best: Uint8Array | null = null
  let bestCost = Infinity
  for (const order of [byValue, byValue.toReversed(), small]) {
    const hidden = Uint8Array.from(primary)
    for (const cell of order) protect(guard, hidden, cell)
    dropUnneeded(guard, primary, hidden)
    const cost = costOf(network, hidden)
    if (cost < bestCost) {
      best = hidden
      bestCost = cost
    }
  }
  return best
}

/** Hide cells until the attacker's bounds of one cell lie far enough apart. Terminates: hiding all that is allowed suffices. */
function protect(guard: Guard, hidden: Uint8Array, cell: number): void {
  const { network, floor, minWidth, allowed } = guard
  const { from, to, values } = network
  for (let step = minWidth; !isProtected(guard, hidden, cell); step = Math.max(1, Math.floor(step / 2))) {
    const up = cheapestPath(guard, hidden, cell, to[cell]!, from[cell]!, step)
    const down = values[cell]! - floor >= step ? cheapestPath(guard, hidden, cell, from[cell]!, to[cell]!, step) : null
    const path = up && down ? (up.cost <= down.cost ? up : down) : (up ?? down)
    const fresh = path?.cells.filter((other) => !hidden[other]) ?? []
    for (const other of fresh) hidden[other] = 1
    // No path brings anything new: several thin ones must add up, so hide all; dropUnneeded thins it out.
    if (fresh.length === 0 && step === 1) hidden.set(allowed)
  }
}

/** Show complements again, largest first, as long as every small count stays protected. */
function dropUnneeded(guard: Guard, primary: Uint8Array, hidden: Uint8Array): void {
  const { values } = guard.network
  const extra = [...hidden.keys()].filter((cell) => hidden[cell] && !primary[cell])
  if (extra.length === 0) return
  // Only those whose proof rests on a complement have to be proved anew without it.
  const proofs = new Map(guard.small.map((cell) => [cell, proofOf(guard, hidden, cell)!]))
  for (const cell of extra.sort((a, b) => values[b]! - values[a]! || b - a)) {
    hidden[cell] = 0
    const resting = guard.small.filter((other) => proofs.get(other)!.has(cell))
    const fresh: [cell: number, proof: Set<number>][] = []
    for (const other of resting) {
      const proof = proofOf(guard, hidden, other)
      if (!proof) break
      fresh.push([other, proof])
    }
    if (fresh.length < resting.length) hidden[cell] = 1
    else for (const [other, proof] of fresh) proofs.set(other, proof)
  }
}

/** The hidden cells that keep one cell's bounds far enough apart; null where they do not. */
function proofOf({ network, floor, minWidth }: Guard, hidden: Uint8Array, cell: number): Set<number> | null {
  const used = new Set<number>()
  const { low, high } = boundCell(network, hidden, cell, floor, minWidth, used)
  return high - low >= minWidth ? used : null
}

function isProtected({ network, floor, minWidth }: Guard, hidden: Uint8Array, cell: number): boolean {
  const { low, high } = boundCell(network, hidden, cell, floor, minWidth)
  return high - low >= minWidth
}

/** Dijkstra over cells that could move by `step`: hidden ones are free, a new one costs 1 and a little for its size. */
function cheapestPath(guard: Guard, hidden: Uint8Array, without: number, source: number, sink: number, step: number) {
  const { network, allowed, floor } = guard
  const { from, to, values, nodes, touching } = network
  const cost = new Float64Array(nodes).fill(Infinity)
  const reachedBy = new Int32Array(nodes).fill(-1)
  const settled = new Uint8Array(nodes)
  cost[source] = 0
  for (;;) {
    let node = -1
    for (let n = 0; n < nodes; n++) if (!settled[n] && cost[n]! < (node < 0 ? Infinity : cost[node]!)) node = n
    if (node < 0) return null
    if (node === sink) break
    settled[node] = 1
    for (const cell of touching[node]!) {
      if (!allowed[cell] || cell === without) continue
      const forward = from[cell] === node
      if (!forward && values[cell]! - floor < step) continue
      const next = forward ? to[cell]! : from[cell]!
      const through = cost[node]! + (hidden[cell] ? 0 : costOfCell(network, cell))
      if (through < cost[next]!) {
        cost[next] = through
        reachedBy[next] = cell
      }
    }
  }
  const cells: number[] = []
  for (let node = sink; node !== source; ) {
    const cell = reachedBy[node]!
    cells.push(cell)
    node = to[cell] === node ? from[cell]! : to[cell]!
  }
  return { cost: cost[sink]!, cells }
}

function costOf(network: TableNetwork, hidden: Uint8Array): number {
  let cost = 0
  for (let cell = 0; cell < hidden.length; cell++) if (hidden[cell]) cost += costOfCell(network, cell)
  return cost
}

/** Number of cells decides, then their size. */
function costOfCell({ values }: TableNetwork, cell: number): number {
  return 1 + values[cell]! / (values.length * Math.max(1, values[values.length - 1]!))
}

function countCells(hidden: Uint8Array): number {
  let count = 0
  for (const cell of hidden) count += cell
  return count
}

import { AnalysisError } from '../analysis-error.ts'
import { requireCounts } from '../count/checked-counts.ts'
import { type Axis, type Tree, treeOf } from './hierarchy.ts'

/** total = sum of parts */
export interface SumEquation {
  readonly total: number
  readonly parts: readonly number[]
}

/** Cells with their true values and the sums that tie them together. */
export interface SumSystem {
  readonly values: Float64Array
  readonly equations: readonly SumEquation[]
  /** equations that each cell stands in */
  readonly touching: readonly (readonly number[])[]
}

/** Counts for every combination of the axes' leaves, row-major in the order of axes and codes. */
export interface CountTable {
  readonly axes: readonly Axis[]
  readonly counts: ArrayLike<number>
}

export interface CellLinks {
  /** for each cell: its codes, without those that are totals, e.g. `area=A1 category=C2`; the grand total is '' */
  readonly names: readonly string[]
  /** for each table: the cell at each place, row-major over (codes + 1 total) of each axis */
  readonly places: readonly Int32Array[]
  /** what ties cells together; none follows from the others within a table */
  readonly equations: readonly SumEquation[]
}

export interface CellSystem extends CellLinks, SumSystem {
  /** the total of everything */
  readonly grand: number
}

/**
 * Which cells tables have, groups and totals included, and how they sum.
 *
 * A cell is known by its codes; totals say nothing of their axis. So tables with an axis of the same name share that
 * axis's totals, and what hides one hides it in both. Source: Hundepool et al. 2012, ch. 4 (hierarchical and linked tables).
 * Cost: O(cells × axes). Throws AnalysisError `bad_option`, `length_mismatch`.
 */
export function linkCells(tables: readonly (readonly Axis[])[]): CellLinks {
  const index = new Map<string, number>()
  const equations: SumEquation[] = []
  const seen = new Set<string>()
  const places = tables.map((axes) => {
    if (axes.length === 0 || new Set(axes.map(({ name }) => name)).size !== axes.length) {
      throw new AnalysisError('bad_option', 'a table needs axes, each with a name of its own')
    }
    const trees = axes.map(treeOf)
    const steps = stepsOf(trees)
    const codes = axes.map(({ name, codes }) => [...codes.map((code) => `${name}=${code}`), ''])
    const cells = Int32Array.from({ length: sizeOf(trees) }, (_, place) => {
      const own = codes.map((list, axis) => list[Math.floor(place / steps[axis]!) % list.length]!)
      const name = own
        .filter((code) => code !== '')
        .sort()
        .join(' ')
      const cell = index.get(name) ?? index.size
      index.set(name, cell)
      return cell
    })
    for (const equation of listEquations(trees, steps, cells)) {
      const key = `${equation.total}=${equation.parts.join('+')}`
      if (!seen.has(key)) equations.push(equation)
      seen.add(key)
    }
    return cells
  })
  return { names: [...index.keys()], places, equations }
}

/** The same with the counts summed. Throws AnalysisError `bad_counts` and `totals_differ` (tables that do not count the same) too. */
export function buildCellSystem(tables: readonly CountTable[]): CellSystem {
  const links = linkCells(tables.map(({ axes }) => axes))
  const { names, places, equations } = links
  const values = new Float64Array(names.length).fill(-1)
  for (const [at, table] of tables.entries()) {
    for (const [place, sum] of sumGroups(table).entries()) {
      const cell = places[at]![place]!
      if (values[cell] !== -1 && values[cell] !== sum) {
        throw new AnalysisError(
          'totals_differ',
          `'${names[cell]}' is ${values[cell]} in one table and ${sum} in another`,
        )
      }
      values[cell] = sum
    }
  }
  return { ...links, values, touching: listTouching(values.length, equations), grand: names.indexOf('') }
}

/** The equations that each cell stands in. */
export function listTouching(cells: number, equations: readonly SumEquation[]): number[][] {
  const touching: number[][] = Array.from({ length: cells }, () => [])
  for (const [at, { total, parts }] of equations.entries())
    for (const cell of [total, ...parts]) touching[cell]!.push(at)
  return touching
}

const sizeOf = (trees: readonly Tree[]) => trees.reduce((product, tree) => product * tree.size, 1)

/** Distance between neighbours along each axis, row-major. */
function stepsOf(trees: readonly Tree[]): number[] {
  const steps: number[] = new Array(trees.length)
  let step = 1
  for (let axis = trees.length - 1; axis >= 0; axis--) {
    steps[axis] = step
    step *= trees[axis]!.size
  }
  return steps
}

function sumGroups({ axes, counts }: CountTable): Float64Array {
  const trees = axes.map(treeOf)
  const steps = stepsOf(trees)
  const wanted = trees.reduce((product, tree) => product * tree.leaves.length, 1)
  if (counts.length !== wanted) {
    throw new AnalysisError('length_mismatch', `the axes have ${wanted} leaf cells, got ${counts.length} counts`)
  }
  requireCounts(counts)
  const sums = new Float64Array(sizeOf(trees))
  for (let at = 0; at < counts.length; at++) {
    let targets = [0]
    let rest = at
    for (let axis = trees.length - 1; axis >= 0; axis--) {
      const { leaves, ancestors } = trees[axis]!
      const line = ancestors[leaves[rest % leaves.length]!]!
      rest = Math.floor(rest / leaves.length)
      targets = targets.flatMap((place) => line.map((item) => place + item * steps[axis]!))
    }
    for (const place of targets) sums[place]! += counts[at]!
  }
  if (sums.some((sum) => !Number.isSafeInteger(sum))) throw new AnalysisError('bad_counts', 'the totals overflow')
  return sums
}

/** Sums along an axis; where an axis before it is summed too, they follow from the rest. Grouped axes go first: such a table is a network. */
function* listEquations(trees: readonly Tree[], steps: readonly number[], cells: Int32Array): Generator<SumEquation> {
  const grouped = (tree: Tree) => (tree.children.filter((list) => list.length > 0).length > 1 ? 0 : 1)
  const order = [...trees.keys()].sort((a, b) => grouped(trees[a]!) - grouped(trees[b]!) || a - b)
  for (const [turn, axis] of order.entries()) {
    let bases = [0]
    for (const [other, otherAxis] of order.entries()) {
      if (other === turn) continue
      const tree = trees[otherAxis]!
      const items = other < turn ? tree.leaves : Array.from({ length: tree.size }, (_, item) => item)
      bases = bases.flatMap((base) => items.map((item) => base + item * steps[otherAxis]!))
    }
    for (const [item, children] of trees[axis]!.children.entries()) {
      if (children.length === 0) continue
      for (const base of bases) {
        const at = (one: number) => cells[base + one * steps[axis]!]!
        yield { total: at(item), parts: children.map(at) }
      }
    }
  }
}

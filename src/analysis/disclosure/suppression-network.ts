import { AnalysisError } from '../analysis-error.ts'
import { requireCounts } from '../count/checked-counts.ts'
import { buildTree } from './hierarchy.ts'

/**
 * A two-way table with totals, seen as a circulation.
 *
 * Every cell, margins included, is an arc: the grand total flows out to the column totals, through the cells to the rows and
 * back through the row totals. "All sums hold" is then "what enters a node leaves it", so hidden cells can only move along
 * cycles of hidden cells: attack and protection become paths in a small graph. One dimension may have a hierarchy (its groups
 * pass on what enters them); with two it is no network. Source: Cox 1995, Network models for complementary cell suppression.
 * Cost: O(cells).
 */
export interface TableNetwork extends CellGraph {
  /** rows and columns, totals included */
  height: number
  width: number
}

/** Cells as arcs between sums. */
export interface CellGraph {
  /** of a table: row-major, totals last */
  values: Float64Array
  /** arc of each cell: from node, to node */
  from: Int32Array
  to: Int32Array
  nodes: number
  /** cells that begin or end at each node */
  touching: Int32Array[]
}

/**
 * Add the totals to rows × cols counts (row-major). With `parents` the rows are the leaves of a hierarchy (see hierarchy.ts): the
 * table then has a row for every item, groups where they stand, and the total last.
 * Throws AnalysisError `bad_counts`, `bad_option`.
 */
export function buildTableNetwork(
  rows: number,
  cols: number,
  cells: ArrayLike<number>,
  parents?: readonly number[],
): TableNetwork {
  if (!Number.isInteger(rows) || !Number.isInteger(cols) || rows < 1 || cols < 1 || cells.length !== rows * cols) {
    throw new AnalysisError('bad_option', `a table of ${rows} × ${cols} needs as many cells, got ${cells.length}`)
  }
  requireCounts(cells, 'cells')
  const { size: height, leaves, ancestors, children } = buildTree(parents ?? new Array<number>(rows).fill(-1))
  if (leaves.length !== rows) throw new AnalysisError('bad_option', `${rows} rows, but ${leaves.length} leaves`)
  const width = cols + 1
  const total = height - 1
  const values = new Float64Array(height * width)
  for (let i = 0; i < rows; i++) {
    for (const row of ancestors[leaves[i]!]!) {
      for (let j = 0; j < cols; j++) {
        values[row * width + j]! += cells[i * cols + j]!
        values[row * width + cols]! += cells[i * cols + j]!
      }
    }
  }
  if (!Number.isSafeInteger(values.at(-1)!)) throw new AnalysisError('bad_counts', 'the totals overflow')
  // One node a row whose categories are summed (leaves, and the total to close the circle), one a group and column.
  const groups = [total, ...children.keys()].filter(
    (item, at, all) => children[item]!.length > 0 && all.indexOf(item) === at,
  )
  const rank = new Map(groups.map((group, at) => [group, at]))
  const nodes = height + groups.length * width
  const from = new Int32Array(values.length)
  const to = new Int32Array(values.length)
  const lists: number[][] = Array.from({ length: nodes }, () => [])
  for (let cell = 0; cell < values.length; cell++) {
    const row = Math.floor(cell / width)
    const col = cell % width
    const above = row === total ? row : height + rank.get(ancestors[row]![1]!)! * width + col
    const below = children[row]!.length === 0 ? row : height + rank.get(row)! * width + col
    // Counts run from the total's categories down to the areas, and back up through the areas' totals.
    from[cell] = col === cols ? below : above
    to[cell] = col === cols ? above : below
    lists[above]!.push(cell)
    lists[below]!.push(cell)
  }
  return { height, width, values, from, to, nodes, touching: lists.map((list) => Int32Array.from(list)) }
}

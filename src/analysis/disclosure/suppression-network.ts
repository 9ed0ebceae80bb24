import { AnalysisError } from '../analysis-error.ts'
import { requireCounts } from '../count/checked-counts.ts'

/**
 * A two-way table with totals, seen as a circulation.
 *
 * Every cell, margins included, is an arc: the grand total flows out to the column totals, through the cells to the rows and
 * back through the row totals. "All sums hold" is then "what enters a node leaves it", so hidden cells can only move along
 * cycles of hidden cells: attack and protection become paths in a small graph. Source: Cox 1995, Network models for
 * complementary cell suppression. Cost: O(cells).
 */
export interface TableNetwork {
  /** rows and columns, totals included */
  height: number
  width: number
  /** row-major values, totals last */
  values: Float64Array
  /** arc of each cell: from node, to node */
  from: Int32Array
  to: Int32Array
  nodes: number
  /** cells that begin or end at each node */
  touching: Int32Array[]
}

/** Add the totals to rows × cols counts (row-major). Throws AnalysisError `bad_counts`, `bad_option`. */
export function buildTableNetwork(rows: number, cols: number, cells: ArrayLike<number>): TableNetwork {
  if (!Number.isInteger(rows) || !Number.isInteger(cols) || rows < 1 || cols < 1 || cells.length !== rows * cols) {
    throw new AnalysisError('bad_option', `a table of ${rows} × ${cols} needs as many cells, got ${cells.length}`)
  }
  requireCounts(cells, 'cells')
  const height = rows + 1
  const width = cols + 1
  const values = new Float64Array(height * width)
  const from = new Int32Array(height * width)
  const to = new Int32Array(height * width)
  const nodes = height + width
  const lists: number[][] = Array.from({ length: nodes }, () => [])
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) {
      const value = cells[i * cols + j]!
      values[i * width + j] = value
      values[i * width + cols]! += value
      values[rows * width + j]! += value
      values[rows * width + cols]! += value
    }
  }
  for (let cell = 0; cell < values.length; cell++) {
    const row = Math.floor(cell / width)
    const col = height + (cell % width)
    // Inner cells run column → row; each margin turns the direction once.
    const turned = (row === rows) !== (cell % width === cols)
    from[cell] = turned ? row : col
    to[cell] = turned ? col : row
    lists[row]!.push(cell)
    lists[col]!.push(cell)
  }
  return { height, width, values, from, to, nodes, touching: lists.map((list) => Int32Array.from(list)) }
}

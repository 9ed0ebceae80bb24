/** Follows the borders between differently labelled cells: each stretch of border becomes one arc, told once. */
import type { LabelGrid } from './label-grid.ts'

/** Corner points `column, row` of the lattice, in walking order; `left` and `right` are the labels on each side. */
export interface Arc {
  readonly left: number
  readonly right: number
  readonly corners: Int32Array
}

/** East, south, west, north in rows that grow southwards. */
const moves = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const

/** All arcs of the grid. Arcs end where three or more labels meet; a border without such corners is one closed arc. */
export function traceArcs(grid: LabelGrid): Arc[] {
  const { width, height, labels } = grid
  const at = (column: number, row: number) =>
    column < 0 || row < 0 || column >= width || row >= height ? 0 : labels[row * width + column]!
  // The labels to the left and right of the lattice edge that leaves corner (x, y) in a direction.
  const sides = (x: number, y: number, direction: number): [number, number] => {
    if (direction === 0) return [at(x, y - 1), at(x, y)]
    if (direction === 1) return [at(x, y), at(x - 1, y)]
    if (direction === 2) return [at(x - 1, y), at(x - 1, y - 1)]
    return [at(x - 1, y - 1), at(x, y - 1)]
  }
  const isBorder = (x: number, y: number, direction: number) => {
    const [left, right] = sides(x, y, direction)
    return left !== right
  }
  const degree = (x: number, y: number) => [0, 1, 2, 3].filter((direction) => isBorder(x, y, direction)).length
  const seen = new Uint8Array((width + 1) * (height + 1))
  const edgeBit = (x: number, y: number, direction: number): [number, number] => {
    const [cx, cy] = direction === 2 ? [x - 1, y] : direction === 3 ? [x, y - 1] : [x, y]
    return [cy * (width + 1) + cx, direction % 2 === 0 ? 1 : 2]
  }
  const arcs: Arc[] = []
  const walk = (x0: number, y0: number, direction0: number) => {
    const [left, right] = sides(x0, y0, direction0)
    const corners = [x0, y0]
    let [x, y, direction] = [x0, y0, direction0]
    for (;;) {
      const [cell, bit] = edgeBit(x, y, direction)
      seen[cell] = seen[cell]! | bit
      x += moves[direction]![0]
      y += moves[direction]![1]
      corners.push(x, y)
      if (degree(x, y) !== 2 || (x === x0 && y === y0)) break
      const back = (direction + 2) % 4
      direction = [0, 1, 2, 3].find((next) => next !== back && isBorder(x, y, next))!
    }
    arcs.push({ left, right, corners: Int32Array.from(corners) })
  }
  const unseen = (x: number, y: number, direction: number) => {
    const [cell, bit] = edgeBit(x, y, direction)
    return (seen[cell]! & bit) === 0
  }
  // Cheap first look: only corners whose four cells differ can carry a border.
  const visit = (nodesOnly: boolean) => {
    for (let y = 0; y <= height; y += 1) {
      for (let x = 0; x <= width; x += 1) {
        const a = at(x, y)
        if (a === at(x - 1, y) && a === at(x, y - 1) && a === at(x - 1, y - 1)) continue
        if (nodesOnly && degree(x, y) === 2) continue
        for (let direction = 0; direction < 4; direction += 1) {
          if (isBorder(x, y, direction) && unseen(x, y, direction)) walk(x, y, direction)
        }
      }
    }
  }
  visit(true)
  visit(false)
  return arcs
}

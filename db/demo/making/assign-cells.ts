/** Gives every still unassigned cell of a label grid to a part: slivers to their neighbour, countryside to a village. */
import { findCell, type LabelGrid } from './label-grid.ts'

/** Label of land that belongs to no part yet. */
export const unassigned = 255

/** Lets labels grow over the cells that `free` allows, breadth first, at most `steps` cells far. Returns cells taken. */
export function growLabels(grid: LabelGrid, free: (index: number) => boolean, steps: number): number {
  const { width, labels } = grid
  let front: number[] = []
  for (let i = width; i < labels.length - width; i += 1) {
    if (!free(i)) continue
    for (const j of [i - 1, i + 1, i - width, i + width]) {
      if (labels[j] !== 0 && labels[j] !== unassigned) {
        front.push(i)
        break
      }
    }
  }
  let taken = 0
  for (let step = 0; step < steps && front.length > 0; step += 1) {
    const decided: [number, number][] = []
    for (const i of front) {
      if (!free(i)) continue
      for (const j of [i - 1, i + 1, i - width, i + width]) {
        const label = labels[j]!
        if (label !== 0 && label !== unassigned) {
          decided.push([i, label])
          break
        }
      }
    }
    const next: number[] = []
    for (const [i, label] of decided) {
      // A cell can stand in the front once for each neighbour; only its first turn counts.
      if (labels[i] !== unassigned) continue
      labels[i] = label
      taken += 1
      next.push(i - 1, i + 1, i - width, i + width)
    }
    front = next
  }
  return taken
}

/**
 * Marks unassigned cells that lie in strips narrower than `2 * reach + 1` cells (what a morphological opening removes).
 */
export function markThinCells(grid: LabelGrid, reach: number): Uint8Array {
  const { width, height, labels } = grid
  const wide = new Uint8Array(labels.length)
  for (let i = 0; i < labels.length; i += 1) wide[i] = labels[i] === unassigned ? 1 : 0
  const eroded = slide(slide(wide, width, height, reach, 1, 0), width, height, reach, 1, 1)
  const opened = slide(slide(eroded, width, height, reach, 0, 0), width, height, reach, 0, 1)
  for (let i = 0; i < labels.length; i += 1) wide[i] = wide[i] === 1 && opened[i] === 0 ? 1 : 0
  return wide
}

/** Sliding window along rows (axis 0) or columns (axis 1): all ones (`need` 1) or any one (`need` 0). */
function slide(cells: Uint8Array, width: number, height: number, reach: number, need: 0 | 1, axis: 0 | 1): Uint8Array {
  const out = new Uint8Array(cells.length)
  const [lines, length, stride, hop] = axis === 0 ? [height, width, 1, width] : [width, height, width, 1]
  for (let line = 0; line < lines; line += 1) {
    const start = line * hop
    let sum = 0
    for (let k = 0; k < length + reach; k += 1) {
      if (k < length) sum += cells[start + k * stride]!
      const gone = k - 2 * reach - 1
      if (gone >= 0) sum -= cells[start + gone * stride]!
      const centre = k - reach
      if (centre >= 0) out[start + centre * stride] = need === 1 ? (sum === 2 * reach + 1 ? 1 : 0) : sum > 0 ? 1 : 0
    }
  }
  return out
}

export interface VillageSeed {
  readonly label: number
  readonly lon: number
  readonly lat: number
}

/**
 * Gives each unassigned cell to the nearest seed on the same stretch of land; `barrier` cells (the river) part stretches.
 * An island without a seed goes whole to the nearest of all. Barrier cells are filled last, from both banks.
 */
export function assignNearestSeed(grid: LabelGrid, barrier: Uint8Array, seeds: readonly VillageSeed[]): void {
  const { width, labels } = grid
  const stretch = new Uint8Array(labels.length)
  const queue = new Int32Array(labels.length)
  const seedsOf: VillageSeed[][] = [[]]
  const flood = (start: number, mark: number): Int32Array => {
    let [head, tail] = [0, 0]
    queue[tail++] = start
    stretch[start] = mark
    while (head < tail) {
      const i = queue[head++]!
      for (const j of [i - 1, i + 1, i - width, i + width]) {
        if (j < 0 || j >= labels.length || stretch[j] !== 0 || labels[j] === 0 || barrier[j] === 1) continue
        stretch[j] = mark
        queue[tail++] = j
      }
    }
    return queue.subarray(0, tail)
  }
  const wet = seeds.filter((seed) => {
    const cell = findCell(grid, seed.lon, seed.lat)
    return cell < 0 || labels[cell] === 0 || barrier[cell] === 1
  })
  if (wet.length > 0) {
    throw new Error(`Seeds outside land: ${wet.map((s) => `${s.label} at ${s.lat}, ${s.lon}`).join('; ')}`)
  }
  for (const seed of seeds) {
    const start = findCell(grid, seed.lon, seed.lat)
    const known = stretch[start]!
    if (known > 0) {
      seedsOf[known]!.push(seed)
      continue
    }
    const mark = seedsOf.push([seed]) - 1
    flood(start, mark)
  }
  const nearest = (column: number, row: number, among: readonly VillageSeed[]): number => {
    let [best, label] = [Number.POSITIVE_INFINITY, 0]
    for (const seed of among) {
      const dx = (seed.lon - grid.west) / grid.stepLon - column
      const dy = (grid.north - seed.lat) / grid.stepLat - row
      const far = dx * dx + dy * dy
      if (far < best) [best, label] = [far, seed.label]
    }
    return label
  }
  for (let i = 0; i < labels.length; i += 1) {
    if (labels[i] !== unassigned || barrier[i] === 1) continue
    if (stretch[i] !== 0) {
      labels[i] = nearest(i % width, Math.floor(i / width), seedsOf[stretch[i]!]!)
      continue
    }
    // An island without a village goes as a whole, by its middle.
    const island = flood(i, unassigned)
    let [columns, rows] = [0, 0]
    for (const j of island) {
      columns += j % width
      rows += Math.floor(j / width)
    }
    const label = nearest(columns / island.length, rows / island.length, seeds)
    for (const j of island) if (labels[j] === unassigned) labels[j] = label
  }
  growLabels(grid, (i) => labels[i] === unassigned, Number.POSITIVE_INFINITY)
}

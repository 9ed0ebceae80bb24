// Contiguity: areas with a common border.
// What: areas are neighbours when they share at least one corner point of their borders (queen) or at least two (rook).
//   Points within `snap` metres of each other are the same: 1 mm closes rounding, more closes borders drawn twice.
// For: municipalities, districts and other areas on which rates are compared.
// Source: Cliff & Ord 1981; the same rule as poly2nb of spdep 1.2-7, checked on North Carolina's counties.
// Cost: about 2 µs a border point, n log n.
import KDBush from 'kdbush'
import { AnalysisError } from '../analysis-error.ts'
import { type AreaShape, buildAreaIndex } from '../map/area-index.ts'
import { makeNeighbours, type Neighbours } from './neighbours.ts'

/**
 * Areas by index, their neighbours by common border points.
 * @throws AnalysisError `bad_option` (snap negative) and those of buildAreaIndex
 */
export function listContiguous(
  shapes: readonly AreaShape[],
  options?: { contact?: 'queen' | 'rook'; snap?: number },
): Neighbours {
  const { contact = 'queen', snap = 0.001 } = options ?? {}
  if (!(snap >= 0 && snap < Infinity))
    throw new AnalysisError('bad_option', `snap must be 0 or more metres, got ${snap}`)
  const corners = collectCorners(shapes)
  const size = corners.area.length
  const index = new KDBush(size)
  for (let i = 0; i < size; i++) index.add(corners.e[i]!, corners.n[i]!)
  index.finish()
  const lists = shapes.map(() => new Set<number>())
  // For rook: the first corner that two areas share, since one corner may be met many times.
  const firstMet = new Map<number, number>()
  for (let i = 0; i < size; i++) {
    const own = corners.area[i]!
    for (const j of index.within(corners.e[i]!, corners.n[i]!, snap)) {
      const other = corners.area[j]!
      if (other === own || lists[own]!.has(other)) continue
      const pair = own * shapes.length + other
      const met = firstMet.get(pair)
      if (contact === 'queen' || (met !== undefined && met !== i)) {
        lists[own]!.add(other)
        lists[other]!.add(own)
      } else firstMet.set(pair, i)
    }
  }
  return makeNeighbours(
    lists.map((list) => [...list]),
    { rule: 'contiguity', contact, snap },
  )
}

/** Each area's border points, each once an area. */
function collectCorners(shapes: readonly AreaShape[]): { area: number[]; e: number[]; n: number[] } {
  const corners = { area: [] as number[], e: [] as number[], n: [] as number[] }
  buildAreaIndex(shapes).areas.forEach(({ edges }, area) => {
    const seen = new Map<number, Set<number>>()
    for (let at = 0; at < edges.length; at += 2) {
      const [e, n] = [edges[at]!, edges[at + 1]!]
      const column = seen.get(e) ?? new Set()
      if (column.has(n)) continue
      seen.set(e, column.add(n))
      corners.area.push(area)
      corners.e.push(e)
      corners.n.push(n)
    }
  })
  return corners
}

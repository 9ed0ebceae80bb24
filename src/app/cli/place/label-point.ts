import type { NewArea } from './place-store.ts'

type Polygon = NewArea['geometry'][number]

const lines = 15

/**
 * A point inside the area where its name can stand: the middle of the widest stretch inside its largest polygon, among
 * lines drawn across it. Metres.
 */
export function findLabelPoint(geometry: NewArea['geometry']): { e: number; n: number } {
  const polygon = geometry.reduce((best, one) => (measureBox(one) > measureBox(best) ? one : best))
  const norths = (polygon[0] ?? []).map(([, n]) => n)
  const [south, north] = [Math.min(...norths), Math.max(...norths)]
  let best = { e: polygon[0]?.[0]?.[0] ?? 0, n: polygon[0]?.[0]?.[1] ?? 0, width: -1 }
  for (let line = 1; line <= lines; line += 1) {
    const n = south + ((north - south) * line) / (lines + 1)
    const cuts = polygon.flatMap((ring) => cutRing(ring, n)).sort((a, b) => a - b)
    for (let at = 0; at + 1 < cuts.length; at += 2) {
      const [from, to] = [cuts[at] as number, cuts[at + 1] as number]
      // Of stretches that are as wide, the one nearest the middle.
      const width = (to - from) * (1 - 0.3 * Math.abs((2 * line) / (lines + 1) - 1))
      if (width > best.width) best = { e: (from + to) / 2, n, width }
    }
  }
  return { e: Math.round(best.e * 100) / 100, n: Math.round(best.n * 100) / 100 }
}

function measureBox(polygon: Polygon): number {
  const ring = polygon[0] ?? []
  const east = ring.map(([e]) => e)
  const north = ring.map(([, n]) => n)
  return (Math.max(...east) - Math.min(...east)) * (Math.max(...north) - Math.min(...north))
}

/** Eastings where a ring crosses a northing. */
function cutRing(ring: Polygon[number], n: number): number[] {
  const cuts: number[] = []
  for (const [at, [e1, n1]] of ring.entries()) {
    const [e0, n0] = ring[at === 0 ? ring.length - 1 : at - 1] as [number, number]
    if (n0 <= n !== n1 <= n) cuts.push(e0 + ((n - n0) * (e1 - e0)) / (n1 - n0))
  }
  return cuts
}

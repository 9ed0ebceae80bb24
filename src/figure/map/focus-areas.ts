/** Which areas a map is fitted to, where a few are vast beside the rest. */
export interface FramedArea {
  readonly code: string
  /** Polygons of rings of positions, in one plane. */
  readonly geometry: readonly (readonly (readonly (readonly [number, number])[])[])[]
}

/** An area this many times wider than the town's is countryside; and only where some are wider still is the map cut. */
const townWidth = 2
const uneven = 4

/**
 * Codes of the areas that the map is fitted to. Where a few areas are vast beside the rest, the town is shown, and what is
 * news wherever it lies; a municipality of equals is shown whole.
 */
export function focusAreas(areas: readonly FramedArea[], news: ReadonlySet<string>): string[] {
  const widths = areas.map(({ code, geometry }) => ({ code, width: widthOf(geometry) }))
  const sorted = widths.map((one) => one.width).sort((a, b) => a - b)
  const third = sorted[Math.floor(sorted.length / 3)] ?? 0
  if ((sorted.at(-1) ?? 0) <= third * uneven) return widths.map((one) => one.code)
  return widths.filter((one) => one.width <= third * townWidth || news.has(one.code)).map((one) => one.code)
}

function widthOf(geometry: FramedArea['geometry']): number {
  const points = geometry.flat(2)
  const of = (pick: 0 | 1) => {
    const values = points.map((point) => point[pick])
    return values.reduce((a, b) => Math.max(a, b), -Infinity) - values.reduce((a, b) => Math.min(a, b), Infinity)
  }
  return Math.max(of(0), of(1))
}

/** Counts in another area set than the one that reports carry: every position is placed anew. Pure. */
import { buildAreaIndex } from '#analysis/map/area-index.ts'
import { makePlanarPoints } from '#analysis/map/planar-points.ts'
import { findAreas } from '#analysis/map/point-in-area.ts'
import type { Area } from '#features/report/schema.ts'

/** Borders follow the shore: a jetty or a bridge still belongs to the nearest area. */
const shoreMetres = 300

export interface Placed {
  readonly e: number | null
  readonly n: number | null
}

/** The area of each row's position; null without one, or where no area of the set lies. */
export function placeRows(
  rows: readonly Placed[],
  areas: readonly Pick<Area, 'code' | 'geometry'>[],
): (string | null)[] {
  if (areas.length === 0) return rows.map(() => null)
  const index = buildAreaIndex(areas.map(({ geometry }) => ({ type: 'MultiPolygon', coordinates: geometry })))
  const at = rows.flatMap((row, number) => (row.e === null || row.n === null ? [] : [number]))
  const points = makePlanarPoints(
    at.map((number) => rows[number]?.e as number),
    at.map((number) => rows[number]?.n as number),
  )
  const found = findAreas(index, points, { nearestWithin: shoreMetres }).area
  const codes: (string | null)[] = rows.map(() => null)
  at.forEach((number, point) => {
    codes[number] = areas[found[point] ?? -1]?.code ?? null
  })
  return codes
}

export interface PositionCount extends Placed {
  readonly period: number
  readonly category: string
  readonly organisationId: string
  readonly count: number
}

export interface CountByCode {
  readonly period: number
  readonly areaCode: string | null
  readonly code: string
  readonly count: number
}

/** The same sums as counting by the reports' own areas gives, in a fixed order. */
export function sumByArea(
  rows: readonly PositionCount[],
  areaCodes: readonly (string | null)[],
  by: 'category' | 'organisationId',
): CountByCode[] {
  const sums = new Map<string, { period: number; areaCode: string | null; code: string; count: number }>()
  rows.forEach((row, at) => {
    const areaCode = areaCodes[at] ?? null
    const key = `${row.period}|${areaCode ?? ''}|${row[by]}`
    const known = sums.get(key)
    if (known) known.count += row.count
    else sums.set(key, { period: row.period, areaCode, code: row[by], count: row.count })
  })
  return [...sums.entries()].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, sum]) => sum)
}

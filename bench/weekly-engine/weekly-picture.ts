/**
 * The week's counts, Gi* and density out of a file of incidents, with the analysis functions that the lägesbild uses.
 * The same definition as in bench/peers: the week of 2025-06-23 against the week before and the one 52 weeks earlier,
 * by area and category; the last 365 days on 100 × 100 cells of 250 m for Gi*; the quartic density of the same days at the
 * cells' centres, radius 500 m.
 */

import { estimateQuarticDensity } from '#analysis/density/kernel-density.ts'
import { computeGiStar } from '#analysis/hotspot/gi-star.ts'
import { countInGrid, makeGrid } from '#analysis/map/grid.ts'
import { filterPoints, makePlanarPoints } from '#analysis/map/planar-points.ts'
import { parseLocalDate } from '#analysis/time/local-date.ts'
import { asMetres } from '#analysis/units.ts'

export interface Incidents {
  readonly e: Float64Array
  readonly n: Float64Array
  /** Day numbers. */
  readonly date: Int32Array
  /** 1–8 */
  readonly category: Float64Array
  /** 1–20 */
  readonly area: Float64Array
}

const monday = parseLocalDate('2025-06-23')
const sunday = monday + 6
const areas = 20
const categories = 8
const grid = makeGrid('square', asMetres(250), { west: 319_000, south: 6_400_000, east: 343_999, north: 6_424_999 })

/**
 * Incidents of the week + cells hotter than 1.96 + the sum of the density: one number that is right only when all
 * three are.
 */
export function drawWeeklyPicture(incidents: Incidents): { check: number; changes: Int32Array } {
  const now = countWeek(incidents, monday)
  const before = countWeek(incidents, monday - 7)
  const lastYear = countWeek(incidents, monday - 52 * 7)
  const changes = Int32Array.from({ length: 2 * now.length }, (_, at) => {
    const cell = at % now.length
    return (now[cell] as number) - ((at < now.length ? before : lastYear)[cell] as number)
  })

  const { date } = incidents
  const all = makePlanarPoints(incidents.e, incidents.n)
  const year = filterPoints(all, (index) => (date[index] as number) > sunday - 365)
  const hot = computeGiStar(grid, countInGrid(grid, year).counts)
  if (hot.outcome !== 'computed') throw new Error(`no Gi*: ${hot.reason}`)
  const density = estimateQuarticDensity(grid, year, asMetres(500)).raw
  const sum = (values: ArrayLike<number>) => Array.prototype.reduce.call(values, (a, b) => (a as number) + b, 0)
  return { check: Number(sum(now)) + hot.z.filter((z) => z > 1.96).length + Number(sum(density)), changes }
}

function countWeek({ date, area, category }: Incidents, from: number): Int32Array {
  const counts = new Int32Array(areas * categories)
  for (let at = 0; at < date.length; at++) {
    const day = (date[at] as number) - from
    if (day < 0 || day > 6) continue
    const cell = ((area[at] as number) - 1) * categories + (category[at] as number) - 1
    counts[cell] = (counts[cell] as number) + 1
  }
  return counts
}

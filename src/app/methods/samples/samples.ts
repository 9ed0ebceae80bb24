// The carried data sets in the shapes that the methods read.

import type { AreaShape } from '#analysis/map/area-index.ts'
import { makePlanarPoints, type PlanarPoints } from '#analysis/map/planar-points.ts'
import type { Neighbours } from '#analysis/neighbour/neighbours.ts'
import { makeNeighbours } from '#analysis/neighbour/neighbours.ts'
import { counties } from './north-carolina.data.ts'
import { theftSquares } from './theft-counts.data.ts'
import { theftOrigin, theftPlaces } from './theft-places.data.ts'
import { vehicleThefts } from './vehicle-thefts.data.ts'

export const sampleCodes = [
  'theftCounts',
  'theftPlaces',
  'vehicleThefts',
  'northCarolina',
  'seatBelts',
  'healthSurvey',
  'safetySurveys',
  'reportedCrimes',
  'lancashire',
  'carClaims',
  'inventedReports',
] as const
export type SampleCode = (typeof sampleCodes)[number]

/** Whole numbers of `widths` signs each in base 36, repeated. */
function unpack(text: string, widths: readonly number[]): number[][] {
  const rows: number[][] = []
  let at = 0
  while (at < text.length) {
    rows.push(
      widths.map((width) => {
        const part = text.slice(at, at + width)
        at += width
        return part.startsWith('.') ? Number.NaN : Number.parseInt(part, 36)
      }),
    )
  }
  return rows
}

export interface DatedPoints {
  readonly points: PlanarPoints
  /** days after 2014-01-01 */
  readonly days: Int32Array
}

/** Squares with their thefts month by month from January 2014. */
export function readTheftSquares(): { readonly name: string; readonly months: readonly number[] }[] {
  return theftSquares.map(([name, months]) => ({ name, months: unpack(months, [2]).map(([count]) => count!) }))
}

export function readTheftPlaces(): DatedPoints {
  const rows = unpack(theftPlaces, [2, 2, 2])
  const e = Float64Array.from(rows, (row) => theftOrigin[0] + 10 * row[0]!)
  const n = Float64Array.from(rows, (row) => theftOrigin[1] + 10 * row[1]!)
  return { points: makePlanarPoints(e, n), days: Int32Array.from(rows, (row) => row[2]!) }
}

const newYear = Date.UTC(2014, 0, 1) / 60_000

/** Begin and end in minutes of local clock, an end that is not known as NaN. */
export function readVehicleThefts(): { readonly start: Float64Array; readonly end: Float64Array } {
  const rows = unpack(vehicleThefts, [4, 4])
  const start = Float64Array.from(rows, (row) => newYear + row[0]!)
  return { start, end: Float64Array.from(rows, (row, at) => start[at]! + row[1]!) }
}

export interface County {
  readonly name: string
  readonly deaths: number
  readonly births: number
  readonly shape: Extract<AreaShape, { type: 'MultiPolygon' }>
}

/** Counties in order, and who borders on whom. Metres in the state's own grid. */
export function readCounties(): { readonly counties: readonly County[]; readonly neighbours: Neighbours } {
  return {
    counties: counties.map(([name, deaths, births, , rings]) => ({
      name,
      deaths,
      births,
      shape: { type: 'MultiPolygon', coordinates: rings.map((ring) => [unpack(ring, [3, 3]).map(toMetres)]) },
    })),
    neighbours: makeNeighbours(
      counties.map(([, , , near]) => near),
      { rule: 'queen' },
    ),
  }
}

const toMetres = ([e = 0, n = 0]: number[]) => [e * 100, n * 100]

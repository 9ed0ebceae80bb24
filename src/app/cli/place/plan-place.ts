/** What a new city is to hold, out of what its file tells: plane system, areas, categories. Nothing is stored here. */
import { type Crs, chooseUtm, findCrs, SWEREF_99_TM } from '#analysis/map/crs.ts'
import { makePlanarPoints, type PlanarPoints } from '#analysis/map/planar-points.ts'
import { toPlanar } from '#analysis/map/projection.ts'
import { asDegrees } from '#analysis/units.ts'
import { findLabelPoint } from './label-point.ts'
import type { GridWish } from './make-grid.ts'
import { makeGridAreas } from './make-grid.ts'
import { makeCodes } from './name-code.ts'
import type { NewArea, NewCategory } from './place-store.ts'
import type { ReadAreas } from './read-areas.ts'
import type { RowSurvey } from './survey-rows.ts'

export type AreaWish =
  | { readonly kind: 'none' }
  | { readonly kind: 'grid'; readonly grid: GridWish }
  | { readonly kind: 'own'; readonly read: ReadAreas }

export interface PlacePlan {
  readonly crs: string
  readonly areas: readonly NewArea[]
  /** Side of a square or edge of a hexagon; null: no grid. */
  readonly gridMetres: number | null
  /** Positions outside the grid; null: not counted here. */
  readonly outside: number | null
}

export function planPlace(survey: Pick<RowSurvey, 'lon' | 'lat'>, wish: AreaWish, crsCode: string | null): PlacePlan {
  const corners = wish.kind === 'own' ? wish.read.areas.flatMap((one) => one.lonLat[0]?.[0]?.slice(0, 1) ?? []) : []
  const lon = corners.length > 0 ? Float64Array.from(corners, ([x]) => x) : survey.lon
  const lat = corners.length > 0 ? Float64Array.from(corners, ([, y]) => y) : survey.lat
  const crs = crsCode ? findCrs(crsCode) : choosePlane(lon, lat)
  if (wish.kind === 'own') {
    return { crs: crs.code, areas: projectAreas(crs, wish.read), gridMetres: null, outside: null }
  }
  const made = wish.kind === 'grid' ? makeGridAreas(wish.grid, projectPoints(crs, survey)) : null
  return { crs: crs.code, areas: made?.areas ?? [], gridMetres: made?.metres ?? null, outside: made?.outside ?? null }
}

/** SWEREF 99 TM in Sweden, and where nothing says where it is; elsewhere the place's own UTM zone. */
function choosePlane(lon: Float64Array, lat: Float64Array): Crs {
  if (lon.length === 0) return SWEREF_99_TM
  const [x, y] = [findMiddle(lon), findMiddle(lat)]
  const inSweden = x > 10 && x < 25 && y > 55 && y < 69.5
  return inSweden ? SWEREF_99_TM : chooseUtm(asDegrees(x), asDegrees(y))
}

const findMiddle = (values: Float64Array) => values.toSorted()[values.length >> 1] as number

/** Positions that the plane system cannot hold are on another part of the earth: left out. */
function projectPoints(crs: Crs, { lon, lat }: Pick<RowSurvey, 'lon' | 'lat'>): PlanarPoints {
  const [e, n]: [number[], number[]] = [[], []]
  for (const [at, x] of lon.entries()) {
    const offset = Math.abs(((x - crs.lon0 + 540) % 360) - 180)
    if (offset > 30) continue
    const place = toPlanar(crs, asDegrees(x), asDegrees(lat[at] as number))
    e.push(place.e)
    n.push(place.n)
  }
  return makePlanarPoints(e, n)
}

function projectAreas(crs: Crs, { areas }: ReadAreas): NewArea[] {
  const project = ([lon, lat]: [number, number]): [number, number] => {
    const { e, n } = toPlanar(crs, asDegrees(lon), asDegrees(lat))
    return [Math.round(e * 10) / 10, Math.round(n * 10) / 10]
  }
  return areas.map(({ code, name, lonLat }) => {
    const geometry = lonLat.map((polygon) => polygon.map((ring) => ring.map(project)))
    return { code, name, geometry, label: findLabelPoint(geometry) }
  })
}

/** Categories from the words of a file, in its order; `groupOf` tells a word's group when the source has groups. */
export function planCategories(
  words: readonly string[],
  groupOf: (word: string) => string = (word) => word,
): { categories: NewCategory[]; codeOf: Record<string, string> } {
  const groups = [...new Set(words.map(groupOf))]
  const names = [...groups, ...words.filter((word) => groupOf(word) !== word)]
  const codes = makeCodes(names)
  const codeOf = Object.fromEntries(names.map((name, at) => [name, codes[at] as string]))
  const categories = names.map((name): NewCategory => {
    const group = groupOf(name)
    const parentCode = group === name ? null : (codeOf[group] ?? null)
    return { code: codeOf[name] as string, parentCode, label: capitalise(name) }
  })
  return { categories, codeOf }
}

const capitalise = (word: string) => word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

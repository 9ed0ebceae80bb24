/** A municipality's registers in memory, ready for the rules: read again at most once a minute. */
import { AnalysisError } from '#analysis/analysis-error.ts'
import { buildAreaIndex } from '#analysis/map/area-index.ts'
import { makePlanarPoints, type PlanarPoints } from '#analysis/map/planar-points.ts'
import { findAreas } from '#analysis/map/point-in-area.ts'
import { findMunicipality, listOrganisations } from '#features/access/store.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Trx } from '#platform/db/port.ts'
import { preparePlaces } from '../guard/name.ts'
import type { Names } from '../present.ts'
import { listAreas, listCategoryCodes, listPlaces } from '../register-store.ts'
import type { Area, Place, Where } from '../schema.ts'

export interface Registers {
  readonly timeZone: string
  readonly areaSet: string
  readonly areas: readonly Area[]
  readonly places: ReadonlyMap<string, Place>
  readonly categories: ReadonlySet<string>
  /** A category with its parent and its siblings: near enough to be the same event. */
  readonly kinOf: (category: string) => string[]
  readonly names: Names
  /** Names of places and areas, which the guard does not take for people. */
  readonly knownPlaces: ReadonlySet<string>
  /** Area of the pictures' set at a position, or null outside the municipality. */
  readonly areaAt: (e: number, n: number) => string | null
}

const lifetimeMs = 60_000
/** Borders are drawn along the shore: a jetty or a bridge still belongs to the nearest area. */
const shoreMetres = 300

export class RegisterShelf {
  readonly #clock: Clock
  readonly #kept = new Map<string, { at: number; registers: Registers }>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  async read(trx: Trx, municipalityId: string): Promise<Registers> {
    const now = this.#clock.now().getTime()
    const kept = this.#kept.get(municipalityId)
    if (kept && now - kept.at < lifetimeMs) return kept.registers
    const registers = await readRegisters(trx, municipalityId)
    this.#kept.set(municipalityId, { at: now, registers })
    return registers
  }
}

async function readRegisters(trx: Trx, municipalityId: string): Promise<Registers> {
  const municipality = await findMunicipality(trx, municipalityId)
  if (!municipality) throw new Error(`no municipality ${municipalityId}`)
  const { areaSet } = municipality.settings
  const areas = await listAreas(trx, areaSet)
  const places = await listPlaces(trx)
  const categories = await listCategoryCodes(trx)
  const organisations = await listOrganisations(trx)
  const shapes = areas.map(({ geometry }) => ({ type: 'MultiPolygon' as const, coordinates: geometry }))
  const index = shapes.length > 0 ? buildAreaIndex(shapes) : null
  const parentOf = new Map(categories.map((one) => [one.code, one.parentCode ?? one.code]))
  return {
    timeZone: municipality.timeZone,
    areaSet,
    areas,
    places: new Map(places.map((place) => [place.id, place])),
    categories: new Set(categories.map((one) => one.code)),
    kinOf: (category) => {
      const root = parentOf.get(category) ?? category
      return [...parentOf].filter(([, parent]) => parent === root).map(([code]) => code)
    },
    names: {
      organisations: new Map(organisations.map((one) => [one.id, one.name])),
      areas: new Map(areas.map((area) => [area.code, area.name])),
      places: new Map(places.map((place) => [place.id, place.name])),
    },
    knownPlaces: preparePlaces([...places, ...areas].map((one) => one.name)),
    areaAt: (e, n) => {
      const point = readPoint(e, n)
      if (!index || !point) return null
      const found = findAreas(index, point, { nearestWithin: shoreMetres })
      return areas[found.area[0] ?? -1]?.code ?? null
    },
  }
}

/** Null for a pair that is no point of the plane, as degrees are: it lies outside every area. */
function readPoint(e: number, n: number): PlanarPoints | null {
  try {
    return makePlanarPoints([e], [n])
  } catch (error) {
    if (error instanceof AnalysisError) return null
    throw error
  }
}

/** Fills in what follows from what was given: a place's position and exactness, a position's area. */
export function resolveWhere(where: Where, registers: Registers): Where {
  const place = where.placeId ? registers.places.get(where.placeId) : undefined
  const position = where.position ?? place?.position ?? null
  const precisionMetres = where.precisionMetres ?? (where.position ? null : (place?.precisionMetres ?? null))
  const areaCode = position ? registers.areaAt(position.e, position.n) : (where.areaCode ?? place?.areaCode ?? null)
  return { ...where, position, precisionMetres, areaCode: areaCode ?? place?.areaCode ?? null }
}

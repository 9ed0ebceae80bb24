/** Where: concentrations that chance does not explain, and whether they are new. Never a single address. */

import { type HotSpot as FoundSpot, findHotSpots, type HotSpotResult } from '#analysis/hotspot/hot-spots.ts'
import { type AreaIndex, buildAreaIndex } from '#analysis/map/area-index.ts'
import { findCellCentre, type Grid, locateInGrid } from '#analysis/map/grid.ts'
import { makePlanarPoints, type PlanarPoints } from '#analysis/map/planar-points.ts'
import { findAreas } from '#analysis/map/point-in-area.ts'
import { binomial, upperTail } from '#analysis/maths/count-distributions.ts'
import { parseLocalDate } from '#analysis/time/local-date.ts'
import { asMetres } from '#analysis/units.ts'
import { round } from './compute-series.ts'
import type { InputEvent, PictureInput } from './input.ts'
import type { Computation, HotSpot } from './schema.ts'

/** Days of past that «usual» rests on: whole weeks, a year less a day. */
const pastDays = 364
/** More than usual is said only when chance would give it less often than this. */
export const alphaRisen = 0.01
/** One organisation behind this share of a spot's reports, or new reporters behind half: told as that. */
const oneOrganisationShare = 0.8
const newReportersShare = 0.5

type Located = InputEvent & { e: number; n: number }

/** What one search looks at: all reports of the window, or one category's of the period. */
interface Search {
  readonly category: string | null
  readonly from: string
  readonly events: readonly Located[]
  readonly past: PictureInput['past']
}

/**
 * All reports over the hot spots' window; and, where a category stands out, that category over the period alone: a rise
 * of one week drowns in four.
 */
export function computePlaces(
  input: PictureInput,
  standsOut: readonly { category: string | null }[],
  newReporters: ReadonlySet<string>,
): Computation['hotSpots'] {
  if (input.areas.length === 0) return { state: 'cannotTell', reason: 'noAreas', spots: [] }
  if (!input.events.some(isLocated)) return { state: 'cannotTell', reason: 'noPositions', spots: [] }
  const [first, ...rest] = searchPlaces(input, standsOut)
  const spots = [first, ...rest].flatMap((found) => (found ? describeSpots(input, found, newReporters) : []))
  if (first?.result.outcome !== 'computed' && spots.length === 0) {
    return { state: 'cannotTell', reason: first?.result.reason ?? 'noPositions', spots }
  }
  return { state: spots.length > 0 ? 'found' : 'none', reason: null, spots }
}

/** What was looked at, and what was found there. */
export interface Searched {
  readonly search: Search
  readonly area: AreaIndex
  readonly result: HotSpotResult
}

/** The search of all reports first, then those of the categories that stand out. */
export function searchPlaces(input: PictureInput, standsOut: readonly { category: string | null }[]): Searched[] {
  const located = input.events.filter(isLocated)
  if (input.areas.length === 0 || located.length === 0) return []
  const area = buildAreaIndex(input.areas.map(({ geometry }) => ({ type: 'MultiPolygon', coordinates: geometry })))
  const all: Search = { category: null, from: input.windowFrom, events: located, past: input.past }
  const named = [...new Set(standsOut.map((one) => one.category))].filter((category) => category !== null)
  const searches = named.map(
    (category): Search => ({
      category,
      from: input.period.start,
      events: located.filter((one) => one.category === category && one.occurredOn >= input.period.start),
      past: input.past.filter((one) => one.category === category),
    }),
  )
  return [all, ...searches].map((search) => ({ search, area, result: searchOnce(input, area, search) }))
}

const isLocated = (one: InputEvent): one is Located => one.e !== null && one.n !== null

function searchOnce(input: PictureInput, area: AreaIndex, search: Search): HotSpotResult {
  return findHotSpots({
    points: pointsOf(search.events),
    day: search.events.map((one) => parseLocalDate(one.occurredOn)),
    window: { firstDay: parseLocalDate(search.from), lastDay: parseLocalDate(input.period.end) - 1 },
    area,
    // Where anything was ever told of: woods and water must not make the whole town hot.
    reference: pointsOf([...input.past, ...search.events]),
    settings: { cellSize: asMetres(input.cellMetres), leastEvents: input.smallCell },
  })
}

function describeSpots(input: PictureInput, searched: Searched, newReporters: ReadonlySet<string>): HotSpot[] {
  const { search, area, result } = searched
  if (result.outcome === 'cannot_tell') return []
  const weigh = prepareWeighing(input, search, result.grid, newReporters)
  return result.spots.map((spot) => describeSpot(input, { spot, grid: result.grid, area, search, ...weigh(spot) }))
}

/** Now against before, in the cells of a spot. */
export interface Weighed {
  readonly inside: readonly Located[]
  /** New reporters have no past to be compared with: whether it is more than usual is asked of the others. */
  readonly established: number
  readonly before: number
  readonly windowDays: number
  readonly pastDays: number
  /** Probability of so many now, were it as before. */
  readonly chance: number
}

export function prepareWeighing(
  input: PictureInput,
  search: Search,
  grid: Grid,
  newReporters: ReadonlySet<string>,
): (spot: FoundSpot) => Weighed {
  const cellOfEvent = locateInGrid(grid, pointsOf(search.events))
  const cellOfPast = locateInGrid(grid, pointsOf(search.past))
  const windowDays = parseLocalDate(input.period.end) - parseLocalDate(search.from)
  return (spot) => {
    const cells = new Set(spot.cells)
    const inside = search.events.filter((_, at) => cells.has(cellOfEvent[at] as number))
    const before = search.past.reduce((sum, one, at) => {
      return cells.has(cellOfPast[at] as number) ? sum + one.count : sum
    }, 0)
    const established = inside.filter((one) => !newReporters.has(one.organisationId)).length
    const chance = upperTail(established, binomial(established + before, windowDays / (windowDays + pastDays)))
    return { inside, established, before, windowDays, pastDays, chance }
  }
}

interface Found extends Weighed {
  readonly spot: FoundSpot
  readonly grid: Grid
  readonly area: AreaIndex
  readonly search: Search
}

function describeSpot(input: PictureInput, found: Found): HotSpot {
  const { spot, grid, area, search, inside, established, before, windowDays, chance } = found
  const byOrganisation = new Map<string, number>()
  for (const one of inside) byOrganisation.set(one.organisationId, (byOrganisation.get(one.organisationId) ?? 0) + 1)
  const commonest = Math.max(0, ...byOrganisation.values())
  const home = findAreas(area, pointsOf([spot.centre]), { nearestWithin: input.cellMetres * 2 }).area[0] ?? -1
  return {
    cells: spot.cells.map((cell) => findCellCentre(grid, cell)).map(({ e, n }) => ({ e: tenth(e), n: tenth(n) })),
    cellMetres: input.cellMetres,
    areaCode: input.areas[home]?.code ?? null,
    category: search.category,
    from: search.from,
    count: { value: inside.length, hidden: null },
    p: round(spot.p),
    organisations: byOrganisation.size,
    usual: input.past.length > 0 ? tenth((before * windowDays) / pastDays) : null,
    risen: input.past.length > 0 && chance < alphaRisen,
    source: nameSource(spot, inside.length, commonest, inside.length - established),
  }
}

function nameSource(spot: FoundSpot, count: number, commonest: number, fromNew: number): HotSpot['source'] {
  if (fromNew >= newReportersShare * count) return 'newReporters'
  if (spot.kind === 'one_place') return 'onePlace'
  return commonest >= oneOrganisationShare * count ? 'oneOrganisation' : 'many'
}

function pointsOf(places: readonly { e: number; n: number }[]): PlanarPoints {
  return makePlanarPoints(
    places.map((one) => one.e),
    places.map((one) => one.n),
  )
}

const tenth = (value: number) => Math.round(value * 10) / 10

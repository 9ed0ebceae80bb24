/** Where: concentrations that chance does not explain, and whether they are new. Never a single address. */
import { buildAreaIndex } from '#analysis/area-index.ts'
import { binomial, upperTail } from '#analysis/count-distributions.ts'
import { findCellCentre, type Grid, locateInGrid } from '#analysis/grid.ts'
import { type HotSpot as FoundSpot, findHotSpots } from '#analysis/hot-spots.ts'
import { parseLocalDate } from '#analysis/local-date.ts'
import { makePlanarPoints, type PlanarPoints } from '#analysis/planar-points.ts'
import { findAreas } from '#analysis/point-in-area.ts'
import { asMetres } from '#analysis/units.ts'
import type { InputEvent, PictureInput } from './input.ts'
import type { Computation, HotSpot } from './schema.ts'

/** Days of past that «usual» rests on: whole weeks, a year less a day. */
const pastDays = 364
/** More than usual is said only when chance would give it less often than this. */
const alphaRisen = 0.01
/** One organisation behind this share of a spot's reports: it is told as one source, not as a hot spot. */
const oneSourceShare = 0.8

type Located = InputEvent & { e: number; n: number }

export function computePlaces(input: PictureInput): Computation['hotSpots'] {
  const located = input.events.filter((one): one is Located => one.e !== null && one.n !== null)
  const empty = { windowFrom: input.windowFrom, spots: [] }
  if (input.areas.length === 0) return { state: 'cannotTell', reason: 'noAreas', ...empty }
  if (located.length === 0) return { state: 'cannotTell', reason: 'noPositions', ...empty }
  const area = buildAreaIndex(input.areas.map(({ geometry }) => ({ type: 'MultiPolygon', coordinates: geometry })))
  const points = pointsOf(located)
  const past = pointsOf(input.past)
  const result = findHotSpots({
    points,
    day: located.map((one) => parseLocalDate(one.occurredOn)),
    window: { firstDay: parseLocalDate(input.windowFrom), lastDay: parseLocalDate(input.period.end) - 1 },
    area,
    reference: pointsOf([...input.past, ...located]),
    settings: { cellSize: asMetres(input.cellMetres), leastEvents: input.smallCell },
  })
  if (result.outcome === 'cannot_tell') return { state: 'cannotTell', reason: result.reason, ...empty }

  const cellOfEvent = locateInGrid(result.grid, points)
  const cellOfPast = locateInGrid(result.grid, past)
  const windowDays = parseLocalDate(input.period.end) - parseLocalDate(input.windowFrom)
  const spots = result.spots.map((spot) => {
    const cells = new Set(spot.cells)
    const inside = located.filter((_, at) => cells.has(cellOfEvent[at] as number))
    const before = input.past.reduce((sum, one, at) => (cells.has(cellOfPast[at] as number) ? sum + one.count : sum), 0)
    return describeSpot(spot, result.grid, input, { area, inside, before, windowDays })
  })
  return { state: spots.length > 0 ? 'found' : 'none', reason: null, windowFrom: input.windowFrom, spots }
}

interface Around {
  readonly area: ReturnType<typeof buildAreaIndex>
  readonly inside: readonly Located[]
  readonly before: number
  readonly windowDays: number
}

function describeSpot(spot: FoundSpot, grid: Grid, input: PictureInput, around: Around): HotSpot {
  const { inside, before, windowDays } = around
  const byOrganisation = new Map<string, number>()
  for (const one of inside) byOrganisation.set(one.organisationId, (byOrganisation.get(one.organisationId) ?? 0) + 1)
  const commonest = Math.max(0, ...byOrganisation.values())
  const chance = upperTail(inside.length, binomial(inside.length + before, windowDays / (windowDays + pastDays)))
  const home = findAreas(around.area, pointsOf([spot.centre]), { nearestWithin: input.cellMetres * 2 }).area[0] ?? -1
  return {
    cells: spot.cells.map((cell) => findCellCentre(grid, cell)).map(({ e, n }) => ({ e: round(e), n: round(n) })),
    cellMetres: input.cellMetres,
    areaCode: input.areas[home]?.code ?? null,
    count: { value: inside.length, hidden: null },
    p: spot.p,
    organisations: byOrganisation.size,
    usual: input.past.length > 0 ? round((before * windowDays) / pastDays) : null,
    risen: input.past.length > 0 && chance < alphaRisen,
    oneSource: spot.kind === 'one_place' || commonest >= oneSourceShare * inside.length,
  }
}

function pointsOf(places: readonly { e: number; n: number }[]): PlanarPoints {
  return makePlanarPoints(
    places.map((one) => one.e),
    places.map((one) => one.n),
  )
}

const round = (value: number) => Math.round(value * 10) / 10

/** The picture's map: areas by number, the news marked, concentrations as hexagons, over the quiet ground. */
import type { Area, Ground } from '#features/report/schema.ts'
import type { Figure } from '#figure/figure.ts'
import { drawAreaMap, type MapArea } from '#figure/map/area-map.ts'
import { focusAreas } from '#figure/map/focus-areas.ts'
import type { Shape } from '#figure/map/map-projection.ts'
import { chooseThresholds } from '#figure/map/quantity-classes.ts'
import { type Drawing, type Place, themeOf } from './figures.ts'
import { isNews } from './lead.ts'
import type { Computation, HotSpot } from './schema.ts'

/** What the map is drawn on; the areas of the computation's area set, the ground as the municipality has it. */
export interface MapGround {
  readonly areas: readonly Pick<Area, 'code' | 'name' | 'geometry'>[]
  readonly ground: readonly Ground[]
}

/** Areas that the map marks as news: they stand out themselves, or a category does in them, by more than new reporters. */
export function flaggedAreas({ standsOut, areas, cells }: Computation): ReadonlySet<string> {
  const news = [...areas, ...cells].filter(
    (one) => isNews(one) && standsOut.some((two) => two.areaCode === one.areaCode && two.category === one.category),
  )
  return new Set(news.map((one) => one.areaCode).filter((code) => code !== null))
}

/**
 * Concentrations to draw. What one place or one organisation explains is told in words, never marked on the ground; and
 * one that is there every week is no news, so it is drawn calmly.
 */
export function drawnSpots(computation: Computation): { spot: HotSpot; news: boolean }[] {
  return computation.hotSpots.spots
    .filter((spot) => spot.source === 'many')
    .map((spot) => ({ spot, news: spot.risen || spot.usual === null }))
}

/** A pointy-top hexagon of the grid, closed, counter-clockwise; `edge` in metres. */
export function hexagonAround({ e, n }: { e: number; n: number }, edge: number): [number, number][] {
  const across = (Math.sqrt(3) / 2) * edge
  return [
    [e, n - edge],
    [e + across, n - edge / 2],
    [e + across, n + edge / 2],
    [e, n + edge],
    [e - across, n + edge / 2],
    [e - across, n - edge / 2],
    [e, n - edge],
  ]
}

export const spotShape = (spot: HotSpot): Shape => ({
  type: 'MultiPolygon',
  coordinates: spot.cells.map((cell) => [hexagonAround(cell, spot.cellMetres)]),
})

/** What a class of the map begins at: under the small-cell limit no shade tells counts apart. */
export function mapThresholds(computation: Computation): number[] {
  const most = Math.max(0, ...computation.areas.map((one) => one.count.value ?? 0))
  const step = computation.smallCell
  if (most < step) return most > 0 ? [1] : []
  // A month, or a large city: round classes over what there is.
  if (most > mostTimes * step) return chooseThresholds([0, most])
  return [1, 2, 4, 8].map((times) => times * step).filter((low) => low <= most)
}

/** Beyond this many small cells the fixed classes would paint everything alike. */
const mostTimes = 16

export function drawPictureMap(drawing: Drawing, { areas, ground }: MapGround, place: Place): Figure {
  const { computation, words } = drawing
  const flagged = flaggedAreas(computation)
  const counts = new Map(computation.areas.map((one) => [one.areaCode, one.count]))
  const mapAreas = areas.map(({ code, name, geometry }): MapArea => {
    const count = counts.get(code)
    const value = count?.value ?? (count?.hidden ? 'suppressed' : 'missing')
    return { id: code, name, value, flagged: flagged.has(code), shape: { type: 'MultiPolygon', coordinates: geometry } }
  })
  const shapes = (kind: Ground['kind']) =>
    ground
      .filter((one) => one.kind === kind)
      .map(({ geometry }) => geometry)
      .filter((one) => one.type === 'MultiPolygon')
  const land = shapes('land')
  const focus = focusAreas(areas, flagged)
  return drawAreaMap(
    {
      areas: mapAreas,
      coordinates: 'metres',
      focus,
      hotSpots: drawnSpots(computation).map(({ spot, news }) => ({ shape: spotShape(spot), calm: !news })),
      ...(land.length > 0 ? { land } : {}),
      water: shapes('water'),
      thresholds: mapThresholds(computation),
      ...(place.aspect === undefined ? {} : { aspect: place.aspect }),
    },
    {
      title: words.map.title,
      describe: (all, news, spots) =>
        words.map.describe(
          all.length,
          news.map((one) => one.name),
          spots,
        ),
      columns: { area: words.columns.area, value: words.columns.reports, note: words.columns.note },
      flagged: words.map.flagged,
      hotSpot: words.hotSpots.label,
      hotSpotCalm: words.figures.hotSpotUsual,
      suppressed: words.map.suppressed(computation.smallCell),
      missing: words.map.missing,
      empty: words.map.empty,
      distance: words.map.distance,
      classLabel: words.map.classLabel,
      sentence: () => (focus.length < areas.length ? words.figures.townOnly : ''),
    },
    themeOf(drawing, place),
  )
}

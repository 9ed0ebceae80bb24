/** The picture's map: areas by number, the news marked, concentrations as hexagons, over the quiet ground. */
import type { Area, Ground } from '#features/report/schema.ts'
import type { Figure } from '#figure/figure.ts'
import { drawAreaMap, type MapArea } from '#figure/map/area-map.ts'
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

/** An area this many times wider than the town's is countryside; and only where some are wider still is the map cut. */
const townWidth = 2
const uneven = 4

/**
 * Codes of the areas that the map is fitted to. Where a few areas are vast beside the rest, the town is shown, and what is
 * news wherever it lies; a municipality of equals is shown whole.
 */
export function focusAreas(areas: MapGround['areas'], news: ReadonlySet<string>): string[] {
  const widths = areas.map(({ code, geometry }) => ({ code, width: widthOf(geometry) }))
  const sorted = widths.map((one) => one.width).sort((a, b) => a - b)
  const third = sorted[Math.floor(sorted.length / 3)] ?? 0
  if ((sorted.at(-1) ?? 0) <= third * uneven) return widths.map((one) => one.code)
  return widths.filter((one) => one.width <= third * townWidth || news.has(one.code)).map((one) => one.code)
}

function widthOf(geometry: Area['geometry']): number {
  const points = geometry.flat(2)
  const of = (pick: 0 | 1) => {
    const values = points.map((point) => point[pick])
    return values.reduce((a, b) => Math.max(a, b), -Infinity) - values.reduce((a, b) => Math.min(a, b), Infinity)
  }
  return Math.max(of(0), of(1))
}

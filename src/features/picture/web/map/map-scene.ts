/** What the live map shows: our own data as GeoJSON in a quiet style, from plane metres to longitude and latitude. */
import type { StyleSpecification } from 'maplibre-gl'
import { findCrs } from '#analysis/map/crs.ts'
import { toGeographic } from '#analysis/map/projection.ts'
import { asMetres } from '#analysis/units.ts'
import type { Area, Ground } from '#features/report/schema.ts'
import { focusAreas } from '#figure/map/focus-areas.ts'
import { classFill, findClass } from '#figure/map/quantity-classes.ts'
import { drawnSpots, flaggedAreas, mapThresholds, spotShape } from '../../figure-map.ts'
import type { Computation } from '../../schema.ts'
import type { MapPoint } from './read-points.ts'

export interface MapScene {
  readonly crs: string
  readonly areas: readonly Area[]
  readonly ground: readonly Ground[]
  readonly computation: Computation
  /** Single reports, for those who may see them; shown when the map is drawn near. */
  readonly points: readonly MapPoint[]
  /** A style or tile address of the municipality's own, or null. */
  readonly tiles: string | null
}

/** The page's own colours, by the names that the drawings use. */
export type MapColours = (name: string) => string

type LonLat = [number, number]
type Feature = {
  type: 'Feature'
  properties: Record<string, string | number | boolean>
  geometry: { type: string; coordinates: unknown }
}

const collect = (features: Feature[]) => ({ type: 'FeatureCollection', features }) as GeoJSON.FeatureCollection
const colourName = (value: string) => /--samlad-(\w+)/.exec(value)?.[1] ?? 'empty'

/** Everything in longitude and latitude, at about a decimetre. */
function makeProjector(code: string) {
  const crs = findCrs(code)
  const point = ([e, n]: readonly [number, number]): LonLat => {
    const { lon, lat } = toGeographic(crs, asMetres(e), asMetres(n))
    return [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6]
  }
  const deep = (value: unknown): unknown =>
    typeof (value as number[])[0] === 'number' ? point(value as [number, number]) : (value as unknown[]).map(deep)
  return { point, deep }
}

function areaFeatures({ areas, computation }: MapScene, colours: MapColours, deep: (value: unknown) => unknown) {
  const thresholds = mapThresholds(computation)
  const flagged = flaggedAreas(computation)
  const counts = new Map(computation.areas.map((one) => [one.areaCode, one.count.value]))
  return areas.map((area): Feature => {
    const value = counts.get(area.code) ?? null
    const plain = value === null ? 'card' : colourName(classFill(findClass(value, thresholds), thresholds))
    const fill = flagged.has(area.code) ? 'flag' : plain
    return {
      type: 'Feature',
      properties: { code: area.code, name: area.name, fill: colours(fill), flagged: flagged.has(area.code) },
      geometry: { type: 'MultiPolygon', coordinates: deep(area.geometry) },
    }
  })
}

/** Zoom from which single reports are drawn: a few districts fill the frame. */
const nearZoom = 11

/** Where an area's name stands: at its own point, or just north of a concentration that it would be written across. */
export function placeName(label: { e: number; n: number }, computation: Computation) {
  for (const { spot } of drawnSpots(computation)) {
    const edge = spot.cellMetres
    const [west, east] = [Math.min(...spot.cells.map((one) => one.e)), Math.max(...spot.cells.map((one) => one.e))]
    const [south, north] = [Math.min(...spot.cells.map((one) => one.n)), Math.max(...spot.cells.map((one) => one.n))]
    // Words are wider than they are high.
    const across = label.e > west - 4 * edge && label.e < east + 4 * edge
    if (across && label.n > south - 2 * edge && label.n < north + 2 * edge) {
      return { e: (west + east) / 2, n: north + 1.5 * edge, above: true }
    }
  }
  return { ...label, above: false }
}

const isStyle = (tiles: string) => !tiles.includes('{z}')

/** The whole style, its words drawn by the browser in the page's own typeface (a map asks for «Bold» by name); or over the municipality's own tiles without our ground. */
export function makeStyle(
  scene: MapScene,
  colours: MapColours,
  text: { font: string; size: number },
): StyleSpecification {
  const { deep, point } = makeProjector(scene.crs)
  const own = scene.tiles !== null && !isStyle(scene.tiles)
  const ground = scene.ground.map((one): Feature => {
    return {
      type: 'Feature',
      properties: { kind: one.kind },
      geometry: { type: one.geometry.type, coordinates: deep(one.geometry.coordinates) },
    }
  })
  const spots = drawnSpots(scene.computation).map(({ spot, news }): Feature => {
    return {
      type: 'Feature',
      properties: { news },
      geometry: { type: 'MultiPolygon', coordinates: deep(spotShape(spot).coordinates) },
    }
  })
  const points = scene.points.map(({ e, n }): Feature => {
    return { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: point([e, n]) } }
  })
  const flagged = flaggedAreas(scene.computation)
  const labels = scene.areas.map((area): Feature => {
    const { e, n, above } = placeName(area.label, scene.computation)
    const properties = { name: area.name, rank: flagged.has(area.code) ? 0 : 1, above }
    return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: point([e, n]) } }
  })
  const source = (features: Feature[]) => ({ type: 'geojson' as const, data: collect(features) })
  const kind = (name: string): ['==', ['get', string], string] => ['==', ['get', 'kind'], name]
  return {
    version: 8,
    sources: {
      ground: source(ground),
      areas: source(areaFeatures(scene, colours, deep)),
      spots: source(spots),
      points: source(points),
      labels: source(labels),
      ...(own ? { tiles: { type: 'raster' as const, tiles: [scene.tiles as string], tileSize: 256 } } : {}),
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colours('water') } },
      ...(own
        ? [{ id: 'tiles', type: 'raster' as const, source: 'tiles' }]
        : [
            {
              id: 'land',
              type: 'fill' as const,
              source: 'ground',
              filter: kind('land'),
              paint: { 'fill-color': colours('ground') },
            },
            {
              id: 'water',
              type: 'fill' as const,
              source: 'ground',
              filter: kind('water'),
              paint: { 'fill-color': colours('water') },
            },
            {
              id: 'river',
              type: 'line' as const,
              source: 'ground',
              filter: kind('river'),
              paint: { 'line-color': colours('water'), 'line-width': 2 },
            },
          ]),
      {
        id: 'areas',
        type: 'fill',
        source: 'areas',
        paint: { 'fill-color': ['get', 'fill'], 'fill-opacity': own ? 0.55 : 1 },
      },
      { id: 'edges', type: 'line', source: 'areas', paint: { 'line-color': colours('boundary'), 'line-width': 0.9 } },
      {
        id: 'news',
        type: 'line',
        source: 'areas',
        filter: ['==', ['get', 'flagged'], true],
        paint: { 'line-color': colours('rust'), 'line-width': 2 },
      },
      {
        id: 'calm-spots',
        type: 'line',
        source: 'spots',
        filter: ['==', ['get', 'news'], false],
        paint: { 'line-color': colours('q4'), 'line-width': 1.4 },
      },
      {
        id: 'spots',
        type: 'fill',
        source: 'spots',
        filter: ['==', ['get', 'news'], true],
        paint: { 'fill-color': colours('rust'), 'fill-outline-color': colours('card') },
      },
      {
        id: 'points',
        type: 'circle',
        source: 'points',
        // From afar the areas and concentrations speak; the points come when one looks closer.
        minzoom: nearZoom,
        paint: {
          'circle-radius': 4,
          'circle-color': colours('ink'),
          'circle-opacity': 0.7,
          'circle-stroke-color': colours('card'),
          'circle-stroke-width': 1,
        },
      },
      {
        id: 'chosen',
        type: 'line',
        source: 'areas',
        filter: ['==', ['get', 'code'], ''],
        paint: { 'line-color': colours('ink'), 'line-width': 3 },
      },
      {
        id: 'names',
        type: 'symbol',
        source: 'labels',
        layout: {
          'text-field': ['get', 'name'],
          'text-font': ['Bold', text.font],
          'text-size': text.size,
          'symbol-sort-key': ['get', 'rank'],
          'text-padding': 4,
          'text-anchor': ['case', ['get', 'above'], 'bottom', 'center'],
        },
        paint: { 'text-color': colours('ink'), 'text-halo-color': colours('card'), 'text-halo-width': 1.6 },
      },
    ],
  }
}

/** West, south, east, north of the areas that the map opens on, and of all. */
export function boundScene(scene: MapScene): { opening: [LonLat, LonLat]; all: [LonLat, LonLat] } {
  const { point } = makeProjector(scene.crs)
  const focus = new Set(focusAreas(scene.areas, flaggedAreas(scene.computation)))
  const bound = (areas: readonly Area[]): [LonLat, LonLat] => {
    let [west, south, east, north] = [180, 90, -180, -90]
    for (const place of areas.flatMap((area) => area.geometry.flat(2))) {
      const [lon, lat] = point(place)
      west = Math.min(west, lon)
      south = Math.min(south, lat)
      east = Math.max(east, lon)
      north = Math.max(north, lat)
    }
    return [
      [west, south],
      [east, north],
    ]
  }
  return { opening: bound(scene.areas.filter((area) => focus.has(area.code))), all: bound(scene.areas) }
}

/**
 * Makes db/demo/lulea/basemap.data.json, the quiet ground under the maps: land, inland water and rivers.
 * Usage: node db/demo/make-basemap.ts <folder with basemap/>. Sources and licences: db/demo/lulea/README.md.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { clipLine, clipRing } from './making/clip-box.ts'
import { simplifyLine } from './making/simplify-line.ts'
import { type Point, ringArea } from './making/stitch-rings.ts'

interface Feature {
  readonly properties: { readonly name?: string | null }
  readonly geometry: { readonly type: string; readonly coordinates: never }
}

const folder = process.argv[2]
if (!folder) throw new Error('Usage: node db/demo/make-basemap.ts <source folder>')
const read = (name: string): Feature[] => JSON.parse(readFileSync(`${folder}/basemap/${name}`, 'utf8')).features

/** Luleå with its neighbours around. */
const box = { west: 20.75, south: 65.15, east: 23.45, north: 66.42 }
const squeeze = Math.cos((65.8 * Math.PI) / 180)
const metres = 1 / 111_420
/** Land smaller than this is not drawn: 2 hectares, in square degrees. */
const smallest = (20_000 * metres * metres) / squeeze

const round = ([lon, lat]: Point): Point => [Number(lon.toFixed(4)), Number(lat.toFixed(4))]

function thin(points: readonly Point[], toleranceMetres: number): Point[] {
  const flat = points.flatMap(([lon, lat]) => [lon * squeeze, lat])
  return simplifyLine(flat, toleranceMetres * metres).map((i) => round(points[i]!))
}

function drawPolygons(features: readonly Feature[], toleranceMetres: number): Point[][][] {
  return features
    .flatMap(({ geometry }) =>
      geometry.type === 'Polygon' ? [geometry.coordinates as Point[][]] : (geometry.coordinates as Point[][][]),
    )
    .map((polygon) =>
      polygon
        .map((ring) => clipRing(ring.slice(0, -1), box))
        .filter((ring) => ring.length > 2 && Math.abs(ringArea(ring)) > smallest)
        .map((ring) => thin([...ring, ring[0]!], toleranceMetres))
        .filter((ring) => ring.length > 3),
    )
    .filter((polygon) => polygon.length > 0)
}

function drawRivers(features: readonly Feature[]): { name: string | null; coordinates: Point[][] }[] {
  return features
    .map(({ properties, geometry }) => {
      const lines =
        geometry.type === 'LineString' ? [geometry.coordinates as Point[]] : (geometry.coordinates as Point[][])
      const coordinates = lines.flatMap((line) => clipLine(line, box)).map((line) => thin(line, 60))
      return { name: properties.name ?? null, coordinates }
    })
    .filter(({ coordinates }) => coordinates.length > 0)
}

const basemap = {
  licence: '© OpenStreetMap contributors (ODbL); Natural Earth (public domain)',
  crs: 'EPSG:4326',
  box: [box.west, box.south, box.east, box.north],
  land: { type: 'MultiPolygon', coordinates: drawPolygons(read('land_lulea_boden_osm50m.geojson'), 45) },
  water: { type: 'MultiPolygon', coordinates: drawPolygons(read('inland_water_lulea_boden_osm100m.geojson'), 30) },
  rivers: drawRivers(read('rivers_sweden_ne10m.geojson')),
}
const text = JSON.stringify(basemap)
writeFileSync(new URL('./lulea/basemap.data.json', import.meta.url), `${text}\n`)
console.log(
  `${basemap.land.coordinates.length} pieces of land, ${basemap.rivers.length} rivers, ${text.length} characters`,
)

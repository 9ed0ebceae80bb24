/**
 * Makes db/demo/lulea/areas.data.json. Usage: node db/demo/make-areas.ts <folder with geo/ and basemap/>.
 * What the folder must hold, and what is rough about the result, is told in db/demo/lulea/README.md.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { assignNearestSeed, growLabels, markThinCells, unassigned } from './making/assign-cells.ts'
import { makeLabelGrid, type Ring, visitCellsInside } from './making/label-grid.ts'
import { findLabelPoint } from './making/label-point.ts'
import * as lulea from './making/lulea-parts.data.ts'
import { simplifyLine } from './making/simplify-line.ts'
import { groupRings, isPointInRing, type Point, ringArea, stitchRings } from './making/stitch-rings.ts'
import { traceArcs } from './making/trace-arcs.ts'

interface Feature {
  readonly properties: Record<string, string | number>
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: Ring[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: Ring[][] }
}

const folder = process.argv[2]
if (!folder) throw new Error('Usage: node db/demo/make-areas.ts <source folder>')
const read = (path: string): Feature[] => JSON.parse(readFileSync(`${folder}/${path}`, 'utf8')).features
const polygons = ({ geometry }: Feature): Ring[][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

const cellMetres = 10
const grid = makeLabelGrid({ west: 21.3, south: 65.28, east: 22.9, north: 66.32 }, cellMetres)

// 1. Land of the municipality, lakes filled: an area holds its lakes.
const land = read('geo/norrbotten_coast_municipalities_land_osm_wgs84.geojson').filter(
  (f) => f.properties.code === '2580',
)
for (const feature of land) {
  for (const polygon of polygons(feature)) {
    visitCellsInside(grid, polygon.slice(0, 1), (i) => {
      grid.labels[i] = unassigned
    })
  }
}

// 2. DeSO, first come first served where the generalised borders overlap; slivers between them go to a neighbour.
const deso = read('geo/deso2025_lulea_boden.geojson')
  .filter((f) => f.properties.kommunkod === '2580')
  .toSorted((a, b) => String(a.properties.desokod).localeCompare(String(b.properties.desokod)))
for (const [index, feature] of deso.entries()) {
  for (const polygon of polygons(feature)) {
    visitCellsInside(grid, polygon, (i) => {
      if (grid.labels[i] === 0 || grid.labels[i] === unassigned) grid.labels[i] = index + 1
    })
  }
}
const thin = markThinCells(grid, 4)
growLabels(grid, (i) => thin[i] === 1 && grid.labels[i] === unassigned, 12)

// 3. The countryside, by nearest village on the same side of the river.
const river = new Uint8Array(grid.labels.length)
for (const rings of [...read('basemap/inland_water_lulea_boden_osm100m.geojson').flatMap(polygons), [lulea.riverGap]]) {
  visitCellsInside(grid, rings, (i) => {
    river[i] = 1
  })
}
const seedLabel = (index: number) => deso.length + 1 + index
assignNearestSeed(
  grid,
  river,
  lulea.villageSeeds.map((seed, index) => ({ ...seed, label: seedLabel(index) })),
)

// 4. Borders told once, so that neighbours share every vertex, in all three sets.
const isTown = (label: number) => label > 0 && label <= deso.length
const toLonLat = (column: number, row: number): Point => [
  Number((grid.west + column * grid.stepLon).toFixed(5)),
  Number((grid.north - row * grid.stepLat).toFixed(5)),
]
const arcs = traceArcs(grid).map((arc) => {
  const town = isTown(arc.left) || isTown(arc.right)
  const shore = arc.left === 0 || arc.right === 0
  const kept = simplifyLine(arc.corners, (town ? (shore ? 20 : 14) : shore ? 45 : 60) / cellMetres)
  return { arc, points: kept.map((i) => toLonLat(arc.corners[2 * i]!, arc.corners[2 * i + 1]!)) }
})

const metresPerLon = 111_420 * (grid.stepLat / grid.stepLon)
/** Islets below this are dropped: 8 hectares, in square degrees. */
const smallest = 80_000 / (111_420 * metresPerLon)
function unite(labels: ReadonlySet<number>): Point[][][] {
  return groupRings(stitchRings(arcs, (label) => labels.has(label)))
    .filter((polygon) => ringArea(polygon[0]!) >= smallest)
    .map((polygon) => polygon.filter((ring, index) => index === 0 || -ringArea(ring) >= smallest / 10))
    .toSorted((a, b) => ringArea(b[0]!) - ringArea(a[0]!))
}

const desoOf = (regso: readonly string[]) =>
  deso.flatMap((f, index) => (regso.includes(String(f.properties.regsokod)) ? [index + 1] : []))
const seedsOf = (key: 'regso' | 'survey', code: string) =>
  lulea.villageSeeds.flatMap((seed, index) => (seed[key] === code ? [seedLabel(index)] : []))
const people = (features: readonly Feature[]) =>
  features.reduce((sum, f) => sum + Number(f.properties.befolkning_2025), 0)

interface Area {
  readonly code: string
  readonly name: string
  readonly set: 'survey' | 'regso' | 'deso'
  readonly boundaryVersion: string
  readonly parentCode: string | null
  readonly population: number
  readonly labelPoint: Point
  readonly geometry: { type: 'MultiPolygon'; coordinates: Point[][][] }
}
function makeArea(area: Omit<Area, 'labelPoint' | 'geometry'>, labels: readonly number[], labelPoint?: Point): Area {
  const coordinates = unite(new Set(labels))
  const closed = coordinates.map((polygon) => polygon.map((ring) => [...ring, ring[0]!]))
  const largest = coordinates[0]
  if (!largest) throw new Error(`${area.set} ${area.code} has no land`)
  return {
    ...area,
    labelPoint: labelPoint ?? findLabelPoint(largest),
    geometry: { type: 'MultiPolygon', coordinates: closed },
  }
}

const surveyOf = (regso: string) => lulea.surveyAreas.find((a) => (a.regso as readonly string[]).includes(regso))?.code
const regsoCodes = [...new Set(deso.map((f) => String(f.properties.regsokod)))]
const townRegso = regsoCodes.map((code) => {
  const members = deso.filter((f) => f.properties.regsokod === code)
  return makeArea(
    {
      code,
      name: String(members[0]!.properties.regsonamn),
      set: 'regso',
      boundaryVersion: lulea.regsoBoundaryVersion,
      parentCode: surveyOf(code) ?? null,
      population: people(members),
    },
    desoOf([code]),
  )
})
const ruralRegso = lulea.ruralRegso.map(({ code, name, population, shares }) =>
  makeArea(
    {
      code,
      name,
      set: 'regso',
      boundaryVersion: lulea.roughRegsoBoundaryVersion,
      parentCode: Object.entries(shares).toSorted((a, b) => b[1] - a[1])[0]![0],
      population,
    },
    seedsOf('regso', code),
  ),
)
const regso = [...townRegso, ...ruralRegso].toSorted((a, b) => a.code.localeCompare(b.code))
const survey = lulea.surveyAreas.map(({ code, name, regso: members, labelAt }) => {
  const rural = lulea.ruralRegso.reduce(
    (sum, r) => sum + r.population * ((r.shares as Record<string, number>)[code] ?? 0),
    0,
  )
  const town = people(deso.filter((f) => (members as readonly string[]).includes(String(f.properties.regsokod))))
  return makeArea(
    {
      code,
      name,
      set: 'survey',
      boundaryVersion: lulea.surveyBoundaryVersion,
      parentCode: null,
      population: Math.round((town + rural) / 10) * 10,
    },
    [...desoOf(members), ...seedsOf('survey', code)],
    regso.find((area) => area.code === labelAt)?.labelPoint,
  )
})
const small = deso.map((f, index) =>
  makeArea(
    {
      code: String(f.properties.desokod),
      name: `${f.properties.regsonamn} ${String(f.properties.desokod).slice(-5)}`,
      set: 'deso',
      boundaryVersion: lulea.desoBoundaryVersion,
      parentCode: String(f.properties.regsokod),
      population: Number(f.properties.befolkning_2025),
    },
    [index + 1],
  ),
)

// 5. Every RegSO's own point lies in exactly one survey area, the one it is said to belong to.
for (const area of regso) {
  const homes = survey.filter((s) => s.geometry.coordinates.some(([outer]) => isPointInRing(area.labelPoint, outer!)))
  if (homes.length !== 1 || homes[0]!.code !== area.parentCode) {
    throw new Error(`${area.code} lies in ${homes.map((h) => h.code).join(', ') || 'no survey area'}`)
  }
}

const areas = [...survey, ...regso, ...small]
const target = new URL('./lulea/areas.data.json', import.meta.url)
const lines = areas.map((area) => JSON.stringify(area))
const licence = 'SCB DeSO/RegSO 2025 (CC0); kust © OpenStreetMap contributors (ODbL)'
writeFileSync(target, `{"licence":${JSON.stringify(licence)},"crs":"EPSG:4326","areas":[\n${lines.join(',\n')}\n]}\n`)
console.log(`${areas.length} areas, ${arcs.length} arcs, ${lines.join('').length} characters`)

/**
 * Makes db/demo/lulea/gazetteer.data.json from the hand-set places, the areas and GeoNames.
 * Usage: node db/demo/make-gazetteer.ts <folder with geo/>, after make-areas.ts.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { describedKinds, knownPlaces, type PlaceRow, storySpots } from './making/lulea-places.data.ts'
import { isPointInRing, type Point } from './making/stitch-rings.ts'

interface Area {
  readonly code: string
  readonly name: string
  readonly set: string
  readonly parentCode: string | null
  readonly labelPoint: Point
  readonly geometry: { readonly coordinates: Point[][][] }
}

const folder = process.argv[2]
if (!folder) throw new Error('Usage: node db/demo/make-gazetteer.ts <source folder>')
const areas: Area[] = JSON.parse(readFileSync(new URL('./lulea/areas.data.json', import.meta.url), 'utf8')).areas
const survey = areas.filter((area) => area.set === 'survey')

const isInside = (area: Area, point: Point) =>
  area.geometry.coordinates.some(
    ([outer, ...holes]) => isPointInRing(point, outer!) && !holes.some((hole) => isPointInRing(point, hole)),
  )

/** The point itself, or the first one on the way to the middle of the area that lies inside it. */
function bringInside(area: Area, [lon, lat]: Point): Point {
  for (let step = 0; step <= 60; step += 1) {
    const t = step / 60
    const point: Point = [lon + t * (area.labelPoint[0] - lon), lat + t * (area.labelPoint[1] - lat)]
    if (isInside(area, point)) return [Number(point[0].toFixed(5)), Number(point[1].toFixed(5))]
  }
  throw new Error(`No way into ${area.code}`)
}

interface Place {
  readonly key: string
  readonly name: string
  readonly kind: string
  readonly area: string
  readonly lon: number
  readonly lat: number
  readonly precisionMetres: number
  readonly source: 'known' | 'described' | 'area' | 'geonames'
}

const letters: Record<string, string> = { å: 'a', ä: 'a', ö: 'o', ü: 'u', é: 'e' }
const slug = (name: string) =>
  name
    .toLowerCase()
    .replace(/[åäöüé]/g, (letter) => letters[letter]!)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const moved: string[] = []
function makePlace([name, kind, code, lat, lon]: PlaceRow, source: Place['source'], precisionMetres: number): Place {
  const area = survey.find((one) => one.code === code)
  if (!area) throw new Error(`${name}: no area ${code}`)
  const [x, y] = bringInside(area, [lon, lat])
  if (Math.abs(x - lon) + Math.abs(y - lat) > 2e-5) moved.push(name)
  return { key: slug(name), name, kind, area: code, lon: x, lat: y, precisionMetres, source }
}

const wide = new Set(['neighbourhood', 'village', 'industrialArea', 'airport', 'trail'])
const known = knownPlaces.map((row) => makePlace(row, 'known', wide.has(row[1]) ? 1000 : 300))
const story = storySpots.map((row) => makePlace(row, 'described', 50))

/** RegSO whose middle is forest, works or river: no everyday spots there. */
const unpeopled = new Set(['2580R008', '2580R010', '2580R016', '2580R025'])

// Described spots: a turn around the middles of an area's RegSO, or around its villages, 250–500 m out.
const described = survey.flatMap((area) => {
  const villages = known.filter((place) => place.area === area.code && place.kind === 'village')
  const regso = areas.filter((one) => one.parentCode === area.code && one.set === 'regso' && !unpeopled.has(one.code))
  const isRural = ['norrbyarna', 'sorbyarna'].includes(area.code)
  const middles = isRural
    ? villages.map(({ name, lon, lat }) => ({ name, at: [lon, lat] as Point }))
    : regso.map(({ labelPoint }) => ({ name: area.name, at: labelPoint }))
  return describedKinds.map(([word, kind], index): Place => {
    const { name, at } = middles[index % middles.length]!
    const angle = index * 2.4
    const out = (250 + ((index * 97) % 250)) / 111_420
    const lat = at[1] + out * Math.sin(angle)
    const lon = at[0] + (out * Math.cos(angle)) / Math.cos((at[1] * Math.PI) / 180)
    return makePlace([`${name}, ${word}`, kind, area.code, lat, lon], 'described', 100)
  })
})

const townNames = survey.map(
  (area): Place => ({
    key: `omrade-${area.code}`,
    name: area.name,
    kind: 'area',
    area: area.code,
    lon: area.labelPoint[0],
    lat: area.labelPoint[1],
    precisionMetres: 2000,
    source: 'area',
  }),
)

const geonames = readFileSync(`${folder}/geo/places_sweden_geonames.csv`, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .flatMap(([name, lat, lon]): Place[] => {
    const point: Point = [Number(lon), Number(lat)]
    const home = survey.find((area) => isInside(area, point))
    if (!home) return []
    return [
      {
        key: `tatort-${slug(name!)}`,
        name: `${name} (tätort)`,
        kind: 'town',
        area: home.code,
        lon: point[0],
        lat: point[1],
        precisionMetres: 1000,
        source: 'geonames',
      },
    ]
  })

const places = [...known, ...story, ...described, ...townNames, ...geonames]
if (new Set(places.map((place) => place.key)).size !== places.length) throw new Error('Two places share a key')
const licence = 'Platser: Samlads demo (EUPL-1.2), läge ungefärligt; tätorter: GeoNames (CC BY 4.0); områden: SCB (CC0)'
const rows = places.map((place) => JSON.stringify(place)).join(',\n')
writeFileSync(
  new URL('./lulea/gazetteer.data.json', import.meta.url),
  `{"licence":${JSON.stringify(licence)},"crs":"EPSG:4326","places":[\n${rows}\n]}\n`,
)
console.log(`${places.length} places; moved into their area: ${moved.join(', ') || 'none'}`)

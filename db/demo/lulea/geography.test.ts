import assert from 'node:assert/strict'
import { statSync } from 'node:fs'
import test from 'node:test'
import { makeRandom } from '../inventing/random.ts'
import { loadAreas, loadBasemap, loadGazetteer } from '../load-lulea.ts'
import { isPointInRing, type Point, ringArea } from '../making/stitch-rings.ts'
import type { DemoArea } from '../shapes.ts'

const areas = loadAreas()
const inSet = (set: DemoArea['set']) => areas.filter((area) => area.set === set)
const holds = ({ geometry }: Pick<DemoArea, 'geometry'>, point: Point) =>
  geometry.coordinates.some(
    ([outer, ...holes]) => isPointInRing(point, outer!) && !holes.some((h) => isPointInRing(point, h)),
  )
const homesOf = (set: readonly DemoArea[], point: Point) => set.filter((area) => holds(area, point))

/** Points over the municipality's box, the same ones each run. */
const random = makeRandom(1, 'sample')
const sample = Array.from({ length: 4000 }, (): Point => [21.37 + 1.46 * random.next(), 65.31 + 0.99 * random.next()])

test('twelve survey areas, 29 RegSO and the 40 DeSO with polygons, each code once in its set', () => {
  const names = inSet('survey').map((area) => area.name)
  assert.deepEqual(names, [
    'Bergnäset',
    'Björkskatan',
    'Centrum',
    'Gammelstad',
    'Hertsön',
    'Norrbyarna',
    'Notviken',
    'Porsön',
    'Råneå',
    'Sunderbyn',
    'Sörbyarna',
    'Örnäset',
  ])
  assert.equal(new Set(inSet('regso').map((area) => area.code)).size, 29)
  assert.equal(new Set(inSet('deso').map((area) => area.code)).size, 40)
  assert.ok(areas.every((area) => area.set === 'survey' || area.code.startsWith('2580')))
})

test('no point lies in two areas of a set, and RegSO cover the same ground as the survey areas', () => {
  const [survey, regso, deso] = [inSet('survey'), inSet('regso'), inSet('deso')]
  let covered = 0
  for (const point of sample) {
    const [inSurvey, inRegso] = [homesOf(survey, point).length, homesOf(regso, point).length]
    assert.ok(inSurvey <= 1 && inRegso <= 1 && homesOf(deso, point).length <= 1, `${point}`)
    assert.equal(inSurvey, inRegso, `${point}`)
    covered += inSurvey
  }
  assert.ok(covered > 800)
})

test('land of the basemap well inside the municipality belongs to an area', () => {
  const { land } = loadBasemap()
  const inner = sample.filter(([lon, lat]) => lon > 22.1 && lon < 22.35 && lat > 65.6 && lat < 66.0)
  const dry = inner.filter((point) => holds({ geometry: land } as unknown as DemoArea, point))
  const lost = dry.filter((point) => homesOf(inSet('survey'), point).length === 0)
  assert.ok(dry.length > 200)
  // Islets under eight hectares and generalised shores leave a little outside.
  assert.ok(lost.length <= dry.length * 0.005, `${lost.length} of ${dry.length}`)
})

test('each RegSO stands in the survey area it names, each DeSO in its RegSO', () => {
  for (const area of inSet('regso')) {
    assert.deepEqual(
      homesOf(inSet('survey'), area.labelPoint as Point).map((home) => home.code),
      [area.parentCode],
    )
  }
  for (const area of inSet('deso')) {
    assert.deepEqual(
      homesOf(inSet('regso'), area.labelPoint as Point).map((home) => home.code),
      [area.parentCode],
    )
  }
})

test('neighbours share their vertices: the sides inside a set occur once each way', () => {
  for (const set of ['survey', 'regso'] as const) {
    const sides = new Map<string, number>()
    for (const area of inSet(set)) {
      for (const ring of area.geometry.coordinates.flat()) {
        for (let i = 1; i < ring.length; i += 1) {
          const side = [ring[i - 1]!.join(), ring[i]!.join()].toSorted().join(' ')
          sides.set(side, (sides.get(side) ?? 0) + 1)
        }
      }
    }
    assert.ok([...sides.values()].every((times) => times <= 2))
    assert.ok([...sides.values()].filter((times) => times === 2).length > 100)
  }
})

test('rings are closed, outer rings anticlockwise, holes clockwise, coordinates short', () => {
  for (const { code, geometry } of areas) {
    for (const polygon of geometry.coordinates) {
      for (const [index, ring] of polygon.entries()) {
        assert.deepEqual(ring[0], ring.at(-1), code)
        assert.equal(ringArea(ring.slice(0, -1)) > 0, index === 0, code)
      }
    }
  }
  assert.ok(statSync(new URL('./areas.data.json', import.meta.url)).size < 250_000)
  assert.ok(statSync(new URL('./basemap.data.json', import.meta.url)).size < 150_000)
})

test('the people add up to Luleå, in survey areas as in RegSO', () => {
  const people = (set: DemoArea['set']) => inSet(set).reduce((sum, area) => sum + area.population, 0)
  assert.ok(people('regso') > 78_000 && people('regso') < 82_000, `${people('regso')}`)
  assert.ok(Math.abs(people('survey') - people('regso')) < 100)
})

test('every place has a key of its own and lies in its area; all areas have places', () => {
  const places = loadGazetteer()
  assert.ok(places.length >= 150)
  assert.equal(new Set(places.map((place) => place.key)).size, places.length)
  for (const place of places) {
    assert.deepEqual(
      homesOf(inSet('survey'), [place.lon, place.lat]).map((home) => home.code),
      [place.area],
      place.name,
    )
  }
  for (const area of inSet('survey'))
    assert.ok(places.filter((place) => place.area === area.code).length >= 8, area.name)
})

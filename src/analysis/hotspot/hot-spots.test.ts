import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { buildAreaIndex } from '../map/area-index.ts'
import { makePlanarPoints } from '../map/planar-points.ts'
import { adjustFalseDiscovery } from '../maths/false-discovery-rate.ts'
import { asMetres } from '../units.ts'
import { computeGiStar, type GiStar } from './gi-star.ts'
import { findHotSpots, type HotSpotInput, type HotSpotResult } from './hot-spots.ts'

// Invented places in an invented square town of 10 x 10 km.
type Places = [number, number][]
const [E0, N0, SIDE] = [820_000, 7_285_000, 10_000]
const makeTown = (de = 0, dn = 0) => {
  const corners: Places = [
    [0, 0],
    [SIDE, 0],
    [SIDE, SIDE],
    [0, SIDE],
  ]
  const ring = corners.map(([x, y]) => [E0 + de + x, N0 + dn + y])
  return buildAreaIndex([{ type: 'Polygon', coordinates: [ring] }])
}
const town = makeTown()
const makePoints = (places: Places, de = 0, dn = 0) =>
  makePlanarPoints(
    places.map(([x]) => E0 + de + x),
    places.map(([, y]) => N0 + dn + y),
  )
const find = (places: Places, more: Partial<HotSpotInput> = {}) =>
  findHotSpots({
    points: makePoints(places),
    day: new Int32Array(places.length),
    window: { firstDay: 0, lastDay: 6 },
    area: town,
    ...more,
  })
const spotsOf = (result: HotSpotResult) => {
  assert.equal(result.outcome, 'computed')
  return result.outcome === 'computed' ? result.spots : []
}

/** A seeded stream of numbers in [0, 1), xorshift. */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
const scatter = (random: () => number, count: number): Places =>
  Array.from({ length: count }, () => [random() * SIDE, random() * SIDE])
const crowd = (count: number): Places =>
  Array.from({ length: count }, (_, i) => [6000 + 37 * (i % 7), 3000 + 41 * Math.floor(i / 7)])

test('a crowd of many places is found, one repeated address is told apart, the rest is not named', () => {
  const repeated: Places = Array.from({ length: 25 }, () => [2000, 8000])
  const spots = spotsOf(find([...scatter(makeRandom(11), 200), ...crowd(30), ...repeated]))
  assert.deepEqual(
    spots.map((spot) => spot.kind),
    ['area', 'one_place'],
  )
  const [area, place] = spots
  assert.ok(area!.events >= 28 && area!.places >= 28 && area!.commonestShare < 0.1)
  assert.ok(area!.events > 5 * area!.expected && area!.z > 3 && area!.p < 0.001)
  assert.ok(Math.hypot(area!.centre.e - E0 - 6100, area!.centre.n - N0 - 3080) < 250)
  assert.ok(place!.events >= 25 && place!.commonestShare > 0.8)
  assert.notDeepEqual(place!.centre, { e: E0 + 2000, n: N0 + 8000 }, 'never the address itself')
  assert.equal(new Set(area!.cellIds).size, area!.cells.length)
})

test('chance alone is seldom called hot: in under 5 % of random towns, where Gi* alone calls over half', () => {
  const random = makeRandom(2024)
  let [named, byGiAlone] = [0, 0]
  const rounds = 100
  for (let round = 0; round < rounds; round++) {
    const result = find(scatter(random, 200))
    if (spotsOf(result).length > 0) named++
    if (result.outcome !== 'computed') continue
    const gi = computeGiStar(result.grid, result.counts, result.active) as GiStar
    const adjusted = adjustFalseDiscovery(gi.p)
    if (adjusted.some((p, k) => p <= 0.05 && gi.z[k]! > 0 && gi.sums[k]! >= 5)) byGiAlone++
  }
  assert.ok(named <= 5, `${named} of ${rounds}`)
  assert.ok(byGiAlone > 50, `${byGiAlone} of ${rounds}`)
})

test('few events are not named: a significant handful is withheld and counted', () => {
  const result = find([...crowd(4), [500, 500], [9000, 9000], [500, 9000]])
  assert.ok(result.outcome === 'computed')
  assert.deepEqual([result.spots.length, result.withheld], [0, 1])
  const tooFew = find(crowd(4))
  assert.ok(tooFew.outcome === 'cannot_tell' && tooFew.reason === 'too_few_events')
  assert.equal(tooFew.coverage.counted, 4)
  assert.equal(find([]).outcome, 'cannot_tell')
})

test('a crowd that is one place and a few others is one place when too few are left without it', () => {
  const mixed: Places = [...Array.from({ length: 4 }, (): [number, number] => [6000, 3000]), ...crowd(5).slice(1)]
  const spots = spotsOf(find([...mixed, [500, 500], [9000, 9000]], { settings: { onePlaceShare: 0.9 } }))
  assert.equal(spots[0]?.kind, 'one_place')
})

test('window and area decide what is counted, and the coverage says so', () => {
  const places: Places = [...crowd(20), ...crowd(20), [-500, 50], [SIDE + 5000, 50]]
  const day = Int32Array.from(places, (_, i) => (i >= 20 && i < 40 ? 7 : 3))
  const result = find(places, { day })
  assert.deepEqual(result.coverage, { counted: 20, outsideWindow: 20, outsideArea: 2, outsideCells: 0 })
  assert.equal(spotsOf(result)[0]!.events, 20)
})

test('events just outside the border are not counted in the border cells they share', () => {
  const inside: Places = Array.from({ length: 12 }, (_, i) => [5 + 9 * i, 5000 + 7 * i])
  const outside: Places = inside.map(([x, y]) => [-x, y])
  const result = find([...inside, ...outside, [9000, 9000]])
  const [spot] = spotsOf(result)
  assert.deepEqual([spot!.events, spot!.places, result.coverage.outsideArea], [12, 12, 12])
})

test('with a reference only cells with a past are compared', () => {
  const random = makeRandom(5)
  const past = makePoints([...scatter(random, 50).map(([x, y]): [number, number] => [x / 4, y / 4]), ...crowd(20)])
  const all = find([...crowd(20), [9900, 9900]])
  const some = find([...crowd(20), [9900, 9900]], { reference: past })
  assert.ok(all.outcome === 'computed' && some.outcome === 'computed')
  assert.ok(some.parameters.cells < all.parameters.cells / 4)
  assert.deepEqual([some.coverage.counted, some.coverage.outsideCells], [20, 1])
})

test('order does not matter, and a move by whole cells moves the answer', () => {
  const places = [...scatter(makeRandom(3), 80), ...crowd(15)]
  const settings = { kind: 'square' as const, cellSize: asMetres(250) }
  const base = spotsOf(find(places, { settings }))
  assert.ok(base.length > 0)
  fc.assert(
    fc.property(fc.shuffledSubarray(places, { minLength: places.length }), (shuffled) => {
      assert.deepEqual(spotsOf(find(shuffled, { settings })), base)
    }),
    { numRuns: 10 },
  )
  const [de, dn] = [-5000, 12_500]
  const moved = spotsOf(find(places, { settings, points: makePoints(places, de, dn), area: makeTown(de, dn) }))
  assert.deepEqual(
    moved.map((spot) => [spot.events, spot.z, spot.p]),
    base.map((spot) => [spot.events, spot.z, spot.p]),
  )
  assert.ok(Math.abs(moved[0]!.centre.e - de - base[0]!.centre.e) < 1e-6)
})

test('unsound input is refused', () => {
  assert.throws(() => find(crowd(9), { day: [1] }), { code: 'length_mismatch' })
  assert.throws(() => find(crowd(9), { window: { firstDay: 9, lastDay: 1 } }), { code: 'bad_settings' })
  assert.throws(() => find(crowd(9), { settings: { alpha: 0 } }), { code: 'bad_settings' })
  assert.throws(() => find(crowd(9), { settings: { cellSize: asMetres(0.5) } }), { code: 'grid_too_large' })
})

test('limits belong to what they limit: last day, least events, half at one place', () => {
  const rest: Places = [
    [500, 500],
    [9000, 9000],
  ]
  const day = (count: number) => new Int32Array(count).fill(6)
  const five = find([...crowd(5), ...rest], { day: day(7) })
  assert.ok(five.outcome === 'computed' && five.coverage.outsideWindow === 0)
  assert.deepEqual([five.spots.length, five.withheld, five.spots[0]!.events], [1, 0, 5])
  assert.equal(find(crowd(5)).coverage.counted, 5)
  assert.notEqual((find(crowd(5)) as { reason?: string }).reason, 'too_few_events')
  const half: Places = [...Array.from({ length: 9 }, (): [number, number] => [6000, 3000]), ...crowd(10).slice(1)]
  const [spot] = spotsOf(find([...half, ...rest]))
  assert.deepEqual([spot!.events, spot!.commonestShare, spot!.kind], [18, 0.5, 'one_place'])
})

test('cells beside those with a past are compared too, and more events come first', () => {
  const past: Places = [[5000, 5000]]
  const settings = { kind: 'square' as const, cellSize: asMetres(200) }
  const result = find([...crowd(9), ...scatter(makeRandom(7), 5)], { reference: makePoints(past), settings })
  assert.equal(result.coverage.counted, 0)
  const near = find([...Array.from({ length: 9 }, (): [number, number] => [5250, 5050])], {
    reference: makePoints([[5050, 5050]]),
    settings,
  })
  assert.deepEqual([near.coverage.counted, near.coverage.outsideCells], [9, 0])
  const east = crowd(20)
  const west = crowd(40).map(([x, y]): [number, number] => [x - 4000, y + 4000])
  for (const places of [
    [...east, ...west],
    [...crowd(40), ...crowd(20).map(([x, y]): [number, number] => [x - 4000, y - 2000])],
  ]) {
    const events = spotsOf(find(places)).map((spot) => spot.events)
    assert.ok(events.length >= 2)
    assert.deepEqual(
      events,
      events.toSorted((a, b) => b - a),
    )
  }
})

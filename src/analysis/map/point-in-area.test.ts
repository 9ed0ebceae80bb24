import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type AreaShape, buildAreaIndex } from './area-index.ts'
import { makePlanarPoints } from './planar-points.ts'
import { findAreas } from './point-in-area.ts'

type Ring = [number, number][]
const E0 = 800000
const N0 = 7290000
const polygon = (...rings: Ring[]): AreaShape => ({
  type: 'Polygon',
  coordinates: rings.map((ring) => ring.map(([x, y]) => [E0 + x, N0 + y])),
})
const square = (x: number, y: number, side: number): Ring => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
]
const locate = (shapes: AreaShape[], places: Ring, nearestWithin = 0) => {
  const points = makePlanarPoints(
    places.map(([x]) => E0 + x),
    places.map(([, y]) => N0 + y),
  )
  return findAreas(buildAreaIndex(shapes), points, { nearestWithin })
}

/** The plain textbook test, every edge of every ring, as the check on the index. */
function isInsidePlain(shape: AreaShape, x: number, y: number): boolean {
  let inside = false
  for (const ring of shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat()) {
    ring.forEach((a, i) => {
      const b = ring[(i + 1) % ring.length]!
      const [low, high] = a[1]! <= b[1]! ? [a, b] : [b, a]
      if (low[1]! <= y && y < high[1]!) {
        if (x < low[0]! + ((y - low[1]!) * (high[0]! - low[0]!)) / (high[1]! - low[1]!)) inside = !inside
      }
    })
  }
  return inside
}

test('holes, islands and the area in the hole', () => {
  const lake = square(300, 300, 400)
  const shapes = [polygon(square(0, 0, 1000), lake), polygon(lake)]
  const places: Ring = [
    [100, 100],
    [500, 500],
    [1500, 500],
  ]
  const found = locate(shapes, places)
  assert.deepEqual([...found.area], [0, 1, -1])
  assert.deepEqual([found.inside, found.nearest, found.outside], [2, 0, 1])
  const islands: AreaShape = {
    type: 'MultiPolygon',
    coordinates: [square(E0, N0, 10), square(E0 + 100, N0, 10)].map((ring) => [ring]),
  }
  const among = locate(
    [islands],
    [
      [5, 5],
      [105, 5],
      [50, 5],
    ],
  )
  assert.deepEqual([...among.area], [0, 0, -1])
})

test('a point on a shared border, corners included, belongs to exactly one area, the same in any order', () => {
  // A fan of triangles around (0, 0) with a jagged outer rim: borders in every direction.
  const rim = Array.from({ length: 24 }, (_, i): [number, number] => {
    const reach = 700 + 290 * ((i * 7) % 5)
    return [Math.round(Math.cos((i / 12) * Math.PI) * reach), Math.round(Math.sin((i / 12) * Math.PI) * reach)]
  })
  const fan = rim.map((point, i) => polygon([[0, 0], point, rim[(i + 1) % 24]!]))
  fc.assert(
    fc.property(fc.nat(23), fc.double({ min: 0, max: 0.999, noNaN: true }), (spoke, along) => {
      const [x, y] = [E0 + rim[spoke]![0] * along, N0 + rim[spoke]![1] * along]
      const holders = fan.filter((shape) => isInsidePlain(shape, x, y))
      assert.equal(holders.length, 1)
      const forward = findAreas(buildAreaIndex(fan), makePlanarPoints([x], [y])).area[0]!
      const backward = findAreas(buildAreaIndex(fan.toReversed()), makePlanarPoints([x], [y])).area[0]!
      assert.equal(fan[forward], holders[0])
      assert.equal(23 - backward, forward)
    }),
  )
})

test('the index answers as the plain test, on random stars anywhere', () => {
  const star = fc.array(fc.integer({ min: 50, max: 3000 }), { minLength: 3, maxLength: 60 })
  const place = fc.tuple(fc.integer({ min: -4000, max: 4000 }), fc.integer({ min: -4000, max: 4000 }))
  fc.assert(
    fc.property(fc.array(fc.tuple(star, place), { minLength: 1, maxLength: 6 }), fc.array(place), (stars, places) => {
      const shapes = stars.map(([reaches, [x, y]]) =>
        polygon(
          reaches.map((reach, i): [number, number] => {
            const turn = (i / reaches.length) * 2 * Math.PI
            return [x + Math.round(Math.cos(turn) * reach), y + Math.round(Math.sin(turn) * reach)]
          }),
        ),
      )
      // The hard places: on a border and a hair beside it, where raster boxes change hands.
      const borders = shapes.flatMap((shape) => {
        const ring = (shape as Extract<AreaShape, { type: 'Polygon' }>).coordinates[0]!
        return ring.flatMap((a, i) => {
          const b = ring[(i + 1) % ring.length]!
          return [0.25, 0.5, 0.9].flatMap((t): Ring => {
            const [x, y] = [a[0]! + t * (b[0]! - a[0]!) - E0, a[1]! + t * (b[1]! - a[1]!) - N0]
            return [
              [x, y],
              [x + 0.5, y],
              [x, y - 0.5],
            ]
          })
        })
      })
      const all = [...places, ...borders]
      const expected = all.map(([x, y]) => shapes.findIndex((shape) => isInsidePlain(shape, E0 + x, N0 + y)))
      assert.deepEqual([...locate(shapes, all).area], expected)
    }),
  )
})

test('slivers: the nearest area within the tolerance, the first on a tie', () => {
  const shapes = [polygon(square(0, 0, 100)), polygon(square(110, 0, 100))]
  const places: Ring = [
    [104, 50],
    [107, 50],
    [105, 50],
    [50, 140],
  ]
  const found = locate(shapes, places, 20)
  assert.deepEqual([...found.area], [0, 1, 0, -1])
  assert.deepEqual([found.inside, found.nearest, found.outside], [0, 3, 1])
  assert.deepEqual([...locate(shapes, places).area], [-1, -1, -1, -1])
})

test('what cannot be an area is refused', () => {
  assert.throws(() => buildAreaIndex([]), { code: 'no_areas' })
  assert.throws(() => buildAreaIndex([polygon([[0, 0]])]), { code: 'bad_geometry' })
  assert.throws(
    () =>
      buildAreaIndex([
        polygon([
          [0, 0],
          [1, Number.NaN],
          [2, 2],
        ]),
      ]),
    { code: 'bad_geometry' },
  )
  assert.throws(
    () =>
      buildAreaIndex([
        polygon([
          [5, 5],
          [5, 5],
          [5, 5],
        ]),
      ]),
    { code: 'bad_geometry' },
  )
  assert.throws(
    () =>
      buildAreaIndex([
        {
          type: 'Polygon',
          coordinates: [
            [
              [22, 65],
              [23, 65],
              [23, 66],
            ],
          ],
        },
      ]),
    {
      code: 'degrees_not_metres',
    },
  )
  assert.throws(() => locate([polygon(square(0, 0, 1))], [], Number.NaN), { code: 'bad_tolerance' })
  assert.deepEqual([...locate([polygon(square(0, 0, 1))], []).area], [])
})

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { computeGiStar } from '../hotspot/gi-star.ts'
import { listNeighbours, makeGrid } from '../map/grid.ts'
import { makePlanarPoints } from '../map/planar-points.ts'
import { createRandom } from '../maths/seeded-random.ts'
import { asMetres } from '../units.ts'
import { listContiguous } from './contiguity.ts'
import { computeGetisOrd } from './getis-ord.ts'
import {
  includeSelf,
  listGridNeighbours,
  listNearest,
  listWithinBand,
  makeNeighbours,
  type Neighbours,
} from './neighbours.ts'
import { foldWeights, sumWeights, weighNeighbours } from './spatial-weights.ts'

const listOf = ({ start, neighbour, size }: Neighbours) =>
  Array.from({ length: size }, (_, i) => [...neighbour.subarray(start[i], start[i + 1])])
const makeCells = (kind: 'square' | 'hex', side: number) =>
  makeGrid(kind, asMetres(100), { west: 319_000, south: 6_400_000, east: 319_000 + side, north: 6_400_000 + side })

test("spdep's weights of five places, one an island, in every style", () => {
  // spdep 1.2-7: nb2listw(nb, glist, style, zero.policy = TRUE) with these links worth 1 2 3 4 .5 1 1 6; S0, S1, S2 of S.
  const neighbours = makeNeighbours([[1], [0, 2], [1, 0], [], [0, 1, 2]])
  const near = (ours: Float64Array, peer: number[]) => {
    for (const [k, value] of peer.entries())
      assert.ok(Math.abs(ours[k]! - value) < 5e-8, `${k}: ${ours[k]} for ${value}`)
  }
  near(weighNeighbours(neighbours, 'S').weight, [0.7193626, 0.5086662, 0.5086662, 0.5086662, 0.5086662, 0.4153242])
  const strength = Float64Array.of(1, 2, 3, 4, 0.5, 1, 1, 6)
  near(weighNeighbours(neighbours, 'W', strength).weight, [1, 0.4, 0.6, 0.88888889, 0.11111111, 0.125, 0.125, 0.75])
  near(weighNeighbours(neighbours, 'C', strength).weight, [0.21621622, 0.43243243, 0.64864865, 0.86486486, 0.10810811])
  near(weighNeighbours(neighbours, 'U', strength).weight, [0.05405405, 0.10810811, 0.16216216, 0.21621622, 0.02702703])
  const scaled = weighNeighbours(neighbours, 'S', strength)
  near(scaled.weight, [0.83318849, 0.46216982, 0.69325473, 0.8267545, 0.10334431, 0.13516102, 0.13516102, 0.81096612])
  const { linked, s0, s1, s2 } = sumWeights(scaled)
  assert.equal(linked, 4)
  assert.deepEqual(
    [s0, s1, s2].map((sum) => Number(sum.toFixed(6))),
    [4, 3.690249, 17.150438],
  )
  assert.deepEqual([...neighbours.islands], [3])
  assert.throws(() => weighNeighbours(neighbours, 'W', Float64Array.of(1)), { code: 'length_mismatch' })
  assert.throws(() => weighNeighbours(neighbours, 'W', strength.with(0, -1)), { code: 'bad_weights' })
  assert.throws(() => weighNeighbours(neighbours, 'Q' as 'W'), { code: 'bad_option' })
})

test('each pair once gives the same sum of products', () => {
  const lists = fc.array(fc.uniqueArray(fc.nat(9), { maxLength: 5 }), { minLength: 10, maxLength: 10 })
  fc.assert(
    fc.property(lists, fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 10, maxLength: 10 }), (drawn, x) => {
      const weights = weighNeighbours(makeNeighbours(drawn.map((list, i) => list.filter((j) => j !== i))), 'W')
      const sum = ({
        start,
        neighbour,
        weight,
      }: Omit<Neighbours, 'size' | 'hasSelf' | 'islands' | 'parameters'> & { weight: Float64Array }) =>
        x.reduce((total, own, i) => {
          for (let k = start[i]!; k < start[i + 1]!; k++) total += weight[k]! * own * x[neighbour[k]!]!
          return total
        }, 0)
      const folded = foldWeights(weights)
      assert.ok(Math.abs(sum(weights) - sum(folded)) < 1e-9)
      for (let i = 0; i < 10; i++)
        for (let k = folded.start[i]!; k < folded.start[i + 1]!; k++) assert.ok(folded.neighbour[k]! > i)
    }),
  )
})

test('cells beside each other, by grid, as areas and by distance: the same neighbours', () => {
  for (const kind of ['square', 'hex'] as const) {
    const grid = makeCells(kind, 799)
    const byGrid = listOf(listGridNeighbours(grid))
    assert.deepEqual(
      byGrid,
      byGrid.map((_, cell) => listNeighbours(grid, cell).sort((a, b) => a - b)),
    )
  }
  const grid = makeCells('square', 799)
  const cells = Array.from(
    { length: 64 },
    (_, cell) => [319_000 + (cell % 8) * 100, 6_400_000 + Math.floor(cell / 8) * 100] as const,
  )
  const squares = cells.map(([e, n]) => ({
    type: 'Polygon' as const,
    coordinates: [
      [
        [e, n],
        [e + 100, n],
        [e + 100, n + 100],
        [e, n + 100],
        [e, n],
      ],
    ],
  }))
  const points = makePlanarPoints(
    cells.map(([e]) => e),
    cells.map(([, n]) => n),
  )
  const queen = listOf(listGridNeighbours(grid))
  const rook = listOf(listGridNeighbours(grid, undefined, 'rook'))
  assert.deepEqual(listOf(listContiguous(squares)), queen)
  assert.deepEqual(listOf(listContiguous(squares, { contact: 'rook' })), rook)
  assert.deepEqual(listOf(listWithinBand(points, 150)), queen)
  assert.deepEqual(listOf(listWithinBand(points, 100)), rook)
  assert.equal(listOf(listWithinBand(points, 150, 120))[9]?.length, 4)
})

test('borders drawn twice meet within the snap, and an island in a lake has no neighbour', () => {
  const box = (e: number, n: number, side: number) => ({
    type: 'Polygon' as const,
    coordinates: [
      [
        [e, n],
        [e + side, n],
        [e + side, n + side],
        [e, n + side],
      ],
    ],
  })
  const shapes = [box(319_000, 6_400_000, 100), box(319_100.4, 6_400_000, 100), box(319_050, 6_400_500, 10)]
  assert.deepEqual(listOf(listContiguous(shapes)), [[], [], []])
  const snapped = listContiguous(shapes, { snap: 0.5, contact: 'rook' })
  assert.deepEqual(listOf(snapped), [[1], [0], []])
  assert.deepEqual([...snapped.islands], [2])
  assert.throws(() => listContiguous(shapes, { snap: -1 }), { code: 'bad_option' })
  assert.throws(() => listContiguous([]), { code: 'no_areas' })
})

test('nearest and within a band as every distance tells, duplicates and order notwithstanding', () => {
  const place = fc.tuple(fc.nat(40), fc.nat(40))
  fc.assert(
    fc.property(fc.array(place, { minLength: 6, maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (places, k) => {
      const e = places.map(([x]) => 319_000 + 10 * x)
      const n = places.map(([, y]) => 6_400_000 + 10 * y)
      const points = makePlanarPoints(e, n)
      const distances = e.map((x, i) =>
        e.map((u, j) => [(u - x) ** 2 + (n[j]! - n[i]!) ** 2, j] as const).filter(([, j]) => j !== i),
      )
      const nearest = distances.map((row) =>
        row
          .sort((a, b) => a[0] - b[0] || a[1] - b[1])
          .slice(0, k)
          .map(([, j]) => j)
          .sort((a, b) => a - b),
      )
      assert.deepEqual(listOf(listNearest(points, k)), nearest)
      const band = distances.map((row) =>
        row
          .filter(([d]) => d >= 400 && d <= 10_000)
          .map(([, j]) => j)
          .sort((a, b) => a - b),
      )
      assert.deepEqual(listOf(listWithinBand(points, 100, 20)), band)
    }),
  )
  const two = makePlanarPoints([319_000, 319_000], [6_400_000, 6_400_000])
  assert.deepEqual(listOf(listNearest(two, 1)), [[1], [0]])
  assert.throws(() => listNearest(two, 2), { code: 'bad_option' })
  assert.throws(() => listWithinBand(two, 1, 2), { code: 'bad_option' })
  assert.equal(listWithinBand(makePlanarPoints([], []), 100).size, 0)
})

test('Gi* on a clipped grid: the fast way and the general way agree', () => {
  const random = createRandom(5)
  for (const kind of ['square', 'hex'] as const) {
    const grid = makeCells(kind, 1500)
    const values = Float64Array.from({ length: grid.columns * grid.rows }, () => Math.floor(6 * random()))
    const active = Uint8Array.from(values, () => (random() < 0.8 ? 1 : 0))
    const fast = computeGiStar(grid, values, active)
    const kept = values.filter((_, cell) => active[cell] === 1)
    const general = computeGetisOrd(kept, weighNeighbours(includeSelf(listGridNeighbours(grid, active)), 'B'))
    assert.equal(fast.outcome, 'computed')
    assert.equal(general.outcome, 'computed')
    if (fast.outcome !== 'computed' || general.outcome !== 'computed') return
    fast.z.forEach((z, k) => {
      assert.ok(Math.abs(z - general.z[k]!) < 1e-10)
    })
  }
  assert.throws(() => listGridNeighbours(makeCells('hex', 500), new Uint8Array(3)), { code: 'length_mismatch' })
})

test('lists from elsewhere are put in order, and wrong ones refused', () => {
  assert.deepEqual(listOf(makeNeighbours([[2, 1, 2], [], [0]])), [[1, 2], [], [0]])
  assert.deepEqual(listOf(includeSelf(makeNeighbours([[2, 1], [], [0]]))), [[0, 1, 2], [1], [0, 2]])
  for (const bad of [[[0]], [[1]], [[-1], []], [[0.5], []]])
    assert.throws(() => makeNeighbours(bad), { code: 'bad_neighbours' })
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { buildAreaIndex } from '../map/area-index.ts'
import { findCellCentre, makeGrid } from '../map/grid.ts'
import { makePlanarPoints } from '../map/planar-points.ts'
import { findAreas } from '../map/point-in-area.ts'
import { asMetres } from '../units.ts'
import { drawContours } from './contours.ts'
import { estimateGaussianDensity } from './gaussian-density.ts'

const grid = makeGrid('square', asMetres(20), { west: 8e5, south: 7e6, east: 8e5 + 2999, north: 7e6 + 1999 })
const centre = findCellCentre(grid, grid.columns * 50 + 75)
const bell = estimateGaussianDensity(grid, makePlanarPoints([centre.e], [centre.n]), asMetres(200)).perKm2
const measure = (ring: readonly (readonly number[])[]) =>
  ring.reduce((sum, [x, y], k) => {
    const [nextX, nextY] = ring[(k + 1) % ring.length]!
    return sum + ((x! - 8e5) * (nextY! - 7e6) - (nextX! - 8e5) * (y! - 7e6)) / 2
  }, 0)

test("a bell's shares are circles in metres: radius sd * sqrt(-2 log(1 - share))", () => {
  const result = drawContours(grid, bell)
  assert.ok(result.outcome === 'computed')
  assert.deepEqual(result.parameters, { rule: 'smallest_area_holding', shares: [0.25, 0.5, 0.75, 0.9] })
  const shares = [0.9, 0.75, 0.5, 0.25]
  result.contours.forEach(({ coordinates, share }, k) => {
    const radius = 200 * Math.sqrt(-2 * Math.log(1 - shares[k]!))
    assert.ok(Math.abs(share - shares[k]!) < 0.02 && share >= shares[k]!)
    assert.equal(coordinates.length, 1)
    assert.equal(coordinates[0]!.length, 1)
    const [ring] = coordinates[0]!
    assert.deepEqual(ring![0], ring!.at(-1))
    for (const [e, n] of ring!) assert.ok(Math.abs(Math.hypot(e - centre.e, n - centre.n) - radius) < 0.03 * radius + 5)
    assert.ok(measure(ring!) > 0, 'counter-clockwise')
  })
})

test('a ring-shaped density has a hole that runs clockwise, and every centre lies on its own side of the line', () => {
  const values = bell.map((_, cell) => {
    const { e, n } = findCellCentre(grid, cell)
    return Math.exp(-(((Math.hypot(e - centre.e, n - centre.n) - 500) / 150) ** 2))
  })
  const result = drawContours(grid, values, { thresholds: [0.5, 0.5] })
  assert.ok(result.outcome === 'computed' && result.contours.length === 1)
  const { coordinates } = result.contours[0]!
  assert.deepEqual(
    coordinates.map((polygon) => polygon.map((ring) => Math.sign(measure(ring)))),
    [[1, -1]],
  )
  const cells = [...values.keys()]
  const places = makePlanarPoints(
    cells.map((cell) => findCellCentre(grid, cell).e),
    cells.map((cell) => findCellCentre(grid, cell).n),
  )
  const inside = findAreas(buildAreaIndex([{ type: 'MultiPolygon', coordinates }]), places).area
  for (const cell of cells)
    if (Math.abs(values[cell]! - 0.5) > 1e-6) assert.equal(inside[cell] === 0, values[cell]! > 0.5)
})

test('a density that runs off the map is closed along its border; wrong input is refused', () => {
  const small = makeGrid('square', asMetres(100), { west: 8e5, south: 7e6, east: 8e5 + 199, north: 7e6 + 199 })
  const all = drawContours(small, [1, 1, 1, 1], { thresholds: [1] })
  assert.ok(all.outcome === 'computed' && all.contours[0]!.share === 1)
  assert.ok(measure(all.contours[0]!.coordinates[0]![0]!) > 30_000)
  assert.deepEqual(drawContours(small, [0, 0, 0, 0]), { outcome: 'cannot_tell', reason: 'all_zero' })
  const hex = makeGrid('hex', asMetres(100), { west: 8e5, south: 7e6, east: 8e5, north: 7e6 })
  assert.throws(() => drawContours(hex, []), { code: 'needs_squares' })
  assert.throws(() => drawContours(small, [1]), { code: 'length_mismatch' })
  assert.throws(() => drawContours(small, [1, Number.NaN, 1, 1]), { code: 'not_finite' })
  assert.throws(() => drawContours(small, [1, -1, 1, 1]), { code: 'negative_value' })
  assert.throws(() => drawContours(small, [1, 1, 1, 1], { shares: [1] }), { code: 'not_a_share' })
  assert.throws(() => drawContours(small, [1, 1, 1, 1], { thresholds: [0] }), { code: 'not_positive' })
})

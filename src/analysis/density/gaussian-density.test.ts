import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { findCellCentre, type Grid, makeGrid } from '../map/grid.ts'
import { makePlanarPoints } from '../map/planar-points.ts'
import { asMetres } from '../units.ts'
import { estimateDensityAt } from './density-at-points.ts'
import { estimateGaussianDensity } from './gaussian-density.ts'

const box = { west: 8e5, south: 7e6, east: 8e5 + 3000, north: 7e6 + 2000 }
const place = fc.tuple(
  fc.double({ min: -4000, max: 6000, noNaN: true }),
  fc.double({ min: -4000, max: 6000, noNaN: true }),
)
const places = fc.array(place, { minLength: 1, maxLength: 60 })
const make = (list: readonly (readonly [number, number])[]) =>
  makePlanarPoints(
    list.map(([x]) => 8e5 + x),
    list.map(([, y]) => 7e6 + y),
  )
const listCentres = (grid: Grid) => {
  const centres = Array.from({ length: grid.columns * grid.rows }, (_, cell) => findCellCentre(grid, cell))
  return makePlanarPoints(
    centres.map(({ e }) => e),
    centres.map(({ n }) => n),
  )
}
const findWorst = (a: Float64Array, b: Float64Array) =>
  a.reduce((worst, x, k) => Math.max(worst, Math.abs(x - b[k]!)), 0)

test('the series keeps its bound: at most 1e-11 of a peak an event from the plain sum, any width, grid and weights', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('square' as const, 'hex' as const),
      fc.integer({ min: 100, max: 3000 }),
      places,
      fc.boolean(),
      (kind, metres, list, isWeighted) => {
        const grid = makeGrid(kind, asMetres(150), box)
        const weights = isWeighted ? list.map((_, i) => i % 3) : undefined
        const sd = asMetres(metres)
        const { perKm2 } = estimateGaussianDensity(grid, make(list), sd, weights)
        const plain = estimateDensityAt(
          listCentres(grid),
          make(list),
          { kind: 'gaussian', sd },
          { isUnbounded: true, ...(weights && { weights }) },
        )
        const events = weights ? weights.reduce((sum, w) => sum + w, 0) : list.length
        const peak = 1e6 / (2 * Math.PI * metres * metres)
        // Beside the bound, the last digits of the plain sum itself.
        assert.ok(findWorst(perKm2, plain.perKm2) <= (1e-11 + 1e-14) * peak * events)
        assert.ok(perKm2.every((density) => density >= 0))
      },
    ),
    { numRuns: 40 },
  )
})

test('order does not matter, doubles double, and what is moved with its grid stays the same', () => {
  const grid = makeGrid('square', asMetres(200), box)
  const moved = { ...grid, firstColumn: grid.firstColumn + 7, firstRow: grid.firstRow - 11 }
  const sd = asMetres(400)
  fc.assert(
    fc.property(places, (list) => {
      const { perKm2 } = estimateGaussianDensity(grid, make(list), sd)
      const close = 1e-10
      assert.ok(findWorst(estimateGaussianDensity(grid, make(list.toReversed()), sd).perKm2, perKm2) < close)
      const doubled = estimateGaussianDensity(grid, make([...list, ...list]), sd).perKm2
      assert.ok(
        findWorst(
          doubled,
          perKm2.map((density) => 2 * density),
        ) < close,
      )
      const there = make(list.map(([x, y]) => [x + 1400, y - 2200] as const))
      assert.ok(findWorst(estimateGaussianDensity(moved, there, sd).perKm2, perKm2) < close)
    }),
    { numRuns: 30 },
  )
})

test('one event spreads to one in all, and falls by exp(-1/2) at one sd', () => {
  const grid = makeGrid('square', asMetres(20), { west: 799000, south: 7289000, east: 801000, north: 7291000 })
  const centre = findCellCentre(grid, grid.columns * 50 + 50)
  const { perKm2 } = estimateGaussianDensity(grid, makePlanarPoints([centre.e], [centre.n]), asMetres(100))
  assert.ok(Math.abs(perKm2.reduce((sum, density) => sum + density * 0.0004, 0) - 1) < 1e-9)
  const [here, there] = [perKm2[grid.columns * 50 + 50]!, perKm2[grid.columns * 50 + 55]!]
  assert.ok(Math.abs(here - 1e6 / (2 * Math.PI * 1e4)) < 1e-9)
  assert.ok(Math.abs(there / here - Math.exp(-0.5)) < 1e-11)
})

test('no events give zeros; what cannot be drawn is refused', () => {
  const grid = makeGrid('square', asMetres(200), box)
  assert.ok(estimateGaussianDensity(grid, make([]), asMetres(300)).perKm2.every((density) => density === 0))
  assert.throws(() => estimateGaussianDensity(grid, make([]), asMetres(70)), { code: 'bandwidth_too_small' })
  assert.throws(() => estimateGaussianDensity(grid, make([]), asMetres(0)), { code: 'not_positive' })
  assert.throws(() => estimateGaussianDensity(grid, make([[1, 1]]), asMetres(300), [-1]), { code: 'negative_weight' })
  assert.throws(() => estimateGaussianDensity(grid, make([[1, 1]]), asMetres(300), [1, 2]), { code: 'length_mismatch' })
  assert.throws(() => estimateGaussianDensity(grid, make([[1, 1]]), asMetres(300), [Number.NaN]), {
    code: 'not_finite',
  })
})

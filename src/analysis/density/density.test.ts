import assert from 'node:assert/strict'
import test from 'node:test'
import { buildAreaIndex } from '../map/area-index.ts'
import { findCellCentre, makeGrid } from '../map/grid.ts'
import { makePlanarPoints } from '../map/planar-points.ts'
import { normalCdf } from '../maths/distributions.ts'
import { asMetres } from '../units.ts'
import { estimateDensity } from './density.ts'
import { estimateGaussianDensity } from './gaussian-density.ts'
import type { Kernel } from './kernel.ts'
import { estimateQuarticDensity } from './kernel-density.ts'
import { measureKernelMass } from './kernel-mass.ts'

// An invented square town of 4 x 4 km.
const [W, S, SIDE] = [8e5, 7e6, 4000]
const ring = [
  [W, S],
  [W + SIDE, S],
  [W + SIDE, S + SIDE],
  [W, S + SIDE],
]
const town = buildAreaIndex([{ type: 'Polygon', coordinates: [ring] }])
const grid = makeGrid('square', asMetres(200), {
  west: W - 900,
  south: S - 900,
  east: W + SIDE + 800,
  north: S + SIDE + 800,
})
const kernels: Kernel[] = [
  { kind: 'quartic', bandwidth: asMetres(600) },
  { kind: 'gaussian', sd: asMetres(250) },
]
const even = Array.from({ length: 160 * 160 }, (_, i) => [
  W + 12.5 + 25 * (i % 160),
  S + 12.5 + 25 * Math.floor(i / 160),
])
const points = makePlanarPoints(
  even.map(([e]) => e!),
  even.map(([, n]) => n!),
)

test('without an area it is the kernel as it is', () => {
  const [quartic, gaussian] = kernels.map((kernel) => estimateDensity(grid, points, kernel))
  assert.deepEqual(quartic!.perKm2, estimateQuarticDensity(grid, points, asMetres(600)).perKm2)
  assert.deepEqual(gaussian!.perKm2, estimateGaussianDensity(grid, points, asMetres(250)).perKm2)
  assert.equal(quartic!.parameters.edge, 'none')
  assert.ok(quartic!.told.every((told) => told === 1))
})

for (const kernel of kernels) {
  test(`${kernel.kind}: events spread evenly look even to the very border once the edge is handled`, () => {
    const truth = (even.length / SIDE / SIDE) * 1e6
    const plain = estimateDensity(grid, points, kernel)
    const handled = estimateDensity(grid, points, kernel, { edge: town })
    let [atBorder, untold] = [0, 0]
    handled.perKm2.forEach((density, cell) => {
      const { e, n } = findCellCentre(grid, cell)
      const inside = Math.min(e - W, W + SIDE - e, n - S, S + SIDE - n)
      if (handled.told[cell] === 0) {
        untold++
        assert.equal(density, 0)
        assert.ok(inside < 0)
        return
      }
      if (inside < 0) return
      assert.ok(Math.abs(density / truth - 1) < 0.02, `${density} of ${truth} at ${inside} m`)
      if (inside > 101) return
      atBorder++
      assert.ok(plain.perKm2[cell]! / truth < 0.72, 'uncorrected, the border looks calm')
    })
    assert.ok(atBorder > 50 && untold > 50)
  })
}

test('events outside the area are left out with the edge handled, and counted', () => {
  const far = makePlanarPoints([W + 50, W - 50], [S + 50, S + 50])
  const near = makePlanarPoints([W + 50], [S + 50])
  for (const kernel of kernels) {
    const both = estimateDensity(grid, far, kernel, { edge: town })
    assert.deepEqual(both.perKm2, estimateDensity(grid, near, kernel, { edge: town }).perKm2)
    assert.deepEqual([both.parameters.events, both.parameters.outsideArea], [1, 1])
  }
  assert.throws(() => estimateDensity(grid, near, kernels[0]!, { leastMass: 0 }), { code: 'not_a_share' })
})

test('the mass inside agrees with the normal curve within 0.004, and is 1 in the middle, 0 outside', () => {
  const sd = 700
  const at = [0, 150, 400, 900, 2000, 3999]
  const places = at.flatMap((x) => at.map((y) => [W + x, S + y] as const))
  const mass = measureKernelMass(
    town,
    makePlanarPoints(
      places.map(([e]) => e),
      places.map(([, n]) => n),
    ),
    { kind: 'gaussian', sd: asMetres(sd) },
  )
  const side = (x: number) => normalCdf((W + SIDE - x) / sd) - normalCdf((W - x) / sd)
  places.forEach(([e, n], k) => {
    assert.ok(Math.abs(mass[k]! - side(e) * side(n - S + W)) < 0.004)
  })
  const two = makePlanarPoints([W + 2000, W - 700], [S + 2000, S + 2000])
  assert.deepEqual([...measureKernelMass(town, two, kernels[0]!)], [1, 0])
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { makeGrid } from '../map/grid.ts'
import { makePlanarPoints } from '../map/planar-points.ts'
import { asMetres } from '../units.ts'
import type { Kernel } from './kernel.ts'
import { adjustForPopulation } from './population-adjusted.ts'

// Invented: people at the centres of squares of 100 m, three times as many in the east half; nobody in the far north.
const [W, S] = [8e5, 7e6]
const grid = makeGrid('square', asMetres(200), { west: W, south: S, east: W + 3999, north: S + 5999 })
const squares = Array.from({ length: 40 * 40 }, (_, i) => [W + 50 + 100 * (i % 40), S + 50 + 100 * Math.floor(i / 40)])
const homes = makePlanarPoints(
  squares.map(([e]) => e!),
  squares.map(([, n]) => n!),
)
const counts: number[] = squares.map(([e]) => (e! < W + 2000 ? 10 : 30))
const kernels: Kernel[] = [
  { kind: 'quartic', bandwidth: asMetres(500) },
  { kind: 'gaussian', sd: asMetres(200) },
]

for (const kernel of kernels) {
  test(`${kernel.kind}: events that follow the people give the same rate everywhere, edges too; no people, no answer`, () => {
    // One event for every ten people, at home.
    const at = squares.flatMap((place, i) => Array.from({ length: counts[i]! / 10 }, () => place))
    const events = makePlanarPoints(
      at.map(([e]) => e!),
      at.map(([, n]) => n!),
    )
    const result = adjustForPopulation(grid, events, { points: homes, counts }, kernel)
    assert.ok(result.outcome === 'computed')
    assert.equal(result.cells.length + result.untold.length, grid.columns * grid.rows)
    for (const rate of result.per1000) assert.ok(Math.abs(rate - 100) < 1e-6)
    const row = (cell: number) => Math.floor(cell / grid.columns)
    assert.ok(
      result.cells.every((cell) => row(cell) <= 23),
      'nothing is told where nobody lives',
    )
    assert.ok(result.untold.length >= 20 * 6)
    const stricter = adjustForPopulation(grid, events, { points: homes, counts }, kernel, 500)
    assert.ok(stricter.outcome === 'computed' && stricter.cells.length < result.cells.length)
  })
}

test('no events is a rate of 0; no people cannot tell; negative people are refused', () => {
  const none = makePlanarPoints([], [])
  const zero = adjustForPopulation(grid, none, { points: homes, counts }, kernels[0]!)
  assert.ok(zero.outcome === 'computed' && zero.per1000.every((rate) => rate === 0))
  const empty = adjustForPopulation(grid, homes, { points: none, counts: [] }, kernels[0]!)
  assert.deepEqual(empty, { outcome: 'cannot_tell', reason: 'too_few_people' })
  const people = { points: homes, counts: counts.with(0, -1) }
  assert.throws(() => adjustForPopulation(grid, none, people, kernels[0]!), { code: 'negative_weight' })
  assert.throws(() => adjustForPopulation(grid, none, { points: homes, counts }, kernels[0]!, 0), {
    code: 'not_positive',
  })
})

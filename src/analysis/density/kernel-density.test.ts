import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { parseTable } from '../fixtures/parse-table.ts'
import { countInGrid, findCellCentre, makeGrid } from '../map/grid.ts'
import { findBounds, makePlanarPoints } from '../map/planar-points.ts'
import { asMetres } from '../units.ts'
import { estimateQuarticDensity } from './kernel-density.ts'

const read = (name: string) => parseTable(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'))
const events = read('robberies.csv')
const bandwidth = asMetres(1500)

for (const kind of ['square', 'hex'] as const) {
  test(`SpatialKDE's quartic sums and sf's counts on its ${kind} grid`, () => {
    const peer = read(kind === 'square' ? 'robberies-rect-cells.csv' : 'robberies-hex-cells.csv')
    const [e, n] = [peer.numbers('e'), peer.numbers('n')]
    // The peer's grid starts anywhere: move events and centres together until its first centre is one of ours.
    const size = asMetres(kind === 'square' ? 1000 : 1000 / Math.sqrt(3))
    const [half, step] = kind === 'square' ? [500, 1000] : [0, size * 1.5]
    const move = [500_000 + half - e[0]!, step * 4000 + half - n[0]!] as const
    const points = makePlanarPoints(
      events.numbers('e').map((x) => x + move[0]),
      events.numbers('n').map((y) => y + move[1]),
    )
    const centres = makePlanarPoints(
      e.map((x) => x + move[0]),
      n.map((y) => y + move[1]),
    )
    const grid = makeGrid(kind, size, findBounds(centres)!)
    const { counts } = countInGrid(grid, points)
    const { raw, perKm2 } = estimateQuarticDensity(grid, points, bandwidth)
    const at = new Map([...counts.keys()].map((cell) => [nameCentre(findCellCentre(grid, cell)), cell]))
    for (let k = 0; k < peer.length; k++) {
      const cell = at.get(nameCentre({ e: centres.e[k]!, n: centres.n[k]! }))!
      assert.equal(counts[cell], peer.numbers('count')[k])
      assert.ok(Math.abs(raw[cell]! - peer.numbers('kde')[k]!) < 1e-6)
      assert.ok(Math.abs(perKm2[cell]! - (raw[cell]! * 3) / (Math.PI * 2.25)) < 1e-9)
    }
  })
}

test('one event inside spreads to one in all: the integral over a fine grid is 1', () => {
  const points = makePlanarPoints([800123], [7290456])
  const grid = makeGrid('square', asMetres(10), { west: 799000, south: 7289000, east: 801000, north: 7292000 })
  const { perKm2 } = estimateQuarticDensity(grid, points, asMetres(400))
  const total = perKm2.reduce((sum, density) => sum + density * 0.0001, 0)
  assert.ok(Math.abs(total - 1) < 1e-4)
})

test('the sum is what the definition says at every centre; order does not matter, doubles double', () => {
  const place = fc.tuple(fc.double({ min: 0, max: 3000, noNaN: true }), fc.double({ min: 0, max: 3000, noNaN: true }))
  fc.assert(
    fc.property(
      fc.constantFrom('square' as const, 'hex' as const),
      fc.array(place, { minLength: 1 }),
      // From narrow to six cells wide and over, where moments take part.
      fc.integer({ min: 270, max: 2500 }),
      (kind, places, width) => {
        const make = (list: [number, number][]) =>
          makePlanarPoints(
            list.map(([x]) => 8e5 + x),
            list.map(([, y]) => 7e6 + y),
          )
        const grid = makeGrid(kind, asMetres(150), {
          west: 8e5 + 500,
          south: 7e6 + 500,
          east: 8e5 + 2500,
          north: 7e6 + 2500,
        })
        const density = (list: [number, number][], weights?: number[]) =>
          estimateQuarticDensity(grid, make(list), asMetres(width), weights).raw
        const [raw, reversed, doubled] = [
          density(places),
          density(places.toReversed()),
          density([...places, ...places]),
        ]
        const weighted = density(
          places,
          places.map(() => 2),
        )
        for (let cell = 0; cell < raw.length; cell++) {
          const { e, n } = findCellCentre(grid, cell)
          const expected = places.reduce((sum, [x, y]) => {
            const ratio = ((8e5 + x - e) ** 2 + (7e6 + y - n) ** 2) / width ** 2
            return sum + (ratio < 1 ? (1 - ratio) ** 2 : 0)
          }, 0)
          assert.ok(Math.abs(raw[cell]! - expected) < 1e-9)
          assert.ok(Math.abs(reversed[cell]! - expected) < 1e-9)
          assert.ok(Math.abs(doubled[cell]! - 2 * expected) < 1e-9)
          assert.ok(Math.abs(weighted[cell]! - 2 * expected) < 1e-9)
        }
      },
    ),
    { numRuns: 40 },
  )
})

test('a bandwidth that events could fall between is refused; no events give zeros', () => {
  const grid = makeGrid('square', asMetres(200), { west: 8e5, south: 7e6, east: 8e5 + 999, north: 7e6 + 999 })
  const none = makePlanarPoints([], [])
  assert.throws(() => estimateQuarticDensity(grid, none, asMetres(199)), { code: 'bandwidth_too_small' })
  assert.throws(() => estimateQuarticDensity(grid, none, asMetres(40_200)), { code: 'bandwidth_too_wide' })
  assert.throws(() => estimateQuarticDensity(grid, none, asMetres(-1)), { code: 'not_positive' })
  assert.ok(estimateQuarticDensity(grid, none, asMetres(300)).perKm2.every((density) => density === 0))
})

/** Centres agree to the micrometre the fixture is rounded to; a decimetre names one without doubt. */
function nameCentre({ e, n }: { e: number; n: number }): string {
  return `${e.toFixed(1)} ${n.toFixed(1)}`.replaceAll('-0.0', '0.0')
}

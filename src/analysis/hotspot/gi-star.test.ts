import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { parseTable } from '../fixtures/parse-table.ts'
import { type Grid, listNeighbours } from '../map/grid.ts'
import { adjustFalseDiscovery } from '../maths/false-discovery-rate.ts'
import { asMetres } from '../units.ts'
import { computeGiStar, type GiStar } from './gi-star.ts'

const read = (name: string) => parseTable(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'))
const makeCells = (kind: Grid['kind'], columns: number, rows: number, firstRow = 0): Grid => ({
  kind,
  size: asMetres(100),
  firstColumn: 0,
  firstRow,
  columns,
  rows,
})

for (const [kind, file, hot] of [
  ['square', 'robberies-rect-cells.csv', 106],
  ['hex', 'robberies-hex-cells.csv', 99],
] as const) {
  test(`spdep's Gi* and R's BH-adjusted p on a clipped ${kind} grid of robberies`, () => {
    const peer = read(file)
    const [e, n] = [peer.numbers('e'), peer.numbers('n')]
    const west = Math.min(...e)
    const south = Math.min(...n)
    const step = kind === 'square' ? 1000 : 1000 * Math.sqrt(0.75)
    const rows = Array.from(n, (y) => Math.round((y - south) / step))
    // The peer's lowest hexagon row may be one of those that lie half a cell east.
    const first = e[rows.indexOf(0)]!
    const isShifted = kind === 'hex' && Math.round((first - west) / 500) % 2 === 1 ? 1 : 0
    const columns = Array.from(e, (x, k) => {
      const shift = kind === 'hex' ? ((rows[k]! + isShifted) & 1) / 2 : 0
      return Math.round((x - west) / 1000 - shift)
    })
    const grid = makeCells(kind, Math.max(...columns) + 1, Math.max(...rows) + 1, isShifted)
    const values = new Float64Array(grid.columns * grid.rows)
    const active = new Uint8Array(values.length)
    const cellOf = rows.map((row, k) => row * grid.columns + columns[k]!)
    cellOf.forEach((cell, k) => {
      values[cell] = peer.numbers('count')[k]!
      active[cell] = 1
    })
    assert.equal(new Set(cellOf).size, peer.length)
    const gi = computeGiStar(grid, values, active) as GiStar
    const adjusted = adjustFalseDiscovery(gi.p)
    cellOf.forEach((cell, k) => {
      const at = gi.cells.indexOf(cell)
      assert.equal(gi.weights[at]! - 1, peer.numbers('neighbours')[k])
      assert.ok(Math.abs(gi.z[at]! - peer.numbers('gi')[k]!) < 1e-9)
      assert.ok(Math.abs(adjusted[at]! - peer.numbers('fdr')[k]!) < 1e-9)
    })
    assert.equal(adjusted.filter((p, at) => p < 0.05 && gi.z[at]! > 0).length, hot)
  })
}

test('any values, any clip: never NaN, unmoved by adding or scaling, equal to the formula cell by cell', () => {
  const side = fc.integer({ min: 4, max: 9 })
  fc.assert(
    fc.property(
      fc.constantFrom('square' as const, 'hex' as const),
      side,
      fc.integer({ min: -3, max: 3 }),
      fc.array(fc.tuple(fc.nat(30), fc.boolean()), { minLength: 81, maxLength: 81 }),
      (kind, columns, firstRow, cells) => {
        const grid = makeCells(kind, columns, 9, firstRow)
        const values = Float64Array.from(cells.slice(0, columns * 9), ([value]) => value)
        const active = Uint8Array.from(cells.slice(0, columns * 9), ([, isIn], k) => (isIn || k % 3 === 0 ? 1 : 0))
        const gi = computeGiStar(grid, values, active)
        const moved = computeGiStar(
          grid,
          values.map((value) => 3 * value + 7),
          active,
        )
        assert.equal(gi.outcome, moved.outcome)
        if (gi.outcome !== 'computed' || moved.outcome !== 'computed') return
        const [n, m] = [gi.cells.length, gi.cells.reduce((sum, cell) => sum + values[cell]!, 0) / gi.cells.length]
        const s = Math.sqrt(gi.cells.reduce((sum, cell) => sum + (values[cell]! - m) ** 2, 0) / n)
        gi.cells.forEach((cell, k) => {
          const near = [cell, ...listNeighbours(grid, cell)].filter((other) => active[other] === 1)
          const w = near.length
          const sum = near.reduce((total, other) => total + values[other]!, 0)
          const z = (sum - w * m) / (s * Math.sqrt((n * w - w * w) / (n - 1)))
          assert.ok(Math.abs(gi.z[k]! - z) < 1e-9)
          assert.ok(Math.abs(moved.z[k]! - z) < 1e-9)
          assert.ok(gi.p[k]! >= 0 && gi.p[k]! <= 1)
        })
      },
    ),
  )
})

test('what cannot be told is said, and wrong input is refused', () => {
  const grid = makeCells('square', 5, 5)
  const flat = new Float64Array(25).fill(0.1)
  assert.deepEqual(computeGiStar(grid, flat), { outcome: 'cannot_tell', reason: 'all_equal' })
  assert.deepEqual(computeGiStar(grid, new Float64Array(25)), { outcome: 'cannot_tell', reason: 'all_equal' })
  const none = new Uint8Array(25)
  assert.deepEqual(computeGiStar(grid, flat, none), { outcome: 'cannot_tell', reason: 'no_cells' })
  const three = computeGiStar(makeCells('square', 3, 3), [1, 2, 3, 4, 5, 6, 7, 8, 9])
  assert.deepEqual(three, { outcome: 'cannot_tell', reason: 'too_few_cells' })
  assert.throws(() => computeGiStar(grid, [1, 2]), { code: 'length_mismatch' })
  assert.throws(() => computeGiStar(grid, flat.with(3, Number.NaN)), { code: 'not_finite' })
})

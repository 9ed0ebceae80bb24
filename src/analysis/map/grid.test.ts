import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { parseTable } from '../fixtures/parse-table.ts'
import { asMetres } from '../units.ts'
import { countInGrid, drawCell, findCellCentre, findColumnRow, listNeighbours, makeGrid, nameCell } from './grid.ts'
import { findBounds, makePlanarPoints } from './planar-points.ts'

const read = (name: string) => parseTable(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'))
const events = read('robberies.csv')

test('squares hold what PostGIS and floor() say, cell by cell', () => {
  const points = makePlanarPoints(events.numbers('e'), events.numbers('n'))
  const { grid, counts, counted, outside } = countInGrid(
    makeGrid('square', asMetres(1000), findBounds(points)!),
    points,
  )
  const peer = read('robberies-squares.csv')
  const expected = new Map(
    peer.texts('i').map((i, k) => [`square-1000-${i}-${peer.texts('j')[k]}`, peer.numbers('count')[k]]),
  )
  const found = new Map([...counts.entries()].filter(([, n]) => n > 0).map(([cell, n]) => [nameCell(grid, cell), n]))
  assert.deepEqual(found, expected)
  assert.deepEqual([counted, outside], [2245, 0])
})

test('hexagons hold what PostGIS says with east and north swapped, and have its centres', () => {
  const points = makePlanarPoints(events.numbers('n'), events.numbers('e'))
  const { grid, counts } = countInGrid(makeGrid('hex', asMetres(500), findBounds(points)!), points)
  const peer = read('robberies-hexagons.csv')
  const rows = peer.texts('i').map((i, k) => [`${i}/${peer.texts('j')[k]}`, k] as const)
  const expected = new Map(rows)
  let matched = 0
  counts.forEach((count, cell) => {
    const { column, row } = findColumnRow(grid, cell)
    const k = expected.get(`${row}/${column}`)
    assert.equal(count, k === undefined ? 0 : peer.numbers('count')[k])
    if (k === undefined) return
    matched++
    const centre = findCellCentre(grid, cell)
    assert.ok(Math.abs(centre.n - peer.numbers('e')[k]!) < 1e-3 && Math.abs(centre.e - peer.numbers('n')[k]!) < 1e-3)
  })
  assert.equal(matched, 580)
})

test('a point one cell beyond any side of the grid is outside, one in its first and last cells inside', () => {
  for (const k of ['square', 'hex'] as const) {
    const grid = makeGrid(k, asMetres(100), { west: 800000, south: 7290000, east: 801000, north: 7291000 })
    const wide = { ...grid, firstColumn: grid.firstColumn - 1, firstRow: grid.firstRow - 2 }
    const around = { ...wide, columns: grid.columns + 2, rows: grid.rows + 4 }
    for (let cell = 0; cell < around.columns * around.rows; cell++) {
      const { e, n } = findCellCentre(around, cell)
      const { column, row } = findColumnRow(around, cell)
      const isIn =
        Math.min(column - grid.firstColumn, row - grid.firstRow) >= 0 &&
        column < grid.firstColumn + grid.columns &&
        row < grid.firstRow + grid.rows
      assert.equal(countInGrid(grid, makePlanarPoints([e], [n])).counted, isIn ? 1 : 0)
    }
  }
})

const kind = fc.constantFrom('square' as const, 'hex' as const)
const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true })
const size = fc.constantFrom(50, 200, 333.3)

test('a point lies in the cell it is counted in, and a cell keeps its id in a larger box', () => {
  fc.assert(
    fc.property(kind, size, coordinate, coordinate, (k, s, x, y) => {
      const points = makePlanarPoints([800000 + x], [7290000 + y])
      const box = findBounds(points)!
      const small = countInGrid(makeGrid(k, asMetres(s), box), points)
      const large = countInGrid(
        makeGrid(k, asMetres(s), {
          west: box.west - 3210,
          south: box.south - 99,
          east: box.east,
          north: box.north + 1,
        }),
        points,
      )
      const cell = small.counts.indexOf(1)
      assert.ok(cell >= 0)
      assert.equal(nameCell(small.grid, cell), nameCell(large.grid, large.counts.indexOf(1)))
      const ring = drawCell(small.grid, cell)
      assert.deepEqual(ring[0], ring.at(-1))
      for (let i = 1; i < ring.length; i++) {
        const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!]
        const side = (bx - ax) * (points.n[0]! - ay) - (by - ay) * (points.e[0]! - ax)
        assert.ok(side >= -1e-3, 'left of every side of a counter-clockwise ring')
      }
    }),
  )
})

test('order does not matter, doubled events double, and a shift of whole cells shifts the ids', () => {
  fc.assert(
    fc.property(kind, fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 40 }), (k, places) => {
      const make = (list: [number, number][], de = 0, dn = 0) =>
        makePlanarPoints(
          list.map(([x]) => 800000 + x + de),
          list.map(([, y]) => 7290000 + y + dn),
        )
      const grid = makeGrid(k, asMetres(200), findBounds(make(places))!)
      const counts = countInGrid(grid, make(places)).counts
      assert.deepEqual(countInGrid(grid, make(places.toReversed())).counts, counts)
      assert.deepEqual(
        countInGrid(grid, make([...places, ...places])).counts,
        counts.map((n) => n * 2),
      )
      if (k === 'hex') return
      const moved = countInGrid(
        makeGrid(k, asMetres(200), findBounds(make(places, 1000, 600))!),
        make(places, 1000, 600),
      )
      assert.deepEqual([...moved.counts], [...counts])
      assert.equal(moved.grid.firstColumn, grid.firstColumn + 5)
    }),
  )
})

test('neighbours touch: mutual, 6 or 8 inside, one cell width away', () => {
  for (const [k, most] of [
    ['hex', 6],
    ['square', 8],
  ] as const) {
    const grid = makeGrid(k, asMetres(100), { west: 800000, south: 7290000, east: 801000, north: 7291000 })
    for (let cell = 0; cell < grid.columns * grid.rows; cell++) {
      const a = findCellCentre(grid, cell)
      const near = listNeighbours(grid, cell)
      assert.ok(near.length <= most)
      for (const other of near) {
        const b = findCellCentre(grid, other)
        assert.ok(listNeighbours(grid, other).includes(cell))
        assert.ok(Math.hypot(a.e - b.e, a.n - b.n) < (k === 'hex' ? 173.3 : 141.5))
      }
    }
    assert.equal(listNeighbours(grid, grid.columns * 4 + 4).length, most)
  }
})

test('bad sizes and endless grids are refused; no events are no error', () => {
  const box = { west: 0, south: 0, east: 1e6, north: 1e6 }
  assert.throws(() => makeGrid('hex', asMetres(0), box), { code: 'not_positive' })
  assert.throws(() => makeGrid('hex', asMetres(10), box), { code: 'grid_too_large' })
  assert.throws(() => makeGrid('square', asMetres(10), { ...box, east: Number.NaN }), { code: 'not_finite' })
  const degrees = { west: 22, south: 65, east: 23, north: 66 }
  assert.throws(() => makeGrid('square', asMetres(10), degrees), { code: 'degrees_not_metres' })
  const grid = makeGrid('square', asMetres(1e5), box)
  assert.throws(() => findCellCentre(grid, -1), { code: 'no_such_cell' })
  assert.equal(countInGrid(grid, makePlanarPoints([], [])).counted, 0)
  assert.equal(countInGrid(grid, makePlanarPoints([5e6], [0])).outside, 1)
})

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { boundHiddenCells } from './suppression-attack.ts'
import { buildTableNetwork, type TableNetwork } from './suppression-network.ts'

interface Known {
  name: string
  table: number[][]
  peers: { peer: string; suppressed: number[][]; bounds: [cell: number, low: number, high: number][] }[]
}
const file = new URL('../fixtures/suppression-cases.json', import.meta.url)
const { cases }: { cases: Known[] } = JSON.parse(readFileSync(file, 'utf8'))

for (const { name, table, peers } of cases) {
  test(`${name}: bounds as the linear program's, for the patterns of three programs`, () => {
    const [rows, cols] = [table.length - 1, table[0]!.length - 1]
    const network = buildTableNetwork(
      rows,
      cols,
      table.slice(0, rows).flatMap((row) => row.slice(0, cols)),
    )
    assert.deepEqual([...network.values], table.flat())
    for (const { peer, suppressed, bounds } of peers) {
      const ours = new Map(boundHiddenCells(network, suppressed.flat()).map((bound) => [bound.cell, bound]))
      const grandHidden = suppressed.flat().at(-1) === 1
      for (const [cell, low, high] of bounds) {
        assert.equal(ours.get(cell)!.low, low, `${peer} cell ${cell}`)
        // An unbounded program prints its lower bound twice: see the fixture's origin.
        const unbounded = grandHidden && low === high
        assert.equal(ours.get(cell)!.high, unbounded ? Infinity : high, `${peer} cell ${cell}`)
      }
    }
  })
}

test('bounds are those of all tables that agree with what is shown (counted one by one)', () => {
  const size = fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 2, max: 3 }))
  const table = size.chain(([rows, cols]) =>
    fc.record({
      rows: fc.constant(rows),
      cols: fc.constant(cols),
      cells: fc.array(fc.nat({ max: 4 }), { minLength: rows * cols, maxLength: rows * cols }),
      hidden: fc.array(fc.boolean(), { minLength: (rows + 1) * (cols + 1), maxLength: (rows + 1) * (cols + 1) }),
      floor: fc.constantFrom(0, 1),
    }),
  )
  fc.assert(
    fc.property(table, ({ rows, cols, cells, hidden, floor }) => {
      const network = buildTableNetwork(rows, cols, cells)
      // No hidden cell below the floor; the grand total shown, so that there are finitely many tables.
      const marks = hidden.map((mark, i) => (mark && network.values[i]! >= floor ? 1 : 0))
      marks[marks.length - 1] = 0
      const seen = enumerateTables(network, marks, floor)
      for (const { cell, low, high } of boundHiddenCells(network, marks, floor)) {
        const values = seen.map((values) => values[cell]!)
        assert.deepEqual([low, high], [Math.min(...values), Math.max(...values)], `cell ${cell}`)
      }
    }),
    { numRuns: 60 },
  )
})

/** Every table with the shown cells as they are and hidden ones from the floor up. */
function enumerateTables(network: TableNetwork, hidden: number[], floor: number): number[][] {
  const { height, width, values } = network
  const found: number[][] = []
  const inner: number[] = []
  for (let i = 0; i < height - 1; i++) for (let j = 0; j < width - 1; j++) inner.push(i * width + j)
  // Inner cells sum to the grand total, which is shown: what is left of it bounds the next one.
  const fill = (at: number, left: number, current: number[]): void => {
    const cell = inner[at]
    if (cell === undefined) {
      const counts = inner.map((index) => current[index]!)
      const totals = buildTableNetwork(height - 1, width - 1, counts).values
      const agrees = totals.every((value, index) => (hidden[index] ? value >= floor : value === values[index]))
      if (agrees) found.push([...totals])
      return
    }
    const [from, to] = hidden[cell] ? [floor, left] : [values[cell]!, Math.min(left, values[cell]!)]
    for (let value = from; value <= to; value++) {
      current[cell] = value
      fill(at + 1, left - value, current)
    }
  }
  fill(0, values.at(-1)!, [...values])
  return found
}

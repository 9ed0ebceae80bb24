import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { createRandom } from '../maths/seeded-random.ts'
import { drawCount } from '../series/simulate-counts.ts'
import { type SuppressionInput, suppressTable } from './suppression.ts'
import { boundHiddenCells } from './suppression-attack.ts'
import { buildTableNetwork } from './suppression-network.ts'

interface Known {
  name: string
  table: number[][]
  threshold: number
  primary: number[][]
  minimum: number | null
  peers: { peer: string; secondary: number; disclosed: number }[]
}
const file = new URL('../fixtures/suppression-cases.json', import.meta.url)
const { cases }: { cases: Known[] } = JSON.parse(readFileSync(file, 'utf8'))

for (const { name, table, threshold, primary, minimum, peers } of cases) {
  const [rows, cols] = [table.length - 1, table[0]!.length - 1]
  const cells = table.slice(0, rows).flatMap((row) => row.slice(0, cols))
  test(`${name}: all small counts hidden, none to be worked out, few others`, () => {
    const result = suppressTable({ rows, cols, cells, k: threshold + 1 })
    assert.ok(result.safe)
    assert.deepEqual(
      result.pattern.map((row) => row.map((status) => (status === 'primary' ? 1 : 0))),
      primary,
    )
    assert.equal(narrowest({ rows, cols, cells }, result.pattern) > 0, true)
    const safe = peers.filter(({ disclosed }) => disclosed === 0).map(({ secondary }) => secondary)
    const gauss = peers.find(({ peer }) => peer === 'gauss_suppression')!.secondary
    assert.ok(result.secondaryCount <= Math.max(gauss, Math.min(...safe) + 1), `${result.secondaryCount}`)
    if (minimum !== null) assert.equal(result.secondaryCount, minimum)
  })
}

/** Least width of the attacker's bounds over the small counts; Infinity without any. */
function narrowest({ rows, cols, cells }: SuppressionInput, pattern: string[][], floor = 1): number {
  const statuses = pattern.flat()
  const hidden = statuses.map((status) => (status === 'shown' ? 0 : 1))
  const bounds = boundHiddenCells(buildTableNetwork(rows, cols, cells), hidden, floor)
  return Math.min(
    ...bounds.filter(({ cell }) => statuses[cell] === 'primary').map(({ low, high }) => high - low),
    Infinity,
  )
}

const anyTable = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), fc.constantFrom(3, 9, 40))
  .chain(([rows, cols, max]) =>
    fc.record({
      rows: fc.constant(rows),
      cols: fc.constant(cols),
      cells: fc.array(fc.nat({ max }), { minLength: rows * cols, maxLength: rows * cols }),
    }),
  )

test('no published table gives a small count away, by either policy for zeros', () => {
  const settings = fc.record({ zeros: fc.constantFrom('shown', 'hidden'), minWidth: fc.constantFrom(1, 3) })
  fc.assert(
    fc.property(anyTable, settings, (table, { zeros, minWidth }) => {
      const input = { ...table, zeros: zeros as 'shown' | 'hidden', minWidth }
      const result = suppressTable(input)
      if (!result.safe) return
      assert.ok(narrowest(table, result.pattern, zeros === 'shown' ? 1 : 0) >= minWidth)
      const { values } = buildTableNetwork(table.rows, table.cols, table.cells)
      result.pattern.flat().forEach((status, cell) => {
        const value = values[cell]!
        assert.equal(status === 'primary', value < 5 && (value > 0 || zeros === 'hidden'), `cell ${cell}`)
        if (value === 0 && zeros === 'shown') assert.equal(status, 'shown')
      })
      assert.notEqual(result.pattern.at(-1)!.at(-1), 'secondary')
    }),
    { numRuns: 300 },
  )
})

test('a refusal is right: hiding all that may be hidden leaks too', () => {
  const refused = { rows: 1, cols: 5, cells: [1, 1, 1, 1, 1] }
  assert.deepEqual(suppressTable(refused), { safe: false, code: 'noSafePattern' })
  // With zeros hidden the gaps may be zeros, and the same table can be published.
  assert.equal(suppressTable({ ...refused, zeros: 'hidden' }).safe, true)
  fc.assert(
    fc.property(anyTable, (table) => {
      if (suppressTable(table).safe) return
      const { values } = buildTableNetwork(table.rows, table.cols, table.cells)
      const everything = Array.from(values, (value, cell) =>
        cell === values.length - 1 && value >= 5 ? 0 : Number(value > 0),
      )
      const bounds = boundHiddenCells(buildTableNetwork(table.rows, table.cols, table.cells), everything, 1)
      assert.ok(bounds.some(({ cell, low, high }) => values[cell]! < 5 && low === high))
    }),
    { numRuns: 200 },
  )
})

test('five at least are shown with k 5, and k is a setting', () => {
  const hiddenWith = (k: number) => {
    const result = suppressTable({ rows: 2, cols: 2, cells: [5, 20, 30, 40], k })
    return result.safe ? [result.primaryCount, result.secondaryCount] : null
  }
  assert.deepEqual([1, 5, 6].map(hiddenWith), [
    [0, 0],
    [0, 0],
    [1, 3],
  ])
})

test('rows with groups: without groups as before, with them a row an item, and refused when they cannot be', () => {
  const flat = { rows: 4, cols: 3, cells: [12, 9, 7, 2, 14, 8, 20, 11, 6, 15, 10, 9] }
  assert.deepEqual(suppressTable({ ...flat, parents: [-1, -1, -1, -1] }), suppressTable(flat))
  const grouped = suppressTable({ ...flat, parents: [4, 4, 5, 5, -1, -1] })
  assert.ok(grouped.safe)
  const hidden = grouped.pattern.map((row) => row.map((status) => (status === 'shown' ? '.' : 'x')).join(''))
  assert.deepEqual(hidden, ['x.x.', 'x.x.', '....', '....', '....', '....', '....'])
  assert.throws(() => suppressTable({ ...flat, parents: [4, 4, 5, 5, 5, 4] }), { code: 'bad_option' })
  assert.throws(() => suppressTable({ ...flat, parents: [-1, -1, -1] }), { code: 'bad_option' })
})

test('12 areas × 20 categories take less than 50 ms, and twice the same', () => {
  const uniform = createRandom(5)
  const times: number[] = []
  for (let run = 0; run < 21; run++) {
    const cells = Array.from({ length: 240 }, () => drawCount([0.5, 2, 8][run % 3]!, 3, uniform))
    const from = performance.now()
    const result = suppressTable({ rows: 12, cols: 20, cells })
    times.push(performance.now() - from)
    assert.deepEqual(suppressTable({ rows: 12, cols: 20, cells }), result)
  }
  const median = times.sort((a, b) => a - b)[10]!
  assert.ok(median < 50, `median ${median} ms`)
})

test('bad tables and settings are refused', () => {
  assert.throws(() => suppressTable({ rows: 2, cols: 2, cells: [1, 2, 3] }), { code: 'bad_option' })
  assert.throws(() => suppressTable({ rows: 1, cols: 2, cells: [1, Number.NaN] }), { code: 'bad_counts' })
  assert.throws(() => suppressTable({ rows: 1, cols: 1, cells: [1], k: 0 }), { code: 'bad_option' })
})

test('few others on 60 invented tables: the best of three orders, thinned out', () => {
  const uniform = createRandom(11)
  let others = 0
  for (let at = 0; at < 60; at++) {
    const cells = Array.from({ length: 48 }, () => drawCount([2, 6, 12][at % 3]!, 3, uniform))
    const result = suppressTable({ rows: 6, cols: 8, cells })
    if (result.safe) others += result.secondaryCount
  }
  assert.ok(others <= 153, `${others}`)
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { attackWithHighs, listLeavesOfPlaces } from '../../../tests/oracles/highs-attacker.ts'
import { inventCase } from '../../../tests/oracles/random-tables.ts'
import { createRandom } from '../maths/seeded-random.ts'
import { attackCells } from './attack-cells.ts'
import { auditPublished, joinPublishedTables } from './audit-published.ts'
import { buildCellSystem } from './cell-system.ts'
import { createLinearProgram } from './linear-program.ts'

/** A table with random gaps; the grand total stands, so that everything has an end. */
function printTable(seed: number) {
  const one = inventCase(seed)
  const uniform = createRandom(seed + 500)
  const table = one.tables[0]!
  const { values, equations, places, grand } = buildCellSystem([table])
  const hidden = Array.from(values, (value, cell) => cell !== grand && value > 0 && (value < 5 || uniform() < 0.3))
  return { shape: one.shape, table, values, equations, hidden, place: places[0]! }
}

test('bounds are HiGHS’s whole-number bounds, with flows and with linear programs (1.15.3, npm)', () => {
  let compared = 0
  for (let seed = 0; seed < 24; seed++) {
    const { table, values, equations, hidden, place } = printTable(seed)
    const shown = Array.from(values, (value, cell) => (hidden[cell] ? null : value))
    const gaps = [...hidden.keys()].filter((cell) => hidden[cell])
    const ours = attackCells(
      { shown, equations, floor: 1 },
      gaps.map((cell) => ({ plus: [cell], minus: [] })),
    )
    const leaves = listLeavesOfPlaces(table.axes)
    const sums = leaves.map((own, at) => ({ leaves: own, value: values[place[at]!]!, hidden: hidden[place[at]!]! }))
    const asked = gaps.slice(0, 12)
    const targets = asked.map((cell) => ({ plus: leaves[place.indexOf(cell)]! }))
    for (const [at, range] of attackWithHighs(table.counts.length, sums, 1, targets, true).entries()) {
      const { low, high, sureWidth } = ours[at]!
      const [theirLow, theirHigh] = [Math.round(range.low), Math.round(range.high)]
      // Never narrower than the truth; exact wherever the proof reaches as far as the bounds.
      assert.ok(low <= theirLow && high >= theirHigh, `table ${seed}`)
      if (sureWidth === high - low) assert.deepEqual([low, high], [theirLow, theirHigh], `table ${seed}`)
      else assert.ok(sureWidth <= theirHigh - theirLow)
      compared++
    }
  }
  assert.ok(compared > 150)
})

const areas = { name: 'area', codes: ['a', 'b', 'c'] }
const kinds = { name: 'kind', codes: ['x', 'y'] }

test('a lone gap is found out, also when another table gives the missing sum', () => {
  const alone = joinPublishedTables([{ axes: [areas], shown: [7, null, 9, 20] }], 1)
  const first = auditPublished(alone)
  assert.ok(first.outcome === 'computed')
  assert.deepEqual(first.foundOut, [{ cell: 1, low: 4, high: 4, values: 1, small: true }])
  const two = { axes: [areas], shown: [null, null, 9, 20] }
  const safe = auditPublished(joinPublishedTables([two], 1))
  assert.ok(safe.outcome === 'computed')
  assert.deepEqual([safe.examined, safe.foundOut, safe.unsettled], [2, [], []])
  // Beside it a table with kinds, where the same total of area b can be added up.
  const beside = { axes: [areas, kinds], shown: [null, null, null, 3, 1, null, 5, 4, 9, null, null, 20] }
  const both = auditPublished(joinPublishedTables([two, beside], 0))
  assert.ok(both.outcome === 'computed')
  const names = joinPublishedTables([two, beside], 0).names
  const known = both.foundOut.filter(({ values }) => values === 1).map(({ cell, low }) => [names[cell], low])
  assert.deepEqual(known, [
    ['area=a', 7],
    ['area=b', 4],
  ])
})

test('fewer than k values is reported, and whether it is a small count', () => {
  const table = { axes: [areas], shown: [null, null, 90, 93] }
  const report = (k: number) => {
    const audit = auditPublished(joinPublishedTables([table], 1), { k })
    return audit.outcome === 'computed' ? audit.foundOut.map(({ values, small }) => [values, small]) : null
  }
  assert.deepEqual(
    [report(2), report(3)],
    [
      [],
      [
        [2, true],
        [2, true],
      ],
    ],
  )
  const large = { axes: [areas, kinds], shown: [null, null, 90, null, null, 80, 10, 9, 19, 95, 94, 189] }
  const audit = auditPublished(joinPublishedTables([large], 0), { k: 90 })
  assert.ok(audit.outcome === 'computed')
  assert.deepEqual(
    audit.foundOut.map(({ low, high }) => [low, high]),
    [
      [5, 85],
      [5, 85],
      [0, 80],
      [0, 80],
    ],
  )
})

test('the order of tables, and a table printed twice, change nothing', () => {
  const one = { axes: [areas, kinds], shown: [null, null, 8, null, null, 12, 10, 9, 19, 21, 18, 39] }
  const other = { axes: [areas], shown: [8, 12, 19, 39] }
  const found = (tables: (typeof one | typeof other)[]) => {
    const set = joinPublishedTables(tables, 1)
    const audit = auditPublished(set, { k: 20 })
    assert.ok(audit.outcome === 'computed')
    return audit.foundOut.map(({ cell, low, high }) => `${set.names[cell]} ${low}-${high}`).sort()
  }
  assert.deepEqual(found([one, other]), found([other, one]))
  assert.deepEqual(found([one, other]), found([one, one, other]))
  assert.deepEqual(found([one, other]).length, 4)
})

test('nothing hidden, numbers that cannot be, and bad settings', () => {
  assert.deepEqual(auditPublished(joinPublishedTables([{ axes: [areas], shown: [7, 8, 9, 24] }], 1)), {
    outcome: 'cannot_tell',
    reason: 'nothing_hidden',
  })
  const print = (shown: (number | null)[], floor: 0 | 1 = 1) => joinPublishedTables([{ axes: [areas], shown }], floor)
  assert.throws(() => auditPublished(print([7, 8, 9, 25])), { code: 'inconsistent_tables' })
  assert.throws(() => auditPublished(print([7, null, null, 8])), { code: 'inconsistent_tables' })
  assert.throws(() => auditPublished(print([7, null, Number.NaN, 25])), { code: 'bad_counts' })
  assert.throws(() => auditPublished(print([7, null, null, 25]), { k: 1 }), { code: 'bad_option' })
  assert.throws(() => print([7, 8, 9]), { code: 'length_mismatch' })
  const differ = [
    { axes: [areas], shown: [1, 2, 3, 6] },
    { axes: [areas], shown: [1, 2, 4, 7] },
  ]
  assert.throws(() => joinPublishedTables(differ, 1), { code: 'totals_differ' })
  assert.throws(() => attackCells({ shown: [null], equations: [], floor: 0 }, [{ plus: [3], minus: [] }]), {
    code: 'bad_option',
  })
})

test('nothing bounds a gap in no sum, and a hidden grand total has no end', () => {
  const bounds = attackCells({ shown: [null, null, 4], equations: [{ total: 1, parts: [2, 0] }], floor: 1 }, [
    { plus: [0], minus: [] },
    { plus: [1], minus: [0] },
    { plus: [2], minus: [] },
  ])
  assert.deepEqual(bounds, [
    { low: 1, high: Infinity, sureWidth: Infinity },
    { low: 4, high: 4, sureWidth: 0 },
    { low: 4, high: 4, sureWidth: 0 },
  ])
})

test('the linear program: known answers, no answer, no end, sums that repeat', () => {
  // Invented: x + y = 4, x + 2y + z = 6; the most of y is 2 (then x 2, z 0), of 3x + z is 14 (x 4, z 2).
  const rows = [
    { variables: [0, 1], coefficients: [1, 1], sum: 4 },
    { variables: [0, 1, 2], coefficients: [1, 2, 1], sum: 6 },
    { variables: [1, 2], coefficients: [1, 1], sum: 2 },
  ]
  const program = createLinearProgram(3, rows)!
  assert.equal(program.maximise(new Map([[1, 1]])), 2)
  assert.deepEqual([...program.readPoint()], [2, 2, 0])
  assert.equal(
    program.maximise(
      new Map([
        [0, 3],
        [2, 1],
      ]),
    ),
    14,
  )
  assert.equal(program.maximise(new Map([[0, -1]])), -2)
  assert.equal(createLinearProgram(1, [{ variables: [0], coefficients: [1], sum: -1 }]), null)
  const free = createLinearProgram(2, [{ variables: [0, 1], coefficients: [1, -1], sum: 1 }])!
  assert.equal(free.maximise(new Map([[1, 1]])), Infinity)
  assert.equal(free.maximise(new Map([[1, -1]])), 0)
})

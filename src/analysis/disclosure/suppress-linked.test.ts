import assert from 'node:assert/strict'
import test from 'node:test'
import {
  attackCase,
  inventCase,
  leaksWhateverIsHidden,
  shapes,
  suppressCase,
} from '../../../tests/oracles/random-tables.ts'
import { buildCellSystem, type CountTable } from './cell-system.ts'
import { buildTree } from './hierarchy.ts'
import { suppressLinkedTables } from './suppress-linked.ts'

const municipality = {
  name: 'area',
  codes: ['centre', 'harbour', 'hill', 'lake', 'inner', 'outer'],
  parents: [4, 4, 5, 5, -1, -1],
}
const category = { name: 'category', codes: ['damage', 'theft', 'fire'] }
const small: CountTable = { axes: [municipality, category], counts: [12, 9, 7, 2, 14, 8, 20, 11, 6, 15, 10, 9] }

test('HiGHS bounds no small count of 120 invented tables too narrowly, and every refusal is right (1.15.3, npm)', () => {
  const attacked = new Map<string, number>()
  for (let seed = 0; seed < 120; seed++) {
    const one = inventCase(seed)
    const result = suppressCase(one)
    if (result.outcome === 'refused') {
      assert.equal(result.reason, 'no_safe_pattern')
      assert.ok(leaksWhateverIsHidden(one), `table ${seed} was refused`)
      continue
    }
    const attack = attackCase(one, result.patterns)
    assert.equal(attack.unsafe, 0, `table ${seed}, ${one.shape}`)
    attacked.set(one.shape, (attacked.get(one.shape) ?? 0) + attack.attacked)
  }
  for (const shape of shapes) assert.ok(attacked.get(shape)! > 50, `${shape}: ${attacked.get(shape)} attacked`)
})

test('nor by whole numbers', () => {
  for (let seed = 0; seed < 25; seed++) {
    const one = inventCase(seed)
    const result = suppressCase(one)
    if (result.outcome === 'computed') assert.equal(attackCase(one, result.patterns, true).unsafe, 0, `table ${seed}`)
  }
})

test('the attacker wins where only the small counts are hidden', () => {
  let won = 0
  for (let seed = 0; seed < 25; seed++) {
    const one = inventCase(seed)
    const result = suppressCase(one)
    if (result.outcome === 'refused' || result.secondaryCount === 0) continue
    const bare = result.patterns.map((list) => list.map((status) => (status === 'secondary' ? 'shown' : status)))
    assert.ok(attackCase(one, bare).unsafe > 0, `table ${seed}: its complements were not needed`)
    won++
  }
  assert.ok(won > 10)
})

test('a small count in a district is hidden by its neighbour, so that the district may be shown', () => {
  const result = suppressLinkedTables({ tables: [small] })
  assert.ok(result.outcome === 'computed')
  assert.deepEqual([result.primaryCount, result.secondaryCount], [1, 3])
  const pattern = result.patterns[0]!
  const hidden = [...pattern.keys()].filter((place) => pattern[place] !== 'shown')
  // harbour's damage and one more of it, and the same two categories of the centre
  assert.deepEqual(
    hidden.map((place) => [Math.floor(place / 4), place % 4]),
    [
      [0, 0],
      [0, 2],
      [1, 0],
      [1, 2],
    ],
  )
})

test('what hides a shared total hides it in every table', () => {
  const areas = { name: 'area', codes: ['a', 'b', 'c'] }
  const byCategory = { axes: [areas, category], counts: [1, 1, 1, 9, 9, 9, 30, 20, 10] }
  const byPeriod = { axes: [areas, { name: 'period', codes: ['w1', 'w2'] }], counts: [2, 1, 14, 13, 30, 30] }
  const result = suppressLinkedTables({ tables: [byCategory, byPeriod] })
  assert.ok(result.outcome === 'computed')
  const totals = (table: number, width: number) =>
    [0, 1, 2, 3].map((row) => result.patterns[table]![row * width + width - 1])
  assert.deepEqual(totals(0, 4), totals(1, 3))
  assert.equal(totals(0, 4)[0], 'primary')
  assert.ok(totals(0, 4).includes('secondary'))
})

test('no safe pattern: refused, or tried again with zeros hidden when that is allowed', () => {
  const alone = {
    axes: [
      { name: 'area', codes: ['a'] },
      { name: 'c', codes: ['1', '2', '3', '4', '5'] },
    ],
    counts: [1, 1, 1, 1, 1],
  }
  assert.deepEqual(suppressLinkedTables({ tables: [alone] }), { outcome: 'refused', reason: 'no_safe_pattern' })
  const instead = suppressLinkedTables({ tables: [alone], whenUnsafe: 'hide_zeros' })
  assert.ok(instead.outcome === 'computed')
  assert.deepEqual(instead.parameters, { k: 5, zeros: 'hidden', minWidth: 1, attackerFloor: 0 })
})

test('zeros are no secret unless the setting says so', () => {
  const table = { axes: [{ name: 'a', codes: ['x', 'y', 'z'] }, category], counts: [0, 9, 9, 9, 9, 9, 9, 9, 9] }
  const counts = (zeros: 'shown' | 'hidden') => {
    const result = suppressLinkedTables({ tables: [table], zeros })
    return result.outcome === 'computed' ? [result.primaryCount, result.secondaryCount] : null
  }
  assert.deepEqual(
    [counts('shown'), counts('hidden')],
    [
      [0, 0],
      [1, 3],
    ],
  )
})

test('the same table gives the same pattern, whatever the names; more protection never hides less', () => {
  const renamed = {
    ...small,
    axes: [{ ...municipality, codes: municipality.codes.map((code) => `${code}-x`) }, category],
  }
  const first = suppressLinkedTables({ tables: [small] })
  assert.deepEqual(suppressLinkedTables({ tables: [renamed] }), first)
  assert.deepEqual(suppressLinkedTables({ tables: [small] }), first)
  const hiddenWith = (k: number) => {
    const result = suppressLinkedTables({ tables: [small], k })
    return result.outcome === 'computed' ? result.primaryCount + result.secondaryCount : Infinity
  }
  const counts = [1, 3, 7, 9, 11].map(hiddenWith)
  assert.deepEqual(
    counts,
    [...counts].sort((a, b) => a - b),
  )
})

test('sums of a system hold, and none is missing: cells minus equations is what is free', () => {
  for (let seed = 0; seed < 20; seed++) {
    const { tables, shape } = inventCase(seed)
    const { values, equations } = buildCellSystem(tables)
    for (const { total, parts } of equations) {
      assert.equal(
        values[total],
        parts.reduce((sum, part) => sum + values[part]!, 0),
      )
    }
    if (shape !== 'linked') assert.equal(values.length - equations.length, tables[0]!.counts.length)
  }
})

test('bad tables are refused by name', () => {
  const flat = { axes: [category], counts: [1, 2, 3] }
  const refuse = (table: CountTable, code: string) =>
    assert.throws(() => suppressLinkedTables({ tables: [table] }), { code })
  refuse({ ...flat, counts: [1, 2] }, 'length_mismatch')
  refuse({ ...flat, counts: [1, 2, Number.NaN] }, 'bad_counts')
  refuse({ ...flat, counts: [1, 2, -1] }, 'bad_counts')
  refuse({ ...flat, counts: [1, Number.MAX_SAFE_INTEGER, 9] }, 'bad_counts')
  refuse({ axes: [category, category], counts: new Array(9).fill(1) }, 'bad_option')
  refuse({ axes: [{ ...category, parents: [1, 0, -1] }], counts: [1] }, 'bad_option')
  refuse({ axes: [{ ...category, parents: [-1, -1] }], counts: [1, 2, 3] }, 'length_mismatch')
  assert.throws(() => suppressLinkedTables({ tables: [] }), { code: 'bad_option' })
  assert.throws(() => suppressLinkedTables({ tables: [flat], k: 0 }), { code: 'bad_option' })
  assert.throws(() => suppressLinkedTables({ tables: [flat, { ...flat, counts: [1, 2, 4] }] }), {
    code: 'totals_differ',
  })
  assert.throws(() => buildTree([]), { code: 'bad_option' })
})

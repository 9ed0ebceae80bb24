import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { parseTable } from '../fixtures/parse-table.ts'
import { makePlanarPoints } from '../map/planar-points.ts'
import { chooseBandwidth } from './bandwidth.ts'

const table = parseTable(readFileSync(new URL('../fixtures/robberies.csv', import.meta.url), 'utf8'))
const events = makePlanarPoints(table.numbers('e'), table.numbers('n'))
const make = (places: readonly (readonly [number, number])[]) =>
  makePlanarPoints(
    places.map(([x]) => 8e5 + x),
    places.map(([, y]) => 7e6 + y),
  )

// R 4.2.2: MASS 7.3-58.2 bandwidth.nrd, stats bw.nrd0, spatstat.explore 3.0-6 bw.scott.
for (const [rule, e, n] of [
  ['normal_reference', 5592.45328101777, 5947.43089035074],
  ['silverman', 1187.07734738585, 1262.42636823483],
  ['scott', 1705.86131155016, 1814.13983258547],
] as const) {
  test(`R's ${rule} on both axes of the robberies, and their mean`, () => {
    const chosen = chooseBandwidth(events, rule)
    assert.ok(chosen.outcome === 'computed' && chosen.axes)
    assert.ok(Math.abs(chosen.axes.e / e - 1) < 1e-12)
    assert.ok(Math.abs(chosen.axes.n / n - 1) < 1e-12)
    assert.ok(Math.abs(chosen.bandwidth - (e + n) / 2) < 1e-6)
    assert.equal(chosen.meaning, rule === 'normal_reference' ? 'quartic_radius' : 'gaussian_sd')
  })
}

test('a town gets the reference rule within 200-500 m, and is told which way it was held', () => {
  const square = (side: number) =>
    make(Array.from({ length: 100 }, (_, i) => [((i % 10) * side) / 9, (Math.floor(i / 10) * side) / 9] as const))
  const [wide, middle, narrow] = [chooseBandwidth(events), chooseBandwidth(square(700)), chooseBandwidth(square(90))]
  assert.ok(wide.outcome === 'computed' && wide.reason === 'held_down' && wide.bandwidth === 500)
  assert.ok(middle.outcome === 'computed' && middle.reason === 'by_rule')
  assert.ok(middle.bandwidth > 200 && middle.bandwidth < 500)
  assert.ok(narrow.outcome === 'computed' && narrow.reason === 'held_up' && narrow.bandwidth === 200)
  for (const few of [
    make([]),
    make([[1, 1]]),
    make([
      [1, 1],
      [1, 1],
    ]),
    make([
      [1, 1],
      [1, 9],
    ]),
  ]) {
    const chosen = chooseBandwidth(few)
    assert.ok(chosen.outcome === 'computed' && chosen.reason === 'too_few' && chosen.bandwidth === 500)
  }
})

test('too few events or no spread on an axis: the rules of thumb cannot tell', () => {
  for (const rule of ['normal_reference', 'silverman', 'scott'] as const) {
    assert.deepEqual(chooseBandwidth(make([[1, 1]]), rule), { outcome: 'cannot_tell', reason: 'too_few_events', rule })
    const line = chooseBandwidth(
      make([
        [1, 1],
        [1, 9],
        [1, 4],
      ]),
      rule,
    )
    assert.deepEqual(line, { outcome: 'cannot_tell', reason: 'no_spread', rule })
  }
  // R: bw.nrd0(c(0, 0, 0, 0, 0, 0, 0, 7, 9)), where the quartiles coincide and the sd is taken.
  const piled = chooseBandwidth(make([0, 0, 0, 0, 0, 0, 0, 7, 9].map((x) => [x, 2 * x] as const)), 'silverman')
  assert.ok(piled.outcome === 'computed' && piled.axes && Math.abs(piled.axes.e - 2.06633559605699) < 1e-9)
  // @ts-expect-error no such rule
  assert.throws(() => chooseBandwidth(events, 'guess'), { code: 'unknown_rule' })
})

test('order and place do not matter, and a map twice as large gets twice the bandwidth', () => {
  const coordinate = fc.integer({ min: -5000, max: 5000 })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(coordinate, coordinate), { minLength: 5 }),
      fc.constantFrom('normal_reference' as const, 'silverman' as const, 'scott' as const),
      (places, rule) => {
        const chosen = chooseBandwidth(make(places), rule)
        if (chosen.outcome !== 'computed') return
        const same = (other: ReturnType<typeof chooseBandwidth>, factor: number) =>
          assert.ok(other.outcome === 'computed' && Math.abs(other.bandwidth / chosen.bandwidth - factor) < 1e-9)
        same(chooseBandwidth(make(places.toReversed()), rule), 1)
        same(chooseBandwidth(make(places.map(([x, y]) => [x + 3e4, y - 4e4] as const)), rule), 1)
        same(chooseBandwidth(make(places.map(([x, y]) => [2 * x, 2 * y] as const)), rule), 2)
      },
    ),
  )
})

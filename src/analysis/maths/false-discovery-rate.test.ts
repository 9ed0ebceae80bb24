import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { adjustFalseDiscovery } from './false-discovery-rate.ts'

test("the example of Benjamini & Hochberg 1995, as R 4.2.2 p.adjust(p, 'BH') gives it", () => {
  // Their table of 15 p-values; four are called at 0.05.
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ]
  const adjusted = adjustFalseDiscovery(Float64Array.from(p))
  const expected = [0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714, 0.06385714, 0.0645, 0.0765, 0.486]
  for (const [k, value] of expected.entries()) assert.ok(Math.abs(adjusted[k]! - value) < 1e-8)
  assert.equal(adjusted.filter((value) => value <= 0.05).length, 4)
})

test('never below p, never above 1, same order as p, and the order given does not matter', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (list) => {
      const p = Float64Array.from(list)
      const adjusted = adjustFalseDiscovery(p)
      const reversed = adjustFalseDiscovery(p.toReversed()).toReversed()
      assert.deepEqual(adjusted, reversed)
      for (let i = 0; i < p.length; i++) {
        assert.ok(adjusted[i]! >= p[i]! * (1 - 1e-12) && adjusted[i]! <= 1)
        for (let j = 0; j < i; j++) if (p[i]! < p[j]!) assert.ok(adjusted[i]! <= adjusted[j]!)
      }
    }),
  )
})

test('what is no probability is refused', () => {
  for (const value of [Number.NaN, -0.1, 1.1]) {
    assert.throws(() => adjustFalseDiscovery(Float64Array.of(0.5, value)), { code: 'not_probability' })
  }
  assert.equal(adjustFalseDiscovery(new Float64Array()).length, 0)
})

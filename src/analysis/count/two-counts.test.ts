import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { compareTwoCounts } from './two-counts.ts'

interface Case {
  k1: number
  k2: number
  n1: number
  n2: number
  e_test_p: number | null
  binom_exact_p: number | null
  rr_ci95: (number | string)[] | null
  midp_two_sided: number | null
}
const file = new URL('../fixtures/counts.json', import.meta.url)
const cases: Case[] = JSON.parse(readFileSync(file, 'utf8')).twoCounts

test('E-test as ptools 2.0.0, exact test, mid-p and ratio limits as R 4.2.2', () => {
  for (const c of cases) {
    const result = compareTwoCounts(c.k1, c.k2, { exposure1: c.n1, exposure2: c.n2 })
    const near = (value: number | null, known: number | string | null | undefined, relative = false) => {
      if (value === Infinity) return assert.equal(known, 'Inf')
      const limit = relative ? 1e-9 * Number(known) : 1e-9
      assert.ok(value !== null && Math.abs(value - Number(known)) <= limit, `${JSON.stringify(c)}: ${value}`)
    }
    if (c.k1 + c.k2 === 0) continue
    // The peer has no E-test for counts of several hundred: its grid does not fit in memory.
    if (c.e_test_p !== null) near(result.eTestP, c.e_test_p)
    near(result.exactP, c.binom_exact_p)
    near(result.midP, c.midp_two_sided)
    near(result.ratioLow, c.rr_ci95?.[0], true)
    near(result.ratioHigh, c.rr_ci95?.[1], true)
  }
})

test('large counts: E-test as scipy 1.17.1 poisson_means_test', () => {
  const known = [
    [500, 430, 0.021694915644109976],
    [2000, 2222, 0.0006329769345190745],
    [30, 12, 0.0051356139435637105],
  ] as const
  for (const [a, b, p] of known) assert.ok(Math.abs(compareTwoCounts(a, b).eTestP! - p) < 1e-8)
})

test('0 against 0 cannot be told', () => {
  const { eTestP, exactP, ratio, percentChange } = compareTwoCounts(0, 0)
  assert.deepEqual([eTestP, exactP, ratio, percentChange], [null, null, null, null])
})

test('no percentage on a base under 10', () => {
  assert.equal(compareTwoCounts(20, 9).percentChange, null)
  assert.equal(compareTwoCounts(15, 10).percentChange, 50)
})

test('turning the counts round turns the ratio and keeps the p-values', () => {
  fc.assert(
    fc.property(fc.nat({ max: 300 }), fc.nat({ max: 300 }), (a, b) => {
      const there = compareTwoCounts(a, b)
      const back = compareTwoCounts(b, a)
      if (a + b === 0) return
      assert.ok(Math.abs(there.exactP! - back.exactP!) < 1e-9)
      assert.ok(Math.abs(there.eTestP! - back.eTestP!) < 1e-9)
      for (const p of [there.exactP!, there.eTestP!, there.midP!]) assert.ok(p >= 0 && p <= 1)
      if (a > 0 && b > 0) assert.ok(Math.abs(there.ratioLow! * back.ratioHigh! - 1) < 1e-9)
      assert.ok(there.ratioLow! <= there.ratio! && there.ratio! <= there.ratioHigh!)
    }),
  )
})

test('counts that no register reaches are refused, and large ones answered', () => {
  assert.throws(() => compareTwoCounts(2 ** 52, 3), { code: 'overflow' })
  assert.ok(compareTwoCounts(50_000_000, 50_010_000).exactP! > 0.1)
})

test('what is no count or no exposure is refused', () => {
  for (const bad of [Number.NaN, -1, 2.5, Infinity]) {
    assert.throws(() => compareTwoCounts(bad, 3), { code: 'bad_counts' })
    assert.throws(() => compareTwoCounts(3, 3, { exposure1: bad === 2.5 ? 0 : bad }), { code: 'bad_option' })
  }
})

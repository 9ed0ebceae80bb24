import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { compareWithHistory } from './count-against-history.ts'

interface Case {
  x: number
  history: number[]
  mean: number
  dispersion: number | null
  p_binom_two: number
  p_binom_upper: number
  p_binom_lower: number
  p_poisson_upper: number
  p_poisson_lower: number
  p_nb_upper: number | null
  z_anscombe: number
}
const file = new URL('../fixtures/counts.json', import.meta.url)
const cases: Case[] = JSON.parse(readFileSync(file, 'utf8')).againstHistory

test('as R 4.2.2: binom.test(x, x + sum, 1/(H+1)), ppois, pnbinom', () => {
  for (const c of cases) {
    const result = compareWithHistory(c.x, c.history)
    const pairs = [
      [result.mean, c.mean],
      [result.dispersion, c.dispersion],
      [result.pTwoSided, c.p_binom_two],
      [result.pUpper, c.p_binom_upper],
      [result.pLower, c.p_binom_lower],
      [result.plugInUpper, c.p_poisson_upper],
      [result.plugInLower, c.p_poisson_lower],
      [result.pNegativeBinomial, c.p_nb_upper],
      [result.zAnscombe, c.z_anscombe],
    ]
    for (const [value, known] of pairs) {
      if (value === null || known === null) assert.equal(value, known)
      else assert.ok(Math.abs(value! - known!) < 1e-9, `${JSON.stringify(c)}: ${value} is not ${known}`)
    }
  }
})

test('the prediction interval holds exactly the counts that the test does not call unusual', () => {
  const history = fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(history, fc.constantFrom(0.01, 0.025, 0.05), (before, alphaEachSide) => {
      const { low, high } = compareWithHistory(0, before, { alphaEachSide })
      const p = (x: number) => compareWithHistory(x, before)
      assert.ok(p(high).pUpper >= alphaEachSide && p(high + 1).pUpper < alphaEachSide)
      assert.ok(p(low).pLower >= alphaEachSide && (low === 0 || p(low - 1).pLower < alphaEachSide))
    }),
    { numRuns: 60 },
  )
})

test('no history, or what is no count, is refused', () => {
  assert.throws(() => compareWithHistory(3, []), { code: 'short_history' })
  assert.throws(() => compareWithHistory(3, [1, Number.NaN]), { code: 'bad_counts' })
  assert.throws(() => compareWithHistory(2 ** 52, [1]), { code: 'overflow' })
  assert.throws(() => compareWithHistory(-3, [1]), { code: 'bad_counts' })
})

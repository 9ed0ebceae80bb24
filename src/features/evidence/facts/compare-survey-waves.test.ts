import assert from 'node:assert/strict'
import test from 'node:test'
import { compareSurveyWaves, type SurveyWave, type WaveChange } from './compare-survey-waves.ts'

const wave = (period: string, value: number | null, more: Partial<SurveyWave> = {}): SurveyWave => {
  return { period, value, state: 'known', margin: null, standardError: null, answers: null, ...more }
}
function assertInterval({ low, high }: WaveChange, expected: readonly [number, number]): void {
  assert.ok(Math.abs(low! - expected[0]) < 1e-8 && Math.abs(high! - expected[1]) < 1e-8, `${low} to ${high}`)
}

test('standard errors on both sides: Welch, qt(0.975, df) in R 4.2.2', () => {
  const one = wave('2019', 70, { standardError: 1.6, answers: 800 })
  const other = wave('2023', 65, { standardError: 1.9, answers: 600 })
  const found = compareSurveyWaves(one, other, { unit: 'percent' })
  assert.equal(found.verdict, 'fell')
  assert.equal(found.difference, -5)
  assertInterval(found, [-9.873091121815477, -0.126908878184522])
})

test('margins as published: 6 ± 3√2 points', () => {
  const found = compareSurveyWaves(wave('2019', 60, { margin: 3 }), wave('2023', 66, { margin: 3 }), {
    unit: 'percent',
  })
  assert.equal(found.verdict, 'rose')
  assertInterval(found, [6 - 3 * Math.SQRT2, 6 + 3 * Math.SQRT2])
})

test('nothing but answers behind two shares: Newcombe on half of them, widened by rounding (by hand in R 4.2.2)', () => {
  const found = compareSurveyWaves(wave('2019', 67, { answers: 2000 }), wave('2023', 63, { answers: 1800 }), {
    unit: 'percent',
  })
  assertInterval(found, [-8.985880945100517, 0.996429851596223])
  assert.equal(found.verdict, 'unclear')
  assert.equal(found.assumedDesignEffect, 2)
})

test('an index published bare says nothing of a change, not even with its number of answers', () => {
  // Luleå: 1.40 in 2019 and 1.38 in 2023, 61 % of 3,600 answered, no margin of error.
  for (const answers of [null, 2196]) {
    const found = compareSurveyWaves(wave('2019', 1.4, { answers }), wave('2023', 1.38, { answers }), { unit: 'index' })
    assert.equal(found.verdict, 'cannotTell')
    assert.equal(found.reason, 'error_unknown')
    assert.ok(Math.abs(found.difference! + 0.02) < 1e-12 && found.low === null && found.high === null)
  }
  // A fall of any size: large is not the same as known.
  const large = compareSurveyWaves(wave('2006', 2.03), wave('2023', 1.38, { margin: 0.05 }), { unit: 'index' })
  assert.equal(large.verdict, 'cannotTell')
})

test('each refusal by its own reason', () => {
  const good = wave('2023', 65, { standardError: 2, answers: 500 })
  const share = { unit: 'percent' } as const
  const reasons = [
    compareSurveyWaves(wave('2019', null, { state: 'suppressed' }), good, share),
    compareSurveyWaves(good, wave('2026', null, { state: 'missing' }), share),
    compareSurveyWaves(wave('2019', 60), good, share),
    compareSurveyWaves(wave('2019', 60, { answers: 20 }), good, share),
    compareSurveyWaves(wave('2019', 60, { answers: 900 }), good, { ...share, wordingChanged: true }),
    compareSurveyWaves(wave('2019', 60, { answers: 900 }), good, { ...share, samePanel: true }),
  ].map(({ verdict, reason }) => [verdict, reason])
  const expected = ['suppressed', 'missing', 'error_unknown', 'too_few_answers', 'wording_changed', 'same_panel']
  assert.deepEqual(
    reasons,
    expected.map((reason) => ['cannotTell', reason]),
  )
})

test('everybody answered alike: an error of 0 is not certainty', () => {
  const all = wave('2019', 100, { standardError: 0, answers: 50 })
  const found = compareSurveyWaves(all, wave('2023', 90, { standardError: 3, answers: 100 }), { unit: 'percent' })
  assert.notEqual(found.low, null)
  assert.ok(found.high! > -2, 'the arm of the unanimous wave is in the interval')
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { boundBySilence, measureItemNonResponse, measureNonResponse } from './non-response.ts'
import { buildSurveyDesign } from './survey-design.ts'

test('silence is counted against those who could have answered', () => {
  const found = measureNonResponse({ sent: 3600, ineligible: 100, answered: 2135 })
  assert.deepEqual(found, { outcome: 'computed', asked: 3500, answered: 2135, share: 0.39 })
  assert.deepEqual(measureNonResponse({ sent: 5, ineligible: 5, answered: 0 }), {
    outcome: 'cannot_tell',
    reason: 'nobody_asked',
  })
  assert.throws(() => measureNonResponse({ sent: 10, answered: 11 }), { code: 'bad_counts' })
  assert.throws(() => measureNonResponse({ sent: -1, answered: 0 }), { code: 'bad_counts' })
})

test('a skipped question weighs as those who skipped it', () => {
  const design = buildSurveyDesign({ weights: Float64Array.of(1, 2, 3, 4, 0) })
  const found = measureItemNonResponse(design, Uint8Array.of(1, 0, 1, 0, 1))
  assert.deepEqual(found, { outcome: 'computed', asked: 4, answered: 2, share: 0.6 })
  const some = measureItemNonResponse(design, Uint8Array.of(1, 0, 1, 0, 0), Uint8Array.of(1, 1, 1, 0, 0))
  assert.ok(some.outcome === 'computed' && Math.abs(some.share - 1 / 3) < 1e-15)
  assert.throws(() => measureItemNonResponse(design, Uint8Array.of(1, 1, 1, 1, 0), Uint8Array.of(1, 1, 1, 0, 0)), {
    code: 'bad_counts',
  })
  const nobody = measureItemNonResponse(design, new Uint8Array(5), new Uint8Array(5))
  assert.equal(nobody.outcome, 'cannot_tell')
})

test('what the silent could have said bounds the share', () => {
  const { low, high } = boundBySilence(0.7, 0.39)
  assert.ok(Math.abs(low - 0.427) < 1e-12 && Math.abs(high - 0.817) < 1e-12)
  assert.deepEqual(boundBySilence(0.7, 0), { low: 0.7, high: 0.7 })
  assert.throws(() => boundBySilence(0.7, 39), { code: 'bad_share' })
})

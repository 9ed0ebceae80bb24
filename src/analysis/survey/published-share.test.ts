import assert from 'node:assert/strict'
import test from 'node:test'
import { boundPublishedShare } from './published-share.ts'
import { computeWilsonInterval } from './unweighted-proportion.ts'

const figure = { percent: 69, answers: 400, roundedTo: 0, assumedDesignEffect: 1 }

test('an exact figure of a simple sample: Wilson itself', () => {
  const found = boundPublishedShare(figure)
  assert.ok(found.outcome === 'computed')
  const { low, high } = computeWilsonInterval(0.69, 400)
  assert.deepEqual([found.low, found.high, found.standardError], [low, high, null])
})

test('rounding and an assumed design effect only widen it, and stand in the answer', () => {
  const found = boundPublishedShare({ ...figure, roundedTo: 1, assumedDesignEffect: 2 })
  assert.ok(found.outcome === 'computed')
  assert.equal(found.low, computeWilsonInterval(0.685, 200).low)
  assert.equal(found.high, computeWilsonInterval(0.695, 200).high)
  assert.deepEqual([found.effectiveAnswers, found.assumedDesignEffect, found.roundedTo], [200, 2, 1])
})

test('0 and 100 per cent stay within 0 and 1', () => {
  for (const percent of [0, 100]) {
    const found = boundPublishedShare({ ...figure, percent, roundedTo: 1 })
    assert.ok(found.outcome === 'computed' && found.low >= 0 && found.high <= 1 && found.high - found.low > 0.005)
  }
})

test('without its number of answers, or with few, it stays a bare figure', () => {
  const reason = (answers: number | null) => {
    const found = boundPublishedShare({ ...figure, answers })
    return found.outcome === 'cannot_tell' ? found.reason : found.outcome
  }
  assert.deepEqual(
    [reason(null), reason(0), reason(29), reason(30)],
    ['answers_unknown', 'no_answers', 'too_few_answers', 'computed'],
  )
})

test('nonsense is refused', () => {
  assert.throws(() => boundPublishedShare({ ...figure, percent: 101 }), { code: 'bad_share' })
  assert.throws(() => boundPublishedShare({ ...figure, percent: Number.NaN }), { code: 'bad_share' })
  assert.throws(() => boundPublishedShare({ ...figure, answers: 30.5 }), { code: 'bad_counts' })
  assert.throws(() => boundPublishedShare({ ...figure, roundedTo: -1 }), { code: 'bad_option' })
  assert.throws(() => boundPublishedShare({ ...figure, assumedDesignEffect: 0.5 }), { code: 'bad_option' })
})

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { assessDisplacementQuotient, type DisplacementQuotient } from './displacement-quotient.ts'

const control = { before: 500, after: 520 }
const target = { before: 100, after: 60 }

test('Bowers & Johnson 2003 by hand: good spread, and events that moved', () => {
  const spread = assessDisplacementQuotient({
    target,
    buffer: { before: 80, after: 75 },
    control,
  }) as DisplacementQuotient
  assert.ok(Math.abs(spread.quotient - 0.186363636363637) < 1e-12)
  assert.deepEqual([spread.meaning, spread.grossEffect], ['goodSpread', 44])
  const moved = assessDisplacementQuotient({
    target,
    buffer: { before: 80, after: 90 },
    control,
  }) as DisplacementQuotient
  assert.ok(Math.abs(moved.quotient + 0.154545454545454) < 1e-12)
  assert.equal(moved.meaning, 'lessMovedThanGained')
  assert.deepEqual(
    spread.leftOut.map(({ what }) => what),
    ['standardError', 'p'],
  )
})

test('all that was gained came back next door', () => {
  const same = { before: 100, after: 100 }
  const result = assessDisplacementQuotient({ target, buffer: { before: 100, after: 150 }, control: same })
  assert.ok(result.outcome === 'computed' && result.meaning === 'moreMovedThanGained' && result.quotient < -1)
})

test('no quotient when the target did not improve, also when it only kept pace', () => {
  const keptPace = { before: 50, after: 52 }
  const result = assessDisplacementQuotient({ target: keptPace, buffer: keptPace, control })
  assert.ok(result.outcome === 'cannot_tell' && result.reason === 'target_did_not_improve')
  assert.equal(result.parts?.grossEffect, 0)
  const nothing = assessDisplacementQuotient({ target, buffer: target, control: { before: 0, after: 5 } })
  assert.deepEqual(nothing, { outcome: 'cannot_tell', reason: 'no_control_events', parts: null })
  assert.throws(() => assessDisplacementQuotient({ target, buffer: { before: -1, after: 2 }, control }), {
    code: 'bad_counts',
  })
})

test('any counts: finite, and fewer events next door never lower the quotient', () => {
  const count = fc.nat({ max: 1000 })
  fc.assert(
    fc.property(count, count, count, fc.integer({ min: 1, max: 1000 }), (before, after, near, all) => {
      const judge = (buffer: number) =>
        assessDisplacementQuotient({
          target: { before, after },
          buffer: { before: near, after: buffer },
          control: { before: all, after: all },
        })
      const [more, fewer] = [judge(near + 1), judge(near)]
      assert.equal(more.outcome, after < before ? 'computed' : 'cannot_tell')
      if (more.outcome !== 'computed' || fewer.outcome !== 'computed') return
      assert.ok(Number.isFinite(more.quotient) && fewer.quotient > more.quotient)
    }),
  )
})

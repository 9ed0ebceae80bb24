import assert from 'node:assert/strict'
import test from 'node:test'
import { fixedClock, tickingClock } from './clock.ts'

test('a fixed clock stands still, and its readings cannot be used to move it', () => {
  const clock = fixedClock('2026-11-16T08:00:00Z')
  clock.now().setFullYear(1999)
  assert.equal(clock.now().toISOString(), '2026-11-16T08:00:00.000Z')
})

test('a ticking clock moves by its step and by hand', () => {
  const clock = tickingClock('2026-11-16T08:00:00Z', 1000)
  clock.now()
  assert.equal(clock.now().toISOString(), '2026-11-16T08:00:01.000Z')
  clock.advance(60_000)
  assert.equal(clock.now().toISOString(), '2026-11-16T08:01:02.000Z')
  clock.set('2020-01-01T00:00:00Z')
  assert.equal(clock.now().getUTCFullYear(), 2020)
})

test('what is no instant is refused', () => {
  assert.throws(() => fixedClock('last Monday'), RangeError)
})

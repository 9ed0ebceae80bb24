import assert from 'node:assert/strict'
import test from 'node:test'
import { instantOf, splitLocal } from './local-times.ts'

test('a meeting at nine is at nine by the clock on the wall, summer and winter', () => {
  assert.equal(instantOf('2026-12-03', '09:00'), '2026-12-03T08:00:00.000Z')
  assert.equal(instantOf('2026-06-03', '09:00'), '2026-06-03T07:00:00.000Z')
  assert.deepEqual(splitLocal('2026-06-03T22:30:00.000Z'), { day: '2026-06-04', time: '00:30' })
})

test('what is no day or no time is none', () => {
  for (const [day, time] of [
    ['', '09:00'],
    ['2026-13-40', '09:00'],
    ['2026-12-03', ''],
    ['2026-12-03', '25:00'],
  ] as const) {
    assert.equal(instantOf(day, time), null, `${day} ${time}`)
  }
})

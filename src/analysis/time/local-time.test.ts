import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { fromWallClock, localDateAt, offsetAt, startOfLocalDay, toWallClock } from './local-time.ts'

const hour = 3_600_000
const at = (iso: string) => Date.parse(iso)

test('summer and winter time in Sweden', () => {
  assert.equal(offsetAt(at('2026-07-01T12:00Z')), 2 * hour)
  assert.equal(offsetAt(at('2026-11-09T12:00Z')), hour)
  assert.equal(localDateAt(at('2026-11-08T23:30Z')), '2026-11-09')
  assert.equal(localDateAt(at('2026-07-01T21:59Z')), '2026-07-01')
})

test('the clocks change at 01:00 UTC, to the millisecond', () => {
  assert.equal(offsetAt(at('2026-03-29T01:00Z') - 1), hour)
  assert.equal(offsetAt(at('2026-03-29T01:00Z')), 2 * hour)
  assert.equal(offsetAt(at('2026-10-25T01:00Z') - 1), 2 * hour)
  assert.equal(offsetAt(at('2026-10-25T01:00Z')), hour)
})

test('the hour skipped in spring is moved forward, and says so', () => {
  const { instant, fit } = fromWallClock(at('2026-03-29T02:30Z'))
  assert.equal(fit, 'skipped')
  assert.equal(new Date(toWallClock(instant)).toISOString(), '2026-03-29T03:30:00.000Z')
})

test('the hour repeated in autumn has two instants', () => {
  const wall = at('2026-10-25T02:30Z')
  assert.deepEqual(fromWallClock(wall), { instant: at('2026-10-25T00:30Z'), fit: 'repeated' })
  assert.deepEqual(fromWallClock(wall, 'Europe/Stockholm', 'second'), {
    instant: at('2026-10-25T01:30Z'),
    fit: 'repeated',
  })
})

test('a local day has 23, 24 or 25 hours', () => {
  const length = (date: string) => {
    const day = at(`${date}T00:00Z`) / 86_400_000
    return (startOfLocalDay(day + 1) - startOfLocalDay(day)) / hour
  }
  assert.deepEqual(['2026-03-29', '2026-10-25', '2026-06-01'].map(length), [23, 25, 24])
})

test('there and back again, in zones with whole, half and quarter hours', () => {
  const zones = fc.constantFrom('Europe/Stockholm', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC')
  fc.assert(
    fc.property(zones, fc.integer({ min: at('1990-01-01'), max: at('2040-01-01') }), (zone, instant) => {
      const wall = toWallClock(instant, zone)
      const { fit } = fromWallClock(wall, zone)
      const both = [fromWallClock(wall, zone).instant, fromWallClock(wall, zone, 'second').instant]
      assert.ok(both.includes(instant))
      assert.notEqual(fit, 'skipped')
    }),
    { numRuns: 300 },
  )
})

test('unknown zones and what is no instant are refused', () => {
  assert.throws(() => offsetAt(0, 'Europe/Luleå'), { code: 'bad_zone' })
  assert.throws(() => offsetAt(Number.NaN), { code: 'bad_instant' })
})

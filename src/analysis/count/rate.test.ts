import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { parseTable } from '../fixtures/parse-table.ts'
import { computeRate, type Rate } from './rate.ts'

const peer = parseTable(readFileSync(new URL('../fixtures/sids-rates.csv', import.meta.url), 'utf8'))

test('PHEindicatormethods 2.1.0, phe_rate on 100 counties: exact under 10 events, Byar from 10', () => {
  const [counts, populations] = [peer.numbers('x'), peer.numbers('n')]
  const methods = peer.texts('phe_method')
  let byar = 0
  for (const [level, tag] of [
    [0.95, '95'],
    [0.998, '998'],
  ] as const) {
    const [low, high] = [peer.numbers(`phe_lower${tag}`), peer.numbers(`phe_upper${tag}`)]
    counts.forEach((count, i) => {
      const rate = computeRate(count, populations[i]!, { level, interval: 'publicHealth' }) as Rate
      assert.ok(Math.abs(rate.low - low[i]!) <= 1e-9 * low[i]!)
      assert.ok(Math.abs(rate.high - high[i]!) <= 1e-9 * high[i]!)
      assert.equal(rate.used, methods[i] === 'Exact' ? 'exact' : 'byar')
      if (rate.used === 'byar') byar++
    })
  }
  assert.ok(byar > 10)
})

test('a rate lies within its limits, grows with the count and falls with the population', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 5000 }),
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.constantFrom('exact' as const, 'byar' as const, 'publicHealth' as const),
      (count, population, interval) => {
        const rate = computeRate(count, population, { interval }) as Rate
        assert.ok(rate.low >= 0 && rate.low <= rate.rate && rate.rate < rate.high)
        const more = computeRate(count + 1, population, { interval }) as Rate
        assert.ok(more.high > rate.high && more.low >= rate.low)
        const larger = computeRate(count, population * 2, { interval }) as Rate
        assert.ok(Math.abs(larger.high * 2 - rate.high) < 1e-9 * rate.high)
        const hundredThousand = computeRate(count, population, { interval, per: 100_000 }) as Rate
        assert.ok(Math.abs(hundredThousand.low - 100 * rate.low) <= 1e-9 * hundredThousand.low)
      },
    ),
  )
})

test('the warning about day-time population comes back', () => {
  assert.equal((computeRate(5, 900) as Rate).dayTimePopulationDiffers, false)
  assert.equal((computeRate(5, 900, { dayTimePopulationDiffers: true }) as Rate).dayTimePopulationDiffers, true)
})

test('unknown is told as unknown, impossible is refused', () => {
  assert.deepEqual(computeRate(5, 0), { outcome: 'cannot_tell', reason: 'population_zero' })
  assert.deepEqual(computeRate(5, null), { outcome: 'cannot_tell', reason: 'population_unknown' })
  assert.deepEqual(computeRate(null, 900), { outcome: 'cannot_tell', reason: 'count_unknown' })
  assert.throws(() => computeRate(-1, 900), { code: 'bad_counts' })
  for (const bad of [-1, Number.NaN, Infinity]) assert.throws(() => computeRate(5, bad), { code: 'bad_population' })
  assert.throws(() => computeRate(5, 900, { per: 0 }), { code: 'bad_option' })
  assert.throws(() => computeRate(5, 900, { interval: 'wald' as 'exact' }), { code: 'bad_option' })
  assert.throws(() => computeRate(5, Number.MIN_VALUE), { code: 'overflow' })
})

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { judgeByFarrington } from './farrington-flexible.ts'

interface Known {
  label: string
  years: number
  alpha: number
  firstIndex: number
  upperBound: (number | null)[]
  alarm: number[]
  mean: number[]
  dispersion: number[]
  pUpper: number[]
}
const file = new URL('../fixtures/weekly-shootings.json', import.meta.url)
const { series }: { series: { name: string; counts: number[]; farrington: Known[] }[] } = JSON.parse(
  readFileSync(file, 'utf8'),
)

for (const { name, counts, farrington } of series) {
  for (const known of farrington) {
    test(`${name}, ${known.label}: bounds and alarms exactly as surveillance 1.20.3`, () => {
      known.upperBound.forEach((bound, i) => {
        const { years, alpha } = known
        const result = judgeByFarrington(counts.slice(0, known.firstIndex + i + 1), { years, alpha })
        const week = `${name} week ${i}`
        assert.equal(result.upperBound, bound, week)
        assert.equal(result.alarm, known.alarm[i] === 1, week)
        // Season steps without a case have means that run to 0 (about 1e-9) on both sides: compared absolutely.
        const near = (value: number, expected: number, relative: number) =>
          assert.ok(Math.abs(value - expected) <= Math.max(1e-7, relative * expected), `${week}: ${value}, ${expected}`)
        near(result.mean, known.mean[i]!, 2e-5)
        near(result.dispersion, known.dispersion[i]!, 2e-4)
        assert.ok(Math.abs(result.pUpper - known.pUpper[i]!) < 5e-5, week)
      })
    })
  }
}

test('the other two bounds, and a trend kept only where significant, as surveillance 1.20.3 (farringtonFlexible, Bronx, last weeks)', () => {
  const { counts } = series[0]!
  const shared = { errorFrom: 'surveillance' as const }
  const delta = { ...shared, bound: 'delta' as const, periods: 1, trendBelow: 0.05, alpha: 0.05 }
  const muan = { ...shared, bound: 'muan' as const }
  const known = [
    [
      delta,
      [36.7475727844166, 37.770411724548, 38.3367834274841],
      [22.2546345489862, 22.7820763874716, 23.7068888115431],
    ],
    [muan, [46, 45, 46], [21.868469996619, 21.2853906648658, 22.1994008522597]],
  ] as const
  for (const [options, bounds, means] of known) {
    bounds.forEach((bound, i) => {
      const found = judgeByFarrington(counts.slice(0, counts.length - 2 + i), options)
      assert.ok(Math.abs(found.upperBound! / bound - 1) < 2e-5, `${found.upperBound} is not ${bound}`)
      assert.ok(Math.abs(found.mean / means[i]! - 1) < 2e-5)
    })
  }
})

test('the sound standard error and the peer’s give other bounds', () => {
  const { counts } = series[0]!
  const [sound, peer] = (['pearson', 'surveillance'] as const).map((errorFrom) =>
    judgeByFarrington(counts, { bound: 'delta', errorFrom }),
  )
  assert.notEqual(sound!.upperBound, peer!.upperBound)
})

test('the level drawn for the judged week is the judged level', () => {
  const result = judgeByFarrington(series[0]!.counts)
  assert.equal(result.levelAt(0).mean, result.mean)
  assert.ok(result.levelAt(12).mean > 0)
})

test('too short a history, bad counts and bad settings are refused', () => {
  assert.throws(() => judgeByFarrington(new Array(200).fill(3)), { code: 'short_history' })
  assert.throws(() => judgeByFarrington([1, Number.NaN]), { code: 'bad_counts' })
  assert.throws(() => judgeByFarrington(new Array(300).fill(3), { periods: 60 }), { code: 'bad_option' })
  assert.throws(() => judgeByFarrington(new Array(300).fill(3), { alpha: 0 }), { code: 'bad_option' })
})

test('a flat series gives its own level; no case in years gives no bound', () => {
  const flat = judgeByFarrington(new Array(300).fill(4))
  assert.ok(Math.abs(flat.mean - 4) < 1e-6)
  assert.equal(flat.dispersion, 1)
  const empty = judgeByFarrington(new Array(300).fill(0))
  assert.equal(empty.upperBound, null)
  assert.equal(empty.alarm, false)
  assert.ok(empty.mean < 1e-6)
})

test('a trend is kept from three years on, where it is significant enough and leads to nothing unseen', () => {
  const level = Array.from({ length: 300 }, (_, t) => 6 + (((t * 7919) % 11) % 5))
  assert.notEqual(judgeByFarrington(level).slope, null)
  assert.equal(judgeByFarrington(level, { trendBelow: 0.05 }).slope, null)
  assert.equal(judgeByFarrington(level, { years: 2 }).slope, null)
  const rising = Array.from({ length: 300 }, (_, t) => Math.round(4 * Math.exp(t / 100)))
  assert.equal(judgeByFarrington(rising).slope, null)
  assert.throws(() => judgeByFarrington(level, { weeksLeftOut: 53 }), { code: 'bad_option' })
})

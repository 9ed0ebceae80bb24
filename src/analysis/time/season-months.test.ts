import assert from 'node:assert/strict'
import test from 'node:test'
import { createRandom } from '../maths/seeded-random.ts'
import { drawCount } from '../series/simulate-counts.ts'
import { judgeSeasonMonths, type MonthSeries, type SeasonMonths } from './season-months.ts'

type Told = Extract<SeasonMonths, { outcome: 'computed' }>
function told(series: MonthSeries): Told {
  const [found] = judgeSeasonMonths([series])
  assert.equal(found?.outcome, 'computed')
  return found as Told
}
const near = (value: number, known: number, relative = 1e-8) =>
  assert.ok(Math.abs(value - known) <= relative * Math.max(1e-9, Math.abs(known)), `${value} is not ${known}`)
const even = (days: readonly number[], perDay: number, years: number) =>
  Array.from({ length: 12 * years }, (_, i) => days[i % 12]! * perDay)
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** April 2023 to March 2026, invented, with a summer and a growth; February 2024 has 29 days. */
const town: MonthSeries = {
  counts: [
    9, 11, 14, 18, 25, 40, 24, 26, 11, 15, 12, 4, 11, 22, 17, 20, 30, 21, 31, 16, 22, 18, 20, 9, 14, 5, 18, 38, 31, 36,
    30, 45, 27, 7, 16, 13,
  ],
  firstYear: 2023,
  firstMonth: 4,
}

// R 4.2.2: glm(x ~ 0 + month + year, offset = log(days), family = quasipoisson, epsilon = 1e-14); of each month the score
// against the rest, with the trend's variance from its cov.unscaled and the larger of the dispersion and the month's own Pearson sum / 2, 2 * pt(-abs(t), df.residual) and p.adjust("BH").
const known = {
  trend: 0.148334420462,
  dispersion: 2.28312768976,
  /** From April. */
  index: [
    0.610816852447, 0.65253956562, 0.858798684166, 1.27321000238, 1.42303800549, 1.63818075458, 1.37214551418,
    1.43341694616, 0.944921414601, 0.622208630351, 0.808258005023, 0.394559572136,
  ],
  p: [
    0.0606614934778, 0.300560049665, 0.472124286968, 0.159596025863, 0.0328728948888, 0.0267231116135, 0.054437605871,
    0.124532352239, 0.764458946949, 0.114329230233, 0.322051747984, 0.00270520121759,
  ],
  adjusted: [
    0.145587584347, 0.386462097581, 0.515044676693, 0.239394038794, 0.131491579555, 0.131491579555, 0.145587584347,
    0.213484032409, 0.764458946949, 0.213484032409, 0.386462097581, 0.0324624146111,
  ],
}

test('trend, spread, shares and chances as R', () => {
  const { months, dispersion, logTrendPerYear, years, cases } = told(town)
  assert.deepEqual([years, cases], [3, 726])
  near(logTrendPerYear, known.trend)
  near(dispersion, known.dispersion)
  for (const { month, index, p, adjusted, isNotable } of months) {
    const at = (month + 8) % 12
    near(index, known.index[at]!)
    near(p, known.p[at]!, 1e-7)
    near(adjusted, known.adjusted[at]!, 1e-7)
    assert.equal(isNotable, adjusted < 0.05)
  }
  assert.deepEqual(
    months.map((one) => one.month),
    Array.from({ length: 12 }, (_, at) => at + 1),
  )
})

test('months of unequal length are no season, nor is a leap day', () => {
  const found = told({ counts: even(lengths, 2, 3), firstYear: 2021, firstMonth: 1 })
  for (const { index, isNotable } of found.months) {
    near(index, 1)
    assert.equal(isNotable, false)
  }
  near(found.dispersion, 1)
})

test('steady growth is no season, and a month without events is one', () => {
  const growing = Array.from({ length: 48 }, (_, i) => Math.round(lengths[i % 12]! * Math.exp(0.3 * (i / 12))))
  const found = told({ counts: growing, firstYear: 2021, firstMonth: 1 })
  assert.ok(Math.abs(found.logTrendPerYear - 0.3) < 0.01)
  assert.deepEqual(
    found.months.filter((one) => one.isNotable),
    [],
  )
  const silent = even(lengths, 2, 3).map((count, i) => (i % 12 === 6 ? 0 : count))
  const july = told({ counts: silent, firstYear: 2021, firstMonth: 1 }).months[6]!
  assert.deepEqual([july.index, july.isNotable], [0, true])
})

test('too short, too few or half a year: it cannot be told', () => {
  const reasonOf = (counts: number[]) => {
    const [found] = judgeSeasonMonths([{ counts, firstYear: 2024, firstMonth: 1 }])
    return found?.outcome === 'cannot_tell' ? found.reason : found?.outcome
  }
  assert.equal(reasonOf(new Array(23).fill(50)), 'short_history')
  assert.equal(reasonOf(new Array(30).fill(50)), 'broken_year')
  assert.equal(reasonOf(new Array(24).fill(4)), 'too_few_cases')
  assert.equal(reasonOf([...new Array(12).fill(0), ...new Array(12).fill(50)]), 'too_few_cases', 'a year of nothing')
  assert.equal(reasonOf(new Array(24).fill(5)), 'computed')
  assert.throws(() => judgeSeasonMonths([{ counts: [1.5], firstYear: 2024, firstMonth: 1 }]))
  assert.deepEqual(judgeSeasonMonths([]), [])
})

test('one year’s peak is no season', () => {
  const counts = new Array<number>(36).fill(20)
  counts[6] = 90
  assert.deepEqual(
    told({ counts, firstYear: 2023, firstMonth: 1 }).months.filter((one) => one.isNotable),
    [],
  )
})

test('even years that swing more than chance: hardly ever is a month called; a true season is found', () => {
  const uniform = createRandom(20261123)
  const draw = (rate: (month: number) => number): MonthSeries => ({
    counts: Array.from({ length: 36 }, (_, i) => drawCount(rate(i % 12), 2, uniform)),
    firstYear: 2023,
    firstMonth: 1,
  })
  const calls = (series: MonthSeries) => told(series).months.filter((one) => one.isNotable)
  const runs = 300
  let [false_, found] = [0, 0]
  for (let run = 0; run < runs; run += 1) {
    if (calls(draw((month) => lengths[month]!)).length > 0) false_ += 1
    const summer = calls(draw((month) => lengths[month]! * (month === 6 ? 2 : 1)))
    if (summer.some((one) => one.month === 7 && one.index > 1.5)) found += 1
  }
  assert.ok(false_ / runs < 0.08, `${false_} of ${runs} even towns`)
  assert.ok(found / runs > 0.8, `${found} of ${runs} summers`)
})

test('all series are corrected together', () => {
  const quiet = { counts: even(lengths, 1, 3), firstYear: 2023, firstMonth: 1 }
  const alone = judgeSeasonMonths([town])[0] as Told
  const among = judgeSeasonMonths([town, { ...town, counts: new Array(24).fill(1) }, quiet])
  assert.equal(among[1]?.outcome, 'cannot_tell')
  for (const [at, { p, adjusted }] of (among[0] as Told).months.entries()) {
    assert.equal(p, alone.months[at]!.p)
    assert.ok(adjusted >= alone.months[at]!.adjusted)
  }
})

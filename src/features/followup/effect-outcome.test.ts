import assert from 'node:assert/strict'
import test from 'node:test'
import { assessDifferenceInDifferences } from '#analysis/effect/difference-in-differences.ts'
import { assessInterruptedSeries } from '#analysis/effect/interrupted-series.ts'
import { assessRelativeIncidence } from '#analysis/effect/relative-incidence.ts'
import { type EffectFacts, hideSmall, judgeEffect } from './effect-outcome.ts'

const near = (one: number | undefined, other: number, within = 0.06) =>
  assert.ok(one !== undefined && Math.abs(one - other) <= within, `${one} is not ${other}`)

/** Months from January 2025: so many before and after the start. */
function months(before: number, after: number) {
  const day = (at: number) => `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
  return Array.from({ length: before + after }, (_, at) => ({ from: day(at), to: day(at + 1), after: at >= before }))
}

/** A measure that has run its time; `areas`: counts by month. */
function factsOf(
  areas: Record<string, readonly number[]>,
  groups: { treated: string[]; comparison?: string[]; spill?: string[] },
  before: number,
  change: Partial<EffectFacts> = {},
): EffectFacts {
  const length = Object.values(areas)[0]?.length ?? 0
  const periods = months(before, length - before)
  const startOn = periods[before]?.from ?? ''
  const afterTo = periods.at(-1)?.to ?? ''
  const evenly = { heard: 40, weeks: 10 }
  return {
    design: {
      ...{ treatedAreas: groups.treated, comparisonAreas: groups.comparison ?? [], spillAreas: groups.spill ?? [] },
      ...{ categories: [], beforeFrom: periods[0]?.from ?? '', startOn, afterTo, version: 1, lockedAt: startOn },
      detectable: {
        state: 'cannotTell',
        before: null,
        comparisonBefore: null,
        percent: null,
        method: 'none',
        reasons: [],
      },
    },
    counts: { frequency: 'month', periods, areas, unknown: 0, reporters: { before: evenly, after: evenly } },
    ...{ today: afterTo, state: 'done', startedOn: startOn, endedOn: afterTo },
    ...change,
  }
}

const a = [9, 11, 10, 12, 8, 10, 5, 6, 4, 6, 5, 4]
const b = [14, 15, 13, 17, 16, 15, 9, 8, 10, 7, 9, 8]
const c = [10, 12, 11, 9, 10, 11, 11, 10, 12, 9, 10, 11]
const d = [20, 19, 22, 21, 18, 20, 21, 19, 20, 22, 18, 20]
const sum = (counts: readonly number[]) => counts.reduce((total, one) => total + one, 0)

test('difference in differences: as the analysis room says, and as worked out by hand', () => {
  const outcome = judgeEffect(factsOf({ a, b, c, d }, { treated: ['a', 'b'], comparison: ['c', 'd'] }, 6))
  assert.deepEqual([outcome.verdict, outcome.method], ['decreased', 'differenceInDifferences'])
  const rows = [a, b, c, d].flatMap((counts, area) =>
    counts.map((count, at) => ({ count, area, treated: area < 2 ? 1 : 0, after: at < 6 ? 0 : 1 })),
  )
  const found = assessDifferenceInDifferences({
    counts: rows.map((one) => one.count),
    treated: rows.map((one) => one.treated),
    after: rows.map((one) => one.after),
    area: rows.map((one) => one.area),
  })
  assert.ok(found.outcome === 'computed')
  near(outcome.percent?.low, (found.effect.low - 1) * 100)
  near(outcome.percent?.high, (found.effect.high - 1) * 100)
  // By hand: four means, their ratio of ratios, Pearson's spread about them on 48 − 4 degrees of freedom.
  const group = (treated: number, after: number) =>
    rows.filter((one) => one.treated === treated && one.after === after).map((one) => one.count)
  const groups = [group(1, 1), group(1, 0), group(0, 1), group(0, 0)]
  const [ta = 0, tb = 0, ca = 0, cb = 0] = groups.map(sum)
  const log = Math.log(ta / tb / (ca / cb))
  const pearson = sum(
    groups.map((one) => sum(one.map((count) => (count - sum(one) / one.length) ** 2 / (sum(one) / one.length)))),
  )
  const error = Math.sqrt((1 / ta + 1 / tb + 1 / ca + 1 / cb) * Math.max(1, pearson / 44))
  near(outcome.percent?.estimate, (Math.exp(log) - 1) * 100)
  near(outcome.percent?.low, (Math.exp(log - 1.959964 * error) - 1) * 100)
  near(outcome.percent?.high, (Math.exp(log + 1.959964 * error) - 1) * 100)
  assert.deepEqual(outcome.treated, { areas: ['a', 'b'], before: tb, after: ta })
  const last = outcome.points.at(-1)
  near(last?.expected ?? 0, (tb / 6) * (ca / cb))
  assert.equal(last?.count, 4 + 8)
  assert.equal(outcome.points[0]?.expected, null)
  assert.equal(outcome.spill?.verdict, 'notAsked')
})

/** P(X ≤ k) of a binomial, term by term. */
function atMost(k: number, n: number, p: number): number {
  let term = (1 - p) ** n
  let total = 0
  for (let i = 0; i <= k; i++) {
    total += term
    term *= ((n - i) / (i + 1)) * (p / (1 - p))
  }
  return total
}
function solve(holds: (p: number) => boolean): number {
  let [low, high] = [0, 1]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (holds(middle)) low = middle
    else high = middle
  }
  return low
}

test('two counts: the limits of Clopper and Pearson, found by halving', () => {
  // Two whole months before and after, with as many days: July and August, September … by days.
  const outcome = judgeEffect(factsOf({ a: [30, 28, 15, 13] }, { treated: ['a'] }, 2))
  assert.deepEqual([outcome.verdict, outcome.method], ['decreased', 'twoCounts'])
  const [after, before, days] = [28, 58, { before: 31 + 28, after: 31 + 30 }]
  const n = after + before
  const low = solve((p) => 1 - atMost(after - 1, n, p) < 0.025)
  const high = solve((p) => atMost(after, n, p) > 0.025)
  const ratio = (p: number) => ((p / (1 - p)) * days.before) / days.after
  near(outcome.percent?.low, (ratio(low) - 1) * 100)
  near(outcome.percent?.high, (ratio(high) - 1) * 100)
  near(outcome.percent?.estimate, (after / days.after / (before / days.before) - 1) * 100)
  assert.ok(outcome.reservations.includes('no_comparison'))
  assert.ok(outcome.reservations.includes('smallNumbers'))
})

test('no change, a rise, and what cannot be computed are told as they are', () => {
  const groups = { treated: ['a', 'b'], comparison: ['c', 'd'] }
  assert.equal(
    judgeEffect(factsOf({ a: c, b: d, c: c.toReversed(), d: d.toReversed() }, groups, 6)).verdict,
    'cannotTell',
  )
  const rise = judgeEffect(factsOf({ a: a.toReversed(), b: b.toReversed(), c, d }, groups, 6))
  assert.equal(rise.verdict, 'increased')
  assert.ok((rise.percent?.low ?? 0) > 0)
  const zeros = Array.from({ length: 12 }, () => 0)
  const empty = judgeEffect(factsOf({ a: zeros, b: zeros, c: zeros, d: zeros }, groups, 6))
  assert.deepEqual([empty.verdict, empty.method, empty.percent], ['cannotCompute', null, null])
  assert.ok(empty.reservations.includes('no_events') && empty.reservations.includes('comparison_empty'))
})

test('too early until the very day when the time is over; nothing is claimed before', () => {
  const facts = factsOf({ a, b, c, d }, { treated: ['a', 'b'], comparison: ['c', 'd'] }, 6)
  const early = judgeEffect({ ...facts, today: '2025-12-31' })
  assert.deepEqual(
    [early.verdict, early.subject?.until, early.percent, early.treated],
    ['tooEarly', '2026-01-01', null, null],
  )
  assert.equal(judgeEffect(facts).verdict, 'decreased')
  assert.deepEqual(judgeEffect({ ...facts, startedOn: null, state: 'decided' }).reservations, ['notStarted'])
  assert.equal(judgeEffect({ ...facts, startedOn: null, state: 'stopped' }).verdict, 'cannotCompute')
  assert.equal(judgeEffect({ ...facts, design: null }).verdict, 'noDesign')
})

test('a long series of one area: the interrupted series, with its own line', () => {
  const series = Array.from({ length: 36 }, (_, at) => (at < 24 ? 20 + ((at * 7) % 5) : 11 + ((at * 7) % 5)))
  const outcome = judgeEffect(factsOf({ a: series }, { treated: ['a'] }, 24))
  const found = assessInterruptedSeries(series, 24, { periodsPerYear: 12, treatedAreas: 1 })
  assert.ok(found.outcome === 'computed')
  assert.deepEqual([outcome.method, outcome.verdict], ['interruptedSeries', 'decreased'])
  near(outcome.percent?.estimate, found.percentChange?.estimate ?? Number.NaN)
  near(outcome.points[24]?.expected ?? 0, found.counterfactual.expected[0] ?? Number.NaN)
})

test('one area against another, and where it went: moved, spread, or not to be told', () => {
  const one = { treated: ['a'], comparison: ['c'] }
  const half = (counts: readonly number[]) => counts.map((count, at) => (at < 6 ? 40 + count : 15 + count))
  const quiet = half(c)
  const alone = judgeEffect(factsOf({ a: quiet, c: d }, one, 6))
  const totals = (counts: readonly number[]) => ({ before: sum(counts.slice(0, 6)), after: sum(counts.slice(6)) })
  const found = assessRelativeIncidence({ treated: totals(quiet), control: totals(d) })
  assert.ok(found.outcome === 'computed')
  assert.deepEqual(
    [alone.method, alone.percent?.estimate],
    ['relativeIncidence', Math.round((found.percentChange?.estimate ?? 0) * 10) / 10],
  )
  const spillOf = (spill: readonly number[]) =>
    judgeEffect(factsOf({ a: quiet, c: d, s: spill }, { ...one, spill: ['s'] }, 6))
  const moved = spillOf(quiet.toReversed())
  assert.equal(moved.method, 'weightedDisplacementDifference')
  assert.equal(moved.verdict, 'decreased')
  // Counted, not told in per cent: fewer in all than one would have had.
  assert.ok(moved.percent === null && (moved.difference?.high ?? 0) < 0)
  const [now, then] = [totals(quiet), totals(d)]
  near(moved.difference?.estimate, now.after - now.before - (then.after - then.before))
  assert.equal(moved.spill?.verdict, 'moved')
  assert.ok(spillOf(quiet.toReversed().map((count) => 2 * count)).reservations.includes('movedMore'))
  assert.equal(spillOf(quiet).spill?.verdict, 'spread')
  assert.equal(spillOf(d).spill?.verdict, 'cannotTell')
})

test('fewer who report is said beside the figures', () => {
  const facts = factsOf({ a, b, c, d }, { treated: ['a', 'b'], comparison: ['c', 'd'] }, 6)
  const reporters = { before: { heard: 200, weeks: 26 }, after: { heard: 90, weeks: 26 } }
  const counts = facts.counts && { ...facts.counts, reporters }
  assert.ok(judgeEffect({ ...facts, counts }).reservations.includes('fewerReporters'))
  assert.ok(!judgeEffect(facts).reservations.includes('fewerReporters'))
})

test('others than the parties see no count under five, and no period that holds one', () => {
  const outcome = judgeEffect(factsOf({ a, b: a, c, d }, { treated: ['a', 'b'], comparison: ['c', 'd'] }, 6))
  assert.deepEqual(hideSmall(outcome, 5), outcome, 'nothing is small: 8 and more a month')
  const small = judgeEffect(
    factsOf({ a: [2, 9, 9, 9, 9, 9, 3, 3, 2, 1, 3, 2], c: d }, { treated: ['a'], comparison: ['c'] }, 6),
  )
  const hidden = hideSmall(small, 5)
  assert.deepEqual([hidden.points, hidden.treated, hidden.percent], [[], small.treated, small.percent])
  const few = hideSmall({ ...small, treated: { areas: ['a'], before: 40, after: 4 } }, 5)
  assert.deepEqual([few.treated, few.comparison, few.reservations.includes('hiddenCounts')], [null, null, true])
})

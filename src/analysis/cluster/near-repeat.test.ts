import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { parseTable } from '../fixtures/parse-table.ts'
import { makePlanarPoints, type PlanarPoints } from '../map/planar-points.ts'
import { createRandom } from '../maths/seeded-random.ts'
import { judgeNearRepeat, type NearRepeatTable, shuffleNearRepeat, testNearRepeat } from './near-repeat.ts'
import { type BinAxis, countEdges, makeBins } from './near-repeat-bins.ts'
import { type NearRepeatOptions, type NearRepeatPairs, prepareNearRepeat } from './near-repeat-pairs.ts'

const read = (name: string) => parseTable(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'))
const robberies = read('robberies.csv')
const first = 1200
const places = makePlanarPoints(robberies.numbers('e').slice(0, first), robberies.numbers('n').slice(0, first))
const days = read('robberies-clusters.csv').numbers('day').slice(0, first)
const table = {
  distance: { breaks: [0, 0.1, 200, 400, 800] },
  time: { breaks: [0, 7, 14, 28] },
  metric: 'euclidean',
} as const

test("the first 1,200 robberies: NearRepeat 0.1.1's table, its p within Monte Carlo error, surveillance 1.20.3's Knox", () => {
  // NearRepeat(x, y, time, sds = c(0, 0.1, 200, 400, 800), tds = c(0, 7, 14, 28), method = "euclidean", nrep = 999)
  const result = testNearRepeat(places, days, { ...table, seed: 1, runs: 1999 }) as NearRepeatTable
  assert.deepEqual([...result.observed], [16, 12, 21, 56, 42, 74, 101, 91, 178, 236, 225, 452])
  assert.deepEqual([...result.rowMargin], [180, 555, 1401, 3453])
  assert.deepEqual([...result.columnMargin], [48846, 48693, 89922])
  assert.equal(result.pairs, 719_400)
  assert.ok(Math.abs(result.expected[0]! - 12.2216847372811) < 1e-12)
  assert.ok(Math.abs(result.ratio[3]! - 1.48606043704926) < 1e-13)
  const peer = [0.175, 0.573, 0.67, 0.003, 0.233, 0.306, 0.252, 0.682, 0.424, 0.47, 0.724, 0.165]
  peer.forEach((p, k) => {
    const error = Math.sqrt(p * (1 - p) * (1 / 999 + 1 / 1999))
    assert.ok(Math.abs(result.p[k]! - p) <= 4 * error + 1 / 1000 + 1 / 2000, `cell ${k}: ${result.p[k]} against ${p}`)
    const sd = result.simulatedSd[k]!
    assert.ok(Math.abs(result.simulatedMean[k]! - result.expected[k]!) < (4 * sd) / Math.sqrt(1999))
  })
  // The one low p among twelve, corrected: significant at 0.1, not at 0.05.
  assert.ok(Math.abs(result.adjusted[3]! - 12 * result.p[3]!) < 1e-15)
  assert.equal(result.isSignificant.indexOf(1), -1)
  const bolder = testNearRepeat(places, days, { ...table, seed: 1, runs: 1999, alpha: 0.1 }) as NearRepeatTable
  assert.deepEqual([...bolder.isSignificant], [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])
  // knox(dt, ds, eps.t = 7, eps.s = 800): 409 pairs, 379.483311092577 expected
  const knox = prepare(places, days, { ...table, distance: { breaks: [0, 800] }, time: { breaks: [0, 7] } })
  assert.equal(knox.observed[0], 409)
  assert.ok(Math.abs((knox.rowMargin[0]! * knox.columnMargin[0]!) / knox.pairs - 379.483311092577) < 1e-9)
})

test('the same bytes from parts in any order, and from events in any order', () => {
  const prepared = prepare(places, days, table)
  const whole = judgeNearRepeat(prepared, [shuffleNearRepeat(prepared, 7, 0, 60)])
  const parts = [shuffleNearRepeat(prepared, 7, 25, 35), shuffleNearRepeat(prepared, 7, 0, 25)]
  assert.deepEqual(judgeNearRepeat(prepared, parts), whole)
  const backwards = makePlanarPoints(places.e.toReversed(), places.n.toReversed())
  assert.deepEqual(testNearRepeat(backwards, days.toReversed(), { ...table, seed: 7, runs: 60 }), whole)
  assert.notDeepEqual(testNearRepeat(places, days, { ...table, seed: 8, runs: 60 }), whole)
  assert.throws(() => judgeNearRepeat(prepared, parts.slice(0, 1)), { code: 'bad_option' })
  assert.throws(() => judgeNearRepeat(prepared, [...parts, parts[0]!]), { code: 'bad_option' })
  assert.throws(() => judgeNearRepeat(prepared, []), { code: 'bad_option' })
})

const scene = fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.nat(20)), { minLength: 2, maxLength: 40 })
const axis = fc.record({
  breaks: fc
    .tuple(fc.uniqueArray(fc.constantFrom(0, 0.1, 10, 30, 50, 120), { minLength: 2 }), fc.boolean())
    .map(([breaks, isOpen]) => [...breaks.sort((a, b) => a - b), ...(isOpen ? [Infinity] : [])]),
  closed: fc.constantFrom('left' as const, 'right' as const),
  includeOuter: fc.boolean(),
})

/** R's cut(). */
function findBinSlowly({ breaks, closed, includeOuter }: Required<BinAxis>, value: number): number {
  const last = breaks.length - 1
  if (includeOuter && value === breaks[closed === 'left' ? last : 0]) return closed === 'left' ? last - 1 : 0
  return breaks.findIndex((low, k) => {
    const high = breaks[k + 1] ?? Number.NaN
    return closed === 'left' ? low <= value && value < high : low < value && value <= high
  })
}

test('any events and breaks: the table counted pair by pair, whose margins are those of all pairs', () => {
  fc.assert(
    fc.property(scene, axis, axis, fc.constantFrom('manhattan', 'euclidean'), (rows, distance, time, metric) => {
      const points = makePlanarPoints(
        rows.map(([x]) => 319_000 + 10 * x),
        rows.map(([, y]) => 6_400_000 + 10 * y),
      )
      const times = rows.map(([, , day]) => day)
      const result = prepareNearRepeat(points, times, { distance, time, metric, minNearPairs: 0 })
      if (result.outcome === 'cannot_tell') return
      const columns = time.breaks.length - 1
      const expected = new Array<number>((distance.breaks.length - 1) * columns).fill(0)
      rows.forEach(([x, y, day], a) => {
        for (const [east, north, later] of rows.slice(a + 1)) {
          const [dx, dy] = [10 * Math.abs(x - east), 10 * Math.abs(y - north)]
          const row = findBinSlowly(distance, metric === 'manhattan' ? dx + dy : Math.sqrt(dx * dx + dy * dy))
          const column = findBinSlowly(time, Math.abs(day - later))
          if (row >= 0 && column >= 0) expected[row * columns + column]!++
        }
      })
      assert.deepEqual([...result.observed], expected)
      const judged = judgeNearRepeat(result, [shuffleNearRepeat(result, 3, 0, 5)])
      assert.ok(judged.p.every((p) => p >= 1 / 6 && p <= 1))
      assert.ok(judged.ratio.every((ratio) => ratio === null || ratio >= 0))
      assert.ok(judged.simulatedSd.every(Number.isFinite))
    }),
    { numRuns: 300 },
  )
})

test('without repeats the test cries wolf at its level; with them it hears them', () => {
  const size = 150
  const judge = (seed: number, echoes: number) => {
    const random = createRandom(seed, 1)
    const e = Array.from({ length: size }, () => random() * 2000)
    const n = Array.from({ length: size }, () => random() * 2000)
    const t = Array.from({ length: size }, () => Math.floor(random() * 365))
    for (let k = 0; k < echoes; k++) [e[k], n[k], t[k]] = [e[k + 75]! + 20, n[k + 75]! + 20, t[k + 75]! + 2]
    const near = { distance: { breaks: [0, 150] }, time: { breaks: [0, 7] }, seed, runs: 99 }
    return testNearRepeat(makePlanarPoints(e, n), t, near) as NearRepeatTable
  }
  const alarms = (echoes: number) =>
    Array.from({ length: 300 }, (_, seed) => judge(seed, echoes).p[0]! <= 0.1).filter(Boolean).length / 300
  const falseAlarms = alarms(0)
  assert.ok(falseAlarms > 0.03 && falseAlarms < 0.15, `false alarms ${falseAlarms}`)
  assert.ok(alarms(8) > 0.95)
})

test('a distance on a break is told of, and is as written when asked', () => {
  // 0.3 m apart in centimetres; the computed difference is a trifle less.
  const points = makePlanarPoints(
    [319_000.2, 319_000.5, 320_000, 321_000],
    [6_400_000, 6_400_000, 6_400_000, 6_400_000],
  )
  const rule = { distance: { breaks: [0, 0.3, 100] }, time: { breaks: [0, 9] }, minNearPairs: 1 }
  const computed = prepare(points, [1, 2, 3, 5], rule)
  assert.deepEqual([[...computed.rowMargin], computed.quality.onEdge], [[1, 0], 1])
  const written = prepare(points, [1, 2, 3, 5], { ...rule, edges: 'as_written' })
  assert.deepEqual([[...written.rowMargin], written.quality.onEdge], [[0, 1], 1])
})

test('bins: both ends closed when asked, "above" means the next number', () => {
  const right = makeBins('distance', { breaks: [0, 5, 10], closed: 'right' })
  assert.deepEqual(
    [0, 5, 5.000001, 10, 10.1].map((value) => countEdges(right.edges, value)),
    [1, 1, 2, 2, 3],
  )
  const left = makeBins('time', { breaks: [0, 5, 10], includeOuter: true })
  assert.deepEqual(
    [0, 5, 10, 10.1].map((value) => countEdges(left.edges, value)),
    [1, 2, 2, 3],
  )
  for (const breaks of [[], [0], [5, 5], [7, 3], [-1, 4], [0, Number.NaN], [Infinity, Infinity]]) {
    assert.throws(() => makeBins('time', { breaks }), { code: 'bad_breaks' })
  }
})

test('what the data can make by itself is told: shared places, dates of the month only, twins', () => {
  const e = [1000, 1000, 1000, 1000, 2000, 2010, 3000, 3010]
  const n = e.map(() => 6000)
  // 1 January, 1 February … 1970
  const dates = [0, 0, 31, 59, 90, 120, 151, 151]
  const { quality } = prepare(makePlanarPoints(e, n), dates, { minNearPairs: 1, time: { breaks: [0, 40] } })
  assert.deepEqual(quality, {
    samePlaceShare: 0.5,
    largestPlaceShare: 0.5,
    samePlaceAndTimePairs: 1,
    commonestDayOfMonthShare: 1,
    commonestDayOfMonth: 1,
    onEdge: 0,
  })
})

test('thin data: cannot tell, and why; bad input by name', () => {
  const outcome = (e: number[], t: number[], options: NearRepeatOptions = {}) => {
    const result = prepareNearRepeat(
      makePlanarPoints(
        e,
        e.map(() => 6000),
      ),
      t,
      options,
    )
    return result.outcome === 'cannot_tell' ? result.reason : result.outcome
  }
  assert.equal(outcome([], []), 'no_events')
  assert.equal(outcome([1000], [1]), 'no_events')
  assert.equal(outcome([1000, 2000], [1, 1]), 'one_time')
  assert.equal(outcome([1000, 1000], [1, 2]), 'one_place')
  assert.equal(outcome([1000, 1050], [1, 200]), 'no_close_times')
  assert.equal(outcome([1000, 1050, 1070], [1, 2, 3]), 'too_few_near_pairs')
  assert.equal(outcome([1000, 1050, 1070], [1, 2, 3], { minNearPairs: 3 }), 'prepared')
  const many = makePlanarPoints([1000, 1001, 1002, 1003], [6000, 6000, 6000, 6000])
  assert.throws(() => prepareNearRepeat(many, [1, 2, 3, 4], { mostNearPairs: 5 }), { code: 'too_many_pairs' })
  assert.throws(() => prepareNearRepeat(many, [1, 2, 3]), { code: 'length_mismatch' })
  assert.throws(() => prepareNearRepeat(many, [1, 2, 3, Number.NaN]), { code: 'not_finite' })
  const prepared = prepare(many, [1, 2, 3, 4], { minNearPairs: 1 })
  assert.throws(() => shuffleNearRepeat(prepared, 1, 0, 0), { code: 'bad_option' })
  assert.throws(() => shuffleNearRepeat(prepared, 1.5, 0, 1), { code: 'bad_option' })
  const part = shuffleNearRepeat(prepared, 1, 0, 9)
  assert.throws(() => judgeNearRepeat(prepared, [part], 0), { code: 'bad_option' })
  assert.equal(judgeNearRepeat(prepared, [part]).isTooCoarse, true)
})

function prepare(points: PlanarPoints, times: ArrayLike<number>, options: NearRepeatOptions): NearRepeatPairs {
  const prepared = prepareNearRepeat(points, times, options)
  assert.equal(prepared.outcome, 'prepared')
  return prepared as NearRepeatPairs
}

test('mean and spread of the shuffles by hand; parts of two seeds are refused; too coarse until one cell could be significant', () => {
  const prepared = prepare(places, days, table)
  const [one, two] = [shuffleNearRepeat(prepared, 7, 0, 1), shuffleNearRepeat(prepared, 7, 1, 1)]
  const both = judgeNearRepeat(prepared, [one, two])
  both.observed.forEach((count, at) => {
    const [a, b] = [one.differences[at]!, two.differences[at]!]
    assert.ok(Math.abs(both.simulatedMean[at]! - count - (a + b) / 2) < 1e-9)
    assert.ok(Math.abs(both.simulatedSd[at]! - Math.abs(a - b) / Math.SQRT2) < 1e-9)
  })
  assert.throws(() => judgeNearRepeat(prepared, [one, shuffleNearRepeat(prepared, 8, 1, 1)]), { code: 'bad_option' })
  const isCoarse = (runs: number) => judgeNearRepeat(prepared, [shuffleNearRepeat(prepared, 7, 0, runs)]).isTooCoarse
  assert.deepEqual([238, 240].map(isCoarse), [true, false])
})

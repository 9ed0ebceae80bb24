import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { createRandom } from '../maths/seeded-random.ts'
import { drawCount } from '../series/simulate-counts.ts'
import { judgeReportingEffort, summariseCoverage } from './reporting-effort.ts'

const steady = (weeks: number) => Array.from({ length: weeks }, (_, i) => 3 + (i % 4))

test('as usual, fewer, more, silent', () => {
  const status = (...now: number[]) => judgeReportingEffort([...steady(60), ...now]).status
  assert.equal(status(5), 'asUsual')
  assert.equal(status(30), 'more')
  assert.equal(status(0), 'silent')
  const many = Array.from({ length: 60 }, (_, i) => 38 + (i % 5))
  assert.equal(judgeReportingEffort([...many, 15]).status, 'fewer')
})

test('silence is measured from the last report and against the habit before it', () => {
  const { status, weeksSilent, usualMean, usualLow } = judgeReportingEffort([...steady(60), 0, 0, 0, 0])
  assert.deepEqual([status, weeksSilent], ['silent', 4])
  assert.ok(Math.abs(usualMean! - 4.5) < 0.1)
  assert.ok(usualLow! >= 0)
})

test('who seldom reports is not called silent for a quiet week, only for a quiet season', () => {
  const seldom = Array.from({ length: 60 }, (_, i) => (i % 4 === 0 ? 1 : 0))
  assert.equal(judgeReportingEffort([...seldom, 0]).status, 'asUsual')
  assert.equal(judgeReportingEffort([...seldom, ...new Array(14).fill(0)]).status, 'silent')
})

test('a silence that comes every year is the habit', () => {
  const year = [...steady(24), ...new Array(8).fill(0), ...steady(20)]
  const summer = judgeReportingEffort([...year, ...steady(24), 0, 0, 0])
  assert.deepEqual([summer.status, summer.reason], ['asUsual', 'silentSameTimeBefore'])
  const autumn = judgeReportingEffort([...year, ...steady(24), ...new Array(8).fill(0), ...steady(3), 0, 0, 0])
  assert.equal(autumn.status, 'silent')
})

test('a new reporter and one that never reported have no habit', () => {
  const fresh = judgeReportingEffort([...new Array(50).fill(0), 4, 6, 5])
  assert.deepEqual([fresh.status, fresh.reason, fresh.usualMean], ['cannotTell', 'newReporter', null])
  const never = judgeReportingEffort(new Array(50).fill(0))
  assert.deepEqual([never.status, never.reason, never.weeksSilent], ['cannotTell', 'neverReported', 50])
  assert.equal(judgeReportingEffort([]).status, 'cannotTell')
})

test('coverage weighs the silent by how much they usually report', () => {
  const small = [...Array.from({ length: 40 }, () => 1), 1]
  const large = [...Array.from({ length: 40 }, () => 9), 0]
  const fresh = [...new Array(40).fill(0), 3]
  const coverage = summariseCoverage([small, large, fresh].map(judgeReportingEffort))
  assert.deepEqual(coverage, { expected: 2, present: 1, shareOfUsual: 0.1, silent: [1], unknown: [2] })
  assert.equal(summariseCoverage([]).shareOfUsual, null)
})

test('any counts give a sound answer; what is no count is refused', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 30 }), { maxLength: 130 }), (counts) => {
      const { status, usualLow, usualHigh, usualMean, observed, usualSilence } = judgeReportingEffort(counts)
      if (status === 'cannotTell') return
      assert.ok(usualLow! <= usualHigh! && Number.isFinite(usualMean) && usualSilence! > 0 && usualSilence! < 1)
      if (status === 'more') assert.ok(observed > usualHigh!)
      if (status === 'fewer') assert.ok(observed < usualLow!)
      if (status === 'silent') assert.equal(observed, 0)
    }),
  )
  assert.throws(() => judgeReportingEffort([1, Number.NaN]), { code: 'bad_counts' })
})

test('habits that do not change are called so: silent, more and fewer each within their stated rate', () => {
  // Invented: Poisson weeks of many levels. Stated: silence 5 %, more and fewer 2.5 % each.
  const runs = 1500
  const found = { asUsual: 0, silent: 0, more: 0, fewer: 0, cannotTell: 0 }
  const uniform = createRandom(77)
  for (let run = 0; run < runs; run++) {
    const level = [0.3, 1, 3, 10][run % 4]!
    const counts = [1, ...Array.from({ length: 60 }, () => drawCount(level, 1, uniform))]
    found[judgeReportingEffort(counts).status]++
  }
  assert.ok(found.silent / runs <= 0.05, JSON.stringify(found))
  assert.ok(found.more / runs <= 0.025 + 0.01 && found.fewer / runs <= 0.025 + 0.01, JSON.stringify(found))
})

test('the expected number follows its own history alone, and more of it is more', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 9 }), { minLength: 20, maxLength: 52 }), fc.nat({ max: 40 }), (history, now) => {
      const first = judgeReportingEffort([3, ...history, now])
      const busier = judgeReportingEffort([4, ...history.map((count) => count + 1), now])
      // Quiet weeks before the first report say nothing of its habit.
      assert.deepEqual(judgeReportingEffort([0, 0, 0, 0, 3, ...history, now]), first)
      if (now === 0 || first.usualMean === null || busier.usualMean === null) return
      assert.ok(busier.usualMean > first.usualMean)
      // The week being judged is no part of its own yardstick.
      assert.equal(judgeReportingEffort([3, ...history, now + 1]).usualMean, first.usualMean)
    }),
  )
})

test('one more report never makes a week quieter', () => {
  const rank = { silent: 0, fewer: 1, asUsual: 2, more: 3, cannotTell: -1 }
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 10, maxLength: 52 }), (history) => {
      let before = -1
      for (let now = 1; now < 60; now += 3) {
        const place = rank[judgeReportingEffort([...history, now]).status]
        assert.ok(place >= before)
        before = place
      }
    }),
    { numRuns: 40 },
  )
})

test('coverage follows the organisations in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat({ max: 6 }), { maxLength: 40 }), { maxLength: 8 }), (histories) => {
      const efforts = histories.map(judgeReportingEffort)
      const [one, other] = [summariseCoverage(efforts), summariseCoverage(efforts.toReversed())]
      assert.deepEqual([one.expected, one.present], [other.expected, other.present])
      assert.ok(Math.abs((one.shareOfUsual ?? 0) - (other.shareOfUsual ?? 0)) < 1e-12)
      const turned = other.unknown.map((index) => efforts.length - 1 - index).sort((a, b) => a - b)
      assert.deepEqual(one.unknown, turned)
      assert.ok(one.shareOfUsual === null || (one.shareOfUsual >= 0 && one.shareOfUsual <= 1))
    }),
    { numRuns: 60 },
  )
})

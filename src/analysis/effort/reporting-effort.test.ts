import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
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

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { drawCount, seedUniform } from '../series/simulate-counts.ts'
import { judgeReportingEffort } from './reporting-effort.ts'
import { splitChange } from './split-change.ts'

/** Ten organisations with 60 weeks of steady habit (about 4 a week), then this week's counts. */
function judged(now: number[], history = 4, seed = 1) {
  const uniform = seedUniform(seed)
  return now.map((count) =>
    judgeReportingEffort([...Array.from({ length: 60 }, () => drawCount(history, 1, uniform)), count]),
  )
}
const fresh = (count: number) => judgeReportingEffort([...new Array(60).fill(0), count])

test('a usual week', () => {
  assert.equal(splitChange(judged([4, 5, 3, 4, 6, 2, 4, 5, 3, 4])).answer, 'noChange')
})

test('the same reporters send more each', () => {
  const split = splitChange(judged([9, 8, 10, 7, 9, 8, 9, 10, 8, 9]))
  assert.equal(split.answer, 'moreReportsEach')
  assert.ok(split.fromActive > 40 && split.fromNewReporters === 0)
})

test('new reporters alone make the rise', () => {
  const split = splitChange([...judged([4, 5, 3, 4, 6, 2, 4, 5, 3, 4]), fresh(15), fresh(12)])
  assert.equal(split.answer, 'moreReporters')
  assert.deepEqual([split.newReporters, split.fromNewReporters], [2, 27])
})

test('both at once', () => {
  const rare = judged(new Array(30).fill(1), 0.2, 3)
  const split = splitChange([...judged([9, 8, 10, 7, 9, 8, 9, 10, 8, 9]), ...rare])
  assert.equal(split.answer, 'bothMore')
})

test('many who seldom report do so in the same week', () => {
  const split = splitChange(judged(new Array(40).fill(1), 0.2, 5))
  assert.equal(split.answer, 'moreReporters')
  assert.equal(split.reporters, 40)
  assert.ok(split.reportersExpected < 12 && split.pReporters! < 0.001)
})

test('reporters who fell silent make the fall', () => {
  const split = splitChange(judged([0, 0, 0, 0, 0, 4, 5, 4, 4, 4]))
  assert.equal(split.answer, 'fewerReporters')
  assert.ok(split.fromAbsent < -15)
})

test('without habits nothing is told; those long gone are no change', () => {
  assert.equal(splitChange([fresh(3)]).answer, 'noHistory')
  assert.equal(splitChange([]).answer, 'noHistory')
  const gone = judgeReportingEffort([...new Array(40).fill(5), ...new Array(20).fill(0)])
  assert.equal(splitChange([gone, ...judged([4, 5, 3, 4])]).answer, 'noChange')
})

test('the parts sum to the change', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 15 }), fc.nat({ max: 9 }), (now, extra) => {
      const split = splitChange([...judged(now), fresh(extra)])
      const sum = split.fromNewReporters + split.fromActive + split.fromAbsent
      assert.ok(Math.abs(sum - (split.observed - split.expected)) < 1e-9)
      for (const p of [split.pTotal, split.pReporters]) assert.ok(p! >= 0 && p! <= 1)
    }),
    { numRuns: 40 },
  )
})

test('habits that do not change are seldom called a change (stated level 5 %)', () => {
  let changes = 0
  const runs = 300
  for (let run = 0; run < runs; run++) {
    const uniform = seedUniform(run + 7000)
    const now = Array.from({ length: 10 }, () => drawCount(4, 1, uniform))
    if (splitChange(judged(now, 4, run)).answer !== 'noChange') changes++
  }
  assert.ok(changes / runs <= 0.05, `${changes} of ${runs}`)
})

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { createRandom } from '../maths/seeded-random.ts'
import { drawCount } from '../series/simulate-counts.ts'
import { judgeReportingEffort } from './reporting-effort.ts'
import { splitChange } from './split-change.ts'

/** Ten organisations with 60 weeks of steady habit (about 4 a week), then this week's counts. */
function judged(now: number[], history = 4, seed = 1) {
  const uniform = createRandom(seed)
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
    const uniform = createRandom(run + 7000)
    const now = Array.from({ length: 10 }, () => drawCount(4, 1, uniform))
    if (splitChange(judged(now, 4, run)).answer !== 'noChange') changes++
  }
  assert.ok(changes / runs <= 0.05, `${changes} of ${runs}`)
})

const anyHistory = fc.array(fc.nat({ max: 12 }), { maxLength: 70 })
const someOrganisations = fc.array(anyHistory, { maxLength: 8 })

test('the order of organisations changes nothing', () => {
  fc.assert(
    fc.property(someOrganisations, fc.infiniteStream(fc.nat()), (histories, order) => {
      const efforts = histories.map((history) => judgeReportingEffort(history))
      const shuffled = efforts.map((effort) => ({ effort, key: order.next().value })).sort((a, b) => a.key - b.key)
      const [one, other] = [splitChange(efforts), splitChange(shuffled.map(({ effort }) => effort))]
      assert.equal(one.answer, other.answer)
      for (const key of ['observed', 'reporters', 'newReporters'] as const) assert.equal(one[key], other[key])
      for (const key of [
        'expected',
        'fromActive',
        'fromAbsent',
        'reportersExpected',
        'pTotal',
        'pReporters',
      ] as const) {
        assert.ok(Math.abs((one[key] ?? 0) - (other[key] ?? 0)) < 1e-9, key)
      }
    }),
    { numRuns: 60 },
  )
})

test('an organisation that never reported, and one long gone, change nothing', () => {
  const never = judgeReportingEffort(new Array(60).fill(0))
  const gone = judgeReportingEffort([...new Array(40).fill(5), ...new Array(20).fill(0)])
  fc.assert(
    fc.property(someOrganisations, (histories) => {
      const efforts = histories.map((history) => judgeReportingEffort(history))
      assert.deepEqual(splitChange([...efforts, never, gone]), splitChange(efforts))
    }),
    { numRuns: 40 },
  )
})

test('what a new organisation reports is its own part, and never calls the others busier', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 9 }), { minLength: 3, maxLength: 8 }),
      fc.integer({ min: 1, max: 60 }),
      (now, count) => {
        const efforts = judged(now)
        const [without, withNew] = [splitChange(efforts), splitChange([...efforts, fresh(count)])]
        assert.equal(withNew.fromNewReporters, count)
        assert.equal(withNew.expected, without.expected)
        assert.equal(withNew.fromActive, without.fromActive)
        assert.deepEqual([withNew.pReporters, withNew.pReportsEach], [without.pReporters, without.pReportsEach])
        if (without.answer === 'noChange' && withNew.answer === 'moreReportsEach')
          assert.ok(withNew.pReportsEach! <= 0.05)
      },
    ),
    { numRuns: 40 },
  )
})

test('a rise that neither test explains is said to be unexplained', () => {
  // A few more who report, and a little more from each: the sum is unusual, neither part quite.
  let unexplained = 0
  for (let seed = 1; seed <= 60; seed++) {
    const uniform = createRandom(seed + 300)
    const split = splitChange(
      judged(
        Array.from({ length: 15 }, () => drawCount(1.5, 1, uniform)),
        0.8,
        seed,
      ),
    )
    if (split.answer !== 'cannotTell') continue
    unexplained++
    assert.ok(split.pTotal! <= 0.05 && split.observed > split.expected)
    assert.ok(split.pReporters! > 0.05 && split.pReportsEach! > 0.05)
  }
  assert.ok(unexplained >= 3, `${unexplained}`)
})

test('twice the reports from everybody is more reports each, twice the reporters is more reporters (power over 80 %)', () => {
  const share = (make: (seed: number) => string, wanted: string) => {
    let right = 0
    for (let seed = 1; seed <= 60; seed++) if (make(seed) === wanted) right++
    return right / 60
  }
  const twice = (seed: number) => {
    const uniform = createRandom(seed + 900)
    return splitChange(
      judged(
        Array.from({ length: 10 }, () => drawCount(8, 1, uniform)),
        4,
        seed,
      ),
    ).answer
  }
  const many = (seed: number) => {
    const uniform = createRandom(seed + 1900)
    return splitChange(
      judged(
        Array.from({ length: 40 }, () => (uniform() < 0.5 ? 1 : 0)),
        0.2,
        seed,
      ),
    ).answer
  }
  assert.ok(share(twice, 'moreReportsEach') > 0.8, `${share(twice, 'moreReportsEach')}`)
  assert.ok(share(many, 'moreReporters') > 0.8, `${share(many, 'moreReporters')}`)
})

test('bad numbers are refused by name', () => {
  assert.throws(() => splitChange(judged([1]), { alpha: 0 }), { code: 'bad_option' })
  assert.throws(() => splitChange([{ ...fresh(1), observed: Number.NaN }]), { code: 'bad_counts' })
  assert.throws(() => splitChange([{ ...fresh(1), observed: -1 }]), { code: 'bad_counts' })
})

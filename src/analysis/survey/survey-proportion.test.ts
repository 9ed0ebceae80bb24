import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { createRandom } from '../maths/seeded-random.ts'
import { tQuantile } from '../maths/student-t.ts'
import { buildSurveyDesign, type SurveyColumns } from './survey-design.ts'
import { estimateProportion, type SurveyProportion } from './survey-proportion.ts'
import { computeWilsonInterval } from './unweighted-proportion.ts'

/** Invented: 4 strata, 5 clusters each, of 3 to 8 persons; answers go together within a cluster. */
function invent(
  seed: number,
): Required<Pick<SurveyColumns, 'weights' | 'strata' | 'clusters'>> & { answers: number[] } {
  const random = createRandom(seed)
  const rows: [number, number, number, number][] = []
  for (let cluster = 0; cluster < 20; cluster++) {
    const lean = 0.2 + 0.6 * random()
    const size = 3 + Math.floor(6 * random())
    for (let i = 0; i < size; i++) rows.push([0.5 + 3 * random(), cluster % 4, cluster, random() < lean ? 1 : 0])
  }
  return {
    weights: Float64Array.from(rows, (row) => row[0]),
    strata: Int32Array.from(rows, (row) => row[1]),
    clusters: Int32Array.from(rows, (row) => row[2]),
    answers: rows.map((row) => row[3]),
  }
}

function estimate(columns: SurveyColumns, answers: ArrayLike<number>, options = {}): SurveyProportion {
  const found = estimateProportion(buildSurveyDesign(columns), answers, options)
  assert.ok(found.outcome === 'computed', JSON.stringify(found))
  return found
}

function assertSame(one: SurveyProportion, other: SurveyProportion): void {
  for (const key of ['estimate', 'standardError', 'low', 'high', 'designEffectWithReplacement'] as const) {
    assert.ok(Math.abs(one[key]! - other[key]!) < 1e-12, `${key}: ${one[key]} and ${other[key]}`)
  }
  assert.equal(one.degreesOfFreedom, other.degreesOfFreedom)
}

const seeds = fc.integer({ min: 1, max: 1e9 })

test('order of rows and names of strata and clusters decide nothing', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { answers, ...columns } = invent(seed)
      const order = answers.map((_, row) => row).sort((a, b) => ((a * 7919) % 31) - ((b * 7919) % 31))
      const turned = {
        weights: Float64Array.from(order, (row) => columns.weights[row]!),
        strata: Int32Array.from(order, (row) => 100 - columns.strata[row]!),
        clusters: Int32Array.from(order, (row) => 5 - 3 * columns.clusters[row]!),
      }
      assertSame(
        estimate(columns, answers),
        estimate(
          turned,
          order.map((row) => answers[row]!),
        ),
      )
    }),
  )
})

test('weights in another unit change nothing', () => {
  const { answers, ...columns } = invent(4)
  const scaled = { ...columns, weights: columns.weights.map((weight) => weight * 1024) }
  assertSame(estimate(columns, answers), estimate(scaled, answers))
})

test('a person entered twice with half the weight each is one person, when clusters say so', () => {
  const { answers, ...columns } = invent(11)
  const twice = <T>(values: Iterable<T>) => [...values].flatMap((value) => [value, value])
  const doubled = {
    weights: Float64Array.from(twice(columns.weights), (weight) => weight / 2),
    strata: Int32Array.from(twice(columns.strata)),
    clusters: Int32Array.from(twice(columns.clusters)),
  }
  const [one, two] = [estimate(columns, answers), estimate(doubled, twice(answers))]
  assert.ok(Math.abs(one.standardError! - two.standardError!) < 1e-14)
  assert.ok(Math.abs(one.high - two.high) < 1e-14)
})

test('yes and no mirror each other in every interval', () => {
  fc.assert(
    fc.property(seeds, fc.constantFrom('logit', 'mean', 'beta', 'arcsine', 'likelihood'), (seed, interval) => {
      const { answers, ...columns } = invent(seed)
      const yes = estimate(columns, answers, { interval })
      const no = estimate(
        columns,
        answers.map((answer) => 1 - answer),
        { interval },
      )
      assert.ok(Math.abs(yes.low + no.high - 1) < 1e-9 && Math.abs(yes.estimate + no.estimate - 1) < 1e-12)
      assert.ok(yes.low <= yes.estimate && yes.estimate <= yes.high && yes.low >= 0 && yes.high <= 1)
    }),
  )
})

test('a higher level is a wider interval, a finite population a narrower one', () => {
  const { answers, ...columns } = invent(5)
  const plain = estimate(columns, answers)
  const sure = estimate(columns, answers, { level: 0.99 })
  assert.ok(sure.low < plain.low && sure.high > plain.high)
  const population = new Float64Array(answers.length).fill(20)
  const finite = estimate({ ...columns, population }, answers)
  assert.ok(Math.abs(finite.standardError! / plain.standardError! - Math.sqrt(0.75)) < 1e-12)
})

test('sampled whole, nothing is left to chance', () => {
  const { answers, ...columns } = invent(5)
  const found = estimate({ ...columns, population: new Float64Array(answers.length).fill(5) }, answers)
  assert.deepEqual([found.interval, found.standardError, found.low], ['census', 0, found.estimate])
})

test('equal weights and no clusters: the simple formula, design effect 1', () => {
  const answers = Array.from({ length: 200 }, (_, i) => (i % 5 === 0 ? 1 : 0))
  const found = estimate({ weights: new Float64Array(200).fill(50) }, answers)
  assert.ok(Math.abs(found.standardError! - Math.sqrt((0.2 * 0.8) / 199)) < 1e-15)
  assert.ok(Math.abs(found.designEffectWithReplacement! - 1) < 1e-12)
  assert.ok(Math.abs(found.designEffect! - 1 / 0.98) < 1e-12)
  assert.equal(found.kishDesignEffect, 1)
})

test('weights that were scaled to mean 1 say nothing of the population: no design effect without replacement', () => {
  const answers = Array.from({ length: 100 }, (_, i) => i % 2)
  // A hair above 1 on average, as rows lost after scaling leave them: the formula would divide by next to nothing.
  const weights = Float64Array.from(answers, (answer) => (answer === 1 ? 1.6 : 0.42))
  const found = estimate({ weights }, answers)
  assert.equal(found.designEffect, null)
  assert.ok(found.designEffectWithReplacement! < 2)
  const heavy = estimate({ weights: weights.map((weight, row) => weight + (row < 40 ? 0.1 : -0.1)) }, answers, {
    members: new Uint8Array(100).fill(1, 0, 40),
  })
  assert.equal(heavy.designEffect, null)
})

test('none or all yes: Wilson on the effective number, no standard error', () => {
  const { answers, ...columns } = invent(8)
  const none = estimate(
    columns,
    answers.map(() => 0),
  )
  assert.deepEqual([none.estimate, none.standardError, none.interval, none.low], [0, null, 'wilson', 0])
  const t = tQuantile(0.975, 16)
  assert.equal(none.high, computeWilsonInterval(0, answers.length / none.kishDesignEffect, 0.95, t).high)
  assert.ok(none.kishDesignEffect > 1 && none.high > computeWilsonInterval(0, answers.length).high)
  const all = estimate(
    columns,
    answers.map(() => 1),
  )
  assert.ok(Math.abs(all.low + none.high - 1) < 1e-12)
  assert.equal(all.estimate, 1)
})

test('under 30 answers no figure; the limit can be set', () => {
  const answers = Array.from({ length: 29 }, (_, i) => i % 2)
  const design = buildSurveyDesign({ weights: new Float64Array(29).fill(1) })
  const refused = { outcome: 'cannot_tell', reason: 'too_few_answers', answers: 29, minimumAnswers: 30 }
  assert.deepEqual(estimateProportion(design, answers), refused)
  assert.equal(estimateProportion(design, answers, { minimumAnswers: 10 }).outcome, 'computed')
  const nobody = estimateProportion(design, answers, { members: new Uint8Array(29) })
  assert.ok(nobody.outcome === 'cannot_tell' && nobody.reason === 'no_answers')
  const empty = estimateProportion(buildSurveyDesign({ weights: new Float64Array(0) }), [])
  assert.ok(empty.outcome === 'cannot_tell' && empty.reason === 'no_answers')
})

test('one cluster, or clusters all alike, tell nothing of the spread', () => {
  const answers = Array.from({ length: 40 }, (_, i) => i % 2)
  const weights = new Float64Array(40).fill(2)
  const one = estimateProportion(buildSurveyDesign({ weights, clusters: new Int32Array(40) }), answers)
  assert.ok(one.outcome === 'cannot_tell' && one.reason === 'lone_psu')
  const clusters = Int32Array.from(answers, (_, i) => Math.floor(i / 4))
  const alike = estimateProportion(buildSurveyDesign({ weights, clusters }), answers)
  assert.ok(alike.outcome === 'cannot_tell' && alike.reason === 'no_spread')
})

test('answers outside the subgroup are never read, those inside must be yes or no', () => {
  const { answers, ...columns } = invent(3)
  const holes = answers.map((answer, row) => (row % 6 === 0 ? Number.NaN : answer))
  const members = Uint8Array.from(holes, (answer) => (Number.isNaN(answer) ? 0 : 1))
  assert.ok(Number.isFinite(estimate(columns, holes, { members }).high))
  const design = buildSurveyDesign(columns)
  assert.throws(() => estimateProportion(design, holes), { code: 'bad_answer' })
  assert.throws(() => estimateProportion(design, answers.slice(1)), { code: 'length_mismatch' })
  assert.throws(() => estimateProportion(design, answers, { members: members.slice(1) }), { code: 'length_mismatch' })
  assert.throws(() => estimateProportion(design, answers, { members: members.fill(2) }), { code: 'bad_flag' })
  assert.throws(() => estimateProportion(design, answers, { level: 95 }), { code: 'bad_option' })
  assert.throws(() => estimateProportion(design, answers, { minimumAnswers: 1 }), { code: 'bad_option' })
})

test('same input, same bytes', () => {
  const { answers, ...columns } = invent(9)
  assert.deepEqual(estimate(columns, answers), estimate(columns, answers))
})

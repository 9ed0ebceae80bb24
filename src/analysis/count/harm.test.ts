import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { createRandom } from '../maths/seeded-random.ts'
import { drawCount } from '../series/simulate-counts.ts'
import { type Harm, type HarmInput, type WeightTable, weighHarm } from './harm.ts'
import { sumLatestYear } from './latest-year.ts'

// Invented counts and weights, which belong to no published index; sums by plain arithmetic in R 4.2.2.
const categories = ['murder', 'rape', 'robbery', 'burglary', 'assault', 'theft', 'criminal damage', 'drugs']
const days = [3650, 1825, 365, 180, 60, 10, 5, 2]
const table: WeightTable = {
  version: 'invented 1',
  source: 'made up for this test',
  weights: Object.fromEntries(categories.map((category, i) => [category, days[i]!])),
}
const input = {
  categories,
  counts: [1, 12, 48, 210, 330, 1890, 640, 405],
  before: [2, 10, 61, 190, 350, 2015, 600, 420],
  population: 62_000,
}

function weigh(given: HarmInput, weights = table): Harm {
  const harm = weighHarm(given, weights)
  assert.ok(harm.outcome === 'computed', JSON.stringify(harm))
  return harm
}

function isNear(ours: number | null | undefined, theirs: number) {
  assert.ok(typeof ours === 'number' && Math.abs(ours - theirs) <= 1e-12 * Math.abs(theirs), `${ours} is not ${theirs}`)
}

test('sum, per 1,000, share, change and their standard errors: R 4.2.2', () => {
  const harm = weigh(input)
  isNear(harm.now.harm, 123_580)
  isNear(harm.before?.harm, 127_005)
  isNear(harm.now.perThousand, 1993.22580645161)
  isNear(harm.now.meanPerCrime, 34.9490950226244)
  isNear(harm.now.standardError, 8239.13951817785)
  isNear(harm.change?.difference, -3425)
  isNear(harm.change?.standardError, 11983.1371101227)
  isNear(harm.change?.z, -0.285818310224185)
  isNear(harm.change?.percent, -2.6967442226684)
  isNear(harm.change?.countPercent, -3.07017543859649)
  isNear(harm.shares?.[3], 0.305874737012462)
  assert.equal(harm.use, 'never_as_trend_axis')
  assert.deepEqual(harm.table, { version: 'invented 1', source: 'made up for this test' })
})

test('everything once more without the heaviest category that occurs in either period', () => {
  const harm = weigh(input)
  assert.deepEqual(harm.heaviest, { category: 'murder', weight: 3650 })
  isNear(harm.withoutHeaviest.now.harm, 119_930)
  isNear(harm.withoutHeaviest.before?.harm, 119_705)
  assert.equal(harm.withoutHeaviest.now.crimes, harm.now.crimes - 1)
  // The one murder less turned the sign.
  assert.ok(harm.change!.difference < 0 && harm.withoutHeaviest.change!.difference > 0)
  const none = weigh({ categories, counts: [0, 0, 5, 1, 0, 0, 0, 0], before: [0, 1, 0, 0, 0, 0, 0, 0] })
  assert.equal(none.heaviest.category, 'rape')
})

test('categories in any order, weights scaled: the sum follows, z stays', () => {
  const crimes = fc.array(fc.nat(500), { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(crimes, crimes, fc.integer({ min: 2, max: 9 }), (counts, before, times) => {
      if (counts.every((count) => count === 0)) return
      const harm = weigh({ categories, counts, before })
      const turned = weigh({
        categories: categories.toReversed(),
        counts: counts.toReversed(),
        before: before.toReversed(),
      })
      assert.equal(turned.now.harm, harm.now.harm)
      const weights = Object.fromEntries(categories.map((category, i) => [category, days[i]! * times]))
      const scaled = weigh({ categories, counts, before }, { ...table, weights })
      assert.equal(scaled.now.harm, harm.now.harm * times)
      if (harm.change!.z !== 0) isNear(scaled.change!.z, harm.change!.z!)
      isNear(
        harm.shares!.reduce((sum, share) => sum + share, 0),
        1,
      )
    }),
  )
})

test('the standard error covers: some 95 of 100 simulated sums lie within 1.96 of it, the rarest with 12 a period', () => {
  const uniform = createRandom(8)
  const means = [0, 12, 48, 210, 330, 1890, 640, 405]
  const truth = means.reduce((sum, mean, i) => sum + mean * days[i]!, 0)
  let covered = 0
  for (let round = 0; round < 2000; round++) {
    const { now } = weigh({ categories, counts: means.map((mean) => drawCount(mean, 1, uniform)) })
    if (Math.abs(now.harm - truth) <= 1.96 * now.standardError) covered++
  }
  assert.ok(covered / 2000 > 0.935 && covered / 2000 < 0.965, `${covered / 2000}`)
})

test('all categories without a weight are named', () => {
  const asked = { categories: ['theft', 'arson', 'toString', 'fraud'], counts: [1, 2, 3, 0] }
  assert.throws(() => weighHarm(asked, table), {
    code: 'unweighted_categories',
    message: 'no weight in invented 1 for: arson, toString, fraud',
  })
})

test('what cannot be told is said, and wrong input is refused', () => {
  const one = { categories: ['theft'], counts: [1] }
  assert.deepEqual(weighHarm({ categories: [], counts: [] }, table), {
    outcome: 'cannot_tell',
    reason: 'no_categories',
  })
  assert.deepEqual(weighHarm({ ...one, counts: [0] }, table), { outcome: 'cannot_tell', reason: 'no_crimes' })
  const gone = weigh({ ...one, counts: [0], before: [4], population: 0 })
  assert.deepEqual([gone.shares, gone.now.perThousand, gone.now.meanPerCrime], [null, null, null])
  assert.equal(gone.change?.percent, -100)
  assert.equal(weigh({ ...one, before: [0] }).change?.percent, null)
  assert.equal(weigh(one).change, null)
  assert.throws(() => weighHarm({ ...one, counts: [1, 2] }, table), { code: 'length_mismatch' })
  assert.throws(() => weighHarm({ ...one, before: [] }, table), { code: 'length_mismatch' })
  assert.throws(() => weighHarm({ ...one, counts: [-1] }, table), { code: 'bad_counts' })
  assert.throws(() => weighHarm({ ...one, population: Number.NaN }, table), { code: 'bad_population' })
  assert.throws(() => weighHarm({ categories: ['theft', 'theft'], counts: [1, 1] }, table), { code: 'duplicate_id' })
  assert.throws(() => weighHarm(one, { ...table, version: '' }), { code: 'bad_table' })
  for (const theft of [-1, Number.NaN, Infinity]) {
    assert.throws(() => weighHarm(one, { ...table, weights: { theft } }), { code: 'bad_weight' })
  }
  assert.throws(() => weighHarm(one, { ...table, weights: { theft: 1e200 } }), { code: 'overflow' })
})

test('twelve months, and the twelve before', () => {
  const months = Array.from({ length: 30 }, (_, month) => month)
  const years = sumLatestYear([months, months.map(() => 2)])
  assert.ok(years.outcome === 'computed')
  assert.deepEqual([...years.counts], [282, 24])
  assert.deepEqual([...years.before!], [138, 24])
  const short = sumLatestYear([months.slice(0, 23)])
  assert.ok(short.outcome === 'computed')
  assert.equal(short.before, null)
  assert.deepEqual(sumLatestYear([[1, 2]]), { outcome: 'cannot_tell', reason: 'too_few_months' })
  assert.deepEqual(sumLatestYear([]), { outcome: 'cannot_tell', reason: 'too_few_months' })
  assert.throws(() => sumLatestYear([months, [1]]), { code: 'length_mismatch' })
  assert.throws(() => sumLatestYear([[0.5]]), { code: 'bad_counts' })
})

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { chooseEffectMethod, type EffectFacts } from './choose-design.ts'
import { compareSeasons } from './season-balance.ts'

const facts: EffectFacts = {
  treatedAreas: 3,
  comparisonAreas: 4,
  periodsBefore: 24,
  periodsAfter: 12,
  periodsPerYear: 12,
  treated: { before: 240, after: 90 },
  comparison: { before: 400, after: 190 },
  hasDisplacementAreas: false,
  chosenForPeak: false,
}
const chosen = (changes: Partial<EffectFacts>) => chooseEffectMethod({ ...facts, ...changes }).method
const nothing = { before: 0, after: 0 }

test('the strongest design that the data carry', () => {
  assert.equal(chosen({}), 'differenceInDifferences')
  assert.equal(chosen({ treatedAreas: 1 }), 'interruptedSeries')
  assert.equal(chosen({ treatedAreas: 1, periodsBefore: 11 }), 'relativeIncidence')
  assert.equal(
    chosen({ treatedAreas: 1, periodsBefore: 11, hasDisplacementAreas: true }),
    'weightedDisplacementDifference',
  )
  const small = { treatedAreas: 1, treated: { before: 8, after: 3 } }
  assert.equal(chosen(small), 'weightedDisplacementDifference')
  assert.equal(chosen({ ...small, comparisonAreas: 0 }), 'twoCounts')
  assert.equal(chosen({ treated: nothing, comparison: nothing }), null)
})

test('every obstacle is told, not only the first', () => {
  const { considered } = chooseEffectMethod({ ...facts, treatedAreas: 1, comparisonAreas: 0, periodsBefore: 3 })
  assert.deepEqual(considered[0]!.obstacles, ['no_comparison', 'one_treated_area', 'too_few_before'])
  assert.deepEqual(considered[1]!.obstacles, ['fewer_than_12_before', 'season_not_seen'])
  assert.deepEqual(
    considered.map(({ method }) => method),
    [
      'differenceInDifferences',
      'interruptedSeries',
      'relativeIncidence',
      'weightedDisplacementDifference',
      'twoCounts',
    ],
  )
})

test('warnings: a peak chosen, half a year against two, nobody looks next door', () => {
  const { warnings } = chooseEffectMethod({ ...facts, periodsAfter: 6, chosenForPeak: true })
  assert.deepEqual(warnings, ['seasons_differ', 'regression_to_the_mean', 'displacement_not_seen'])
  const series = chooseEffectMethod({ ...facts, treatedAreas: 1, periodsAfter: 6 })
  assert.deepEqual(series.warnings, ['one_treated_area', 'displacement_not_seen'])
})

test('any facts: the chosen one has no obstacle and those before it have', () => {
  const pair = fc.record({ before: fc.nat(500), after: fc.nat(500) })
  const any = fc.record({
    treatedAreas: fc.nat(3),
    comparisonAreas: fc.nat(3),
    periodsBefore: fc.nat(60),
    periodsAfter: fc.nat(30),
    periodsPerYear: fc.constantFrom(4, 12, 52),
    treated: pair,
    comparison: pair,
    hasDisplacementAreas: fc.boolean(),
    chosenForPeak: fc.boolean(),
  })
  fc.assert(
    fc.property(any, (given) => {
      const { method, considered } = chooseEffectMethod(given)
      const at = considered.findIndex(({ obstacles }) => obstacles.length === 0)
      assert.equal(method, considered[at]?.method ?? null)
    }),
  )
  assert.throws(() => chosen({ periodsAfter: -1 }), { code: 'bad_counts' })
})

test('seasons: the same months balance, others do not', () => {
  const elsewhere = (before: number[], after: number[]) => {
    const result = compareSeasons(before, after, 12)
    return result.outcome === 'computed' && [result.elsewhere, result.seasonsDiffer]
  }
  assert.deepEqual(elsewhere([0, 1, 2], [12, 13, 14]), [0, false])
  assert.deepEqual(elsewhere([0, 1, 2], [3, 4, 5]), [1, true])
  assert.deepEqual(elsewhere([-12, 1], [0, 13]), [0, false])
  const [share, differ] = elsewhere([...Array(24).keys()], [...Array(6).keys()]) as [number, boolean]
  assert.ok(Math.abs(share - 0.5) < 1e-12 && differ)
  assert.deepEqual(compareSeasons([], [1], 12), { outcome: 'cannot_tell', reason: 'no_periods' })
  assert.throws(() => compareSeasons([0.5], [1], 12), { code: 'bad_option' })
  assert.throws(() => compareSeasons([0], [1], 0), { code: 'bad_option' })
})

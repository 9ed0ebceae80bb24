import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { parseTable } from '../fixtures/parse-table.ts'
import { type Concentration, measureConcentration } from './concentration.ts'
import { drawLorenz, findSmallestShare, sumBusiest } from './lorenz.ts'
import { tallyPlaces } from './tally.ts'

const cells = parseTable(readFileSync(new URL('../fixtures/robberies-rect-cells.csv', import.meta.url), 'utf8'))

function measure(counts: ArrayLike<number>, emptyPlaces?: 'left_out'): Concentration {
  const result = measureConcentration(counts, { unit: 'cell', ...(emptyPlaces && { emptyPlaces }) })
  assert.ok(result.outcome === 'computed', JSON.stringify(result))
  return result
}

const isNear = (ours: number, theirs: number) => assert.ok(Math.abs(ours - theirs) < 1e-10, `${ours} is not ${theirs}`)

// lorenzgini 0.1.2 and DescTools 0.99.59 under R 4.2.2: plain, unbiased, generalised, its unbiased form; places for
// 25, 50 and 80 % of the events.
const paper20 = [10, 8, 2, 0, 0, 0, 0, 0, 0, 0]
const paper8 = [5, 2, 1, 0, 0, 0, 0, 0, 0, 0]
const onePlace = [10, ...new Array(99).fill(0)]
const singletons = [1, 1, 1, 1, 1, ...new Array(95).fill(0)]
const robberies = cells.numbers('count')
for (const [name, counts, ginis, places] of [
  [
    'robberies on 1 km squares',
    robberies,
    [0.737647269507929, 0.738483604280614, 0.737647269507929, 0.738483604280614],
    [31, 85, 200],
  ],
  ['20 crimes at 10 places', paper20, [0.78, 0.866666666666667, 0.78, 0.866666666666667], [1, 1, 2]],
  ['8 crimes at 10 places', paper8, [0.8, 0.888888888888889, 0.75, 0.857142857142857], [1, 1, 2]],
  ['all equal', [3, 3, 3, 3, 3, 3, 3], [0, 0, 0, 0], [2, 4, 6]],
  ['one place has all', onePlace, [0.99, 1, 0.9, 1], [1, 1, 1]],
  ['every crime alone', singletons, [0.95, 0.95959595959596, 0, 0], [2, 3, 4]],
] as const) {
  test(`lorenzgini 0.1.2: ${name}`, () => {
    const result = measure(counts)
    const ours = [result.gini, result.giniUnbiased, result.generalised, result.generalisedUnbiased]
    ours.forEach((gini, i) => {
      isNear(gini, ginis[i]!)
    })
    assert.deepEqual(
      result.shares.map((share) => share.places),
      places,
    )
  })
}

test('robberies: half of them at 9.6 % of the squares, 18.7 % of those with any; the last one in part', () => {
  const result = measure(robberies)
  const half = result.shares[1]!
  isNear(half.shareOfPlaces, 0.0962627406568516)
  isNear(half.shareOfPlacesWithEvents, 0.186813186813187)
  isNear(half.interpolatedPlaces, 84.7222222222222)
  const tally = tallyPlaces(robberies)
  isNear(sumBusiest(tally, 9) / tally.events, 0.106013363028953)
  isNear(sumBusiest(tally, 45) / tally.events, 0.326503340757238)
  const without = measure(robberies, 'left_out')
  assert.deepEqual([without.places, without.parameters.emptyPlaces, without.parameters.unit], [455, 'left_out', 'cell'])
  assert.ok(without.gini < result.gini)
})

const places = fc.array(fc.oneof(fc.constant(0), fc.nat(9), fc.nat(100_000)), { minLength: 2, maxLength: 60 })

test('equal to the definition, whatever the order; copies of all places change nothing', () => {
  fc.assert(
    fc.property(places, (counts) => {
      const total = counts.reduce((sum, count) => sum + count, 0)
      if (total <= 1) return
      const result = measure(counts)
      let apart = 0
      for (const a of counts) for (const b of counts) apart += Math.abs(a - b)
      isNear(result.gini, apart / (2 * counts.length * total))
      isNear(result.generalised, Math.max(1, counts.length / total) * (result.gini - 1) + 1)
      assert.deepEqual(measure(counts.toReversed()), result)
      isNear(measure([...counts, ...counts]).gini, result.gini)
      assert.ok(result.generalised >= 0 && result.generalised <= 1)
      assert.ok(result.generalised <= result.gini)
    }),
  )
})

test('an event that moves to a busier place raises the concentration', () => {
  fc.assert(
    fc.property(places, fc.nat(59), fc.nat(59), (counts, i, j) => {
      const [from, to] = [i % counts.length, j % counts.length]
      if (from === to || counts[from] === 0 || counts[from]! > counts[to]!) return
      const moved = counts.with(from, counts[from]! - 1).with(to, counts[to]! + 1)
      if (counts.reduce((sum, count) => sum + count, 0) <= 1) return
      assert.ok(measure(moved).gini > measure(counts).gini)
      assert.ok(measure(moved).shares[1]!.places <= measure(counts).shares[1]!.places)
    }),
  )
})

test('the smallest number of places, found one by one; the curve goes through it', () => {
  fc.assert(
    fc.property(places, fc.integer({ min: 1, max: 100 }), (counts, percent) => {
      const tally = tallyPlaces(counts)
      if (tally.events === 0) return
      const found = findSmallestShare(tally, percent / 100)
      const sorted = counts.toSorted((a, b) => b - a)
      let [number, sum] = [0, 0]
      while (sum * 100 < percent * tally.events) sum += sorted[number++]!
      assert.equal(found.places, number)
      assert.equal(sumBusiest(tally, number), sum)
      assert.ok(found.interpolatedPlaces > number - 1 - 1e-9 && found.interpolatedPlaces <= number)
      const curve = drawLorenz(tally)!
      assert.equal(curve.events.at(-1), 1)
      curve.places.forEach((share, k) => {
        isNear(curve.events[k]!, sumBusiest(tally, Math.round(share * tally.places)) / tally.events)
      })
    }),
  )
})

test('what cannot be told is said, and wrong input is refused', () => {
  const told = (counts: number[], emptyPlaces: 'counted' | 'left_out' = 'counted') =>
    measureConcentration(counts, { unit: 'cell', emptyPlaces })
  assert.deepEqual(told([]), { outcome: 'cannot_tell', reason: 'too_few_places' })
  assert.deepEqual(told([7]), { outcome: 'cannot_tell', reason: 'too_few_places' })
  assert.deepEqual(told([7, 0], 'left_out'), { outcome: 'cannot_tell', reason: 'too_few_places' })
  assert.deepEqual(told([0, 0, 0]), { outcome: 'cannot_tell', reason: 'too_few_events' })
  assert.deepEqual(told([0, 1, 0]), { outcome: 'cannot_tell', reason: 'too_few_events' })
  assert.equal(drawLorenz(tallyPlaces([0, 0])), null)
  for (const bad of [-1, 0.5, Number.NaN, Infinity]) assert.throws(() => told([1, bad]), { code: 'bad_counts' })
  assert.throws(() => told([Number.MAX_SAFE_INTEGER, 2]), { code: 'overflow' })
  assert.throws(() => measureConcentration([1, 2], { unit: '' }), { code: 'bad_option' })
  assert.throws(() => measureConcentration([1, 2], { unit: 'cell', shares: [0] }), { code: 'bad_option' })
  assert.throws(() => sumBusiest(tallyPlaces([1, 2]), 3), { code: 'bad_option' })
  assert.throws(() => findSmallestShare(tallyPlaces([0]), 0.5), { code: 'bad_option' })
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { createRandom } from '../maths/seeded-random.ts'
import { compareWithChance, expectGini } from './chance-concentration.ts'
import { computeGini } from './concentration.ts'
import { tallyPlaces } from './tally.ts'

/** All ways for events to fall on places, one by one. */
function enumerateGini(places: number, events: number): number {
  let sum = 0
  const ways = places ** events
  for (let way = 0; way < ways; way++) {
    const counts = new Float64Array(places)
    for (let rest = way, i = 0; i < events; i++, rest = Math.floor(rest / places)) counts[rest % places]!++
    sum += computeGini(tallyPlaces(counts)).generalised / ways
  }
  return sum
}

test('the expected Gini is that of all ways to fall, counted out', () => {
  for (const [places, events] of [
    [2, 2],
    [2, 7],
    [3, 5],
    [5, 4],
    [6, 6],
  ] as const) {
    const exact = expectGini(places, events).generalised
    assert.ok(Math.abs(exact - enumerateGini(places, events)) < 1e-12, `${places} ${events}: ${exact}`)
  }
})

test('and that of simulations in R 4.2.2 (120 on 50 places, 20,000 runs: 0.34766, standard error 0.00025)', () => {
  assert.ok(Math.abs(expectGini(50, 120).gini - 0.3476555) < 3 * 0.00025)
})

test('many events a place: as the normal limit says, 1 / √(π · mean)', () => {
  const { giniUnbiased } = expectGini(1000, 1000 * 40_000)
  assert.ok(Math.abs(giniUnbiased * Math.sqrt(Math.PI * 40_000) - 1) < 1e-5)
})

const scatter = (seed: number, places: number, events: number) => {
  const random = createRandom(seed, 1)
  const counts = new Uint32Array(places)
  for (let i = 0; i < events; i++) counts[Math.floor(random() * places)]!++
  return counts
}

test('chance itself is rarely called concentrated, one hot corner always', () => {
  let alarms = 0
  for (let seed = 0; seed < 100; seed++) {
    const result = compareWithChance(scatter(seed, 200, 150), { seed: 9000 + seed })
    assert.ok(result.outcome === 'computed')
    if (result.p <= 0.05) alarms++
    assert.ok(Math.abs(result.generalised.mean - result.expected.generalised) < 0.03)
    assert.ok(result.generalised.low <= result.generalised.mean && result.generalised.mean <= result.generalised.high)
  }
  assert.ok(alarms <= 11, `${alarms} of 100`)
  const hot = scatter(5, 200, 150).with(17, 40)
  const result = compareWithChance(hot, { seed: 1 })
  assert.ok(result.outcome === 'computed')
  assert.equal(result.p, 0.01)
  assert.ok(result.observed.shareOfPlaces < result.shareOfPlaces.low)
})

test('the same seed gives the same answer, another seed another; the order of the places does not matter', () => {
  const counts = scatter(3, 90, 70)
  const once = compareWithChance(counts, { seed: 4 })
  assert.deepEqual(compareWithChance(counts.toReversed(), { seed: 4 }), once)
  assert.notDeepEqual(compareWithChance(counts, { seed: 5 }), { ...once })
})

test('what cannot be told is said, and wrong input is refused', () => {
  assert.deepEqual(compareWithChance([4], { seed: 1 }), { outcome: 'cannot_tell', reason: 'too_few_places' })
  assert.deepEqual(compareWithChance([1, 0], { seed: 1 }), { outcome: 'cannot_tell', reason: 'too_few_events' })
  assert.throws(() => compareWithChance([1, 3], { seed: 1, runs: 5 }), { code: 'bad_option' })
  assert.throws(() => compareWithChance([1, 3], { seed: 0.5 }), { code: 'bad_option' })
  assert.throws(() => compareWithChance([1, -3], { seed: 1 }), { code: 'bad_counts' })
  assert.throws(() => expectGini(1, 5), { code: 'bad_option' })
})

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { smoothRates, smoothRatesLocally, standardiseRates } from './empirical-bayes.ts'
import { computeMoran } from './morans-i.ts'
import { makeNeighbours } from './neighbours.ts'
import { weighNeighbours } from './spatial-weights.ts'

const known = JSON.parse(readFileSync(new URL('../fixtures/north-carolina.json', import.meta.url), 'utf8'))
const peer = known.empiricalBayes

test("spdep's EBest and EBImoran of infant deaths", () => {
  const rates = smoothRates(known.cases, known.births)
  assert.equal(rates.outcome, 'computed')
  if (rates.outcome !== 'computed') return
  rates.smoothed.forEach((rate, i) => {
    assert.ok(Math.abs(rate / peer.smoothed[i] - 1) < 1e-9)
  })
  assert.ok(Math.abs(rates.between[0]! / peer.between - 1) < 1e-9)
  assert.ok(Math.abs(rates.towards[0]! / peer.common - 1) < 1e-9)
  const standard = standardiseRates(known.cases, known.births)
  assert.equal(standard.outcome, 'computed')
  if (standard.outcome !== 'computed') return
  const moran = computeMoran(standard.z, weighNeighbours(makeNeighbours(known.queen.neighbours), 'B'))
  assert.ok(moran.outcome === 'computed' && Math.abs(moran.statistic / peer.moran_B - 1) < 1e-9)
})

test("spdep's EBlocal (geoda = TRUE) of five places, one an island", () => {
  const neighbours = makeNeighbours([[1], [0, 2], [0, 1], [], [0, 1, 2]])
  const local = smoothRatesLocally([1, 0, 5, 2, 9], [100, 50, 400, 300, 200], neighbours)
  assert.equal(local.outcome, 'computed')
  if (local.outcome !== 'computed') return
  const expected = [0.00666666666667, 0.01090909090909, 0.01090909090909, 0.00666666666667, 0.03413043478261]
  expected.forEach((rate, i) => {
    assert.ok(Math.abs(local.smoothed[i]! - rate) < 1e-13)
  })
  assert.ok(Math.abs(local.between[4]! - 0.00013) < 1e-15)
})

test('a smoothed rate lies between its own and the common one, in any order, never NaN', () => {
  const place = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 5000 }))
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 30 }), (places) => {
      const [cases, people] = [places.map(([k]) => k), places.map(([, n]) => n)]
      const around = makeNeighbours(places.map((_, i) => [i - 1, i + 1].filter((j) => j >= 0 && j < places.length)))
      for (const answer of [smoothRates(cases, people), smoothRatesLocally(cases, people, around)]) {
        assert.equal(answer.outcome, cases.some((k) => k > 0) ? 'computed' : 'cannot_tell')
        if (answer.outcome !== 'computed') return
        answer.smoothed.forEach((rate, i) => {
          const [low, high] = [answer.raw[i]!, answer.towards[i]!].sort((a, b) => a - b)
          assert.ok(rate >= low! - 1e-15 && rate <= high! + 1e-15)
        })
      }
      const turned = smoothRates(cases.toReversed(), people.toReversed())
      const straight = smoothRates(cases, people)
      if (turned.outcome !== 'computed' || straight.outcome !== 'computed') return
      straight.smoothed.forEach((rate, i) => {
        assert.ok(Math.abs(turned.smoothed.at(-1 - i)! - rate) < 1e-12)
      })
      const standard = standardiseRates(cases, people)
      assert.ok(standard.outcome === 'computed' && standard.z.every((z) => Number.isFinite(z)))
    }),
  )
})

test('what cannot be told is said, and wrong input is refused', () => {
  assert.deepEqual(smoothRates([], []), { outcome: 'cannot_tell', reason: 'no_places' })
  assert.deepEqual(smoothRates([0, 0], [10, 20]), { outcome: 'cannot_tell', reason: 'no_cases' })
  assert.deepEqual(standardiseRates([0], [10]), { outcome: 'cannot_tell', reason: 'no_cases' })
  assert.throws(() => smoothRates([1], [1, 2]), { code: 'length_mismatch' })
  assert.throws(() => smoothRates([-1], [1]), { code: 'bad_counts' })
  assert.throws(() => smoothRates([0.5], [1]), { code: 'bad_counts' })
  assert.throws(() => smoothRates([1], [0]), { code: 'bad_population' })
  assert.throws(() => standardiseRates([1], [Number.NaN]), { code: 'bad_population' })
  assert.throws(() => smoothRatesLocally([1], [1], makeNeighbours([[], []])), { code: 'length_mismatch' })
})

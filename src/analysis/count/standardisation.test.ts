import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { standardiseDirectly } from './direct-standardisation.ts'
import { exactPoissonP } from './exact-poisson-p.ts'
import { standardiseIndirectly } from './indirect-standardisation.ts'
import { computeRate, type Rate } from './rate.ts'

// Invented strata; what R 4.2.2 made of them with sum, poisson.test, qchisq and the published formulas.
const place = { counts: [12, 30, 9, 4], populations: [2100, 5200, 3100, 1800] }
const standard = { counts: [310, 620, 280, 150], populations: [60_000, 130_000, 88_000, 61_000] }

function isNear(ours: unknown, theirs: number) {
  assert.ok(typeof ours === 'number' && Math.abs(ours - theirs) <= 1e-9 * theirs, `${ours} is not ${theirs}`)
}

test('observed over expected: poisson.test in R 4.2.2, and Byar', () => {
  const exact = standardiseIndirectly(55, place.populations, standard)
  assert.ok(exact.outcome === 'computed')
  isNear(exact.expected, 49.9398658718331)
  isNear(exact.ratio, 1.10132454382544)
  isNear(exact.low, 0.829668367107243)
  isNear(exact.high, 1.43352527537198)
  isNear(exact.p, 0.478440942644702)
  const byar = standardiseIndirectly(55, place.populations, standard, { interval: 'publicHealth' })
  assert.ok(byar.outcome === 'computed' && byar.used === 'byar')
  isNear(byar.low, 0.829614283174163)
  isNear(byar.high, 1.43355250195021)
})

test('directly standardised rate with Dobson limits: formula in R 4.2.2', () => {
  const byar = standardiseDirectly(place, standard.populations)
  assert.ok(byar.outcome === 'computed')
  isNear(byar.rate, 4.37727601587151)
  isNear(byar.standardError, 0.592855709777127)
  isNear(byar.low, 3.29254746109972)
  isNear(byar.high, 5.70360484867916)
  const exact = standardiseDirectly(place, standard.populations, { interval: 'exact' })
  assert.ok(exact.outcome === 'computed')
  isNear(exact.low, 3.29276337634129)
  isNear(exact.high, 5.70349615404694)
})

test('one stratum is a plain rate; a standard like the place itself gives the crude rate', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 900 }), fc.integer({ min: 1000, max: 90_000 }), (count, population) => {
      const one = standardiseDirectly({ counts: [count], populations: [population] }, [777])
      const plain = computeRate(count, population, { interval: 'byar' }) as Rate
      assert.ok(one.outcome === 'computed')
      for (const figure of ['rate', 'low', 'high'] as const) isNear(one[figure], plain[figure])
      const two = standardiseDirectly({ counts: [count, 3], populations: [population, 500] }, [population, 500])
      assert.ok(two.outcome === 'computed')
      isNear(two.rate, ((count + 3) / (population + 500)) * 1000)
    }),
  )
})

test('the standard against itself is 1, and the order of the strata does not matter', () => {
  const self = standardiseIndirectly(1360, standard.populations, standard)
  assert.ok(self.outcome === 'computed' && Math.abs(self.ratio - 1) < 1e-12)
  const turned = {
    counts: standard.counts.toReversed(),
    populations: standard.populations.toReversed(),
  }
  const there = standardiseIndirectly(55, place.populations, standard)
  const back = standardiseIndirectly(55, place.populations.toReversed(), turned)
  assert.ok(there.outcome === 'computed' && back.outcome === 'computed')
  isNear(back.expected, there.expected)
})

test('exact two-sided p: poisson.test in R 4.2.2', () => {
  for (const [count, expected, p] of [
    [3, 7.5, 0.138386769307473],
    [12, 7.5, 0.0994980245314536],
    [0, 2.2, 0.291450736658996],
    [40, 40.5, 1],
    [1000, 1100, 0.0023224184705732],
    [25, 20, 0.261636902934222],
    [7, 3.3, 0.0509656460295735],
  ] as const) {
    isNear(exactPoissonP(count, expected), p)
  }
  assert.equal(exactPoissonP(0, 0), 1)
  assert.equal(exactPoissonP(1, 0), 0)
  assert.throws(() => exactPoissonP(1, -1), { code: 'bad_option' })
})

test('what cannot be told is said, and wrong input is refused', () => {
  const none = { counts: [0, 0], populations: [100, 100] }
  const told = (result: { outcome: string; reason?: string }) => `${result.outcome} ${result.reason}`
  assert.equal(told(standardiseIndirectly(3, [5, 5], none)), 'cannot_tell nothing_expected')
  assert.equal(told(standardiseIndirectly(3, [], { counts: [], populations: [] })), 'cannot_tell no_strata')
  const gap = { counts: [4, 0], populations: [100, 0] }
  assert.equal(told(standardiseIndirectly(3, [5, 5], gap)), 'cannot_tell standard_has_no_population')
  assert.equal(standardiseIndirectly(3, [5, 0], gap).outcome, 'computed')
  assert.equal(told(standardiseDirectly(gap, [10, 10])), 'cannot_tell empty_stratum')
  assert.equal(told(standardiseDirectly({ counts: [9], populations: [100] }, [10])), 'cannot_tell too_few_events')
  assert.equal(
    told(standardiseDirectly({ counts: [99], populations: [100] }, [0])),
    'cannot_tell no_standard_population',
  )
  assert.throws(() => standardiseIndirectly(3, [5], none), { code: 'length_mismatch' })
  assert.throws(() => standardiseIndirectly(3, [5, -1], none), { code: 'bad_population' })
  assert.throws(() => standardiseDirectly({ counts: [1], populations: [0] }, [5]), { code: 'bad_population' })
  assert.throws(() => standardiseDirectly({ counts: [1.5], populations: [9] }, [5]), { code: 'bad_counts' })
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { type DetectableEffect, findDetectableEffect } from './detectable-effect.ts'
import type { Plan } from './plan-simulation.ts'

const year = { expectedPerPeriod: 10, periodsBefore: 12, periodsAfter: 12 }
const beforeAfter: Plan = { kind: 'beforeAfter', ...year }
const find = (...given: Parameters<typeof findDetectableEffect>) => findDetectableEffect(...given) as DetectableEffect

test('120 events a year: a fall of 34 per cent would be seen with 80 %', () => {
  const ours = find(beforeAfter, { seed: 1, runs: 2000 })
  // By hand: log(1 − d) = −(1.95996 + 0.84162) · √(1/120 + 1/(120(1 − d))) at d = 0.333.
  assert.ok(Math.abs(ours.analyticFall - 33.3) < 0.1)
  const fall = ours.analyticFall / 100
  const error = Math.sqrt(1 / 120 + 1 / (120 * (1 - fall)))
  assert.ok(Math.abs(-Math.log1p(-fall) / error - 2.80158) < 1e-4)
  assert.equal(ours.percentFall, 34)
  assert.ok(Math.abs(ours.simulatedPower - 0.8) < 0.04 && Math.abs(ours.simulatedFalseAlarms - 0.05) < 0.02)
})

test('a comparison area costs, more events and lower demands help', () => {
  const fall = (plan: Plan, options = {}) => find(plan, { seed: 2, ...options }).analyticFall
  const usual = fall(beforeAfter)
  assert.ok(fall({ ...year, kind: 'withComparison', comparisonPerPeriod: 20 }) > usual)
  assert.ok(fall({ ...beforeAfter, expectedPerPeriod: 40 }) < usual)
  assert.ok(fall(beforeAfter, { dispersion: 2 }) > usual)
  assert.ok(fall(beforeAfter, { power: 0.5 }) < usual)
  assert.ok(fall(beforeAfter, { alpha: 0.1 }) < usual)
})

test('a series: formula and simulation of the very method agree; hanging together costs', () => {
  const series: Plan = {
    kind: 'interruptedSeries',
    ...year,
    expectedPerPeriod: 20,
    periodsBefore: 36,
    periodsPerYear: 12,
  }
  const ours = find(series, { seed: 3, dispersion: 2, runs: 200 })
  assert.ok(
    ours.analyticFall > 35 && ours.percentFall >= ours.analyticFall && ours.percentFall < ours.analyticFall + 12,
  )
  assert.ok(ours.simulatedPower > 0.74 && ours.simulatedFalseAlarms < 0.1)
  const together = find(series, { seed: 3, dispersion: 2, autocorrelation: 0.3, runs: 200 })
  assert.ok(together.analyticFall > ours.analyticFall + 5)
})

test('what could never be seen is said beforehand', () => {
  const reasonOf = (plan: Plan) => {
    const result = findDetectableEffect(plan, { seed: 4 })
    return result.outcome === 'cannot_tell' && result.reason
  }
  assert.equal(reasonOf({ ...beforeAfter, expectedPerPeriod: 0.3 }), 'over_90_percent')
  const series = { kind: 'interruptedSeries', ...year, periodsPerYear: 12 } as const
  assert.equal(reasonOf({ ...series, periodsBefore: 3 }), 'too_few_before')
  assert.equal(reasonOf({ ...series, periodsAfter: 2 }), 'too_few_after')
  assert.equal(reasonOf({ ...series, periodsBefore: 24, expectedPerPeriod: 0.3 }), 'over_90_percent')
})

test('the same seed gives the same bytes; bad plans are refused', () => {
  const twice = [1, 2].map(() => JSON.stringify(findDetectableEffect(beforeAfter, { seed: 5 })))
  assert.equal(twice[0], twice[1])
  const refuses = (plan: object, options = {}) =>
    assert.throws(() => find({ ...beforeAfter, ...plan } as Plan, { seed: 1, ...options }), { code: 'bad_option' })
  refuses({ expectedPerPeriod: Number.NaN })
  refuses({ periodsBefore: 0 })
  refuses({ periodsAfter: 1.5 })
  refuses({}, { dispersion: 0.5 })
  refuses({}, { power: 1 })
  refuses({}, { runs: 3 })
  refuses({ expectedPerPeriod: 1e12 })
  refuses({ kind: 'withComparison', comparisonPerPeriod: Infinity })
  assert.ok(find({ ...beforeAfter, expectedPerPeriod: 1e6 }, { seed: 1 }).percentFall === 1)
  refuses({}, { autocorrelation: 0.2 })
  refuses({}, { seed: 0.5 })
})

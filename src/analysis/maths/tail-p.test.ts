import assert from 'node:assert/strict'
import test from 'node:test'
import { countedP, findNormalP, findSimulatedP } from './tail-p.ts'

test('p of z as R gives it', () => {
  // R 4.2.2: pnorm(1.96, lower = FALSE), pnorm(1.96), 2 * pnorm(-1.96), pnorm(12, lower = FALSE)
  assert.ok(Math.abs(findNormalP(1.96, 'greater') - 0.0249978951482204) < 1e-14)
  assert.ok(Math.abs(findNormalP(1.96, 'less') - 0.97500210485178) < 1e-14)
  assert.ok(Math.abs(findNormalP(-1.96, 'two_sided') - 0.0499957902964409) < 1e-14)
  assert.ok(Math.abs(findNormalP(12, 'greater') / 1.77648211207768e-33 - 1) < 1e-10)
})

test('p among simulated values: never 0, equal ones extreme on both sides, rounding no difference', () => {
  const simulated = Float64Array.of(1, 2, 3, 4, 5, 5, 5, 8, 9)
  assert.equal(findSimulatedP(5, simulated, 'greater'), 0.6)
  assert.equal(findSimulatedP(5, simulated, 'less'), 0.8)
  assert.equal(findSimulatedP(5, simulated, 'two_sided'), 1)
  assert.equal(findSimulatedP(5 + 1e-14, simulated, 'greater'), 0.6)
  assert.equal(findSimulatedP(100, simulated, 'greater'), 0.1)
  assert.equal(findSimulatedP(100, simulated, 'two_sided'), 0.2)
  assert.equal(findSimulatedP(100, new Float64Array(0), 'greater'), 1)
  assert.equal(countedP(0, 9, 9, 'less'), 1)
  assert.throws(() => findNormalP(1, 'both' as 'less'), { code: 'bad_option' })
})

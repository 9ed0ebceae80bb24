import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { fitQuasiPoisson } from './quasi-poisson.ts'

test('a level alone is the mean, its spread the variance over the mean', () => {
  const fit = fitQuasiPoisson(new Float64Array(5).fill(1), [2, 9, 4, 0, 5], 1)
  assert.ok(Math.abs(Math.exp(fit.coefficients[0]!) - 4) < 1e-10)
  assert.ok(Math.abs(fit.dispersion - 46 / 4 / 4) < 1e-9)
  // The variance of log(mean) is 1 over the sum of counts, and each row has 1/n of the leverage.
  assert.ok(Math.abs(fit.varianceOf([1]) - 1 / 20) < 1e-9)
  for (let i = 0; i < 5; i++) assert.ok(Math.abs(fit.leverageOf(i) - 0.2) < 1e-9)
})

test('two groups: the coefficient is the log ratio of their means', () => {
  const design = Float64Array.of(1, 0, 1, 0, 1, 1, 1, 1)
  const fit = fitQuasiPoisson(design, [3, 5, 10, 14], 2)
  assert.ok(Math.abs(fit.coefficients[1]! - Math.log(12 / 4)) < 1e-9)
  assert.ok(fit.converged)
})

test('a column that repeats another gets no weight instead of breaking the fit', () => {
  const design = Float64Array.of(1, 1, 1, 1, 1, 1)
  const fit = fitQuasiPoisson(design, [3, 5, 4], 2)
  assert.ok(Math.abs(Math.exp(fit.coefficients[0]! + fit.coefficients[1]!) - 4) < 1e-9)
  assert.equal(fit.degreesOfFreedom, 2)
})

test('the residuals are orthogonal to every column, whatever the counts', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 50 }), { minLength: 6, maxLength: 40 }), (counts) => {
      if (counts.every((count) => count === 0)) return
      const design = Float64Array.from(counts.flatMap((_, i) => [1, Math.cos(i)]))
      const { mean } = fitQuasiPoisson(design, counts, 2)
      let [level, wave] = [0, 0]
      counts.forEach((count, i) => {
        level += count - mean[i]!
        wave += (count - mean[i]!) * Math.cos(i)
      })
      assert.ok(Math.abs(level) < 1e-3 && Math.abs(wave) < 1e-3, `${level} ${wave}`)
    }),
  )
})

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { binomial, lowerTail, negativeBinomial, poisson, quantile, upperTail } from './count-distributions.ts'

// Expected values: scipy 1.17.1 (poisson, nbinom, binom: cdf(x), sf(x - 1), ppf(p)).
const near = (value: number, known: number) =>
  assert.ok(Math.abs(value - known) <= 1e-10 * known, `${value} is not ${known}`)

test('Poisson tails, also over means of 1,000', () => {
  const known = [
    [0.3, 0, 0.740818220681718, 1.0],
    [0.3, 5, 0.9999992165284272, 1.578504054165997e-5],
    [2.5, 9, 0.9997226479053791, 0.0011402528326042434],
    [17.5, 4, 0.0001248652527830378, 0.9999732615208651],
    [250, 330, 0.9999994110151244, 7.865474515770799e-7],
    [1063, 1000, 0.02673792853436288, 0.9751395978035994],
    [10196, 10000, 0.026147373607333595, 0.9744516665902432],
  ] as const
  for (const [mean, x, lower, upper] of known) {
    near(lowerTail(x, poisson(mean)), lower)
    near(upperTail(x, poisson(mean)), upper)
  }
})

test('negative binomial tails', () => {
  const known = [
    [0.3, 3, 4, 0.9890732769533748, 0.019081153760195202],
    [2, 1.2, 9, 0.9996482383534359, 0.0011309478256376578],
    [17.5, 3, 2, 0.001724520766688668, 0.9995430995060793],
    [250, 40, 700, 0.9993906875040416, 0.0006204662514489284],
  ] as const
  for (const [mean, dispersion, x, lower, upper] of known) {
    near(lowerTail(x, negativeBinomial(mean, dispersion)), lower)
    near(upperTail(x, negativeBinomial(mean, dispersion)), upper)
  }
})

test('binomial tails', () => {
  const known = [
    [7, 0.2, 6, 0.9999872, 0.00037120000000000013],
    [103, 0.5, 43, 0.057234121006279094, 0.962190446206871],
    [5000, 0.01, 90, 0.9999998950747797, 1.949176116178729e-7],
    [5000, 0.97, 4800, 4.372741253341936e-5, 0.9999681230898066],
  ] as const
  for (const [n, p, x, lower, upper] of known) {
    near(lowerTail(x, binomial(n, p)), lower)
    near(upperTail(x, binomial(n, p)), upper)
  }
})

test('quantiles', () => {
  const known = [
    [1e-6, 0.001, 1, 0],
    [1e-6, 0.001, 1.2, 0],
    [1e-6, 0.001, 40, 0],
    [1e-6, 2, 1, 0],
    [1e-6, 2, 1.2, 0],
    [1e-6, 2, 40, 0],
    [1e-6, 17.5, 1, 2],
    [1e-6, 17.5, 1.2, 1],
    [1e-6, 17.5, 40, 0],
    [1e-6, 1063, 1, 912],
    [1e-6, 1063, 1.2, 898],
    [1e-6, 1063, 40, 348],
    [0.01, 0.001, 1, 0],
    [0.01, 0.001, 1.2, 0],
    [0.01, 0.001, 40, 0],
    [0.01, 2, 1, 0],
    [0.01, 2, 1.2, 0],
    [0.01, 2, 40, 0],
    [0.01, 17.5, 1, 9],
    [0.01, 17.5, 1.2, 8],
    [0.01, 17.5, 40, 0],
    [0.01, 1063, 1, 988],
    [0.01, 1063, 1.2, 981],
    [0.01, 1063, 40, 642],
    [0.5, 0.001, 1, 0],
    [0.5, 0.001, 1.2, 0],
    [0.5, 0.001, 40, 0],
    [0.5, 2, 1, 2],
    [0.5, 2, 1.2, 2],
    [0.5, 2, 40, 0],
    [0.5, 17.5, 1, 17],
    [0.5, 17.5, 1.2, 17],
    [0.5, 17.5, 40, 7],
    [0.5, 1063, 1, 1063],
    [0.5, 1063, 1.2, 1063],
    [0.5, 1063, 40, 1050],
    [0.99, 0.001, 1, 0],
    [0.99, 0.001, 1.2, 0],
    [0.99, 0.001, 40, 0],
    [0.99, 2, 1, 6],
    [0.99, 2, 1.2, 7],
    [0.99, 2, 40, 44],
    [0.99, 17.5, 1, 28],
    [0.99, 17.5, 1.2, 29],
    [0.99, 17.5, 40, 125],
    [0.99, 1063, 1, 1140],
    [0.99, 1063, 1.2, 1147],
    [0.99, 1063, 40, 1600],
    [0.999999999, 0.001, 1, 2],
    [0.999999999, 0.001, 1.2, 7],
    [0.999999999, 0.001, 40, 315],
    [0.999999999, 2, 1, 15],
    [0.999999999, 2, 1.2, 19],
    [0.999999999, 2, 40, 598],
    [0.999999999, 17.5, 1, 48],
    [0.999999999, 17.5, 1.2, 53],
    [0.999999999, 17.5, 40, 727],
    [0.999999999, 1063, 1, 1264],
    [0.999999999, 1063, 1.2, 1285],
    [0.999999999, 1063, 40, 2790],
  ] as const
  for (const [p, mean, dispersion, x] of known) assert.equal(quantile(p, negativeBinomial(mean, dispersion)), x)
})

test('tails meet and quantiles are the smallest count that reaches p', () => {
  const mean = fc.double({ min: 0.01, max: 2000, noNaN: true })
  const dispersion = fc.double({ min: 1, max: 30, noNaN: true })
  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true })
  fc.assert(
    fc.property(mean, dispersion, share, (m, k, p) => {
      const counts = negativeBinomial(m, k)
      const x = quantile(p, counts)
      assert.ok(lowerTail(x, counts) >= p - 1e-10)
      assert.ok(x === 0 || lowerTail(x - 1, counts) < p + 1e-10)
      assert.ok(Math.abs(lowerTail(x, counts) + upperTail(x + 1, counts) - 1) < 1e-9)
    }),
  )
})

test('a mean of 0 puts everything on 0', () => {
  assert.equal(quantile(0.99, poisson(0)), 0)
  assert.equal(upperTail(1, negativeBinomial(0, 3)), 0)
  assert.equal(lowerTail(0, poisson(0)), 1)
})

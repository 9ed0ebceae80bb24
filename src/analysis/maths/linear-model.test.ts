import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type Design, fitLeastSquares, fitLogLinear } from './linear-model.ts'
import { digamma, fitNegativeBinomial } from './negative-binomial-model.ts'
import {
  autoregressiveCovariance,
  chooseLag,
  neweyWestCovariance,
  standardErrors,
  whiteCovariance,
} from './robust-covariance.ts'

const line = (n: number): Design => ({
  values: Float64Array.from({ length: 2 * n }, (_, i) => (i % 2 === 0 ? 1 : (i - 1) / 2)),
  columns: 2,
})
const near = (a: number, b: number, tolerance = 1e-9) => assert.ok(Math.abs(a - b) <= tolerance, `${a} is not ${b}`)

test('least squares through points on a line, and the mean with its error', () => {
  const exact = fitLeastSquares(line(5), [3, 5, 7, 9, 11])
  near(exact.coefficients[0]!, 3)
  near(exact.coefficients[1]!, 2)
  const mean = fitLeastSquares({ values: new Float64Array(4).fill(1), columns: 1 }, [1, 3, 5, 7])
  // sd² / n = (20/3) / 4
  near(standardErrors(mean.covariance, 1, mean.dispersion!)[0]!, Math.sqrt(20 / 12))
})

test('dispersion is told as it is, also below 1; faults are named', () => {
  const level: Design = { values: new Float64Array(4).fill(1), columns: 1 }
  near(fitLogLinear(level, [9, 10, 11, 10]).dispersion!, 2 / 3 / 10)
  assert.equal(fitLogLinear({ values: new Float64Array(8).fill(1), columns: 2 }, [9, 10, 11, 10]).fault, 'collinear')
  const groups: Design = { values: Float64Array.of(1, 0, 1, 0, 1, 1, 1, 1), columns: 2 }
  assert.equal(fitLogLinear(groups, [5, 6, 0, 0]).fault, 'separated')
  assert.equal(fitLogLinear(groups, [5, 6, 1, 0]).fault, null)
  assert.throws(() => fitLogLinear(level, [1, 2]), { code: 'length_mismatch' })
  assert.throws(() => fitLogLinear(level, [1, 2, 3, 4], [1, 1, 1, -1]), { code: 'not_positive' })
})

test('an exposure: the rate is the sum over the sum, whatever its unit', () => {
  const level: Design = { values: new Float64Array(3).fill(1), columns: 1 }
  for (const unit of [1e-6, 1, 1e7]) {
    near(fitLogLinear(level, [2, 9, 4], [10 * unit, 40 * unit, 10 * unit]).coefficients[0]!, Math.log(15 / 60 / unit))
  }
})

test('lag 0 is HC0; errors that do not hang together are the model’s; the covariance is symmetric', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 8, maxLength: 30 }), (counts) => {
      const model = fitLogLinear(line(counts.length), counts)
      const [none, white] = [neweyWestCovariance(model, 0), whiteCovariance(model, 'HC0')!]
      for (let k = 0; k < 4; k++) near(none[k]!, white[k]!, 1e-12)
      const free = autoregressiveCovariance(model, 0)!
      for (let k = 0; k < 4; k++) near(free[k]!, model.covariance[k]! * model.dispersion!, 1e-9)
      const together = autoregressiveCovariance(model, 0.5)!
      near(together[1]!, together[2]!, 1e-12)
      const lagged = neweyWestCovariance(model, 3)
      near(lagged[1]!, lagged[2]!, 1e-12)
      assert.ok(lagged[0]! >= 0 && lagged[3]! >= 0)
    }),
  )
})

test('errors that hang together, by the plain double sum', () => {
  const model = fitLogLinear(line(9), [4, 6, 5, 9, 7, 12, 9, 14, 13])
  const { design, mean, covariance: bread, dispersion } = model
  const meat = [0, 0, 0, 0]
  for (let i = 0; i < 9; i++) {
    for (let j = 0; j < 9; j++) {
      const weight = dispersion! * Math.sqrt(mean[i]! * mean[j]!) * 0.4 ** Math.abs(i - j)
      for (const k of [0, 1]) {
        for (const l of [0, 1]) meat[2 * k + l]! += weight * design.values[2 * i + k]! * design.values[2 * j + l]!
      }
    }
  }
  let expected = 0
  for (const k of [0, 1]) for (const l of [0, 1]) expected += bread[2 + k]! * meat[2 * k + l]! * bread[2 * l + 1]!
  near(autoregressiveCovariance(model, 0.4)![3]!, expected, 1e-12)
})

test('how many lags: R’s floor(4 (n/100)^(2/9))', () => {
  assert.deepEqual([192, 96, 100, 36, 520].map(chooseLag), [4, 3, 4, 3, 5])
  const model = fitLogLinear(line(9), [4, 6, 5, 9, 7, 12, 9, 14, 13])
  for (const lag of [-1, 9, 1.5]) assert.throws(() => neweyWestCovariance(model, lag), { code: 'bad_option' })
})

test('digamma as R 4.2.2; no negative binomial for counts that spread less than Poisson', () => {
  const known = [
    [0.1, -10.4237549404111],
    [1, -0.577215664901532],
    [5.5, 1.61109314858175],
    [40, 3.67632737403484],
    [1e6, 13.8155100579642],
  ] as const
  for (const [x, value] of known) near(digamma(x), value, 1e-12)
  assert.equal(fitNegativeBinomial({ values: new Float64Array(4).fill(1), columns: 1 }, [9, 10, 11, 10]), null)
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { betaCdf, betaQuantile, logGamma, normalCdf, normalQuantile } from './distributions.ts'

// Expected values: scipy 1.17.1 (norm.ppf, special.gammaln, special.betainc, beta.ppf).
const near = (value: number, known: number, relative = 1e-12) =>
  assert.ok(Math.abs(value - known) <= relative * Math.max(1e-300, Math.abs(known)), `${value} is not ${known}`)

test('normal quantiles, to the last digits, and back', () => {
  const known = [
    [1e-10, -6.361340902404056],
    [0.001, -3.090232306167813],
    [0.025, -1.9599639845400545],
    [0.3, -0.5244005127080409],
    [0.975, 1.959963984540054],
    [0.999, 3.090232306167813],
  ] as const
  for (const [p, z] of known) {
    near(normalQuantile(p), z)
    near(normalCdf(z), p)
  }
})

test('normal quantiles far out in the tail, as qnorm of R 4.2.2; the packaged one is −∞ there', () => {
  const known = [
    [9.9e-15, -7.651920267633992],
    [2.1e-17, -8.407176165339257],
    [1e-100, -21.273453560965319],
    [1e-300, -37.047096299361201],
  ] as const
  for (const [p, z] of known) near(normalQuantile(p), z)
  assert.ok(normalQuantile(5e-324) < -37 && normalQuantile(5e-324) > -39)
  assert.equal(normalQuantile(0), -Infinity)
})

test('log-gamma from tiny to large', () => {
  const known = [
    [1e-5, 11.512919692895826],
    [0.5, 0.5723649429247],
    [3.7, 1.428072326665388],
    [11.9, 17.25847745059552],
    [100, 359.1342053695754],
    [100000.0, 1051287.7089736569],
  ] as const
  for (const [x, value] of known) near(logGamma(x), value, 1e-13)
})

test('incomplete beta and its quantile', () => {
  const known = [
    [0.3, 0.5, 0.5, 0.36901011956554536],
    [0.5, 20, 30, 0.923796114019261],
    [0.53, 1000, 900, 0.625844439910709],
    [0.001, 1, 1000, 0.6323045752290359],
    [0.9, 3, 1, 0.7290000000000001],
  ] as const
  for (const [x, a, b, p] of known) near(betaCdf(x, a, b), p, 1e-11)
  const quantiles = [
    [0.025, 3, 5, 0.09898827844250786],
    [0.975, 43, 61, 0.5090272528299795],
    [0.025, 1, 200, 0.00012658102786701825],
  ] as const
  for (const [p, a, b, x] of quantiles) near(betaQuantile(p, a, b), x, 1e-11)
})

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { compareDomains } from './domain-difference.ts'
import { buildSurveyDesign } from './survey-design.ts'
import { estimateMean, estimateRatio, estimateTotal } from './survey-mean.ts'
import { estimateProportion } from './survey-proportion.ts'

/** Invented: 60 answers in 12 clusters. */
const weights = Float64Array.from({ length: 60 }, (_, row) => 1 + (row % 7))
const clusters = Int32Array.from({ length: 60 }, (_, row) => Math.floor(row / 5))
const strata = Int32Array.from({ length: 60 }, (_, row) => Math.floor(row / 30))
const values = Array.from({ length: 60 }, (_, row) => (row * row) % 13)
const design = buildSurveyDesign({ weights, clusters, strata })
const near = (got: number, expected: number) =>
  assert.ok(Math.abs(got - expected) < 1e-9 * Math.max(1, Math.abs(expected)))

test('values moved and stretched move and stretch the answer', () => {
  const plain = estimateMean(design, values)
  assert.ok(plain.outcome === 'computed')
  const number = fc.double({ min: -100, max: 100, noNaN: true })
  fc.assert(
    fc.property(number, number, (shift, stretch) => {
      if (Math.abs(stretch) < 1e-3) return
      const found = estimateMean(
        design,
        values.map((value) => shift + stretch * value),
      )
      assert.ok(found.outcome === 'computed')
      near(found.estimate, shift + stretch * plain.estimate)
      near(found.standardError, Math.abs(stretch) * plain.standardError)
      near(found.designEffectWithReplacement!, plain.designEffectWithReplacement!)
    }),
  )
})

test('a mean is the ratio of totals; of 0 and 1 it is the share', () => {
  const ratio = estimateRatio(
    design,
    values,
    values.map(() => 1),
  )
  const mean = estimateMean(design, values)
  assert.ok(ratio.outcome === 'computed' && mean.outcome === 'computed')
  for (const key of ['estimate', 'standardError', 'low', 'high'] as const) near(ratio[key], mean[key])
  const yes = values.map((value) => (value > 6 ? 1 : 0))
  const [share, average] = [estimateProportion(design, yes), estimateMean(design, yes)]
  assert.ok(share.outcome === 'computed' && average.outcome === 'computed')
  assert.deepEqual([share.estimate, share.standardError], [average.estimate, average.standardError])
})

test('totals of subgroups add up to the whole', () => {
  const some = Uint8Array.from(values, (value) => (value > 4 ? 1 : 0))
  const rest = some.map((value) => 1 - value)
  const total = (members?: Uint8Array) => {
    const found = estimateTotal(design, values, { minimumAnswers: 2, ...(members && { members }) })
    assert.ok(found.outcome === 'computed')
    return found.estimate
  }
  near(total(some) + total(rest), total())
})

test('a figure that cannot be uncertain by this sample, or is too thin, is not told', () => {
  const reasonOf = (found: { outcome: string; reason?: string }) => found.reason ?? found.outcome
  assert.equal(
    reasonOf(
      estimateMean(
        design,
        values.map(() => 3),
      ),
    ),
    'no_spread',
  )
  assert.equal(
    reasonOf(estimateMean(design, values, { members: new Uint8Array(60).fill(1, 0, 20) })),
    'too_few_answers',
  )
  const level = values.map((_, row) => (row % 2 ? 1 : -1) / weights[row]!)
  assert.equal(reasonOf(estimateRatio(design, values, level)), 'no_denominator')
  const oneEach = buildSurveyDesign({ weights, strata: clusters, clusters })
  assert.equal(reasonOf(estimateTotal(oneEach, values)), 'lone_psu')
  const sure = buildSurveyDesign({ weights, strata: clusters, clusters, loneRule: 'average' })
  assert.equal(reasonOf(estimateTotal(sure, values)), 'lone_psu')
})

test('no total of weights that count nobody', () => {
  const scaled = buildSurveyDesign({ weights: weights.map((weight) => weight / 4), clusters, strata })
  const found = estimateTotal(scaled, values)
  assert.ok(found.outcome === 'cannot_tell' && found.reason === 'scaled_weights')
  assert.equal(estimateMean(scaled, values).outcome, 'computed')
})

test('two subgroups: swapped signs, shared rows refused, thin ones not told', () => {
  const first = Uint8Array.from(values, (_, row) => (row % 5 < 3 ? 1 : 0))
  const second = first.map((value) => 1 - value)
  const options = { minimumAnswers: 10 }
  const [there, back] = [
    compareDomains(design, values, first, second, options),
    compareDomains(design, values, second, first, options),
  ]
  assert.ok(there.outcome === 'computed' && back.outcome === 'computed')
  near(there.difference, -back.difference)
  near(there.p, back.p)
  near(there.difference, there.estimates[1] - there.estimates[0])
  assert.throws(() => compareDomains(design, values, first, first), { code: 'overlap' })
  const thin = compareDomains(design, values, first, second)
  assert.ok(thin.outcome === 'cannot_tell' && thin.reason === 'too_few_answers' && thin.answers === 24)
})

test('bad numbers are refused', () => {
  assert.throws(() => estimateMean(design, values.with(3, Number.NaN)), { code: 'not_finite' })
  assert.throws(() => estimateTotal(design, values.with(3, Number.POSITIVE_INFINITY)), { code: 'not_finite' })
  assert.throws(() => estimateMean(design, values.slice(1)), { code: 'length_mismatch' })
  assert.throws(() => estimateRatio(design, values, values.slice(1)), { code: 'length_mismatch' })
  assert.throws(() => estimateMean(design, values.with(3, 1e300)), { code: 'overflow' })
  assert.throws(() => estimateTotal(design, values.with(3, 1e300)), { code: 'overflow' })
})

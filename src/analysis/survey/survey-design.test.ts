import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { findDesignFaults } from './design-faults.ts'
import { buildSurveyDesign, listLoneStrata, type SurveyColumns } from './survey-design.ts'

const ones = (size: number) => new Float64Array(size).fill(1)

test('degrees of freedom are clusters less strata', () => {
  const strata = Int32Array.of(7, 7, 7, -2, -2, -2)
  assert.equal(buildSurveyDesign({ weights: ones(6) }).degreesOfFreedom, 5)
  assert.equal(buildSurveyDesign({ weights: ones(6), strata }).degreesOfFreedom, 4)
  const clusters = Int32Array.of(1, 1, 2, 1, 2, 2)
  const design = buildSurveyDesign({ weights: ones(6), strata, clusters, clustersWithinStrata: true })
  assert.equal(design.degreesOfFreedom, 2)
  assert.deepEqual([...design.stratumCodes], [-2, 7])
})

test('each pair of codes is one cluster, whatever the codes', () => {
  const code = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constantFrom(-2147483648, -2147479552, 2147483647))
  fc.assert(
    fc.property(fc.array(fc.tuple(code, code), { minLength: 1 }), (pairs) => {
      const [strata, clusters] = [0, 1].map((at) => Int32Array.from(pairs, (pair) => pair[at]!)) as [
        Int32Array,
        Int32Array,
      ]
      const design = buildSurveyDesign({ weights: ones(pairs.length), strata, clusters, clustersWithinStrata: true })
      const names = pairs.map((pair) => pair.join())
      assert.equal(design.stratumOf.length, new Set(names).size)
      assert.equal(new Set(design.clusterOf).size, design.stratumOf.length)
      for (const [row, cluster] of design.clusterOf.entries()) {
        assert.equal(names.indexOf(names[row]!), design.clusterOf.indexOf(cluster))
        assert.equal(design.stratumCodes[design.stratumOf[cluster]!], strata[row])
      }
    }),
  )
})

test('strata with one cluster are named by their code, unless they are sampled whole', () => {
  const strata = Int32Array.of(5, 5, 9, 3)
  assert.deepEqual(listLoneStrata(buildSurveyDesign({ weights: ones(4), strata })), [3, 9])
  const population = Float64Array.of(10, 10, 1, 4)
  assert.deepEqual(listLoneStrata(buildSurveyDesign({ weights: ones(4), strata, population })), [3])
})

test('every fault is named, with how often and where first', () => {
  const columns: SurveyColumns = {
    weights: Float64Array.of(1, Number.NaN, -1, -2),
    strata: Int32Array.of(1, 1, 2, 2),
    clusters: Int32Array.of(1, 2, 2, 3),
    population: Float64Array.of(1, 1, 9, 8),
  }
  assert.deepEqual(findDesignFaults(columns), [
    { code: 'not_finite', count: 1, first: 1 },
    { code: 'negative_weight', count: 2, first: 2 },
    { code: 'cluster_in_two_strata', count: 1, first: 2 },
    { code: 'population_differs', count: 1, first: 3 },
    { code: 'population_too_small', count: 1, first: 0 },
  ])
  assert.throws(() => buildSurveyDesign(columns), { code: 'not_finite', message: /negative_weight: 2, first at row 2/ })
  assert.deepEqual(findDesignFaults({ ...columns, strata: Int32Array.of(1) })[0]?.code, 'length_mismatch')
})

test('weights that add to nothing or too much are refused', () => {
  const code = (weights: Float64Array) => findDesignFaults({ weights }).map((fault) => fault.code)
  assert.deepEqual(code(new Float64Array(3)), ['no_weight'])
  assert.deepEqual(code(Float64Array.of(1e200, 1e200)), ['overflow'])
  assert.deepEqual(code(Float64Array.of(1, Number.POSITIVE_INFINITY)), ['not_finite'])
  assert.deepEqual(code(new Float64Array(0)), [])
})

test('the design keeps its own weights', () => {
  const weights = ones(3)
  const design = buildSurveyDesign({ weights })
  weights[0] = 99
  assert.equal(design.weights[0], 1)
})

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { parseTable } from '../fixtures/parse-table.ts'
import { compareDomains } from './domain-difference.ts'
import { postStratify } from './post-stratify.ts'
import type { ProportionMethod } from './proportion-interval.ts'
import { rake } from './rake.ts'
import { buildSurveyDesign, type LoneRule } from './survey-design.ts'
import { estimateMean, estimateRatio, estimateTotal } from './survey-mean.ts'
import { estimateProportion } from './survey-proportion.ts'

// Every figure below: survey 4.1-1 under R 4.2.2 on survey-health.csv; the calls stand beside each test.
const read = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
const table = parseTable(read('survey-health.csv'))
const known = JSON.parse(read('survey-health.json')).results
const weights = table.numbers('weight')
const strata = Int32Array.from(table.numbers('stratum'))
const clusters = Int32Array.from(table.numbers('psu'))
const answers = table.numbers('y')
const sex = table.numbers('sex')
const age = table.numbers('age')
const columns = { weights, strata, clusters, clustersWithinStrata: true }
const design = buildSurveyDesign(columns)
const men = Uint8Array.from(sex, (value) => (value === 1 ? 1 : 0))
const women = men.map((value) => 1 - value)
const byAge = { cells: age.map((value) => value - 1), totals: [70e6, 75e6, 80e6, 55e6] }
const bySex = { cells: sex.map((value) => value - 1), totals: [137e6, 143e6] }

function assertNear(found: object, expected: Record<string, number>): void {
  for (const [name, value] of Object.entries(expected)) {
    const got = (found as Record<string, number>)[name]!
    assert.ok(Math.abs(got / value - 1) < 1e-9, `${name}: ${got}, not ${value}`)
  }
}

test('a share under strata and clusters: svyciprop(method = "xlogit"), svymean(deff = TRUE), degf', () => {
  assertNear(estimateProportion(design, answers), known.clusters)
})

test('ten clusters in each stratum of the population: svydesign(fpc = 10)', () => {
  const finite = buildSurveyDesign({ ...columns, population: new Float64Array(weights.length).fill(10) })
  assertNear(estimateProportion(finite, answers), known.finite)
  assertNear(estimateProportion(finite, answers, { members: men }), known.menFinite)
})

test('a subgroup keeps the whole design: subset(design, sex == 1)', () => {
  assertNear(estimateProportion(design, answers, { members: men }), known.men)
})

test('a subgroup with one cluster in each stratum knows nothing of the spread between clusters', () => {
  const members = Uint8Array.from(clusters, (cluster) => (cluster === 1 ? 1 : 0))
  const found = estimateProportion(design, answers, { members })
  assert.ok(found.outcome === 'cannot_tell' && found.reason === 'too_few_clusters')
})

test('the other intervals: svyciprop with beta, likelihood, asin, mean', () => {
  const tolerances: [ProportionMethod, number][] = [
    ['beta', 1e-9],
    ['likelihood', 1e-5],
    ['arcsine', 1e-9],
    ['mean', 1e-9],
  ]
  for (const [interval, tolerance] of tolerances) {
    const found = estimateProportion(design, answers, { interval })
    assert.ok(found.outcome === 'computed' && found.interval === interval)
    const [low, high] = known.intervals[interval]
    assert.ok(Math.abs(found.low - low) < tolerance && Math.abs(found.high - high) < tolerance, interval)
  }
})

test('a stratum with one cluster: survey.lonely.psu certainty and average', () => {
  const kept = [...weights.keys()].filter((row) => strata[row] !== 75 || clusters[row] === 1)
  const pick = (values: ArrayLike<number>) => kept.map((row) => values[row]!)
  const under = (loneRule: LoneRule) =>
    buildSurveyDesign({
      weights: Float64Array.from(pick(weights)),
      strata: Int32Array.from(pick(strata)),
      clusters: Int32Array.from(pick(clusters)),
      clustersWithinStrata: true,
      loneRule,
    })
  assertNear(estimateProportion(under('certainty'), pick(answers)), known.loneCertainty)
  assertNear(estimateProportion(under('average'), pick(answers)), known.loneAverage)
  const members = Uint8Array.from(pick(men))
  assertNear(estimateProportion(under('average'), pick(answers), { members }), known.loneAverageMen)
  const refused = estimateProportion(under('refuse'), pick(answers))
  assert.ok(refused.outcome === 'cannot_tell' && refused.reason === 'lone_psu')
})

test('weights of 0 are no answers, their clusters remain', () => {
  const some = weights.map((weight, row) => (row % 50 === 0 ? 0 : weight))
  assertNear(estimateProportion(buildSurveyDesign({ ...columns, weights: some }), answers), known.zeroWeights)
})

test('post-stratified on age: postStratify, and a subgroup of it', () => {
  const adjusted = postStratify(design, byAge)
  assertNear(estimateProportion(adjusted, answers), known.postStratified)
  assertNear(estimateProportion(adjusted, answers, { members: men }), known.postStratifiedMen)
})

test('raked on age and sex: rake(epsilon = 1e-12), and a subgroup and a ratio of it', () => {
  const raked = rake(design, [byAge, bySex])
  assert.ok(raked.outcome === 'computed')
  assertNear(estimateProportion(raked.design, answers), known.raked)
  const old = Uint8Array.from(age, (value) => (value >= 3 ? 1 : 0))
  assertNear(estimateProportion(raked.design, answers, { members: old }), known.rakedOld)
  assertNear(estimateRatio(raked.design, answers, age), known.ratioRaked)
})

test('mean, total and ratio: svymean, svytotal, svyratio with confint(df = degf)', () => {
  assertNear(estimateMean(design, age), known.mean)
  assertNear(estimateTotal(design, answers), known.total)
  assertNear(estimateTotal(design, answers, { members: men }), known.totalMen)
  assertNear(estimateRatio(design, answers, age), known.ratio)
})

test('women less men in one design: svyttest(y ~ sex)', () => {
  const found = compareDomains(design, answers, men, women)
  const { estimate, ...rest } = known.womenLessMen
  assertNear(found, { difference: estimate, ...rest })
})

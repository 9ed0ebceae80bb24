import assert from 'node:assert/strict'
import test from 'node:test'
import { createRandom } from '../maths/seeded-random.ts'
import { postStratify } from './post-stratify.ts'
import { rake } from './rake.ts'
import { buildSurveyDesign } from './survey-design.ts'
import { estimateProportion } from './survey-proportion.ts'

/** Invented: 300 answers, area 0–3, sex 0–1, more yes in high areas. */
const random = createRandom(6)
const area = Array.from({ length: 300 }, () => Math.floor(4 * random()))
const sex = Array.from({ length: 300 }, () => Math.floor(2 * random()))
const answers = area.map((code) => (random() < 0.2 + 0.15 * code ? 1 : 0))
const design = buildSurveyDesign({ weights: Float64Array.from({ length: 300 }, () => 5 + 10 * random()) })
const byArea = { cells: area, totals: [1000, 900, 700, 400] }
const bySex = { cells: sex, totals: [1480, 1520] }

function sumBy(cells: number[], weights: Float64Array, count: number): number[] {
  const sums = new Array<number>(count).fill(0)
  for (const [row, cell] of cells.entries()) sums[cell]! += weights[row]!
  return sums
}

function assertSums(got: number[], expected: number[]): void {
  for (const [at, sum] of got.entries()) assert.ok(Math.abs(sum - expected[at]!) < 1e-6, `${got} is not ${expected}`)
}

test('post-stratified weights add up to the population, and a second time changes nothing', () => {
  const once = postStratify(design, byArea)
  assertSums(sumBy(area, once.weights, 4), byArea.totals)
  const twice = postStratify(once, byArea)
  for (const [row, weight] of once.weights.entries()) assert.ok(Math.abs(twice.weights[row]! / weight - 1) < 1e-14)
  const [one, two] = [estimateProportion(once, answers), estimateProportion(twice, answers)]
  assert.ok(one.outcome === 'computed' && two.outcome === 'computed')
  assert.ok(Math.abs(one.standardError! - two.standardError!) < 1e-14)
})

test('raked weights meet every margin at once, whatever the order of margins', () => {
  const [one, two] = [rake(design, [byArea, bySex]), rake(design, [bySex, byArea])]
  assert.ok(one.outcome === 'computed' && two.outcome === 'computed')
  assertSums(sumBy(area, one.design.weights, 4), byArea.totals)
  assertSums(sumBy(sex, one.design.weights, 2), bySex.totals)
  const [first, second] = [estimateProportion(one.design, answers), estimateProportion(two.design, answers)]
  assert.ok(first.outcome === 'computed' && second.outcome === 'computed')
  assert.ok(Math.abs(first.estimate - second.estimate) < 1e-11)
  assert.ok(Math.abs(first.standardError! - second.standardError!) < 1e-11)
  const factors = one.design.weights.map((weight, row) => weight / design.weights[row]!)
  assert.deepEqual([one.smallestFactor, one.largestFactor], [Math.min(...factors), Math.max(...factors)])
})

test('known totals take away what they explain of the uncertainty', () => {
  const plain = estimateProportion(design, answers)
  const asSampled = { cells: area, totals: sumBy(area, design.weights, 4) }
  const adjusted = estimateProportion(postStratify(design, asSampled), answers)
  assert.ok(plain.outcome === 'computed' && adjusted.outcome === 'computed')
  assert.ok(Math.abs(adjusted.estimate - plain.estimate) < 1e-12)
  assert.ok(adjusted.standardError! < plain.standardError!)
  // What the cells settle wholly has no uncertainty left to state.
  const settled = estimateProportion(
    postStratify(design, byArea),
    area.map((code) => (code === 0 ? 1 : 0)),
  )
  assert.ok(settled.outcome === 'cannot_tell' && settled.reason === 'no_spread')
})

test('margins that cannot hold together: cannot tell', () => {
  assert.deepEqual(rake(design, [byArea, { cells: sex, totals: [1, 2] }]), {
    outcome: 'cannot_tell',
    reason: 'margins_disagree',
  })
  const tangled = { cells: area.map((code) => (code === 0 ? 0 : 1)), totals: [500, 2500] }
  assert.deepEqual(rake(design, [byArea, tangled], { mostRounds: 50 }), {
    outcome: 'cannot_tell',
    reason: 'no_convergence',
  })
})

test('cells without answers, without people, or out of range are refused', () => {
  assert.throws(() => postStratify(design, { cells: area, totals: [1, 2, 3, 4, 5] }), { code: 'empty_cell' })
  assert.throws(() => postStratify(design, { cells: area, totals: [1, 2, 3] }), { code: 'bad_cell' })
  assert.throws(() => postStratify(design, { cells: area, totals: [1, 2, 3, 0] }), { code: 'bad_option' })
  assert.throws(() => postStratify(design, { cells: [0], totals: [3] }), { code: 'length_mismatch' })
  assert.throws(() => rake(design, []), { code: 'bad_option' })
})

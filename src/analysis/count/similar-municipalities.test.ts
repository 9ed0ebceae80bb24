import assert from 'node:assert/strict'
import test from 'node:test'
import { createRandom } from '../maths/seeded-random.ts'
import { drawCount } from '../series/simulate-counts.ts'
import {
  compareWithSimilar,
  type GroupUnit,
  type SimilarComparison,
  type SimilarResult,
} from './similar-municipalities.ts'

// Eight invented municipalities; R 4.2.2: poisson.test(x[i], E) and poisson.test(c(x[i], others), c(n[i], others)).
const counts = [140, 96, 210, 75, 118, 160, 88, 133]
const populations = [41_000, 38_000, 52_000, 30_500, 36_000, 47_000, 33_000, 40_200]
const group: GroupUnit[] = counts.map((count, i) => ({ id: `${i + 1}`, count, population: populations[i]! }))
const known = [
  [1.07366962305987, 0.903190605882493, 1.26697226147154, 0.405104625965112, 0.891786396920233, 1.28462755624122],
  [0.76473000683527, 0.619433760757973, 0.933866226660748, 0.00734606335323226, 0.613178184470799, 0.944417834511197],
  [1.3247150997151, 1.15159443407317, 1.51651570348149, 9.65730177176837e-5, 1.13270259638644, 1.54369638258555],
  [0.747332812906583, 0.58782466516981, 0.936788152370709, 0.0107765188144485, 0.582660612993908, 0.94609975207557],
  [1.02366962305987, 0.847318404332312, 1.22590097667874, 0.779839173590904, 0.837667463007758, 1.24139877779126],
  [1.07154873824839, 0.911944920939105, 1.25104887973692, 0.368037691778145, 0.899431782371045, 1.26992090962033],
  [0.814592274678111, 0.653326824368619, 1.00360046546127, 0.0541619350591635, 0.64704841568578, 1.01443146860104],
  [1.03505864140403, 0.866632970478237, 1.22666148927143, 0.691187347831732, 0.856027479944411, 1.24325526087936],
] as const

function computed(result: SimilarResult): SimilarComparison {
  assert.ok(result.outcome === 'computed', JSON.stringify(result))
  return result
}

test('each against the seven others, as R', () => {
  known.forEach(([ratio, low, high, p, lowBoth, highBoth], i) => {
    const result = computed(compareWithSimilar(`${i + 1}`, group))
    const ours = [result.ratio, result.low, result.high, result.p, result.bothUncertain.low, result.bothUncertain.high]
    for (const [at, theirs] of [ratio, low, high, p, lowBoth, highBoth].entries()) {
      assert.ok(Math.abs(ours[at]! - theirs) <= 1e-9 * theirs, `${i + 1}: ${ours[at]} is not ${theirs}`)
    }
    assert.equal(result.others.units, 7)
  })
})

test('its place, the places that cannot be ruled out, and nothing of the order of the list', () => {
  const third = computed(compareWithSimilar('3', group))
  assert.deepEqual(third.placing, { place: 1, from: 1, to: 7, of: 8 })
  assert.deepEqual(compareWithSimilar('3', group.toReversed()), third)
})

test('all true places lie within their intervals at least as often as the level says', () => {
  const uniform = createRandom(11)
  const rates = [2, 2.5, 3, 3.2, 3.6, 4.5]
  let covered = 0
  const rounds = 120
  for (let round = 0; round < rounds; round++) {
    const units = rates.map((rate, i) => ({
      id: `${i}`,
      count: drawCount(rate * 40, 1, uniform),
      population: 40_000,
    }))
    const isCovered = units.every(({ id }, i) => {
      const { from, to } = computed(compareWithSimilar(id, units, { level: 0.9 })).placing
      return from <= rates.length - i && rates.length - i <= to
    })
    if (isCovered) covered++
  }
  assert.ok(covered / rounds >= 0.9, `${covered} of ${rounds}`)
})

test('missing and preliminary numbers are named, and the missing are left out', () => {
  const units = [
    { ...group[0]!, isPreliminary: true },
    ...group.slice(1, 6),
    { ...group[6]!, count: null },
    { ...group[7]!, dayTimePopulationDiffers: true },
  ]
  const result = computed(compareWithSimilar('1', units))
  assert.deepEqual(result.missing, ['7'])
  assert.deepEqual(result.preliminary, ['1'])
  assert.deepEqual(result.dayTimePopulationDiffers, ['8'])
  assert.deepEqual([result.others.units, result.placing.of], [6, 7])
  assert.equal(computed(compareWithSimilar('8', units)).own.dayTimePopulationDiffers, true)
})

test('what cannot be told is said, and wrong input is refused', () => {
  const reason = (result: SimilarResult) => (result.outcome === 'cannot_tell' ? result.reason : null)
  assert.equal(reason(compareWithSimilar('1', group.slice(0, 5))), 'too_few_others')
  assert.equal(reason(compareWithSimilar('1', group.slice(0, 5), { fewestOthers: 4 })), null)
  assert.equal(reason(compareWithSimilar('1', group.with(0, { ...group[0]!, count: null }))), 'own_number_unknown')
  assert.equal(reason(compareWithSimilar('1', group.with(0, { ...group[0]!, population: 0 }))), 'own_number_unknown')
  const zeros = group.map((unit) => ({ ...unit, count: unit.id === '1' ? 3 : 0 }))
  assert.equal(reason(compareWithSimilar('1', zeros)), 'nothing_expected')
  assert.throws(() => compareWithSimilar('9', group), { code: 'unknown_id' })
  assert.throws(() => compareWithSimilar('1', [...group, group[2]!]), { code: 'duplicate_id' })
  assert.throws(() => compareWithSimilar('1', group.with(2, { ...group[2]!, count: 1.5 })), { code: 'bad_counts' })
  assert.throws(() => compareWithSimilar('1', group.with(2, { ...group[2]!, population: -1 })), {
    code: 'bad_population',
  })
})

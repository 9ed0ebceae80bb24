import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { parties } from '#features/access/schema.ts'
import { evenWeights, rankAll, rankOne } from './rank.ts'
import { type Criterion, type CriterionScore, criteria, type problemStates, type Weights } from './schema.ts'

type Answer = Pick<CriterionScore, 'criterion' | 'party' | 'score'>
const answer = (criterion: Criterion, municipality: number | null, police: number | null): Answer[] => [
  { criterion, party: 'municipality', score: municipality },
  { criterion, party: 'police', score: police },
]
const onlyFirst: Weights = { ...evenWeights, concentrated: 0, influenceable: 0, costly: 0, affectsMany: 0, deviates: 0 }

test('known values: the mean of both, weighted, of the most that the weights allow', () => {
  const full = rankOne([...answer('common', 3, 1), ...answer('longLasting', 2, 2)], onlyFirst)
  // Both questions: 2 of 3.
  assert.deepEqual([full.value, full.low, full.high], [66.7, 66.7, 66.7])
  const heavy = rankOne([...answer('common', 3, 3), ...answer('longLasting', 0, 0)], { ...onlyFirst, common: 3 })
  assert.deepEqual([heavy.value, heavy.low, heavy.high], [75, 75, 75])
})

test('what cannot be told widens the spread and does not move the value', () => {
  const one = rankOne([...answer('common', 3, null), ...answer('longLasting', null, 1)], onlyFirst)
  assert.deepEqual(
    one.byCriterion.slice(0, 2).map((row) => row.joint),
    [3, 1],
  )
  // Of 6: as told (3 + 1) / 6; lowest (1.5 + 0.5) / 6; highest (3 + 2) / 6.
  assert.deepEqual([one.value, one.low, one.high], [66.7, 33.3, 83.3])
})

test('no value until both parties have answered a question that counts', () => {
  assert.equal(rankOne([], evenWeights).value, null)
  assert.deepEqual([rankOne([], evenWeights).low, rankOne([], evenWeights).high], [0, 100])
  assert.equal(rankOne(answer('common', 3, null), evenWeights).value, null)
  assert.equal(rankOne([...answer('common', 3, null), ...answer('costly', null, 3)], onlyFirst).value, null)
  assert.equal(rankOne([...answer('common', 3, null), ...answer('longLasting', null, 3)], onlyFirst).value, 100)
})

test('a disagreement is two steps or more, between two who answered', () => {
  const said = [...answer('common', 0, 1), ...answer('costly', 0, 2), ...answer('deviates', 3, null)]
  assert.deepEqual(
    rankOne(said, evenWeights)
      .byCriterion.filter((row) => row.disagree)
      .map((row) => row.criterion),
    ['costly'],
  )
})

const score = fc.constantFrom(null, 0, 1, 2, 3)
const answers = fc
  .tuple(...criteria.flatMap(() => [score, score]))
  .map((given) => criteria.flatMap((one, at) => answer(one, given[2 * at] ?? null, given[2 * at + 1] ?? null)))
const weights = fc
  .tuple(...criteria.map(() => fc.integer({ min: 0, max: 5 })))
  .map((given) => Object.fromEntries(criteria.map((one, at) => [one, given[at] ?? 0])) as Weights)

test('within bounds, and the spread holds the value', () => {
  fc.assert(
    fc.property(answers, weights, (said, weigh) => {
      const { value, low, high } = rankOne(said, weigh)
      assert.ok(0 <= low && low <= high && high <= 100, `${low} ${high}`)
      if (value !== null) assert.ok(low <= value && value <= high, `${low} ${value} ${high}`)
    }),
  )
})

test('a higher answer never lowers the value nor the spread', () => {
  fc.assert(
    fc.property(answers, weights, fc.nat(), (said, weigh, pick) => {
      const at = pick % said.length
      const raised = said.map((one, index) =>
        index === at && one.score !== null && one.score < 3 ? { ...one, score: one.score + 1 } : one,
      )
      const [before, after] = [rankOne(said, weigh), rankOne(raised, weigh)]
      assert.ok(after.low >= before.low && after.high >= before.high)
      assert.equal(after.value === null, before.value === null)
      assert.ok((after.value ?? 0) >= (before.value ?? 0))
    }),
  )
})

test('the order of the answers, and which party is which, changes nothing', () => {
  fc.assert(
    fc.property(answers, weights, fc.integer(), (said, weigh, seed) => {
      const mixed = said
        .map((one, at) => ({ one, at: (at * 7 + Math.abs(seed)) % 14 }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one)
      assert.deepEqual(rankOne(mixed, weigh), rankOne(said, weigh))
      const other = (party: Answer['party']) => parties.find((one) => one !== party) ?? party
      const swapped = rankOne(
        said.map((one) => ({ ...one, party: other(one.party) })),
        weigh,
      )
      const { value, low, high } = rankOne(said, weigh)
      assert.deepEqual([swapped.value, swapped.low, swapped.high], [value, low, high])
    }),
  )
})

test('equal values share a rank, within their own state; what is put off or closed has none', () => {
  const one = (id: string, state: (typeof problemStates)[number], value: number | null) => {
    return { id, title: id, state, ranking: { value } }
  }
  const list = [
    one('f', 'closed', 99),
    one('e', 'notNow', 98),
    one('d', 'raised', null),
    one('c', 'raised', 40),
    one('b2', 'prioritised', 50),
    one('b1', 'prioritised', 50),
    one('a', 'prioritised', 70),
    one('b3', 'prioritised', 10),
  ]
  const expected = [
    ['a', 1],
    ['b1', 2],
    ['b2', 2],
    ['b3', 4],
    ['c', 1],
    ['d', null],
    ['e', null],
    ['f', null],
  ]
  const told = (problems: typeof list) => rankAll(problems).map(({ id, rank }) => [id, rank])
  assert.deepEqual(told(list), expected)
  fc.assert(
    fc.property(fc.shuffledSubarray(list, { minLength: list.length }), (mixed) => {
      assert.deepEqual(told(mixed), expected)
    }),
  )
})

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { chooseSides, countAnswers, type GivenAnswer } from './count-answers.ts'
import { answer } from './fixtures/answers.ts'
import { fewestAnswers, type Side, sides } from './schema.ts'

const from = (side: Side, many: number, score: 1 | 2 | 3 | 4 | 5 | null = 3): GivenAnswer[] =>
  Array.from({ length: many }, () => ({ ...answer(score), side }))
const told = (municipality: number, police: number, other: number) => chooseSides({ municipality, police, other })
const byText = (field: string, text: string) => `${field} ${text}`

test('sides are told when each, and what is left over, is enough or nobody', () => {
  assert.deepEqual(told(5, 5, 5), ['municipality', 'police', 'other'])
  assert.deepEqual(told(5, 5, 0), ['municipality', 'police'])
  assert.deepEqual(told(6, 5, 4), [], 'the four others would be what is left over')
  assert.deepEqual(told(5, 4, 5), ['other'], 'one party is not told without the other')
  assert.deepEqual(told(4, 0, 9), [], 'what is left over would be four')
  assert.deepEqual(told(12, 0, 0), [])
})

test('four answers tell nothing but that they came; the fifth tells it', () => {
  const four = countAnswers(9, from('police', 4, 5), byText)
  assert.deepEqual(four, { invited: 9, answered: 4, all: null, bySide: [], texts: null })
  const five = countAnswers(9, [...from('police', 4, 5), ...from('municipality', 1, 2)], byText)
  assert.deepEqual(five.all?.[0], { code: 'equalParties', counts: [0, 1, 0, 0, 4], unsure: 0, median: 5 })
  assert.deepEqual(five.bySide, [])
})

test('«do not know» is counted by itself, and too few who know have no median', () => {
  const { all } = countAnswers(9, [...from('other', 4, 4), ...from('other', 2, null)], byText)
  assert.deepEqual(all?.[3], { code: 'decisionsInTime', counts: [0, 0, 0, 4, 0], unsure: 2, median: null })
  const even = countAnswers(9, [...from('other', 3, 2), ...from('other', 3, 5)], byText)
  assert.equal(even.all?.[0]?.median, 3.5)
})

const group = fc.array(
  fc.record({
    side: fc.constantFrom(...sides),
    score: fc.constantFrom(1 as const, 3 as const, 5 as const, null),
    best: fc.constantFrom('', 'Snabba beslut', 'Vi känner varandra', 'Lägesbilden'),
  }),
  { maxLength: 30 },
)
const given = group.map((rows) =>
  rows.map(({ side, score, best }): GivenAnswer => ({ ...answer(score, { best, better: best }), side })),
)

test('whatever is added and taken away of what is told, no group of fewer than five comes out', () => {
  fc.assert(
    fc.property(given, (answers) => {
      const { all, answered, bySide } = countAnswers(99, answers, byText)
      if (all === null) return bySide.length === 0
      // A reader knows the whole and each told side; a sum or difference of them that is a group is a union of sides.
      const known = [
        { part: new Set<Side>(sides), size: answered },
        ...bySide.map((one) => ({ part: new Set([one.side]), size: one.answered })),
      ]
      const signs = known.reduce<number[][]>(
        (rows) => rows.flatMap((row) => [-1, 0, 1].map((one) => [...row, one])),
        [[]],
      )
      return signs.every((row) => {
        const weights = sides.map((side) =>
          known.reduce((sum, { part }, at) => sum + (part.has(side) ? (row[at] ?? 0) : 0), 0),
        )
        if (weights.some((weight) => weight !== 0 && weight !== 1)) return true
        const size = known.reduce((sum, one, at) => sum + one.size * (row[at] ?? 0), 0)
        return size === 0 || size >= fewestAnswers
      })
    }),
    { numRuns: 500 },
  )
})

test('each question’s numbers sum to its answers, and the sides’ to the whole where all are told', () => {
  fc.assert(
    fc.property(given, (answers) => {
      const { all, answered, bySide } = countAnswers(99, answers, byText)
      const sum = (of: { counts: number[]; unsure: number }) => of.counts.reduce((a, b) => a + b, of.unsure)
      for (const one of all ?? []) assert.equal(sum(one), answered)
      for (const side of bySide) for (const one of side.questions) assert.equal(sum(one), side.answered)
    }),
  )
})

test('in whatever order the answers are read the result is the same', () => {
  fc.assert(
    fc.property(
      given.chain((answers) =>
        fc.tuple(fc.constant(answers), fc.shuffledSubarray(answers, { minLength: answers.length })),
      ),
      ([one, other]) => {
        assert.deepEqual(countAnswers(40, one, byText), countAnswers(40, other, byText))
      },
    ),
  )
})

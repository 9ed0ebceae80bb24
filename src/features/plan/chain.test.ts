import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {
  buildLogic,
  type ChainFacts,
  type ChainMeasure,
  countKinds,
  findGaps,
  findMeasureGaps,
  findStopping,
} from './chain.ts'
import { chainGaps } from './schema.ts'

const whole: ChainMeasure = {
  id: 'm',
  title: 'Belysning',
  kind: 'situational',
  approach: 'prevent',
  subGoals: ['g'],
  causeIds: ['c'],
  ownerOrganisationId: 'o',
  from: '2027-01-01',
  to: '2027-12-31',
  indicators: 1,
  hasEffectDesign: true,
}
const cause = (id: string, parentId: string | null = null) => ({ id, title: `orsak ${id}`, bone: 'place', parentId })
const problem = {
  id: 'p',
  title: 'Problemet',
  state: 'prioritised',
  rank: 1,
  findings: 1,
  causes: [cause('c')],
} as const
const facts: ChainFacts = {
  measures: [whole],
  problems: [problem],
  subGoals: [{ code: 'g', sv: 'Målet' }],
  exceptions: [],
}
const gapsOf = (change: Partial<ChainFacts>) =>
  findGaps({ ...facts, ...change }).map(({ code, subjectId, stops }) => [code, subjectId, stops])
const withMeasure = (change: Partial<ChainMeasure>) => gapsOf({ measures: [{ ...whole, ...change }] })

test('a whole chain has no gaps', () => assert.deepEqual(gapsOf({}), []))

/** Each code with the smallest fault that makes it, and whether it stops. */
const cases: Record<(typeof chainGaps)[number], [() => unknown[], string, boolean]> = {
  measureWithoutCause: [() => gapsOf({ measures: [whole, { ...whole, id: 'n', causeIds: [] }] }), 'n', true],
  causeWithoutProblem: [() => withMeasure({ causeIds: ['c', 'gone'] }), 'gone', true],
  problemWithoutFinding: [() => gapsOf({ problems: [{ ...problem, findings: 0 }] }), 'p', true],
  problemNotPrioritised: [() => gapsOf({ problems: [{ ...problem, state: 'raised' }] }), 'p', true],
  causeUncovered: [() => gapsOf({ problems: [{ ...problem, causes: [cause('c'), cause('d')] }] }), 'd', false],
  measureWithoutIndicator: [() => withMeasure({ indicators: 0 }), 'm', true],
  measureWithoutOwner: [() => withMeasure({ ownerOrganisationId: null }), 'm', true],
  measureWithoutPeriod: [() => withMeasure({ to: null }), 'm', true],
  measureWithoutSubGoal: [() => gapsOf({ measures: [whole, { ...whole, id: 'n', subGoals: ['old'] }] }), 'n', true],
  noEffectDesign: [() => withMeasure({ hasEffectDesign: false }), 'm', false],
  subGoalUncovered: [() => gapsOf({ subGoals: [...facts.subGoals, { code: 'h', sv: 'Annat' }] }), 'h', false],
}
for (const code of chainGaps) {
  test(`gap ${code}`, () => {
    const [find, subject, stops] = cases[code]
    assert.deepEqual(find(), [[code, subject, stops]])
  })
}

test('an uncovered cause is told of prioritised problems only; a problem that is not reached is not judged', () => {
  const other = { ...problem, id: 'q', findings: 0, causes: [cause('x')] }
  assert.deepEqual(gapsOf({ problems: [problem, other] }), [['causeUncovered', 'x', false]])
  assert.deepEqual(gapsOf({ problems: [problem, { ...other, state: 'notNow' }] }), [])
})

test('a cause is acted on through the one that leads to it, never the other way; a ring of causes ends', () => {
  const problems = [{ ...problem, causes: [cause('top'), cause('c', 'top'), cause('below', 'c')] }]
  assert.deepEqual(gapsOf({ problems }), [['causeUncovered', 'below', false]])
  const ring = [{ ...problem, causes: [cause('c', 'd'), cause('d', 'c'), cause('e', 'd')] }]
  assert.deepEqual(gapsOf({ problems: ring }), [['causeUncovered', 'e', false]])
})

test('without an agreement any sub-goal counts', () => assert.deepEqual(gapsOf({ subGoals: [] }), []))

test('an exception belongs to its own link and takes away its stop alone', () => {
  const broken = {
    ...facts,
    measures: [{ ...whole, indicators: 0, ownerOrganisationId: null }],
    exceptions: [
      { code: 'measureWithoutIndicator', subjectId: 'm', reason: 'Följs i samtal.' },
      { code: 'measureWithoutOwner', subjectId: 'other', reason: 'En annan åtgärd.' },
    ],
  }
  assert.deepEqual(
    findGaps(broken).map(({ code, exception }) => [code, exception]),
    [
      ['measureWithoutIndicator', 'Följs i samtal.'],
      ['measureWithoutOwner', null],
    ],
  )
  assert.deepEqual(
    findStopping(findGaps(broken)).map((one) => one.code),
    ['measureWithoutOwner'],
  )
})

test('the logic shows every prioritised problem and each one that is reached, by rank; every cause with its measures', () => {
  const logic = buildLogic({
    measures: [whole, { ...whole, id: 'n', causeIds: ['c', 'r'] }],
    problems: [
      { ...problem, id: 'raised', state: 'raised', rank: 1, causes: [] },
      { ...problem, id: 'reached', state: 'raised', rank: null, causes: [cause('r')] },
      { ...problem, id: 'second', rank: 2, causes: [] },
      problem,
    ],
  })
  assert.deepEqual(
    logic.map((one) => [one.problemId, one.causes.map(({ causeId, measureIds }) => [causeId, measureIds])]),
    [
      ['p', [['c', ['m', 'n']]]],
      ['second', []],
      ['reached', [['r', ['n']]]],
    ],
  )
})

const anyMeasure = fc.record({
  id: fc.constantFrom('m1', 'm2', 'm3'),
  title: fc.constant('Åtgärd'),
  kind: fc.constantFrom('situational', 'social', 'bridging'),
  approach: fc.constantFrom('promote', 'prevent', 'react'),
  subGoals: fc.subarray(['g', 'h']),
  causeIds: fc.subarray(['c1', 'c2', 'c3']),
  ownerOrganisationId: fc.option(fc.constant('o')),
  from: fc.option(fc.constant('2027-01-01')),
  to: fc.option(fc.constant('2027-12-31')),
  indicators: fc.nat(2),
  hasEffectDesign: fc.boolean(),
})

test('what is told of one measure alone is told in the plan too, each gap once, whatever the plan holds', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyMeasure, { selector: (one) => one.id }), fc.nat(1), (measures, findings) => {
      const problems = [{ ...problem, findings, causes: [cause('c1'), cause('c2', 'c1')] }]
      const gaps = findGaps({ ...facts, measures, problems })
      const keys = gaps.map(({ code, subjectId }) => `${code} ${subjectId}`)
      assert.equal(new Set(keys).size, keys.length)
      for (const one of measures) {
        for (const gap of findMeasureGaps(one, { problems, subGoals: facts.subGoals })) {
          assert.ok(keys.includes(`${gap.code} ${gap.subjectId}`), `${gap.code} ${gap.subjectId}`)
        }
      }
      const counts = countKinds(measures)
      assert.equal(counts.situational + counts.social + counts.bridging, measures.length)
      assert.equal(counts.promote + counts.prevent + counts.react, measures.length)
    }),
    { numRuns: 200 },
  )
})

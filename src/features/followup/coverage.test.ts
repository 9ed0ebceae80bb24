import assert from 'node:assert/strict'
import test from 'node:test'
import { type CoverageFacts, type CoverageMeasure, computeCoverage } from './coverage.ts'

const measure = (
  change: Partial<CoverageMeasure['measure']>,
  rest: Partial<CoverageMeasure> = {},
): CoverageMeasure => ({
  measure: {
    ...{ id: 'm', title: 'Åtgärd', state: 'ongoing', kind: 'situational', approach: 'prevent' },
    ...{ subGoals: ['a'], ownerOrganisationId: 'kommunen', problemIds: ['p'], ...change },
  },
  ...{ decidedOn: '2024-05-20', endedOn: null, reached: 1, indicators: 2, effect: 'tooEarly', ...rest },
})
const facts = (measures: readonly CoverageMeasure[], change: Partial<CoverageFacts> = {}): CoverageFacts => ({
  agreement: {
    from: '2024-02-15',
    subGoals: [
      { code: 'a', sv: 'Första' },
      { code: 'b', sv: 'Andra' },
    ],
  },
  ...{ today: '2025-01-01', measures },
  problems: [
    { id: 'p', title: 'Problem', state: 'prioritised', subGoals: ['b'] },
    { id: 'q', title: 'Annat', state: 'raised', subGoals: [] },
  ],
  organisations: [
    { id: 'kommunen', name: 'Kommunen', party: 'municipality' },
    { id: 'polisen', name: 'Polisen', party: 'police' },
    { id: 'bolaget', name: 'Bolaget', party: null },
  ],
  ...change,
})
const quarters = (given: CoverageFacts, code = 'a') =>
  computeCoverage(given)
    .subGoals.find((one) => one.code === code)
    ?.quarters.map((one) => [one.period, one.measures])

test('quarters: from the one that the agreement begins in, each by its last day, the one under way by today', () => {
  const given = facts([
    measure({}),
    measure({}, { decidedOn: '2024-07-01', endedOn: '2024-12-31' }),
    // Decided on the last day of a quarter, and ended on the last of another.
    measure({}, { decidedOn: '2024-03-31', endedOn: '2024-09-30' }),
    measure({ state: 'draft' }, { decidedOn: null }),
  ])
  assert.deepEqual(quarters(given), [
    ['2024-Q1', 1],
    ['2024-Q2', 2],
    ['2024-Q3', 2],
    ['2024-Q4', 1],
    ['2025-Q1', 1],
  ])
  assert.deepEqual(
    quarters(given, 'b')?.map(([, count]) => count),
    [0, 0, 0, 0, 0],
  )
  assert.deepEqual(computeCoverage(facts([], { agreement: null })).subGoals, [])
})

test('shares count what is decided and not broken off; an owner that is neither party is another', () => {
  const { kinds, approaches, owners, subGoals } = computeCoverage(
    facts([
      measure({ kind: 'bridging', approach: 'promote' }),
      measure({ ownerOrganisationId: 'polisen', approach: 'react', state: 'done' }),
      measure({ ownerOrganisationId: 'bolaget', kind: 'social' }),
      measure({ ownerOrganisationId: null }),
      measure({ ownerOrganisationId: 'gone' }),
      measure({ state: 'stopped' }),
      measure({ state: 'draft' }, { decidedOn: null }),
    ]),
  )
  assert.deepEqual(kinds, { situational: 3, social: 1, bridging: 1 })
  assert.deepEqual(approaches, { promote: 1, prevent: 3, react: 1 })
  assert.deepEqual(owners, { municipality: 1, police: 1, other: 2, none: 1 })
  assert.equal(subGoals[0]?.measures.length, 6, 'what was broken off is told, a draft is not')
})

test('bridged: both kinds, or one measure that is both; only prioritised problems', () => {
  const both = (measures: readonly CoverageMeasure[]) => computeCoverage(facts(measures)).bridged
  assert.deepEqual(both([measure({})]), { both: 0, all: 1 })
  assert.deepEqual(both([measure({}), measure({ kind: 'social' })]), { both: 1, all: 1 })
  assert.deepEqual(both([measure({ kind: 'bridging' })]), { both: 1, all: 1 })
  assert.deepEqual(both([measure({}), measure({ kind: 'social', state: 'stopped' })]), { both: 0, all: 1 })
  assert.deepEqual(both([measure({}), measure({ kind: 'social', problemIds: ['q'] })]), { both: 0, all: 1 })
})

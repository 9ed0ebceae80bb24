import assert from 'node:assert/strict'
import test from 'node:test'
import { type Party, parties } from '#features/access/schema.ts'
import { contentOf } from './content.ts'
import { evenWeights, rankOne } from './rank.ts'
import * as rules from './rules.ts'
import { criteria, problemStates } from './schema.ts'
import { problemActions, problemTransitions, purposes } from './transitions.ts'

/** ● open in that state. */
const written = `
             edit score analyse prioritise notNow close raiseAgain
raised       ●    ●     ●       ●          ●      ●     ·
prioritised  ●    ●     ●       ·          ●      ●     ·
notNow       ·    ·     ·       ·          ·      ●     ●
closed       ·    ·     ·       ·          ·      ·     ●
`
const [head = [], ...lines] = written
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

assert.deepEqual([...head].sort(), [...problemActions].sort())
assert.deepEqual(
  lines.map(([state]) => state),
  [...problemStates],
)
for (const state of problemStates) {
  for (const action of problemActions) {
    const line = lines.find(([one]) => one === state)
    const isOpen = line?.[1 + head.indexOf(action)] === '●'
    test(`${state} × ${action}: ${isOpen ? 'open' : 'refused'}`, () => {
      const refused = rules.checkAction(state, action)
      assert.deepEqual(refused, isOpen ? [] : [{ code: 'notOpen', values: { state, action } }])
    })
  }
}

test('every change of state needs both parties; not now and closing need a reason', () => {
  for (const row of problemTransitions) {
    const isMove = purposes.some((one) => one === row.action)
    assert.equal(row.from !== row.to, isMove, `${row.from} ${row.action}`)
    assert.deepEqual([...row.needs].sort(), isMove ? [...parties].sort() : [])
    assert.equal(row.reason, row.action === 'notNow' || row.action === 'close')
  }
})

const facts: rules.ConfirmFacts = {
  state: 'raised',
  purpose: 'prioritise',
  party: 'police',
  contentHash: 'a',
  seenHash: 'a',
  reason: null,
  confirmed: [],
  missing: [],
}
const codes = (outcome: ReturnType<typeof rules.confirm>) =>
  'refusals' in outcome ? outcome.refusals.map((one) => one.code) : outcome

test('one party alone moves nothing; the second yes does, whoever comes first, from every state', () => {
  for (const row of problemTransitions.filter((one) => one.needs.length > 0)) {
    for (const party of parties) {
      const other = parties.find((one) => one !== party) as Party
      const reason = row.reason ? 'Andra problem går före.' : null
      const asked = { ...facts, state: row.from, purpose: row.action as rules.ConfirmFacts['purpose'], party, reason }
      assert.deepEqual(rules.confirm(asked), { to: null })
      assert.deepEqual(rules.confirm({ ...asked, confirmed: [{ party: other, reason }] }), { to: row.to })
      // The other party gave another reason where one is asked for: the two have not said the same.
      const apart = [{ party: other, reason: 'Något annat.' }]
      assert.deepEqual(rules.confirm({ ...asked, confirmed: apart }), { to: row.reason ? null : row.to })
      assert.deepEqual(codes(rules.confirm({ ...asked, confirmed: [{ party, reason }] })), ['alreadyConfirmed'])
    }
  }
})

test('all that speaks against it is told at once', () => {
  const worst = { ...facts, party: null, seenHash: 'b', missing: [...missingOfNothing()] }
  assert.deepEqual(codes(rules.confirm(worst)), [
    'notAParty',
    'contentMoved',
    'noFinding',
    'noDescription',
    'notScored',
  ])
  assert.deepEqual(codes(rules.confirm({ ...worst, state: 'closed', party: 'police', seenHash: 'a', missing: [] })), [
    'notOpen',
  ])
  const off = { ...facts, purpose: 'notNow' } as const
  assert.deepEqual(codes(rules.confirm(off)), ['reasonMissing'])
  assert.deepEqual(codes(rules.confirm({ ...off, reason: ' ... ' })), ['reasonMissing'])
  // What is not described can be put off all the same.
  assert.deepEqual(rules.confirm({ ...off, reason: 'Saknar underlag', missing: missingOfNothing() }), { to: null })
})

test('what is missing without causes is told and stops no priority', () => {
  const told = ['noCause', 'causeWithoutEvidence', 'noSubGoal'] as const
  assert.deepEqual(rules.confirm({ ...facts, missing: told }), { to: null })
})

function missingOfNothing() {
  const ranking = rankOne([], evenWeights)
  const empty = { description: ' – ', subGoals: [], ranking, findings: [], causes: [{ evidence: [] }] }
  return rules.listMissing({ ...empty, state: 'raised' })
}

test('everything that is missing, at once; nothing of a closed one', () => {
  assert.deepEqual(missingOfNothing(), ['noFinding', 'noDescription', 'noSubGoal', 'notScored', 'causeWithoutEvidence'])
  const ranking = rankOne(
    parties.map((party) => ({ criterion: 'common', party, score: 0 })),
    evenWeights,
  )
  const whole = { description: 'Ord', subGoals: ['a'], ranking, findings: [1], causes: [{ evidence: [1] }] }
  assert.deepEqual(rules.listMissing({ ...whole, state: 'prioritised' }), [])
  assert.deepEqual(rules.listMissing({ ...whole, state: 'prioritised', causes: [] }), ['noCause'])
  assert.deepEqual(rules.listMissing({ ...whole, state: 'closed', findings: [], causes: [] }), [])
})

test('unknown codes are each refused; what stands already stays', () => {
  const given = { areaCodes: ['soder', 'x'], categories: ['y'], subGoals: ['z'] }
  const known = { areaCodes: new Set(['soder']), categories: new Set<string>(), subGoals: new Set<string>() }
  assert.deepEqual(
    rules.checkContent(given, known, null).map((one) => [one.code, one.values?.code]),
    [
      ['unknownArea', 'x'],
      ['unknownCategory', 'y'],
      ['unknownSubGoal', 'z'],
    ],
  )
  assert.deepEqual(rules.checkContent(given, known, given), [])
})

test('a prioritised problem keeps a finding and a description', () => {
  const nothing = { findings: 0, description: '' }
  assert.deepEqual(
    rules.checkStays('prioritised', nothing).map((one) => one.code),
    ['noFinding', 'noDescription'],
  )
  assert.deepEqual(rules.checkStays('raised', nothing), [])
  assert.deepEqual(rules.checkStays('prioritised', { findings: 1 }), [])
})

test('answers: one’s own party’s, each question once; weights: something counts', () => {
  const twice = criteria.slice(0, 1).flatMap((criterion) => [{ criterion }, { criterion }])
  assert.deepEqual(
    rules.checkScores(twice, null).map((one) => one.code),
    ['notAParty', 'criterionTwice'],
  )
  assert.deepEqual(rules.checkWeights(evenWeights), [])
  const none = { common: 0, longLasting: 0, deviates: 0, concentrated: 0, influenceable: 0, costly: 0, affectsMany: 0 }
  assert.deepEqual(
    rules.checkWeights(none).map((one) => one.code),
    ['noWeight'],
  )
})

test('what is confirmed: every word and answer, whatever order they are read in', () => {
  const evidence = (id: string) => ({ id, side: 'for' as const, text: 'Text', source: 'Källa', version: 1 })
  const cause = {
    bone: 'place' as const,
    parentId: null,
    title: 'Mörkt',
    detail: null,
    grade: 'data' as const,
    version: 1,
  }
  const finding = { pictureKind: 'running' as const, pictureId: 'p', pictureTitle: 't', sentence: 's' }
  const problem = {
    state: 'raised' as const,
    stateSince: '2026-11-23T08:00:00.000Z',
    title: 'Skadegörelse',
    description: 'Ord',
    areaCodes: ['a', 'b'],
    categories: [],
    subGoals: [],
    findings: [
      { ...finding, id: '1', key: 'whole' },
      { ...finding, id: '2', key: 'area:a' },
    ],
    scores: parties.map((party) => ({ criterion: 'common' as const, party, score: 1, note: null, version: 1 })),
    causes: [
      { ...cause, id: '1', evidence: [evidence('1'), evidence('2')] },
      { ...cause, id: '2', evidence: [] },
    ],
    chains: [],
  }
  const text = (one: typeof problem) => JSON.stringify(contentOf(one))
  const turned = { ...problem, areaCodes: ['b', 'a'], findings: problem.findings.toReversed() }
  assert.equal(
    text({ ...turned, scores: problem.scores.toReversed(), causes: problem.causes.toReversed() }),
    text(problem),
  )
  const [first, second] = problem.causes as [(typeof problem.causes)[0], (typeof problem.causes)[0]]
  for (const other of [
    { ...problem, stateSince: '2026-11-24T08:00:00.000Z' },
    { ...problem, description: 'Andra ord' },
    { ...problem, findings: problem.findings.slice(1) },
    { ...problem, scores: problem.scores.slice(1) },
    { ...problem, causes: [{ ...first, evidence: first.evidence.slice(1) }, second] },
    { ...problem, causes: [{ ...first, parentId: null, title: 'Ljust' }, second] },
  ]) {
    assert.notEqual(text(other), text(problem))
  }
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { type Party, parties } from '#features/access/schema.ts'
import { parts } from './finding-schema.ts'
import { type ConfirmFacts, checkAction, checkBlock, checkPart, checkShare, confirm } from './rules.ts'
import { jointStates, legalParts } from './schema.ts'
import { jointActions, jointTransitions, whoseKinds } from './transitions.ts'

/** ● open in that state. */
const written = `
                  recompute edit share confirm takeBack propose return decide correct
own   composing   ●         ●    ●     ·       ·        ·       ·      ·      ·
own   shared      ·         ·    ·     ·       ·        ·       ·      ·      ●
own   proposed    ·         ·    ·     ·       ·        ·       ·      ·      ·
own   decided     ·         ·    ·     ·       ·        ·       ·      ·      ·
own   superseded  ·         ·    ·     ·       ·        ·       ·      ·      ·
joint composing   ●         ●    ·     ●       ●        ●       ·      ·      ·
joint shared      ·         ·    ·     ·       ·        ·       ·      ·      ·
joint proposed    ·         ·    ·     ●       ●        ·       ●      ●      ·
joint decided     ·         ·    ·     ·       ·        ·       ·      ·      ●
joint superseded  ·         ·    ·     ·       ·        ·       ·      ·      ·
`
const [head = [], ...lines] = written
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

test('every cell of whose × state × action', () => {
  assert.deepEqual([...head].sort(), [...jointActions].sort())
  assert.equal(lines.length, whoseKinds.length * jointStates.length)
  for (const whose of whoseKinds) {
    for (const state of jointStates) {
      const line = lines.find(([one, other]) => one === whose && other === state)
      for (const action of jointActions) {
        const open = line?.[2 + head.indexOf(action)] === '●'
        assert.equal(checkAction(whose, state, action).length === 0, open, `${whose} ${state} ${action}`)
      }
    }
  }
})

test('proposing and deciding need both parties, sharing its owner, and nothing else needs anybody', () => {
  const needing = jointTransitions.filter((row) => row.needs.length > 0)
  assert.deepEqual(
    needing.map(({ whose, action, to, needs }) => [whose, action, to, [...needs].sort()]),
    [
      ['own', 'share', 'shared', ['owner']],
      ['joint', 'propose', 'proposed', [...parties].sort()],
      ['joint', 'decide', 'decided', [...parties].sort()],
    ],
  )
  const into = (state: string) =>
    jointTransitions.filter((row) => row.to === state && row.from !== state).map((row) => row.action)
  assert.deepEqual(['shared', 'proposed', 'decided', 'composing'].map(into), [
    ['share'],
    ['propose'],
    ['decide'],
    ['return'],
  ])
})

const facts: ConfirmFacts = {
  whose: 'joint',
  state: 'composing',
  purpose: 'propose',
  party: 'police',
  computed: true,
  contentHash: 'a',
  seenHash: 'a',
  confirmed: [],
  missing: [],
}
const codes = (result: ReturnType<typeof confirm>) =>
  'refusals' in result ? result.refusals.map((one) => one.code) : result

test('the second of two confirmations of the same content completes it, whoever comes first', () => {
  for (const party of parties) {
    const other = parties.find((one) => one !== party) as Party
    assert.deepEqual(confirm({ ...facts, party }), { completes: false })
    assert.deepEqual(confirm({ ...facts, party, confirmed: [other] }), { completes: true })
    assert.deepEqual(codes(confirm({ ...facts, party, confirmed: [party] })), ['alreadyConfirmed'])
  }
})

test('all that speaks against it is told at once', () => {
  const partEmpty = { code: 'partEmpty', part: 'crime', blocks: true, values: {} } as const
  const worst = {
    ...facts,
    state: 'decided',
    party: null,
    computed: false,
    seenHash: 'b',
    missing: [partEmpty],
  } as const
  assert.deepEqual(codes(confirm(worst)), ['notOpen', 'notAParty', 'notComputed', 'contentMoved', 'missing'])
  assert.deepEqual(confirm({ ...facts, missing: [{ ...partEmpty, blocks: false }] }), { completes: false })
  // What is missing stops a proposal; a decision has been taken all the same.
  const decision = { on: '2026-11-23', today: '2026-11-23', proposedOn: '2026-11-20' }
  const deciding = { ...facts, state: 'proposed', purpose: 'decide', missing: [partEmpty], decision } as const
  assert.deepEqual(confirm(deciding), { completes: false })
  assert.deepEqual(codes(confirm({ ...deciding, decision: { ...decision, on: '2026-11-24' } })), ['decidedLater'])
  assert.deepEqual(codes(confirm({ ...deciding, decision: { ...decision, on: '2026-11-19' } })), [
    'decidedBeforeProposal',
  ])
  assert.deepEqual(codes(confirm({ ...deciding, state: 'composing' })), ['notOpen'])
})

test('only its own party shares a picture, and what is seen', () => {
  const share = {
    state: 'composing',
    owner: 'police',
    party: 'police',
    computed: true,
    contentHash: 'a',
    seenHash: 'a',
    missing: [],
  } as const
  assert.deepEqual(checkShare(share), [])
  const all = { ...share, owner: 'municipality', computed: false, seenHash: 'b' } as const
  assert.deepEqual(
    checkShare(all).map((one) => one.code),
    ['notOwner', 'notComputed', 'contentMoved'],
  )
  assert.deepEqual(
    checkShare({ ...share, owner: null }).map((one) => one.code),
    ['notOpen', 'notOwner'],
  )
})

test('what the law asks for is never left out, and an empty part is not done', () => {
  for (const part of parts) {
    const refused = checkPart(
      { part, done: false, leftOutReason: 'Saknar underlag' },
      { hasContent: false, ownerKnown: true },
    )
    const isRequired = [...legalParts, 'summary', 'method', 'priorities'].includes(part)
    assert.equal(refused.length === 1, isRequired, part)
  }
  const done = checkPart({ part: 'groups', done: true, leftOutReason: null }, { hasContent: false, ownerKnown: false })
  assert.deepEqual(
    done.map((one) => one.code),
    ['emptyPartDone', 'unknownOrganisation'],
  )
})

test('an own paragraph has words, and a computed one is known', () => {
  const cases: [string, string | null, boolean, string[]][] = [
    ['own:1', null, false, ['textMissing']],
    ['own:1', ' ', false, ['textMissing']],
    ['own:1', 'Ord', false, []],
    ['crime.trend/x', null, true, []],
    ['crime.trend/x', 'Ord', false, ['unknownBlock']],
    ['crime.trend/x', '', false, ['unknownBlock', 'textMissing']],
  ]
  for (const [key, text, known, expected] of cases) {
    assert.deepEqual(
      checkBlock({ key, text, struck: false }, known).map((one) => one.code),
      expected,
      `${key} ${text}`,
    )
  }
})

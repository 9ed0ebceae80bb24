import assert from 'node:assert/strict'
import test from 'node:test'
import {
  checkClose,
  checkEdit,
  checkGroupAction,
  checkJoin,
  checkLeave,
  checkOverride,
  checkProposal,
  checkSettle,
  checkWriteTask,
  confirmGroup,
  type Hand,
  mayChangeTask,
  seesGroup,
  takeBackYes,
} from './rules.ts'
import { groupStates, taskStates } from './schema.ts'
import { groupActions, groupTransitions, taskActions, taskTransitions } from './transitions.ts'

const codes = (refusals: readonly { code: string }[]) => refusals.map((one) => one.code)
const inGroup = { memberOrganisations: ['skolan', 'bolaget'] }
const hands = {
  presenter: { party: 'municipality', leads: false, organisationId: 'kommunen', ...inGroup },
  leader: { party: null, leads: true, organisationId: 'bolaget', ...inGroup },
  member: { party: null, leads: false, organisationId: 'skolan', ...inGroup },
  stranger: { party: null, leads: false, organisationId: 'vakten', ...inGroup },
} as const satisfies Record<string, Hand>

/** P: presenters only · L: leader and presenters · M: everybody in the group · ·: nobody. */
const written = `
          edit confirm takeBack withdraw appoint join leave planTask work ask close
proposed  P    P       P        P        P       P    M     P        ·    ·   ·
active    ·    ·       ·        ·        ·       P    M     M        M    M   L
closed    ·    ·       ·        ·        ·       ·    ·     ·        ·    ·   ·
withdrawn ·    ·       ·        ·        ·       ·    ·     ·        ·    ·   ·
`
const who = { P: ['presenter'], L: ['presenter', 'leader'], M: ['presenter', 'leader', 'member'], '·': [] } as const
const [head = [], ...lines] = written
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

test('every cell of a group’s state × action × hand', () => {
  assert.deepEqual([...head].sort(), [...groupActions].sort())
  for (const state of groupStates) {
    const line = lines.find(([name]) => name === state)
    for (const action of groupActions) {
      const allowed: readonly string[] = who[line?.[1 + head.indexOf(action)] as keyof typeof who]
      for (const hand of ['presenter', 'leader', 'member'] as const) {
        const open = checkGroupAction(state, action, hands[hand]).length === 0
        assert.equal(open, allowed.includes(hand), `${state} ${action} ${hand}`)
      }
    }
  }
})

test('only appointing needs both parties, and only appointing makes a group active', () => {
  const needing = groupTransitions.filter((row) => row.needs.length > 0)
  assert.deepEqual(
    needing.map(({ action, needs }) => [action, [...needs].sort()]),
    [['appoint', ['municipality', 'police']]],
  )
  const into = groupTransitions.filter((row) => row.to === 'active' && row.from !== 'active')
  assert.deepEqual(
    into.map((row) => row.action),
    ['appoint'],
  )
})

test('a proposal ends appointed or withdrawn, and only withdrawing needs a reason', () => {
  const away = groupTransitions.filter((row) => row.from === 'proposed' && row.to !== 'proposed')
  assert.deepEqual(away.map((row) => `${row.action} ${row.to}`).sort(), ['appoint active', 'withdraw withdrawn'])
  assert.deepEqual(
    groupTransitions.filter((row) => row.reason).map((row) => row.action),
    ['withdraw'],
  )
})

test('a mandate is edited by a presenter, for a measure that there is or for an event', () => {
  const measure = { measureId: 'm', event: null, measureKnown: true }
  assert.deepEqual(codes(checkEdit('proposed', hands.presenter, measure)), [])
  assert.deepEqual(codes(checkEdit('active', hands.presenter, { ...measure, measureKnown: false })), [
    'notOpen',
    'unknownMeasure',
  ])
  const none = { measureId: null, event: ' … ', measureKnown: false }
  assert.deepEqual(codes(checkEdit('proposed', hands.leader, none)), ['notAParty', 'noPurpose'])
})

test('a party takes back its own yes to what stands, and nothing else', () => {
  const facts = { state: 'proposed' as const, hand: hands.presenter }
  assert.deepEqual(takeBackYes({ ...facts, confirmed: ['municipality', 'police'] }), { party: 'municipality' })
  const refused = (given: ReturnType<typeof takeBackYes>) => 'refusals' in given && codes(given.refusals)
  assert.deepEqual(refused(takeBackYes({ ...facts, confirmed: ['police'] })), ['noYes'])
  assert.deepEqual(refused(takeBackYes({ ...facts, state: 'active', confirmed: ['municipality'] })), ['notOpen'])
  assert.deepEqual(refused(takeBackYes({ ...facts, hand: hands.leader, confirmed: [] })), ['notAParty'])
})

test('every cell of a task’s from × to', () => {
  const steps: Record<string, string> = { 'open done': 'finish', 'open dropped': 'drop', 'done open': 'reopen', 'dropped open': 'reopen' } // biome-ignore format: one table
  for (const from of taskStates) {
    for (const to of taskStates) {
      const expected = steps[`${from} ${to}`] === undefined ? ['noSuchStep'] : []
      assert.deepEqual(codes(checkSettle(from, to, 'Det blev gjort')), expected, `${from} → ${to}`)
    }
  }
  assert.deepEqual([...new Set(taskTransitions.map((row) => row.action))].sort(), [...taskActions].sort())
  assert.deepEqual(codes(checkSettle('open', 'dropped', ' … ')), ['outcomeMissing'])
  assert.deepEqual(codes(checkSettle('open', 'done', null)), [])
})

test('a proposal is refused with everything that is wrong with it', () => {
  const refusals = checkProposal({
    party: null,
    measureId: null,
    event: ' – ',
    measureKnown: false,
    members: [
      { membershipId: 'a', isLeader: true },
      { membershipId: 'a', isLeader: true },
      { membershipId: 'okand', isLeader: false },
    ],
    knownMemberships: new Set(['a']),
  })
  assert.deepEqual(codes(refusals), ['notAParty', 'noPurpose', 'unknownMember', 'sameMemberTwice', 'manyLeaders'])
  const facts = { party: 'police' as const, measureId: 'm', event: null, measureKnown: false, members: [] }
  const none = checkProposal({ ...facts, knownMemberships: new Set() })
  assert.deepEqual(codes(none), ['unknownMeasure', 'noLeader'])
})

test('the second yes to the same content appoints; one alone never does, and a yes twice is one', () => {
  const facts = { state: 'proposed' as const, hand: hands.presenter, contentHash: 'a', seenHash: 'a' }
  assert.deepEqual(confirmGroup({ ...facts, confirmed: [] }), { party: 'municipality', appoints: false })
  assert.deepEqual(confirmGroup({ ...facts, confirmed: ['municipality'] }), { party: 'municipality', appoints: false })
  assert.deepEqual(confirmGroup({ ...facts, confirmed: ['police'] }), { party: 'municipality', appoints: true })
  const moved = confirmGroup({ ...facts, hand: hands.leader, seenHash: 'b', confirmed: ['police'] })
  assert.deepEqual('refusals' in moved && codes(moved.refusals), ['notAParty', 'contentMoved'])
})

test('who leaves hands over to a member, or nobody leaves', () => {
  const facts = { hand: hands.member, self: true, leads: false, leaving: 'a', members: ['a', 'b'], openTasks: [] }
  assert.deepEqual(codes(checkLeave({ ...facts, to: null })), [])
  assert.deepEqual(codes(checkLeave({ ...facts, to: null, openTasks: ['Lampor', 'Buskar'] })), ['successorNeeded'])
  assert.deepEqual(codes(checkLeave({ ...facts, to: 'c', openTasks: ['Lampor'] })), ['successorNotMember'])
  assert.deepEqual(codes(checkLeave({ ...facts, to: 'a', openTasks: ['Lampor'] })), ['successorNotMember'])
  assert.deepEqual(codes(checkLeave({ ...facts, to: null, leads: true })), ['leaderNeedsSuccessor'])
  assert.deepEqual(codes(checkLeave({ ...facts, self: false, members: ['a'], to: null })), ['notYours', 'lastMember'])
  assert.deepEqual(codes(checkLeave({ ...facts, hand: hands.leader, self: false, to: 'b' })), [])
})

test('a member joins once; a member may be made leader once', () => {
  const facts = { membershipId: 'a', known: true, members: ['a', 'b'], isLeader: false, leader: 'b' }
  assert.deepEqual(codes(checkJoin(facts)), ['sameMemberTwice'])
  assert.deepEqual(codes(checkJoin({ ...facts, isLeader: true })), [])
  assert.deepEqual(codes(checkJoin({ ...facts, isLeader: true, leader: 'a' })), ['sameMemberTwice'])
  assert.deepEqual(codes(checkJoin({ ...facts, known: false, members: [] })), ['unknownMember'])
})

test('open tasks stop the closing, each named', () => {
  const open = [
    { id: '1', title: 'Lampor' },
    { id: '2', title: 'Buskar' },
  ]
  const named = checkClose('active', hands.leader, open).map((one) => one.values?.title)
  assert.deepEqual(named, ['Lampor', 'Buskar'])
  assert.deepEqual(codes(checkClose('active', hands.member, [])), ['notLeader'])
  assert.deepEqual(codes(checkClose('active', hands.presenter, [])), [])
})

test('a task is changed by its owner organisation, the leader and the parties', () => {
  const may = Object.entries(hands).map(([name, hand]) => [name, mayChangeTask(hand, 'skolan'), seesGroup(hand)])
  assert.deepEqual(may, [
    ['presenter', true, true],
    ['leader', true, true],
    ['member', true, true],
    ['stranger', false, false],
  ])
  assert.equal(mayChangeTask(hands.member, 'bolaget'), false)
})

test('an owner stands in the group, and is not made somebody else’s by a member', () => {
  const id = '00000000-0000-4000-8000-000000000001'
  const item = { id, text: 'Beställ', done: false }
  const content = { title: 'Lampor', detail: null, dueOn: '2026-12-01', checklist: [item] }
  const members = [
    { membershipId: 'a', organisationId: 'skolan' },
    { membershipId: 'b', organisationId: 'bolaget' },
  ]
  const facts = { standingOwner: null, standingState: null, members }
  const check = (hand: Hand, owner: string, membership: string | null, change = {}) =>
    codes(
      checkWriteTask({
        ...facts,
        hand,
        content: { ...content, ownerOrganisationId: owner, ownerMembershipId: membership },
        ...change,
      }),
    )
  assert.deepEqual(check(hands.member, 'skolan', 'a'), [])
  assert.deepEqual(check(hands.member, 'skolan', null), [])
  assert.deepEqual(check(hands.member, 'bolaget', 'b'), ['notYours'])
  assert.deepEqual(check(hands.member, 'skolan', null, { standingOwner: 'bolaget' }), ['notYours'])
  assert.deepEqual(check(hands.leader, 'skolan', 'b'), ['ownerNotInGroup'])
  assert.deepEqual(check(hands.leader, 'vakten', null, { standingState: 'done' }), ['noSuchStep', 'ownerNotInGroup'])
  const twice = { ...content, checklist: [item, item], ownerOrganisationId: 'skolan', ownerMembershipId: null }
  assert.deepEqual(codes(checkWriteTask({ ...facts, hand: hands.leader, content: twice })), ['sameItemTwice'])
})

test('a standing is set aside with a reason, on an open task, and taken back where there is one', () => {
  const facts = { state: 'open' as const, status: 'onTime', reason: 'Leveransen är bekräftad', overridden: false }
  assert.deepEqual(codes(checkOverride(facts)), [])
  assert.deepEqual(codes(checkOverride({ ...facts, reason: 'Ja' })), ['reasonMissing'])
  assert.deepEqual(codes(checkOverride({ ...facts, status: null, reason: null })), ['nothingOverridden'])
  assert.deepEqual(codes(checkOverride({ ...facts, status: null, reason: null, overridden: true })), [])
  assert.deepEqual(codes(checkOverride({ ...facts, state: 'done', reason: null })), ['noSuchStep', 'reasonMissing'])
})

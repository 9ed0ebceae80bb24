import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { pahittade2025, pahittade2026 } from '#agreements/fixtures/pahittade-2025.data.ts'
import type { Agreement } from '#agreements/schema.ts'
import type { Wording } from './chain.ts'
import { compareWordings } from './content.ts'
import {
  type BecomingFacts,
  checkBecoming,
  checkDraftAction,
  checkNewDraft,
  checkTakeBack,
  type DraftRefusal,
  draftRefusals,
  type SignFacts,
  sign,
} from './draft-rules.ts'
import { draftActions, draftStates } from './transitions.ts'

const wordingOf = (agreement: Agreement, more: Partial<Wording> = {}): Wording => ({
  code: agreement.code,
  fromOn: agreement.valid.from,
  supersedes: agreement.supersedes,
  version: 1,
  effectiveOn: agreement.valid.from,
  signedOn: null,
  reason: null,
  contentHash: 'h',
  agreement,
  ...more,
})
const first = wordingOf(pahittade2025)
const seen = new Set<DraftRefusal>()
const codes = (refusals: readonly { code: DraftRefusal }[]) => {
  for (const one of refusals) seen.add(one.code)
  return refusals.map((one) => one.code)
}

describe('what may be done with a draft in which state', () => {
  const open = { draft: ['write', 'sign', 'takeBack', 'withdraw', 'become'], signed: [], withdrawn: [] } as const
  for (const state of draftStates) {
    for (const action of draftActions) {
      const isOpen = (open[state] as readonly string[]).includes(action)
      test(`${state}, ${action}: ${isOpen ? 'open' : 'closed'}`, () => {
        assert.deepEqual(codes(checkDraftAction(state, action, 'police')), isOpen ? [] : ['draftClosed'])
        assert.deepEqual(
          codes(checkDraftAction(state, action, null)),
          isOpen ? ['notAParty'] : ['draftClosed', 'notAParty'],
        )
      })
    }
  }
})

test('a draft is begun by a party, one of each kind at a time, where there is something to begin from', () => {
  const fine = { kind: 'successor', party: 'police', head: first.code, wordings: [first], open: [] } as const
  const check = (change: Partial<Parameters<typeof checkNewDraft>[0]>) => codes(checkNewDraft({ ...fine, ...change }))
  assert.deepEqual(check({}), [])
  assert.deepEqual(check({ kind: 'amendment', open: ['successor'] }), [])
  assert.deepEqual(check({ kind: 'first', head: null, wordings: [] }), [])
  assert.deepEqual(check({ kind: 'first' }), ['notFirst'])
  assert.deepEqual(check({ head: null, wordings: [] }), ['noneToFollow'])
  assert.deepEqual(check({ wordings: [first, wordingOf(pahittade2026)] }), ['supersededAlready'])
  assert.deepEqual(check({ party: null, open: ['successor'] }), ['notAParty', 'draftOpen'])
})

describe('what can become the agreement', () => {
  const change = (from: Agreement, more: Partial<Agreement>): Agreement => ({ ...from, ...more })
  const amended = change(pahittade2025, { overallGoal: 'Ett annat mål.' })
  const amendment: BecomingFacts = {
    kind: 'amendment',
    agreementCode: first.code,
    effectiveOn: '2025-10-01',
    agreement: amended,
    wordings: [first],
  }
  const successor: BecomingFacts = {
    ...amendment,
    kind: 'successor',
    effectiveOn: '2026-04-01',
    agreement: pahittade2026,
  }
  const check = (facts: BecomingFacts, more: Partial<BecomingFacts> = {}) => codes(checkBecoming({ ...facts, ...more }))
  const other = change(pahittade2025, { code: 'other', valid: { from: '2026-06-01', to: '2026-12-31' } })

  test('a first one, an amendment, a successor: also one that cuts the one before short', () => {
    assert.deepEqual(
      check({ ...amendment, kind: 'first', agreementCode: null, wordings: [], agreement: pahittade2025 }),
      [],
    )
    assert.deepEqual(check(amendment), [])
    assert.deepEqual(check(amendment, { effectiveOn: '2025-04-01' }), [])
    assert.deepEqual(
      check(amendment, { agreement: change(amended, { valid: { from: '2025-04-01', to: '2027-12-31' } }) }),
      [],
    )
    assert.deepEqual(check(successor), [])
    const early = { from: '2025-12-01', to: '2029-03-31' }
    assert.deepEqual(check(successor, { agreement: change(pahittade2026, { valid: early }) }), [])
    // The first one of Samlad may follow one that was on paper alone.
    const paper = change(pahittade2025, { supersedes: 'on-paper' })
    assert.deepEqual(check({ ...amendment, kind: 'first', agreementCode: null, wordings: [], agreement: paper }), [])
  })

  test('an amended agreement that has a successor already is cut by it, and is no clash', () => {
    const longer = change(amended, { valid: { from: '2025-04-01', to: '2027-12-31' } })
    assert.deepEqual(check(amendment, { agreement: longer, wordings: [first, wordingOf(pahittade2026)] }), [])
  })

  const refused: [DraftRefusal, BecomingFacts, Partial<BecomingFacts>][] = [
    ['noneToFollow', amendment, { wordings: [] }],
    ['codeChanged', amendment, { agreement: change(amended, { code: 'another' }) }],
    ['fromChanged', amendment, { agreement: change(amended, { valid: { from: '2025-05-01', to: '2026-03-31' } }) }],
    ['supersedesChanged', amendment, { agreement: change(amended, { supersedes: 'x' }) }],
    ['supersedesChanged', successor, { agreement: change(pahittade2026, { supersedes: null }) }],
    [
      'beforePrevious',
      amendment,
      { wordings: [first, wordingOf(pahittade2025, { version: 2, effectiveOn: '2025-11-01' })] },
    ],
    ['outsideItsTime', amendment, { effectiveOn: '2026-04-01' }],
    ['nothingChanged', amendment, { agreement: pahittade2025 }],
    ['otherMunicipality', amendment, { agreement: change(amended, { municipalityCode: '2580' }) }],
    ['codeTaken', successor, { agreement: change(pahittade2026, { code: first.code }) }],
    [
      'beforePredecessor',
      successor,
      { agreement: change(pahittade2026, { valid: { from: '2025-04-01', to: '2029-03-31' } }) },
    ],
    ['overlaps', successor, { wordings: [wordingOf(other), first] }],
    [
      'overlaps',
      amendment,
      {
        agreement: change(amended, { valid: { from: '2025-04-01', to: '2026-06-01' } }),
        wordings: [first, wordingOf(other)],
      },
    ],
    [
      'notFirst',
      {
        ...amendment,
        kind: 'first',
        agreementCode: null,
        agreement: change(pahittade2025, { code: 'new', valid: { from: '2030-01-01', to: '2031-01-01' } }),
      },
      {},
    ],
  ]
  for (const [code, facts, more] of refused) {
    test(`${facts.kind}: ${code}`, () => assert.deepEqual(check(facts, more), [code]))
  }

  test('two successors of the same one: the second is refused, also when their times are apart', () => {
    const second = change(pahittade2026, { code: 'second', valid: { from: '2030-01-01', to: '2031-01-01' } })
    const wordings = [first, wordingOf(pahittade2026)]
    assert.deepEqual(check(successor, { agreement: second, wordings }), ['supersededAlready'])
    const clashing = change(second, { valid: pahittade2026.valid })
    assert.deepEqual(check(successor, { agreement: clashing, wordings }), ['supersededAlready', 'overlaps'])
  })
})

describe('signatures', () => {
  const slots = pahittade2025.signatures.map(({ party }) => ({ party, signedOn: null as string | null, stale: false }))
  const fine: SignFacts = {
    ...{ party: 'police', state: 'draft', faults: [], slots, slot: 1, signedOn: '2026-11-20', today: '2026-11-23' },
    ...{ contentHash: 'now', seenHash: 'now', becoming: [], endsOn: '2027-12-31' },
  }
  const check = (change: Partial<SignFacts>) => {
    const outcome = sign({ ...fine, ...change })
    return 'refusals' in outcome ? codes(outcome.refusals) : outcome.completes
  }
  const signed = (...which: number[]) =>
    slots.map((one, at) => (which.includes(at) ? { ...one, signedOn: '2026-11-01' } : one))
  const fault = { path: 'title', code: 'missing', values: {} } as const

  test('the last one of the content that stands completes; a stale one does not count', () => {
    assert.equal(check({}), false)
    assert.equal(check({ slots: signed(0) }), false)
    assert.equal(check({ slots: signed(0, 2) }), true)
    assert.equal(check({ slots: signed(0, 2).map((one, at) => (at === 0 ? { ...one, stale: true } : one)) }), false)
    assert.equal(check({ slots: signed(1).map((one) => ({ ...one, stale: true })) }), false)
  })

  const refused: [DraftRefusal, Partial<SignFacts>][] = [
    ['notAParty', { party: null }],
    ['draftClosed', { state: 'withdrawn' }],
    ['contentMoved', { seenHash: 'before' }],
    ['signedLater', { signedOn: '2026-11-24' }],
    ['signedAfterEnd', { endsOn: '2026-11-19' }],
    ['faulty', { faults: [fault], slots: [] }],
    ['unknownSlot', { slot: 3 }],
    ['otherPartysSlot', { slot: 2 }],
    ['signedAlready', { slots: signed(1) }],
    ['overlaps', { becoming: [{ code: 'overlaps' }] }],
  ]
  for (const [code, change] of refused) test(`refused: ${code}`, () => assert.deepEqual(check(change), [code]))

  test('everything that is wrong is told at once', () => {
    assert.deepEqual(check({ seenHash: 'before', signedOn: '2026-12-01', slot: 2, state: 'signed' }), [
      'draftClosed',
      'contentMoved',
      'signedLater',
      'otherPartysSlot',
    ])
  })

  test('a party takes back its own, and what is signed', () => {
    const back = (change: Partial<Parameters<typeof checkTakeBack>[0]>) =>
      codes(checkTakeBack({ party: 'police', state: 'draft', signedBy: 'police', ...change }))
    assert.deepEqual(back({}), [])
    assert.deepEqual(back({ signedBy: 'municipality' }), ['otherPartysSlot'])
    assert.deepEqual(back({ signedBy: null }), ['notSigned'])
    assert.deepEqual(back({ state: 'signed' }), ['draftClosed'])
  })
})

test('what differs between two wordings is told part by part, by code where there is one', () => {
  assert.deepEqual(compareWordings(pahittade2025, structuredClone(pahittade2025)), [])
  assert.deepEqual(compareWordings(pahittade2025, pahittade2026), [
    'code',
    'title',
    'valid.from',
    'valid.to',
    'supersedes',
    'obligations.planFollowUp.rhythm.months',
    'obligations.published',
    'obligations.dialogue',
  ])
  const turned = { ...pahittade2025, subGoals: pahittade2025.subGoals.toReversed() }
  assert.deepEqual(compareWordings(pahittade2025, turned), ['subGoals'])
  const [steering] = pahittade2025.bodies
  const bodies = [{ ...steering, members: steering?.members.slice(1) }, ...pahittade2025.bodies.slice(1)]
  assert.deepEqual(
    compareWordings(pahittade2025, { ...pahittade2025, bodies }).at(-1),
    'bodies.safetyCouncil.members.3',
  )
})

test('no refusal of the rules is untried', () => {
  // Depth, length and lost races are the server’s to see.
  const server: readonly DraftRefusal[] = ['tooDeep', 'tooLong', 'draftMoved']
  assert.deepEqual(
    draftRefusals.filter((code) => !seen.has(code) && !server.includes(code)),
    [],
  )
})

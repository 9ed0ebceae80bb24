/** What may be done with a statement: every refusal by itself, and all of them together. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Role, roles } from '#features/access/schema.ts'
import {
  type ConfirmFacts,
  checkCorrect,
  checkCreate,
  checkDelivery,
  checkNoteDay,
  confirm,
  listMissing,
  mayReadStatement,
  refuseSubject,
} from './rules.ts'
import { type StatementState, statementKinds, statementStates, statementWays } from './schema.ts'

const codes = (refusals: readonly { readonly code: string }[]) => refusals.map((one) => one.code)

test('who may know of it: drafts the parties, sealed the steering group, what has ended every reader, nobody else', () => {
  const seen: Partial<Record<Role, (state: StatementState, ended: boolean) => boolean>> = {
    coordinator: () => true,
    communityPoliceOfficer: () => true,
    steeringGroupMember: (state) => state !== 'composing',
    reader: (state, ended) => ended || state === 'superseded',
  }
  for (const role of roles) {
    for (const kind of statementKinds) {
      for (const state of statementStates) {
        const expected = seen[role]?.(state, statementWays[kind].ends === state) ?? false
        const party =
          ({ coordinator: 'municipality', communityPoliceOfficer: 'police' } as const)[role as string] ?? null
        assert.equal(mayReadStatement({ role, party }, { kind, state }), expected, `${role} ${kind} ${state}`)
      }
    }
  }
  assert.equal(mayReadStatement({ role: 'coordinator', party: null }, { kind: 'followUp', state: 'composing' }), false)
})

const facts: ConfirmFacts = {
  kind: 'followUp',
  state: 'composing',
  party: 'police',
  contentHash: 'a',
  seenHash: 'a',
  missing: [],
  confirmed: ['municipality'],
}
const tried = (change: Partial<ConfirmFacts>) => {
  const outcome = confirm({ ...facts, ...change })
  return 'refusals' in outcome ? codes(outcome.refusals) : outcome.completes
}

test('the last yes that the kind asks for seals it, whoever gives it', () => {
  assert.equal(tried({}), true)
  assert.equal(tried({ confirmed: [] }), false)
  assert.equal(tried({ party: 'municipality', confirmed: ['police'] }), true)
  assert.equal(tried({ kind: 'councilReport', party: 'municipality', confirmed: [] }), true)
})

test('each refusal of a yes, and all at once', () => {
  assert.deepEqual(tried({ state: 'sealed' }), ['notOpen'])
  assert.deepEqual(tried({ party: null }), ['notAParty'])
  assert.deepEqual(tried({ kind: 'grant' }), ['notAsked'])
  assert.deepEqual(tried({ seenHash: 'b' }), ['contentMoved'])
  assert.deepEqual(tried({ confirmed: ['police'] }), ['alreadyConfirmed'])
  const missing = ['x', 'y'].map((key) => ({ key, label: key.toUpperCase() }))
  const all = confirm({ ...facts, missing, seenHash: 'b', confirmed: ['police'] })
  assert.deepEqual('refusals' in all && all.refusals.map((one) => [one.code, one.field, one.values?.label]), [
    ['contentMoved', undefined, undefined],
    ['missing', 'x', 'X'],
    ['missing', 'y', 'Y'],
    ['alreadyConfirmed', undefined, undefined],
  ])
})

test('only required places that hold nothing are missing', () => {
  const slot = (key: string, required: boolean) => ({ key, label: key, hint: null, required })
  const found = listMissing([slot('a', true), slot('b', true), slot('c', false)], { a: 'Ord', b: '  ' })
  assert.deepEqual(found, [{ key: 'b', label: 'b' }])
})

test('delivered not before it is sealed and not in the future; noted not before it is sealed', () => {
  const days = { on: '2026-11-23', today: '2026-11-23', sealedOn: '2026-11-23' }
  assert.deepEqual(codes(checkDelivery(days)), [])
  assert.deepEqual(codes(checkDelivery({ ...days, on: '2026-11-24' })), ['deliveredLater'])
  assert.deepEqual(codes(checkDelivery({ ...days, on: '2026-11-22' })), ['deliveredBeforeSealing'])
  assert.deepEqual(codes(checkNoteDay(days)), [])
  assert.deepEqual(codes(checkNoteDay({ ...days, on: '2026-11-22' })), ['decidedBeforeProposal'])
})

test('one under way at a time; what has ended is corrected, and only that', () => {
  const period = { from: '2026-01-01', to: '2026-12-31' }
  const of = (state: StatementState) => ({ kind: 'followUp' as const, state })
  assert.deepEqual(codes(checkCreate(period, [])), [])
  assert.deepEqual(codes(checkCreate(period, [of('composing')])), ['alreadyOpen'])
  assert.deepEqual(codes(checkCreate(period, [of('sealed'), of('noted')])), ['alreadyOpen'])
  assert.deepEqual(codes(checkCreate(period, [of('noted'), of('superseded')])), ['alreadyTold'])
  assert.deepEqual(codes(checkCreate({ ...period, to: '2025-12-31' }, [])), ['periodBackwards'])
  // A certificate that is sealed has come to its end.
  assert.deepEqual(codes(checkCreate(period, [{ kind: 'certificate', state: 'sealed' }])), ['alreadyTold'])
  assert.deepEqual(codes(checkCorrect(of('noted'), [of('noted')])), [])
  assert.deepEqual(codes(checkCorrect(of('sealed'), [of('sealed')])), ['notOpen', 'alreadyOpen'])
  assert.deepEqual(codes(checkCorrect(of('noted'), [of('composing'), of('noted')])), ['alreadyOpen'])
})

test('a room’s own codes are told as they are when they have words, and else as one that has', () => {
  assert.deepEqual(refuseSubject(['unknownSubject', 'tooOdd']), [
    { code: 'unknownSubject' },
    { code: 'cannotTell', values: { why: 'tooOdd' } },
  ])
})

/** What may be decided: every combination of the facts, and each refusal by itself. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Party } from '#features/access/schema.ts'
import {
  approve,
  checkCall,
  checkClose,
  checkFormal,
  checkOutcome,
  checkStayed,
  isQuorate,
  isStillOpen,
  type OutcomeFacts,
} from './rules.ts'
import { decisions, meetingStates } from './schema.ts'

const yes = [true, false] as const
const right: OutcomeFacts = {
  state: 'called',
  today: '2026-11-23',
  startsOn: '2026-11-23',
  subjectKind: 'plan',
  decidable: true,
  quorate: true,
  proposed: true,
  itemHash: 'a',
  presentHash: 'a',
  standing: null,
  offices: ['kommundirektör'],
}
const given = { decision: 'decide' as const, reason: null, dissent: [], subjectHash: 'a' }
const codes = (facts: Partial<OutcomeFacts>, change: object = {}) =>
  checkOutcome({ ...given, ...change }, { ...right, ...facts }).refusals.map((one) => one.code)

test('no path to decided without both parties, without a call, before the day, or on another version than the one that lies there', () => {
  let [tried, passed] = [0, 0]
  for (const state of meetingStates)
    for (const quorate of yes)
      for (const decidable of yes)
        for (const proposed of yes)
          for (const itemHash of ['a', 'b', null])
            for (const presentHash of ['a', 'b', null])
              for (const subjectHash of ['a', 'b', null])
                for (const startsOn of ['2026-11-22', '2026-11-23', '2026-11-24'])
                  for (const decision of ['decide', 'return'] as const) {
                    tried += 1
                    const facts = { state, quorate, decidable, proposed, itemHash, presentHash, startsOn }
                    if (codes(facts, { decision, subjectHash, reason: 'Skäl.' }).length > 0) continue
                    passed += 1
                    assert.ok(
                      quorate && decidable && proposed && state === 'called' && startsOn <= '2026-11-23',
                      JSON.stringify(facts),
                    )
                    assert.ok(
                      itemHash !== null && itemHash === presentHash && itemHash === subjectHash,
                      JSON.stringify(facts),
                    )
                  }
  assert.deepEqual([tried, passed], [5 * 2 ** 3 * 27 * 3 * 2, 2 * 2 * 2])
})

test('without both parties or on a thing that is not decided here it can be noted and postponed', () => {
  for (const decision of ['note', 'postpone'] as const) {
    assert.deepEqual(
      codes(
        { quorate: false, decidable: false, itemHash: null, presentHash: null, proposed: false },
        { decision, subjectHash: null },
      ),
      [],
    )
  }
})

test('each refusal of an outcome', () => {
  assert.deepEqual(codes({}), [])
  assert.deepEqual(codes({ state: 'planned' }), ['notOpen'])
  assert.deepEqual(codes({ startsOn: '2026-11-24' }), ['notYet'])
  assert.deepEqual(codes({ quorate: false }), ['notQuorate'])
  assert.deepEqual(codes({ decidable: false }), ['notDecidedHere'])
  assert.deepEqual(codes({ proposed: false }), ['nothingToDecide'])
  assert.deepEqual(codes({ presentHash: 'b' }), ['subjectMoved'])
  assert.deepEqual(codes({}, { decision: 'return' }), ['reasonMissing'])
  assert.deepEqual(codes({}, { decision: 'return', reason: '  ' }), ['reasonMissing'])
  assert.deepEqual(codes({}, { dissent: [{ office: 'någon annan', text: 'Nej.' }] }), ['unknownOffice'])
  assert.deepEqual(codes({}, { dissent: [{ office: 'kommundirektör', text: 'Nej.' }] }), [])
})

test('what has reached the thing is not done again, and not done otherwise', () => {
  const standing = { decision: 'decide' as const, subjectHash: 'a' }
  // The thing is decided by now: it is no proposal, and has another hash.
  const after = { standing, proposed: false, presentHash: null }
  assert.deepEqual(checkOutcome(given, { ...right, ...after }), { refusals: [], isSame: true })
  for (const decision of decisions.filter((one) => one !== 'decide')) {
    assert.deepEqual(codes(after, { decision, reason: 'Skäl.' }), ['alreadyDecided'], decision)
  }
  assert.deepEqual(codes(after, { subjectHash: 'b' }), ['alreadyDecided'])
  assert.deepEqual(codes({ standing: { decision: 'note', subjectHash: 'a' } }), [], 'a note can become a decision')
})

test('a statement is noted for good by the body that may, with both parties there, in the version that lies there; never decided', () => {
  const note = { decision: 'note' as const }
  const of = { subjectKind: 'statement' as const }
  assert.deepEqual(codes(of, note), [])
  assert.deepEqual(codes({ ...of, quorate: false }, note), ['notQuorate'])
  assert.deepEqual(codes({ ...of, proposed: false }, note), ['nothingToDecide'])
  assert.deepEqual(codes({ ...of, presentHash: 'b' }, note), ['subjectMoved'])
  assert.deepEqual(codes(of, { ...note, subjectHash: 'b' }), ['subjectMoved'])
  assert.deepEqual(codes(of, {}), ['onlyNoted'])
  assert.deepEqual(codes({ ...of, decidable: false, quorate: false }, {}), ['onlyNoted'])
  assert.deepEqual(codes({ ...of, decidable: false }, { decision: 'return', reason: 'Skäl.' }), ['notDecidedHere'])
  const standing = { decision: 'note' as const, subjectHash: 'a' }
  const after = { ...of, standing, proposed: false }
  assert.deepEqual(checkOutcome({ ...given, ...note }, { ...right, ...after }), { refusals: [], isSame: true })
  assert.deepEqual(codes(after, { decision: 'postpone' }), ['alreadyDecided'])
  // Elsewhere a note stays in the minutes: of another body, and of every other kind.
  const loose = { quorate: false, proposed: false, itemHash: null, presentHash: null }
  assert.deepEqual(codes({ ...of, ...loose, decidable: false }, { ...note, subjectHash: null }), [])
  assert.deepEqual(codes({ ...loose }, { ...note, subjectHash: null }), [])
  assert.deepEqual(codes({ ...of, standing, decidable: false }, { decision: 'postpone' }), [])
})

test('who took note stays written down as present, and what was noted for good is no longer open', () => {
  const absent = { version: 2, seats: [] }
  const stayed = (reaches: boolean) => checkStayed(absent, [{ dissent: [], reaches }]).map((one) => one.code)
  assert.deepEqual([stayed(true), stayed(false)], [['notQuorate'], []])
  const outcome = { decision: 'note' as const, reason: null, notes: null, dissent: [], subjectHash: 'a' }
  const item = { subjectKind: 'statement' as const, outcome: { ...outcome, version: 1, recordedAt: '' } }
  assert.deepEqual(
    [isStillOpen({ ...item, decidable: true }), isStillOpen({ ...item, decidable: false })],
    [false, true],
  )
})

test('both parties: somebody on a seat of each, written down', () => {
  const seat = (party: Party, present: 'member' | 'deputy' | 'absent') => ({ seat: 0, office: 'x', party, present })
  const quorate = (version: number, ...seats: ReturnType<typeof seat>[]) => isQuorate({ version, seats })
  assert.equal(quorate(1, seat('municipality', 'deputy'), seat('police', 'member')), true)
  assert.equal(quorate(0, seat('municipality', 'member'), seat('police', 'member')), false)
  assert.equal(quorate(1, seat('municipality', 'member'), seat('municipality', 'member')), false)
  assert.equal(quorate(1, seat('municipality', 'member'), seat('police', 'absent')), false)
  assert.equal(quorate(1), false, 'a body without seats decides nothing')
})

test('approved by one of each party, each once, of what they saw', () => {
  const facts = {
    state: 'held' as const,
    party: 'police' as Party | null,
    minutesHash: 'a',
    seenHash: 'a',
    approved: [] as Party[],
  }
  assert.deepEqual(approve(facts), { completes: false })
  assert.deepEqual(approve({ ...facts, approved: ['municipality'] }), { completes: true })
  const refusals = approve({ ...facts, state: 'called', seenHash: 'b', approved: ['police'] })
  assert.deepEqual('refusals' in refusals && refusals.refusals.map((one) => one.code), [
    'notOpen',
    'minutesMoved',
    'alreadyApproved',
  ])
  const stranger = approve({ ...facts, party: null })
  assert.deepEqual('refusals' in stranger && stranger.refusals.map((one) => one.code), ['notInBody'])
})

test('a call, a close and a formal decision tell all that speaks against them', () => {
  const days = { startsOn: '2026-11-22', today: '2026-11-23' }
  const called = checkCall([{ title: 'Plan', isGone: true }], days)
  assert.deepEqual(
    called.map((one) => one.code),
    ['startsInThePast', 'itemGone'],
  )
  assert.deepEqual(
    checkCall([], { ...days, startsOn: '2026-11-24' }).map((one) => one.code),
    ['emptyAgenda'],
  )
  const closed = checkClose({ state: 'planned', startsOn: '2026-11-24', today: '2026-11-23', attendanceVersion: 0 })
  assert.deepEqual(
    closed.map((one) => one.code),
    ['notOpen', 'notYet', 'attendanceMissing'],
  )
  const formal = checkFormal({ decidedOn: '2026-11-24', today: '2026-11-23', meetingOn: null })
  assert.deepEqual(
    formal.map((one) => one.code),
    ['decidedLater', 'notDecidedYet'],
  )
})

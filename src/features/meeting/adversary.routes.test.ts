/** What one might try at a meeting so that it decides without both parties, or seems to have done. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Plan } from '#features/plan/schema.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { type MeetingHouse, meetingForm, openMeetingHouse, present } from '../../../tests/meeting-house.ts'
import type { AgendaItem, Meeting } from './schema.ts'

forEachDatabase('an adversary at a meeting', (open) => {
  let house: MeetingHouse
  let plan: Plan
  let first: Meeting
  let second: Meeting
  before(async () => {
    house = await openMeetingHouse(await open())
    plan = await house.propose()
    // The one plan lies before two meetings: the second took it up by hand.
    first = await house.done('coordinator', 'POST', '/meetings', meetingForm())
    second = await house.done('police', 'POST', '/meetings', meetingForm({ title: 'Ett till' }))
    const { id: _, ...item } = plans(first)
    const itemId = '00000000-0000-4000-8000-000000000001'
    const { subjectKind, subjectId, title, text, position } = item
    const put = { subjectKind, subjectId, title, text, position, version: 0 }
    await house.done('police', 'PUT', `/meetings/${second.id}/items/${itemId}`, put)
    for (const one of [first, second]) {
      await house.done('coordinator', 'POST', `/meetings/${one.id}/call`)
      await house.done('police', 'PUT', `/meetings/${one.id}/attendance`, present())
    }
    first = await read(first)
    second = await read(second)
  })
  after(() => assert.deepEqual(house.faults, []))

  const read = (one: Meeting) => house.done<Meeting>('coordinator', 'GET', `/meetings/${one.id}`)
  const plans = (one: Meeting) => one.items.find((item) => item.subjectKind === 'plan') as AgendaItem
  const codes = (answer: { body: { refusals?: { code: string }[] } }) => answer.body.refusals?.map((one) => one.code)
  const record = (one: Meeting, change: object, who: 'coordinator' | 'police' | 'strayCoordinator' = 'coordinator') => {
    const item = plans(one)
    const given = { decision: 'decide', reason: null, notes: null, dissent: [], subjectHash: item.subjectHash }
    const body = { ...given, version: item.outcome?.version ?? 0, ...change }
    return house.call(who, 'PUT', `/meetings/${one.id}/items/${item.id}/outcome`, body)
  }

  test('somebody with a presenter’s role who speaks for no party keeps no meeting', async () => {
    const form = meetingForm({ title: 'Bolagets eget' })
    const tries: [method: 'POST' | 'PUT', path: string, body?: object][] = [
      ['POST', '/meetings', form],
      ['PUT', `/meetings/${first.id}/attendance`, { ...present(), version: 1 }],
      ['POST', `/meetings/${first.id}/call`],
      ['POST', `/meetings/${first.id}/close`, { version: first.version }],
      ['POST', `/meetings/${first.id}/cancel`],
    ]
    for (const [method, path, body] of tries) {
      const answer = await house.call('strayCoordinator', method, path, body)
      assert.deepEqual([answer.status, codes(answer)], [422, ['notAParty']], path)
    }
    assert.deepEqual(codes(await record(first, {}, 'strayCoordinator')), ['notAParty'])
    const approved = await house.call('strayCoordinator', 'POST', `/meetings/${first.id}/approve`, { minutesHash: '' })
    assert.ok(codes(approved)?.includes('notInBody'))
    assert.equal((await read(first)).state, 'called')
  })

  test('one party does not stop a measure that lies before the meeting in a proposed plan', async () => {
    const { measures } = await house.plans.done('police', 'GET', `/plans/${plan.id}`)
    const stop = { action: 'stop', on: '2026-11-23', reason: 'Vi vill inte.' }
    const answer = await house.plans.call('police', 'POST', `/measures/${measures[0]?.id}/move`, stop)
    assert.deepEqual([answer.status, codes(answer)], [422, ['planProposed']])
  })

  test('after a decision the attendance cannot say that a party, or one who dissented, was not there', async () => {
    const dissent = [{ office: first.attendance.seats[0]?.office, text: 'Ordningen borde vara en annan.' }]
    first = (await record(first, { dissent })).body
    assert.equal(plans(first).outcome?.decision, 'decide')
    const write = (change: Parameters<typeof present>[0]) =>
      house.call('coordinator', 'PUT', `/meetings/${first.id}/attendance`, { ...present(change), version: 1 })
    assert.deepEqual(codes(await write({ 0: 'absent' })), ['notQuorate', 'unknownOffice'])
    assert.deepEqual(codes(await write({ 1: 'absent' })), ['notQuorate'])
    const none = { ...present(), seats: [], version: 1 }
    assert.deepEqual(codes(await house.call('police', 'PUT', `/meetings/${first.id}/attendance`, none)), [
      ...['notQuorate', 'unknownOffice'],
    ])
    first = (await write({ 1: 'deputy' })).body
    assert.equal(first.quorate, true, 'what was written wrong is put right')
  })

  test('a meeting that has decided keeps its day; its hours can be put right', async () => {
    const { title, place, version } = first
    const move = (startsAt: string, endsAt: string) =>
      house.call('police', 'PUT', `/meetings/${first.id}`, { title, place, version, startsAt, endsAt })
    const later = await move('2026-12-24T09:00:00+01:00', '2026-12-24T10:00:00+01:00')
    assert.deepEqual([later.status, codes(later)], [422, ['dayDecided']])
    assert.equal((await move('2026-11-23T08:30:00+01:00', '2026-11-23T10:30:00+01:00')).status, 200)
    const item = `/meetings/${first.id}/items/${plans(first).id}`
    assert.deepEqual(codes(await house.call('police', 'DELETE', item)), ['itemSettled'])
    assert.deepEqual(codes(await house.call('police', 'POST', `/meetings/${first.id}/cancel`)), ['outcomesTaken'])
  })

  test('what one meeting has decided the other neither decides nor sends back', async () => {
    for (const change of [{}, { decision: 'return', reason: 'Inte än.' }]) {
      assert.deepEqual(codes(await record(second, change, 'police')), ['nothingToDecide'])
    }
    assert.equal((await house.plans.done('coordinator', 'GET', `/plans/${plan.id}`)).state, 'decided')
  })

  test('one party alone does not put it in force, also when it says yes twice', async () => {
    const body = { purpose: 'putInForce', contentHash: plan.contentHash }
    const path = `/plans/${plan.id}/confirm`
    await house.plans.done('police', 'POST', path, body)
    assert.deepEqual(codes(await house.plans.call('police', 'POST', path, body)), ['alreadyConfirmed'])
    assert.deepEqual(codes(await house.plans.call('strayCoordinator', 'POST', path, body)), ['notAParty'])
    const { measures, state } = await house.plans.done('coordinator', 'GET', `/plans/${plan.id}`)
    assert.equal(state, 'decided')
    const stop = { action: 'stop', on: '2026-11-23', reason: 'Vi vill inte.' }
    const stray = await house.plans.call('strayCoordinator', 'POST', `/measures/${measures[0]?.id}/move`, stop)
    assert.deepEqual(codes(stray), ['notAParty'])
  })
})

/** A meeting takes note of a follow-up, or sends it back: by the body that may, with both parties there, on what lies before it. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import type { AgendaItem, Meeting } from '#features/meeting/schema.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { meetingForm, present } from '../../../tests/meeting-house.ts'
import { openStatementHouse, type StatementHouse } from '../../../tests/statement-house.ts'
import type { MemberId } from '../../../tests/town.ts'
import { statementAgendaSource } from './server/agenda-source.ts'
import { statementThreadSource } from './server/thread-source.ts'

const codes = (answer: { body: { refusals?: { code: string }[] } }) =>
  (answer.body.refusals ?? []).map((one) => one.code)

forEachDatabase('statements at a meeting', (open) => {
  let house: StatementHouse
  let planId: string
  let id: string
  let meeting: Meeting
  before(async () => {
    house = await openStatementHouse(await open())
    planId = await house.plan()
    id = (await house.sealed('followUp', { subjectId: planId, title: 'Uppföljning 2026' })).id
    // Sealed as well, but not a body's to take note of.
    await house.sealed('councilReport')
    await house.written('followUp', { subjectId: planId, from: '2025-01-01', to: '2025-12-31' })
  })
  const read = () => house.done('coordinator', 'GET', `/statements/${id}`)
  const plan = (body: object = {}) => house.done<Meeting>('coordinator', 'POST', '/meetings', meetingForm(body))
  const call = async (of: Meeting) => house.done<Meeting>('police', 'POST', `/meetings/${of.id}/call`)
  const item = () => meeting.items.find((one) => one.subjectId === id) as AgendaItem
  const record = (change: object, who: MemberId = 'coordinator') => {
    const outcome = { decision: 'note', reason: null, notes: null, dissent: [], subjectHash: item().subjectHash }
    const body = { ...outcome, version: item().outcome?.version ?? 0, ...change }
    return house.call<Meeting>(who, 'PUT', `/meetings/${meeting.id}/items/${item().id}/outcome`, body)
  }

  test('it waits for the body that may take note of it, with its document and its first facts', async () => {
    const other = await plan({ bodyCode: 'preparatoryGroup' })
    assert.deepEqual(
      [...other.items, ...other.waiting].filter((one) => one.subjectKind === 'statement'),
      [],
    )
    meeting = await call(await plan())
    assert.deepEqual(
      meeting.items
        .filter((one) => one.subjectKind === 'statement')
        .map((one) => [one.subjectId, one.title, one.decidable, one.hasMoved]),
      [[id, 'Uppföljning 2026', true, false]],
    )
    const { contentHash, files } = await read()
    assert.equal(item().subjectHash, contentHash)
    assert.equal(item().papers[0]?.sha256, files.find((file) => file.format === 'pdf')?.sha256)
    const papers = await house.call('steering', 'GET', `/meetings/${meeting.id}/file?what=papers&format=html`)
    for (const words of ['1 planer.', 'ska antecknas', 'Uppföljning av åtgärdsplanen']) {
      assert.ok(papers.bytes.toString().includes(words), words)
    }
  })

  test('it is not decided, not noted without both parties, and not in another version', async () => {
    assert.deepEqual(codes(await record({})), ['notQuorate'])
    const at = `/meetings/${meeting.id}/attendance`
    meeting = await house.done<Meeting>('coordinator', 'PUT', at, present())
    assert.deepEqual(codes(await record({ decision: 'decide' })), ['onlyNoted'])
    assert.deepEqual(codes(await record({ subjectHash: 'ett annat' })), ['subjectMoved'])
    assert.deepEqual(codes(await record({ decision: 'return' })), ['reasonMissing'])
    assert.equal((await read()).state, 'sealed')
  })

  test('opened again by a party meanwhile: what lies there cannot be noted until it is put there anew', async () => {
    await house.done('police', 'POST', `/statements/${id}/reopen`, { reason: 'En siffra är fel.' })
    meeting = await house.done<Meeting>('coordinator', 'GET', `/meetings/${meeting.id}`)
    assert.deepEqual([item().decidable, item().hasMoved], [true, true])
    assert.deepEqual(codes(await record({})), ['nothingToDecide'])
    await house.done('coordinator', 'POST', `/statements/${id}/recompute`)
    await house.seal(id)
    const moved = await record({})
    assert.deepEqual([moved.status, codes(moved)], [409, ['subjectMoved']])
    meeting = await call(meeting)
    assert.equal(item().hasMoved, false)
  })

  test('sent back with why: it is composed again, and the meeting’s word on it stands', async () => {
    const answer = await record({ decision: 'return', reason: 'Kostnaderna fattas.' }, 'police')
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
    meeting = answer.body
    const sent = await read()
    assert.deepEqual([sent.state, sent.returnReason, sent.confirmations], ['composing', 'Kostnaderna fattas.', []])
    assert.deepEqual(codes(await record({})), ['alreadyDecided'])
    const again = await record({ decision: 'return', reason: 'Kostnaderna fattas.', notes: 'Till nästa möte.' })
    assert.equal(again.status, 200, 'notes can be added')
    meeting = again.body
    meeting = await house.done('coordinator', 'POST', `/meetings/${meeting.id}/close`, { version: meeting.version })
  })

  test('noted at the next meeting, in its transaction: by which body, when and where; final from then on', async () => {
    await house.seal(id)
    meeting = await call(await plan({ title: 'Styrgruppens extra möte' }))
    meeting = await house.done<Meeting>('coordinator', 'PUT', `/meetings/${meeting.id}/attendance`, present())
    const answer = await record({})
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
    meeting = answer.body
    const noted = await house.done('reader', 'GET', `/statements/${id}`)
    assert.deepEqual(
      [noted.state, noted.notedOn, noted.notedByBody, noted.meetingId],
      ['noted', '2026-11-23', 'Styrgrupp', meeting.id],
    )
    assert.deepEqual(codes(await record({ decision: 'postpone' })), ['alreadyDecided'])
    const away = present({ 0: 'absent' })
    const left = await house.call('coordinator', 'PUT', `/meetings/${meeting.id}/attendance`, { ...away, version: 1 })
    assert.deepEqual(codes(left), ['notQuorate'])
    assert.deepEqual(
      codes(await house.call('police', 'POST', `/statements/${id}/reopen`, { reason: 'Något är fel.' })),
      ['notOpen'],
    )
  })

  test('minutes closed and opened again: what was noted stays noted, and its notes can be written', async () => {
    const at = `/meetings/${meeting.id}`
    const closed = await house.done<Meeting>('coordinator', 'POST', `${at}/close`, { version: meeting.version })
    meeting = await house.done<Meeting>('coordinator', 'POST', `${at}/reopen`)
    assert.equal((await read()).state, 'noted')
    assert.deepEqual([item().decidable, item().hasMoved], [true, false])
    meeting = (await record({ notes: 'Gruppen tackar.' })).body
    assert.equal(item().outcome?.notes, 'Gruppen tackar.')
    meeting = await house.done<Meeting>('police', 'POST', `${at}/close`, { version: meeting.version })
    assert.notEqual(meeting.minutesHash, closed.minutesHash)
    const minutes = await house.call('steering', 'GET', `${at}/file?what=minutes&format=html`)
    assert.match(minutes.bytes.toString(), /Gruppen tar del av ärendet/)
  })

  test('a correction is noted in its turn, and takes the place of the first', async () => {
    const next = await house.done('police', 'POST', `/statements/${id}/correct`)
    await house.seal(next.id)
    meeting = await call(await plan({ title: 'Styrgruppens tredje möte' }))
    meeting = await house.done<Meeting>('coordinator', 'PUT', `/meetings/${meeting.id}/attendance`, present())
    const first = id
    id = next.id
    assert.equal(item().title, 'Uppföljning 2026, utgåva 2')
    meeting = (await record({})).body
    assert.deepEqual(
      [(await read()).state, (await house.done('police', 'GET', `/statements/${first}`)).state],
      ['noted', 'superseded'],
    )
    const answer = await house.as('reader', (trx, actor) => {
      const ask = { trx, actor, now: house.clock.now(), zone: 'Europe/Stockholm' }
      return statementThreadSource.links(ask, [{ kind: 'plan', id: planId }])
    })
    assert.deepEqual(
      answer.map((one) => one.from.id).sort(),
      [first, id].sort(),
      'the plan knows what followed it up; a reader hears nothing of drafts',
    )
  })

  test('in a body that does not take note of it, a note stays in the minutes', async () => {
    const { id: sealed } = await house.sealed('followUp', { subjectId: planId, from: '2024-01-01', to: '2024-12-31' })
    meeting = await plan({ bodyCode: 'preparatoryGroup' })
    const subject = { subjectKind: 'statement', subjectId: sealed, title: 'Uppföljning', text: null }
    const put = { ...subject, position: 9, version: 0 }
    await house.done('coordinator', 'PUT', `/meetings/${meeting.id}/items/${randomUUID()}`, put)
    meeting = await call(meeting)
    id = sealed
    assert.equal(item().decidable, false)
    assert.deepEqual(codes(await record({ decision: 'decide' })), ['onlyNoted'])
    assert.equal((await record({})).status, 200)
    assert.equal((await read()).state, 'sealed')
    const actor = await house.actor('coordinator')
    const asked = await house.write(actor, (ask) => statementAgendaSource.list(ask, 'steeringGroup'))
    assert.ok(
      asked.some((one) => one.subjectId === sealed),
      'it still waits for the steering group',
    )
    assert.deepEqual(house.faults, [])
  })
})

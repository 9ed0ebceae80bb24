/** The agenda by hand: own points, papers, versions; and a joint picture that a meeting decides with its summary among the papers. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { drawDocument } from '#features/meeting/server/draw-document.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { openJointHouse } from '../../../tests/joint-house.ts'
import { type MeetingHouse, meetingForm, openMeetingHouse } from '../../../tests/meeting-house.ts'
import { composeJoint, proposeJoint } from '../../../tests/propose-joint.ts'
import type { AgendaItem, Meeting } from './schema.ts'
import { callMeeting } from './server/call.ts'
import { drawPapersFile } from './server/files.ts'
import { findOrRefuse } from './server/hold.ts'
import { planMeeting, writeAttendance } from './server/plan-meeting.ts'
import { presentMeeting } from './server/present.ts'
import { recordOutcome } from './server/record.ts'
import type { MeetingServices, MeetingWriting } from './server/services.ts'
import { jointPictureSource } from './server/sources/joint-picture.ts'

forEachDatabase('an agenda by hand', (open, kind) => {
  let house: MeetingHouse
  let meeting: Meeting
  before(async () => {
    house = await openMeetingHouse(await open())
    meeting = await house.done('coordinator', 'POST', '/meetings', meetingForm())
  })
  after(() => assert.deepEqual(house.faults, []))
  const own = randomUUID()
  const put = (item: string, change: object) =>
    house.call('police', 'PUT', `/meetings/${meeting.id}/items/${item}`, {
      ...{
        subjectKind: 'free',
        subjectId: null,
        title: 'Julmarknaden',
        text: 'Trygghet på torget.',
        position: 0.5,
        version: 0,
      },
      ...change,
    })
  const attach = (name: string, bytes: Uint8Array) =>
    house.call(
      'coordinator',
      'POST',
      `/meetings/${meeting.id}/items/${own}/papers?name=${encodeURIComponent(name)}`,
      bytes,
    )
  const codes = (answer: { body: { refusals?: { code: string }[] } }) => answer.body.refusals?.map((one) => one.code)

  test('a point of one’s own stands where it was put; whoever writes second is told what stands', async () => {
    meeting = (await put(own, {})).body
    assert.deepEqual(
      meeting.items.map((one) => one.title),
      ['Julmarknaden', 'Problem att prioritera: Problem raised'],
    )
    const late = await put(own, { title: 'Nyår' })
    assert.deepEqual([late.status, (late.body.current as AgendaItem).title], [409, 'Julmarknaden'])
    assert.deepEqual(codes(await put(own, { subjectKind: 'plan', subjectId: randomUUID(), version: 1 })), [
      'unknownSubject',
    ])
    assert.deepEqual(codes(await put(randomUUID(), { subjectId: randomUUID() })), ['unknownSubject'])
    const { subjectKind, subjectId } = meeting.items[1] as AgendaItem
    assert.deepEqual(codes(await put(randomUUID(), { subjectKind, subjectId })), ['onAgendaAlready'])
    assert.deepEqual(codes(await put(own, { text: 'Ring 070-123 45 67.', version: 1 })), ['personInText'])
  })

  test('papers are what they say they are', async () => {
    const pdf = new TextEncoder().encode('%PDF-1.7 en karta')
    assert.deepEqual(codes(await attach('karta.docx', pdf)), ['fileOther'])
    assert.deepEqual(codes(await attach('karta.exe', new Uint8Array([77, 90, 0, 1]))), ['fileUnknown'])
    assert.deepEqual(codes(await attach('lista.csv', Buffer.from('namn;nr\nA;19121212-1212\n'))), ['fileIdentity'])
    assert.deepEqual(codes(await attach('ring 070-174 06 05.pdf', pdf)), ['personInText'])
    const item = (await attach('../underlag-karta.pdf', pdf)).body.items[0]
    assert.deepEqual(
      item?.papers.map((one) => [one.name, one.bytes]),
      [['karta.pdf', pdf.length]],
    )
  })

  test('an item that is taken away waits again, with its papers gone from the table', async () => {
    const problem = meeting.items[1] as AgendaItem
    const gone = await house.done('police', 'DELETE', `/meetings/${meeting.id}/items/${problem.id}`)
    assert.deepEqual([gone.items.length, gone.waiting.map((one) => one.subjectId)], [1, [problem.subjectId]])
    meeting = await house.done('police', 'DELETE', `/meetings/${meeting.id}/items/${own}`)
    assert.deepEqual(codes(await house.call('police', 'POST', `/meetings/${meeting.id}/call`)), ['emptyAgenda'])
    const cancelled = await house.done('police', 'POST', `/meetings/${meeting.id}/cancel`)
    assert.equal(cancelled.state, 'cancelled')
    assert.deepEqual(codes(await put(randomUUID(), {})), ['notOpen'])
    const { rows } = await house.db.asOwner((trx) => sql`select id from outbox_mail`.execute(trx))
    assert.deepEqual(rows, [], 'who was never called need not be told')
  })

  test('a joint picture: decided as it lay there, its summary in the one document of papers', {
    skip: kind === 'pglite' && 'once is enough',
  }, async () => {
    const joint = await openJointHouse(await open())
    const { id } = await proposeJoint(joint, (await composeJoint(joint)).id)
    const { db, clock, services: rooms } = joint
    const services: MeetingServices = {
      db,
      clock,
      shelf: rooms.shelf,
      drawDocument,
      sources: [jointPictureSource(rooms)],
    }
    const write = <T>(work: (writing: MeetingWriting) => Promise<T>) =>
      joint.as('coordinator', (trx, actor) =>
        work({ trx, actor, now: clock.now(), zone: 'Europe/Stockholm', knownNames: new Set(), services }),
      )
    const form = { ...meetingForm(), overrides: [] }
    const row = await write((writing) => planMeeting(writing, form as Parameters<typeof planMeeting>[1]))
    await write((writing) => callMeeting(writing, row.id))
    const seen = await write(async (writing) => presentMeeting(writing, await findOrRefuse(writing, row.id)))
    const [item] = seen.items as [AgendaItem]
    assert.deepEqual([item.title, item.papers.length], ['Samlad lägesbild 2026, utgåva 1', 3])
    const html = await write(async (writing) => drawPapersFile(writing, await findOrRefuse(writing, row.id), 'html'))
    for (const words of ['Det vi inte vet', 'Under 2025 anmäldes 6700 brott']) {
      assert.ok(new TextDecoder().decode(html).includes(words), words)
    }
    await write((writing) =>
      writeAttendance(writing, row.id, {
        ...{ version: 0, presenters: [], others: [], overrides: [] },
        seats: seen.attendance.seats.map((seat) => ({ ...seat, present: 'member' })),
      }),
    )
    const given = {
      decision: 'decide' as const,
      reason: null,
      notes: null,
      dissent: [],
      subjectHash: item.subjectHash,
      version: 0,
      overrides: [],
    }
    await write((writing) => recordOutcome(writing, row.id, item.id, given))
    const picture = await joint.done('police', 'GET', `/joint-pictures/${id}`)
    assert.deepEqual([picture.state, picture.decidedOn, picture.decidedByBody], ['decided', '2026-11-23', 'Styrgrupp'])
  })
})

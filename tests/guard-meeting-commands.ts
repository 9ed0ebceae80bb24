/** The commands of the meetings' room with a text in them: one meeting is under way, one has closed minutes. */
import { randomUUID } from 'node:crypto'
import type { Meeting } from '#features/meeting/schema.ts'
import type { Command } from './guard-commands.ts'
import type { MeasureHouse } from './measure-house.ts'

/** `planId`: what a formal decision is about. */
export async function listMeetingCommands(house: MeasureHouse, planId: string): Promise<Command[]> {
  const plain = {
    title: 'Möte',
    startsAt: '2026-11-23T09:00:00+01:00',
    endsAt: '2026-11-23T11:00:00+01:00',
    place: 'Torget',
  }
  const open = async () => {
    const { id } = await house.done<Meeting>('coordinator', 'POST', '/meetings', {
      ...plain,
      bodyCode: 'steeringGroup',
    })
    const itemId = randomUUID()
    await house.done('coordinator', 'PUT', `/meetings/${id}/items/${itemId}`, { ...item, title: 'Öppnande' })
    const called = await house.done<Meeting>('coordinator', 'POST', `/meetings/${id}/call`)
    const { seats, presenters } = called.attendance
    const attendance = {
      version: 0,
      seats: seats.map((one) => ({ ...one, present: 'member' })),
      presenters,
      others: ['kommunikatör'],
    }
    const { version } = await house.done<Meeting>('coordinator', 'PUT', `/meetings/${id}/attendance`, attendance)
    return { id, itemId, version, attendance: { ...attendance, version: 1 } }
  }
  const item = { subjectKind: 'free', subjectId: null, text: null, position: 1, version: 0 }
  const meeting = await open()
  const closed = await open()
  await house.done('police', 'POST', `/meetings/${closed.id}/close`, { version: closed.version })
  const office = meeting.attendance.seats[0]?.office ?? ''
  return [
    {
      of: 'POST /meetings',
      body: { ...plain, bodyCode: 'steeringGroup' },
      texts: ['title', 'place'],
      codes: ['bodyCode'],
    },
    {
      of: 'PUT /meetings/:id',
      ids: [meeting.id],
      body: { ...plain, version: meeting.version },
      texts: ['title', 'place'],
    },
    {
      of: 'PUT /meetings/:id/items/:itemId',
      ids: [meeting.id, randomUUID()],
      body: { ...item, title: 'Övrigt' },
      texts: ['title', 'text'],
      codes: ['subjectId'],
    },
    {
      of: 'PUT /meetings/:id/attendance',
      ids: [meeting.id],
      body: meeting.attendance,
      texts: ['others.*'],
      codes: ['seats.*.office'],
    },
    {
      of: 'PUT /meetings/:id/items/:itemId/outcome',
      ids: [meeting.id, meeting.itemId],
      body: {
        decision: 'note',
        reason: null,
        notes: null,
        dissent: [{ office, text: 'Jag tycker annat.' }],
        subjectHash: null,
        version: 0,
      },
      texts: ['reason', 'notes', 'dissent.*.text'],
      codes: ['dissent.*.office'],
    },
    {
      of: 'PUT /meetings/:id/items/:itemId/outcome',
      ids: [meeting.id, meeting.itemId],
      body: { decision: 'decide', reason: null, notes: null, dissent: [], version: 0 },
      texts: [],
      codes: ['subjectHash'],
    },
    { of: 'POST /meetings/:id/approve', ids: [closed.id], body: {}, texts: [], codes: ['minutesHash'] },
    { of: 'POST /meetings/:id/entries', ids: [closed.id], body: {}, texts: ['text'] },
    {
      of: 'POST /formal-decisions',
      body: {
        subjectKind: 'plan',
        subjectId: planId,
        body: 'Nämnden',
        decidedOn: '2026-11-23',
        paragraph: '§ 1',
        registrationNumber: '2026/1',
      },
      texts: ['body', 'paragraph', 'registrationNumber'],
    },
  ]
}

/** The steering group's meetings in the demo: one held with its minutes approved and its formal decision, and the next one planned. */
import { randomUUID } from 'node:crypto'
import { listItems } from '#features/meeting/agenda-store.ts'
import { putItem } from '#features/meeting/server/agenda.ts'
import { fillAttendance, readBody } from '#features/meeting/server/body.ts'
import { callMeeting } from '#features/meeting/server/call.ts'
import { recordFormal } from '#features/meeting/server/formal.ts'
import { findOrRefuse } from '#features/meeting/server/hold.ts'
import { approveMinutes, closeMeeting } from '#features/meeting/server/minutes.ts'
import { planMeeting, writeAttendance } from '#features/meeting/server/plan-meeting.ts'
import { recordOutcome } from '#features/meeting/server/record.ts'
import type { DemoStep } from './demo-hands.ts'
import type { DemoTime } from './demo-thread-problem.ts'
import { formal, meeting } from './demo-thread-sv.ts'

const overrides: [] = []
const bodyCode = 'steeringGroup'
/** Seats of the agreement that a deputy filled, and that nobody did. */
const [deputySeat, emptySeat] = [0, 2]

/** The agenda builds itself of what waits; a point of the presenters' own is added. */
export async function callSteeringGroup({ act, at }: DemoTime): Promise<string> {
  const content = {
    ...{ bodyCode, title: meeting.title, place: meeting.place },
    ...{ startsAt: at(14, '12:00').toISOString(), endsAt: at(14, '13:30').toISOString() },
  }
  const id = await act('municipality', at(9, '13:30'), async (step) => {
    const row = await planMeeting(step, { ...content, overrides })
    const [title, text] = [meeting.weeksItem, meeting.weeksText]
    const item = { subjectKind: 'free', subjectId: null, title, text, position: 0, version: 0, overrides } as const
    await putItem(step, row.id, randomUUID(), item)
    return row.id
  })
  await act('municipality', at(9, '14:00'), (step) => callMeeting(step, id))
  return id
}

export async function holdSteeringGroup(
  { act, at, day }: DemoTime,
  { meetingId, planId }: { readonly meetingId: string; readonly planId: string },
): Promise<void> {
  await act('municipality', at(14, '12:05'), async (step) => {
    const { body } = await readBody(step, await findOrRefuse(step, meetingId))
    const attendance = fillAttendance(body, null)
    const seats = attendance.seats.map((one) => {
      const present = one.seat === deputySeat ? 'deputy' : one.seat === emptySeat ? 'absent' : 'member'
      return { ...one, present } as const
    })
    const presenters = attendance.presenters.map((one) => ({ ...one, present: true }))
    await writeAttendance(step, meetingId, { ...attendance, seats, presenters, others: meeting.others, overrides })
  })
  await act('municipality', at(14, '13:10'), (step) => recordItems(step, meetingId))
  await act('municipality', at(14, '13:35'), async (step) =>
    closeMeeting(step, meetingId, (await findOrRefuse(step, meetingId)).contentVersion),
  )
  for (const [hand, time] of [
    ['director', '08:20'],
    ['chief', '11:00'],
  ] as const) {
    await act(hand, at(15, time), async (step) =>
      approveMinutes(step, meetingId, (await findOrRefuse(step, meetingId)).minutesHash ?? ''),
    )
  }
  const { body, paragraph, registrationNumber } = formal
  const decided = { subjectKind: 'plan', subjectId: planId, body, paragraph, decidedOn: day(15) } as const
  await act('municipality', at(15, '14:45'), (step) =>
    recordFormal(step, { ...decided, registrationNumber: registrationNumber(day(15)), overrides }),
  )
}

/** The plan is decided as it lies there; the rest is noted. */
async function recordItems(step: DemoStep, meetingId: string): Promise<void> {
  for (const { id, subjectKind, subjectHash } of await listItems(step.trx, meetingId)) {
    const isPlan = subjectKind === 'plan'
    await recordOutcome(step, meetingId, id, {
      decision: isPlan ? 'decide' : 'note',
      reason: null,
      notes: isPlan ? meeting.planNotes : subjectKind === 'free' ? meeting.weeksNotes : meeting.obligationNotes,
      dissent: [],
      ...{ subjectHash, version: 0, recordedAt: '', overrides },
    })
  }
}

/** Planned in the story's last hour: what is late and what waits is on its agenda by itself. */
export async function planNextMeeting({ act, at }: DemoTime, on: string): Promise<void> {
  const [startsAt, endsAt] = [`${on}T12:00:00.000Z`, `${on}T13:30:00.000Z`]
  const content = { bodyCode, title: meeting.nextTitle, place: meeting.place, startsAt, endsAt }
  await act('municipality', at(18, '14:00'), (step) => planMeeting(step, { ...content, overrides }))
}

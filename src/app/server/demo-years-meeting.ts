/** Earlier meetings of the demo's steering group: called, held with who was there, minutes approved by both parties. */
import { randomUUID } from 'node:crypto'
import { listItems } from '#features/meeting/agenda-store.ts'
import { putItem } from '#features/meeting/server/agenda.ts'
import { fillAttendance, readBody } from '#features/meeting/server/body.ts'
import { callMeeting } from '#features/meeting/server/call.ts'
import { findOrRefuse } from '#features/meeting/server/hold.ts'
import { approveMinutes, closeMeeting } from '#features/meeting/server/minutes.ts'
import { planMeeting, writeAttendance } from '#features/meeting/server/plan-meeting.ts'
import { recordOutcome } from '#features/meeting/server/record.ts'
import type { DemoStep } from './demo-hands.ts'
import type { DemoTime } from './demo-thread-problem.ts'
import { type DemoMeeting, outcomeNotes, steeringGroup } from './demo-years-plan-sv.ts'

const overrides: [] = []
const bodyCode = 'steeringGroup'

/** Days from the call to the meeting. */
export const calledBefore = 11

/** What waits comes on the agenda by itself, after the group's own point. Returns its id. */
export async function callPastMeeting({ act, at }: DemoTime, { on, item, text }: DemoMeeting): Promise<string> {
  const { title, place } = steeringGroup
  const times = { startsAt: at(on, '12:00').toISOString(), endsAt: at(on, '13:30').toISOString() }
  return act('municipality', at(on - calledBefore, '09:00'), async (step) => {
    const { id } = await planMeeting(step, { bodyCode, title, place, ...times, overrides })
    const own = { subjectKind: 'free', subjectId: null, title: item, text, position: 0 } as const
    await putItem(step, id, randomUUID(), { ...own, version: 0, overrides })
    await callMeeting(step, id)
    return id
  })
}

export async function holdPastMeeting({ act, at }: DemoTime, id: string, told: DemoMeeting): Promise<void> {
  const { on } = told
  await act('municipality', at(on, '13:20'), async (step) => {
    await writeWhoCame(step, id, told)
    await recordItems(step, id, told)
    await closeMeeting(step, id, (await findOrRefuse(step, id)).contentVersion)
  })
  const approve = async (step: DemoStep) => approveMinutes(step, id, (await findOrRefuse(step, id)).minutesHash ?? '')
  await act('director', at(on + 1, '08:15'), approve)
  await act('chief', at(on + 1, '10:45'), approve)
}

async function writeWhoCame(step: DemoStep, id: string, { absent, deputy }: DemoMeeting): Promise<void> {
  const { body } = await readBody(step, await findOrRefuse(step, id))
  const attendance = fillAttendance(body, null)
  const seats = attendance.seats.map((one) => {
    const present = absent.includes(one.seat) ? 'absent' : one.seat === deputy ? 'deputy' : 'member'
    return { ...one, present } as const
  })
  const presenters = attendance.presenters.map((one) => ({ ...one, present: true }))
  await writeAttendance(step, id, { ...attendance, seats, presenters, overrides })
}

async function recordItems(step: DemoStep, id: string, { notes }: DemoMeeting): Promise<void> {
  for (const { id: itemId, subjectKind, subjectHash } of await listItems(step.trx, id)) {
    await recordOutcome(step, id, itemId, {
      decision: subjectKind === 'plan' ? 'decide' : 'note',
      reason: null,
      notes: subjectKind === 'free' ? notes : (outcomeNotes[subjectKind] ?? null),
      dissent: [],
      ...{ subjectHash, version: 0, recordedAt: '', overrides },
    })
  }
}

/** A new meeting with an agenda of what waits, another time or place, and who was there. */
import { randomUUID } from 'node:crypto'
import { localDateAt } from '#analysis/time/local-time.ts'
import { partyOf } from '#features/access/rules.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { refusePersons } from '#features/report/server/refuse-persons.ts'
import { findAttendance, insertAttendance, listOutcomes } from '../agenda-store.ts'
import { checkAttendance, checkContent, checkParty, checkStayed } from '../rules.ts'
import type { Attendance, MeetingContent } from '../schema.ts'
import { changeMeeting, insertMeeting, type MeetingRow } from '../store.ts'
import { fillAgenda } from './agenda.ts'
import { fillAttendance, readBody } from './body.ts'
import { listReached } from './decidable.ts'
import { daysOf, findOrRefuse, holdFor, log, moved, refuse, settle, stamp } from './hold.ts'
import { presentMeeting } from './present.ts'
import type { MeetingWriting } from './services.ts'

const instant = (text: string) => new Date(text).toISOString()

export async function planMeeting(
  writing: MeetingWriting,
  { overrides, ...content }: MeetingContent & { overrides: Excuses },
): Promise<MeetingRow> {
  const { trx, actor, now, zone } = writing
  const { body } = await readBody(writing, content)
  const startsOn = localDateAt(Date.parse(content.startsAt), zone)
  const today = localDateAt(now.getTime(), zone)
  const facts = { bodyKnown: body !== null, today, startsOn, isMoved: true, decidedOn: null }
  refuse([...checkParty(partyOf(actor)), ...checkContent(content, facts)])
  const guarded = guardContent(writing, content, null, overrides)
  const id = randomUUID()
  await insertMeeting(trx, {
    municipalityId: actor.municipalityId,
    id,
    bodyCode: content.bodyCode,
    title: content.title,
    startsAt: instant(content.startsAt),
    endsAt: instant(content.endsAt),
    place: content.place,
    state: 'planned',
    calledAt: null,
    heldAt: null,
    minutesHash: null,
    approvedAt: null,
    createdAt: now.toISOString(),
  })
  const row = await findOrRefuse(writing, id)
  const items = await fillAgenda(writing, row)
  await log(writing, id, 'plan', { bodyCode: row.bodyCode, items, ...guarded })
  return row
}

export async function moveMeeting(
  writing: MeetingWriting,
  id: string,
  { overrides, version, ...content }: Omit<MeetingContent, 'bodyCode'> & { version: number; overrides: Excuses },
): Promise<void> {
  const { trx } = writing
  const row = await holdFor(writing, id, 'write')
  const isMoved = instant(content.startsAt) !== row.startsAt
  const decidedOn = (await listOutcomes(trx, id)).length > 0 ? daysOf(writing, row).startsOn : null
  const days = daysOf(writing, { startsAt: content.startsAt })
  refuse(checkContent(content, { bodyKnown: true, isMoved, decidedOn, ...days }))
  const guarded = guardContent(writing, content, row, overrides)
  if (version !== row.contentVersion) throw moved('meeting', await presentMeeting(writing, row))
  const { title, place } = content
  const times = { startsAt: instant(content.startsAt), endsAt: instant(content.endsAt) }
  await changeMeeting(trx, row, { title, place, ...times })
  await log(writing, id, 'move', { isMoved, ...guarded })
}

function guardContent(
  writing: MeetingWriting,
  content: Pick<MeetingContent, 'title' | 'place'>,
  before: Pick<MeetingRow, 'title' | 'place'> | null,
  overrides: Excuses,
) {
  const written = (['title', 'place'] as const).map((field) => {
    return { field, text: content[field], before: before?.[field] ?? null }
  })
  return refusePersons(writing, written, overrides)
}

/** Who was there, by office. Versions: what stood before stays. */
export async function writeAttendance(
  writing: MeetingWriting,
  id: string,
  { overrides, ...given }: Attendance & { overrides: Excuses },
): Promise<void> {
  const { trx } = writing
  const row = await holdFor(writing, id, 'write')
  const { body } = await readBody(writing, row)
  const rows = fillAttendance(body, given)
  const outcomes = await listReached(writing, id, body)
  refuse([...checkAttendance(given, body), ...checkStayed({ ...rows, version: given.version + 1 }, outcomes)])
  const standing = await findAttendance(trx, id)
  const before = standing?.others.join('\n') ?? null
  const guarded = refusePersons(writing, [{ field: 'others', text: given.others.join('\n'), before }], overrides)
  const shown = fillAttendance(body, standing)
  if (given.version !== shown.version) throw moved('attendance', shown)
  const version = given.version + 1
  const kept = await insertAttendance(trx, { ...stamp(writing), meetingId: id, version, rows: JSON.stringify(rows) })
  if (!kept) throw moved('attendance', shown)
  const present = rows.seats.filter((one) => one.present !== 'absent').length
  await settle(writing, row, 'writeAttendance', { version, present, others: rows.others.length, ...guarded })
}

/** Minutes: closed with a checksum, opened again while nobody has approved, approved by both parties, and then locked. */
import { randomUUID } from 'node:crypto'
import { partyOf } from '#features/access/rules.ts'
import { parties } from '#features/access/schema.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { refusePersons } from '#features/report/server/refuse-persons.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { drawing } from '../document-minutes.ts'
import { insertApproval, insertEntry, insertMinutesFile, listApprovals } from '../minutes-store.ts'
import { approve, checkClose, checkParty, checkReopen } from '../rules.ts'
import { changeMeeting, type MeetingRow, readMinutesText } from '../store.ts'
import { answerItems, takeBackAnswers } from './answer.ts'
import { findPlace, readBody } from './body.ts'
import { drawMinutesFile, gatherMinutes, writeMinutes } from './draw-minutes.ts'
import { daysOf, findOrRefuse, holdFor, lockOrRefuse, log, moved, refuse, stamp } from './hold.ts'
import { sha256 } from './papers.ts'
import { presentMeeting } from './present.ts'
import type { MeetingWriting } from './services.ts'

export async function closeMeeting(writing: MeetingWriting, id: string, version: number): Promise<void> {
  const { trx, now } = writing
  const row = await lockOrRefuse(writing, id)
  const meeting = await presentMeeting(writing, row)
  const facts = { state: row.state, ...daysOf(writing, row), attendanceVersion: meeting.attendance.version }
  refuse([...checkParty(partyOf(writing.actor)), ...checkClose(facts)])
  if (version !== row.contentVersion) throw moved('meeting', meeting)
  const text = await writeMinutes(writing, row)
  const minutesHash = sha256(text)
  await changeMeeting(trx, row, { state: 'held', heldAt: now.toISOString(), minutes: text, minutesHash })
  const answered = await answerItems(writing, meeting)
  const decided = meeting.items.filter((one) => one.outcome).length
  await log(writing, id, 'close', { minutesHash, items: meeting.items.length, dealtWith: decided, answered })
}

export async function reopenMeeting(writing: MeetingWriting, id: string): Promise<void> {
  const { trx } = writing
  const row = await lockOrRefuse(writing, id)
  const { minutesHash } = row
  const approvals = minutesHash ? await listApprovals(trx, { meetingId: id, minutesHash }) : []
  refuse([...checkParty(partyOf(writing.actor)), ...checkReopen(row.state, approvals.length)])
  await changeMeeting(trx, row, { state: 'called', heldAt: null, minutes: null, minutesHash: null })
  const waiting = await takeBackAnswers(writing, id)
  await log(writing, id, 'reopen', { minutesHash, waiting })
}

/** The second party's approval locks the minutes, and their files are drawn and kept. */
export async function approveMinutes(writing: MeetingWriting, id: string, seenHash: string): Promise<void> {
  const { trx, actor, now } = writing
  const row = await lockOrRefuse(writing, id)
  const { minutesHash } = row
  const given = minutesHash ? await listApprovals(trx, { meetingId: id, minutesHash }) : []
  const place = await findPlace(trx, actor, await readBody(writing, row))
  const approved = given.map((one) => one.party)
  const outcome = approve({ state: row.state, party: place?.party ?? null, minutesHash, seenHash, approved })
  if ('refusals' in outcome || !place || !minutesHash) {
    const refusals = 'refusals' in outcome ? outcome.refusals : []
    const isMoved = refusals.some((one) => one.code === 'minutesMoved')
    throw new CallRefused(
      isMoved ? 'moved' : 'refused',
      refusals,
      isMoved ? await presentMeeting(writing, row) : undefined,
    )
  }
  const { municipalityId, personId } = actor
  const { party } = place
  const approvedAt = now.toISOString()
  await insertApproval(trx, { municipalityId, meetingId: id, party, minutesHash, personId, approvedAt })
  await log(writing, id, 'approve', { party, minutesHash })
  if (!outcome.completes) return
  await changeMeeting(trx, row, { state: 'approved', approvedAt })
  await keepFiles(writing, await findOrRefuse(writing, id))
  await log(writing, id, 'lock', { minutesHash, parties: parties.length })
}

async function keepFiles(writing: MeetingWriting, row: MeetingRow): Promise<void> {
  const { trx, now } = writing
  const facts = await gatherMinutes(writing, row)
  const text = await readMinutesText(trx, row.id)
  for (const format of ['html', 'pdf', 'docx', 'json'] as const) {
    const bytes =
      format === 'json' ? new TextEncoder().encode(text ?? '') : await drawMinutesFile(writing, facts, format)
    await insertMinutesFile(trx, {
      municipalityId: row.municipalityId,
      meetingId: row.id,
      format,
      bytes,
      sha256: sha256(bytes),
      drawing,
      recordedAt: now.toISOString(),
    })
  }
}

/** Beside the minutes, never in them. */
export async function addEntry(
  writing: MeetingWriting,
  id: string,
  { text, overrides }: { readonly text: string; readonly overrides: Excuses },
): Promise<void> {
  const row = await holdFor(writing, id, 'enter')
  const guarded = refusePersons(writing, [{ field: 'text', text, before: null }], overrides)
  const entryId = randomUUID()
  await insertEntry(writing.trx, { ...stamp(writing), id: entryId, meetingId: row.id, text })
  await log(writing, id, 'enter', { entryId, ...guarded })
}

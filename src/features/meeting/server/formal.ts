/** The municipal body's own decision on what the steering group decided: the legal clock counts from it. */
import { randomUUID } from 'node:crypto'
import { localDateAt } from '#analysis/time/local-time.ts'
import { partyOf } from '#features/access/rules.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { findPersons } from '#features/report/server/refuse-persons.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import { listDecided, type PlacedItem } from '../agenda-store.ts'
import { type FormalRow, insertFormal, listFormal, lockFormal } from '../minutes-store.ts'
import { checkFormal, checkParty } from '../rules.ts'
import type { FormalDecision } from '../schema.ts'
import { refuse, stamp } from './hold.ts'
import type { MeetingAsk, MeetingWriting } from './services.ts'

const formalKinds = ['jointPicture', 'plan'] as const
type Formal = Omit<FormalDecision, 'id' | 'subjectTitle' | 'recordedAt'>

/** Those that stand, and what has been decided at a meeting and waits for one. */
export async function readFormal(ask: MeetingAsk) {
  const [rows, decided] = [await listFormal(ask.trx), await listDecided(ask.trx)]
  const isFormal = (one: PlacedItem) =>
    rows.some((row) => row.subjectKind === one.subjectKind && row.subjectId === one.subjectId)
  const waiting = new Map(
    decided.filter((one) => !isFormal(one)).map((one) => [`${one.subjectKind}/${one.subjectId}`, one]),
  )
  return {
    decisions: rows.map((row) => present(row, decided)),
    waiting: [...waiting.values()].flatMap(({ subjectKind, subjectId, title }) => {
      const kind = formalKinds.find((one) => one === subjectKind)
      return kind && subjectId ? [{ subjectKind: kind, subjectId, subjectTitle: title }] : []
    }),
  }
}

function present(row: FormalRow, decided: readonly PlacedItem[]): FormalDecision {
  const { id, subjectKind, subjectId, body, decidedOn, paragraph, registrationNumber, recordedAt } = row
  const subjectTitle = findDecided(decided, row)?.title ?? ''
  return { id, subjectKind, subjectId, subjectTitle, body, decidedOn, paragraph, registrationNumber, recordedAt }
}

const findDecided = (decided: readonly PlacedItem[], of: Pick<Formal, 'subjectKind' | 'subjectId'>) =>
  decided.findLast((one) => one.subjectKind === of.subjectKind && one.subjectId === of.subjectId)

/** Another one of the same subject supersedes the one before, which stays. */
export async function recordFormal(
  writing: MeetingWriting,
  { overrides, ...given }: Formal & { readonly overrides: Excuses },
): Promise<FormalDecision> {
  const { trx, actor, now, zone } = writing
  await lockFormal(trx, actor.municipalityId)
  const decided = await listDecided(trx)
  const meeting = findDecided(decided, given)
  const today = localDateAt(now.getTime(), zone)
  const meetingOn = meeting ? localDateAt(Date.parse(meeting.startsAt), zone) : null
  const fields = ['body', 'paragraph', 'registrationNumber'] as const
  const written = fields.map((field) => ({ field, text: given[field], before: null }))
  const { refusals, guarded } = findPersons(writing, written, overrides)
  refuse([...checkParty(partyOf(actor)), ...checkFormal({ decidedOn: given.decidedOn, today, meetingOn }), ...refusals])
  const row = { ...stamp(writing), ...given, id: randomUUID(), supersededAt: null }
  await insertFormal(trx, row)
  await insertAuditEvent(trx, {
    municipalityId: actor.municipalityId,
    at: now,
    actor,
    action: 'formalDecision.record',
    subjectKind: given.subjectKind,
    subjectId: given.subjectId,
    detail: { id: row.id, decidedOn: given.decidedOn, ...guarded },
  })
  return present(row, decided)
}

/** A meeting held for one change: found, open for it, and logged when it is done. */
import { localDateAt } from '#analysis/time/local-time.ts'
import { partyOf } from '#features/access/rules.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import type { Refused } from '../refusal-codes.ts'
import { checkAction, checkParty } from '../rules.ts'
import { changeMeeting, findMeeting, lockMeeting, type MeetingRow } from '../store.ts'
import type { MeetingAction } from '../transitions.ts'
import type { MeetingAsk } from './services.ts'

export async function findOrRefuse({ trx }: Pick<MeetingAsk, 'trx'>, id: string): Promise<MeetingRow> {
  const row = await findMeeting(trx, id)
  if (!row) throw new CallRefused('notFound')
  return row
}

/** Held for the transaction: those who write in the same meeting come in turn. */
export async function lockOrRefuse({ trx }: Pick<MeetingAsk, 'trx'>, id: string): Promise<MeetingRow> {
  const row = await lockMeeting(trx, id)
  if (!row) throw new CallRefused('notFound')
  return row
}

/** Held, and in a state that allows the action, by one of the two who keep the meeting. */
export async function holdFor(ask: MeetingAsk, id: string, action: MeetingAction): Promise<MeetingRow> {
  const row = await lockOrRefuse(ask, id)
  refuse([...checkParty(partyOf(ask.actor)), ...checkAction(row.state, action)])
  return row
}

export function refuse(refusals: readonly Refused[]): void {
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
}

/** Answers with what stands now, so that the page can show both. */
export const moved = (what: string, current: unknown) =>
  new CallRefused('moved', [{ code: 'moved', values: { what } }], current)

/** Codes and counts only: never text that somebody wrote. */
export function log(ask: MeetingAsk, id: string, action: string, detail: Record<string, unknown>): Promise<void> {
  const { trx, actor, now } = ask
  return insertAuditEvent(trx, {
    municipalityId: actor.municipalityId,
    at: now,
    actor,
    action: `meeting.${action}`,
    subjectKind: 'meeting',
    subjectId: id,
    detail,
  })
}

/** The change is written and logged: who has the meeting as it was before is told so. */
export async function settle(
  ask: MeetingAsk,
  row: MeetingRow,
  action: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await changeMeeting(ask.trx, row, {})
  await log(ask, row.id, action, detail)
}

export const stamp = ({ actor, now }: MeetingAsk) => ({
  municipalityId: actor.municipalityId,
  personId: actor.personId,
  organisationId: actor.organisationId,
  recordedAt: now.toISOString(),
})

/** Local days: today, and the one on which the meeting begins. */
export const daysOf = ({ now, zone }: MeetingAsk, row: Pick<MeetingRow, 'startsAt'>) => ({
  today: localDateAt(now.getTime(), zone),
  startsOn: localDateAt(Date.parse(row.startsAt), zone),
})

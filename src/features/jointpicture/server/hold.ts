/** A picture held for one change: found, open for it, and logged when it is done. */
import { partyOf } from '#features/access/rules.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import type { Trx } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { raiseJointVersion } from '../content-store.ts'
import { checkAction } from '../rules.ts'
import { findJointPicture, type JointRow, lockJointPicture } from '../store.ts'
import { type JointAction, whoseOf } from '../transitions.ts'
import type { JointWriting } from './services.ts'

/** Held for the transaction: those who change the same picture come in turn. */
export async function lockOrRefuse(trx: Trx, id: string): Promise<JointRow> {
  const row = await lockJointPicture(trx, id)
  if (!row) throw new CallRefused('notFound')
  return row
}

export async function findOrRefuse(trx: Trx, id: string): Promise<JointRow> {
  const row = await findJointPicture(trx, id)
  if (!row) throw new CallRefused('notFound')
  return row
}

/** Held, and open for the action; what is one party's own, only to that party. */
export async function holdFor({ trx, actor }: JointWriting, id: string, action: JointAction): Promise<JointRow> {
  const row = await lockOrRefuse(trx, id)
  const refusals = checkAction(whoseOf(row), row.state, action)
  if (row.party !== null && row.party !== partyOf(actor)) refusals.push({ code: 'notOwner' })
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
  return row
}

/** Answers with what stands now, so that the page can show both and merge. */
export const moved = (what: string, current: unknown) =>
  new CallRefused('moved', [{ code: 'moved', values: { what } }], current)

/** Codes and counts only: never text that somebody wrote. */
export function log(writing: JointWriting, id: string, action: string, detail: Record<string, unknown>): Promise<void> {
  const { trx, actor, now } = writing
  const subject = { subjectKind: 'jointPicture', subjectId: id }
  return insertAuditEvent(trx, {
    municipalityId: actor.municipalityId,
    at: now,
    actor,
    action: `jointPicture.${action}`,
    ...subject,
    detail,
  })
}

/** The change is written and logged: confirmations of the content before it no longer hold. */
export async function settle(
  writing: JointWriting,
  id: string,
  action: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await raiseJointVersion(writing.trx, { municipalityId: writing.actor.municipalityId, pictureId: id })
  await log(writing, id, action, detail)
}

export const stamp = ({ actor, now }: JointWriting) => ({
  municipalityId: actor.municipalityId,
  personId: actor.personId,
  organisationId: actor.organisationId,
  recordedAt: now.toISOString(),
})

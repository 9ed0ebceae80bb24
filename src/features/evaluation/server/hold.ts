/** A questionnaire held for one change: found, locked, and logged when it is done. */
import { localDateAt } from '#analysis/time/local-time.ts'
import { partyOf } from '#features/access/rules.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { type Invitation, listInvitations, lockQuestionnaire, type QuestionnaireRow } from '../store.ts'
import type { EvaluationAsk } from './services.ts'

export const todayOf = ({ now, zone }: Pick<EvaluationAsk, 'now' | 'zone'>): string => localDateAt(now.getTime(), zone)

/** The asker's own invitation; undefined: they were not asked. */
export async function findOwn({ trx, actor }: EvaluationAsk, id: string): Promise<Invitation | undefined> {
  return (await listInvitations(trx, actor.personId)).find((one) => one.questionnaireId === id)
}

/** Those who speak for a party see every questionnaire, others those that they were asked in. */
export const maySee = ({ actor }: EvaluationAsk, own: Invitation | undefined): boolean =>
  partyOf(actor) !== null || own !== undefined

/** Held for the transaction. @throws CallRefused notFound, also for one that this actor may not see. */
export async function hold(
  ask: EvaluationAsk,
  id: string,
): Promise<{ row: QuestionnaireRow; own: Invitation | undefined }> {
  const row = await lockQuestionnaire(ask.trx, id)
  // Read after the lock: an answer that came first is seen.
  const own = await findOwn(ask, id)
  if (!row || !maySee(ask, own)) throw new CallRefused('notFound')
  return { row, own }
}

export function refuse(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
}

/** Codes and counts only: never text that somebody wrote. */
export function log(ask: EvaluationAsk, id: string, action: string, detail: Record<string, unknown>): Promise<void> {
  const { trx, actor, now } = ask
  return insertAuditEvent(trx, {
    municipalityId: actor.municipalityId,
    at: now,
    actor,
    action: `questionnaire.${action}`,
    subjectKind: 'questionnaire',
    subjectId: id,
    detail,
  })
}

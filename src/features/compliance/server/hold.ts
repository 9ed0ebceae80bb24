/** One call about obligations: who asks and when; held for one change, and logged when it is done. */
import { localDateAt } from '#analysis/time/local-time.ts'
import type { Actor } from '#features/access/schema.ts'
import type { Guarding } from '#features/report/server/refuse-persons.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import type { Trx } from '#platform/db/port.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { lockObligation } from '../note-store.ts'
import { listOwed } from './judge.ts'

export interface ComplianceAsk {
  readonly trx: Trx
  readonly actor: Actor
  readonly now: Date
  readonly zone: string
}

export type ComplianceWriting = ComplianceAsk & Guarding

export const todayOf = ({ now, zone }: Pick<ComplianceAsk, 'now' | 'zone'>): string => localDateAt(now.getTime(), zone)

/**
 * Keys of the topic's obligations as they are now. `held`: what is written about comes in turn, a key or a piece of evidence.
 * @throws CallRefused notFound where neither law nor agreement has such a topic
 */
export async function holdTopic(ask: ComplianceAsk, topic: string, held: string): Promise<string[]> {
  const { trx, actor, now, zone } = ask
  const { municipalityId } = actor
  await lockObligation(trx, municipalityId, held)
  const owed = await listOwed({ trx, municipalityId, zone, asOf: now, on: todayOf(ask) })
  const keys = owed.filter(({ obligation }) => obligation.topic === topic).map(({ key }) => key)
  if (keys.length === 0) throw new CallRefused('notFound')
  return keys
}

export function refuse(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
}

/** Answers with what stands now, so that nothing typed is lost. */
export const moved = (what: 'note' | 'evidence', current: unknown) =>
  new CallRefused('moved', [{ code: 'moved', values: { what } }], current)

/** Codes and counts only: never text that somebody wrote. */
export function log(
  { trx, actor, now }: ComplianceAsk,
  subject: { kind: 'obligation' | 'ownEvidence'; id: string },
  action: string,
  detail: Record<string, unknown>,
): Promise<void> {
  return insertAuditEvent(trx, {
    municipalityId: actor.municipalityId,
    at: now,
    actor,
    action: `${subject.kind}.${action}`,
    subjectKind: subject.kind,
    subjectId: subject.id,
    detail,
  })
}

export const stamp = ({ actor, now }: ComplianceAsk) => ({
  municipalityId: actor.municipalityId,
  personId: actor.personId,
  organisationId: actor.organisationId,
  recordedAt: now.toISOString(),
})

/** The log. Written in the same transaction as the change it tells of; only ever added to. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Trx } from '#platform/db/port.ts'

export interface AuditEvent {
  readonly municipalityId: string
  readonly at: Date
  readonly actor: { personId: string; organisationId: string; role: string } | null
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  /** Codes and counts only: never text that somebody wrote. */
  readonly detail?: Readonly<Record<string, unknown>>
}

export async function insertAuditEvent(trx: Trx, event: AuditEvent): Promise<void> {
  await trx
    .insertInto('auditEvent')
    .values({
      municipalityId: event.municipalityId,
      id: randomUUID(),
      at: event.at.toISOString(),
      personId: event.actor?.personId ?? null,
      organisationId: event.actor?.organisationId ?? null,
      role: event.actor?.role ?? null,
      action: event.action,
      subjectKind: event.subjectKind,
      subjectId: event.subjectId,
      detail: JSON.stringify(event.detail ?? {}),
    })
    .execute()
}

/** Newest first; `before` is the id of the last one already read: one step may have written many of the same instant. */
export async function listAuditEvents(trx: Trx, before: string | undefined, limit: number) {
  let query = trx
    .selectFrom('auditEvent as a')
    .leftJoin('organisation as o', (join) =>
      join.onRef('o.municipalityId', '=', 'a.municipalityId').onRef('o.id', '=', 'a.organisationId'),
    )
    .select(['a.id', 'a.at', 'a.role', 'o.name as organisationName', 'a.action', 'a.subjectKind', 'a.subjectId'])
    .orderBy('a.at', 'desc')
    .orderBy('a.id')
    .limit(limit)
  if (before) {
    query = query.where(
      sql<boolean>`(a.at < (select b.at from audit_event b where b.id = ${before}::uuid)
        or a.at = (select b.at from audit_event b where b.id = ${before}::uuid) and a.id > ${before}::uuid)`,
    )
  }
  return query.execute()
}

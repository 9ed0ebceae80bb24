/** A group held for one change: found, seen, locked, and logged when it is done. */
import { localDateAt } from '#analysis/time/local-time.ts'
import type { Actor } from '#features/access/schema.ts'
import type { Guarding } from '#features/report/server/refuse-persons.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import type { Trx } from '#platform/db/port.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { checkGroupAction } from '../rules.ts'
import { findGroupRow, lockGroup } from '../store.ts'
import type { GroupAction } from '../transitions.ts'
import { type GroupView, viewGroups } from './view-groups.ts'

/** One call: its transaction, who asks, and when. */
export interface GroupAsk {
  readonly trx: Trx
  readonly actor: Actor
  readonly now: Date
  readonly zone: string
}

/** One change in one transaction. */
export type GroupWriting = GroupAsk & Guarding

export const todayOf = ({ now, zone }: Pick<GroupAsk, 'now' | 'zone'>): string => localDateAt(now.getTime(), zone)

/** @throws CallRefused notFound, also for a group that this actor may not see. */
export async function findGroup({ trx, actor }: GroupAsk, id: string): Promise<GroupView> {
  const row = await findGroupRow(trx, id)
  const [view] = row ? await viewGroups(trx, actor, [row]) : []
  if (!view) throw new CallRefused('notFound')
  return view
}

/** Held for the transaction: its members and tasks do not move meanwhile. */
export async function holdGroup({ trx, actor }: GroupAsk, id: string): Promise<GroupView> {
  const row = await lockGroup(trx, id)
  const [view] = row ? await viewGroups(trx, actor, [row]) : []
  if (!view) throw new CallRefused('notFound')
  return view
}

/** Held, and open to the action for this actor. */
export async function holdGroupFor(ask: GroupAsk, id: string, action: GroupAction): Promise<GroupView> {
  const view = await holdGroup(ask, id)
  refuse(checkGroupAction(view.row.state, action, view.hand))
  return view
}

export function refuse(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
}

/** Codes and counts only: never text that somebody wrote. */
export function log(
  { trx, actor, now }: GroupAsk,
  subject: { kind: 'group' | 'task' | 'person'; id: string },
  action: string,
  detail: Record<string, unknown>,
): Promise<void> {
  const { municipalityId } = actor
  const about = { subjectKind: subject.kind, subjectId: subject.id }
  return insertAuditEvent(trx, {
    municipalityId,
    at: now,
    actor,
    action: `${subject.kind}.${action}`,
    ...about,
    detail,
  })
}

export const stamp = ({ actor, now }: GroupAsk) => ({
  municipalityId: actor.municipalityId,
  personId: actor.personId,
  organisationId: actor.organisationId,
  recordedAt: now.toISOString(),
})

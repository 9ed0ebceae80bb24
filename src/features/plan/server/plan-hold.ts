/** An edition held for one change: found, open for it, and logged when it is done. */
import { localDateAt } from '#analysis/time/local-time.ts'
import { mayDo } from '#features/access/rules.ts'
import type { Actor, Municipality } from '#features/access/schema.ts'
import { findMunicipality } from '#features/access/store.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import type { Trx } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { checkPlanAction, listVisibleStates } from '../plan-rules.ts'
import { findPlan, lockPlan, type PlanRow, raisePlanVersion } from '../plan-store.ts'
import type { PlanAction } from '../transitions.ts'
import type { PlanStep } from './plan-services.ts'

/** Held for the transaction: those who change the same edition come in turn. @throws CallRefused notFound */
export async function lockPlanOrRefuse(trx: Trx, id: string): Promise<PlanRow> {
  const row = await lockPlan(trx, id)
  if (!row) throw new CallRefused('notFound')
  return row
}

/** What this actor may know of; to everybody else it does not exist. @throws CallRefused notFound */
export async function findPlanFor(trx: Trx, actor: Actor, id: string): Promise<PlanRow> {
  const row = await findPlan(trx, id)
  if (!row || !listVisibleStates(actor).includes(row.state)) throw new CallRefused('notFound')
  return row
}

/** Held, and open for the action. @throws CallRefused notFound, refused: notOpen */
export async function holdPlanFor({ trx }: Pick<PlanStep, 'trx'>, id: string, action: PlanAction): Promise<PlanRow> {
  const row = await lockPlanOrRefuse(trx, id)
  const refusals = checkPlanAction(row.state, action)
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
  return row
}

/** Codes and counts only: never text that somebody wrote. */
export function logPlan(
  { trx, actor, now }: Pick<PlanStep, 'trx' | 'actor' | 'now'>,
  id: string,
  action: string,
  detail: Record<string, unknown>,
): Promise<void> {
  const { municipalityId } = actor
  const subject = { subjectKind: 'plan', subjectId: id }
  return insertAuditEvent(trx, { municipalityId, at: now, actor, action: `plan.${action}`, ...subject, detail })
}

/** The draft's content is another: written in the log, and counted. */
export async function settlePlan(
  step: Pick<PlanStep, 'trx' | 'actor' | 'now'>,
  id: string,
  action: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await raisePlanVersion(step.trx, { municipalityId: step.actor.municipalityId, id })
  await logPlan(step, id, action, detail)
}

export async function findMunicipalityOf(trx: Trx, municipalityId: string): Promise<Municipality> {
  const municipality = await findMunicipality(trx, municipalityId)
  if (!municipality) throw new CallRefused('notFound')
  return municipality
}

/** The local day of an instant where the municipality is. */
export const dayIn = ({ timeZone }: Pick<Municipality, 'timeZone'>, at: Date | string): string =>
  localDateAt(typeof at === 'string' ? Date.parse(at) : at.getTime(), timeZone)

/** The two parties see small numbers; nobody else does. */
export const seesExactly = (actor: Actor): boolean => mayDo(actor, 'plan.write')

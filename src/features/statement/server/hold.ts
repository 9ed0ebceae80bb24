/** A statement held for one change: found, open for it, and logged when it is done. */
import { createHash } from 'node:crypto'
import { localDateAt } from '#analysis/time/local-time.ts'
import type { Actor, Municipality } from '#features/access/schema.ts'
import { findMunicipality } from '#features/access/store.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import type { Trx } from '#platform/db/port.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { checkAction, mayReadStatement } from '../rules.ts'
import { findStatement, lockStatement, raiseVersion, type StatementRow } from '../store.ts'
import type { StatementAction } from '../transitions.ts'
import type { StatementStep } from './services.ts'

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** What this actor may know of; to everybody else it does not exist. @throws CallRefused notFound */
export async function findStatementFor(trx: Trx, actor: Actor, id: string): Promise<StatementRow> {
  const row = await findStatement(trx, id)
  if (!row || !mayReadStatement(actor, row)) throw new CallRefused('notFound')
  return row
}

/** Held for the transaction: those who change the same statement come in turn. @throws CallRefused notFound */
export async function lockOrRefuse(trx: Trx, id: string): Promise<StatementRow> {
  const row = await lockStatement(trx, id)
  if (!row) throw new CallRefused('notFound')
  return row
}

/** Held, and open for the action. @throws CallRefused notFound, refused: notOpen */
export async function holdFor(trx: Trx, id: string, action: StatementAction): Promise<StatementRow> {
  const row = await lockOrRefuse(trx, id)
  refuse(checkAction(row, action))
  return row
}

/** @throws CallRefused refused, with all of them */
export function refuse(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
}

/** Codes and counts only: never text that somebody wrote. */
export function log(
  { trx, actor, now }: StatementStep,
  id: string,
  action: string,
  detail: Record<string, unknown>,
): Promise<void> {
  const subject = { subjectKind: 'statement', subjectId: id }
  const { municipalityId } = actor
  return insertAuditEvent(trx, { municipalityId, at: now, actor, action: `statement.${action}`, ...subject, detail })
}

/** What it says is another: counted, and written in the log. */
export async function settle(
  step: StatementStep,
  row: StatementRow,
  action: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await raiseVersion(step.trx, row)
  await log(step, row.id, action, detail)
}

export const stamp = ({ actor, now }: StatementStep) => ({
  municipalityId: actor.municipalityId,
  personId: actor.personId,
  organisationId: actor.organisationId,
  recordedAt: now.toISOString(),
})

export async function findMunicipalityOf(trx: Trx, municipalityId: string): Promise<Municipality> {
  const municipality = await findMunicipality(trx, municipalityId)
  if (!municipality) throw new CallRefused('notFound')
  return municipality
}

/** The local day of an instant where the municipality is. */
export const dayIn = ({ timeZone }: Pick<Municipality, 'timeZone'>, at: Date | string): string =>
  localDateAt(typeof at === 'string' ? Date.parse(at) : at.getTime(), timeZone)

/** A measure held for one change: found, locked, and logged when it is done. */
import { localDateAt } from '#analysis/time/local-time.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import type { Trx } from '#platform/db/port.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { lockMeasure, type MeasureRow, raiseMeasureVersion } from '../measure-store.ts'
import { findProposedWith } from '../plan-store.ts'
import type { MeasureWriting } from './services.ts'

/**
 * Held for the transaction: those who change the same measure come in turn.
 * @throws CallRefused notFound
 */
export async function holdMeasure(trx: Trx, id: string): Promise<MeasureRow> {
  const row = await lockMeasure(trx, id)
  if (!row) throw new CallRefused('notFound')
  return row
}

/**
 * Held to be written in: not while the draft lies before the steering group in a proposed plan, since what is decided about
 * must be what they have before them. The plan is returned first.
 * @throws CallRefused notFound, refused
 */
export async function holdForWriting(trx: Trx, id: string): Promise<MeasureRow> {
  const row = await holdMeasure(trx, id)
  const edition = row.state === 'draft' ? await findProposedWith(trx, id) : null
  if (edition !== null) refuse([{ code: 'planProposed', values: { edition } }])
  return row
}

/** @throws CallRefused refused, with all of them */
export function refuse(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
}

/** Answers with what stands now, so that the page can show both and merge. */
export const moved = (what: string, current: unknown) =>
  new CallRefused('moved', [{ code: 'moved', values: { what } }], current)

/** Codes and counts only: never text that somebody wrote. */
export function logMeasure(
  { trx, actor, now }: Pick<MeasureWriting, 'trx' | 'actor' | 'now'>,
  id: string,
  action: string,
  detail: Record<string, unknown>,
): Promise<void> {
  const { municipalityId } = actor
  const subject = { subjectKind: 'measure', subjectId: id }
  return insertAuditEvent(trx, { municipalityId, at: now, actor, action: `measure.${action}`, ...subject, detail })
}

/** The change is written and logged: a yes to the content before it no longer holds. */
export async function settleMeasure(
  writing: MeasureWriting,
  id: string,
  action: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await raiseMeasureVersion(writing.trx, { municipalityId: writing.actor.municipalityId, id })
  await logMeasure(writing, id, action, detail)
}

export const stamp = ({ actor, now }: MeasureWriting) => ({
  municipalityId: actor.municipalityId,
  personId: actor.personId,
  organisationId: actor.organisationId,
  recordedAt: now.toISOString(),
})

/** The local day where the municipality is. */
export async function todayOf({ trx, actor, now, services }: MeasureWriting): Promise<string> {
  const { timeZone } = await services.shelf.read(trx, actor.municipalityId)
  return localDateAt(now.getTime(), timeZone)
}

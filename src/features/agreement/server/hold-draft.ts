/** A draft held for one change: found, checked, shown with its faults and signatures, and logged when it is done. */
import { createHash } from 'node:crypto'
import { type AgreementFault, checkAgreement } from '#agreements/check-agreement.ts'
import type { Agreement } from '#agreements/schema.ts'
import { localDateAt } from '#analysis/time/local-time.ts'
import { partyOf } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { findMunicipality } from '#features/access/store.ts'
import type { Guarding } from '#features/report/server/refuse-persons.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import type { Trx } from '#platform/db/port.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { checkDraftAction } from '../draft-rules.ts'
import { type DraftRow, findDraft, listSignatures } from '../draft-store.ts'
import type { AgreementDraft } from '../schema.ts'
import type { DraftAction } from '../transitions.ts'

/** One change in one transaction. */
export interface AgreementWriting extends Guarding {
  readonly trx: Trx
  readonly actor: Actor
  readonly now: Date
}

export interface HeldDraft {
  readonly row: DraftRow
  readonly agreement: Agreement | null
  readonly faults: readonly AgreementFault[]
  readonly contentHash: string
}

/** Names in order, so that the same content has the same hash however it was sent. */
const inOrder = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(inOrder)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, one]) => [key, inOrder(one)]),
        )
      : value

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

function weigh(row: DraftRow): HeldDraft {
  const { kind, content, effectiveOn, reason } = row
  const checked = checkAgreement(content)
  const contentHash = hashOf(JSON.stringify(inOrder({ kind, content, effectiveOn, reason })))
  return {
    row,
    contentHash,
    ...('faults' in checked
      ? { agreement: null, faults: checked.faults }
      : { agreement: checked.agreement, faults: [] }),
  }
}

/** @throws CallRefused notFound */
export async function holdDraft(trx: Trx, id: string, lock: boolean): Promise<HeldDraft> {
  const row = await findDraft(trx, id, lock)
  if (!row) throw new CallRefused('notFound')
  return weigh(row)
}

/** Held, and open for the action to this party. */
export async function holdDraftFor(
  { trx, actor }: AgreementWriting,
  id: string,
  action: DraftAction,
): Promise<HeldDraft> {
  const held = await holdDraft(trx, id, true)
  refuse(checkDraftAction(held.row.state, action, partyOf(actor)))
  return held
}

export async function viewDraft(trx: Trx, { row, agreement, faults, contentHash }: HeldDraft): Promise<AgreementDraft> {
  const signed = await listSignatures(trx, row.id)
  const { id, kind, state, agreementCode, effectiveOn, reason, content, createdAt } = row
  return {
    ...{ id, kind, state, agreementCode, effectiveOn, reason, content, contentHash, createdAt },
    version: row.contentVersion,
    faults: faults.map((fault) => ({ ...fault, values: { ...fault.values } })),
    signatures: (agreement?.signatures ?? []).map(({ party, office }, slot) => {
      const own = signed.find((one) => one.slot === slot)
      return {
        slot,
        party,
        office,
        signedOn: own?.signedOn ?? null,
        stale: own ? own.contentHash !== contentHash : false,
      }
    }),
  }
}

export const readDraft = async (trx: Trx, id: string): Promise<AgreementDraft> =>
  viewDraft(trx, await holdDraft(trx, id, false))

export function refuse(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
}

/** Codes and counts only: never text that somebody wrote. */
export function log(
  { trx, actor, now }: AgreementWriting,
  id: string,
  action: string,
  detail: Record<string, unknown>,
): Promise<void> {
  const subject = { subjectKind: 'agreementDraft', subjectId: id }
  const { municipalityId } = actor
  return insertAuditEvent(trx, { municipalityId, at: now, actor, action: `agreement.${action}`, ...subject, detail })
}

export const stamp = ({ actor, now }: AgreementWriting) => ({
  municipalityId: actor.municipalityId,
  personId: actor.personId,
  organisationId: actor.organisationId,
  recordedAt: now.toISOString(),
})

export async function findToday({ trx, actor, now }: Omit<AgreementWriting, 'knownNames'>): Promise<string> {
  const municipality = await findMunicipality(trx, actor.municipalityId)
  if (!municipality) throw new CallRefused('notFound')
  return localDateAt(now.getTime(), municipality.timeZone)
}

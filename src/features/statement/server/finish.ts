/** Where a statement ends: noted by the body that it is for, or delivered to whom it is for. Then the edition before is superseded. */
import { partyOf } from '#features/access/rules.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { refusePersons } from '#features/report/server/refuse-persons.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { checkAction, checkAsked, checkDelivery, checkNoteDay, checkReason } from '../rules.ts'
import { changeStatement, type StatementRow, takeBackConfirmations } from '../store.ts'
import { hasEnded, isOpenFor } from '../transitions.ts'
import { dayIn, findMunicipalityOf, holdFor, lockOrRefuse, log, refuse } from './hold.ts'
import type { StatementStep, StatementWriting } from './services.ts'

export interface Delivery {
  /** Local day. */
  readonly on: string
  readonly to: string
  readonly reference: string | null
  readonly overrides: Excuses
}

export async function deliverStatement(writing: StatementWriting, id: string, delivery: Delivery): Promise<void> {
  const { trx, actor, now, municipality } = writing
  const { on, to, overrides } = delivery
  const reference = delivery.reference?.trim() || null
  const row = await holdFor(trx, id, 'deliver')
  const sealedOn = row.sealedAt === null ? on : dayIn(municipality, row.sealedAt)
  const today = dayIn(municipality, now)
  refuse([...checkAsked(row.kind, partyOf(actor)), ...checkDelivery({ on, today, sealedOn })])
  const written = [
    { field: 'to', text: to, before: null },
    { field: 'reference', text: reference, before: null },
  ]
  const guarded = refusePersons(writing, written, overrides)
  const closedAt = now.toISOString()
  await changeStatement(trx, row, { state: 'delivered', deliveredOn: on, deliveredTo: to, reference, closedAt })
  await log(writing, id, 'deliver', { on, contentHash: row.contentHash, ...guarded })
  await supersedeBefore(writing, row)
}

/** What a body took note of. */
export interface Noted {
  /** Of the very content that it had before it. */
  readonly contentHash: string
  /** Local day of the meeting. */
  readonly on: string
  /** As the agreement names it. */
  readonly body: string
  readonly meetingId: string
}

/**
 * The door for the meeting room, in the meeting's own transaction. Which body may, and that both parties are there, the meeting judges.
 * @throws CallRefused moved, with what stands, when it is no longer what the body saw; refused; notFound
 */
export async function noteStatement(step: StatementStep, id: string, noted: Noted): Promise<void> {
  const { trx, now, actor } = step
  const row = await holdAsSeen(step, id, { action: 'note', contentHash: noted.contentHash })
  const municipality = await findMunicipalityOf(trx, actor.municipalityId)
  const { on, body, meetingId } = noted
  refuse(checkNoteDay({ on, sealedOn: row.sealedAt === null ? on : dayIn(municipality, row.sealedAt) }))
  const closed = { notedOn: on, notedByBody: body, meetingId, closedAt: now.toISOString() }
  await changeStatement(trx, row, { state: 'noted', ...closed })
  await log(step, id, 'note', { on, meetingId, contentHash: row.contentHash })
  await supersedeBefore(step, row)
}

/** Sent back to be composed. The reason has passed the free-text guard where it was written. Throws as `noteStatement`. */
export async function returnStatement(
  step: StatementStep,
  id: string,
  { contentHash, reason }: { readonly contentHash: string; readonly reason: string },
): Promise<void> {
  const row = await holdAsSeen(step, id, { action: 'return', contentHash })
  refuse(checkReason(reason))
  await openAgain(step, row, reason)
  await log(step, id, 'return', { contentHash: row.contentHash })
}

async function holdAsSeen(
  { trx }: StatementStep,
  id: string,
  seen: { readonly action: 'note' | 'return'; readonly contentHash: string },
): Promise<StatementRow> {
  const row = await lockOrRefuse(trx, id)
  const refusals = checkAction(row, seen.action)
  if (refusals.length === 0 && row.contentHash !== seen.contentHash) refusals.push({ code: 'contentMoved' })
  const { edition, state, contentHash } = row
  if (refusals.length > 0) throw new CallRefused('moved', refusals, { id, edition, state, contentHash })
  return row
}

/** The edition that this one corrects stood until now. */
export async function supersedeBefore(step: StatementStep, { id, supersedesId }: StatementRow): Promise<void> {
  if (supersedesId === null) return
  const before = await lockOrRefuse(step.trx, supersedesId)
  if (!hasEnded(before) || !isOpenFor(before, 'supersede')) return
  await changeStatement(step.trx, before, { state: 'superseded' })
  await log(step, before.id, 'supersede', { by: id })
}

/** Every yes must be given anew. The files that were drawn are kept beside those that come. */
export async function openAgain({ trx, now }: StatementStep, row: StatementRow, reason: string): Promise<void> {
  await takeBackConfirmations(trx, { statementId: row.id, party: null }, now.toISOString())
  const open = { state: 'composing' as const, content: null, contentHash: null, sealedAt: null }
  await changeStatement(trx, row, { ...open, returnReason: reason.trim() })
}

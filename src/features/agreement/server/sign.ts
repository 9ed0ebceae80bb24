/** Each party tells that its own offices have signed; the last signature makes the draft the agreement, in the same transaction. */
import { randomUUID } from 'node:crypto'
import { partyOf } from '#features/access/rules.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { carrySeats } from '../carry-seats.ts'
import { findLastDay, type Wording } from '../chain.ts'
import { checkBecoming, checkTakeBack, sign } from '../draft-rules.ts'
import {
  insertAgreement,
  insertSignature,
  insertWording,
  listSignatures,
  lockAgreements,
  takeBackSlot,
  updateDraft,
  updateLastDay,
} from '../draft-store.ts'
import { endSeat, insertSeat, listSeatRows, lockSeats } from '../store.ts'
import { listWordings } from '../wording-store.ts'
import {
  type AgreementWriting,
  findToday,
  type HeldDraft,
  hashOf,
  holdDraft,
  log,
  refuse,
  stamp,
  viewDraft,
} from './hold-draft.ts'

export interface Signing {
  readonly slot: number
  readonly signedOn: string
  /** Of the content that was read. */
  readonly contentHash: string
}

/** @throws CallRefused with every refusal; moved, with the draft as it stands, when its content is another by now */
export async function signDraft(writing: AgreementWriting, id: string, signing: Signing): Promise<void> {
  const { trx, actor, now } = writing
  await lockAgreements(trx, actor.municipalityId)
  const held = await holdDraft(trx, id, true)
  const { row, agreement, faults, contentHash } = held
  const wordings = await listWordings(trx, actor.municipalityId, null)
  const view = await viewDraft(trx, held)
  const party = partyOf(actor)
  const { slot, signedOn } = signing
  const outcome = sign({
    party,
    state: row.state,
    faults,
    slots: view.signatures,
    slot,
    signedOn,
    today: await findToday(writing),
    endsOn: agreement?.valid.to ?? null,
    contentHash,
    seenHash: signing.contentHash,
    becoming: agreement && row.state === 'draft' ? checkBecoming({ ...row, agreement, wordings }) : [],
  })
  if ('refusals' in outcome) {
    const isMoved = outcome.refusals.some((one) => one.code === 'contentMoved')
    throw new CallRefused(isMoved ? 'moved' : 'refused', outcome.refusals, isMoved ? view : undefined)
  }
  const place = agreement?.signatures[slot]
  if (!place) throw new CallRefused('notFound')
  // An earlier signature of other content is no longer one.
  await takeBackSlot(trx, { draftId: id, slot }, now.toISOString())
  const signature = { id: randomUUID(), draftId: id, slot, ...place, signedOn, contentHash, takenBackAt: null }
  await insertSignature(trx, { ...stamp(writing), ...signature })
  await log(writing, id, 'signDraft', { slot, party, contentHash })
  if (outcome.completes) await become(writing, held, wordings)
}

async function become(writing: AgreementWriting, held: HeldDraft, wordings: readonly Wording[]): Promise<void> {
  const { trx, actor, now } = writing
  const { row, agreement } = held
  if (!agreement) throw new CallRefused('notFound')
  const { municipalityId } = actor
  const { code, valid, supersedes } = agreement
  const isSame = row.kind === 'amendment'
  const before = wordings.findLast((one) => one.code === (isSame ? code : supersedes)) ?? null
  const recordedAt = now.toISOString()
  const signedOn =
    (await listSignatures(trx, row.id))
      .map((one) => one.signedOn)
      .toSorted()
      .at(-1) ?? null
  const content = JSON.stringify(agreement)
  const { reason, effectiveOn } = row
  const version = isSame && before ? before.version + 1 : 1
  const contentHash = hashOf(content)
  const wording = { code, version, content, contentHash, effectiveOn, signedOn, reason, draftId: row.id, recordedAt }
  if (!isSame) {
    const { from: fromOn, to: toOn } = valid
    await insertAgreement(trx, { municipalityId, code, fromOn, toOn, recordedAt, supersedes })
  }
  await insertWording(trx, { municipalityId, ...wording })
  const all = [...wordings, { ...wording, fromOn: valid.from, supersedes, agreement }]
  for (const one of before ? [code, before.code] : [code]) await updateLastDay(trx, one, findLastDay(all, one))
  const seats = before ? await keepSeats(writing, before, held, isSame) : 0
  await updateDraft(trx, row.id, { state: 'signed', signedAt: recordedAt })
  await log(writing, row.id, 'becomes', { kind: row.kind, code, version, seats })
}

/** How many went on in their seat under the new words. */
async function keepSeats(
  writing: AgreementWriting,
  before: Wording,
  { row, agreement }: HeldDraft,
  isSame: boolean,
): Promise<number> {
  const { trx, actor } = writing
  const { municipalityId } = actor
  if (!agreement) return 0
  await lockSeats(trx, municipalityId)
  const holdings = await listSeatRows(trx, { municipalityId, agreementCode: before.code })
  const from = row.effectiveOn
  const { ended, taken } = carrySeats({ before: before.agreement, after: agreement, holdings, from, isSame })
  for (const one of ended) await endSeat(trx, { municipalityId, ...one })
  for (const { bodyCode, seat, membershipId, isDeputy, since, until } of taken) {
    const id = randomUUID()
    const kept = { bodyCode, seat, membershipId, isDeputy, since, until }
    await insertSeat(trx, { ...stamp(writing), ...kept, id, agreementCode: agreement.code })
  }
  return taken.length
}

export async function takeBackSignature(writing: AgreementWriting, id: string, slot: number): Promise<void> {
  const { trx, actor, now } = writing
  const { row } = await holdDraft(trx, id, true)
  const signed = (await listSignatures(trx, id)).find((one) => one.slot === slot)
  refuse(checkTakeBack({ party: partyOf(actor), state: row.state, signedBy: signed?.party ?? null }))
  await takeBackSlot(trx, { draftId: id, slot }, now.toISOString())
  await log(writing, id, 'takeBackSignature', { slot })
}

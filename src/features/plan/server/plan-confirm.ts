/** Both parties confirm the very same content: the second yes proposes the edition, or puts the decided one in force. */
import { randomUUID } from 'node:crypto'
import { partyOf } from '#features/access/rules.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { confirmPlan } from '../plan-rules.ts'
import {
  holdMeasures,
  insertPlanConfirmation,
  listChosen,
  listPlanConfirmations,
  listPlanRows,
  lockPlans,
  movePlan,
  type PlanRow,
  takeBackPlanConfirmations,
} from '../plan-store.ts'
import { keepPlanFiles } from './plan-files.ts'
import { dayIn, findMunicipalityOf, holdPlanFor, lockPlanOrRefuse, logPlan } from './plan-hold.ts'
import { type Held, presentPlan, readHeld } from './plan-read.ts'
import type { PlanWriting } from './plan-services.ts'
import { listMeasureFacts } from './read-measures.ts'

export interface ConfirmPlanInput {
  readonly purpose: 'propose' | 'putInForce'
  readonly contentHash: string
}

/** @throws CallRefused moved, with the edition as it stands, when its content is no longer the one that was seen */
export async function confirmEdition(writing: PlanWriting, id: string, input: ConfirmPlanInput): Promise<PlanRow> {
  const { trx, actor, now, services } = writing
  const { purpose } = input
  // Putting in force changes the one before too.
  if (purpose === 'putInForce') await lockPlans(trx)
  const row = await lockPlanOrRefuse(trx, id)
  if (purpose === 'propose') {
    await holdMeasures(
      trx,
      (await listChosen(trx, id)).filter((one) => one.included).map((one) => one.measureId),
    )
  }
  const ask = { trx, actor, now, shelf: services.shelf }
  const held = await readHeld(ask, row)
  const ids = held.content.measures.map((one) => one.id)
  const party = partyOf(actor)
  const confirmations = await listPlanConfirmations(trx, id)
  const inForce = await listPlanRows(trx, ['inForce'])
  const outcome = confirmPlan({
    state: row.state,
    purpose,
    party,
    gaps: held.content.gaps,
    measures: await listMeasureFacts(trx, { municipalityId: actor.municipalityId, now }, ids),
    contentHash: held.hash,
    seenHash: input.contentHash,
    confirmed: confirmations
      .filter((one) => one.purpose === purpose && one.contentHash === held.hash)
      .map((one) => one.party),
    laterInForce: inForce.some((one) => one.edition > row.edition),
  })
  if ('refusals' in outcome || !party) {
    const refusals = 'refusals' in outcome ? outcome.refusals : []
    const isMoved = refusals.some((one) => one.code === 'contentMoved')
    throw isMoved
      ? new CallRefused('moved', refusals, await presentPlan(ask, row))
      : new CallRefused('refused', refusals)
  }
  const confirmedAt = now.toISOString()
  // An earlier yes to other content is no longer one.
  await takeBackPlanConfirmations(trx, { planId: id, purpose, party }, confirmedAt)
  const { municipalityId, personId } = actor
  const given = { municipalityId, id: randomUUID(), planId: id, purpose, party, personId, confirmedAt }
  await insertPlanConfirmation(trx, { ...given, contentHash: held.hash })
  await logPlan(writing, id, 'confirm', { purpose, party, contentHash: held.hash })
  if (outcome.completes) {
    await (purpose === 'propose' ? propose(writing, row, held) : putInForce(writing, row, held, inForce))
  }
  return lockPlanOrRefuse(trx, id)
}

async function propose(writing: PlanWriting, row: PlanRow, held: Held): Promise<void> {
  const proposedAt = writing.now.toISOString()
  const proposed = { state: 'proposed' as const, contentHash: held.hash, proposedAt, returnReason: null }
  await movePlan(writing.trx, row, { ...proposed, content: held.text })
  await keepPlanFiles(writing, { ...row, ...proposed }, held)
  await logPlan(writing, row.id, 'propose', { measures: held.content.measures.length, contentHash: held.hash })
}

async function putInForce(writing: PlanWriting, row: PlanRow, held: Held, before: readonly PlanRow[]): Promise<void> {
  const { trx, actor, now } = writing
  for (const one of before) {
    await movePlan(trx, one, { state: 'superseded' })
    await logPlan(writing, one.id, 'supersede', { by: row.id })
  }
  const inForceOn = dayIn(await findMunicipalityOf(trx, actor.municipalityId), now)
  const valid = { state: 'inForce' as const, inForceOn }
  await movePlan(trx, row, valid)
  await keepPlanFiles(writing, { ...row, ...valid }, held)
  await logPlan(writing, row.id, 'putInForce', { inForceOn })
}

/** The party's own yes, for the step that the edition waits for. */
export async function takeBackEdition(writing: PlanWriting, id: string): Promise<PlanRow> {
  const row = await holdPlanFor(writing, id, 'takeBack')
  const party = partyOf(writing.actor)
  if (!party) throw new CallRefused('refused', [{ code: 'notAParty' }])
  const purpose = row.state === 'draft' ? 'propose' : 'putInForce'
  await takeBackPlanConfirmations(writing.trx, { planId: id, purpose, party }, writing.now.toISOString())
  await logPlan(writing, id, 'takeBack', { purpose, party })
  return row
}

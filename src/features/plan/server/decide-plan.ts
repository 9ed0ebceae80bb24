/** The door for the meeting room: the body decides the proposed edition, or sends it back. In the meeting's own transaction. */
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { listMeasureRows } from '../measure-store.ts'
import { checkDecidePlan, checkPlanAction, type PlanRefusal } from '../plan-rules.ts'
import { holdMeasures, movePlan, type PlanRow, takeBackPlanConfirmations } from '../plan-store.ts'
import { keepPlanFiles } from './plan-files.ts'
import { dayIn, findMunicipalityOf, lockPlanOrRefuse, logPlan } from './plan-hold.ts'
import { type Held, readFrozen, readMeasures } from './plan-read.ts'
import type { PlanStep } from './plan-services.ts'
import { decideMeasures } from './read-measures.ts'

export interface PlanDecision {
  /** Of the very edition that the body had before it. */
  readonly contentHash: string
  /** Local day, YYYY-MM-DD. */
  readonly decidedOn: string
  /** The body's name as it is printed: «Styrgruppen». */
  readonly body: string
}

type Refused = Refusal<PlanRefusal>

/** What stands, for the one who came second. */
const standingOf = ({ id, edition, state, contentHash }: PlanRow) => ({ id, edition, state, contentHash })

/**
 * Who may, and that both parties are present, is the meeting's to judge. The drafts among its measures become decided with it.
 * @throws CallRefused moved when it is not what the body saw or no longer waits (with what stands: id, edition, state, hash);
 * refused, with everything that speaks against it; notFound
 */
export async function decidePlan(step: PlanStep, id: string, decision: PlanDecision): Promise<void> {
  const { trx, actor, now } = step
  const row = await lockPlanOrRefuse(trx, id)
  const held = await readFrozen(trx, id)
  const measures = held?.content.measures.map((one) => one.id) ?? []
  await holdMeasures(trx, measures)
  const municipality = await findMunicipalityOf(trx, actor.municipalityId)
  const { contentHash, decidedOn, body } = decision
  const refusals = checkDecidePlan({
    state: row.state,
    gaps: held?.content.gaps ?? [],
    measures: held?.content.measures ?? [],
    contentHash: row.contentHash,
    seenHash: contentHash,
    on: decidedOn,
    today: dayIn(municipality, now),
    proposedOn: row.proposedAt === null ? decidedOn : dayIn(municipality, row.proposedAt),
  })
  refusals.push(...(await findMoved(step, held, municipality.settings.smallCell)))
  const isMoved = refusals.some((one) => one.code === 'contentMoved' || one.code === 'notOpen')
  if (isMoved) throw new CallRefused('moved', refusals, standingOf(row))
  if (refusals.length > 0 || !held) throw new CallRefused('refused', refusals)
  const decided = { state: 'decided' as const, decidedAt: now.toISOString(), decidedOn, decidedByBody: body }
  await movePlan(trx, row, decided)
  const moved = await decideMeasures(trx, measures, { by: 'meeting', actor }, now)
  await keepPlanFiles(step, { ...row, ...decided }, held)
  await logPlan(step, id, 'decide', { decidedOn, contentHash, measures: moved.length })
}

/** A draft that was written in after the proposal is not what the body has before it, and would be decided with other words. */
async function findMoved({ trx, actor, now }: PlanStep, held: Held | null, smallCell: number): Promise<Refused[]> {
  const frozen = held?.content.measures ?? []
  const rows = await listMeasureRows(
    trx,
    frozen.map((one) => one.id),
  )
  const drafts = new Set(rows.filter((one) => one.state === 'draft').map((one) => one.id))
  const live = new Map((await readMeasures({ trx, actor, now }, [...drafts], smallCell)).map((one) => [one.id, one]))
  return frozen
    .filter(({ id }) => drafts.has(id))
    .filter((one) => JSON.stringify(one) !== JSON.stringify(live.get(one.id)))
    .map(({ title }) => ({ code: 'contentMoved', field: 'measures', values: { title } }))
}

/**
 * Back to a draft, to be worked on with the reason. The reason has passed the free-text guard where it was written.
 * @throws CallRefused moved when it no longer waits; refused: reasonMissing; notFound
 */
export async function returnPlan(
  step: Omit<PlanStep, 'services'>,
  id: string,
  { contentHash, reason }: { readonly contentHash: string; readonly reason: string },
): Promise<void> {
  const { trx, now } = step
  const row = await lockPlanOrRefuse(trx, id)
  const refusals: Refused[] = checkPlanAction(row.state, 'return')
  // Returned and proposed anew meanwhile: that is another one than the body had before it.
  if (refusals.length === 0 && row.contentHash !== contentHash) refusals.push({ code: 'contentMoved' })
  if (refusals.length > 0) throw new CallRefused('moved', refusals, standingOf(row))
  if (!reason.trim()) throw new CallRefused('refused', [{ code: 'reasonMissing', field: 'reason' }])
  await takeBackPlanConfirmations(trx, { planId: id, purpose: 'propose', party: null }, now.toISOString())
  const open = { state: 'draft' as const, content: null, contentHash: null, proposedAt: null }
  await movePlan(trx, row, { ...open, returnReason: reason.trim() })
  await logPlan(step, id, 'return', { contentHash: row.contentHash })
}

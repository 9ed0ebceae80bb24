/** Both parties decide an ad-hoc measure; then it starts, and ends. */
import { randomUUID } from 'node:crypto'
import { localDateAt } from '#analysis/time/local-time.ts'
import { partyOf } from '#features/access/rules.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { findPersons } from '#features/report/server/refuse-persons.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { findDesignKey, lockDesign } from '../effect-store.ts'
import { checkMove, confirmMeasure as judgeConfirmation } from '../measure-rules.ts'
import { insertMeasureConfirmation, moveMeasure as setState, takeBackMeasureConfirmations } from '../measure-store.ts'
import { holdForWriting, holdMeasure, logMeasure, refuse, todayOf } from './hold-measure.ts'
import { presentMeasure } from './measure-whole.ts'
import { decideMeasures } from './read-measures.ts'
import type { MeasureWriting } from './services.ts'

/**
 * One party's yes to exactly this content; the second one decides it, in the same transaction.
 * @throws CallRefused notFound, moved: contentMoved, refused: with all that stands in the way
 */
export async function confirmMeasure(writing: MeasureWriting, id: string, seenHash: string): Promise<void> {
  const { trx, actor, now } = writing
  const { state, origin } = await holdMeasure(trx, id)
  const party = partyOf(actor)
  const measure = await presentMeasure(writing, id)
  const { contentHash, gaps } = measure
  const confirmed = measure.confirmations.filter((one) => one.current).map((one) => one.party)
  const outcome = judgeConfirmation({ state, origin, party, contentHash, seenHash, confirmed, gaps })
  if ('refusals' in outcome || !party) {
    const refusals = 'refusals' in outcome ? outcome.refusals : []
    const isMoved = refusals.some((one) => one.code === 'contentMoved')
    throw new CallRefused(isMoved ? 'moved' : 'refused', refusals, isMoved ? measure : undefined)
  }
  const confirmedAt = now.toISOString()
  // An earlier yes to other content is no longer one.
  await takeBackMeasureConfirmations(trx, { measureId: id, party }, confirmedAt)
  const { municipalityId, personId } = actor
  const row = { municipalityId, id: randomUUID(), measureId: id, party, contentHash, personId, confirmedAt }
  await insertMeasureConfirmation(trx, row)
  await logMeasure(writing, id, 'confirm', { party, contentHash })
  if (outcome.decides) await decideMeasures(trx, [id], { by: 'parties', actor }, now)
}

/** Starts, finishes or stops it on a local day. Starting locks the effect design. */
export async function moveMeasure(
  writing: MeasureWriting,
  id: string,
  given: {
    readonly action: 'start' | 'finish' | 'stop'
    readonly on: string
    readonly reason: string | null
    readonly overrides: Excuses
  },
): Promise<void> {
  const { trx, now, actor, services } = writing
  const row = await holdForWriting(trx, id)
  const { timeZone } = await services.shelf.read(trx, actor.municipalityId)
  const { action, on, overrides } = given
  const reason = given.reason?.trim() || null
  const dayOf = (instant: string) => localDateAt(Date.parse(instant), timeZone)
  const design = await findDesignKey(trx, id)
  const { state, startedOn } = row
  const facts = {
    ...{ state, action, on, today: await todayOf(writing), startedOn, reason },
    decidedOn: row.decidedAt && dayOf(row.decidedAt),
    designedOn: design && dayOf(design.recordedAt),
  }
  const persons = findPersons(writing, [{ field: 'reason', text: reason, before: null }], overrides)
  // Both parties decided it; somebody who speaks for neither neither starts nor stops it.
  const stranger = partyOf(actor) ? [] : [{ code: 'notAParty' }]
  refuse([...stranger, ...checkMove(facts), ...persons.refusals])
  if (action === 'start') {
    await setState(trx, row, { state: 'ongoing', startedOn: on })
    if (design) await lockDesign(trx, design, now.toISOString())
  } else {
    const to = action === 'finish' ? ('done' as const) : ('stopped' as const)
    await setState(trx, row, { state: to, endedOn: on, stateReason: reason })
  }
  await logMeasure(writing, id, action, { on, ...persons.guarded })
}

/** Opens, computes, shares and corrects: each step one transaction. */
import { randomUUID } from 'node:crypto'
import { partyOf } from '#features/access/rules.ts'
import type { Party } from '#features/access/schema.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { refusePersons } from '#features/report/server/refuse-persons.ts'
import { claimAsOf } from '#features/report/store.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { copyWriting } from '../content-store.ts'
import { checkShare } from '../rules.ts'
import {
  findLatestJoint,
  insertJointPicture,
  type JointRow,
  lockJointPicture,
  moveJointPicture,
  saveJointComputation,
} from '../store.ts'
import { assembleJoint } from './assemble.ts'
import { holdFor, lockOrRefuse, log } from './hold.ts'
import type { JointWriting } from './services.ts'
import { findJointOf, takeOverAgreed } from './settle.ts'
import { takeJointInputs } from './take-inputs.ts'

/** The law's first year; nobody writes a picture of years far ahead. */
const firstYear = 2023
const yearsAhead = 2

/** The latest edition of the year, composed and computed now if there is none. */
export async function openJoint(writing: JointWriting, whose: 'own' | 'joint', period: string): Promise<JointRow> {
  const { trx, actor, now } = writing
  const party = whose === 'own' ? partyOf(actor) : null
  if (whose === 'own' && !party) throw new CallRefused('refused', [{ code: 'notAParty' }])
  if (Number(period) < firstYear || Number(period) > now.getUTCFullYear() + yearsAhead) {
    throw new CallRefused('invalid', [{ code: 'unknownPeriod', field: 'period' }])
  }
  const known = await findLatestJoint(trx, party, period)
  if (known) return known
  const opened = await insertJointPicture(trx, headFor(writing, { party, period, edition: 1 }))
  const row = (await findLatestJoint(trx, party, period)) as JointRow
  if (!opened) return row
  await log(writing, row.id, 'open', { whose, period })
  const computed = await recompute(writing, row.id)
  if (whose === 'joint') await takeOverAgreed(writing, computed)
  return (await lockJointPicture(trx, row.id)) as JointRow
}

function headFor(
  { actor, now }: JointWriting,
  head: { party: Party | null; period: string; edition: number; supersedesId?: string; correctionReason?: string },
) {
  return {
    id: randomUUID(),
    municipalityId: actor.municipalityId,
    supersedesId: null,
    correctionReason: null,
    ...head,
    state: 'composing' as const,
    computation: null,
    asOf: null,
    computedAt: null,
    createdAt: now.toISOString(),
    sharedAt: null,
    proposedAt: null,
    decidedAt: null,
    decidedOn: null,
    decidedByBody: null,
    decidedReference: null,
    returnReason: null,
  }
}

/** Computes the picture anew, as known now or as known at an earlier instant. */
export async function recompute(writing: JointWriting, id: string, asked?: string): Promise<JointRow> {
  const { trx, actor, now, services } = writing
  const row = await holdFor(writing, id, 'recompute')
  const wanted = asked === undefined ? null : new Date(asked)
  if (wanted && wanted > now) throw new CallRefused('refused', [{ code: 'futureInstant', field: 'asOf' }])
  // Claimed also for an earlier instant: nothing is recorded before it any more.
  const claimed = await claimAsOf(trx, actor.municipalityId, now)
  const asOf = wanted ? wanted.toISOString() : claimed
  const computation = await services.compute(await takeJointInputs(trx, row, asOf))
  const key = { municipalityId: actor.municipalityId, id }
  await saveJointComputation(trx, key, { computation, asOf, computedAt: claimed })
  await log(writing, id, 'recompute', { asOf, inputs: computation.inputHash })
  return (await lockJointPicture(trx, id)) as JointRow
}

/** Makes a party's own picture available to the other one, frozen. It cannot be taken back. */
export async function shareOwn(writing: JointWriting, id: string, seenHash: string): Promise<JointRow> {
  const { trx, actor, now, services } = writing
  const row = await lockOrRefuse(trx, id)
  const { picture } = await assembleJoint(trx, row, services.wording)
  const refusals = checkShare({
    state: row.state,
    owner: row.party,
    party: partyOf(actor),
    computed: row.computation !== null,
    contentHash: picture.contentHash,
    seenHash,
    missing: picture.missing,
  })
  if (refusals.length > 0) {
    throw new CallRefused(refusals.some((one) => one.code === 'contentMoved') ? 'moved' : 'refused', refusals)
  }
  // A proposal holds the own pictures that were shared before it: this one comes after, whatever the clocks say.
  const latest = await findJointOf(writing, row.period)
  const joint = latest && (await lockJointPicture(trx, latest.id))
  const proposed = joint?.proposedAt ? Date.parse(joint.proposedAt) + 1 : 0
  const sharedAt = new Date(Math.max(now.getTime(), proposed)).toISOString()
  const { municipalityId } = actor
  await moveJointPicture(trx, { municipalityId, id }, { state: 'shared', sharedAt })
  if (row.supersedesId) await moveJointPicture(trx, { municipalityId, id: row.supersedesId }, { state: 'superseded' })
  await log(writing, id, 'share', { party: row.party, contentHash: seenHash })
  await takeOverAgreed(writing, joint)
  return (await lockJointPicture(trx, id)) as JointRow
}

/** The next edition of a shared own picture or a decided joint one: what was written goes along, computed anew. */
export async function correctJoint(
  writing: JointWriting,
  id: string,
  { reason, overrides }: { reason: string; overrides: Excuses },
): Promise<JointRow> {
  const { trx, actor, now } = writing
  const row = await holdFor(writing, id, 'correct')
  const latest = await findLatestJoint(trx, row.party, row.period)
  if (latest && latest.edition > row.edition) return latest
  const guarded = refusePersons(writing, [{ field: 'reason', text: reason, before: null }], overrides)
  const { party, period } = row
  const next = { party, period, edition: row.edition + 1, supersedesId: row.id, correctionReason: reason }
  const head = headFor(writing, next)
  await insertJointPicture(trx, head)
  const { municipalityId } = actor
  await copyWriting(trx, { municipalityId, from: row.id, to: head.id }, now.toISOString())
  await log(writing, head.id, 'correct', { supersedes: row.id, ...guarded })
  return recompute(writing, head.id)
}

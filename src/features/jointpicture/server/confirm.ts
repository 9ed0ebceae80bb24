/** Both parties confirm the very same content: the second confirmation proposes the picture, or records the decision. */
import { localDateAt } from '#analysis/time/local-time.ts'
import { partyOf } from '#features/access/rules.ts'
import { parties } from '#features/access/schema.ts'
import { findMunicipality } from '#features/access/store.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { refusePersons } from '#features/report/server/refuse-persons.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { confirm, type DecisionDays } from '../rules.ts'
import type { JointPicture } from '../schema.ts'
import {
  insertJointConfirmation,
  insertJointFile,
  type JointRow,
  lockJointPicture,
  moveJointPicture,
  takeBackJointConfirmations,
} from '../store.ts'
import { whoseOf } from '../transitions.ts'
import { assembleJoint } from './assemble.ts'
import { drawJoint, drawPublicOf, proposedFormats } from './file-facts.ts'
import { holdFor, lockOrRefuse, log } from './hold.ts'
import { hashOf } from './say-all.ts'
import type { DrawnJointFile, JointWriting } from './services.ts'
import { keepComment } from './write.ts'

export type ConfirmInput =
  | { readonly purpose: 'propose'; readonly contentHash: string }
  | {
      readonly purpose: 'decide'
      readonly contentHash: string
      readonly decidedOn: string
      readonly body: string
      readonly reference: string | null
    }

export async function confirmJoint(writing: JointWriting, id: string, input: ConfirmInput): Promise<JointRow> {
  const { trx, actor, now, services } = writing
  const row = await lockOrRefuse(trx, id)
  const party = partyOf(actor)
  const { picture: seen } = await assembleJoint(trx, row, services.wording)
  const recorded = await recordDecision(writing, row, input)
  const { picture } = await assembleJoint(trx, recorded, services.wording)
  const { purpose } = input
  const outcome = confirm({
    whose: whoseOf(row),
    state: row.state,
    purpose,
    party,
    computed: row.computation !== null,
    contentHash: seen.contentHash,
    seenHash: input.contentHash,
    // Judged with the decision that this party records: another day or body than the first one's makes the first one stale.
    confirmed: picture.confirmations.filter((one) => one.purpose === purpose && one.current).map((one) => one.party),
    missing: seen.missing,
    ...(input.purpose === 'decide' ? { decision: await readDays(writing, row, input.decidedOn) } : {}),
  })
  if ('refusals' in outcome || !party) {
    const refusals = 'refusals' in outcome ? outcome.refusals : []
    throw new CallRefused(refusals.some((one) => one.code === 'contentMoved') ? 'moved' : 'refused', refusals)
  }
  const confirmedAt = now.toISOString()
  // An earlier confirmation of other content is no longer one.
  await takeBackJointConfirmations(trx, { pictureId: id, purpose, party }, confirmedAt)
  const { municipalityId, personId } = actor
  const { contentHash } = picture
  await insertJointConfirmation(trx, {
    municipalityId,
    pictureId: id,
    purpose,
    party,
    contentHash,
    personId,
    confirmedAt,
  })
  await log(writing, id, 'confirm', { purpose, party, contentHash })
  if (outcome.completes) await (purpose === 'propose' ? propose(writing, recorded) : decide(writing, recorded))
  return (await lockJointPicture(trx, id)) as JointRow
}

/** The first party writes down the decision; the second sees it, and confirms it or writes another. */
export async function recordDecision(writing: JointWriting, row: JointRow, input: ConfirmInput): Promise<JointRow> {
  if (input.purpose !== 'decide' || row.state !== 'proposed') return row
  refusePersons(
    writing,
    [
      { field: 'body', text: input.body, before: row.decidedByBody },
      { field: 'reference', text: input.reference, before: row.decidedReference },
    ],
    [],
  )
  const decision = {
    decidedOn: input.decidedOn,
    decidedByBody: input.body,
    decidedReference: input.reference?.trim() || null,
  }
  await moveJointPicture(writing.trx, row, decision)
  return { ...row, ...decision }
}

export async function readDays({ trx, actor, now }: JointWriting, row: JointRow, on: string): Promise<DecisionDays> {
  const municipality = await findMunicipality(trx, actor.municipalityId)
  if (!municipality) throw new CallRefused('notFound')
  const dayOf = (at: number) => localDateAt(at, municipality.timeZone)
  return { on, today: dayOf(now.getTime()), proposedOn: row.proposedAt ? dayOf(Date.parse(row.proposedAt)) : on }
}

async function propose(writing: JointWriting, row: JointRow): Promise<void> {
  const { trx, now, services } = writing
  const { sides } = await assembleJoint(trx, row, services.wording)
  const shared = parties.map((party) => Date.parse(sides[party]?.row.sharedAt ?? '') || 0)
  const proposedAt = new Date(Math.max(now.getTime(), ...shared)).toISOString()
  const proposed = { state: 'proposed' as const, proposedAt, returnReason: null }
  await moveJointPicture(trx, row, proposed)
  await freeze(writing, { ...row, ...proposed })
  await log(writing, row.id, 'propose', {})
}

export async function decide(writing: JointWriting, row: JointRow): Promise<void> {
  const { trx, now, services } = writing
  const decidedAt = now.toISOString()
  if (row.supersedesId) await moveJointPicture(trx, { ...row, id: row.supersedesId }, { state: 'superseded' })
  await moveJointPicture(trx, row, { state: 'decided', decidedAt })
  const decided = { ...row, state: 'decided' as const, decidedAt }
  const picture = await freeze(writing, decided)
  // What everybody may read goes out only when no small number can be worked out of it. The decision stands in any case.
  const drawn = await drawPublicOf(trx, services, decided, picture)
  if (drawn.outcome === 'drawn') await keepFile(writing, row, drawn.file)
  const isRefused = drawn.outcome === 'refused' && drawn.reason === 'smallCells'
  const detail = isRefused ? { publicRefused: drawn.cells.length } : {}
  await log(writing, row.id, 'decide', { decidedOn: row.decidedOn, ...detail })
}

async function freeze(writing: JointWriting, row: JointRow): Promise<JointPicture> {
  const { trx, services } = writing
  const { picture } = await assembleJoint(trx, row, services.wording)
  for (const file of await drawJoint(trx, services, row, picture, proposedFormats)) await keepFile(writing, row, file)
  return picture
}

function keepFile({ trx, now }: JointWriting, row: JointRow, { format, bytes, drawing = '1' }: DrawnJointFile) {
  const key = { municipalityId: row.municipalityId, pictureId: row.id, format }
  return insertJointFile(trx, { ...key, bytes, sha256: hashOf(bytes), drawing, recordedAt: now.toISOString() })
}

export async function takeBackJoint(
  writing: JointWriting,
  id: string,
  purpose: 'propose' | 'decide',
): Promise<JointRow> {
  const row = await holdFor(writing, id, 'takeBack')
  const party = partyOf(writing.actor)
  if (!party) throw new CallRefused('refused', [{ code: 'notAParty' }])
  // What was proposed stands until it is returned.
  if ((purpose === 'propose') !== (row.state === 'composing')) {
    throw new CallRefused('refused', [{ code: 'notOpen', values: { state: row.state, action: 'takeBack' } }])
  }
  await takeBackJointConfirmations(writing.trx, { pictureId: id, purpose, party }, writing.now.toISOString())
  await log(writing, id, 'takeBack', { purpose, party })
  return row
}

/** The steering group sends it back: composed again, with the reason as a comment that waits for its answer. */
export async function returnJoint(
  writing: JointWriting,
  id: string,
  returned: { reason: string; overrides: Excuses },
): Promise<JointRow> {
  const row = await holdFor(writing, id, 'return')
  if (!partyOf(writing.actor)) throw new CallRefused('refused', [{ code: 'notAParty' }])
  return sendBack(writing, row, returned)
}

/** The row is held and open for it. */
export async function sendBack(
  writing: JointWriting,
  row: JointRow,
  { reason, overrides }: { reason: string; overrides: Excuses },
): Promise<JointRow> {
  const { trx, now } = writing
  const { id } = row
  const guarded = refusePersons(writing, [{ field: 'reason', text: reason, before: null }], overrides)
  for (const purpose of ['propose', 'decide'] as const) {
    await takeBackJointConfirmations(trx, { pictureId: id, purpose, party: null }, now.toISOString())
  }
  const cleared = { proposedAt: null, decidedOn: null, decidedByBody: null, decidedReference: null }
  await moveJointPicture(trx, row, { state: 'composing', ...cleared, returnReason: reason })
  await keepComment(writing, id, 'decision', reason)
  await log(writing, id, 'return', guarded)
  return (await lockJointPicture(trx, id)) as JointRow
}

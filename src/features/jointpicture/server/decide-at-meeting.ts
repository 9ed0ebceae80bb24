/**
 * Doors for the meeting room. What both parties have approved in the minutes is decided, or sent back, as the second confirmation
 * of the same content would have done: by the same code, in the meeting's own transaction.
 */
import type { Excuses } from '#features/report/guard/excuses.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { checkDecisionDays } from '../rules.ts'
import { findJointPicture, type JointRow, lockJointPicture, takeBackJointConfirmations } from '../store.ts'
import { assembleJoint } from './assemble.ts'
import { decide, readDays, recordDecision, sendBack } from './confirm.ts'
import { holdFor } from './hold.ts'
import type { JointServices, JointWriting } from './services.ts'

/** Hash of what is proposed, without any decision; null when nothing is proposed under this id. */
export async function readProposedHash(
  { trx, services }: Pick<JointWriting, 'trx'> & { readonly services: Pick<JointServices, 'wording'> },
  id: string,
): Promise<string | null> {
  const row = await findJointPicture(trx, id)
  if (row?.state !== 'proposed') return null
  return (await assembleJoint(trx, row, services.wording)).proposalHash
}

/**
 * `contentHash`: the content that lay before the meeting, as `readProposedHash` told it. `decidedOn`: local day of the meeting.
 * @throws {CallRefused} `moved` when something else is proposed by now, `refused` when nothing is.
 */
export async function decideJointPicture(
  writing: JointWriting,
  id: string,
  decision: {
    readonly contentHash: string
    readonly decidedOn: string
    readonly body: string
    readonly reference: string | null
  },
): Promise<JointRow> {
  const { trx, now } = writing
  const row = await holdFor(writing, id, 'decide')
  await requireSame(writing, row, decision.contentHash)
  const refusals = checkDecisionDays(await readDays(writing, row, decision.decidedOn))
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
  const recorded = await recordDecision(writing, row, { purpose: 'decide', ...decision })
  // What one party wrote down beside the meeting is not what the meeting decided.
  await takeBackJointConfirmations(trx, { pictureId: id, purpose: 'decide', party: null }, now.toISOString())
  await decide(writing, recorded)
  return (await lockJointPicture(trx, id)) as JointRow
}

/** Sent back with the meeting's reason, which is also a comment that waits for its answer. Throws as `decideJointPicture`. */
export async function returnJointPicture(
  writing: JointWriting,
  id: string,
  returned: { readonly contentHash: string; readonly reason: string; readonly overrides: Excuses },
): Promise<JointRow> {
  const row = await holdFor(writing, id, 'return')
  await requireSame(writing, row, returned.contentHash)
  return sendBack(writing, row, returned)
}

async function requireSame({ trx, services }: JointWriting, row: JointRow, seenHash: string): Promise<void> {
  const { proposalHash } = await assembleJoint(trx, row, services.wording)
  if (proposalHash === seenHash) return
  throw new CallRefused('moved', [{ code: 'contentMoved' }], { contentHash: proposalHash })
}

/** Both parties say the same of the very same content: the second yes does it, in its own transaction. */
import { randomUUID } from 'node:crypto'
import { partyOf } from '#features/access/rules.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { findPersons } from '#features/report/server/refuse-persons.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { confirm } from '../rules.ts'
import { insertProblemConfirmation, moveProblem, takeBackProblemConfirmations } from '../store.ts'
import type { Purpose } from '../transitions.ts'
import { assembleProblem } from './assemble.ts'
import { lockOrRefuse, log, refuse, settle } from './hold.ts'
import type { ProblemWriting } from './services.ts'

export interface ConfirmInput {
  readonly purpose: Purpose
  readonly contentHash: string
  /** Null: the one that the other party gave, if any. */
  readonly reason: string | null
  readonly overrides: Excuses
}

export async function confirmProblem(writing: ProblemWriting, id: string, input: ConfirmInput): Promise<void> {
  const { trx, actor, now } = writing
  const row = await lockOrRefuse(writing, id)
  const party = partyOf(actor)
  const problem = await assembleProblem(trx, id)
  const { purpose } = input
  const { contentHash } = problem
  const confirmed = problem.confirmations.filter((one) => one.current && one.purpose === purpose)
  const theirs = confirmed.find((one) => one.party !== party)
  const reason = input.reason?.trim() || theirs?.reason || null
  const facts = { state: row.state, purpose, party, contentHash, seenHash: input.contentHash, reason, confirmed }
  const outcome = confirm({ ...facts, missing: problem.missing })
  const written = { field: 'reason', text: reason, before: theirs?.reason }
  const { refusals, guarded } = findPersons(writing, [written], input.overrides)
  if ('refusals' in outcome || !party || refusals.length > 0) {
    const all = [...('refusals' in outcome ? outcome.refusals : []), ...refusals]
    const isMoved = all.some((one) => one.code === 'contentMoved')
    throw new CallRefused(isMoved ? 'moved' : 'refused', all, isMoved ? problem : undefined)
  }
  const at = now.toISOString()
  // A party says one thing at a time: what it said before this is no longer so.
  await takeBackProblemConfirmations(trx, { problemId: id, party, after: row.stateSince }, at)
  const { municipalityId, personId } = actor
  const by = { id: randomUUID(), municipalityId, problemId: id, party, personId, confirmedAt: at }
  await insertProblemConfirmation(trx, { ...by, purpose, contentHash, reason })
  await log(writing, id, 'confirm', { purpose, party, contentHash, ...guarded })
  if (!outcome.to) return
  const except = { purpose, contentHash }
  await takeBackProblemConfirmations(trx, { problemId: id, party: null, after: row.stateSince, except }, at)
  // Whoever waited for the other's yes read the clock before it was given.
  const stateSince = theirs && theirs.at > at ? theirs.at : at
  await moveProblem(trx, id, { state: outcome.to, stateReason: reason, stateSince })
  await settle(writing, id, purpose, { from: row.state, to: outcome.to })
}

/** What has been carried out stands until both say something else. */
export async function takeBackProblem(writing: ProblemWriting, id: string): Promise<void> {
  const row = await lockOrRefuse(writing, id)
  const party = partyOf(writing.actor)
  if (!party) throw new CallRefused('refused', [{ code: 'notAParty' }])
  const of = { problemId: id, party, after: row.stateSince }
  const count = await takeBackProblemConfirmations(writing.trx, of, writing.now.toISOString())
  refuse(count === 0 ? [{ code: 'nothingToTakeBack' }] : [])
  await log(writing, id, 'takeBack', { party })
}

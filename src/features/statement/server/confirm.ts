/** Yes to the very same content, from those that the kind asks: the last one seals it, in the same transaction. */
import { randomUUID } from 'node:crypto'
import { partyOf } from '#features/access/rules.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { refusePersons } from '#features/report/server/refuse-persons.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { listSlots } from '../content.ts'
import { checkAsked, checkReason, confirm, listMissing } from '../rules.ts'
import {
  changeStatement,
  insertConfirmation,
  listConfirmations,
  type StatementRow,
  takeBackConfirmations,
} from '../store.ts'
import { hasEnded } from '../transitions.ts'
import { type Held, readHeld } from './compile.ts'
import { keepFiles } from './files.ts'
import { openAgain, supersedeBefore } from './finish.ts'
import { holdFor, lockOrRefuse, log, refuse } from './hold.ts'
import { presentStatement } from './present.ts'
import type { StatementWriting } from './services.ts'

/** @throws CallRefused moved, with the statement as it stands, when it is no longer what was seen */
export async function confirmStatement(writing: StatementWriting, id: string, seenHash: string): Promise<void> {
  const { trx, actor, now } = writing
  const row = await lockOrRefuse(trx, id)
  const held = await readHeld(writing, row)
  const given = (await listConfirmations(trx, id)).filter((one) => one.contentHash === held.hash)
  const party = partyOf(actor)
  const outcome = confirm({
    kind: row.kind,
    state: row.state,
    party,
    contentHash: held.hash,
    seenHash,
    missing: listMissing(listSlots(held.content.parts), held.content.texts),
    confirmed: given.map((one) => one.party),
  })
  if ('refusals' in outcome || !party) {
    const refusals = 'refusals' in outcome ? outcome.refusals : []
    const isMoved = refusals.some((one) => one.code === 'contentMoved')
    throw isMoved
      ? new CallRefused('moved', refusals, await presentStatement(writing, row))
      : new CallRefused('refused', refusals)
  }
  const confirmedAt = now.toISOString()
  // An earlier yes to other content is no longer one.
  await takeBackConfirmations(trx, { statementId: id, party }, confirmedAt)
  const { municipalityId, personId } = actor
  const yes = { municipalityId, id: randomUUID(), statementId: id, party, personId, confirmedAt }
  await insertConfirmation(trx, { ...yes, contentHash: held.hash })
  await log(writing, id, 'confirm', { party, contentHash: held.hash })
  if (outcome.completes) await seal(writing, row, held)
}

/** Facts and words are frozen, and the files drawn from them kept. A kind that ends so takes the place of its earlier edition. */
async function seal(writing: StatementWriting, row: StatementRow, held: Held): Promise<void> {
  const sealedAt = writing.now.toISOString()
  const sealed = { state: 'sealed' as const, contentHash: held.hash, sealedAt, returnReason: null }
  const ends = hasEnded({ kind: row.kind, state: 'sealed' })
  await changeStatement(writing.trx, row, { ...sealed, content: held.text, closedAt: ends ? sealedAt : null })
  const files = await keepFiles(writing, { ...row, ...sealed }, held)
  await log(writing, row.id, 'seal', { contentHash: held.hash, files })
  if (ends) await supersedeBefore(writing, row)
}

/** The party's own yes, while it is composed. */
export async function takeBackStatement(writing: StatementWriting, id: string): Promise<void> {
  const row = await holdFor(writing.trx, id, 'takeBack')
  const party = partyOf(writing.actor)
  refuse(checkAsked(row.kind, party))
  const taken = await takeBackConfirmations(writing.trx, { statementId: id, party }, writing.now.toISOString())
  if (taken === 0) refuse([{ code: 'notConfirmed' }])
  await log(writing, id, 'takeBack', { party })
}

/** By one of those whose yes sealed it; both see why. */
export async function reopenStatement(
  writing: StatementWriting,
  id: string,
  { reason, overrides }: { readonly reason: string; readonly overrides: Excuses },
): Promise<void> {
  const row = await holdFor(writing.trx, id, 'reopen')
  const party = partyOf(writing.actor)
  refuse([...checkAsked(row.kind, party), ...checkReason(reason)])
  const guarded = refusePersons(writing, [{ field: 'reason', text: reason, before: null }], overrides)
  await openAgain(writing, row, reason)
  await log(writing, id, 'reopen', { party, contentHash: row.contentHash, ...guarded })
}

/** A proposal before both have said yes: its text changed, a yes taken back, the whole of it withdrawn. */
import type { Excuses } from '#features/report/guard/excuses.ts'
import { findPersons } from '#features/report/server/refuse-persons.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { checkEdit, checkGroupAction, takeBackYes } from '../rules.ts'
import type { GroupContent } from '../schema.ts'
import { insertMandateVersion, moveGroup, takeBackGroupConfirmations } from '../store.ts'
import { writtenIn } from './groups.ts'
import { findGroup, type GroupWriting, holdGroup, log, refuse, stamp } from './hold.ts'
import { listOpenMeasures } from './name-measures.ts'
import { presentGroup } from './present.ts'
import type { GroupView } from './view-groups.ts'

/** Another text has another content hash, so that a yes to the text before no longer counts. */
export async function editGroup(
  writing: GroupWriting,
  id: string,
  { version: seen, overrides, ...given }: GroupContent & { version: number; overrides: Excuses },
): Promise<GroupView> {
  const { trx } = writing
  const view = await holdGroup(writing, id)
  const { row } = view
  const content = { ...given, event: given.event?.trim() || null }
  const { title, mandate, measureId, event } = content
  // The measure that stands may be over by now: it stays unless another is chosen.
  const measureKnown = measureId === row.measureId || (await listOpenMeasures(trx)).some((one) => one.id === measureId)
  const texts = findPersons(writing, writtenIn(content, row), overrides)
  refuse([...checkEdit(row.state, view.hand, { measureId, event, measureKnown }), ...texts.refusals])
  if (seen !== row.mandateVersion) {
    throw new CallRefused('moved', [{ code: 'mandateMoved' }], await presentGroup(writing, view))
  }
  const standing = [row.title, row.mandate, row.measureId, row.event]
  if ([title, mandate, measureId, event].every((one, at) => one === standing[at])) return view
  const version = row.mandateVersion + 1
  await insertMandateVersion(trx, { ...stamp(writing), groupId: id, version, title, mandate, measureId, event })
  await moveGroup(trx, row, { title, mandate, measureId, event, mandateVersion: version })
  await log(writing, { kind: 'group', id }, 'edit', { version, measure: measureId, ...texts.guarded })
  return findGroup(writing, id)
}

export async function takeBack(writing: GroupWriting, id: string): Promise<GroupView> {
  const { row, hand, contentHash, confirmations } = await holdGroup(writing, id)
  const confirmed = confirmations.filter((one) => one.contentHash === contentHash).map((one) => one.party)
  const outcome = takeBackYes({ state: row.state, hand, confirmed })
  if ('refusals' in outcome) throw new CallRefused('refused', outcome.refusals)
  const { municipalityId, recordedAt } = stamp(writing)
  await takeBackGroupConfirmations(writing.trx, { municipalityId, groupId: id, party: outcome.party }, recordedAt)
  await log(writing, { kind: 'group', id }, 'takeBack', { party: outcome.party, contentHash })
  return findGroup(writing, id)
}

export async function withdraw(
  writing: GroupWriting,
  id: string,
  { reason, overrides }: { readonly reason: string; readonly overrides: Excuses },
): Promise<GroupView> {
  const { row, hand } = await holdGroup(writing, id)
  const texts = findPersons(writing, [{ field: 'reason', text: reason, before: null }], overrides)
  refuse([...checkGroupAction(row.state, 'withdraw', hand), ...texts.refusals])
  await moveGroup(writing.trx, row, {
    state: 'withdrawn',
    withdrawnAt: stamp(writing).recordedAt,
    withdrawnBy: hand.party,
    withdrawnReason: reason,
  })
  await log(writing, { kind: 'group', id }, 'withdraw', { party: hand.party, ...texts.guarded })
  return findGroup(writing, id)
}

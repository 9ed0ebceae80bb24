/** Groups with all that their rules ask for: members, the parties' yes, tasks. What an actor may not see is left out. */
import { createHash } from 'node:crypto'
import { partyOf } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import type { Trx } from '#platform/db/port.ts'
import { contentOf } from '../content.ts'
import { type Hand, seesGroup } from '../rules.ts'
import { type GroupRow, listGroupConfirmations, listMemberRows, type MemberRow } from '../store.ts'
import { listTaskRows, type TaskRow } from '../task-store.ts'
import { nameMeasures } from './name-measures.ts'

export interface GroupView {
  readonly row: GroupRow
  readonly measureTitle: string | null
  /** Those in the group now, the leader first. */
  readonly members: readonly MemberRow[]
  /** Those who have left and not come back. */
  readonly left: readonly MemberRow[]
  readonly tasks: readonly TaskRow[]
  readonly hand: Hand
  readonly contentHash: string
  readonly confirmations: Awaited<ReturnType<typeof listGroupConfirmations>>
}

export async function viewGroups(trx: Trx, actor: Actor, rows: readonly GroupRow[]): Promise<GroupView[]> {
  const ids = rows.map((one) => one.id)
  const members = Map.groupBy(await listMemberRows(trx, ids), (one) => one.groupId)
  const titles = await nameMeasures(trx, rows)
  const tasks = Map.groupBy(await listTaskRows(trx, { groupIds: ids }), (one) => one.groupId)
  const confirmations = Map.groupBy(await listGroupConfirmations(trx, ids), (one) => one.groupId)
  return rows
    .map((row): GroupView => {
      const all = members.get(row.id) ?? []
      const now = all.filter((one) => one.until === null)
      const here = new Set(now.map((one) => one.membershipId))
      return {
        row,
        measureTitle: titles.get(row.measureId ?? '') ?? null,
        members: now,
        left: all.filter((one) => one.until !== null && !here.has(one.membershipId)),
        tasks: tasks.get(row.id) ?? [],
        hand: handOf(actor, now),
        contentHash: createHash('sha256').update(contentOf(row, now)).digest('hex'),
        confirmations: confirmations.get(row.id) ?? [],
      }
    })
    .filter((view) => seesGroup(view.hand))
}

const handOf = (actor: Actor, members: readonly MemberRow[]): Hand => ({
  party: partyOf(actor),
  leads: members.some((one) => one.isLeader && isSelf(actor, one)),
  organisationId: actor.organisationId,
  memberOrganisations: members.map((one) => one.memberOrganisationId),
})

/** A member is somebody in one of their organisations; the same person for another one is somebody else. */
export const isSelf = (actor: Actor, member: Pick<MemberRow, 'personOfMember' | 'memberOrganisationId'>): boolean =>
  member.personOfMember === actor.personId && member.memberOrganisationId === actor.organisationId

/** What waits for one person, across groups. */
import type { Actor } from '#features/access/schema.ts'
import type { GroupHead, Waiting } from '../schema.ts'
import { computeStanding } from '../standing.ts'
import { listGroupRows } from '../store.ts'
import type { TaskRow } from '../task-store.ts'
import { findDigest } from '../told-store.ts'
import { waitsFor } from '../waits-for.ts'
import { type GroupAsk, todayOf } from './hold.ts'
import { presentHead, presentTasks } from './present.ts'
import { type GroupView, isSelf, viewGroups } from './view-groups.ts'

export async function readWaiting(ask: GroupAsk): Promise<Waiting> {
  const { trx, actor } = ask
  const found = await findWaiting(ask)
  return {
    tasks: await presentTasks(
      ask,
      found.tasks.map(({ view, task }) => ({ view, tasks: [task] })),
    ),
    groups: found.groups,
    digest: (await findDigest(trx, actor.personId))?.frequency ?? 'never',
  }
}

interface Found {
  readonly tasks: readonly { readonly view: GroupView; readonly task: TaskRow }[]
  readonly groups: GroupHead[]
}

/** Late tasks first, then by date; groups that wait for this party's yes, and those led with something late. */
export async function findWaiting(ask: GroupAsk): Promise<Found> {
  const { trx, actor } = ask
  const today = todayOf(ask)
  const views = await viewGroups(trx, actor, await listGroupRows(trx))
  const tasks = views
    .flatMap((view) => listOwnTasks(view, actor).map((task) => ({ view, task })))
    // ISO days sort as text, and what is late is due before what is not.
    .toSorted((one, other) => (one.task.dueOn < other.task.dueOn ? -1 : one.task.dueOn > other.task.dueOn ? 1 : 0))
  const groups = views.filter((view) => waitsForHand(view, today)).map((view) => presentHead(view, today))
  return { tasks, groups }
}

function listOwnTasks(view: GroupView, actor: Actor) {
  if (view.row.state !== 'active') return []
  const membershipIds = view.members.filter((one) => isSelf(actor, one)).map((one) => one.membershipId)
  const who = { membershipIds, organisationId: actor.organisationId }
  return view.tasks.filter((one) => waitsFor(one, who))
}

function waitsForHand({ row, hand, tasks, confirmations, contentHash }: GroupView, today: string): boolean {
  if (row.state === 'proposed') {
    return (
      hand.party !== null && !confirmations.some((one) => one.party === hand.party && one.contentHash === contentHash)
    )
  }
  return hand.leads && tasks.some((one) => computeStanding({ ...one, group: row.state, today }) === 'late')
}

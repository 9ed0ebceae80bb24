/** What the plan's editions tell of themselves to the thread: the measures that each of them rests on. */
import { localDateAt } from '#analysis/time/local-time.ts'
import { mayDo } from '#features/access/rules.ts'
import type { ThreadLink, ThreadNode, ThreadRef } from '#features/thread/schema.ts'
import type { ThreadAsk, ThreadSource } from '#features/thread/server/thread-source.ts'
import { sv } from '../document-sv.ts'
import { listVisibleStates } from '../plan-rules.ts'
import { listMeasuresByPlan, listPlanRows } from '../plan-store.ts'

const listVisible = ({ trx, actor }: ThreadAsk) =>
  mayDo(actor, 'plan.read') ? listPlanRows(trx, listVisibleStates(actor)) : Promise.resolve([])

async function describe(ask: ThreadAsk, refs: readonly ThreadRef[]): Promise<ThreadNode[]> {
  const asked = new Set(refs.flatMap(({ kind, id }) => (kind === 'plan' ? [id] : [])))
  if (asked.size === 0) return []
  const rows = (await listVisible(ask)).filter((one) => asked.has(one.id))
  return rows.map(({ id, title, edition, state, inForceOn, decidedOn, proposedAt }) => ({
    kind: 'plan',
    id,
    title,
    on: inForceOn ?? decidedOn ?? (proposedAt && localDateAt(Date.parse(proposedAt), ask.zone)),
    version: sv.edition(edition),
    state,
    href: `/plan/${id}`,
  }))
}

async function links(ask: ThreadAsk, refs: readonly ThreadRef[]): Promise<ThreadLink[]> {
  const asked = new Set(refs.map(({ kind, id }) => `${kind} ${id}`))
  const visible = new Set((await listVisible(ask)).map((one) => one.id))
  return (await listMeasuresByPlan(ask.trx))
    .filter(({ planId }) => visible.has(planId))
    .filter(({ planId, measureId }) => asked.has(`plan ${planId}`) || asked.has(`measure ${measureId}`))
    .map(({ planId, measureId }) => ({ from: { kind: 'plan', id: planId }, to: { kind: 'measure', id: measureId } }))
}

export const planThreadSource: ThreadSource = { kinds: ['plan'], describe, links }

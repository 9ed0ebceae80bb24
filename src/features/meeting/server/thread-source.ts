/** Meetings and decisions in the thread: a decision rests on what was decided about, and on the meeting that took it. */
import { localDateAt } from '#analysis/time/local-time.ts'
import { mayDo } from '#features/access/rules.ts'
import type { ThreadKind, ThreadLink, ThreadNode, ThreadRef } from '#features/thread/schema.ts'
import type { ThreadAsk, ThreadSource } from '#features/thread/server/thread-source.ts'
import { isUuid } from '#platform/db/is-uuid.ts'
import { listPlacedOf, type PlacedItem } from '../agenda-store.ts'
import { settledBy } from '../rules.ts'
import { listMeetingRows } from '../store.ts'

/** Things that a decision can be about and that have a place in the thread. */
const subjectKinds: readonly ThreadKind[] = ['jointPicture', 'plan', 'measure', 'statement']

const idsOf = (refs: readonly ThreadRef[], kinds: readonly ThreadKind[]): string[] =>
  refs.filter((one) => kinds.includes(one.kind) && isUuid(one.id)).map((one) => one.id)

async function listDecisions({ trx, actor }: ThreadAsk, refs: readonly ThreadRef[]): Promise<PlacedItem[]> {
  if (!mayDo(actor, 'meeting.read')) return []
  const of = {
    itemIds: idsOf(refs, ['decision']),
    meetingIds: idsOf(refs, ['meeting']),
    subjectIds: idsOf(refs, subjectKinds),
  }
  return (await listPlacedOf(trx, of)).filter(
    (one) => one.decision !== null && one.decision === settledBy(one.subjectKind),
  )
}

async function describe(ask: ThreadAsk, refs: readonly ThreadRef[]): Promise<ThreadNode[]> {
  if (!mayDo(ask.actor, 'meeting.read')) return []
  const asked = new Set(idsOf(refs, ['decision']))
  const dayOf = (at: string) => localDateAt(Date.parse(at), ask.zone)
  const decisions = (await listDecisions(ask, refs)).filter((one) => asked.has(one.id))
  const meetings = await listMeetingRows(ask.trx, idsOf(refs, ['meeting']))
  return [
    ...decisions.map(({ id, title, startsAt, meetingId, decision }): ThreadNode => {
      const told = { on: dayOf(startsAt), version: null, state: decision === 'note' ? 'noted' : 'decided' }
      return { kind: 'decision', id, title, ...told, href: `/moten/${meetingId}#punkt-${id}` }
    }),
    ...meetings.map(({ id, title, startsAt, state }): ThreadNode => {
      return { kind: 'meeting', id, title, on: dayOf(startsAt), version: null, state, href: `/moten/${id}` }
    }),
  ]
}

async function links(ask: ThreadAsk, refs: readonly ThreadRef[]): Promise<ThreadLink[]> {
  return (await listDecisions(ask, refs)).flatMap((item): ThreadLink[] => {
    const from = { kind: 'decision' as const, id: item.id }
    const kind = subjectKinds.find((one) => one === item.subjectKind)
    return [
      { from, to: { kind: 'meeting', id: item.meetingId } },
      ...(kind && item.subjectId ? [{ from, to: { kind, id: item.subjectId } }] : []),
    ]
  })
}

export const meetingThreadSource: ThreadSource = { kinds: ['meeting', 'decision'], describe, links }

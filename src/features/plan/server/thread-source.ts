/** What the measures tell of themselves to the thread: on which causes they rest, and in which picture an ad-hoc one began. */
import { localDateAt } from '#analysis/time/local-time.ts'
import type { ThreadLink, ThreadNode, ThreadRef } from '#features/thread/schema.ts'
import type { ThreadAsk, ThreadSource } from '#features/thread/server/thread-source.ts'
import { listContents, listMeasureRows, type MeasureRow } from '../measure-store.ts'
import { sv } from '../sv.ts'
import { maySeeMeasure } from './measure-whole.ts'

/** Those that this actor may know of, each with its standing content. */
async function listSeen({ trx, actor }: ThreadAsk, ids?: readonly string[]) {
  const rows = (await listMeasureRows(trx, ids)).filter((row) => maySeeMeasure(actor, row))
  const contents = await listContents(
    trx,
    rows.map((row) => row.id),
  )
  return rows.flatMap((row) => {
    const standing = contents.get(row.id)
    return standing ? [{ row, standing }] : []
  })
}

async function describe(ask: ThreadAsk, refs: readonly ThreadRef[]): Promise<ThreadNode[]> {
  const ids = refs.filter((one) => one.kind === 'measure').map((one) => one.id)
  return (await listSeen(ask, ids)).map(({ row, standing }) => ({
    kind: 'measure',
    id: row.id,
    title: standing.content.title,
    on: dayThatMatters(row, ask.zone),
    version: sv.version(standing.version),
    state: row.state,
    href: `/atgarder/${row.id}`,
  }))
}

function dayThatMatters({ endedOn, startedOn, decidedAt }: MeasureRow, zone: string): string | null {
  return endedOn ?? startedOn ?? (decidedAt && localDateAt(Date.parse(decidedAt), zone))
}

async function links(ask: ThreadAsk, refs: readonly ThreadRef[]): Promise<ThreadLink[]> {
  const asked = new Set(refs.map(({ kind, id }) => `${kind} ${id}`))
  const isAsked = (one: ThreadRef) => asked.has(`${one.kind} ${one.id}`)
  return (await listSeen(ask)).flatMap(({ row, standing }) => {
    const from: ThreadRef = { kind: 'measure', id: row.id }
    const to: ThreadRef[] = standing.content.causeIds.map((id) => ({ kind: 'cause', id }))
    if (row.originPictureId) to.push({ kind: 'picture', id: row.originPictureId })
    return to.filter((one) => isAsked(from) || isAsked(one)).map((one) => ({ from, to: one }))
  })
}

export const measureThreadSource: ThreadSource = { kinds: ['measure'], describe, links }

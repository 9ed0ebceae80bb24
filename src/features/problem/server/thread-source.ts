/** What the problems tell of themselves to the thread: on which findings they rest, and which causes lead to them. */
import { localDateAt } from '#analysis/time/local-time.ts'
import { mayDo } from '#features/access/rules.ts'
import type { ThreadLink, ThreadNode, ThreadRef } from '#features/thread/schema.ts'
import type { ThreadAsk, ThreadSource } from '#features/thread/server/thread-source.ts'
import { listCauseRows } from '../cause-store.ts'
import { listProblemFindings } from '../finding-store.ts'
import { listProblemRows, listProblemVersions } from '../store.ts'
import { sv } from '../sv.ts'

const idsOf = (refs: readonly ThreadRef[], kind: ThreadRef['kind']) =>
  new Set(refs.filter((one) => one.kind === kind).map((one) => one.id))

const problem = (id: string): ThreadRef => ({ kind: 'problem', id })
const cause = (id: string): ThreadRef => ({ kind: 'cause', id })

async function describe(ask: ThreadAsk, refs: readonly ThreadRef[]): Promise<ThreadNode[]> {
  if (!mayDo(ask.actor, 'problem.read')) return []
  const problems = idsOf(refs, 'problem')
  const causes = idsOf(refs, 'cause')
  const nodes: ThreadNode[] = []
  const dayOf = (instant: string) => localDateAt(Date.parse(instant), ask.zone)
  if (problems.size > 0) {
    const rows = new Map((await listProblemRows(ask.trx)).map((one) => [one.id, one]))
    for (const { problemId: id, title, version } of await listProblemVersions(ask.trx)) {
      const row = rows.get(id)
      if (!row || !problems.has(id)) continue
      const told = { on: dayOf(row.stateSince), version: sv.version(version), state: row.state }
      nodes.push({ ...problem(id), title, ...told, href: `/problem/${id}` })
    }
  }
  if (causes.size > 0) {
    for (const row of await listCauseRows(ask.trx)) {
      if (row.removed || !causes.has(row.id)) continue
      const told = { on: dayOf(row.recordedAt), version: sv.version(row.version), state: null }
      nodes.push({ ...cause(row.id), title: row.title, ...told, href: `/problem/${row.problemId}` })
    }
  }
  return nodes
}

async function links(ask: ThreadAsk, refs: readonly ThreadRef[]): Promise<ThreadLink[]> {
  if (!mayDo(ask.actor, 'problem.read')) return []
  const asked = new Set(refs.map(({ kind, id }) => `${kind} ${id}`))
  const isAsked = (one: ThreadRef) => asked.has(`${one.kind} ${one.id}`)
  const all = new Map<string, ThreadLink>()
  const add = (from: ThreadRef, to: ThreadRef) => {
    if (isAsked(from) || isAsked(to)) all.set(`${from.id} ${to.kind} ${to.id}`, { from, to })
  }
  for (const { problemId, pictureKind, pictureId, findingKey } of await listProblemFindings(ask.trx)) {
    add(problem(problemId), { kind: 'finding', id: `${pictureId}/${findingKey}` })
    add(problem(problemId), { kind: pictureKind === 'joint' ? 'jointPicture' : 'picture', id: pictureId })
  }
  for (const { id, problemId, parentId, removed } of await listCauseRows(ask.trx)) {
    if (removed) continue
    add(cause(id), problem(problemId))
    if (parentId) add(cause(id), cause(parentId))
  }
  return [...all.values()]
}

export const problemThreadSource: ThreadSource = { kinds: ['problem', 'cause'], describe, links }

/** Statements in the thread: a follow-up rests on the plan that it tells of, an application on its problem. */
import { localDateAt } from '#analysis/time/local-time.ts'
import type { ThreadKind, ThreadLink, ThreadNode, ThreadRef } from '#features/thread/schema.ts'
import type { ThreadAsk, ThreadSource } from '#features/thread/server/thread-source.ts'
import { isUuid } from '#platform/db/is-uuid.ts'
import { sv as words } from '../document-sv.ts'
import { mayReadStatement } from '../rules.ts'
import type { StatementKind } from '../schema.ts'
import { listStatementRows, type StatementRow } from '../store.ts'

/** What the subject of a kind is, where it has a place in the thread. */
const subjects: Partial<Record<StatementKind, ThreadKind>> = { followUp: 'plan', grant: 'problem' }

const listVisible = async ({ trx, actor }: ThreadAsk) =>
  (await listStatementRows(trx)).filter((row) => mayReadStatement(actor, row))

async function describe(ask: ThreadAsk, refs: readonly ThreadRef[]): Promise<ThreadNode[]> {
  const asked = new Set(refs.flatMap(({ kind, id }) => (kind === 'statement' ? [id] : [])))
  if (asked.size === 0) return []
  return (await listVisible(ask))
    .filter((one) => asked.has(one.id))
    .map(({ id, title, edition, state, notedOn, deliveredOn, sealedAt }) => ({
      kind: 'statement',
      id,
      title,
      on: notedOn ?? deliveredOn ?? (sealedAt && localDateAt(Date.parse(sealedAt), ask.zone)),
      version: words.edition(edition),
      state,
      href: `/redogorelser/${id}`,
    }))
}

async function links(ask: ThreadAsk, refs: readonly ThreadRef[]): Promise<ThreadLink[]> {
  const asked = new Set(refs.map(({ kind, id }) => `${kind} ${id}`))
  return (await listVisible(ask)).flatMap((row): ThreadLink[] => {
    const to = subjectOf(row)
    if (!to || !(asked.has(`statement ${row.id}`) || asked.has(`${to.kind} ${to.id}`))) return []
    return [{ from: { kind: 'statement', id: row.id }, to }]
  })
}

function subjectOf({ kind, subjectId }: StatementRow): ThreadRef | null {
  const of = subjects[kind]
  return of && subjectId !== null && isUuid(subjectId) ? { kind: of, id: subjectId } : null
}

export const statementThreadSource: ThreadSource = { kinds: ['statement'], describe, links }

/** What lies sealed and waits for the body that takes note of it: a follow-up of the plan, an evaluation of the agreement. */
import type { Block } from '#document/model.ts'
import type { AgendaSource } from '#features/meeting/server/agenda-source.ts'
import { isUuid } from '#platform/db/is-uuid.ts'
import type { Trx } from '#platform/db/port.ts'
import type { StatementContent } from '../content.ts'
import { sv as words } from '../document-sv.ts'
import { type StatementKind, statementWays } from '../schema.ts'
import { findStatement, listFiles, listStatementRows, readTexts, type StatementRow } from '../store.ts'
import { noteStatement, returnStatement } from './finish.ts'

const kind = 'statement'

/** What the agreement calls it among the things that a body decides; null: no body takes note of such. */
const decidedAs = (of: StatementKind): 'followUp' | 'evaluation' | null =>
  (of === 'followUp' || of === 'evaluation') && statementWays[of].ends === 'noted' ? of : null

const titleOf = ({ title, edition }: StatementRow) => words.agendaTitle(title, edition)
const find = async (trx: Trx, id: string) => (isUuid(id) ? findStatement(trx, id) : null)

export const statementAgendaSource: AgendaSource = {
  kind,
  async list({ trx }) {
    const rows = await listStatementRows(trx)
    return rows.flatMap((row) => {
      if (row.state !== 'sealed' || decidedAs(row.kind) === null) return []
      return [{ subjectKind: kind, subjectId: row.id, title: titleOf(row), why: 'toNote', since: row.sealedAt }]
    })
  },
  async read({ trx }, id) {
    const row = await find(trx, id)
    // What is composed is the parties' own work, and no matter for a meeting.
    if (!row || row.state === 'composing') return null
    const waits = row.state === 'sealed' && decidedAs(row.kind) !== null
    return { title: titleOf(row), hash: row.contentHash ?? '', proposed: waits }
  },
  async decidedAs({ trx }, id) {
    const row = await find(trx, id)
    return row && decidedAs(row.kind)
  },
  href: (id) => `/redogorelser/${id}`,
  async papers({ trx }, id) {
    const row = await find(trx, id)
    if (!row?.sealedAt) return []
    const files = await listFiles(trx, { statementId: id, sealedAt: row.sealedAt })
    const name = `${words.fileNames[row.kind]}${words.editionFile(row.edition)}.pdf`
    return files.filter((one) => one.format === 'pdf').map(({ bytes }) => ({ name, type: 'application/pdf', bytes }))
  },
  async summarise({ trx }, id) {
    const row = await find(trx, id)
    const text = row && (await readTexts(trx, id)).content
    return text ? drawInShort(JSON.parse(text) as StatementContent) : []
  },
  async note({ trx, actor, now }, id, { hash, on, body, meetingId }) {
    await noteStatement({ trx, actor, now }, id, { contentHash: hash, on, body, meetingId })
  },
  async return({ trx, actor, now }, id, { hash, reason }) {
    await returnStatement({ trx, actor, now }, id, { contentHash: hash, reason })
  },
}

/** Its first sentence and its key facts: which period, and the first facts that its chapters tell. */
function drawInShort({ lead, kind: of, from, to, edition, parts }: StatementContent): Block[] {
  const { agendaFacts: labels } = words
  const told = parts.flatMap(({ blocks }) => blocks).find((one) => one.kind === 'facts')
  return [
    { kind: 'paragraph', runs: [lead] },
    {
      kind: 'facts',
      items: [
        { label: labels.kind, value: words.kinds[of] },
        { label: labels.period, value: words.period(from, to) },
        { label: labels.edition, value: `${edition}` },
        ...(told?.items ?? []),
      ],
    },
  ]
}

/** A statement as it is read: chapters, words, who said yes, where it has come. */
import type { Actor } from '#features/access/schema.ts'
import { listSlots } from '../content.ts'
import { listMissing, mayReadStatement } from '../rules.ts'
import type { Part, Statement, StatementHead } from '../schema.ts'
import { listConfirmations, listEditions, listFiles, type StatementRow } from '../store.ts'
import { findSource, type Held, hasNews, readHeld } from './compile.ts'
import type { StatementAsking } from './services.ts'
import type { Language } from './statement-source.ts'

export function headOf(row: StatementRow): StatementHead {
  const {
    id,
    kind,
    title,
    fromOn: from,
    toOn: to,
    edition,
    state,
    subjectId,
    asOf,
    sealedAt,
    notedOn,
    deliveredOn,
  } = row
  return { id, kind, title, from, to, edition, state, subjectId, asOf, sealedAt, notedOn, deliveredOn }
}

/** `withNews`: what is known now is computed too, which can be slow. What is sealed stays in the words that it was sealed in. */
export async function presentStatement(
  asking: StatementAsking,
  row: StatementRow,
  { language = 'sv', withNews = false }: { readonly language?: Language; readonly withNews?: boolean } = {},
): Promise<Statement> {
  const { trx, actor } = asking
  const held = await readHeld(asking, row)
  const { content, hash } = held
  const isComposed = row.state === 'composing'
  const told = isComposed && language === 'en' ? tellIn(asking, row, held, language) : content
  const confirmations = await listConfirmations(trx, row.id)
  const files = row.sealedAt === null ? [] : await listFiles(trx, { statementId: row.id, sealedAt: row.sealedAt })
  return {
    ...headOf(row),
    lead: told.lead,
    parts: told.parts.map((part) => showPart(part, held)),
    missing: isComposed ? listMissing(listSlots(told.parts), content.texts) : [],
    confirmations: confirmations.map((one) => ({
      party: one.party,
      at: one.confirmedAt,
      current: one.contentHash === hash,
    })),
    contentHash: hash,
    notedByBody: row.notedByBody,
    meetingId: row.meetingId,
    deliveredTo: row.deliveredTo,
    reference: row.reference,
    returnReason: row.returnReason,
    supersedesId: row.supersedesId,
    supersededById: await findSuccessor(asking, row, actor),
    hasNews: isComposed && withNews ? await hasNews(asking, row, held) : false,
    files: files.map(({ format, sha256 }) => ({ format, sha256 })),
  }
}

function tellIn(asking: StatementAsking, row: StatementRow, { content }: Held, language: Language) {
  const source = findSource(asking, row.kind)
  return { lead: source.lead(content.facts, language), parts: source.tell(content.facts, language) }
}

/** A place shows what stands in it; what stands without a place was asked for before, and is kept. */
function showPart({ key, title, blocks, slots }: Part, { content, written }: Held): Statement['parts'][number] {
  return {
    key,
    title,
    blocks: [...blocks],
    slots: slots.map((slot) => ({
      ...slot,
      text: content.texts[slot.key] ?? '',
      version: written.get(slot.key)?.version ?? 0,
    })),
  }
}

/** The edition that corrects this one, where the actor may know of it. */
async function findSuccessor({ trx }: StatementAsking, row: StatementRow, actor: Actor): Promise<string | null> {
  const editions = await listEditions(trx, row)
  return editions.find((one) => one.supersedesId === row.id && mayReadStatement(actor, one))?.id ?? null
}

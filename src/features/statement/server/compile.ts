/** Facts from the room that knows them, and what a statement says: as it was sealed, or as it stands while it is composed. */
import { CallRefused } from '#platform/http/refusal.ts'
import { canonicalFindings, canonicalJson } from '../canonical.ts'
import { composeContent, type StatementContent } from '../content.ts'
import { refuseSubject } from '../rules.ts'
import type { StatementKind } from '../schema.ts'
import { listTexts, readTexts, type StatementRow, type WrittenText } from '../store.ts'
import { sha256 } from './hold.ts'
import type { StatementAsking } from './services.ts'
import type { AnyStatementSource, StatementAsk, StatementSubject } from './statement-source.ts'

/** @throws CallRefused refused: cannotTell, where no room tells of the kind */
export function findSource({ services }: Pick<StatementAsking, 'services'>, kind: StatementKind): AnyStatementSource {
  const source = services.sources.find((one) => one.kind === kind)
  if (!source) throw new CallRefused('refused', refuseSubject(['cannotTell']))
  return source
}

export const subjectOf = ({ subjectId, fromOn, toOn }: StatementRow): StatementSubject => ({
  subjectId,
  from: fromOn,
  to: toOn,
})

export const askAt = ({ trx, actor, municipality }: Omit<StatementAsk, 'asOf'>, asOf: Date): StatementAsk => ({
  trx,
  actor,
  municipality,
  asOf,
})

/** What the room that knows has against the subject now. */
export const checkSubject = async (asking: StatementAsking, kind: StatementKind, subject: StatementSubject) =>
  refuseSubject(await findSource(asking, kind).check(askAt(asking, asking.now), subject))

/** The facts of now as the text that is kept; only of a subject that was checked. */
export async function compile(
  asking: StatementAsking,
  kind: StatementKind,
  subject: StatementSubject,
): Promise<{ facts: string; asOf: string }> {
  const found = await findSource(asking, kind).compile(askAt(asking, asking.now), subject)
  return { facts: canonicalJson(found), asOf: asking.now.toISOString() }
}

/** What it says, with the very text that a yes is given to and its hash. */
export interface Held {
  readonly content: StatementContent
  readonly text: string
  readonly hash: string
  readonly written: ReadonlyMap<string, WrittenText>
}

/** As it was sealed; composed of its facts and words until then. */
export async function readHeld(asking: Omit<StatementAsking, 'now' | 'actor'>, row: StatementRow): Promise<Held> {
  const { trx, municipality } = asking
  const written = await listTexts(trx, row.id)
  const { facts, content } = await readTexts(trx, row.id)
  if (content !== null) return hold(content, written)
  const { kind, subjectId, title, fromOn: from, toOn: to, edition, asOf } = row
  const given = { kind, subjectId, title, from, to, edition, asOf, municipality, written }
  const composed = composeContent({ ...given, facts: JSON.parse(facts) }, findSource(asking, kind))
  return hold(canonicalJson(composed), written)
}

/** Read again from its text, so that the same bytes are drawn before and after it is kept. */
const hold = (text: string, written: Held['written']): Held => ({
  content: JSON.parse(text) as StatementContent,
  text,
  hash: sha256(text),
  written,
})

/** Whether what is known now would give other facts; false where the room has something against the subject by now. */
export async function hasNews(asking: StatementAsking, row: StatementRow, { content }: Held): Promise<boolean> {
  if ((await checkSubject(asking, row.kind, subjectOf(row))).length > 0) return false
  const { facts } = await compile(asking, row.kind, subjectOf(row))
  return canonicalFindings(JSON.parse(facts)) !== canonicalFindings(content.facts)
}

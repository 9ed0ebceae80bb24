/** A statement begun, computed anew, written in, corrected. Each text is a new version; who came second is told what stands. */
import { randomUUID } from 'node:crypto'
import { partyOf } from '#features/access/rules.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { findPersons, refusePersons } from '#features/report/server/refuse-persons.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { listSlots } from '../content.ts'
import { checkCorrect, checkCreate, checkParty, checkSlot } from '../rules.ts'
import type { StatementKind } from '../schema.ts'
import {
  changeStatement,
  insertStatement,
  insertText,
  listEditions,
  listTexts,
  lockStatements,
  type StatementRow,
} from '../store.ts'
import { checkSubject, compile, type Held, readHeld, subjectOf } from './compile.ts'
import { holdFor, lockOrRefuse, log, refuse, settle, stamp } from './hold.ts'
import { presentStatement } from './present.ts'
import type { StatementWriting } from './services.ts'

export interface StatementInput {
  readonly kind: StatementKind
  readonly subjectId: string | null
  readonly title: string
  readonly from: string
  readonly to: string
  readonly overrides: Excuses
}

/** Computed at once. Returns its id. */
export async function createStatement(writing: StatementWriting, input: StatementInput): Promise<string> {
  const { trx, actor, now } = writing
  const { kind, subjectId, title, from, to, overrides } = input
  await lockStatements(trx, actor.municipalityId)
  const of = { kind, subjectId, fromOn: from, toOn: to }
  const persons = findPersons(writing, [{ field: 'title', text: title, before: null }], overrides)
  const subject = { subjectId, from, to }
  const refusals = [...checkParty(partyOf(actor)), ...checkCreate(subject, await listEditions(trx, of))]
  // A room is not asked about days in the wrong order.
  if (from <= to) refusals.push(...(await checkSubject(writing, kind, subject)))
  refuse([...refusals, ...persons.refusals])
  const computed = await compile(writing, kind, subject)
  const id = randomUUID()
  const key = { municipalityId: actor.municipalityId, id, supersedesId: null, createdAt: now.toISOString() }
  await insertStatement(trx, { ...key, ...of, ...computed, title, edition: 1 })
  await log(writing, id, 'create', { kind, from, to, ...persons.guarded })
  return id
}

/** Words stay, also those whose place is no longer asked for; a yes to what stood before does not. */
export async function recomputeStatement(writing: StatementWriting, id: string): Promise<void> {
  refuse(checkParty(partyOf(writing.actor)))
  const row = await holdFor(writing.trx, id, 'recompute')
  refuse(await checkSubject(writing, row.kind, subjectOf(row)))
  await changeStatement(writing.trx, row, await compile(writing, row.kind, subjectOf(row)))
  await settle(writing, row, 'recompute', {})
}

export interface TextInput {
  readonly key: string
  readonly text: string
  /** That the writer had before them; 0: nothing. */
  readonly version: number
  readonly overrides: Excuses
}

/** @throws CallRefused moved, with the statement as it stands, when somebody else wrote in the place first */
export async function writeText(writing: StatementWriting, id: string, input: TextInput): Promise<void> {
  const { trx, actor } = writing
  refuse(checkParty(partyOf(actor)))
  const row = await holdFor(trx, id, 'edit')
  const held = await readHeld(writing, row)
  refuse(checkSlot(listSlots(held.content.parts), input.key))
  const standing = held.written.get(input.key)
  const text = input.text.trim()
  const guarded = refusePersons(writing, [{ field: 'text', text, before: standing?.text ?? null }], input.overrides)
  if (input.version !== (standing?.version ?? 0)) throw await textMoved(writing, row)
  if (text === (standing?.text ?? '')) return
  const version = input.version + 1
  const kept = await insertText(trx, { ...stamp(writing), statementId: id, key: input.key, version, text })
  if (!kept) throw await textMoved(writing, row)
  await settle(writing, row, 'write', { key: input.key, version, ...guarded })
}

const textMoved = async (writing: StatementWriting, row: StatementRow) =>
  new CallRefused('moved', [{ code: 'moved', values: { what: 'text' } }], await presentStatement(writing, row))

/** A new edition with the same words, computed anew. Returns its id. */
export async function correctStatement(writing: StatementWriting, id: string): Promise<string> {
  const { trx, actor, now } = writing
  refuse(checkParty(partyOf(actor)))
  const row = await lockOrRefuse(trx, id)
  await lockStatements(trx, actor.municipalityId)
  const editions = await listEditions(trx, row)
  refuse([...checkCorrect(row, editions), ...(await checkSubject(writing, row.kind, subjectOf(row)))])
  const computed = await compile(writing, row.kind, subjectOf(row))
  const edition = Math.max(...editions.map((one) => one.edition)) + 1
  const { kind, subjectId, title, fromOn, toOn, municipalityId } = row
  const key = { municipalityId, id: randomUUID(), supersedesId: id, createdAt: now.toISOString() }
  await insertStatement(trx, { ...key, kind, subjectId, title, fromOn, toOn, edition, ...computed })
  const texts = await copyTexts(writing, id, key.id)
  await log(writing, key.id, 'correct', { edition, texts })
  return key.id
}

async function copyTexts(writing: StatementWriting, from: string, to: string): Promise<number> {
  const texts: Held['written'] = await listTexts(writing.trx, from)
  for (const [key, { text }] of texts) {
    await insertText(writing.trx, { ...stamp(writing), statementId: to, key, version: 1, text })
  }
  return texts.size
}

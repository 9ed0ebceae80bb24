/** Drafts are begun, written in versions, and withdrawn. */
import { randomUUID } from 'node:crypto'
import { partyOf } from '#features/access/rules.ts'
import { listOrganisations } from '#features/access/store.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { type Guarded, refusePersons } from '#features/report/server/refuse-persons.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { findLastDay, followChain, type Wording } from '../chain.ts'
import { beginFirst, beginSuccessor, type Content, isTooDeep, isTooLong, listNewTexts } from '../content.ts'
import { checkNewDraft, type DraftKind } from '../draft-rules.ts'
import { insertDraft, insertDraftVersion, listDrafts, lockAgreements, updateDraft } from '../draft-store.ts'
import { listWordings } from '../wording-store.ts'
import { type AgreementWriting, findToday, holdDraftFor, log, refuse, stamp, viewDraft } from './hold-draft.ts'

export interface NewDraft {
  readonly kind: DraftKind
  /** What a file holds; null: begun with the agreement in force, or nearly empty. */
  readonly content: Content | null
  readonly overrides: Excuses
}

/** The id of the new draft. @throws CallRefused with every refusal */
export async function createDraft(writing: AgreementWriting, { kind, content, overrides }: NewDraft): Promise<string> {
  const { trx, actor, now } = writing
  await lockAgreements(trx, actor.municipalityId)
  const today = await findToday(writing)
  const wordings = await listWordings(trx, actor.municipalityId, null)
  const { current, latest } = followChain(wordings, today)
  const head = (current ?? latest)?.agreement.code ?? null
  const open = (await listDrafts(trx)).filter((one) => one.state === 'draft').map((one) => one.kind)
  const size = checkSize(content)
  refuse([...checkNewDraft({ kind, party: partyOf(actor), head, wordings, open }), ...size])
  // The latest wording, also one that is to hold later: the next amendment goes on from it.
  const last = wordings.findLast((one) => one.code === head) ?? null
  const guarded =
    content === null ? {} : guardTexts(writing, { content }, { content: last?.agreement ?? null }, overrides)
  const begun = content ?? (await begin(writing, kind, wordings, last))
  const id = randomUUID()
  const effectiveOn = findFirstDay(kind, begun, last && last.effectiveOn > today ? last.effectiveOn : today)
  const { municipalityId, recordedAt } = stamp(writing)
  const agreementCode = kind === 'first' ? null : head
  const row = { municipalityId, id, kind, agreementCode, effectiveOn, reason: null, signedAt: null }
  await insertDraft(trx, { ...row, contentVersion: 1, createdAt: now.toISOString() })
  const version = { draftId: id, version: 1, content: JSON.stringify(begun), effectiveOn, reason: null }
  await insertDraftVersion(trx, { ...stamp(writing), ...version, recordedAt })
  await log(writing, id, 'createDraft', { kind, agreementCode, fromFile: content !== null, ...guarded })
  return id
}

async function begin(
  { trx }: AgreementWriting,
  kind: DraftKind,
  wordings: readonly Wording[],
  last: Wording | null,
): Promise<Content> {
  if (kind === 'first' || !last) return beginFirst(await listOrganisations(trx))
  return kind === 'amendment' ? { ...last.agreement } : beginSuccessor(last.agreement, findLastDay(wordings, last.code))
}

/** A new agreement holds from its own first day; only other words of one that holds have a day of their own. */
function findFirstDay(kind: DraftKind, content: Content, asked: string): string {
  const from = (content.valid as { from?: unknown } | null | undefined)?.from
  if (kind === 'amendment' || typeof from !== 'string' || !isDay(from)) return asked
  return from
}

const isDay = (text: string) =>
  /^[12]\d{3}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true

/** The guard reads every text: what no agreement could be is refused before it does. */
function checkSize(content: Content | null): Refusal[] {
  if (isTooDeep(content)) return [{ code: 'tooDeep', field: 'content' }]
  return isTooLong(content) ? [{ code: 'tooLong', field: 'content' }] : []
}

/** Every text that is not already there passes the guard; those that are were answered for. */
function guardTexts(
  { knownNames }: AgreementWriting,
  { content, reason = null }: { content: Content; reason?: string | null },
  standing: { readonly content: unknown; readonly reason?: string | null },
  excuses: Excuses,
): Guarded {
  const why = { field: 'reason', text: reason, before: standing.reason }
  return refusePersons({ knownNames }, [...listNewTexts(content, standing.content), why], excuses)
}

export interface DraftText {
  readonly content: Content
  readonly effectiveOn: string
  readonly reason: string | null
  readonly version: number
  readonly overrides: Excuses
}

/** Kept as it is, faults and all. @throws CallRefused moved, with the draft as it stands, when somebody else wrote first */
export async function writeDraft(writing: AgreementWriting, id: string, text: DraftText): Promise<void> {
  const { trx } = writing
  const held = await holdDraftFor(writing, id, 'write')
  const { row } = held
  const { content, overrides } = text
  refuse(checkSize(content))
  const reason = text.reason || null
  const guarded = guardTexts(writing, { content, reason }, row, overrides)
  if (text.version !== row.contentVersion) {
    throw new CallRefused('moved', [{ code: 'draftMoved' }], await viewDraft(trx, held))
  }
  const version = row.contentVersion + 1
  const effectiveOn = findFirstDay(row.kind, content, text.effectiveOn)
  await insertDraftVersion(trx, {
    ...stamp(writing),
    ...{ draftId: id, version, content: JSON.stringify(content), effectiveOn, reason },
  })
  await updateDraft(trx, id, { effectiveOn, reason, contentVersion: version })
  await log(writing, id, 'writeDraft', { version, ...guarded })
}

export async function withdrawDraft(writing: AgreementWriting, id: string): Promise<void> {
  await holdDraftFor(writing, id, 'withdraw')
  await updateDraft(writing.trx, id, { state: 'withdrawn' })
  await log(writing, id, 'withdrawDraft', {})
}

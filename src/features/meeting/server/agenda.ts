/** The agenda: filled with what waits, changed by hand, with the newest content of each thing. */
import { randomUUID } from 'node:crypto'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { refusePersons } from '#features/report/server/refuse-persons.ts'
import { isUuid } from '#platform/db/is-uuid.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { findItem, findItemAnywhere, findOutcome, type ItemRow, insertItemVersion, listItems } from '../agenda-store.ts'
import { listPapers, removePapers } from '../paper-store.ts'
import { checkPut } from '../rules.ts'
import type { SubjectKind } from '../schema.ts'
import type { MeetingRow } from '../store.ts'
import { chooseFirst, keyOf } from '../waiting.ts'
import { findSource, type Subject } from './agenda-source.ts'
import { readBody } from './body.ts'
import { holdFor, moved, refuse, settle, stamp } from './hold.ts'
import { listWaiting } from './list-waiting.ts'
import { freezePapers } from './papers.ts'
import { presentItems } from './present.ts'
import type { MeetingWriting } from './services.ts'

export interface ItemInput {
  readonly subjectKind: SubjectKind
  readonly subjectId: string | null
  readonly title: string
  readonly text: string | null
  readonly position: number
  readonly version: number
  readonly overrides: Excuses
}

/** Everything that waits, in the order of an agenda. Returns how many items it became. */
export async function fillAgenda(writing: MeetingWriting, row: MeetingRow): Promise<number> {
  const { body } = await readBody(writing, row)
  const chosen = chooseFirst(await listWaiting(writing, row, body))
  let position = 0
  for (const waiting of chosen) {
    const subject = await readSubject(writing, waiting)
    if (!subject) continue
    position += 1
    const { subjectKind, subjectId } = waiting
    const { title, hash, text = null } = subject
    await insertItemVersion(writing.trx, {
      ...stamp(writing),
      id: randomUUID(),
      meetingId: row.id,
      version: 1,
      position,
      subjectKind,
      subjectId,
      subjectHash: hash || null,
      title: title.slice(0, 200),
      text,
      removed: false,
    })
  }
  return position
}

/** A point of one's own that came back is known by the item where it stood first. */
async function readSubject(
  writing: MeetingWriting,
  of: { readonly subjectKind: SubjectKind; readonly subjectId: string | null; readonly title: string },
): Promise<(Subject & { readonly text?: string | null }) | null> {
  const { subjectKind, subjectId } = of
  if (subjectKind === 'free') {
    const first =
      subjectId === null ? null : isUuid(subjectId) ? await findItemAnywhere(writing.trx, subjectId) : undefined
    return first === undefined ? null : { title: of.title, text: first?.text ?? null, hash: '', proposed: false }
  }
  if (subjectId === null) return null
  return (await findSource(writing.services.sources, subjectKind)?.read(writing, subjectId)) ?? null
}

export async function putItem(writing: MeetingWriting, id: string, itemId: string, input: ItemInput): Promise<void> {
  const { trx } = writing
  const row = await holdFor(writing, id, 'write')
  const standing = (await findItemAnywhere(trx, itemId)) ?? null
  // Another meeting's item keeps its id.
  if (standing && standing.meetingId !== id) throw new CallRefused('notFound')
  const items = await listItems(trx, id)
  const subject = await readSubject(writing, input)
  const onAgenda = items.some((one) => one.id !== itemId && one.subjectId !== null && keyOf(one) === keyOf(input))
  const outcome = await findOutcome(trx, itemId)
  const isOther = standing !== null && keyOf(standing) !== keyOf(input)
  refuse(checkPut({ subjectKnown: subject !== null, isOther, onAgenda, outcome }))
  const isFree = input.subjectKind === 'free'
  const written = [
    ...(isFree ? [{ field: 'title', text: input.title, before: standing?.title ?? null }] : []),
    { field: 'text', text: input.text, before: standing?.text ?? null },
  ]
  const guarded = refusePersons(writing, written, input.overrides)
  if (input.version !== (standing?.version ?? 0)) throw await itemMoved(writing, row, itemId)
  const item: ItemRow = {
    ...stamp(writing),
    id: itemId,
    meetingId: id,
    version: input.version + 1,
    position: input.position,
    subjectKind: input.subjectKind,
    subjectId: input.subjectId,
    subjectHash: subject?.hash || null,
    // A thing is called what it calls itself.
    title: (isFree ? input.title : (subject?.title ?? input.title)).slice(0, 200),
    // Put there for the first time, a question brings its own words.
    text: input.text?.trim() || (standing ? null : subject?.text) || null,
    removed: false,
  }
  if (!(await insertItemVersion(trx, item))) throw await itemMoved(writing, row, itemId)
  // A planned meeting freezes its papers when it is called.
  const papers = row.state === 'called' ? await freezePapers(writing, item) : 0
  await settle(writing, row, 'putItem', {
    itemId,
    subjectKind: item.subjectKind,
    version: item.version,
    papers,
    ...guarded,
  })
}

/** What stands, for the one who came second. */
export async function itemMoved(writing: MeetingWriting, row: MeetingRow, itemId: string): Promise<CallRefused> {
  const [item] = await presentItems(writing, row, await readBody(writing, row), itemId)
  return moved('item', item ?? null)
}

export async function removeItem(writing: MeetingWriting, id: string, itemId: string): Promise<void> {
  const { trx, now } = writing
  const row = await holdFor(writing, id, 'write')
  const item = await findItem(trx, id, itemId)
  if (!item || item.removed) throw new CallRefused('notFound')
  if (await findOutcome(trx, itemId)) refuse([{ code: 'itemSettled', values: { title: item.title } }])
  await insertItemVersion(trx, { ...item, ...stamp(writing), version: item.version + 1, removed: true })
  const papers = (await listPapers(trx, id)).filter((one) => one.itemId === itemId).map((one) => one.id)
  await removePapers(trx, { meetingId: id, ids: papers }, now.toISOString())
  await settle(writing, row, 'removeItem', { itemId, papers: papers.length })
}

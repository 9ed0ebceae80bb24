/** Papers of an agenda: the thing's own files frozen with their checksums, and files that somebody attached. */
import { createHash, randomUUID } from 'node:crypto'
import type { Block } from '#document/model.ts'
import { checkFile } from '#features/report/server/check-file.ts'
import { fileTypes, largestFile, safeFileName } from '#platform/files/file-kind.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { findItem, type ItemRow } from '../agenda-store.ts'
import { insertPaper, listPapers, removePapers } from '../paper-store.ts'
import { mostPapers, summaryType } from '../rules.ts'
import { findSource, type SubjectPaper } from './agenda-source.ts'
import { holdFor, refuse, settle } from './hold.ts'
import type { MeetingAsk, MeetingWriting } from './services.ts'

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** Names of frozen papers begin so; what somebody attached never does. */
const frozenMark = 'underlag-'

/**
 * The thing's own files, as it keeps them now, lie by its item from here on. What was frozen before and is the same stays;
 * other content takes its place, and the old paper stays in the database.
 */
export async function freezePapers(writing: MeetingWriting, item: ItemRow): Promise<number> {
  const { trx, services, now } = writing
  const source = findSource(services.sources, item.subjectKind)
  if (!source || item.subjectId === null) return 0
  const papers = [...((await source.papers?.(writing, item.subjectId)) ?? []), ...(await summarise(writing, item))]
  const lying = (await listPapers(trx, item.meetingId)).filter(
    (one) => one.itemId === item.id && one.name.startsWith(frozenMark),
  )
  const wanted = papers.map((one) => ({
    ...one,
    name: `${frozenMark}${safeFileName(one.name)}`,
    sha256: sha256(one.bytes),
  }))
  const isWanted = (sum: string) => wanted.some((one) => one.sha256 === sum)
  const old = lying.filter((one) => !isWanted(one.sha256)).map(({ id }) => id)
  await removePapers(trx, { meetingId: item.meetingId, ids: old }, now.toISOString())
  const fresh = wanted.filter((one) => !lying.some((before) => before.sha256 === one.sha256))
  for (const paper of fresh) await keepPaper(writing, item, paper)
  return fresh.length
}

/** The thing in short as it was: the papers of a meeting are drawn from it for ever after. */
async function summarise(ask: MeetingAsk, item: Pick<ItemRow, 'subjectKind' | 'subjectId'>): Promise<SubjectPaper[]> {
  const blocks = await summariseItem(ask, item)
  if (blocks.length === 0) return []
  return [{ name: 'sammandrag.json', type: summaryType, bytes: new TextEncoder().encode(JSON.stringify(blocks)) }]
}

export async function summariseItem(
  ask: MeetingAsk,
  { subjectKind, subjectId }: Pick<ItemRow, 'subjectKind' | 'subjectId'>,
): Promise<readonly Block[]> {
  if (subjectId === null) return []
  return (await findSource(ask.services.sources, subjectKind)?.summarise?.(ask, subjectId)) ?? []
}

function keepPaper(writing: MeetingWriting, item: ItemRow, paper: SubjectPaper & { sha256: string }): Promise<void> {
  return insertPaper(writing.trx, {
    municipalityId: item.municipalityId,
    id: randomUUID(),
    meetingId: item.meetingId,
    itemId: item.id,
    ...paper,
    recordedAt: writing.now.toISOString(),
    removedAt: null,
  })
}

/**
 * @throws CallRefused refused: what the file is, or is not
 */
export async function attachPaper(
  writing: MeetingWriting,
  id: string,
  itemId: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<void> {
  const row = await holdFor(writing, id, 'write')
  const item = await findItem(writing.trx, id, itemId)
  if (!item || item.removed) throw new CallRefused('notFound')
  const name = safeFileName(file.name).replace(new RegExp(`^${frozenMark}`), '')
  if (!name) refuse([{ code: 'fileName', field: 'name' }])
  const { kind, refusals } = checkFile(writing, { name, bytes: file.bytes })
  const tooLarge = refusals.find((one) => one.code === 'fileTooLarge')
  if (tooLarge) throw new CallRefused('tooLarge', [{ ...tooLarge, values: { megabytes: largestFile / 2 ** 20 } }])
  if (kind === null || refusals.length > 0) throw new CallRefused('refused', refusals)
  const own = (await listPapers(writing.trx, id)).filter((one) => one.itemId === itemId)
  if (own.length >= mostPapers) refuse([{ code: 'tooManyPapers', values: { most: mostPapers } }])
  await keepPaper(writing, item, { name, type: fileTypes[kind], bytes: file.bytes, sha256: sha256(file.bytes) })
  await settle(writing, row, 'attachPaper', { itemId, kind, bytes: file.bytes.length })
}

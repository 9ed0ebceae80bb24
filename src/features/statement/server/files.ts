/** A statement's files: drawn and kept when it is sealed, drawn anew while it is composed, all of them with what it rests on in a package. */
import { writeArchive } from '#document/archive.ts'
import { safeFileName } from '#platform/files/file-kind.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { drawing, drawStatement, type StatementFacts } from '../document.ts'
import { sv as words } from '../document-sv.ts'
import { insertFile, listConfirmations, listFiles, type StatementRow } from '../store.ts'
import { askAt, type Held, readHeld } from './compile.ts'
import { sha256 } from './hold.ts'
import type { StatementAsking } from './services.ts'

export const statementFormats = ['html', 'pdf', 'docx', 'json'] as const
export type StatementFormat = (typeof statementFormats)[number]

/** Who said yes to this very content, and when it was sealed; null: it is composed. */
export async function gatherFacts(
  { trx }: Pick<StatementAsking, 'trx'>,
  row: Pick<StatementRow, 'id' | 'sealedAt'>,
  { content, hash }: Held,
): Promise<StatementFacts> {
  const given = (await listConfirmations(trx, row.id)).filter((one) => one.contentHash === hash)
  const confirmations = given.map(({ party, confirmedAt }) => ({ party, at: confirmedAt }))
  return { content, contentHash: hash, sealedAt: row.sealedAt, confirmations }
}

/** Same facts, same bytes. */
export async function drawStatementFile(
  { drawDocument }: StatementAsking['services'],
  facts: StatementFacts,
  format: StatementFormat,
): Promise<Uint8Array> {
  if (format !== 'json') return drawDocument(drawStatement(facts, words), format)
  const { content, contentHash, sealedAt, confirmations } = facts
  return encode(`${JSON.stringify({ contentHash, sealedAt, confirmations, content }, null, 1)}\n`)
}

/** Draws every format of what is sealed and keeps them. Returns how many. */
export async function keepFiles(asking: StatementAsking, row: StatementRow, held: Held): Promise<number> {
  const { id: statementId, municipalityId } = row
  const facts = await gatherFacts(asking, row, held)
  for (const format of statementFormats) {
    const bytes = await drawStatementFile(asking.services, facts, format)
    const kept = { format, bytes, sha256: sha256(bytes), drawing }
    const recordedAt = row.sealedAt ?? asking.now.toISOString()
    await insertFile(asking.trx, { municipalityId, statementId, ...kept, recordedAt })
  }
  return statementFormats.length
}

export interface SentFile {
  readonly name: string
  readonly format: StatementFormat | 'zip'
  readonly bytes: Uint8Array
}

/** As it was kept; of what is composed as it is now, marked as a draft. */
export async function readStatementFile(
  asking: StatementAsking,
  row: StatementRow,
  format: StatementFormat | 'package',
): Promise<SentFile> {
  const name = `${words.fileNames[row.kind]}${words.editionFile(row.edition)}`
  if (format === 'package') return { name: `${name}.zip`, format: 'zip', bytes: await writePackage(asking, row, name) }
  const [bytes] = await readFormats(asking, row, [format])
  if (!bytes) throw new CallRefused('notFound')
  return { name: `${name}.${format}`, format, bytes }
}

async function readFormats(
  asking: StatementAsking,
  row: StatementRow,
  formats: readonly StatementFormat[],
): Promise<Uint8Array[]> {
  if (row.sealedAt !== null) {
    const kept = await listFiles(asking.trx, { statementId: row.id, sealedAt: row.sealedAt })
    return formats.flatMap((format) => kept.find((one) => one.format === format)?.bytes ?? [])
  }
  const facts = await gatherFacts(asking, row, await readHeld(asking, row))
  const drawn: Uint8Array[] = []
  for (const format of formats) drawn.push(await drawStatementFile(asking.services, facts, format))
  return drawn
}

/** Documents, data, and the files that the statement rests on, with checksums that `sha256sum -c` reads. */
async function writePackage(asking: StatementAsking, row: StatementRow, name: string): Promise<Buffer> {
  const formats = ['pdf', 'docx', 'json'] as const
  const drawn = await readFormats(asking, row, formats)
  const files = [
    ...drawn.map((bytes, at) => ({ name: `${name}.${formats[at]}`, bytes: Buffer.from(bytes) })),
    ...(await listAttachments(asking, row)),
  ]
  const sums = files.map((one) => `${sha256(one.bytes)}  ${one.name}\n`).join('')
  return writeArchive([...files, { name: words.checksums, bytes: Buffer.from(sums) }])
}

/** As they were when the facts were computed; two of one name are told apart by their numbers. */
async function listAttachments(asking: StatementAsking, row: StatementRow) {
  const source = asking.services.sources.find((one) => one.kind === row.kind)
  if (!source?.attach) return []
  const { content } = await readHeld(asking, row)
  const attached = await source.attach(askAt(asking, new Date(row.asOf)), content.facts)
  return attached.map(({ name, bytes }, at) => ({
    name: `${words.attachments}/${String(at + 1).padStart(2, '0')}-${safeFileName(name)}`,
    bytes: Buffer.from(bytes),
  }))
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

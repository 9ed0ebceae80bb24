/** Files of own evidence: told by their first bytes, their names looked through, kept in the database. */
import { createHash, randomUUID } from 'node:crypto'
import { checkFile } from '#features/report/server/check-file.ts'
import { fileTypes, safeFileName } from '#platform/files/file-kind.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { findOwnFile, findOwnVersion, insertOwnFile, listOwnFiles, markOwnFileRemoved } from '../own-evidence-store.ts'
import { mostEvidenceFiles } from '../rules.ts'
import { type ComplianceAsk, type ComplianceWriting, log, stamp } from './hold.ts'
import { type EvidencePlace, holdOwnEvidence } from './own-evidence.ts'

/** @throws CallRefused notFound; refused with everything that is wrong with the file and its name */
export async function attachEvidenceFile(
  writing: ComplianceWriting,
  place: EvidencePlace,
  given: { name: string; bytes: Buffer },
): Promise<void> {
  await holdOwnEvidence(writing, place)
  const { bytes } = given
  const name = safeFileName(given.name)
  const checked = checkFile(writing, { name, bytes })
  const refusals: Refusal[] = [...checked.refusals]
  if (name === '') refusals.push({ code: 'nameEmpty' })
  const { municipalityId, recordedAt } = stamp(writing)
  const there = (await listOwnFiles(writing.trx, municipalityId, recordedAt)).filter(
    (one) => one.evidenceId === place.id,
  )
  if (there.length >= mostEvidenceFiles) refusals.push({ code: 'tooManyFiles', values: { most: mostEvidenceFiles } })
  if (refusals.length > 0 || checked.kind === null) throw new CallRefused('refused', refusals)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const id = randomUUID()
  const file = { id, evidenceId: place.id, name, type: fileTypes[checked.kind], bytes, sha256, removedAt: null }
  await insertOwnFile(writing.trx, { ...stamp(writing), ...file })
  const detail = { file: id, sha256, bytes: bytes.length, kind: checked.kind }
  await log(writing, { kind: 'ownEvidence', id: place.id }, 'attach', detail)
}

/** @throws CallRefused notFound */
export async function removeEvidenceFile(
  writing: ComplianceWriting,
  place: EvidencePlace,
  fileId: string,
): Promise<void> {
  await holdOwnEvidence(writing, place)
  const { municipalityId, recordedAt } = stamp(writing)
  const of = { municipalityId, evidenceId: place.id, fileId }
  if (!(await markOwnFileRemoved(writing.trx, of, recordedAt))) throw new CallRefused('notFound')
  await log(writing, { kind: 'ownEvidence', id: place.id }, 'removeFile', { file: fileId })
}

/** @throws CallRefused notFound, also where the evidence that it belongs to was taken away */
export async function readEvidenceFile({ trx, actor }: ComplianceAsk, fileId: string) {
  const file = await findOwnFile(trx, actor.municipalityId, fileId)
  const evidence = file && (await findOwnVersion(trx, actor.municipalityId, file.evidenceId))
  if (!file || !evidence || evidence.removed) throw new CallRefused('notFound')
  return file
}

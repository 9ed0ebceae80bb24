/** The round of a mapping: asked for, written, approved for sharing. Each step one transaction, with its event in the log. */
import { createHash, randomUUID } from 'node:crypto'
import { localDateAt } from '#analysis/time/local-time.ts'
import { partyOf } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { listOrganisations } from '#features/access/store.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { checkFile } from '#features/report/server/check-file.ts'
import { findPersons, type Guarding } from '#features/report/server/refuse-persons.ts'
import { claimInstant } from '#features/report/store.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import type { Trx } from '#platform/db/port.ts'
import { fileTypes } from '#platform/files/file-kind.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { mostMappingFiles } from '../mapping-files.ts'
import { checkApprove, checkInvite, checkOwn, checkRemind, checkWrite, mayRemind } from '../mapping-rules.ts'
import type { Mapping, MappingAnswers, MappingFile } from '../mapping-schema.ts'
import {
  findMappingFile,
  findPictureState,
  insertInvitation,
  insertMappingFile,
  insertMappingVersion,
  listInvitations,
  listMappingFiles,
  markFileRemoved,
  markFilesShared,
  markReminded,
} from '../mapping-store.ts'
import { listTexts } from '../mapping-texts.ts'
import { type MailReason, mailMapping } from './mail-mapping.ts'
import { type FoundMapping, findMapping, presentFiles, presentMappings } from './present-mappings.ts'

export interface MappingWriting extends Guarding {
  readonly trx: Trx
  readonly actor: Actor
  readonly now: Date
  readonly zone: string
}

const todayOf = ({ now, zone }: MappingWriting) => localDateAt(now.getTime(), zone)

/** The parties' list of one edition. */
export async function listForPicture(writing: MappingWriting, pictureId: string): Promise<Mapping[]> {
  await requirePicture(writing.trx, pictureId)
  return presentMappings(writing, await listInvitations(writing.trx, { pictureId }))
}

/** What the own organisation is asked for. */
export async function listOwn(writing: MappingWriting): Promise<Mapping[]> {
  const { organisationId } = writing.actor
  return presentMappings(writing, await listInvitations(writing.trx, { organisationId }))
}

export async function invite(
  writing: MappingWriting,
  pictureId: string,
  asked: { organisationIds: string[]; dueOn: string; message: string | null; overrides: Excuses },
): Promise<Mapping[]> {
  const { trx, actor, now } = writing
  const texts = findPersons(writing, [{ field: 'message', text: asked.message, before: null }], asked.overrides)
  const pictureState = await requirePicture(trx, pictureId)
  const organisations = new Set((await listOrganisations(trx)).map((one) => one.id))
  const { dueOn } = asked
  const organisationIds = [...new Set(asked.organisationIds)].toSorted()
  const isParty = partyOf(actor) !== null
  const facts = { isParty, pictureState, dueOn, today: todayOf(writing), organisationIds }
  refuse([...checkInvite({ ...facts, knownOrganisations: organisations }), ...texts.refusals])
  const { municipalityId, personId } = actor
  const known = new Set((await listInvitations(trx, { pictureId })).map((one) => one.organisationId))
  for (const organisationId of organisationIds.filter((one) => !known.has(one))) {
    const row = { municipalityId, id: randomUUID(), pictureId, organisationId, dueOn, invitedBy: personId }
    const rest = { message: asked.message?.trim() || null, invitedAt: now.toISOString() }
    if (!(await insertInvitation(trx, { ...row, ...rest, remindedAt: null, withdrawnAt: null }))) continue
    await log(writing, row.id, 'mapping.invite', { organisation: organisationId, dueOn, ...texts.guarded })
    await mail(writing, 'invited', (await findMapping(writing, row.id)) as FoundMapping)
  }
  return listForPicture(writing, pictureId)
}

/** Those of the asked that have not answered and were not reminded today. */
export async function remind(
  writing: MappingWriting,
  pictureId: string,
  mappingIds: readonly string[],
): Promise<{ reminded: number; mappings: Mapping[] }> {
  const { trx, actor, now, zone } = writing
  const pictureState = await requirePicture(trx, pictureId)
  refuse(checkRemind({ isParty: partyOf(actor) !== null, pictureState }))
  const today = todayOf(writing)
  let reminded = 0
  for (const id of [...new Set(mappingIds)].toSorted()) {
    const found = await findMapping(writing, id)
    if (found?.row.pictureId !== pictureId) throw new CallRefused('notFound')
    const { row, mapping } = found
    const remindedOn = row.remindedAt && localDateAt(Date.parse(row.remindedAt), zone)
    const facts = { approved: mapping.approvedAt !== null, withdrawn: row.withdrawnAt !== null, remindedOn, today }
    if (!mayRemind(facts) || !(await markReminded(trx, row, now.toISOString()))) continue
    reminded += 1
    const mails = await mail(writing, 'reminded', found)
    await log(writing, id, 'mapping.remind', { organisation: row.organisationId, mails })
  }
  return { reminded, mappings: await listForPicture(writing, pictureId) }
}

export async function write(
  writing: MappingWriting,
  id: string,
  given: { version: number; answers: MappingAnswers; overrides: Excuses },
): Promise<Mapping> {
  const { actor, trx, now } = writing
  const found = await requireOwn(writing, id)
  const { mapping } = found
  const { answers } = given
  const texts = findPersons(writing, listTexts(answers, mapping.answers), given.overrides)
  const refusals = checkWrite({ version: mapping.version, seen: given.version, answers })
  refuse([...refusals, ...texts.refusals], mapping)
  const { municipalityId, organisationId, personId } = actor
  const stamp = { municipalityId, organisationId, personId, recordedAt: now.toISOString() }
  const row = { ...stamp, invitationId: id, version: given.version + 1, state: 'draft' as const, answers }
  if (!(await insertMappingVersion(trx, row))) await refuseMoved(writing, id)
  await log(writing, id, 'mapping.write', { version: row.version, items: answers.items.length, ...texts.guarded })
  return standing(writing, id)
}

/** Shares answers and files as they stand. Recorded after every computation so far: an earlier picture never changes by it. */
export async function approve(writing: MappingWriting, id: string, seen: number): Promise<Mapping> {
  const { actor, trx, now } = writing
  const { mapping } = await requireOwn(writing, id)
  const { version, answers } = mapping
  const state = mapping.state === 'withdrawn' ? 'invited' : mapping.state
  const newFiles = mapping.files.filter((file) => !file.shared).length
  refuse(checkApprove({ state, version, seen, answers, newFiles }), mapping)
  const { municipalityId, organisationId, personId } = actor
  const recordedAt = await claimInstant(trx, municipalityId, now)
  const stamp = { municipalityId, organisationId, personId, recordedAt }
  const row = { ...stamp, invitationId: id, version: seen + 1, state: 'approved' as const }
  if (!(await insertMappingVersion(trx, { ...row, answers: answers as MappingAnswers }))) await refuseMoved(writing, id)
  await markFilesShared(trx, { municipalityId, invitationId: id }, recordedAt)
  await log(writing, id, 'mapping.approve', { version: row.version, files: mapping.files.length })
  return standing(writing, id)
}

export async function attach(
  writing: MappingWriting,
  id: string,
  file: { name: string; bytes: Buffer },
): Promise<MappingFile[]> {
  const { actor, trx, now, knownNames } = writing
  const { mapping } = await requireOwn(writing, id)
  const checked = checkFile({ knownNames }, file)
  const refusals: Refusal[] = [...checked.refusals]
  if (mapping.files.length >= mostMappingFiles) {
    refusals.push({ code: 'tooManyFiles', values: { most: mostMappingFiles } })
  }
  if (refusals.length > 0 || checked.kind === null) throw new CallRefused('refused', refusals)
  const { municipalityId, organisationId, personId } = actor
  const row = { municipalityId, id: randomUUID(), invitationId: id, organisationId, personId }
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const kept = { ...row, name: file.name, type: fileTypes[checked.kind], bytes: file.bytes }
  await insertMappingFile(trx, { ...kept, sha256, recordedAt: now.toISOString(), sharedAt: null, removedAt: null })
  await log(writing, id, 'mapping.attach', { file: row.id, sha256, bytes: file.bytes.length, kind: checked.kind })
  return presentFiles(await listMappingFiles(trx, [id]))
}

/** What has been shared is another authority's record too, and stays. */
export async function removeFile(writing: MappingWriting, id: string, fileId: string): Promise<MappingFile[]> {
  const { actor, trx, now } = writing
  await requireOwn(writing, id)
  const file = await findMappingFile(trx, { invitationId: id, fileId })
  if (!file) throw new CallRefused('notFound')
  if (file.sharedAt) throw new CallRefused('refused', [{ code: 'fileShared', values: { name: file.name } }])
  await markFileRemoved(trx, { municipalityId: actor.municipalityId, fileId }, now.toISOString())
  await log(writing, id, 'mapping.removeFile', { file: fileId })
  return presentFiles(await listMappingFiles(trx, [id]))
}

async function requirePicture(trx: Trx, id: string): Promise<string> {
  const state = await findPictureState(trx, id)
  if (state === null) throw new CallRefused('notFound')
  return state
}

async function requireOwn(writing: MappingWriting, id: string): Promise<FoundMapping> {
  const found = await findMapping(writing, id)
  if (!found) throw new CallRefused('notFound')
  const { row } = found
  const own = row.organisationId === writing.actor.organisationId
  refuse(checkOwn({ own, withdrawn: row.withdrawnAt !== null }))
  return found
}

async function standing(writing: MappingWriting, id: string): Promise<Mapping> {
  return ((await findMapping(writing, id)) as FoundMapping).mapping
}

async function refuseMoved(writing: MappingWriting, id: string): Promise<never> {
  const current = await standing(writing, id)
  throw new CallRefused('moved', [{ code: 'moved', values: { version: current.version } }], current)
}

/** All at once; with what stands now where somebody was first. */
function refuse(refusals: readonly Refusal[], current?: Mapping): void {
  if (refusals.length === 0) return
  const moved = refusals.some((one) => one.code === 'moved')
  throw new CallRefused(moved ? 'moved' : 'refused', refusals, moved ? current : undefined)
}

const mail = (writing: MappingWriting, reason: MailReason, { row }: FoundMapping) =>
  mailMapping({ ...writing, today: todayOf(writing) }, reason, row)

function log({ trx, actor, now }: MappingWriting, id: string, action: string, detail: Record<string, unknown>) {
  const { municipalityId } = actor
  const subject = { subjectKind: 'mapping', subjectId: id }
  return insertAuditEvent(trx, { municipalityId, at: now, actor, action, ...subject, detail })
}

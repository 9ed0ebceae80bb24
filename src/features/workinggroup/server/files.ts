/** A task's files: told by their first bytes, their names looked through, kept in the database. */

import { createHash, randomUUID } from 'node:crypto'
import { checkFile } from '#features/report/server/check-file.ts'
import { fileTypes, safeFileName } from '#platform/files/file-kind.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { mostTaskFiles } from '../rules.ts'
import type { Task } from '../schema.ts'
import { findTaskFile, insertTaskFile, listTaskFiles, markTaskFileRemoved } from '../task-store.ts'
import { findGroup, type GroupAsk, type GroupWriting, log, stamp } from './hold.ts'
import { holdTask, readTask, type TaskPlace } from './tasks.ts'

/** @throws CallRefused refused with everything that is wrong with the file and its name */
export async function attachTaskFile(
  writing: GroupWriting,
  place: TaskPlace,
  given: { name: string; bytes: Buffer },
): Promise<Task> {
  await holdTask(writing, place)
  const { bytes } = given
  const name = safeFileName(given.name)
  const checked = checkFile(writing, { name, bytes })
  const refusals: Refusal[] = [...checked.refusals]
  if (name === '') refusals.push({ code: 'nameEmpty' })
  const there = await listTaskFiles(writing.trx, [place.taskId])
  if (there.length >= mostTaskFiles) refusals.push({ code: 'tooManyFiles', values: { most: mostTaskFiles } })
  if (refusals.length > 0 || checked.kind === null) throw new CallRefused('refused', refusals)
  const { kind } = checked
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const row = { ...stamp(writing), id: randomUUID(), groupId: place.id, taskId: place.taskId, name }
  await insertTaskFile(writing.trx, { ...row, type: fileTypes[kind], bytes, sha256, removedAt: null })
  const detail = { file: row.id, sha256, bytes: bytes.length, kind }
  await log(writing, { kind: 'task', id: place.taskId }, 'attach', detail)
  return readTask(writing, place)
}

export async function removeTaskFile(writing: GroupWriting, place: TaskPlace, fileId: string): Promise<Task> {
  await holdTask(writing, place)
  const { municipalityId, recordedAt } = stamp(writing)
  const of = { municipalityId, taskId: place.taskId, fileId }
  if (!(await markTaskFileRemoved(writing.trx, of, recordedAt))) throw new CallRefused('notFound')
  await log(writing, { kind: 'task', id: place.taskId }, 'removeFile', { file: fileId })
  return readTask(writing, place)
}

/** The file itself, for whoever sees its group. */
export async function readTaskFile(ask: GroupAsk, place: TaskPlace, fileId: string) {
  await findGroup(ask, place.id)
  const file = await findTaskFile(ask.trx, { groupId: place.id, taskId: place.taskId, fileId })
  if (!file) throw new CallRefused('notFound')
  return file
}

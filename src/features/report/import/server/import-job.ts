/** An import as background work: carried on by any process, done exactly once. */
import { z } from 'zod'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Scope } from '#platform/db/port.ts'
import { type Job, type JobHandler, JobRefused } from '#platform/jobs/job.ts'
import type { ImportRun } from '../../import-api.ts'
import type { RegisterShelf } from '../../server/registers.ts'
import { ImportMapping, ImportResult, importStates } from '../schema.ts'
import { type ImportWords, sv } from '../sv.ts'
import { buildWorld } from './build-world.ts'
import { FileRefused } from './file-refused.ts'
import { runImport } from './run-import.ts'
import type { UploadShelf } from './uploads.ts'

export const importJobKind = 'report.import'

export const ImportPayload = z.object({
  uploadId: z.string(),
  mendedUploadId: z.string().nullable(),
  fileName: z.string(),
  mapping: ImportMapping,
  source: z.union([z.object({ id: z.string() }), z.object({ name: z.string() })]),
  sourceName: z.string(),
  state: z.enum(importStates),
  actor: z.object({ personId: z.string(), organisationId: z.string(), role: z.string() }),
})
export type ImportPayload = z.infer<typeof ImportPayload>

export interface ImportServices {
  readonly db: Database
  readonly clock: Clock
  readonly shelf: RegisterShelf
  readonly uploads: UploadShelf
  /** Language of the file of bad rows. Default: Swedish. */
  readonly words?: ImportWords
}

/** Give it to the job worker under `importJobKind`. */
export function makeImportHandler({ db, clock, shelf, uploads, words = sv }: ImportServices): JobHandler {
  return async ({ job, scope, signal, report, finish }) => {
    const payload = ImportPayload.parse(job.payload)
    const owner = ownerOf(scope)
    try {
      const upload = await uploads.find(payload.uploadId, owner)
      const mended = payload.mendedUploadId === null ? null : await uploads.find(payload.mendedUploadId, owner)
      const now = clock.now()
      const world = await db.withScope(scope, (trx) => buildWorld(trx, scope.municipalityId, { shelf, now }))
      const result = await runImport(
        db,
        {
          ...payload,
          ...(await uploads.runPaths(job.id)),
          path: upload.path,
          mendedPath: mended?.path ?? null,
          scope: { ...scope, organisationId: owner.organisationId },
          words,
          now,
          signal,
          onProgress: ({ phase, rows, of }) => report({ doneCount: rows, totalCount: of, message: phase }),
          finish,
        },
        world,
      )
      if (result.outcome === 'imported') {
        await uploads.remove(payload.uploadId)
        if (mended) await uploads.remove(mended.id)
      }
      return result
    } catch (error) {
      if (error instanceof FileRefused) throw new JobRefused(error.code)
      throw error
    }
  }
}

export function ownerOf({ municipalityId, organisationId }: Scope): { municipalityId: string; organisationId: string } {
  if (organisationId === null) throw new FileRefused('uploadGone')
  return { municipalityId, organisationId }
}

/** A job as its run; every field listed. */
export function presentRun(job: Job): ImportRun {
  const payload = ImportPayload.parse(job.payload)
  const result = job.state === 'done' ? ImportResult.parse(job.result) : null
  const ended = job.state !== 'queued' && job.state !== 'running'
  const working = job.message === 'saving' ? 'saving' : 'reading'
  return {
    id: job.id,
    fileName: payload.fileName,
    sourceName: payload.sourceName,
    uploadId: payload.uploadId,
    newState: payload.state,
    startedAt: job.createdAt,
    finishedAt: job.finishedAt,
    state: job.state,
    ended,
    phase: ended ? 'ended' : job.state === 'queued' ? 'waiting' : working,
    doneCount: job.doneCount,
    totalCount: job.totalCount,
    result,
    error: job.state === 'failed' ? nameFailure(job.error) : null,
    faultFile: result?.outcome === 'refused',
  }
}

/** A closed list of codes leaves the house, never a program's own message. */
const nameFailure = (error: string | null) => (error && /^[a-zA-Z0-9]+$/.test(error) ? error : 'broken')

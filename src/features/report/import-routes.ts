import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { Actor } from '#features/access/schema.ts'
import { route } from '#features/access/server/route.ts'
import type { Scope } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { type Route, sent } from '#platform/http/route.ts'
import { cancelJob, findJob, insertJob, listJobs } from '#platform/jobs/job-store.ts'
import { ImportMapping } from './import/schema.ts'
import { buildWorld } from './import/server/build-world.ts'
import { FileRefused } from './import/server/file-refused.ts'
import {
  type ImportPayload,
  type ImportServices,
  importJobKind,
  ownerOf,
  presentRun,
} from './import/server/import-job.ts'
import { previewFile } from './import/server/preview.ts'
import { sv } from './import/sv.ts'
import * as api from './import-api.ts'
import { findSource, listSources } from './import-store.ts'

export interface ImportRouteServices extends ImportServices {
  /** Tells the job worker that there is something to do. */
  readonly wakeJobs: () => void
}

export function importRoutes(services: ImportRouteServices): Route[] {
  const { db, clock, shelf, uploads, wakeJobs, words = sv } = services

  const findRun = async (scope: Scope, id: string) => {
    const job = await db.withScope(scope, (trx) => findJob(trx, { municipalityId: scope.municipalityId, id }))
    if (job?.kind !== importJobKind) throw new CallRefused('notFound')
    return job
  }

  return [
    route(api.uploadImportFile, async ({ scope, query, request }) => {
      if (!(request.body instanceof Readable)) throw new CallRefused('invalid', [{ code: 'unreadable' }])
      const body = request.body
      await uploads.sweep(clock.now())
      return refusing(() => uploads.receive(body, query.name, ownerOf(scope)))
    }),
    route(api.previewImport, ({ scope, params, body }) =>
      refusing(async () => {
        const upload = await uploads.find(params.id, ownerOf(scope))
        const now = clock.now()
        const world = await db.withScope(scope, (trx) => buildWorld(trx, scope.municipalityId, { shelf, now }))
        return previewFile(upload, body.mapping, world)
      }),
    ),
    route(api.removeUpload, ({ scope, params }) =>
      refusing(async () => {
        const upload = await uploads.find(params.id, ownerOf(scope))
        await uploads.remove(upload.id)
        return {}
      }),
    ),
    route(api.listImportSources, async ({ scope, actor }) => {
      const rows = await db.withScope(scope, (trx) => listSources(trx, actor.organisationId))
      return {
        sources: rows.map((row) => ({
          id: row.id,
          name: row.name,
          mapping: ImportMapping.parse(row.mapping),
          updatedAt: row.updatedAt,
        })),
      }
    }),
    route(api.startImport, ({ scope, actor, body }) =>
      refusing(async () => {
        const upload = await uploads.find(body.uploadId, ownerOf(scope))
        if (body.mendedUploadId) await uploads.find(body.mendedUploadId, ownerOf(scope))
        if (body.state === 'asInFile' && !body.mapping.columns.state) throw new FileRefused('stateColumnMissing')
        const runId = await db.withScope(scope, async (trx) => {
          const known = await findSource(trx, actor.organisationId, body.source)
          if (!known && 'id' in body.source)
            throw new CallRefused('refused', [{ code: 'unknownSource', field: 'source' }])
          // The id is settled here, so that a second run by the same new name joins the first.
          const source = known ? { id: known.id } : body.source
          const payload: ImportPayload = {
            uploadId: upload.id,
            mendedUploadId: body.mendedUploadId,
            fileName: upload.name,
            mapping: body.mapping,
            source,
            sourceName: known?.name ?? ('name' in body.source ? body.source.name : ''),
            state: body.state,
            actor: pickActor(actor),
          }
          const request = { kind: importJobKind, payload, scope, onceKey: `${actor.organisationId}:${upload.id}` }
          return insertJob(trx, request, clock.now())
        })
        wakeJobs()
        return { runId }
      }),
    ),
    route(api.listImportRuns, async ({ scope }) => {
      const { municipalityId } = scope
      const jobs = await db.withScope(scope, (trx) => listJobs(trx, { municipalityId, kind: importJobKind, limit: 30 }))
      return { runs: jobs.map(presentRun) }
    }),
    route(api.readImportRun, async ({ scope, params }) => presentRun(await findRun(scope, params.id))),
    route(api.cancelImportRun, async ({ scope, params }) => {
      const job = await findRun(scope, params.id)
      const cancelled = await db.withScope(scope, (trx) => cancelJob(trx, job, clock.now()))
      if (!cancelled) throw new CallRefused('refused', [{ code: 'ended' }])
      return {}
    }),
    route(api.readFaultFile, async ({ scope, params, reply }) => {
      const job = await findRun(scope, params.id)
      const { faultPath } = await uploads.runPaths(job.id)
      const info = await stat(faultPath).catch(() => null)
      if (!info || !presentRun(job).faultFile) throw new CallRefused('notFound')
      reply.header('content-type', 'text/csv; charset=utf-8')
      reply.header('content-length', info.size)
      reply.header('content-disposition', `attachment; filename="${words.faultFileName}.csv"`)
      reply.send(createReadStream(faultPath))
      return sent
    }),
  ]
}

const pickActor = ({ personId, organisationId, role }: Actor) => ({ personId, organisationId, role })

/** What is wrong with the file is told as a refusal with its code. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    const refusals = [{ code: error.code, values: error.values }]
    throw new CallRefused(error.code === 'fileTooLarge' ? 'tooLarge' : 'refused', refusals)
  }
}

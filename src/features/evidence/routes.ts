import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { localDateAt } from '#analysis/time/local-time.ts'
import type { Actor } from '#features/access/schema.ts'
import { route } from '#features/access/server/route.ts'
import { findMunicipality } from '#features/access/store.ts'
import type { Scope, Trx } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { type Route, sent } from '#platform/http/route.ts'
import { largestSheetFile } from '#platform/sheets/read-sheets.ts'
import * as api from './api.ts'
import { findDeliveryFile } from './delivery-store.ts'
import { findArea } from './facts/find-area.ts'
import type { Asked } from './import/asked.ts'
import type { ReadDelivery } from './schema.ts'
import { type Deciding, removeWatchItem, setAside, writeWatchItem } from './server/decide.ts'
import { type EvidenceFile, fault, keepDelivery, refuseFile } from './server/keep-delivery.ts'
import { markBreak, takeBackBreak } from './server/mark-breaks.ts'
import { presentEvidence, presentSeries } from './server/present-evidence.ts'
import { receiveBody } from './server/receive-body.ts'
import { saveSimilar } from './server/save-similar.ts'
import type { EvidenceServices } from './server/services.ts'
import { listWatchItems } from './watch-store.ts'

export function evidenceRoutes(services: EvidenceServices): Route[] {
  const { db, clock, shelf, readFile, fetchService, findUses } = services
  const uses = findUses ? { findUses } : {}

  const keep = (by: Caller, file: EvidenceFile, delivery: ReadDelivery, dryRun: boolean) =>
    db.withScope(by.scope, (trx) =>
      keepDelivery({ trx, actor: by.actor, now: clock.now(), ...uses }, file, delivery, { dryRun }),
    )
  const askFor = ({ scope }: Caller) => db.withScope(scope, (trx) => findAsked(trx, scope, clock.now()))
  const decide = (by: Caller, work: (deciding: Deciding) => Promise<void>) =>
    db.withScope(by.scope, async (trx) => {
      await work({ trx, actor: by.actor, now: clock.now(), shelf })
      return { watch: await listWatchItems(trx) }
    })

  return [
    route(api.readEvidence, ({ scope }) =>
      db.withScope(scope, async (trx) => {
        const { today } = await findAsked(trx, scope, clock.now())
        return presentEvidence(trx, today, findUses)
      }),
    ),
    route(api.readSeries, ({ scope, query }) => db.withScope(scope, (trx) => presentSeries(trx, query, findUses))),
    route(api.importEvidence, async ({ scope, actor, query, request }) => {
      const bytes = await receiveFile(request)
      if (!bytes) return refuseFile([fault('tooLarge', { megabytes: largestSheetFile / 1024 / 1024 })])
      const asked = await askFor({ scope, actor })
      const { name, address = null, source } = query
      const read = await readFile({ name, bytes }, source ? { ...asked, source } : asked)
      if (read.outcome === 'refused') return refuseFile(read.faults)
      const file = { name, bytes, address, retrievedOn: query.retrievedOn ?? asked.today }
      return keep({ scope, actor }, file, read.delivery, query.dryRun === 'yes')
    }),
    route(api.fetchEvidence, async ({ scope, actor, body }) => {
      const asked = await askFor({ scope, actor })
      const fetched = await fetchService(body.service, body.wish, asked)
      if (fetched.outcome === 'refused') return refuseFile(fetched.faults)
      return keep({ scope, actor }, { ...fetched.file, retrievedOn: asked.today }, fetched.delivery, false)
    }),
    route(api.readDelivery, async ({ scope, params, reply }) => {
      const file = await db.withScope(scope, (trx) => findDeliveryFile(trx, params.id))
      if (!file) throw new CallRefused('notFound')
      // Somebody else's file: never shown as a page of the house's own, whatever it holds.
      reply.header('content-type', 'application/octet-stream')
      reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`)
      reply.send(Buffer.from(file.bytes))
      return sent
    }),
    route(api.setAside, async ({ scope, actor, body }) => {
      await decide({ scope, actor }, (deciding) => setAside(deciding, body))
      return {}
    }),
    route(api.markBreak, async ({ scope, actor, body }) => {
      await decide({ scope, actor }, (deciding) => markBreak(deciding, body))
      return {}
    }),
    route(api.takeBackBreak, async ({ scope, actor, params }) => {
      await decide({ scope, actor }, (deciding) => takeBackBreak(deciding, params.id))
      return {}
    }),
    route(api.saveSimilar, ({ scope, actor, body }) =>
      db.withScope(scope, async (trx) => {
        await saveSimilar({ trx, actor, now: clock.now() }, body.similar)
        return {}
      }),
    ),
    route(api.writeWatchItem, ({ scope, actor, body }) =>
      decide({ scope, actor }, (deciding) => writeWatchItem(deciding, body)),
    ),
    route(api.removeWatchItem, ({ scope, actor, params }) =>
      decide({ scope, actor }, (deciding) => removeWatchItem(deciding, params.id)),
    ),
  ]
}

interface Caller {
  readonly scope: Scope
  readonly actor: Actor
}

/** The caller's own municipality by the code that statistics know it by, and its local day. */
async function findAsked(trx: Trx, { municipalityId }: Scope, now: Date): Promise<Asked> {
  const municipality = await findMunicipality(trx, municipalityId)
  if (!municipality) throw new CallRefused('notFound')
  const { id, name, timeZone } = municipality
  // A municipality that was made from a file has an id of its own.
  const code = findArea(/^\d{4}$/.test(id) ? id : name)?.code ?? id
  return { municipality: { code, name }, today: localDateAt(now.getTime(), timeZone) }
}

/** Null when the file is too large. @throws CallRefused invalid when the body is no file */
async function receiveFile(request: FastifyRequest): Promise<Uint8Array | null> {
  if (!(request.body instanceof Readable)) throw new CallRefused('invalid', [{ code: 'unreadable' }])
  const announced = Number(request.headers['content-length'] ?? Number.NaN)
  return receiveBody(request.body, {
    limit: largestSheetFile,
    announced: Number.isFinite(announced) ? announced : null,
  })
}

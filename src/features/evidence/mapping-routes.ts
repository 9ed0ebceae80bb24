import { Readable } from 'node:stream'
import type { Actor } from '#features/access/schema.ts'
import { route } from '#features/access/server/route.ts'
import { knownNamesOf } from '#features/report/server/refuse-persons.ts'
import type { RegisterShelf } from '#features/report/server/registers.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Scope } from '#platform/db/port.ts'
import { attachmentHeader, largestFile } from '#platform/files/file-kind.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { type Route, sent } from '#platform/http/route.ts'
import * as api from './mapping-api.ts'
import { findMappingFile } from './mapping-store.ts'
import * as flow from './server/mappings.ts'
import { findMapping } from './server/present-mappings.ts'

export interface MappingServices {
  readonly db: Database
  readonly clock: Clock
  readonly shelf: RegisterShelf
}

export function mappingRoutes({ db, clock, shelf }: MappingServices): Route[] {
  const within = <T>(scope: Scope, actor: Actor, work: (writing: flow.MappingWriting) => Promise<T>): Promise<T> =>
    db.withScope(scope, async (trx) => {
      const registers = await shelf.read(trx, actor.municipalityId)
      const knownNames = knownNamesOf(registers)
      return work({ trx, actor, now: clock.now(), zone: registers.timeZone, knownNames })
    })
  return [
    route(api.listMappings, async ({ scope, actor, params }) => {
      return { mappings: await within(scope, actor, (writing) => flow.listForPicture(writing, params.id)) }
    }),
    route(api.inviteMappings, async ({ scope, actor, params, body }) => {
      return { mappings: await within(scope, actor, (writing) => flow.invite(writing, params.id, body)) }
    }),
    route(api.remindMappings, ({ scope, actor, params, body }) =>
      within(scope, actor, (writing) => flow.remind(writing, params.id, body.mappingIds)),
    ),
    route(api.listOwnMappings, async ({ scope, actor }) => {
      return { mappings: await within(scope, actor, flow.listOwn) }
    }),
    route(api.readMapping, async ({ scope, actor, params }) => {
      const found = await within(scope, actor, (writing) => findMapping(writing, params.id))
      if (!found) throw new CallRefused('notFound')
      return found.mapping
    }),
    route(api.writeMapping, ({ scope, actor, params, body }) =>
      within(scope, actor, (writing) => flow.write(writing, params.id, body)),
    ),
    route(api.approveMapping, ({ scope, actor, params, body }) =>
      within(scope, actor, (writing) => flow.approve(writing, params.id, body.version)),
    ),
    route(api.attachMappingFile, async ({ scope, actor, params, query, request }) => {
      if (!(request.body instanceof Readable)) throw new CallRefused('invalid', [{ code: 'unreadable' }])
      // Read before the transaction begins: a slow line must not hold one open.
      const file = { name: query.name, bytes: await takeBytes(request.body) }
      return { files: await within(scope, actor, (writing) => flow.attach(writing, params.id, file)) }
    }),
    route(api.removeMappingFile, async ({ scope, actor, params }) => {
      return { files: await within(scope, actor, (writing) => flow.removeFile(writing, params.id, params.fileId)) }
    }),
    route(api.readMappingFile, async ({ scope, params, reply }) => {
      const of = { invitationId: params.id, fileId: params.fileId }
      const file = await db.withScope(scope, (trx) => findMappingFile(trx, of))
      if (!file) throw new CallRefused('notFound')
      reply.header('content-type', file.type)
      reply.header('content-disposition', attachmentHeader(file.name))
      reply.send(Buffer.from(file.bytes))
      return sent
    }),
  ]
}

/** The whole body; refused as soon as it is larger than a mapping's file may be. */
async function takeBytes(body: Readable): Promise<Buffer> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of body) {
    bytes += (piece as Buffer).length
    if (bytes > largestFile) {
      throw new CallRefused('tooLarge', [{ code: 'fileTooLarge', values: { megabytes: largestFile / 2 ** 20 } }])
    }
    pieces.push(piece as Buffer)
  }
  return Buffer.concat(pieces)
}

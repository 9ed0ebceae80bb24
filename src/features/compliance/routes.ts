/** Obligations with their clocks, what is written about them, and evidence of one's own. */
import { Readable } from 'node:stream'
import type { Actor } from '#features/access/schema.ts'
import { route } from '#features/access/server/route.ts'
import { receiveBody } from '#features/evidence/server/receive-body.ts'
import { knownNamesOf } from '#features/report/server/refuse-persons.ts'
import type { RegisterShelf } from '#features/report/server/registers.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Scope } from '#platform/db/port.ts'
import { attachmentHeader, largestFile } from '#platform/files/file-kind.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { type Route, sent } from '#platform/http/route.ts'
import * as api from './api.ts'
import { attachEvidenceFile, readEvidenceFile, removeEvidenceFile } from './server/files.ts'
import type { ComplianceWriting } from './server/hold.ts'
import { writeNote } from './server/notes.ts'
import { removeOwnEvidence, writeOwnEvidence } from './server/own-evidence.ts'
import { presentList, presentTopic } from './server/present.ts'

export interface ComplianceServices {
  readonly db: Database
  readonly clock: Clock
  /** Names of places and organisations, which the free-text guard does not take for people. */
  readonly shelf: RegisterShelf
}

export function complianceRoutes({ db, clock, shelf }: ComplianceServices): Route[] {
  const within = <T>(scope: Scope, actor: Actor, work: (writing: ComplianceWriting) => Promise<T>): Promise<T> =>
    db.withScope(scope, async (trx) => {
      const registers = await shelf.read(trx, actor.municipalityId)
      return work({ trx, actor, now: clock.now(), zone: registers.timeZone, knownNames: knownNamesOf(registers) })
    })
  /** A change, and the topic as it stands then. */
  const change = (scope: Scope, actor: Actor, topic: string, work: (writing: ComplianceWriting) => Promise<void>) =>
    within(scope, actor, async (writing) => {
      await work(writing)
      return presentTopic(writing, topic)
    })

  return [
    route(api.listObligations, ({ scope, actor, query }) => within(scope, actor, (ask) => presentList(ask, query.on))),
    route(api.readTopic, ({ scope, actor, params, query }) =>
      within(scope, actor, (ask) => presentTopic(ask, params.topic, query.on)),
    ),
    route(api.writeNote, ({ scope, actor, params, body }) =>
      change(scope, actor, params.topic, (writing) => writeNote(writing, params.topic, body)),
    ),
    route(api.writeOwnEvidence, ({ scope, actor, params, body }) =>
      change(scope, actor, params.topic, (writing) => writeOwnEvidence(writing, params, body)),
    ),
    route(api.removeOwnEvidence, ({ scope, actor, params }) =>
      change(scope, actor, params.topic, (writing) => removeOwnEvidence(writing, params)),
    ),
    route(api.attachEvidenceFile, async ({ scope, actor, params, query, request }) => {
      if (!(request.body instanceof Readable)) throw new CallRefused('invalid', [{ code: 'unreadable' }])
      // Read before the transaction begins: a slow line must not hold one open.
      const announced = Number(request.headers['content-length']) || null
      const bytes = await receiveBody(request.body, { limit: largestFile, announced })
      if (!bytes) throw new CallRefused('tooLarge', [{ code: 'fileTooLarge' }])
      const file = { name: query.name, bytes: Buffer.from(bytes) }
      return change(scope, actor, params.topic, (writing) => attachEvidenceFile(writing, params, file))
    }),
    route(api.removeEvidenceFile, ({ scope, actor, params }) =>
      change(scope, actor, params.topic, (writing) => removeEvidenceFile(writing, params, params.fileId)),
    ),
    route(api.readEvidenceFile, async ({ scope, actor, params, reply }) => {
      const file = await within(scope, actor, (ask) => readEvidenceFile(ask, params.fileId))
      reply.header('content-type', file.type)
      reply.header('content-disposition', attachmentHeader(file.name))
      reply.send(Buffer.from(file.bytes))
      return sent
    }),
  ]
}

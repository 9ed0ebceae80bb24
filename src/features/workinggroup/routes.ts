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
import { attachTaskFile, readTaskFile, removeTaskFile } from './server/files.ts'
import * as groups from './server/groups.ts'
import { handOver } from './server/hand-over.ts'
import { findGroup, type GroupWriting, log, todayOf } from './server/hold.ts'
import { listOpenMeasures } from './server/name-measures.ts'
import { presentGroup, presentHead } from './server/present.ts'
import { editGroup, takeBack, withdraw } from './server/proposal.ts'
import { askBody } from './server/questions.ts'
import * as tasks from './server/tasks.ts'
import { viewGroups } from './server/view-groups.ts'
import { readWaiting } from './server/waiting.ts'
import { listGroupRows, listMemberships } from './store.ts'
import { writeDigest } from './told-store.ts'

export interface GroupServices {
  readonly db: Database
  readonly clock: Clock
  /** Names of places and organisations, which the free-text guard does not take for people. */
  readonly shelf: RegisterShelf
}

export function groupRoutes({ db, clock, shelf }: GroupServices): Route[] {
  const within = <T>(scope: Scope, actor: Actor, work: (writing: GroupWriting) => Promise<T>): Promise<T> =>
    db.withScope(scope, async (trx) => {
      const registers = await shelf.read(trx, actor.municipalityId)
      return work({ trx, actor, now: clock.now(), zone: registers.timeZone, knownNames: knownNamesOf(registers) })
    })

  return [
    route(api.listGroups, ({ scope, actor }) =>
      within(scope, actor, async (ask) => {
        const views = await viewGroups(ask.trx, actor, await listGroupRows(ask.trx))
        return { groups: views.map((view) => presentHead(view, todayOf(ask))) }
      }),
    ),
    route(api.listCandidates, ({ scope, actor }) =>
      within(scope, actor, async (ask) => ({
        memberships: await listMemberships(ask.trx, todayOf(ask)),
        measures: await listOpenMeasures(ask.trx),
      })),
    ),
    route(api.readGroup, ({ scope, actor, params }) =>
      within(scope, actor, async (ask) => presentGroup(ask, await findGroup(ask, params.id))),
    ),
    route(api.proposeGroup, ({ scope, actor, body }) =>
      within(scope, actor, async (writing) => presentGroup(writing, await groups.proposeGroup(writing, body))),
    ),
    route(api.confirmGroup, ({ scope, actor, params, body }) =>
      within(scope, actor, async (writing) =>
        presentGroup(writing, await groups.confirm(writing, params.id, body.contentHash)),
      ),
    ),
    route(api.editGroup, ({ scope, actor, params, body }) =>
      within(scope, actor, async (writing) => presentGroup(writing, await editGroup(writing, params.id, body))),
    ),
    route(api.takeBackYes, ({ scope, actor, params }) =>
      within(scope, actor, async (writing) => presentGroup(writing, await takeBack(writing, params.id))),
    ),
    route(api.withdrawGroup, ({ scope, actor, params, body }) =>
      within(scope, actor, async (writing) => presentGroup(writing, await withdraw(writing, params.id, body))),
    ),
    route(api.askBody, ({ scope, actor, params, body }) =>
      within(scope, actor, async (writing) => presentGroup(writing, await askBody(writing, params.id, body))),
    ),
    route(api.addMember, ({ scope, actor, params, body }) =>
      within(scope, actor, async (writing) => presentGroup(writing, await groups.addMember(writing, params.id, body))),
    ),
    route(api.handOver, ({ scope, actor, params, body }) =>
      within(scope, actor, async (writing) => {
        const view = await handOver(writing, params.id, body)
        return view ? presentGroup(writing, view) : { left: true as const }
      }),
    ),
    route(api.closeGroup, ({ scope, actor, params, body }) =>
      within(scope, actor, async (writing) => presentGroup(writing, await groups.closeGroup(writing, params.id, body))),
    ),
    route(api.writeTask, ({ scope, actor, params, body }) =>
      within(scope, actor, (writing) => tasks.writeTask(writing, params, body)),
    ),
    route(api.settleTask, ({ scope, actor, params, body }) =>
      within(scope, actor, (writing) => tasks.settleTask(writing, params, body)),
    ),
    route(api.logTask, ({ scope, actor, params, body }) =>
      within(scope, actor, (writing) => tasks.logTask(writing, params, body)),
    ),
    route(api.overrideStanding, ({ scope, actor, params, body }) =>
      within(scope, actor, (writing) => tasks.overrideStanding(writing, params, body)),
    ),
    route(api.attachTaskFile, async ({ scope, actor, params, query, request }) => {
      if (!(request.body instanceof Readable)) throw new CallRefused('invalid', [{ code: 'unreadable' }])
      // Read before the transaction begins: a slow line must not hold one open.
      const announced = Number(request.headers['content-length']) || null
      const bytes = await receiveBody(request.body, { limit: largestFile, announced })
      if (!bytes) throw new CallRefused('tooLarge', [{ code: 'fileTooLarge' }])
      const file = { name: query.name, bytes: Buffer.from(bytes) }
      return within(scope, actor, (writing) => attachTaskFile(writing, params, file))
    }),
    route(api.removeTaskFile, ({ scope, actor, params }) =>
      within(scope, actor, (writing) => removeTaskFile(writing, params, params.fileId)),
    ),
    route(api.readTaskFile, async ({ scope, actor, params, reply }) => {
      const file = await within(scope, actor, (ask) => readTaskFile(ask, params, params.fileId))
      reply.header('content-type', file.type)
      reply.header('content-disposition', attachmentHeader(file.name))
      reply.send(Buffer.from(file.bytes))
      return sent
    }),
    route(api.readWaiting, ({ scope, actor }) => within(scope, actor, readWaiting)),
    route(api.setDigest, ({ scope, actor, body }) =>
      within(scope, actor, async (writing) => {
        const { municipalityId, personId } = actor
        const recordedAt = writing.now.toISOString()
        await writeDigest(writing.trx, { municipalityId, personId, frequency: body.digest, recordedAt })
        await log(writing, { kind: 'person', id: personId }, 'setDigest', { frequency: body.digest })
        return readWaiting(writing)
      }),
    ),
  ]
}

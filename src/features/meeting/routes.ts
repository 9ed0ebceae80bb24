import { Readable } from 'node:stream'
import type { Actor } from '#features/access/schema.ts'
import { route } from '#features/access/server/route.ts'
import { receiveBody } from '#features/evidence/server/receive-body.ts'
import { knownNamesOf } from '#features/report/server/refuse-persons.ts'
import type { Scope } from '#platform/db/port.ts'
import { attachmentHeader, largestFile } from '#platform/files/file-kind.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { type Route, sent } from '#platform/http/route.ts'
import { countItems } from './agenda-store.ts'
import * as api from './api.ts'
import { findPaper } from './paper-store.ts'
import { putItem, removeItem } from './server/agenda.ts'
import { nameBodies } from './server/body.ts'
import { callMeeting, cancelMeeting } from './server/call.ts'
import { readFormal, recordFormal } from './server/formal.ts'
import { findOrRefuse } from './server/hold.ts'
import { addEntry, approveMinutes, closeMeeting, reopenMeeting } from './server/minutes.ts'
import { attachPaper } from './server/papers.ts'
import { moveMeeting, planMeeting, writeAttendance } from './server/plan-meeting.ts'
import { headOf, presentMeeting } from './server/present.ts'
import { recordOutcome } from './server/record.ts'
import { documentPolicy, readMeetingFile, sendMeetingFile } from './server/send-file.ts'
import type { MeetingServices, MeetingWriting } from './server/services.ts'
import { listMeetingRows } from './store.ts'

export function meetingRoutes(services: MeetingServices): Route[] {
  const { db, clock, shelf } = services
  const within = <T>(scope: Scope, actor: Actor, work: (writing: MeetingWriting) => Promise<T>): Promise<T> =>
    db.withScope(scope, async (trx) => {
      const registers = await shelf.read(trx, actor.municipalityId)
      return work({
        trx,
        actor,
        now: clock.now(),
        zone: registers.timeZone,
        knownNames: knownNamesOf(registers),
        services,
      })
    })
  /** One change in one transaction, then the meeting as it stands after it. */
  const change = (scope: Scope, actor: Actor, id: string, work: (writing: MeetingWriting) => Promise<void>) =>
    within(scope, actor, async (writing) => {
      await work(writing)
      return presentMeeting(writing, await findOrRefuse(writing, id))
    })

  return [
    route(api.listMeetings, ({ scope, actor }) =>
      within(scope, actor, async (ask) => {
        const [rows, counts] = [await listMeetingRows(ask.trx), await countItems(ask.trx)]
        const names = await nameBodies(ask, rows)
        return { meetings: rows.map((row) => ({ ...headOf(row, names(row)), items: counts.get(row.id) ?? 0 })) }
      }),
    ),
    route(api.readMeeting, ({ scope, actor, params }) => change(scope, actor, params.id, async () => {})),
    route(api.planMeeting, ({ scope, actor, body }) =>
      within(scope, actor, async (writing) => presentMeeting(writing, await planMeeting(writing, body))),
    ),
    route(api.moveMeeting, ({ scope, actor, params, body }) =>
      change(scope, actor, params.id, (writing) => moveMeeting(writing, params.id, body)),
    ),
    route(api.callMeeting, ({ scope, actor, params }) =>
      change(scope, actor, params.id, (writing) => callMeeting(writing, params.id)),
    ),
    route(api.cancelMeeting, ({ scope, actor, params }) =>
      change(scope, actor, params.id, (writing) => cancelMeeting(writing, params.id)),
    ),
    route(api.putItem, ({ scope, actor, params, body }) =>
      change(scope, actor, params.id, (writing) => putItem(writing, params.id, params.itemId, body)),
    ),
    route(api.removeItem, ({ scope, actor, params }) =>
      change(scope, actor, params.id, (writing) => removeItem(writing, params.id, params.itemId)),
    ),
    route(api.attachPaper, async ({ scope, actor, params, query, request }) => {
      if (!(request.body instanceof Readable)) throw new CallRefused('invalid', [{ code: 'unreadable' }])
      // Read before the transaction begins: a slow line must not hold one open.
      const announced = Number(request.headers['content-length']) || null
      const bytes = await receiveBody(request.body, { limit: largestFile, announced })
      if (!bytes)
        throw new CallRefused('tooLarge', [{ code: 'fileTooLarge', values: { megabytes: largestFile / 2 ** 20 } }])
      const file = { name: query.name, bytes }
      return change(scope, actor, params.id, (writing) => attachPaper(writing, params.id, params.itemId, file))
    }),
    route(api.readPaper, async ({ scope, params, reply }) => {
      const paper = await db.withScope(scope, (trx) => findPaper(trx, params.id, params.paperId))
      if (!paper) throw new CallRefused('notFound')
      reply.header('content-type', paper.type)
      // A frozen page carries its own style and figures; no script can run in it.
      reply.header('content-security-policy', documentPolicy)
      reply.header('content-disposition', attachmentHeader(paper.name))
      reply.send(Buffer.from(paper.bytes))
      return sent
    }),
    route(api.writeAttendance, ({ scope, actor, params, body }) =>
      change(scope, actor, params.id, (writing) => writeAttendance(writing, params.id, body)),
    ),
    route(api.recordOutcome, ({ scope, actor, params, body }) =>
      change(scope, actor, params.id, (writing) => recordOutcome(writing, params.id, params.itemId, body)),
    ),
    route(api.closeMeeting, ({ scope, actor, params, body }) =>
      change(scope, actor, params.id, (writing) => closeMeeting(writing, params.id, body.version)),
    ),
    route(api.reopenMeeting, ({ scope, actor, params }) =>
      change(scope, actor, params.id, (writing) => reopenMeeting(writing, params.id)),
    ),
    route(api.approveMinutes, ({ scope, actor, params, body }) =>
      change(scope, actor, params.id, (writing) => approveMinutes(writing, params.id, body.minutesHash)),
    ),
    route(api.addEntry, ({ scope, actor, params, body }) =>
      change(scope, actor, params.id, (writing) => addEntry(writing, params.id, body)),
    ),
    route(api.readMeetingFile, async ({ scope, actor, params, query, reply }) => {
      sendMeetingFile(reply, await within(scope, actor, (ask) => readMeetingFile(ask, params.id, query)))
      return sent
    }),
    route(api.listFormalDecisions, ({ scope, actor }) => within(scope, actor, readFormal)),
    route(api.recordFormalDecision, ({ scope, actor, body }) =>
      within(scope, actor, (writing) => recordFormal(writing, body)),
    ),
  ]
}

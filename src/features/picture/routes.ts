import { mayDo } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { route } from '#features/access/server/route.ts'
import { withKnownNames } from '#features/report/server/refuse-persons.ts'
import type { RegisterShelf } from '#features/report/server/registers.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Scope, Trx } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { type Route, sent } from '#platform/http/route.ts'
import * as api from './api.ts'
import { rScriptName } from './r-script/r-script.ts'
import {
  confirmPicture,
  correctPicture,
  openPicture,
  presentPicture,
  type Release,
  recompute,
  takeBack,
} from './server/compose.ts'
import type { DrawnFile, PictureFormat } from './server/draw-files.ts'
import { takeOutRScript } from './server/draw-r-script.ts'
import {
  type GuardedWriting,
  removeFocusPoint,
  setLevel,
  type Writing,
  writeFocusPoint,
  writeOutcome,
  writeTask,
  writeText,
} from './server/write.ts'
import { removeTheme, writeTheme } from './server/write-theme.ts'
import { findFile, findPicture, listPictures, type PictureRow } from './store.ts'
import * as themeApi from './theme-api.ts'

export interface PictureServices {
  readonly db: Database
  readonly clock: Clock
  readonly shelf: RegisterShelf
  readonly release: Release
  /** The draft as a file, marked as such. */
  readonly drawDraft: (trx: Trx, row: PictureRow, format: PictureFormat, now: Date) => Promise<DrawnFile>
}

export function pictureRoutes({ db, clock, shelf, release, drawDraft }: PictureServices): Route[] {
  /** One change in one transaction, then the picture as it stands after it. */
  const change = (scope: Scope, actor: Actor, work: (writing: Writing) => Promise<PictureRow>) =>
    db.withScope(scope, async (trx) => {
      const now = clock.now()
      return presentPicture(trx, await work({ trx, actor, now }), now)
    })
  const guard = (writing: Writing) => withKnownNames(writing, shelf)
  const edit = (scope: Scope, actor: Actor, id: string, work: (writing: GuardedWriting) => Promise<unknown>) =>
    change(scope, actor, async (writing) => {
      await work(await guard(writing))
      return findOrRefuse(writing.trx, id)
    })

  return [
    route(api.listPictures, ({ scope, actor, query }) =>
      db.withScope(scope, async (trx) => {
        const rows = await listPictures(trx, { kind: query.kind, composing: mayDo(actor, 'picture.compose') })
        return { pictures: rows.map(({ fromOn, toOn, ...row }) => ({ ...row, from: fromOn, to: toOn })) }
      }),
    ),
    route(api.openPicture, ({ scope, actor, body }) =>
      change(scope, actor, (writing) => openPicture(writing, body.kind, body.period)),
    ),
    route(api.readPicture, ({ scope, actor, params }) =>
      change(scope, actor, ({ trx }) => findOrRefuse(trx, params.id)),
    ),
    route(api.recomputePicture, ({ scope, actor, params, body }) =>
      change(scope, actor, (writing) => recompute(writing, params.id, body.areaSet)),
    ),
    route(api.writeText, ({ scope, actor, params, body }) =>
      db.withScope(scope, async (trx) => writeText(await guard({ trx, actor, now: clock.now() }), params.id, body)),
    ),
    route(api.setLevel, ({ scope, actor, params, body }) =>
      edit(scope, actor, params.id, (writing) => setLevel(writing, params.id, body)),
    ),
    route(api.writeFocusPoint, ({ scope, actor, params, body }) =>
      edit(scope, actor, params.id, (writing) => writeFocusPoint(writing, params.id, body)),
    ),
    route(api.removeFocusPoint, ({ scope, actor, params }) =>
      edit(scope, actor, params.id, (writing) => removeFocusPoint(writing, params.id, params.focusPointId)),
    ),
    route(api.writeTask, ({ scope, actor, params, body }) =>
      edit(scope, actor, params.id, (writing) => writeTask(writing, params.id, body)),
    ),
    route(api.writeOutcome, ({ scope, actor, params, body }) =>
      db.withScope(scope, async (trx) => {
        await writeOutcome(await guard({ trx, actor, now: clock.now() }), params.id, body)
        return {}
      }),
    ),
    route(themeApi.writeTheme, ({ scope, actor, params, body }) =>
      edit(scope, actor, params.id, (writing) => writeTheme(writing, params.id, body)),
    ),
    route(themeApi.removeTheme, ({ scope, actor, params }) =>
      edit(scope, actor, params.id, (writing) => removeTheme(writing, params.id, params.themeId)),
    ),
    route(api.confirmPicture, ({ scope, actor, params, body }) =>
      change(scope, actor, (writing) => confirmPicture(writing, params.id, body.contentHash, release)),
    ),
    route(api.takeBackConfirmation, ({ scope, actor, params }) =>
      change(scope, actor, (writing) => takeBack(writing, params.id)),
    ),
    route(api.correctPicture, ({ scope, actor, params, body }) =>
      change(scope, actor, async (writing) => correctPicture(await guard(writing), params.id, body)),
    ),
    route(api.readDocument, async ({ scope, actor, params, query, reply }) => {
      const file = await db.withScope(scope, async (trx) => {
        const row = await findOrRefuse(trx, params.id)
        if (row.state !== 'composing') return findFile(trx, row.id, query.format)
        // A draft is the two parties' own; to everybody else it does not exist.
        if (!mayDo(actor, 'picture.compose')) throw new CallRefused('notFound')
        return drawDraft(trx, row, query.format, clock.now())
      })
      if (!file) throw new CallRefused('notFound')
      reply.header('content-type', contentTypes[query.format])
      if (query.format !== 'html') {
        reply.header('content-disposition', `attachment; filename="samlad-${params.id.slice(0, 8)}.${query.format}"`)
      } else {
        reply.header('content-security-policy', documentPolicy)
      }
      reply.send(Buffer.from(file.bytes))
      return sent
    }),
    route(api.readRScript, async ({ scope, actor, params, reply }) => {
      const script = await db.withScope(scope, async (trx) => {
        return takeOutRScript(trx, await findOrRefuse(trx, params.id), { actor, at: clock.now() })
      })
      if (script === null) throw new CallRefused('notFound')
      reply.header('content-type', 'text/plain; charset=utf-8')
      reply.header('content-disposition', `attachment; filename="${rScriptName}"`)
      reply.send(script)
      return sent
    }),
  ]
}

const contentTypes: Record<PictureFormat, string> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** The frozen page carries its own style and figures and nothing else; no script can run in it. */
const documentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'"

async function findOrRefuse(trx: Trx, id: string): Promise<PictureRow> {
  const row = await findPicture(trx, id)
  if (!row) throw new CallRefused('notFound')
  return row
}

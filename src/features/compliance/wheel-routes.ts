import type { DocumentModel } from '#document/model.ts'
import type { Actor } from '#features/access/schema.ts'
import { route } from '#features/access/server/route.ts'
import { findMunicipality } from '#features/access/store.ts'
import type { RegisterShelf } from '#features/report/server/registers.ts'
import { annualWheel as figure } from '#figure/diagram/annual-wheel-sv.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Scope } from '#platform/db/port.ts'
import { attachmentHeader } from '#platform/files/file-kind.ts'
import { type Route, sent } from '#platform/http/route.ts'
import * as api from './api.ts'
import { refreshSeconds } from './server/feed-file.ts'
import { createFeed, type FeedAsk, listFeeds, readFeed, revokeFeed } from './server/feeds.ts'
import { readWheel } from './server/wheel.ts'
import { drawWheelDocument } from './wheel-document.ts'
import { wheelWords } from './wheel-sv.ts'

export interface WheelServices {
  readonly db: Database
  readonly clock: Clock
  readonly shelf: RegisterShelf
  /** Same document, same bytes. */
  readonly drawDocument: (document: DocumentModel, format: 'html' | 'pdf') => Promise<Uint8Array>
}

const types = { html: 'text/html; charset=utf-8', pdf: 'application/pdf' } as const
/** A page carries its own style and figures and nothing else; no script can run in it. */
const documentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'"

export function wheelRoutes({ db, clock, shelf, drawDocument }: WheelServices): Route[] {
  const zoneOf = (scope: Scope, actor: Actor) =>
    db.withScope(scope, async (trx) => (await shelf.read(trx, actor.municipalityId)).timeZone)
  const within = <T>(scope: Scope, actor: Actor, work: (ask: FeedAsk) => Promise<T>): Promise<T> =>
    db.withScope(scope, async (trx) => {
      const { timeZone: zone } = await shelf.read(trx, actor.municipalityId)
      return work({ trx, actor, now: clock.now(), zone })
    })

  return [
    route(api.readAnnualWheel, async ({ scope, actor, query }) => {
      const zone = await zoneOf(scope, actor)
      return readWheel(db, { scope, actor, now: clock.now(), zone }, query.year)
    }),
    route(api.readWheelFile, async ({ scope, actor, query, reply }) => {
      const zone = await zoneOf(scope, actor)
      const wheel = await readWheel(db, { scope, actor, now: clock.now(), zone }, query.year)
      const municipality = await db.withScope(scope, (trx) => findMunicipality(trx, actor.municipalityId))
      const of = {
        municipality: municipality?.name ?? '',
        language: 'sv',
        invented: municipality?.settings.invented ?? false,
      }
      const document = drawWheelDocument(wheel, of, { page: wheelWords, figure })
      reply.header('content-type', types[query.format])
      if (query.format === 'html') reply.header('content-security-policy', documentPolicy)
      else reply.header('content-disposition', attachmentHeader(`${wheelWords.document.file(query.year)}.pdf`))
      reply.send(Buffer.from(await drawDocument(document, query.format)))
      return sent
    }),
    route(api.listFeeds, ({ scope, actor }) =>
      within(scope, actor, async (ask) => {
        return { feeds: await listFeeds(ask) }
      }),
    ),
    route(api.createFeed, ({ scope, actor, body }) => within(scope, actor, (ask) => createFeed(ask, body))),
    route(api.revokeFeed, ({ scope, actor, params }) =>
      within(scope, actor, async (ask) => {
        return { feeds: await revokeFeed(ask, params.id) }
      }),
    ),
    route(api.readFeed, async ({ params, request, reply }) => {
      // The address is the key: what tells of this call from here on, a fault too, must not write it.
      request.raw.url = '/api/calendar/…'
      const text = await readFeed(db, clock, params.token.replace(/\.ics$/, ''))
      reply.header('content-type', 'text/calendar; charset=utf-8')
      reply.header('cache-control', `private, max-age=${refreshSeconds / 4}`)
      reply.header('x-robots-tag', 'noindex')
      reply.header('content-disposition', 'inline; filename="samlad.ics"')
      reply.send(text)
      return sent
    }),
  ]
}

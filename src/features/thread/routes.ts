import { route } from '#features/access/server/route.ts'
import { findMunicipality } from '#features/access/store.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import type { Route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { isThreadId } from './finding-rules.ts'
import { readThread } from './server/read-thread.ts'
import type { ThreadSource } from './server/thread-source.ts'

export interface ThreadServices {
  readonly db: Database
  readonly clock: Clock
  /** One or more of each room that has objects in the thread. */
  readonly sources: readonly ThreadSource[]
}

export function threadRoutes({ db, clock, sources }: ThreadServices): Route[] {
  return [
    route(api.readThread, ({ scope, actor, query }) =>
      db.withScope(scope, async (trx) => {
        const municipality = await findMunicipality(trx, actor.municipalityId)
        if (!municipality || !isThreadId(query)) throw new CallRefused('notFound')
        return readThread({ trx, actor, zone: municipality.timeZone, now: clock.now() }, query, sources)
      }),
    ),
  ]
}

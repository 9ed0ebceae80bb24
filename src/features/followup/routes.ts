import type { Actor } from '#features/access/schema.ts'
import { route } from '#features/access/server/route.ts'
import { withKnownNames } from '#features/report/server/refuse-persons.ts'
import type { Scope } from '#platform/db/port.ts'
import type { Route } from '#platform/http/route.ts'
import * as api from './api.ts'
import type { MeasureFollowUp } from './schema.ts'
import { presentCoverage, presentFollowUp } from './server/present.ts'
import type { FollowUpServices, FollowUpWriting } from './server/services.ts'
import { removeImplementation, writeImplementation } from './server/write.ts'

/** What was done with each measure, what it led to, and how the agreement's sub-goals are covered. */
export function followUpRoutes(services: FollowUpServices): Route[] {
  const { db, clock, shelf } = services
  const within = <T>(scope: Scope, actor: Actor, work: (writing: FollowUpWriting) => Promise<T>) =>
    db.withScope(scope, async (trx) => work(await withKnownNames({ trx, actor, now: clock.now(), services }, shelf)))
  /** One change in one transaction, then the follow-up as it stands after it. */
  const change = (scope: Scope, actor: Actor, id: string, work: (writing: FollowUpWriting) => Promise<void>) =>
    within(scope, actor, async (writing): Promise<MeasureFollowUp> => {
      await work(writing)
      return presentFollowUp(writing, id)
    })
  return [
    route(api.readMeasureFollowUp, ({ scope, actor, params }) =>
      within(scope, actor, (reading) => presentFollowUp(reading, params.id)),
    ),
    route(api.writeImplementation, ({ scope, actor, params, body }) =>
      change(scope, actor, params.id, (writing) =>
        writeImplementation(writing, { id: params.id, entryId: params.entryId }, body),
      ),
    ),
    route(api.removeImplementation, ({ scope, actor, params }) =>
      change(scope, actor, params.id, (writing) =>
        removeImplementation(writing, { id: params.id, entryId: params.entryId }),
      ),
    ),
    route(api.readCoverage, ({ scope, actor }) => within(scope, actor, presentCoverage)),
  ]
}

import type { Actor } from '#features/access/schema.ts'
import { route } from '#features/access/server/route.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Scope } from '#platform/db/port.ts'
import type { Route } from '#platform/http/route.ts'
import * as api from './api.ts'
import { type AgreementAsk, fillSeat, presentAgreement } from './server/fill-seat.ts'

export function agreementRoutes({ db, clock }: { readonly db: Database; readonly clock: Clock }): Route[] {
  const within = <T>(scope: Scope, actor: Actor, work: (ask: AgreementAsk) => Promise<T>) =>
    db.withScope(scope, (trx) => work({ trx, actor, now: clock.now() }))
  return [
    route(api.readAgreement, ({ scope, actor }) => within(scope, actor, presentAgreement)),
    route(api.fillSeat, ({ scope, actor, body }) =>
      within(scope, actor, async (ask) => {
        await fillSeat(ask, body)
        return presentAgreement(ask)
      }),
    ),
  ]
}

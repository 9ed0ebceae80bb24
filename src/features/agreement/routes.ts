import type { Actor } from '#features/access/schema.ts'
import { route } from '#features/access/server/route.ts'
import { knownNamesOf } from '#features/report/server/refuse-persons.ts'
import type { RegisterShelf } from '#features/report/server/registers.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Scope } from '#platform/db/port.ts'
import type { Route } from '#platform/http/route.ts'
import * as api from './api.ts'
import type { AgreementDraft } from './schema.ts'
import { createDraft, withdrawDraft, writeDraft } from './server/drafts.ts'
import { type AgreementAsk, fillSeat, presentAgreement } from './server/fill-seat.ts'
import { readHistory } from './server/history.ts'
import { type AgreementWriting, readDraft } from './server/hold-draft.ts'
import { signDraft, takeBackSignature } from './server/sign.ts'

interface AgreementServices {
  readonly db: Database
  readonly clock: Clock
  /** Names that the free-text guard does not take for people. */
  readonly shelf: RegisterShelf
}

export function agreementRoutes({ db, clock, shelf }: AgreementServices): Route[] {
  const within = <T>(scope: Scope, actor: Actor, work: (ask: AgreementAsk) => Promise<T>) =>
    db.withScope(scope, (trx) => work({ trx, actor, now: clock.now() }))
  const writing = <T>(scope: Scope, actor: Actor, work: (writing: AgreementWriting) => Promise<T>) =>
    within(scope, actor, async (ask) =>
      work({ ...ask, knownNames: knownNamesOf(await shelf.read(ask.trx, actor.municipalityId)) }),
    )
  /** One change in one transaction, then the draft as it stands after it. */
  const change = (
    { scope, actor, params }: { scope: Scope; actor: Actor; params: { id: string } },
    work: (writing: AgreementWriting, id: string) => Promise<void>,
  ): Promise<AgreementDraft> =>
    writing(scope, actor, async (one) => {
      await work(one, params.id)
      return readDraft(one.trx, params.id)
    })
  return [
    route(api.readAgreement, ({ scope, actor }) => within(scope, actor, presentAgreement)),
    route(api.fillSeat, ({ scope, actor, body }) =>
      within(scope, actor, async (ask) => {
        await fillSeat(ask, body)
        return presentAgreement(ask)
      }),
    ),
    route(api.readAgreementHistory, ({ scope, actor }) =>
      db.withScope(scope, (trx) => readHistory(trx, actor.municipalityId)),
    ),
    route(api.readDraft, ({ scope, params }) => db.withScope(scope, (trx) => readDraft(trx, params.id))),
    route(api.createDraft, ({ scope, actor, body }) =>
      writing(scope, actor, async (one) => readDraft(one.trx, await createDraft(one, body))),
    ),
    route(api.writeDraft, (call) => change(call, (one, id) => writeDraft(one, id, call.body))),
    route(api.signDraft, (call) => change(call, (one, id) => signDraft(one, id, call.body))),
    route(api.takeBackSignature, (call) => change(call, (one, id) => takeBackSignature(one, id, call.body.slot))),
    route(api.withdrawDraft, (call) => change(call, withdrawDraft)),
  ]
}

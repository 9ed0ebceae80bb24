import { partyOf } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { route } from '#features/access/server/route.ts'
import { knownNamesOf } from '#features/report/server/refuse-persons.ts'
import type { Scope } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import type { Route } from '#platform/http/route.ts'
import * as api from './api.ts'
import type { Questionnaire } from './schema.ts'
import { findOwn, maySee } from './server/hold.ts'
import { presentQuestionnaires } from './server/present.ts'
import { answerQuestionnaire, closeQuestionnaire, listInvitees, openQuestionnaire } from './server/questionnaires.ts'
import type { EvaluationAsk, EvaluationServices, EvaluationWriting } from './server/services.ts'
import { findQuestionnaire, listQuestionnaireRows, type QuestionnaireRow } from './store.ts'

export function evaluationRoutes({ db, clock, shelf, address = null }: EvaluationServices): Route[] {
  const within = <T>(scope: Scope, actor: Actor, work: (writing: EvaluationWriting) => Promise<T>): Promise<T> =>
    db.withScope(scope, async (trx) => {
      const registers = await shelf.read(trx, actor.municipalityId)
      const known = { zone: registers.timeZone, knownNames: knownNamesOf(registers) }
      return work({ trx, actor, now: clock.now(), address, ...known })
    })

  return [
    route(api.listQuestionnaires, ({ scope, actor }) =>
      within(scope, actor, async (ask) => {
        const speaks = partyOf(actor) !== null
        const all = await presentQuestionnaires(ask, await listQuestionnaireRows(ask.trx))
        return {
          questionnaires: all.filter((one) => speaks || one.mine !== 'notInvited'),
          wouldInvite: speaks ? (await listInvitees(ask)).membershipIds.length : 0,
        }
      }),
    ),
    route(api.openQuestionnaire, ({ scope, actor, body }) =>
      within(scope, actor, async (writing) => presentOne(writing, await openQuestionnaire(writing, body))),
    ),
    route(api.readQuestionnaire, ({ scope, actor, params }) =>
      within(scope, actor, async (ask) => {
        const row = await findQuestionnaire(ask.trx, params.id)
        if (!row || !maySee(ask, await findOwn(ask, params.id))) throw new CallRefused('notFound')
        return presentOne(ask, row)
      }),
    ),
    route(api.answerQuestionnaire, ({ scope, actor, params, body }) =>
      within(scope, actor, async (writing) => presentOne(writing, await answerQuestionnaire(writing, params.id, body))),
    ),
    route(api.closeQuestionnaire, ({ scope, actor, params }) =>
      within(scope, actor, async (writing) => presentOne(writing, await closeQuestionnaire(writing, params.id))),
    ),
  ]
}

async function presentOne(ask: EvaluationAsk, row: QuestionnaireRow): Promise<Questionnaire> {
  const [one] = await presentQuestionnaires(ask, [row])
  if (!one) throw new CallRefused('notFound')
  return one
}

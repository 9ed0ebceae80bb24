import type { Actor } from '#features/access/schema.ts'
import { route } from '#features/access/server/route.ts'
import { withKnownNames } from '#features/report/server/refuse-persons.ts'
import type { Scope, Trx } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { type Route, sent } from '#platform/http/route.ts'
import * as api from './api.ts'
import { compareContents } from './compare-plans.ts'
import type { PlanFormat } from './document-facts.ts'
import type { PlanRow } from './plan-store.ts'
import type { Plan, PlanComparison } from './schema.ts'
import { confirmEdition, takeBackEdition } from './server/plan-confirm.ts'
import { createPlan, includeMeasure, writeException, writePlan } from './server/plan-edit.ts'
import { readPlanFile } from './server/plan-files.ts'
import { findPlanFor } from './server/plan-hold.ts'
import { headWithCount, listPlanHeads, type PlanAsk, presentPlan, readHeld } from './server/plan-read.ts'
import type { PlanServices, PlanWriting } from './server/plan-services.ts'
import { listMeasureFacts } from './server/read-measures.ts'

/** Of a plan's editions; measures and the library have routes of their own. */
export function planRoutes(services: PlanServices): Route[] {
  const { db, clock, shelf } = services
  const askOf = (trx: Trx, actor: Actor): PlanAsk => ({ trx, actor, now: clock.now(), shelf })
  /** One change in one transaction, then the edition as it stands after it. */
  const change = (scope: Scope, actor: Actor, work: (writing: PlanWriting) => Promise<PlanRow>): Promise<Plan> =>
    db.withScope(scope, async (trx) => {
      const writing = await withKnownNames({ trx, actor, now: clock.now(), services }, shelf)
      const { id } = await work(writing)
      return presentPlan({ ...writing, shelf }, await findPlanFor(trx, actor, id))
    })

  return [
    route(api.listPlans, ({ scope, actor }) =>
      db.withScope(scope, async (trx) => ({ plans: await listPlanHeads(trx, actor) })),
    ),
    route(api.createPlan, ({ scope, actor, body }) => change(scope, actor, (writing) => createPlan(writing, body))),
    route(api.readPlan, ({ scope, actor, params }) =>
      db.withScope(scope, async (trx) => presentPlan(askOf(trx, actor), await findPlanFor(trx, actor, params.id))),
    ),
    route(api.writePlan, ({ scope, actor, params, body }) =>
      change(scope, actor, (writing) => writePlan(writing, params.id, body)),
    ),
    route(api.includeMeasure, ({ scope, actor, params, body }) =>
      change(scope, actor, (writing) => includeMeasure(writing, params.id, body)),
    ),
    route(api.writeException, ({ scope, actor, params, body }) =>
      change(scope, actor, (writing) => writeException(writing, params.id, body)),
    ),
    route(api.confirmPlan, ({ scope, actor, params, body }) =>
      change(scope, actor, (writing) => confirmEdition(writing, params.id, body)),
    ),
    route(api.takeBackPlan, ({ scope, actor, params }) =>
      change(scope, actor, (writing) => takeBackEdition(writing, params.id)),
    ),
    route(api.comparePlans, ({ scope, actor, params, query }) =>
      db.withScope(scope, (trx) => compare(askOf(trx, actor), params.id, query.with)),
    ),
    route(api.readPlanDocument, async ({ scope, actor, params, query, reply }) => {
      const { format } = query
      const file = await db.withScope(scope, async (trx) => {
        const row = await findPlanFor(trx, actor, params.id)
        return { edition: row.edition, bytes: await readPlanFile(askOf(trx, actor), services, row, format) }
      })
      if (!file.bytes) throw new CallRefused('notFound')
      reply.header('content-type', contentTypes[format])
      if (format === 'html') reply.header('content-security-policy', documentPolicy)
      else reply.header('content-disposition', `attachment; filename="atgardsplan-utgava-${file.edition}.${format}"`)
      reply.send(Buffer.from(file.bytes))
      return sent
    }),
  ]
}

/** The older edition is what was before, whichever of the two was asked for. */
async function compare(ask: PlanAsk, id: string, other: string): Promise<PlanComparison> {
  const { trx, actor, now } = ask
  const rows = [await findPlanFor(trx, actor, id), await findPlanFor(trx, actor, other)] as const
  const [before, after] = rows[0].edition <= rows[1].edition ? rows : [rows[1], rows[0]]
  const [earlier, later] = [await readHeld(ask, before), await readHeld(ask, after)]
  const measures = await listMeasureFacts(trx, { municipalityId: actor.municipalityId, now })
  const states = new Map<string, string>(measures.map((one) => [one.id, one.state]))
  return {
    before: headWithCount(before, earlier),
    after: headWithCount(after, later),
    ...compareContents(earlier.content, later.content, (measureId) => states.get(measureId) ?? ''),
  }
}

const contentTypes: Record<PlanFormat, string> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json; charset=utf-8',
}

/** The page carries its own style and figures and nothing else; no script can run in it. */
const documentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'"

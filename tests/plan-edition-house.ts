/** The routes of the plan on the tiny municipality, with a prioritised problem and its causes: called as a member. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { lulea2024to2027 } from '#agreements/lulea-2024-2027.data.ts'
import { seedAgreement } from '#db/demo/seed-agreement.ts'
import { mayDo } from '#features/access/rules.ts'
import { scopeOf } from '#features/access/server/caller.ts'
import type { DrawPlan } from '#features/plan/document-facts.ts'
import { measureRoutes } from '#features/plan/measure-routes.ts'
import { planRoutes } from '#features/plan/plan-routes.ts'
import type { Measure, MeasureContent, Plan } from '#features/plan/schema.ts'
import type { Database } from '#platform/db/port.ts'
import type { Method } from '#platform/http/endpoint.ts'
import { createHttp } from '#platform/http/server.ts'
import { type JointAnswer, type JointHouse, openJointHouse } from './joint-house.ts'
import { type MemberId, town } from './town.ts'

export interface PlanHouse extends Pick<JointHouse, 'db' | 'clock' | 'as' | 'faults'> {
  readonly drawPlan: DrawPlan
  /** Of the prioritised problem, and of one that is only raised. */
  readonly causes: { readonly dark: string; readonly crowd: string; readonly raised: string }
  call<T = Plan>(who: MemberId, method: Method, path: string, body?: unknown): Promise<JointAnswer<T>>
  /** The same, and it must succeed. */
  done<T = Plan>(who: MemberId, method: Method, path: string, body?: unknown): Promise<T>
  /** A draft measure with all that the chain asks for, but for what is changed. */
  measure(change?: Partial<MeasureContent>, more?: { indicator?: boolean; picture?: string }): Promise<Measure>
}

/** The files have tests of their own. */
const drawPlan: DrawPlan = async ({ content, state, decidedOn }, formats) =>
  formats.map((format) => {
    const bytes = new TextEncoder().encode(JSON.stringify({ format, state, decidedOn, content }))
    return { format, bytes, drawing: '1' }
  })

export async function openPlanHouse(db: Database): Promise<PlanHouse> {
  const { clock, services, faults, as } = await openJointHouse(db)
  const { shelf } = services
  const causes = { dark: randomUUID(), crowd: randomUUID(), raised: randomUUID() }
  await fillProblems(db, causes)
  const app = await createHttp({
    routes: [...planRoutes({ db, clock, shelf, drawPlan }), ...measureRoutes({ db, clock, shelf })],
    findCaller: async ({ headers }) => {
      const actor = await as(String(headers.who) as MemberId, async (_, one) => one)
      return { actor, scope: scopeOf(actor) }
    },
    mayDo: (actor, may) => mayDo(actor, may as Parameters<typeof mayDo>[1]),
    tellFault: (fault) => void faults.push(fault),
  })
  const house: PlanHouse = {
    ...{ db, clock, faults, as, drawPlan, causes },
    async call<T>(who: MemberId, method: Method, path: string, body?: unknown): Promise<JointAnswer<T>> {
      const payload = body === undefined ? {} : { payload: body as object }
      const answer = await app.inject({ method, url: `/api${path}`, headers: { who, 'x-samlad': '1' }, ...payload })
      const isJson = String(answer.headers['content-type']).startsWith('application/json')
      const read = (isJson ? answer.json() : {}) as JointAnswer<T>['body']
      return { status: answer.statusCode, body: read, bytes: answer.rawPayload }
    },
    async done<T>(who: MemberId, method: Method, path: string, body?: unknown) {
      const answer = await house.call<T>(who, method, path, body)
      assert.equal(answer.status, 200, `${who} ${method} ${path}: ${JSON.stringify(answer.body)} ${faults.join(' ')}`)
      return answer.body
    },
    async measure(change = {}, { indicator = true, picture } = {}) {
      const content = { ...whole, causeIds: [causes.dark], ...change, originPictureId: picture ?? null }
      const { id, ...made } = await house.done<Measure>('coordinator', 'POST', '/measures', content)
      if (!indicator) return { id, ...made }
      const path = `/measures/${id}/indicators/${randomUUID()}`
      return house.done<Measure>('coordinator', 'PUT', path, { ...followed, version: 0 })
    },
  }
  return house
}

const whole: Omit<MeasureContent, 'causeIds'> = {
  title: 'Belysning i gångtunneln',
  description: 'Ny armatur.',
  kind: 'situational',
  approach: 'prevent',
  strategy: null,
  libraryId: null,
  subGoals: ['situationalPrevention'],
  ownerOrganisationId: 'kommunen',
  areaCodes: ['soder'],
  from: '2027-01-15',
  to: '2027-12-31',
  expectedShort: 'Färre rapporter.',
  expectedLong: '',
  cost: null,
  hours: null,
}
const followed = {
  title: 'Rapporter om skadegörelse',
  source: { kind: 'own' },
  unit: 'rapporter',
  baseline: 24,
  baselinePeriod: '2026',
  target: 12,
  better: 'lower',
  frequency: 'quarter',
  enteredBy: null,
}

async function fillProblems(db: Database, causes: PlanHouse['causes']): Promise<void> {
  const municipalityId = town
  const at = '2026-11-20T08:00:00.000Z'
  const by = { personId: 'coordinator', organisationId: 'kommunen', recordedAt: at }
  const [first, second] = [randomUUID(), randomUUID()]
  await db.asOwner(async (trx) => {
    await seedAgreement(trx, { municipalityId, agreement: lulea2024to2027, seats: [], by })
    for (const [id, state] of [
      [first, 'prioritised'],
      [second, 'raised'],
    ] as const) {
      const raised = { raisedAt: at, raisedBy: 'coordinator', organisationId: 'kommunen' }
      await trx
        .insertInto('problem')
        .values({ municipalityId, id, state, stateReason: null, stateSince: at, ...raised })
        .execute()
      const lists = { areaCodes: '[]', categories: '[]', subGoals: '[]' }
      const words = { title: `Problem ${state}`, description: 'Rutor krossas.', ...lists }
      await trx
        .insertInto('problemVersion')
        .values({ municipalityId, problemId: id, version: 1, ...words, ...by })
        .execute()
      const finding = {
        pictureKind: 'running',
        pictureId: randomUUID(),
        findingKey: 'whole',
        sentence: 'Åliden sticker ut.',
      } as const
      await trx
        .insertInto('problemFinding')
        .values({ municipalityId, id: randomUUID(), problemId: id, ...finding, ...by, removedAt: null })
        .execute()
    }
    for (const [name, id] of Object.entries(causes)) {
      const problemId = name === 'raised' ? second : first
      const cause = { bone: 'place', parentId: null, title: `Orsak ${name}`, detail: null, grade: 'data' } as const
      await trx
        .insertInto('causeVersion')
        .values({ municipalityId, id, problemId, version: 1, ...cause, ...by })
        .execute()
    }
  })
}

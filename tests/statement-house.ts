/** Statements and meetings on the tiny municipality, told by a small room that counts plans: called as a member. */
import assert from 'node:assert/strict'
import { renderHtml } from '#document/html.ts'
import { mayDo } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { scopeOf } from '#features/access/server/caller.ts'
import { meetingRoutes } from '#features/meeting/routes.ts'
import { listPlanRows } from '#features/plan/plan-store.ts'
import { planStates } from '#features/plan/schema.ts'
import { statementRoutes } from '#features/statement/routes.ts'
import type { Statement, StatementKind } from '#features/statement/schema.ts'
import { statementAgendaSource } from '#features/statement/server/agenda-source.ts'
import type { StatementServices } from '#features/statement/server/services.ts'
import type { StatementSource } from '#features/statement/server/statement-source.ts'
import type { Database } from '#platform/db/port.ts'
import type { Method } from '#platform/http/endpoint.ts'
import { createHttp } from '#platform/http/server.ts'
import type { JointAnswer } from './joint-house.ts'
import { type MeetingHouse, openMeetingHouse } from './meeting-house.ts'
import type { MemberId } from './town.ts'

interface Counted {
  readonly asOf: string
  readonly plans: number
  readonly title: string | null
}

/** A follow-up is of a plan; the other kinds are of nothing in particular. */
const countsPlans = (kind: StatementKind): StatementSource<Counted> => ({
  kind,
  recomputable: true,
  async propose({ trx }) {
    const rows = await listPlanRows(trx, planStates)
    const period = { from: '2026-01-01', to: '2026-12-31' }
    return rows.map((row) => ({ ...period, subjectId: kind === 'followUp' ? row.id : null, title: row.title }))
  },
  async check({ trx }, { subjectId }) {
    if (kind !== 'followUp') return subjectId === null ? [] : ['unknownSubject']
    return (await listPlanRows(trx, planStates)).some(({ id }) => id === subjectId) ? [] : ['unknownSubject', 'odd']
  },
  async compile({ trx, asOf }, { subjectId }) {
    const known = (await listPlanRows(trx, planStates)).filter((one) => one.createdAt <= asOf.toISOString())
    const title = known.find((one) => one.id === subjectId)?.title ?? null
    return { title, plans: known.length, asOf: asOf.toISOString() }
  },
  tell({ plans }, language) {
    const words = language === 'sv' ? ['Planerna', 'Antal'] : ['The plans', 'Count']
    const slot = (key: string, required: boolean) => ({ key, label: `Om ${key}`, hint: null, required })
    const counted = { kind: 'facts' as const, items: [{ label: words[1] ?? '', value: `${plans}` }] }
    const first = {
      key: 'plans',
      title: words[0] ?? '',
      blocks: [counted],
      slots: [slot('why', true), slot('more', false)],
    }
    return plans < 2 ? [first] : [first, { key: 'many', title: 'Flera', blocks: [], slots: [slot('many', true)] }]
  },
  lead: ({ plans }, language) => (language === 'sv' ? `${plans} planer.` : `${plans} plans.`),
  attach: async (_, { plans }) =>
    ['plan.txt', 'plan.txt'].map((name) => ({ name, bytes: new TextEncoder().encode(`planer: ${plans}`) })),
})

const told: readonly StatementKind[] = ['followUp', 'councilReport', 'certificate']

export interface StatementHouse extends Omit<MeetingHouse, 'call' | 'done' | 'services'> {
  readonly services: StatementServices
  call<T = Statement>(who: MemberId, method: Method, path: string, body?: unknown): Promise<JointAnswer<T>>
  /** The same, and it must succeed. */
  done<T = Statement>(who: MemberId, method: Method, path: string, body?: unknown): Promise<T>
  /** A plan that is begun; its day comes first. */
  plan(title?: string): Promise<string>
  /** Begun and written: nothing is missing. */
  written(kind: StatementKind, change?: object): Promise<Statement>
  /** And sealed by all that the kind asks. */
  sealed(kind: StatementKind, change?: object): Promise<Statement>
  seal(id: string): Promise<Statement>
}

/** Drawn as a page whatever is asked for, unless `drawDocument` is given: the renderers have tests of their own. */
export async function openStatementHouse(
  db: Database,
  drawDocument: StatementServices['drawDocument'] = async (document, format) =>
    new TextEncoder().encode(`${format}: ${renderHtml(document)}`),
): Promise<StatementHouse> {
  const meetings = await openMeetingHouse(db)
  const { clock, faults, as } = meetings
  const { shelf, sources } = meetings.services
  const services: StatementServices = { db, clock, shelf, drawDocument, sources: told.map(countsPlans) }
  const app = await createHttp<Actor>({
    routes: [
      ...statementRoutes(services),
      ...meetingRoutes({ ...meetings.services, sources: [...sources, statementAgendaSource] }),
    ],
    findCaller: async ({ headers }) => {
      const actor = await as(String(headers.who) as MemberId, async (_, one) => one)
      return { actor, scope: scopeOf(actor) }
    },
    mayDo: (actor, may) => mayDo(actor, may as Parameters<typeof mayDo>[1]),
    tellFault: (fault) => void faults.push(fault),
  })
  const house: StatementHouse = {
    ...meetings,
    services,
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
    async plan(title = 'Plan 2027') {
      const body = { title, from: '2027-01-01', to: '2028-12-31' }
      return (await meetings.plans.done<{ id: string }>('coordinator', 'POST', '/plans', body)).id
    },
    async written(kind, change = {}) {
      const content = { kind, subjectId: null, title: 'Redogörelse', from: '2026-01-01', to: '2026-06-30' }
      let one = await house.done('coordinator', 'POST', '/statements', { ...content, ...change })
      for (const { key } of one.missing) {
        const text = { key, text: 'För att se.', version: 0 }
        one = await house.done('police', 'PUT', `/statements/${one.id}/texts`, text)
      }
      return one
    },
    async seal(id) {
      for (const who of ['police', 'coordinator'] as const) {
        const { contentHash, kind } = await house.done('coordinator', 'GET', `/statements/${id}`)
        if (who === 'coordinator' || kind !== 'councilReport') {
          await house.done(who, 'POST', `/statements/${id}/confirm`, { contentHash })
        }
      }
      return house.done('coordinator', 'GET', `/statements/${id}`)
    },
    sealed: async (kind, change) => house.seal((await house.written(kind, change)).id),
  }
  return house
}

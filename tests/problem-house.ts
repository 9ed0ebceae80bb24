/** The routes of problems with those of the pictures that they are raised from, on the tiny municipality: called as a member. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { mayDo } from '#features/access/rules.ts'
import { scopeOf } from '#features/access/server/caller.ts'
import { jointPictureRoutes } from '#features/jointpicture/routes.ts'
import type { JointPicture } from '#features/jointpicture/schema.ts'
import { pictureRoutes } from '#features/picture/routes.ts'
import type { Picture } from '#features/picture/schema.ts'
import { markReleased } from '#features/picture/store.ts'
import { problemRoutes } from '#features/problem/routes.ts'
import { criteria, type Problem } from '#features/problem/schema.ts'
import type { Database } from '#platform/db/port.ts'
import type { Method } from '#platform/http/endpoint.ts'
import { createHttp } from '#platform/http/server.ts'
import { type JointAnswer, type JointHouse, openJointHouse } from './joint-house.ts'
import { type AreaCode, type MemberId, type OrganisationId, sharedRow, storeRows } from './town.ts'

export interface ProblemHouse extends Pick<JointHouse, 'db' | 'clock' | 'as' | 'faults'> {
  call<T = Problem>(who: MemberId, method: Method, path: string, body?: unknown): Promise<JointAnswer<T>>
  /** The same, and it must succeed. */
  done<T = Problem>(who: MemberId, method: Method, path: string, body?: unknown): Promise<T>
  /** A released week where vandalism in «soder» stands out, with a focus on «norr», where next to nothing was reported. */
  releaseWeek(): Promise<Picture>
  /** A proposed joint picture with one sentence written over and one struck. */
  proposeJoint(): Promise<{ picture: JointPicture; edited: string; struck: string }>
  /** Raised and described, with both parties' answers; on a finding of this picture, or on none. */
  raise(pictureId: string | null, title?: string): Promise<Problem>
}

export async function openProblemHouse(db: Database): Promise<ProblemHouse> {
  const joint = await openJointHouse(db)
  const { clock, services, faults } = joint
  const { shelf } = services
  const app = await createHttp({
    routes: [
      ...pictureRoutes({
        ...{ db, clock, shelf },
        // The files have tests of their own.
        release: ({ trx, now }, row, picture) => markReleased(trx, row, now.toISOString(), picture.withheld),
        drawDraft: async () => ({ bytes: new Uint8Array() }),
      }),
      ...jointPictureRoutes(services),
      ...problemRoutes({
        ...{ db, clock, shelf },
        drawDocument: async (facts, format) => new TextEncoder().encode(JSON.stringify({ facts, format })),
      }),
    ],
    findCaller: async ({ headers }) => {
      const actor = await joint.as(String(headers.who) as MemberId, async (_, one) => one)
      return { actor, scope: scopeOf(actor) }
    },
    mayDo: (actor, may) => mayDo(actor, may as Parameters<typeof mayDo>[1]),
    tellFault: (fault) => void faults.push(fault),
  })
  const house: ProblemHouse = {
    db,
    clock,
    faults,
    as: joint.as,
    async call<T>(who: MemberId, method: Method, path: string, body?: unknown): Promise<JointAnswer<T>> {
      const headers = { who, 'x-samlad': '1' }
      const payload = body === undefined ? {} : { payload: body as object }
      const answer = await app.inject({ method, url: `/api${path}`, headers, ...payload })
      const isJson = String(answer.headers['content-type']).startsWith('application/json')
      const read = (isJson ? answer.json() : {}) as JointAnswer<T>['body']
      return { status: answer.statusCode, body: read, bytes: answer.rawPayload }
    },
    async done<T>(who: MemberId, method: Method, path: string, body?: unknown) {
      const answer = await house.call<T>(who, method, path, body)
      assert.equal(answer.status, 200, `${who} ${method} ${path}: ${JSON.stringify(answer.body)} ${faults.join(' ')}`)
      return answer.body
    },
    async releaseWeek() {
      await storeRows(db, [...listPast()])
      const { id } = await house.done<Picture>('coordinator', 'POST', '/pictures', { kind: 'week' })
      for (const [position, areaCode] of ['norr', null].entries()) {
        const words = { title: areaCode ? 'Lekparken' : 'Höstlovet', detail: null, outcome: null }
        const point = { id: randomUUID(), position, areaCode, ...words, version: 0 }
        await house.done('police', 'PUT', `/pictures/${id}/focus-points`, point)
      }
      const { contentHash } = await house.done<Picture>('police', 'GET', `/pictures/${id}`)
      await house.done('police', 'POST', `/pictures/${id}/confirm`, { contentHash })
      return house.done<Picture>('coordinator', 'POST', `/pictures/${id}/confirm`, { contentHash })
    },
    async proposeJoint() {
      await joint.deliver({ 2020: 6200, 2021: 6400, 2022: 6350, 2023: 6600, 2024: 6500, 2025: 6700 }, 'Anmälda brott')
      clock.advance(1000)
      const { id, computation } = await joint.done('coordinator', 'POST', '/joint-pictures', {
        ...{ whose: 'joint', period: '2026' },
      })
      const find = (kind: string) => computation?.findings.find((one) => one.kind === kind)
      const [first, second] = [find('trend'), find('reports')]
      assert.ok(first && second)
      const words = { position: 50, pinned: false, version: 0 }
      const of = ({ key, part }: typeof first) => ({ key, part })
      const path = `/joint-pictures/${id}/blocks`
      await joint.done('police', 'PUT', path, { ...words, ...of(first), text: 'Brotten blir fler.', struck: false })
      await joint.done('police', 'PUT', path, { ...words, ...of(second), text: null, struck: true })
      // What a proposal takes is tested where it is made.
      const at = clock.now().toISOString()
      await db.asOwner((trx) =>
        sql`update joint_picture set state = 'proposed', proposed_at = ${at} where id = ${id}`.execute(trx),
      )
      const picture = await joint.done('coordinator', 'GET', `/joint-pictures/${id}`)
      return { picture, edited: first.key, struck: second.key }
    },
    async raise(pictureId, title = 'Skadegörelse på torget') {
      const words = {
        title,
        description: 'Rutor krossas om kvällarna.',
        areaCodes: ['soder'],
        categories: ['vandalism'],
      }
      const findings = pictureId ? [{ pictureKind: 'running', pictureId, key: 'whole' }] : []
      const rest = { subGoals: ['knowledgeBased'], findings }
      const { id } = await house.done('coordinator', 'POST', '/problems', { ...words, ...rest })
      const answers = (score: number) => ({
        scores: criteria.map((criterion) => ({ criterion, score, note: null, version: 0 })),
      })
      await house.done('coordinator', 'PUT', `/problems/${id}/scores`, answers(3))
      return house.done('police', 'PUT', `/problems/${id}/scores`, answers(2))
    },
  }
  return house
}

/** Forty ordinary weeks, then one with far more vandalism in one area; «norr» has next to nothing. */
function* listPast() {
  const week = 7 * 86_400_000
  const last = Date.parse('2026-11-18T12:00:00.000Z')
  const row = (weeksAgo: number, at: number, areaCode: AreaCode, category: string) => {
    const day = new Date(last - weeksAgo * week + at * 3_600_000).toISOString()
    const organisationId: OrganisationId = at % 2 ? 'skolan' : 'vakten'
    const recorded = new Date(Date.parse(day) + 86_400_000).toISOString()
    const when = { occurredFrom: day, occurredTo: day, recordedAt: recorded }
    return sharedRow(randomUUID(), { ...when, areaCode, category, organisationId })
  }
  for (let weeksAgo = 0; weeksAgo < 40; weeksAgo += 1) {
    for (let at = 0; at < (weeksAgo === 0 ? 20 : 5); at += 1) yield row(weeksAgo, at, 'soder', 'vandalism')
    for (let at = 0; at < 6; at += 1) yield row(weeksAgo, at, 'vaster', 'littering')
    for (let at = 0; at < 2; at += 1) yield row(weeksAgo, at, 'norr', 'littering')
  }
}

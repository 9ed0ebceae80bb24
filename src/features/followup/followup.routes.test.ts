/** What was done, told in versions; the effect from shared reports; coverage and the plan's statement: on both databases. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { mayDo } from '#features/access/rules.ts'
import { scopeOf } from '#features/access/server/caller.ts'
import { findMunicipality } from '#features/access/store.ts'
import type { Measure } from '#features/plan/schema.ts'
import { RegisterShelf } from '#features/report/server/registers.ts'
import type { Method } from '#platform/http/endpoint.ts'
import { createHttp } from '#platform/http/server.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { type Answer, codesOf } from '../../../tests/house.ts'
import { type MeasureHouse, openMeasureHouse } from '../../../tests/measure-house.ts'
import { type AreaCode, type MemberId, sharedRow, storeRows, town } from '../../../tests/town.ts'
import { followUpRoutes } from './routes.ts'
import type { Coverage, MeasureFollowUp } from './schema.ts'
import { followMeasures } from './server/follow-measures.ts'
import { followUpSource } from './server/statement-source.ts'

const entry = (change: object = {}) => ({
  ...{ doneOn: '2026-11-23', text: 'Fyra stolpar fick nya lampor.', doneBy: 'Gatukontoret', cost: 12_000, hours: 6 },
  ...{ version: 0, overrides: [], ...change },
})

/** Vandalism from January 2026 on: fewer in the south from December, level elsewhere. */
function* listReports() {
  const days = ['03', '07', '11', '15', '19', '23', '27', '05', '09', '13', '17', '21']
  // Before January, or its first days would not be known.
  const first = '2025-12-31T20:00:00.000Z'
  yield sharedRow(randomUUID(), { category: 'littering', occurredFrom: first, occurredTo: first, recordedAt: first })
  for (let month = 1; month <= 19; month++) {
    const label = `${2026 + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`
    const isAfter = month > 11
    const counts: [AreaCode, number][] = [['soder', isAfter ? 3 : 12], ['vaster', isAfter ? 4 : 11], ['norr', 10], ['oster', 12]] // biome-ignore format: one row
    for (const [areaCode, count] of counts) {
      for (const day of days.slice(0, count)) {
        const occurredFrom = `${label}-${day}T20:00:00.000Z`
        yield sharedRow(randomUUID(), { areaCode, occurredFrom, occurredTo: occurredFrom, recordedAt: occurredFrom })
      }
    }
  }
}

forEachDatabase('follow-up', (open) => {
  let house: MeasureHouse
  let call: <T = MeasureFollowUp>(who: MemberId, method: Method, path: string, body?: unknown) => Promise<Answer<T>>
  before(async () => {
    house = await openMeasureHouse(await open())
    await storeRows(house.db, [...listReports()])
    const { db, clock } = house
    const app = await createHttp({
      routes: followUpRoutes({ db, clock, shelf: new RegisterShelf(clock) }),
      findCaller: async ({ headers }) => {
        const actor = await house.as(String(headers.who) as MemberId, async (_, one) => one)
        return { actor, scope: scopeOf(actor) }
      },
      mayDo: (actor, may) => mayDo(actor, may as Parameters<typeof mayDo>[1]),
      tellFault: (fault) => void house.faults.push(fault),
    })
    call = async <T>(who: MemberId, method: Method, path: string, body?: unknown) => {
      const payload = body === undefined ? {} : { payload: body as object }
      const answer = await app.inject({ method, url: `/api${path}`, headers: { who, 'x-samlad': '1' }, ...payload })
      const { statusCode: status, headers, rawPayload: bytes } = answer
      return { status, body: answer.json() as Answer<T>['body'], headers, bytes }
    }
  })
  const put = (one: { id: string }, change: object = {}, id: string = randomUUID(), who: MemberId = 'coordinator') =>
    call(who, 'PUT', `/measures/${one.id}/implementations/${id}`, entry(change))
  const read = (one: { id: string }, who: MemberId = 'coordinator') => call(who, 'GET', `/measures/${one.id}/follow-up`)
  const start = (one: { id: string }, on = '2026-11-23') =>
    house.done('police', 'POST', `/measures/${one.id}/move`, { action: 'start', on, reason: null })

  test('told, summed, corrected and taken away; every version is kept', async () => {
    const measure = await house.decided()
    const id = randomUUID()
    const first = await put(measure, {}, id)
    assert.equal(first.status, 200, JSON.stringify(first.body))
    await put(measure, { text: 'Den sista stolpen.', cost: null, hours: 2.5 }, randomUUID(), 'police')
    const { body } = await put(measure, { version: 1, cost: 15_000 }, id)
    assert.deepEqual([body.cost, body.hours, body.implementations.length], [15_000, 8.5, 2])
    assert.deepEqual(body.planned, { cost: 40_000, hours: 16 })
    assert.deepEqual(body.implementations.map((one) => one.organisationName).toSorted(), [
      'Polisen i Provby',
      'Provby kommun',
    ])
    const gone = await call('police', 'DELETE', `/measures/${measure.id}/implementations/${id}`)
    assert.deepEqual([gone.body.cost, gone.body.hours, gone.body.implementations.length], [null, 2.5, 1])
    assert.deepEqual(codesOf(await put(measure, { version: 3 }, id)), ['entryTaken'])
    assert.equal((await call('police', 'DELETE', `/measures/${measure.id}/implementations/${id}`)).status, 404)
    const { kept, logged } = await house.db.asOwner(async (trx) => ({
      kept: await trx
        .selectFrom('implementationVersion')
        .select('version')
        .where('id', '=', id)
        .orderBy('version')
        .execute(),
      logged: await trx.selectFrom('auditEvent').select('action').where('subjectId', '=', measure.id).execute(),
    }))
    assert.deepEqual(
      kept.map((one) => one.version),
      [1, 2, 3],
    )
    assert.equal(logged.filter((one) => one.action.startsWith('implementation.')).length, 4)
  })

  test('who came second is told what stands; who is at once is taken in turn', async () => {
    const measure = await house.decided()
    const id = randomUUID()
    await put(measure, {}, id)
    const late = await put(measure, { text: 'En annan text om samma sak.' }, id, 'police')
    assert.deepEqual([late.status, late.body.code], [409, 'moved'])
    assert.equal((late.body.current as MeasureFollowUp).implementations[0]?.text, entry().text)
    const both = await Promise.all([
      put(measure, { version: 1, cost: 1 }, id),
      put(measure, { version: 1, cost: 2 }, id, 'police'),
    ])
    assert.deepEqual(both.map((one) => one.status).toSorted(), [200, 409])
  })

  test('refused: a draft, a day ahead, a day before the decision, a person; all of it at once', async () => {
    const draft = await house.draft()
    assert.deepEqual(codesOf(await put(draft)), ['measureNotDecided'])
    const measure = await house.decided()
    assert.deepEqual(codesOf(await put(measure, { doneOn: '2026-11-24' })), ['dayAhead'])
    const many = await put(measure, { doneOn: '2026-11-22', text: 'Ring Anna Svensson på 070-123 45 67.' })
    assert.equal(codesOf(many)[0], 'beforeDecision')
    assert.ok(codesOf(many).includes('personInText'))
    const other = await house.decided()
    const id = randomUUID()
    await put(other, {}, id)
    assert.deepEqual(codesOf(await put(measure, {}, id)), ['entryTaken'])
    for (const who of ['steering', 'reader', 'schoolReporter'] as const) {
      assert.equal((await put(measure, {}, randomUUID(), who)).status, 403, who)
    }
    assert.equal((await read(draft, 'reader')).status, 404)
    assert.equal((await read(draft, 'steering')).status, 200)
    assert.equal((await call('schoolReporter', 'GET', '/coverage')).status, 403)
  })

  test('the effect by the design, when its time is over: exact to the parties, without small counts to others', async () => {
    const designed = async (treatedAreas: readonly AreaCode[], comparisonAreas: readonly AreaCode[]) => {
      const { id } = await house.ready({ areaCodes: treatedAreas })
      await house.done('coordinator', 'PUT', `/measures/${id}/effect-design`, {
        ...{ treatedAreas, comparisonAreas, spillAreas: [], categories: ['vandalism'] },
        ...{ beforeFrom: '2026-01-01', startOn: '2026-12-01', afterTo: '2027-08-01', version: 0 },
      })
      const { contentHash } = await house.done<Measure>('police', 'GET', `/measures/${id}`)
      await house.done('police', 'POST', `/measures/${id}/confirm`, { contentHash })
      return house.done('coordinator', 'POST', `/measures/${id}/confirm`, { contentHash })
    }
    const measure = await designed(['soder', 'vaster'], ['norr', 'oster'])
    const alone = await designed(['soder'], ['norr'])
    assert.deepEqual((await read(measure)).body.effect.reservations, ['notStarted'])
    house.clock.advance(8 * 86_400_000)
    await start(measure, '2026-12-01')
    await start(alone, '2026-12-01')
    assert.equal((await read(measure)).body.effect.verdict, 'tooEarly')
    const since = house.clock.now().getTime()
    house.clock.advance(Date.parse('2027-08-01T08:00:00.000Z') - since)
    const { effect } = (await read(measure)).body
    assert.deepEqual([effect.verdict, effect.method], ['decreased', 'differenceInDifferences'])
    // 11 months of 12 and 11, then 8 of 3 and 4; the others stood still.
    assert.deepEqual(
      [effect.treated, effect.comparison].map((one) => [one?.before, one?.after]),
      [
        [253, 56],
        [242, 176],
      ],
    )
    assert.equal(effect.percent?.estimate, Math.round((56 / 253 / (176 / 242) - 1) * 1000) / 10)
    assert.equal(effect.points.length, 19)
    for (const who of ['reader', 'steering'] as const) {
      const seen = (await read(measure, who)).body.effect
      assert.deepEqual([seen.percent, seen.verdict], [effect.percent, 'decreased'], who)
    }
    // Seven a month is no small number; three in one area alone is, month by month, and stays with the parties.
    assert.equal((await read(measure, 'reader')).body.effect.points.length, 19)
    assert.equal((await read(alone)).body.effect.points.length, 19)
    const seen = (await read(alone, 'reader')).body.effect
    assert.deepEqual([seen.points, seen.treated?.after, seen.reservations.includes('hiddenCounts')], [[], 24, true])
    const [told] = await house.as('coordinator', async (trx) =>
      followMeasures({ trx, municipalityId: town, zone: 'Europe/Stockholm', now: house.clock.now() }, [alone.id]),
    )
    assert.deepEqual(told?.effect, seen, 'a document hides what its reader may not see')
    house.clock.advance(since - house.clock.now().getTime())
  })

  test('coverage: what is decided by sub-goal and quarter, kinds, owners; problems for those who may read them', async () => {
    await house.decided({ kind: 'social', ownerOrganisationId: 'polisen', subGoals: ['knowledgeBased'] })
    const { body } = await call<Coverage>('coordinator', 'GET', '/coverage')
    const goal = body.subGoals.find((one) => one.code === 'situationalPrevention')
    assert.ok(goal && goal.measures.length > 0)
    assert.equal(goal.quarters.length, 12, 'the quarters of the agreement from 2024 up to now')
    assert.deepEqual(goal.quarters.at(0), { period: '2024-Q1', measures: 0 })
    assert.equal(goal.quarters.at(-1)?.measures, goal.measures.length)
    assert.equal(body.owners.police, 1)
    assert.equal(body.kinds.social, 1)
    assert.equal(body.bridged.all, 0)
    const knowledge = body.subGoals.find((one) => one.code === 'knowledgeBased')
    assert.deepEqual(
      knowledge?.problems.map((one) => one.id),
      [house.problem.id],
    )
    const seen = await call<Coverage>('reader', 'GET', '/coverage')
    assert.ok(seen.body.subGoals.every((one) => one.problems.length === 0))
    assert.ok(body.subGoals.every((one) => one.measures.every(({ state }) => state !== 'draft')))
  })

  test('a plan that is no plan, or is a draft, cannot be told of', async () => {
    await house.as('coordinator', async (trx, actor) => {
      const municipality = await findMunicipality(trx, town)
      assert.ok(municipality)
      const ask = { trx, actor, asOf: house.clock.now(), municipality }
      assert.deepEqual(await followUpSource.propose(ask), [])
      for (const subjectId of [null, 'no plan', randomUUID()]) {
        assert.deepEqual(await followUpSource.check(ask, { subjectId, from: '2026-01-01', to: '2026-11-23' }), [
          'unknownSubject',
        ])
      }
    })
    assert.deepEqual(house.faults, [])
  })
})

/** Report to the council, survey and application from a database: proposed, checked, computed as plain JSON, the same for both parties. */
import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { findMunicipality } from '#features/access/store.ts'
import { insertImplementation } from '#features/followup/store.ts'
import type { Measure, Plan } from '#features/plan/schema.ts'
import { decidePlan } from '#features/plan/server/decide-plan.ts'
import type { AnyStatementSource, StatementAsk, StatementSubject } from '#features/statement/server/statement-source.ts'
import { forEachDatabase } from '../../../../../tests/contract/both-databases.ts'
import { openPlanHouse, type PlanHouse } from '../../../../../tests/plan-edition-house.ts'
import { town } from '../../../../../tests/town.ts'
import type { CouncilFacts } from '../../council-facts.ts'
import type { GrantFacts } from '../../grant-facts.ts'
import { findKept } from '../../source-store.ts'
import type { SurveyFacts } from '../../survey-parts.ts'
import { councilReportSource } from './council-report.ts'
import { grantSource } from './grant.ts'
import { surveySource } from './survey.ts'

const sum = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex')
const year = { subjectId: null, from: '2025-11-24', to: '2026-11-23' }
const nextYear = { from: '2027-01-01', to: '2027-12-31' }

forEachDatabase('statements of what is owed', (open) => {
  let house: PlanHouse
  let plan: Plan
  let lights: Measure
  before(async () => {
    house = await openPlanHouse(await open())
    lights = await house.measure({ cost: 90_000 })
  })
  const within = <T>(work: (ask: StatementAsk) => Promise<T>, who: 'coordinator' | 'police' = 'coordinator') =>
    house.as(who, async (trx, actor) => {
      const municipality = await findMunicipality(trx, town)
      assert.ok(municipality)
      return work({ trx, actor, asOf: house.clock.now(), municipality })
    })
  /** The same for both, and plain JSON. */
  async function compile<Facts>(source: AnyStatementSource, subject: StatementSubject): Promise<Facts> {
    const facts: Facts = await within((ask) => source.compile(ask, subject))
    assert.deepEqual(JSON.parse(JSON.stringify(facts)), facts)
    const others: Facts = await within((ask) => source.compile(ask, subject), 'police')
    assert.deepEqual({ ...others, today: '' }, { ...facts, today: '' })
    for (const language of ['sv', 'en'] as const) {
      assert.ok(source.lead(facts, language).length > 20 && source.tell(facts, language).length > 3)
    }
    return facts
  }
  const check = (source: AnyStatementSource, subject: StatementSubject) => within((ask) => source.check(ask, subject))

  test('days ahead, the wrong way round and an unknown subject are refused, each by its code', async () => {
    for (const source of [councilReportSource, surveySource]) {
      assert.deepEqual(await check(source, year), [])
      const wrong = { subjectId: 'x', from: '2027-02-01', to: '2027-01-01' }
      assert.deepEqual(await check(source, wrong), ['unknownSubject', 'periodBackwards', 'periodAhead'])
    }
    assert.deepEqual(await check(grantSource, { ...nextYear, subjectId: randomUUID() }), ['unknownSubject'])
    assert.deepEqual(await check(grantSource, { ...nextYear, subjectId: null }), ['unknownSubject'])
  })

  test('a report before anything is decided tells of nothing done; a year back is proposed', async () => {
    const [proposal] = await within(councilReportSource.propose)
    assert.deepEqual([proposal?.from, proposal?.to], [year.from, year.to])
    const facts = await compile<CouncilFacts>(councilReportSource, year)
    assert.deepEqual([facts.decisions, facts.measures], [[], []])
    assert.ok(facts.obligations.some((one) => one.state === 'overdue' && one.missed > 0))
  })

  test('an application is for one prioritised problem, with what has not begun and no file that is not there', async () => {
    const proposed = await within(grantSource.propose)
    assert.deepEqual(
      proposed.map(({ title, from, to }) => [title, from, to]),
      [['Underlag för ansökan 2027: Problem prioritised', nextYear.from, nextYear.to]],
    )
    const subject = { ...nextYear, subjectId: proposed[0]?.subjectId ?? null }
    const facts = await compile<GrantFacts>(grantSource, subject)
    assert.deepEqual(
      facts.problem.findings.map((one) => one.sentence),
      ['Åliden sticker ut.'],
    )
    assert.deepEqual(facts.causes.map((one) => [one.title, one.grade]).toSorted(), [
      ['Orsak crowd', 'data'],
      ['Orsak dark', 'data'],
    ])
    const [measure] = facts.measures
    assert.deepEqual([measure?.state, measure?.causes, measure?.cost], ['draft', ['Orsak dark'], 90_000])
    assert.deepEqual(
      measure?.indicators.map(({ baseline, target }) => [baseline, target]),
      [[24, 12]],
    )
    assert.deepEqual([facts.begun, facts.picture, facts.plan], [[], null, null])
    assert.deepEqual(await within((ask) => grantSource.attach?.(ask, facts) ?? Promise.resolve(null)), [])
  })

  test('a decided plan is told with the municipality’s own decision, enclosed as it was kept, and its text is found by its sum', async () => {
    plan = await house.done('coordinator', 'POST', '/plans', {
      ...{ title: 'Åtgärdsplan 2027–2028', from: '2027-01-01', to: '2028-12-31' },
    })
    const field = await house.measure({ title: 'Fältarbete', kind: 'social', causeIds: [house.causes.crowd] })
    for (const { id } of [lights, field]) {
      plan = await house.done('police', 'PUT', `/plans/${plan.id}/measures`, { measureId: id, included: true })
    }
    const yes = { purpose: 'propose', contentHash: plan.contentHash }
    await house.done('coordinator', 'POST', `/plans/${plan.id}/confirm`, yes)
    plan = await house.done('police', 'POST', `/plans/${plan.id}/confirm`, yes)
    await house.as('coordinator', (trx, actor) => {
      const step = { trx, actor, now: house.clock.now(), services: { drawPlan: house.drawPlan } }
      return decidePlan(step, plan.id, { contentHash: plan.contentHash, decidedOn: '2026-11-23', body: 'Styrgruppen' })
    })
    const at = house.clock.now().toISOString()
    await house.db.asOwner(async (trx) => {
      const own = { body: 'Kommunstyrelsen', decidedOn: '2026-11-23', paragraph: '12', registrationNumber: 'KS 2026/1' }
      const by = { municipalityId: town, id: randomUUID(), personId: 'coordinator', organisationId: 'kommunen' }
      const row = {
        ...by,
        ...own,
        subjectKind: 'plan' as const,
        subjectId: plan.id,
        recordedAt: at,
        supersededAt: null,
      }
      await trx.insertInto('formalDecision').values(row).execute()
      const done = {
        measureId: lights.id,
        doneOn: '2026-11-23',
        text: 'Armaturen är beställd.',
        doneBy: 'Gatukontoret',
      }
      await insertImplementation(trx, {
        ...by,
        ...done,
        id: randomUUID(),
        version: 1,
        cost: 5000,
        hours: null,
        recordedAt: at,
      })
    })
    const report = await compile<CouncilFacts>(councilReportSource, year)
    const formal = {
      body: 'Kommunstyrelsen',
      decidedOn: '2026-11-23',
      paragraph: '12',
      registrationNumber: 'KS 2026/1',
    }
    assert.deepEqual(report.decisions, [
      { subject: 'plan', name: plan.title, edition: 1, body: 'Styrgruppen', decidedOn: '2026-11-23', formal },
    ])
    assert.deepEqual(
      report.measures.map(({ title, entries, cost }) => [title, entries.length, cost]),
      [
        [lights.title, 1, 5000],
        ['Fältarbete', 0, null],
      ],
    )
    const survey = await compile<SurveyFacts>(surveySource, { ...year, from: '2026-01-01' })
    assert.deepEqual(survey.sections.map(({ place, answer }) => [place, answer]).slice(0, 2), [
      ['4 §', 'no'],
      ['5 §', 'yes'],
    ])
    const [proposal] = await within(grantSource.propose)
    const grant = await compile<GrantFacts>(grantSource, { ...nextYear, subjectId: proposal?.subjectId ?? null })
    assert.deepEqual(
      grant.measures.map((one) => one.state),
      ['decided', 'decided'],
    )
    const attached = (await within((ask) => grantSource.attach?.(ask, grant) ?? Promise.resolve(null))) ?? []
    assert.deepEqual(
      attached.map((one) => [one.name, sum(one.bytes)]),
      [['atgardsplan.pdf', grant.plan?.sha256]],
    )
    await within(async ({ trx }) => {
      const { contentHash } = await trx.selectFrom('plan').select('contentHash').executeTakeFirstOrThrow()
      const key = { municipalityId: town, subjectKind: 'plan', subjectId: plan.id }
      const kept = await findKept(trx, { ...key, sha256: contentHash ?? '' })
      assert.equal(kept && sum(kept), contentHash)
      assert.equal(await findKept(trx, { ...key, sha256: sum('annat') }), null)
      assert.equal(await findKept(trx, { ...key, subjectKind: 'role', sha256: contentHash ?? '' }), null)
    })
  })

  test('the next report begins the day after the last that was delivered', async () => {
    const at = house.clock.now().toISOString()
    const row = {
      ...{ municipalityId: town, kind: 'councilReport' as const, subjectId: null, title: 'Rapport', edition: 1 },
      ...{ fromOn: '2025-11-24', facts: '{}', asOf: at, createdAt: at, supersedesId: null },
    }
    await house.db.asOwner((trx) =>
      trx
        .insertInto('statement')
        .values([
          { ...row, id: randomUUID(), toOn: '2026-06-30', state: 'delivered', deliveredOn: '2026-07-02' },
          { ...row, id: randomUUID(), toOn: '2026-09-30', state: 'composing' },
        ])
        .execute(),
    )
    const [next] = await within(councilReportSource.propose)
    assert.deepEqual([next?.from, next?.to], ['2026-07-01', '2026-11-23'])
    assert.deepEqual(house.faults, [])
  })
})

/** The follow-up of a plan in force: proposed from where the last one ended, computed from what stands, told in both languages. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { findMunicipality } from '#features/access/store.ts'
import type { Measure, Plan } from '#features/plan/schema.ts'
import { decidePlan } from '#features/plan/server/decide-plan.ts'
import type { StatementAsk } from '#features/statement/server/statement-source.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { openPlanHouse, type PlanHouse } from '../../../tests/plan-edition-house.ts'
import { town } from '../../../tests/town.ts'
import { followUpSource } from './server/statement-source.ts'
import { insertImplementation } from './store.ts'

forEachDatabase('the statement of a plan', (open) => {
  let house: PlanHouse
  let plan: Plan
  let lights: Measure
  const within = <T>(work: (ask: StatementAsk) => Promise<T>) =>
    house.as('coordinator', async (trx, actor) => {
      const municipality = await findMunicipality(trx, town)
      assert.ok(municipality)
      return work({ trx, actor, asOf: house.clock.now(), municipality })
    })

  before(async () => {
    house = await openPlanHouse(await open())
    lights = await house.measure()
    const field = await house.measure({ title: 'Fältarbete', kind: 'social', causeIds: [house.causes.crowd] })
    plan = await house.done('coordinator', 'POST', '/plans', {
      ...{ title: 'Åtgärdsplan 2027–2028', from: '2027-01-01', to: '2028-12-31' },
    })
    for (const { id } of [lights, field]) {
      plan = await house.done('police', 'PUT', `/plans/${plan.id}/measures`, { measureId: id, included: true })
    }
  })
  const both = async (purpose: string) => {
    const { contentHash } = plan
    await house.done('coordinator', 'POST', `/plans/${plan.id}/confirm`, { purpose, contentHash })
    plan = await house.done('police', 'POST', `/plans/${plan.id}/confirm`, { purpose, contentHash })
  }

  test('a draft is not followed up; a plan in force is, from the day it came into force', async () => {
    const subject = { subjectId: plan.id, from: '2026-11-01', to: '2026-11-23' }
    assert.deepEqual(await within((ask) => followUpSource.check(ask, subject)), ['unknownSubject'])
    await both('propose')
    await house.as('coordinator', (trx, actor) => {
      const step = { trx, actor, now: house.clock.now(), services: { drawPlan: house.drawPlan } }
      return decidePlan(step, plan.id, { contentHash: plan.contentHash, decidedOn: '2026-11-23', body: 'Styrgruppen' })
    })
    assert.deepEqual(await within(followUpSource.propose), [])
    await both('putInForce')
    assert.deepEqual(await within(followUpSource.propose), [
      {
        ...{ subjectId: plan.id, title: 'Uppföljning av «Åtgärdsplan 2027–2028»' },
        ...{ from: '2026-11-23', to: '2026-11-23' },
      },
    ])
    assert.deepEqual(await within((ask) => followUpSource.check(ask, subject)), [])
  })

  test('computed from what stands; plain JSON; nothing of what only some may read', async () => {
    await house.as('coordinator', (trx) =>
      insertImplementation(trx, {
        ...{ municipalityId: town, id: randomUUID(), version: 1, measureId: lights.id, doneOn: '2026-11-23' },
        ...{ text: 'Armaturen är beställd.', doneBy: 'Gatukontoret', cost: 5000, hours: null },
        ...{ personId: 'coordinator', organisationId: 'kommunen', recordedAt: house.clock.now().toISOString() },
      }),
    )
    const subject = { subjectId: plan.id, from: '2026-11-23', to: '2026-12-31' }
    const facts = await within((ask) => followUpSource.compile(ask, subject))
    assert.deepEqual(JSON.parse(JSON.stringify(facts)), facts)
    assert.deepEqual(
      facts.measures.map((one) => [one.measure.title, one.measure.state, one.cost, one.implementations.length]),
      [
        ['Belysning i gångtunneln', 'decided', 5000, 1],
        ['Fältarbete', 'decided', null, 0],
      ],
    )
    assert.deepEqual([facts.plan.edition, facts.plan.decidedByBody], [1, 'Styrgruppen'])
    assert.deepEqual(facts.coverage.kinds, { situational: 1, social: 1, bridging: 0 })
    assert.deepEqual(facts.coverage.bridged, { both: 1, all: 1 })
    assert.ok(facts.coverage.subGoals.every((one) => one.problems.length === 0))
    const told = followUpSource.tell(facts, 'sv')
    assert.deepEqual(
      followUpSource.tell(JSON.parse(JSON.stringify(facts)), 'sv'),
      told,
      'the same facts, the same words',
    )
    assert.ok(JSON.stringify(told).includes('Armaturen är beställd.'))
    assert.ok(followUpSource.lead(facts, 'en').startsWith('Of 2 measures in the plan'))
  })

  test('the next one begins the day after the last that was noted', async () => {
    const at = house.clock.now().toISOString()
    const noted = {
      ...{ municipalityId: town, kind: 'followUp' as const, subjectId: plan.id, title: 'Uppföljning', edition: 1 },
      ...{ fromOn: '2026-11-23', facts: '{}', asOf: at, createdAt: at, supersedesId: null },
    }
    await house.db.asOwner(async (trx) => {
      const rows = [
        { ...noted, id: randomUUID(), toOn: '2027-06-30', state: 'noted' as const },
        { ...noted, id: randomUUID(), toOn: '2027-09-30', state: 'composing' as const },
      ]
      await trx
        .insertInto('statement')
        .values(rows as never)
        .execute()
    })
    house.clock.advance(Date.parse('2027-10-01T08:00:00.000Z') - Date.parse(at))
    const [next] = await within(followUpSource.propose)
    assert.deepEqual([next?.from, next?.to], ['2027-07-01', '2027-10-01'])
    const facts = await within((ask) =>
      followUpSource.compile(ask, { subjectId: plan.id, from: '2027-07-01', to: '2027-10-01' }),
    )
    const missed = followUpSource.tell(facts, 'sv').find((one) => one.key === 'missed')
    // Both should have started in January.
    assert.match(JSON.stringify(missed), /«Belysning i gångtunneln» är försenad: den skulle ha startat/)
    assert.deepEqual(house.faults, [])
  })
})

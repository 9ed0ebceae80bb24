/** Two at once with the same edition, on PostgreSQL: they come in turn, and the one who came second is told what stands. */
import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import type { CallRefused } from '#platform/http/refusal.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { openPlanHouse, type PlanHouse } from '../../../tests/plan-edition-house.ts'
import type { MemberId } from '../../../tests/town.ts'
import { type Measure, MeasureContent, type Plan } from './schema.ts'
import { decidePlan, returnPlan } from './server/decide-plan.ts'

const both: readonly MemberId[] = ['coordinator', 'police']

forEachDatabase('two at once with the plan', (open, kind) => {
  const skip = kind === 'pglite' && 'one connection'
  let house: PlanHouse
  let plan: Plan
  let lights: Measure
  const path = (more = '') => `/plans/${plan.id}${more}`
  const confirm = (who: MemberId, purpose: string, contentHash: string) =>
    house.call(who, 'POST', path('/confirm'), { purpose, contentHash })
  const hashNow = async () => (await house.done('police', 'GET', path())).contentHash
  const stepOf = <T>(who: MemberId, work: (step: Parameters<typeof decidePlan>[0]) => Promise<T>) =>
    house.as(who, (trx, actor) => {
      return work({ trx, actor, now: house.clock.now(), services: { drawPlan: house.drawPlan } })
    })

  before(async () => {
    if (skip) return
    house = await openPlanHouse(await open())
    lights = await house.measure()
  })

  test('both begin the next edition at the same moment: one edition', { skip }, async () => {
    const body = { title: 'Plan', from: '2027-01-01', to: '2028-12-31' }
    const answers = await Promise.all(both.map((who) => house.call(who, 'POST', '/plans', body)))
    const [won, lost] = answers[0]?.status === 200 ? answers : answers.toReversed()
    assert.ok(won && lost && won.status === 200 && lost.status !== 200)
    assert.deepEqual(
      lost.body.refusals?.map((one) => one.code),
      ['editionOpen'],
    )
    plan = won.body
    await house.done('police', 'PUT', path('/measures'), { measureId: lights.id, included: true })
  })

  test('both take in the same measure at the same moment: it stands there once', { skip }, async () => {
    const field = await house.measure({ title: 'Fältarbete', kind: 'social', causeIds: [house.causes.crowd] })
    for (let round = 0; round < 4; round += 1) {
      const body = { measureId: field.id, included: round % 2 === 0 }
      const answers = await Promise.all(both.map((who) => house.done(who, 'PUT', path('/measures'), body)))
      assert.deepEqual(answers[0]?.contentHash, answers[1]?.contentHash)
      assert.equal(answers[0]?.measures.length, body.included ? 2 : 1)
    }
    const { rows } = await house.db.asOwner((trx) =>
      sql<{ n: number }>`select count(*)::int as n from plan_measure_version where measure_id = ${field.id}`.execute(
        trx,
      ),
    )
    assert.equal(rows[0]?.n, 4)
  })

  test('both confirm at the same moment: proposed once, with one set of files', { skip }, async () => {
    for (let round = 1; round <= 4; round += 1) {
      const contentHash = await hashNow()
      const answers = await Promise.all(both.map((who) => confirm(who, 'propose', contentHash)))
      assert.deepEqual(answers.map((one) => `${one.status} ${one.body.state}`).sort(), ['200 draft', '200 proposed'])
      const { rows } = await house.db.asOwner((trx) =>
        sql<{ n: number }>`select count(*)::int as n from plan_file`.execute(trx),
      )
      assert.equal(rows[0]?.n, 4 * round)
      await stepOf('police', (step) => returnPlan(step, plan.id, { contentHash, reason: 'Inte än.' }))
    }
  })

  test('a measure is written while the edition is proposed: what was confirmed is frozen, or nothing is', {
    skip,
  }, async () => {
    const seen = { proposed: 0, moved: 0 }
    for (let round = 0; round < 10; round += 1) {
      const contentHash = await hashNow()
      assert.equal((await confirm('coordinator', 'propose', contentHash)).status, 200)
      const { version, ...standing } = await house.done<Measure>('coordinator', 'GET', `/measures/${lights.id}`)
      const words = { ...MeasureContent.parse(standing), description: `Omgång ${round}.`, version }
      // Each has its chance to come first.
      const write = () => house.call<Measure>('coordinator', 'PUT', `/measures/${lights.id}`, words)
      const yes = () => confirm('police', 'propose', contentHash)
      const [first, second] = round % 2 === 0 ? [yes, write] : [write, yes]
      const leading = first()
      // Which of two at once comes first is the database's to say; the last two rounds have each of the orders for certain.
      if (round >= 8) await leading
      const [one, other] = await Promise.all([leading, second()] as Promise<Awaited<ReturnType<typeof yes>>>[])
      const [said, wrote] = round % 2 === 0 ? [one, other] : [other, one]
      const { rows } = await house.db.asOwner((trx) =>
        sql<{ text: string | null }>`select content::text as text from plan where id = ${plan.id}`.execute(trx),
      )
      const text = rows[0]?.text ?? null
      if (said?.status === 200) {
        seen.proposed += 1
        assert.equal(
          createHash('sha256')
            .update(text ?? '')
            .digest('hex'),
          contentHash,
        )
        const at = (await house.done('police', 'GET', path())).measures.find((each) => each.id === lights.id)
        assert.equal(at?.version, version)
        // The words came after the proposal: what lies before the steering group is not written in.
        assert.equal(wrote?.status, 422)
        await stepOf('police', (step) => returnPlan(step, plan.id, { contentHash, reason: 'Inte än.' }))
      } else {
        seen.moved += 1
        assert.equal(wrote?.status, 200)
        assert.deepEqual(
          [said?.status, said?.body.refusals?.map((each) => each.code), text],
          [409, ['contentMoved'], null],
        )
        const current = said?.body.current as Plan
        assert.equal(current.measures.find((each) => each.id === lights.id)?.description, `Omgång ${round}.`)
      }
    }
    assert.ok(seen.proposed > 0 && seen.moved > 0, JSON.stringify(seen))
  })

  test('two decide at the same moment, forty rounds: exactly one does, the other learns what stands', {
    skip,
  }, async () => {
    const contentHash = await hashNow()
    for (const who of both) await confirm(who, 'propose', contentHash)
    // What a proposal takes is tested above: here each round has a copy of one.
    const copy = (id: string, edition: number) =>
      house.db.asOwner((trx) =>
        sql`insert into plan (municipality_id, id, edition, state, title, from_on, to_on, content, content_hash, proposed_at, created_at)
          select municipality_id, ${id}::uuid, ${edition}::int, state, title, from_on, to_on, content, content_hash, proposed_at, created_at
          from plan where id = ${plan.id}`.execute(trx),
      )
    const decision = { contentHash, decidedOn: '2026-11-23', body: 'Styrgruppen' }
    for (let round = 0; round < 40; round += 1) {
      const id = randomUUID()
      await copy(id, 100 + round)
      const outcomes = await Promise.allSettled([
        stepOf('coordinator', (step) => decidePlan(step, id, decision)),
        // Every third round the other one sends it back.
        stepOf('police', (step) =>
          round % 3 === 0 ? returnPlan(step, id, { contentHash, reason: 'Inte än.' }) : decidePlan(step, id, decision),
        ),
      ])
      const lost = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as CallRefused] : []))
      assert.equal(lost.length, 1, `round ${round}: ${outcomes.map((one) => one.status)}`)
      const { current } = lost[0] as CallRefused & { current: { state: string } }
      assert.equal(lost[0]?.code, 'moved', String(lost[0]))
      const won = outcomes[0]?.status === 'fulfilled' || round % 3 !== 0 ? 'decided' : 'draft'
      assert.equal(current.state, won, `round ${round}`)
    }
    const { rows } = await house.db.asOwner((trx) =>
      sql<{ n: number }>`select count(*)::int as n from audit_event where action in ('plan.decide', 'plan.return')
        and subject_id in (select id::text from plan where edition >= 100)`.execute(trx),
    )
    assert.equal(rows[0]?.n, 40)
    assert.deepEqual(house.faults, [])
  })
})

/** An edition from its first draft to the one that supersedes it. */
import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import type { CallRefused } from '#platform/http/refusal.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { openPlanHouse, type PlanHouse } from '../../../tests/plan-edition-house.ts'
import type { MemberId } from '../../../tests/town.ts'
import { type Measure, MeasureContent, type Plan, type PlanComparison, type PlanHead } from './schema.ts'
import { decidePlan, returnPlan } from './server/decide-plan.ts'
import { planThreadSource } from './server/plan-thread-source.ts'

const codesOf = (answer: { body: { refusals?: readonly { code: string }[] } }) =>
  (answer.body.refusals ?? []).map((one) => one.code)
const draft = { title: 'Plan efter samlad lägesbild 2026', from: '2027-01-01', to: '2028-12-31' }

forEachDatabase('an edition of the plan', (open) => {
  let house: PlanHouse
  let plan: Plan
  const made: Record<string, Measure> = {}
  const path = (more = '') => `/plans/${plan.id}${more}`
  const confirm = (who: MemberId, purpose: string, contentHash: string) =>
    house.call(who, 'POST', path('/confirm'), { purpose, contentHash })
  const include = (measureId: string, included = true, after?: string | null) =>
    house.call('police', 'PUT', path('/measures'), { measureId, included, ...(after === undefined ? {} : { after }) })
  const read = (who: MemberId = 'police') => house.done(who, 'GET', path())
  const both = async (purpose: string) => {
    const { contentHash } = await read()
    assert.equal((await confirm('coordinator', purpose, contentHash)).status, 200)
    return house.done('police', 'POST', path('/confirm'), { purpose, contentHash })
  }
  const decide = (contentHash: string, decidedOn = '2026-11-23') =>
    house.as('coordinator', (trx, actor) => {
      const step = { trx, actor, now: house.clock.now(), services: { drawPlan: house.drawPlan } }
      return decidePlan(step, plan.id, { contentHash, decidedOn, body: 'Styrgruppen' })
    })
  const write = (who: MemberId, id: string, change: Partial<MeasureContent>) =>
    house.done<Measure>(who, 'GET', `/measures/${id}`).then((standing) =>
      house.done<Measure>(who, 'PUT', `/measures/${id}`, {
        ...MeasureContent.parse(standing),
        version: standing.version,
        ...change,
      }),
    )

  before(async () => {
    house = await openPlanHouse(await open())
    made.lights = await house.measure()
    made.field = await house.measure({ title: 'Fältarbete', kind: 'social', causeIds: [house.causes.crowd] })
    made.bare = await house.measure({ title: 'Utan ansvarig', ownerOrganisationId: null })
    made.other = await house.measure({ title: 'Mot det väckta', causeIds: [house.causes.raised] })
  })

  test('begins empty; one at a time is written; drafts are the two parties’ own', async () => {
    plan = await house.done('coordinator', 'POST', '/plans', draft)
    assert.deepEqual([plan.edition, plan.state, plan.measures, plan.confirmations], [1, 'draft', [], []])
    assert.deepEqual(codesOf(await house.call('police', 'POST', '/plans', draft)), ['editionOpen'])
    assert.deepEqual(codesOf(await house.call('police', 'POST', '/plans', { ...draft, to: '2026-01-01' })), [
      ...['editionOpen', 'periodBackwards'],
    ])
    for (const who of ['steering', 'reader'] as const) {
      assert.equal((await house.call(who, 'GET', path())).status, 404, who)
      assert.equal((await house.call(who, 'GET', path('/document?format=json'))).status, 404, who)
      assert.deepEqual((await house.done<{ plans: PlanHead[] }>(who, 'GET', '/plans')).plans, [])
    }
    assert.deepEqual(codesOf(await confirm('police', 'propose', plan.contentHash)), ['noMeasures'])
  })

  test('its name and days are written over what was seen, and by nobody who saw something older', async () => {
    const body = { ...draft, title: 'Plan för 2027', to: '2027-12-31', contentHash: plan.contentHash }
    const backwards = await house.call('police', 'PUT', path(), { ...body, to: '2026-12-31' })
    assert.deepEqual(codesOf(backwards), ['periodBackwards'])
    const written = await house.done('police', 'PUT', path(), body)
    assert.deepEqual([written.title, written.to], ['Plan för 2027', '2027-12-31'])
    const late = await house.call('coordinator', 'PUT', path(), { ...body, title: 'Min egen plan' })
    assert.deepEqual([late.status, (late.body.current as Plan).title], [409, 'Plan för 2027'])
    await house.done('coordinator', 'PUT', path(), { ...draft, contentHash: written.contentHash })
  })

  test('measures come in, out and in another order; what is over or unknown does not come in', async () => {
    const { lights, field, bare } = made as Record<string, Measure>
    const titles = (answer: { body: Plan }) => answer.body.measures.map((one) => one.title)
    await include(lights!.id)
    await include(bare!.id)
    assert.deepEqual(
      titles(await include(field!.id, true, lights!.id)),
      [lights, field, bare].map((one) => one!.title),
    )
    const first = await include(bare!.id, true, null)
    assert.deepEqual(
      titles(first),
      [bare, lights, field].map((one) => one!.title),
    )
    // Said twice, nothing is another.
    assert.equal((await include(bare!.id, true)).body.contentHash, first.body.contentHash)
    assert.deepEqual(
      titles(await include(bare!.id, false)),
      [lights, field].map((one) => one!.title),
    )
    const over = await house.measure({ title: 'Inställd' })
    const stop = { action: 'stop', on: '2026-11-23', reason: 'Den behövs inte längre.' }
    await house.done('coordinator', 'POST', `/measures/${over.id}/move`, stop)
    assert.deepEqual(codesOf(await include(over.id)), ['measureOver'])
    assert.deepEqual(codesOf(await include(randomUUID())), ['unknownMeasure'])
    plan = await read()
    assert.deepEqual(plan.counts, { situational: 1, social: 1, bridging: 0, promote: 0, prevent: 2, react: 0 })
    const [problem] = plan.logic
    assert.deepEqual(problem?.causes.map(({ title, measureIds }) => [title, measureIds]).sort(), [
      ['Orsak crowd', [field!.id]],
      ['Orsak dark', [lights!.id]],
    ])
    assert.ok(plan.gaps.length > 0 && plan.gaps.every((one) => !one.stops))
  })

  test('a broken chain stops the proposal until it is mended or both can read why it is kept', async () => {
    await include(made.bare!.id)
    await include(made.other!.id)
    plan = await read()
    const refused = await confirm('police', 'propose', plan.contentHash)
    assert.deepEqual([refused.status, refused.body.refusals], [422, [{ code: 'gaps', values: { count: 2 } }]])
    await include(made.other!.id, false)
    const except = (body: object) => house.call('police', 'POST', path('/exceptions'), body)
    const gap = { code: 'measureWithoutOwner', subjectId: made.bare!.id }
    assert.deepEqual(codesOf(await except({ ...gap, subjectId: made.lights!.id, reason: 'Det finns ingen sådan.' })), [
      'unknownGap',
    ])
    assert.deepEqual(codesOf(await except({ ...gap, reason: 'Anna Svensson vill vänta.' })), ['personInText'])
    await except({ ...gap, reason: 'Styrgruppen utser ansvarig.' })
    const { body } = await except({ ...gap, reason: 'Styrgruppen utser ansvarig i mars.' })
    assert.deepEqual(
      body.gaps.filter((one) => one.stops).map((one) => [one.code, one.exception]),
      [['measureWithoutOwner', 'Styrgruppen utser ansvarig i mars.']],
    )
    const kept = await house.db.asOwner((trx) =>
      sql<{ n: number }>`select count(*)::int as n from plan_exception where taken_back_at is not null`.execute(trx),
    )
    assert.equal(kept.rows[0]?.n, 1)
  })

  test('a yes holds on to the very content; who comes with an older one gets what stands', async () => {
    const { contentHash } = await read()
    const first = await confirm('coordinator', 'propose', contentHash)
    assert.deepEqual(
      first.body.confirmations.map(({ purpose, party, current }) => [purpose, party, current]),
      [['propose', 'municipality', true]],
    )
    assert.deepEqual(codesOf(await confirm('coordinator', 'propose', contentHash)), ['alreadyConfirmed'])
    assert.deepEqual(codesOf(await confirm('strayCoordinator', 'propose', contentHash)), ['notAParty'])
    await write('coordinator', made.lights!.id, { description: 'Ny armatur och klippta buskar.' })
    const late = await confirm('police', 'propose', contentHash)
    assert.deepEqual([late.status, late.body.code, codesOf(late)], [409, 'moved', ['contentMoved']])
    const current = late.body.current as Plan
    assert.ok(current.contentHash !== contentHash && current.state === 'draft' && !current.confirmations[0]?.current)
    await confirm('coordinator', 'propose', current.contentHash)
    const back = await house.done('coordinator', 'POST', path('/take-back'))
    assert.deepEqual(back.confirmations, [])
  })

  test('the second yes proposes: frozen by its hash, with its files, and seen by the steering group', async () => {
    plan = await both('propose')
    assert.equal(plan.state, 'proposed')
    const { rows } = await house.db.asOwner((trx) =>
      sql<{ text: string }>`select content::text as text from plan where id = ${plan.id}`.execute(trx),
    )
    assert.equal(
      createHash('sha256')
        .update(rows[0]?.text ?? '')
        .digest('hex'),
      plan.contentHash,
    )
    assert.equal((await read('steering')).contentHash, plan.contentHash)
    assert.equal((await house.call('reader', 'GET', path())).status, 404)
    for (const format of ['html', 'pdf', 'docx', 'json']) {
      const { status, bytes } = await house.call('steering', 'GET', path(`/document?format=${format}`))
      assert.deepEqual([status, JSON.parse(String(bytes)).state], [200, 'proposed'], format)
    }
    for (const call of [include(made.other!.id), house.call('police', 'POST', path('/take-back'))]) {
      assert.deepEqual(codesOf(await call), ['notOpen'])
    }
    await assert.rejects(
      house.db.asOwner((trx) => sql`update plan set content = '{}' where id = ${plan.id}`.execute(trx)),
      { code: '23000' },
    )
  })

  test('a draft that lies before the steering group is not written in; sent back, it is worked on with the reason', async () => {
    const { version, ...standing } = await house.done<Measure>('police', 'GET', `/measures/${made.lights!.id}`)
    const words = { ...MeasureContent.parse(standing), description: 'Något helt annat.', version, overrides: [] }
    const refused = await house.call<{ refusals?: { code: string }[] }>(
      'police',
      'PUT',
      `/measures/${made.lights!.id}`,
      words,
    )
    assert.deepEqual([refused.status, refused.body.refusals?.map((one) => one.code)], [422, ['planProposed']])
    const { contentHash } = plan
    const sendBack = (reason: string, hash = contentHash) =>
      house.as('police', (trx, actor) =>
        returnPlan({ trx, actor, now: house.clock.now() }, plan.id, { contentHash: hash, reason }),
      )
    await assert.rejects(sendBack(' '), (fault: CallRefused) => fault.refusals[0]?.code === 'reasonMissing')
    await assert.rejects(sendBack('En annan.', 'another'), (fault: CallRefused) => {
      assert.deepEqual([fault.code, fault.refusals.map((one) => one.code)], ['moved', ['contentMoved']])
      return true
    })
    await sendBack('Kostnaden saknas.')
    plan = await read()
    assert.deepEqual(
      [plan.state, plan.returnReason, plan.proposedAt, plan.confirmations],
      [...['draft', 'Kostnaden saknas.', null, []]],
    )
    assert.notEqual(plan.measures.find((one) => one.id === made.lights!.id)?.description, 'Något helt annat.')
    await assert.rejects(sendBack('En gång till.'), (fault: CallRefused) => fault.code === 'moved')
    await write('coordinator', made.lights!.id, { cost: 250_000 })
    plan = await both('propose')
    assert.deepEqual([plan.state, plan.returnReason], ['proposed', null])
  })

  test('the body decides what it has before it, once; its measures are decided with it, and readers see it', async () => {
    for (const [hash, on, code, refusal] of [
      ['another', '2026-11-23', 'moved', 'contentMoved'],
      [plan.contentHash, '2026-11-24', 'refused', 'decidedLater'],
      [plan.contentHash, '2026-11-22', 'refused', 'decidedBeforeProposal'],
    ] as const) {
      await assert.rejects(decide(hash, on), (fault: CallRefused) => {
        assert.deepEqual([fault.code, fault.refusals.map((one) => one.code)], [code, [refusal]])
        return true
      })
    }
    await decide(plan.contentHash)
    await assert.rejects(decide(plan.contentHash), (fault: CallRefused) => fault.code === 'moved')
    plan = await read('reader')
    assert.deepEqual([plan.state, plan.decidedOn, plan.decidedByBody], ['decided', '2026-11-23', 'Styrgruppen'])
    assert.deepEqual([...new Set(plan.measures.map((one) => `${one.state} ${one.decidedBy}`))], ['decided meeting'])
    const { bytes } = await house.call('reader', 'GET', path('/document?format=json'))
    assert.deepEqual([JSON.parse(String(bytes)).state, JSON.parse(String(bytes)).decidedOn], ['decided', '2026-11-23'])
    plan = await both('putInForce')
    assert.deepEqual([plan.state, plan.inForceOn], ['inForce', '2026-11-23'])
  })

  test('what is decided ad hoc since belongs to it; the next edition begins with all that is not over, and supersedes it', async () => {
    const first = plan
    const adHoc = randomUUID()
    const at = house.clock.now().toISOString()
    const content = { ...MeasureContent.parse(made.lights), title: 'Extra rondering', causeIds: [house.causes.crowd] }
    await house.db.asOwner(async (trx) => {
      await sql`insert into measure (municipality_id, id, state, origin, decided_at, decided_by, created_at)
        values ('provby', ${adHoc}, 'decided', 'adHoc', ${at}, 'parties', ${at})`.execute(trx)
      await sql`insert into measure_version values ('provby', ${adHoc}, 1, ${JSON.stringify(content)}, 'police', 'polisen', ${at})`.execute(
        trx,
      )
    })
    assert.deepEqual(
      (await read('reader')).addedSince.map((one) => one.id),
      [adHoc],
    )
    const stop = { action: 'stop', on: '2026-11-23', reason: 'Den behövs inte längre.' }
    await house.done('coordinator', 'POST', `/measures/${made.field!.id}/move`, stop)
    house.clock.advance(1000)
    plan = await house.done('police', 'POST', '/plans', { ...draft, title: 'Nästa plan' })
    assert.deepEqual(
      [plan.edition, plan.measures.map((one) => one.title)],
      [...[2, ['Utan ansvarig', 'Belysning i gångtunneln', 'Extra rondering']]],
    )
    await include(made.bare!.id, false)
    const follow = { code: 'measureWithoutIndicator', subjectId: adHoc, reason: 'Följs i veckans lägesbild.' }
    await house.done('police', 'POST', path('/exceptions'), follow)
    plan = await both('propose')
    await decide(plan.contentHash)
    assert.equal((await read()).state, 'decided')
    plan = await both('putInForce')
    const { plans } = await house.done<{ plans: PlanHead[] }>('reader', 'GET', '/plans')
    assert.deepEqual(
      plans.map(({ edition, state, measures }) => [edition, state, measures]),
      [
        [2, 'inForce', 2],
        [1, 'superseded', 3],
      ],
    )
    const seen = await house.done('reader', 'GET', `/plans/${first.id}`)
    assert.deepEqual([seen.contentHash, seen.addedSince.map((one) => one.id)], [first.contentHash, [adHoc]])
    const compare = `/plans/${plan.id}/compare?with=${first.id}`
    const { added, removed, changed, before, after } = await house.done<PlanComparison>('reader', 'GET', compare)
    assert.deepEqual([before.edition, after.edition], [1, 2])
    assert.deepEqual(added, [{ id: adHoc, title: 'Extra rondering' }])
    assert.deepEqual(removed.map(({ title, state }) => [title, state]).sort(), [
      ['Fältarbete', 'stopped'],
      ['Utan ansvarig', 'decided'],
    ])
    assert.deepEqual(changed, [])
  })

  test('the thread leads from each edition to its measures, as far as the asker sees', async () => {
    const ask = (who: MemberId, kind: 'plan' | 'measure', id: string) =>
      house.as(who, async (trx, actor) => {
        const asking = { trx, actor, zone: 'Europe/Stockholm', now: house.clock.now() }
        const found = await planThreadSource.links(asking, [{ kind, id }])
        return {
          found,
          nodes: await planThreadSource.describe(
            asking,
            found.map((one) => one.from),
          ),
        }
      })
    const { found, nodes } = await ask('reader', 'measure', made.lights!.id)
    assert.deepEqual(found.map((one) => [one.from.kind, one.to]), Array.from({ length: 2 }, () => ['plan', { kind: 'measure', id: made.lights!.id }])) // biome-ignore format: one line
    assert.deepEqual(nodes.map(({ version, state, on }) => [version, state, on]), [['Utgåva 2', 'inForce', '2026-11-23'], ['Utgåva 1', 'superseded', '2026-11-23']]) // biome-ignore format: one line
    assert.equal((await ask('reader', 'plan', plan.id)).found.length, 2)
    const next = await house.done('police', 'POST', '/plans', { ...draft, title: 'Ett utkast' })
    assert.equal((await ask('police', 'plan', next.id)).found.length, 2)
    assert.deepEqual(await ask('steering', 'plan', next.id), { found: [], nodes: [] })
    assert.deepEqual(await ask('schoolReporter', 'plan', plan.id), { found: [], nodes: [] })
    assert.deepEqual(house.faults, [])
  })
})

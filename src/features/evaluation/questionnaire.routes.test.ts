import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { type EvaluationHouse, openEvaluationHouse } from '../../../tests/evaluation-house.ts'
import type { MemberId } from '../../../tests/town.ts'
import { answer } from './fixtures/answers.ts'
import type { Questionnaire } from './schema.ts'

const form = { title: 'Samverkan 2026', opensOn: '2026-11-23', closesOn: '2026-12-11' }
const codes = ({ body }: { body: { refusals?: { code: string }[] } }) => body.refusals?.map((one) => one.code)

forEachDatabase('a questionnaire', (open) => {
  let house: EvaluationHouse
  let asked: Questionnaire
  before(async () => {
    house = await openEvaluationHouse(await open())
  })
  after(() => assert.deepEqual(house.faults, []))
  const send = (who: MemberId, body: object) => house.call(who, 'POST', `/questionnaires/${asked.id}/answer`, body)
  const read = (who: MemberId) => house.done(who, 'GET', `/questionnaires/${asked.id}`)

  test('only one who speaks for a party opens it, with every fault told', async () => {
    const stray = await house.call('strayCoordinator', 'POST', '/questionnaires', { ...form, closesOn: '2026-11-20' })
    assert.deepEqual([stray.status, codes(stray)], [422, ['notAParty', 'closesBeforeItOpens', 'closesInThePast']])
    assert.equal((await house.call('steering', 'POST', '/questionnaires', form)).status, 403)
    const named = await house.call('police', 'POST', '/questionnaires', { ...form, title: 'Ring Karl Andersson' })
    assert.ok(codes(named)?.includes('personInText'))
  })

  test('it asks those with seats, those who present and those of appointed groups, and mails who has an address', async () => {
    const before = await house.done<{ wouldInvite: number }>('police', 'GET', '/questionnaires')
    assert.equal(before.wouldInvite, 8)
    // Both parties press at once: one opens it, the other is told.
    const both = await Promise.all(
      (['police', 'coordinator'] as const).map((who) => house.call(who, 'POST', '/questionnaires', form)),
    )
    assert.deepEqual(both.map((one) => one.status).toSorted(), [200, 422])
    asked = both.find((one) => one.status === 200)?.body as Questionnaire
    assert.deepEqual(codes(both.find((one) => one.status === 422) as never), ['openAlready'])
    assert.deepEqual([asked.state, asked.invited, asked.answered, asked.mine], ['open', 8, 0, 'waiting'])
    for (const who of ['steering', 'policeSteering', 'schoolReviewer', 'guardReviewer'] as const) {
      assert.equal((await read(who)).mine, 'waiting', who)
    }
    assert.equal((await house.call('housingReviewer', 'GET', `/questionnaires/${asked.id}`)).status, 404)
    const list = await house.done<{ questionnaires: [] }>('housingReviewer', 'GET', '/questionnaires')
    assert.deepEqual(list.questionnaires, [])
    const mails = await house.db.asOwner((trx) =>
      trx.selectFrom('outboxMail').select(['toAddress', 'bodyText']).execute(),
    )
    assert.deepEqual(
      mails.map((one) => one.toAddress),
      ['samordnaren@provby.example'],
    )
    assert.ok(mails[0]?.bodyText.includes(`https://samlad.example/enkat/${asked.id}`))
  })

  test('an answer is taken once, whole, and of two sent at once one', async () => {
    const { equalParties: _, ...less } = answer(4).scores
    assert.equal((await send('steering', { ...answer(4), scores: less })).status, 422)
    const marked = await send('steering', answer(4, { best: 'Karl Andersson svarar alltid' }))
    assert.deepEqual(codes(marked), ['personInText'])
    assert.equal((await read('steering')).mine, 'waiting')
    const both = await Promise.all([send('steering', answer(4)), send('steering', answer(4))])
    assert.deepEqual(both.map((one) => one.status).toSorted(), [200, 422])
    assert.deepEqual(codes(both.find((one) => one.status === 422) as never), ['answeredAlready'])
    assert.equal((await send('strayCoordinator', answer(4))).status, 404)
    const { mine, answered, result } = await read('steering')
    assert.deepEqual({ mine, answered, result }, { mine: 'answered', answered: 1, result: null })
  })

  test('what is kept of an answer names nobody, and the log tells that somebody answered and nothing of what', async () => {
    const excuse = [{ field: 'better', kind: 'name', words: 'Karl Andersson', reason: 'namnet på en skola' }]
    const body = { ...answer(2, { best: 'Snabba beslut', better: 'Mötena i Karl Andersson' }), overrides: excuse }
    assert.equal((await send('policeSteering', body)).status, 200)
    const { rows, events } = await house.db.asOwner(async (trx) => ({
      rows: await trx.selectFrom('questionnaireAnswer').selectAll().execute(),
      events: await trx
        .selectFrom('auditEvent')
        .select(['action', 'detail'])
        .where('subjectId', '=', asked.id)
        .execute(),
    }))
    assert.deepEqual(Object.keys(rows[0] ?? {}).toSorted(), [
      'answers',
      'id',
      'municipalityId',
      'questionnaireId',
      'side',
    ])
    assert.deepEqual(rows.map((one) => one.side).toSorted(), ['municipality', 'police'])
    assert.ok(!JSON.stringify(rows).includes('policeSteering'))
    assert.deepEqual(
      events.filter((one) => one.action === 'questionnaire.answer').map((one) => one.detail),
      [{}, {}],
    )
  })

  test('the result is told when it is closed, the same each time, and to those who were asked', async () => {
    for (const who of ['coordinator', 'police', 'guardReviewer'] as const) {
      assert.equal((await send(who, answer(5, { best: 'Lägesbilden' }))).status, 200)
    }
    assert.equal((await read('coordinator')).result, null)
    assert.equal((await house.call('steering', 'POST', `/questionnaires/${asked.id}/close`)).status, 403)
    const { state, result } = await house.done('coordinator', 'POST', `/questionnaires/${asked.id}/close`)
    assert.equal(state, 'closed')
    assert.deepEqual(result?.all?.[0], { code: 'equalParties', counts: [0, 1, 0, 1, 3], unsure: 0, median: 5 })
    assert.deepEqual(result?.bySide, [])
    assert.deepEqual(result?.texts?.best.toSorted(), ['Lägesbilden', 'Lägesbilden', 'Lägesbilden', 'Snabba beslut'])
    assert.deepEqual((await read('schoolReporter')).result, result)
    assert.deepEqual(codes(await send('secondSteering', answer(1))), ['closed'])
    assert.deepEqual(codes(await house.call('police', 'POST', `/questionnaires/${asked.id}/close`)), ['closed'])
  })

  test('it closes by itself after its last day, and with too few answers tells nothing', async () => {
    asked = await house.done('coordinator', 'POST', '/questionnaires', {
      ...form,
      title: 'Nästa',
      opensOn: '2026-11-24',
    })
    assert.deepEqual([asked.state, codes(await send('police', answer(3)))], ['coming', ['notOpenYet']])
    house.clock.set('2026-12-11T22:59:00.000Z')
    assert.equal((await send('police', answer(3))).status, 200)
    house.clock.set('2026-12-11T23:01:00.000Z')
    assert.deepEqual(codes(await send('coordinator', answer(3))), ['closed'])
    const { result, closedAt } = await read('police')
    assert.deepEqual(
      { closedAt, result },
      { closedAt: null, result: { invited: 8, answered: 1, all: null, bySide: [], texts: null } },
    )
  })
})

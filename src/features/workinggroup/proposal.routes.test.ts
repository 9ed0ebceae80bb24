/** A proposal that is changed and withdrawn, and what a group asks the steering group: as each of those who take part, on both databases. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { type GroupHouse, openGroupHouse, proposal } from '../../../tests/group-house.ts'
import type { MemberId } from '../../../tests/town.ts'
import type { Group, GroupHead, Waiting } from './schema.ts'
import { answerQuestion, listGroupFacts, listOpenQuestions, takeBackAnswers } from './server/read-tasks.ts'

const codes = (answer: { body: { refusals?: { code: string }[] } }) => answer.body.refusals?.map((one) => one.code)
const text = {
  title: 'Ljus och stigar',
  mandate: 'Gruppen ser över ljuset på torget och stigarna dit.',
  measureId: null,
  event: 'Mörkt på torget',
}

forEachDatabase('proposals and questions of groups', (open) => {
  let house: GroupHouse
  before(async () => {
    house = await openGroupHouse(await open())
  })
  const propose = () => house.done('coordinator', 'POST', '/groups', proposal({ measureId: house.measureId }))
  const current = ({ confirmations }: Group) => confirmations.map((one) => [one.party, one.current])
  const put = (who: MemberId, id: string, change: object = {}) =>
    house.call(who, 'PUT', `/groups/${id}`, { ...text, version: 1, ...change })

  test('either presenter changes the mandate; the yes before was to another text, and both texts are kept', async () => {
    const { id, mandateVersion, may } = await propose()
    assert.deepEqual([mandateVersion, may.edit, may.takeBack, may.withdraw, may.ask], [1, true, true, true, false])
    const wrong = await put('police', id, { event: null, mandate: 'Ring 070-123 45 67 om ljuset.' })
    assert.deepEqual(codes(wrong), ['noPurpose', 'personInText'])
    assert.equal((await put('housingReviewer', id)).status, 403)

    const edited = (await put('police', id)).body
    assert.deepEqual(current(edited), [['municipality', false]])
    assert.deepEqual([edited.mandate, edited.mandateVersion, edited.measureId], [text.mandate, 2, null])
    const late = await put('coordinator', id, { title: 'Bara ljus' })
    assert.deepEqual([late.status, codes(late)], [409, ['mandateMoved']])
    assert.equal((late.body as unknown as { current: Group }).current.title, text.title)
    // The same text again is no new version, and takes nobody's yes away.
    const yes = { contentHash: edited.contentHash }
    await house.done('police', 'POST', `/groups/${id}/confirm`, yes)
    const same = (await put('coordinator', id, { version: 2 })).body
    assert.deepEqual([same.mandateVersion, current(same)[1]], [2, ['police', true]])

    const { rows } = await house.db.asOwner((trx) =>
      sql<{ version: number; title: string; organisationId: string }>`select version, title, organisation_id
        from group_mandate_version where group_id = ${id} order by version`.execute(trx),
    )
    assert.deepEqual(
      rows.map((one) => [one.version, one.title, one.organisationId]),
      [
        [1, 'Ljus och buskar', 'kommunen'],
        [2, text.title, 'polisen'],
      ],
    )
    const appointed = await house.done('coordinator', 'POST', `/groups/${id}/confirm`, yes)
    assert.equal(appointed.state, 'active')
    assert.deepEqual(codes(await put('police', id, { version: 2, title: 'För sent' })), ['notOpen'])
  })

  test('two change it at once: one text is kept, the other is told what stands', async () => {
    const { id } = await propose()
    const both = await Promise.all([
      put('coordinator', id, { title: 'Den ena' }),
      put('police', id, { title: 'Den andra' }),
    ])
    assert.deepEqual(both.map((one) => one.status).toSorted(), [200, 409])
    const kept = both.find((one) => one.status === 200)?.body.title
    assert.equal((await house.done('police', 'GET', `/groups/${id}`)).title, kept)
  })

  test('a yes that is taken back does not appoint', async () => {
    const { id, contentHash } = await propose()
    const back = (who: MemberId) => house.call(who, 'POST', `/groups/${id}/take-back`)
    assert.deepEqual(codes(await back('police')), ['noYes'])
    assert.deepEqual((await back('coordinator')).body.confirmations, [])
    assert.deepEqual(codes(await back('coordinator')), ['noYes'])
    const alone = await house.done('police', 'POST', `/groups/${id}/confirm`, { contentHash })
    assert.deepEqual([alone.state, alone.may.takeBack], ['proposed', true])
    const waits = (await house.done<Waiting>('coordinator', 'GET', '/waiting')).groups.map((one) => one.id)
    assert.ok(waits.includes(id))
    await house.done('coordinator', 'POST', `/groups/${id}/confirm`, { contentHash })
    assert.deepEqual(codes(await back('police')), ['notOpen'])
  })

  test('a yes and a withdrawal at once, ten times: one of them holds, and never both', async () => {
    for (let round = 0; round < 10; round++) {
      const { id, contentHash } = await propose()
      const reason = { reason: 'Åtgärden sköts av driften i stället.' }
      const [yes, gone] = await Promise.all([
        house.call('police', 'POST', `/groups/${id}/confirm`, { contentHash }),
        house.call('coordinator', 'POST', `/groups/${id}/withdraw`, reason),
      ])
      const { state } = await house.done('police', 'GET', `/groups/${id}`)
      assert.equal(state, yes.status === 200 ? 'active' : 'withdrawn')
      assert.deepEqual([yes.status, gone.status].toSorted(), [200, 422])
    }
  })

  test('a withdrawn proposal stands with its reason; nothing in it is done or waits any more', async () => {
    const { id, contentHash } = await propose()
    await house.task(id)
    const path = `/groups/${id}/withdraw`
    assert.deepEqual(codes(await house.call('police', 'POST', path, { reason: 'Anna Andersson vill inte.' })), [
      'personInText',
    ])
    assert.equal((await house.call('housingReviewer', 'POST', path, { reason: 'Vi hinner inte med.' })).status, 403)
    const gone = await house.done('police', 'POST', path, { reason: 'Åtgärden sköts av driften i stället.' })
    assert.deepEqual([gone.state, gone.openTasks, gone.nextDueOn], ['withdrawn', 0, null])
    assert.deepEqual([gone.withdrawal?.by, gone.tasks[0]?.standing], ['police', 'dropped'])
    assert.ok(!Object.values(gone.may).includes(true))
    for (const [act, body] of [
      ['confirm', { contentHash }],
      ['withdraw', { reason: 'En gång till, för säkerhets skull.' }],
      ['questions', { text: 'Får vi hyra en lift till torget?' }],
    ] as const) {
      assert.deepEqual(codes(await house.call('coordinator', 'POST', `/groups/${id}/${act}`, body)), ['notOpen'], act)
    }
    const heads = (await house.done<{ groups: GroupHead[] }>('schoolReporter', 'GET', '/groups')).groups
    assert.equal(heads.find((one) => one.id === id)?.state, 'withdrawn')
    const facts = await house.as('coordinator', (trx) => listGroupFacts(trx))
    assert.deepEqual(
      facts.filter((one) => one.id === id).map((one) => [one.state, one.openTasks]),
      [['withdrawn', 0]],
    )
  })

  test('anybody in the group asks; strangers neither ask nor see; the answer comes with its meeting, and goes with it', async () => {
    const { id } = await house.appointed('Frågorna')
    const ask = (who: MemberId, words: string) => house.call(who, 'POST', `/groups/${id}/questions`, { text: words })
    assert.equal((await ask('schoolReporter', 'Får vi?')).status, 422)
    assert.deepEqual(codes(await ask('schoolReporter', 'Kan Anna Andersson få ta med nycklarna?')), ['personInText'])
    assert.equal((await ask('steering', 'Vad frågar gruppen om?')).status, 404)
    const asked = (await ask('schoolReporter', 'Får vi hyra en lift till torget?')).body
    assert.deepEqual(
      asked.questions.map((one) => [one.text, one.organisationName, one.bodyCode, one.answer]),
      [['Får vi hyra en lift till torget?', 'Östra skolan', 'steeringGroup', null]],
    )
    const open = async (who: MemberId) =>
      (await house.as(who, (trx) => listOpenQuestions(trx))).filter((one) => one.groupId === id)
    assert.deepEqual(await open('steering'), [])
    const [question] = await open('coordinator')
    assert.deepEqual([question?.groupTitle, question?.bodyCode], ['Frågorna', 'steeringGroup'])

    const meetingId = house.measureId
    const answer = { answer: 'Ja, inom ramen för åtgärdens budget.', meetingId }
    const now = house.clock.now()
    const give = (who: MemberId) => house.as(who, (trx) => answerQuestion(trx, question?.id ?? '', answer, now))
    // Somebody who does not see the group changes nothing in it.
    assert.equal(await give('steering'), false)
    assert.deepEqual([await give('coordinator'), await give('coordinator')], [true, false])
    const read = async () => (await house.done('guardReviewer', 'GET', `/groups/${id}`)).questions[0]
    const told = await read()
    assert.deepEqual([told?.answer, told?.meetingId, told?.answeredAt], [answer.answer, meetingId, now.toISOString()])
    assert.deepEqual(await open('coordinator'), [])
    assert.equal(await house.as('coordinator', (trx) => takeBackAnswers(trx, meetingId)), 1)
    assert.deepEqual([(await read())?.answer, (await open('police')).length], [null, 1])
  })

  test('a member who reads no thread is told the measure and the mandate', async () => {
    const { id } = await house.appointed('Varför')
    const seen = await house.done('schoolReporter', 'GET', `/groups/${id}`)
    assert.deepEqual([seen.measureTitle, seen.mandate], ['Bättre ljus på torget', proposal().mandate])
  })

  test('the program was not at fault', () => assert.deepEqual(house.faults, []))
})

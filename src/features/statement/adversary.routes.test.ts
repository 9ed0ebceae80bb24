/** What one might try with a statement so that it says what both parties have not, or is read before it is told. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { openStatementHouse, type StatementHouse } from '../../../tests/statement-house.ts'
import type { Statement } from './schema.ts'

forEachDatabase('an adversary with a statement', (open) => {
  let house: StatementHouse
  let plan: string
  before(async () => {
    house = await openStatementHouse(await open())
    plan = await house.plan()
  })
  after(() => assert.deepEqual(house.faults, []))

  const codes = (answer: { body: { refusals?: readonly { code: string }[] } }) =>
    answer.body.refusals?.map((one) => one.code)
  const form = (change: object = {}) => ({
    ...{ kind: 'followUp', subjectId: plan, title: 'Uppföljning', from: '2026-01-01', to: '2026-06-30' },
    ...change,
  })

  test('somebody with a presenter’s role who speaks for no party begins nothing, and reads nothing that is composed', async () => {
    const begun = await house.call('strayCoordinator', 'POST', '/statements', form({ to: '2026-03-31' }))
    assert.deepEqual([begun.status, codes(begun)], [422, ['notAParty']])
    const one = await house.written('followUp', { subjectId: plan })
    const [slot] = one.parts.flatMap((part) => part.slots)
    const text = { key: slot?.key, text: 'Bolagets ord.', version: slot?.version }
    for (const [method, path, body] of [
      ['PUT', '/texts', text],
      ['POST', '/recompute', undefined],
      ['GET', '', undefined],
      ['GET', '/file?format=json', undefined],
    ] as const) {
      const answer = await house.call('strayCoordinator', method, `/statements/${one.id}${path}`, body)
      assert.ok([404, 422].includes(answer.status), `${method} ${path} ${answer.status}`)
    }
    const { statements } = await house.done<{ statements: Statement[] }>('strayCoordinator', 'GET', '/statements')
    assert.deepEqual(statements, [])
    assert.equal((await house.done('police', 'GET', `/statements/${one.id}`)).contentHash, one.contentHash)
    const sealed = await house.seal(one.id)
    assert.equal(sealed.state, 'sealed')
    assert.equal((await house.call('strayCoordinator', 'POST', `/statements/${one.id}/correct`)).status, 422)
  })

  test('one party alone seals nothing that both must, however often and from wherever it says yes', async () => {
    const one = await house.written('certificate')
    const yes = (
      who: 'coordinator' | 'police' | 'steering' | 'reader' | 'administrator',
      contentHash = one.contentHash,
    ) => house.call(who, 'POST', `/statements/${one.id}/confirm`, { contentHash })
    const answers = await Promise.all([yes('coordinator'), yes('coordinator'), yes('coordinator')])
    assert.deepEqual(answers.map((each) => each.status).toSorted(), [200, 422, 422])
    for (const who of ['steering', 'reader', 'administrator'] as const) assert.equal((await yes(who)).status, 403, who)
    // The police says yes while the coordinator writes: it is sealed as both read it, or not at all.
    const [slot] = one.parts.flatMap((part) => part.slots)
    const text = { key: slot?.key, text: 'Ändrat i sista stund.', version: slot?.version }
    const [written, said] = await Promise.all([
      house.call('coordinator', 'PUT', `/statements/${one.id}/texts`, text),
      yes('police'),
    ])
    const now = await house.done('police', 'GET', `/statements/${one.id}`)
    if (now.state === 'sealed') {
      assert.deepEqual([said.status, written.status, now.contentHash], [200, 422, one.contentHash])
    } else {
      assert.deepEqual(
        [said.status, written.status, now.confirmations.every((each) => !each.current)],
        [409, 200, true],
      )
    }
  })

  test('what is sealed is opened by neither alone without a reason that both see, and never once it is noted or delivered', async () => {
    const one = await house.sealed('councilReport')
    assert.deepEqual(
      codes(await house.call('police', 'POST', `/statements/${one.id}/reopen`, { reason: 'Inte bra nog' })),
      ['notAsked'],
    )
    const early = { on: '2026-11-22', to: 'Fullmäktige', reference: null }
    assert.deepEqual(codes(await house.call('coordinator', 'POST', `/statements/${one.id}/deliver`, early)), [
      'deliveredBeforeSealing',
    ])
    await house.done('coordinator', 'POST', `/statements/${one.id}/deliver`, { ...early, on: '2026-11-23' })
    const reopened = await house.call('coordinator', 'POST', `/statements/${one.id}/reopen`, { reason: 'Inte bra nog' })
    assert.deepEqual(codes(reopened), ['notOpen'])
    // A correction that is begun takes nothing from what stands, and the database itself refuses to rewrite it.
    await house.done('coordinator', 'POST', `/statements/${one.id}/correct`)
    const stands = await house.done('reader', 'GET', `/statements/${one.id}`)
    assert.deepEqual([stands.state, stands.supersededById, stands.deliveredOn], ['delivered', null, '2026-11-23'])
    for (const change of [
      { deliveredOn: '2026-11-01' },
      { state: 'composing' as const },
      { content: '{}' },
      { toOn: '2026-12-31' },
    ]) {
      await assert.rejects(
        house.as('coordinator', (trx) => trx.updateTable('statement').set(change).where('id', '=', one.id).execute()),
        Object.keys(change)[0],
      )
    }
  })
})

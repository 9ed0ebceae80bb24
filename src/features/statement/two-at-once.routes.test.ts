/** Two at the same moment: one wins, the other is told what stands, and nothing is sealed or begun twice. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import type { CallRefused } from '#platform/http/refusal.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { openStatementHouse, type StatementHouse } from '../../../tests/statement-house.ts'
import type { Statement } from './schema.ts'
import { noteStatement } from './server/finish.ts'

const rounds = 6

forEachDatabase('two at once in a statement', (open, kind) => {
  const skip = kind === 'pglite' && 'one connection'
  let house: StatementHouse
  before(async () => {
    if (!skip) house = await openStatementHouse(await open())
  })
  const parties = ['coordinator', 'police'] as const
  /** Each its own period, so that each is a statement of its own. */
  const period = (round: number) => ({ from: `2026-01-${String(round + 1).padStart(2, '0')}` })

  test('two words in one place', { skip }, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { id } = await house.written('councilReport', period(round))
      const body = (who: string) => ({ key: 'why', text: `Skrivet för ${who}.`, version: 1 })
      const answers = await Promise.all(
        parties.map((who) => house.call(who, 'PUT', `/statements/${id}/texts`, body(who))),
      )
      const [won, lost] = answers.sort((one, other) => one.status - other.status)
      assert.deepEqual([won?.status, lost?.status], [200, 409])
      const written = won?.body.parts[0]?.slots[0]
      const told = lost?.body.current as Statement | undefined
      assert.deepEqual([written?.version, told?.parts[0]?.slots[0]?.text], [2, written?.text])
    }
  })

  test('the last two yes: one sealing, with one set of files', { skip }, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { id, contentHash } = await house.written('certificate', period(round))
      const answers = await Promise.all(
        parties.map((who) => house.call(who, 'POST', `/statements/${id}/confirm`, { contentHash })),
      )
      assert.deepEqual(
        answers.map((one) => one.status),
        [200, 200],
      )
      assert.deepEqual(answers.map((one) => one.body.state).sort(), ['composing', 'sealed'])
      const sealed = await house.done('police', 'GET', `/statements/${id}`)
      assert.deepEqual([sealed.state, sealed.confirmations.length, sealed.files.length], ['sealed', 2, 4])
      const kept = await house.db.asOwner((trx) =>
        trx.selectFrom('statementFile').select('format').where('statementId', '=', id).execute(),
      )
      assert.equal(kept.length, 4)
    }
  })

  test('a yes and a word: never sealed with what was not seen', { skip }, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { id, contentHash } = await house.written('councilReport', {
        from: '2025-01-01',
        to: `2025-02-${round + 10}`,
      })
      const [yes, word] = await Promise.all([
        house.call('coordinator', 'POST', `/statements/${id}/confirm`, { contentHash }),
        house.call('police', 'PUT', `/statements/${id}/texts`, { key: 'why', text: 'Nytt.', version: 1 }),
      ])
      const outcome = [yes.status, word.status].join(' ')
      assert.ok(outcome === '200 422' || outcome === '409 200', outcome)
      const now = await house.done('police', 'GET', `/statements/${id}`)
      const expected = outcome === '200 422' ? ['sealed', 'För att se.'] : ['composing', 'Nytt.']
      assert.deepEqual([now.state, now.parts[0]?.slots[0]?.text], expected)
    }
  })

  test('a meeting’s note and a party that opens it again: one of them, and the other hears of it', {
    skip,
  }, async () => {
    const subjectId = await house.plan()
    for (let round = 0; round < rounds; round += 1) {
      const { id, contentHash } = await house.sealed('followUp', { subjectId, ...period(round) })
      const noted = { contentHash, on: '2026-11-23', body: 'Styrgrupp', meetingId: randomUUID() }
      const [note, opened] = await Promise.all([
        house
          .as('coordinator', (trx, actor) => noteStatement({ trx, actor, now: house.clock.now() }, id, noted))
          .then(
            () => 'noted',
            (error: CallRefused) => error.code,
          ),
        house.call('police', 'POST', `/statements/${id}/reopen`, { reason: 'En siffra är fel.' }),
      ])
      const { state, notedOn } = await house.done('police', 'GET', `/statements/${id}`)
      const won = [note, opened.status, state, notedOn]
      const expected = opened.status === 200 ? ['moved', 200, 'composing', null] : ['noted', 422, 'noted', '2026-11-23']
      assert.deepEqual(won, expected)
    }
  })

  test('two who begin the same, and two who correct it', { skip }, async () => {
    const body = { kind: 'certificate', subjectId: null, title: 'Intyg', from: '2024-01-01', to: '2024-12-31' }
    const begun = await Promise.all(parties.map((who) => house.call(who, 'POST', '/statements', body)))
    assert.deepEqual(begun.map((one) => one.status).sort(), [200, 422])
    const { id } = await house.sealed('certificate', { from: '2023-01-01', to: '2023-12-31' })
    const corrected = await Promise.all(parties.map((who) => house.call(who, 'POST', `/statements/${id}/correct`)))
    assert.deepEqual(corrected.map((one) => one.status).sort(), [200, 422])
    assert.deepEqual(house.faults, [])
  })
})

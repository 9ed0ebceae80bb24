/** A measure's computed standing set aside: told beside it, guarded, logged, taken back, and no new content. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { scopeOf } from '#features/access/server/caller.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { codesOf } from '../../../tests/house.ts'
import { type MeasureHouse, openMeasureHouse } from '../../../tests/measure-house.ts'
import type { MemberId } from '../../../tests/town.ts'
import { listOverrides } from './override-store.ts'
import type { Measure, MeasureHead } from './schema.ts'

const reason = 'Lamporna är beställda och kommer på fredag.'

forEachDatabase('a standing set aside', (open, kind) => {
  let house: MeasureHouse
  before(async () => {
    house = await openMeasureHouse(await open())
  })
  /** Its start has passed and it has not begun. */
  const late = () => house.decided({ from: '2026-11-09' })
  const set = (one: { id: string }, body: object, who: MemberId = 'police') =>
    house.call<Measure>(who, 'POST', `/measures/${one.id}/override`, body)
  const waiting = { status: 'waiting', reason }
  const rowsOf = async (one: { id: string }) => {
    const { rows } = await house.db.asOwner((trx) =>
      sql<{ status: string; back: boolean }>`select status, taken_back_at is not null as back from measure_override
        where measure_id = ${one.id} order by recorded_at, taken_back_at`.execute(trx),
    )
    return rows.map((row) => `${row.status} ${row.back ? 'taken back' : 'stands'}`).sort()
  }

  test('both are told, to all who read the measure, and the content is the same', async () => {
    const measure = await late()
    assert.deepEqual([measure.standing, measure.standingWhy, measure.override], ['late', ['startPassed'], null])
    const { body } = await set(measure, waiting)
    const { at, ...told } = body.override ?? { at: '' }
    assert.deepEqual(told, { ...waiting, by: 'Polisen i Provby' })
    assert.equal(Date.parse(at) > Date.parse(measure.decidedAt ?? ''), true)
    assert.deepEqual([body.standing, body.standingWhy], ['late', ['startPassed']])
    assert.deepEqual(
      [body.contentHash, body.version, body.confirmations.map((one) => one.current)],
      [measure.contentHash, measure.version, [true, true]],
    )
    const { measures } = await house.done<{ measures: MeasureHead[] }>('reader', 'GET', '/measures')
    assert.equal(measures.find((one) => one.id === measure.id)?.override?.reason, reason)
  })

  test('another takes its place, which is kept; taken back, the computed one holds', async () => {
    const measure = await late()
    await set(measure, waiting)
    const second = await set(measure, { status: 'onTime', reason: 'Starten är flyttad till december.' }, 'coordinator')
    assert.deepEqual([second.body.override?.status, second.body.override?.by], ['onTime', 'Provby kommun'])
    assert.deepEqual(await rowsOf(measure), ['onTime stands', 'waiting taken back'])
    const back = { status: null, reason: null }
    assert.equal((await set(measure, back)).body.override, null)
    assert.deepEqual(codesOf(await set(measure, back)), ['nothingOverridden'])
    assert.deepEqual(await rowsOf(measure), ['onTime taken back', 'waiting taken back'])
    const { rows } = await house.db.asOwner((trx) =>
      sql<{ detail: { status: string | null } }>`select detail from audit_event
        where subject_id = ${measure.id} and action = 'measure.override' order by id`.execute(trx),
    )
    assert.deepEqual(new Set(rows.map((one) => one.detail.status)), new Set(['waiting', 'onTime', null]))
    assert.ok(!/lampor|december/i.test(JSON.stringify(rows)))
  })

  test('refused: without a reason, with somebody in it, while it is a draft, when it is over, and by others', async () => {
    const measure = await late()
    for (const short of [null, '', ' Beställt '])
      assert.deepEqual(codesOf(await set(measure, { status: 'waiting', reason: short })), ['reasonMissing'])
    const person = await set(measure, { status: 'waiting', reason: 'Ring Anna Andersson på 070-174 06 99' })
    assert.deepEqual(new Set(codesOf(person)), new Set(['personInText']))
    assert.equal((await set(measure, { status: 'done', reason })).status, 422)
    assert.deepEqual(codesOf(await set(await house.draft(), waiting)), ['measureNotOpen'])
    for (const who of ['steering', 'reader'] as const) assert.equal((await set(measure, waiting, who)).status, 403)
    assert.deepEqual(await rowsOf(measure), [])
    await set(measure, waiting)
    const stop = { action: 'stop', on: '2026-11-23', reason: 'Stolparna byts av regionen.' }
    const over = await house.done('police', 'POST', `/measures/${measure.id}/move`, stop)
    assert.deepEqual([over.standing, over.override], ['stopped', null])
    assert.deepEqual(codesOf(await set(measure, waiting)), ['measureNotOpen'])
  })

  test('two at once come in turn: one stands', { skip: kind === 'pglite' && 'one connection' }, async () => {
    const measure = await late()
    const answers = await Promise.all(
      (['coordinator', 'police'] as const).map((who) => set(measure, { status: 'onTime', reason }, who)),
    )
    assert.deepEqual(answers.map((one) => one.status), [200, 200]) // biome-ignore format: one row
    assert.deepEqual(await rowsOf(measure), ['onTime stands', 'onTime taken back'])
  })

  test('another municipality sees none of it', async () => {
    const measure = await late()
    await set(measure, waiting)
    const own = scopeOf(await house.actor('police'))
    const count = async (municipalityId: string) =>
      (await house.db.withScope({ ...own, municipalityId }, (trx) => listOverrides(trx, [measure.id]))).size
    assert.deepEqual([await count(own.municipalityId), await count('annanby')], [1, 0])
    assert.deepEqual(house.faults, [])
  })
})

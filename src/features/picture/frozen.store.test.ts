/** The database itself keeps what is released from changing, whoever asks. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import type { Database } from '#platform/db/port.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { fillTown, town } from '../../../tests/town.ts'
import { insertPicture, markReleased, markSuperseded } from './store.ts'

const scope = { municipalityId: town, organisationId: 'kommunen', personId: 'coordinator', reach: 'shared' } as const

forEachDatabase('a released picture', (open) => {
  let db: Database
  const id = randomUUID()
  before(async () => {
    db = await open()
    await fillTown(db)
    await db.withScope(scope, async (trx) => {
      const instant = '2026-11-23T08:00:00.000Z'
      await insertPicture(trx, {
        municipalityId: town,
        id,
        kind: 'week',
        period: '2026-W47',
        fromOn: '2026-11-16',
        toOn: '2026-11-23',
        state: 'composing',
        computation: JSON.stringify({ whole: 1 }),
        asOf: instant,
        computedAt: instant,
        releasedAt: null,
        supersedesId: null,
        correctionReason: null,
        createdAt: instant,
      })
      await sql`insert into picture_text (municipality_id, picture_id, section, version, text, person_id, organisation_id, recorded_at)
        values (${town}, ${id}, 'lead', 1, 'ord', 'coordinator', 'kommunen', ${instant})`.execute(trx)
    })
    await db.withScope(scope, (trx) => markReleased(trx, { municipalityId: town, id }, '2026-11-23T08:40:00.000Z'))
  })
  const row = async () => (await db.asOwner((trx) => sql`select * from picture where id = ${id}`.execute(trx))).rows[0]

  const changes = [
    `computation = '{"whole":2}'`,
    `content_version = content_version + 1`,
    `as_of = now()`,
    `released_at = now()`,
    `period = '2026-W46'`,
    `edition = 7`,
    `state = 'composing'`,
    `state = 'superseded', released_at = null`,
    `correction_reason = 'x'`,
  ]
  for (const change of changes) {
    test(`no update: ${change}`, async () => {
      const before_ = await row()
      const update = sql.raw(`update picture set ${change} where id = '${id}'`)
      await assert.rejects(
        db.withScope(scope, (trx) => update.execute(trx)),
        { code: '23000' },
      )
      await assert.rejects(
        db.asOwner((trx) => update.execute(trx)),
        { code: '23000' },
      )
      assert.deepEqual(await row(), before_)
    })
  }

  test('nothing of it, nor of what was written, is removed or rewritten by the program’s role', async () => {
    for (const change of [
      'delete from picture',
      'delete from picture_text',
      `update picture_text set text = 'andra ord'`,
      'delete from picture_file',
      `update picture_file set sha256 = 'x'`,
      `update picture_level set level = 'act'`,
      `update focus_point set title = 'x'`,
      `update quick_task set title = 'x'`,
      `update picture_confirmation set content_hash = 'x'`,
      'delete from picture_confirmation',
    ]) {
      await assert.rejects(
        db.withScope(scope, (trx) => sql.raw(change).execute(trx)),
        { code: '42501' },
        change,
      )
    }
  })

  test('the one step left is to be superseded, and that is the last', async () => {
    await db.withScope(scope, (trx) => markSuperseded(trx, { municipalityId: town, id }))
    assert.equal(((await row()) as { state: string }).state, 'superseded')
    await assert.rejects(
      db.withScope(scope, (trx) => sql`update picture set state = 'released' where id = ${id}`.execute(trx)),
      { code: '23000' },
    )
  })
})

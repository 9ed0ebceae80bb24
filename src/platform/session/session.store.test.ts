import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import type { Database } from '#platform/db/port.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { fillTown, town } from '../../../tests/town.ts'
import { deleteExpiredSessions, deleteSession, findSession, insertSession } from './store.ts'

const membership = { municipalityId: town, membershipId: 'schoolReporter' }
const at = (clock: string) => new Date(`2026-11-23T${clock}:00.000Z`)

forEachDatabase('sessions', (open) => {
  let db: Database
  before(async () => {
    db = await open()
    await fillTown(db)
  })
  const start = (clock: string) => db.asOwner((trx) => insertSession(trx, membership, at(clock)))
  const find = (id: string, now: Date) => db.asOwner((trx) => findSession(trx, id, now))

  test('the database holds the hash of the id, and nothing that can be used as a cookie', async () => {
    const id = await start('08:00')
    assert.ok(Buffer.from(id, 'base64url').length >= 32)
    const { rows } = await db.asOwner((trx) =>
      sql<{ row: string }>`select session::text as row from session`.execute(trx),
    )
    const stored = rows.map(({ row }) => row).join('\n')
    assert.ok(stored.includes(createHash('sha256').update(id).digest('hex')))
    assert.ok(!stored.includes(id))
    const { rows: hashes } = await db.asOwner((trx) =>
      sql<{ h: string }>`select id_hash as h from session`.execute(trx),
    )
    for (const { h } of hashes) assert.equal(await find(h, at('08:01')), null)
  })

  test('two sessions never share an id', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, () => start('08:00')))
    assert.equal(new Set(ids).size, ids.length)
  })

  test('it ends two hours after the last call, and each call counts', async () => {
    const id = await start('08:00')
    assert.deepEqual(await find(id, at('10:00')), membership)
    assert.deepEqual(await find(id, at('12:00')), membership)
    assert.equal(await find(id, at('14:01')), null)
    assert.equal(await find(id, at('14:02')), null)
  })

  test('it never lives longer than twelve hours, however busy', async () => {
    const id = await start('06:00')
    for (const clock of ['07:30', '09:00', '10:30', '12:00', '13:30', '15:00', '16:30', '17:59']) {
      assert.deepEqual(await find(id, at(clock)), membership, clock)
    }
    assert.equal(await find(id, at('18:00')), null)
  })

  test('signing out ends it; old ones are cleared away, living ones are not', async () => {
    const [gone, old, alive] = [await start('08:00'), await start('01:00'), await start('12:00')]
    await db.asOwner((trx) => deleteSession(trx, gone))
    assert.equal(await find(gone, at('08:01')), null)
    await db.asOwner((trx) => deleteExpiredSessions(trx, at('13:30')))
    const hash = (id: string) => createHash('sha256').update(id).digest('hex')
    const { rows } = await db.asOwner((trx) => sql<{ h: string }>`select id_hash as h from session`.execute(trx))
    const left = new Set(rows.map(({ h }) => h))
    assert.deepEqual([left.has(hash(old)), left.has(hash(alive))], [false, true])
  })

  test('the role that the program works as sees no session and makes none', async () => {
    await start('08:00')
    const scope = { municipalityId: town, organisationId: 'skolan', personId: 'schoolReporter', reach: 'all' } as const
    const denied = { code: '42501' }
    await assert.rejects(
      db.withScope(scope, (trx) => sql`select * from session`.execute(trx)),
      denied,
    )
    await assert.rejects(
      db.withScope(scope, (trx) => insertSession(trx, membership, at('08:00'))),
      denied,
    )
  })
})

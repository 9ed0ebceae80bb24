import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { listPending, migrate } from '#platform/db/migrate.ts'
import type { Migration } from '#platform/db/migration-files.ts'
import type { Database } from '#platform/db/port.ts'
import { forEachDatabase } from './both-databases.ts'
import { readNoteMigrations } from './notes.ts'

const tableExists = async (db: Database, table: string): Promise<boolean> => {
  const { rows } = await db.asOwner((trx) =>
    sql<{ found: boolean }>`select to_regclass(${table}) is not null as found`.execute(trx),
  )
  return rows[0]?.found ?? false
}
const extra = (name: string, text: string): Migration => ({ name, sql: text, hash: `hash of ${text}` })

forEachDatabase('migrations', (open) => {
  test('run in order, and a second time do nothing', async () => {
    const db = await open({ migrations: [] })
    const notes = await readNoteMigrations()
    assert.deepEqual(await listPending(db, notes), ['0001-note.sql', '0002-note-index.sql'])
    assert.deepEqual(await migrate(db, notes), { applied: ['0001-note.sql', '0002-note-index.sql'], total: 2 })
    assert.deepEqual(await migrate(db, notes), { applied: [], total: 2 })
    assert.deepEqual(await listPending(db, notes), [])
  })

  test('two starters at once: each migration runs once', async () => {
    const db = await open({ migrations: [] })
    const notes = await readNoteMigrations()
    const results = await Promise.all([migrate(db, notes), migrate(db, notes), migrate(db, notes)])
    assert.deepEqual(results.flatMap(({ applied }) => applied).sort(), ['0001-note.sql', '0002-note-index.sql'])
  })

  test('a history that does not fit the files is refused before anything runs', async () => {
    const notes = await readNoteMigrations()
    const [first, second] = notes as [Migration, Migration]
    const db = await open({ migrations: notes })
    const later = extra('0003-later.sql', 'create table later (x int)')
    for (const [fault, files] of [
      ['changed', [first, { ...second, hash: 'another' }, later]],
      ['unknown', [first]],
      ['out-of-order', [first, extra('0001-x-late.sql', 'create table later (x int)'), second, later]],
    ] as const) {
      await assert.rejects(migrate(db, [...files]), { name: 'MigrationRefused', fault })
    }
    assert.equal(await tableExists(db, 'later'), false)
  })

  test('a file that fails leaves the database as it was before that file', async () => {
    const notes = await readNoteMigrations()
    const db = await open({ migrations: [] })
    const broken = extra('0003-broken.sql', 'create table half (x int); insert into half values (1/0)')
    await assert.rejects(migrate(db, [...notes, broken]), { name: 'MigrationFailed', migration: '0003-broken.sql' })
    assert.equal(await tableExists(db, 'half'), false)
    const mended = extra('0003-broken.sql', 'create table half (x int)')
    assert.deepEqual((await migrate(db, [...notes, mended])).applied, ['0003-broken.sql'])
  })
})

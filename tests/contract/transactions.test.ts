import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { repeatOnConflict } from '#platform/db/conflict.ts'
import type { Database, Trx } from '#platform/db/port.ts'
import { isUniqueViolation } from '#platform/db/read-errors.ts'
import { forEachDatabase } from './both-databases.ts'
import { addNote, readNoteMigrations, scopeOf, seeAllNotes } from './notes.ts'

forEachDatabase('transactions', (open, kind) => {
  let db: Database
  before(async () => {
    db = await open({ migrations: await readNoteMigrations() })
  })

  test('work that throws leaves nothing behind', async () => {
    const work = async (trx: Trx) => {
      await addNote(trx, 'rolled', 1)
      throw new Error('given up')
    }
    await assert.rejects(db.withScope(scopeOf('rolled'), work), /given up/)
    await assert.rejects(db.asOwner(work), /given up/)
    assert.deepEqual(
      (await seeAllNotes(db)).filter((key) => key.startsWith('rolled')),
      [],
    )
  })

  test('an error that the work swallowed does not commit half of it', async () => {
    const swallowing = db.asOwner(async (trx) => {
      await addNote(trx, 'half', 1)
      await addNote(trx, 'half', 1).catch((error) => assert.ok(isUniqueViolation(error)))
    })
    await assert.rejects(swallowing)
    assert.deepEqual(
      (await seeAllNotes(db)).filter((key) => key.startsWith('half')),
      [],
    )
  })

  test('a transaction inside a transaction is refused at once, on either handle', { timeout: 5000 }, async () => {
    const nested = { name: 'NestedTransaction' }
    await assert.rejects(
      db.asOwner(() => db.withScope(scopeOf('a'), async () => 1)),
      nested,
    )
    await assert.rejects(
      db.withScope(scopeOf('a'), () => db.asOwner(async () => 1)),
      nested,
    )
    assert.equal(await db.asOwner(async () => 1), 1)
  })

  test('a trx that outlives its work is dead', async () => {
    const kept = await db.asOwner(async (trx) => ({ trx }))
    await assert.rejects(addNote(kept.trx, 'late', 1))
    assert.deepEqual(
      (await seeAllNotes(db)).filter((key) => key.startsWith('late')),
      [],
    )
  })

  test('many callers at once each get their own transaction', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => index)
    await Promise.all(ids.map((id) => db.withScope(scopeOf('many'), (trx) => addNote(trx, 'many', id))))
    assert.equal((await seeAllNotes(db)).filter((key) => key.startsWith('many/')).length, 40)
  })

  const watched = kind === 'pglite' ? 'the watchdog ends the worker; tested in pglite.test.ts' : false
  test('a limit for one transaction holds for that one', { skip: watched }, async () => {
    const sleep = (trx: Trx) => sql`select pg_sleep(0.4)`.execute(trx)
    await assert.rejects(db.asOwner(sleep, { statementLimitMs: 50 }), { name: 'DatabaseTimeout', limitMs: 50 })
    await db.asOwner(sleep)
  })

  test('a transaction that lies idle too long is rolled back, and the next caller is served', async () => {
    const short = await open({ migrations: await readNoteMigrations(), idleLimitMs: 300 })
    const dawdling = short.asOwner(async (trx) => {
      await addNote(trx, 'idle', 1)
      await wait(900)
      await addNote(trx, 'idle', 2)
    })
    const next = wait(50).then(() => short.asOwner((trx) => addNote(trx, 'next', 1)))
    await assert.rejects(dawdling)
    await next
    assert.deepEqual(await seeAllNotes(short), ['next/1'])
  })

  const oneConnection = kind === 'pglite' ? 'one connection cannot collide with itself; tested on PostgreSQL' : false
  test('two that wait for each other: one is told, and may try again', { skip: oneConnection }, async () => {
    await db.asOwner(async (trx) => {
      await addNote(trx, 'knot', 1)
      await addNote(trx, 'knot', 2)
    })
    const touch = (trx: Trx, id: number) =>
      sql`update note set text = text || '.' where municipality_id = 'knot' and id = ${id}`.execute(trx)
    const cross = (first: number, second: number) => () =>
      db.asOwner(async (trx) => {
        await touch(trx, first)
        await wait(200)
        await touch(trx, second)
      })
    const results = await Promise.allSettled([cross(1, 2)(), cross(2, 1)()])
    const [told] = results.filter((result) => result.status === 'rejected')
    assert.equal(told?.reason.name, 'TransactionConflict')
    await Promise.all([repeatOnConflict(cross(1, 2)), repeatOnConflict(cross(2, 1))])
    const { rows } = await db.asOwner((trx) =>
      sql<{ text: string }>`select text from note where municipality_id = 'knot'`.execute(trx),
    )
    assert.deepEqual(
      rows.map(({ text }) => text),
      ['x...', 'x...'],
    )
  })
})

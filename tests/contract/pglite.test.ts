import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { openPglite, type PgliteDatabase } from '#platform/db/pglite.ts'
import { prepareTemplate } from '#platform/db/pglite-template.ts'
import { addNote, readNoteMigrations, seeAllNotes } from './notes.ts'

const endless = sql`select count(*) from generate_series(1, 1000000000) a`

const sleepHalfSecond = (db: PgliteDatabase, statementLimitMs?: number) =>
  db.asOwner(
    (trx) => sql`select pg_sleep(0.5)`.execute(trx),
    statementLimitMs === undefined ? {} : { statementLimitMs },
  )

describe('the embedded database', () => {
  let archive: string
  before(async () => {
    archive = await prepareTemplate(await readNoteMigrations())
  })
  type Context = { after(done: () => Promise<void>): void }
  const makeFolder = async (t: Context): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'samlad-data-'))
    t.after(() => rm(folder, { recursive: true, force: true }))
    return folder
  }
  const openIn = async (t: Context, folder: string | null, limits = {}): Promise<PgliteDatabase> => {
    const db = await openPglite({ folder, archive, ...limits })
    t.after(() => db.close())
    return db
  }

  test('begins anew after a first start that was cut short, keeps its rows, and holds its folder', async (t) => {
    const folder = await makeFolder(t)
    await mkdir(join(folder, 'pglite.new', 'base'), { recursive: true })
    await writeFile(join(folder, 'pglite.new', 'PG_VERSION'), '18\n')
    const first = await openIn(t, folder)
    await first.asOwner((trx) => addNote(trx, 'kept', 1))
    await assert.rejects(openPglite({ folder }), { name: 'DataFolderLocked', pid: process.pid })
    await first.close()
    const second = await openIn(t, folder)
    assert.deepEqual((await readdir(folder)).sort(), ['pglite', 'samlad.lock'])
    assert.deepEqual(await seeAllNotes(second), ['kept/1'])
  })

  test('a statement past its limit ends; others are served; nothing that was saved is lost', async (t) => {
    const db = await openIn(t, await makeFolder(t), { statementLimitMs: 1000 })
    await db.asOwner((trx) => addNote(trx, 'saved', 1))
    const endlessly = db.asOwner(async (trx) => {
      await addNote(trx, 'unsaved', 1)
      await endless.execute(trx)
    })
    const others = [1, 2, 3].map((id) => db.asOwner((trx) => addNote(trx, 'waiting', id)))
    let ticks = 0
    const ticking = setInterval(() => {
      ticks += 1
    }, 10)
    await assert.rejects(endlessly, { name: 'DatabaseTimeout', reason: 'statement', limitMs: 1000 })
    clearInterval(ticking)
    assert.ok(ticks > 30, `the server's own thread went on while the statement ran (${ticks} ticks)`)
    await Promise.all(others)
    assert.deepEqual(await seeAllNotes(db), ['saved/1', 'waiting/1', 'waiting/2', 'waiting/3'])

    await assert.rejects(sleepHalfSecond(db, 200), { name: 'DatabaseTimeout', limitMs: 200 })
    await db.asOwner((trx) => sql`select 1`.execute(trx), { statementLimitMs: 200 })
    await sleepHalfSecond(db) // the limit of one transaction does not stay for the next
  })

  test('in memory, a database that ended with its worker says so and does not start empty', async (t) => {
    const db = await openIn(t, null, { statementLimitMs: 300 })
    await assert.rejects(
      db.asOwner((trx) => endless.execute(trx)),
      { name: 'DatabaseTimeout' },
    )
    await assert.rejects(seeAllNotes(db), { name: 'DatabaseUnreachable' })
  })

  test('what is no database of this version is refused and not touched', async (t) => {
    const foreign = await makeFolder(t)
    await mkdir(join(foreign, 'pglite'))
    await writeFile(join(foreign, 'pglite', 'holiday.txt'), 'mine')
    await assert.rejects(openPglite({ folder: foreign }), { name: 'DataFolderDamaged', fault: 'not-a-database' })
    await writeFile(join(foreign, 'pglite', 'PG_VERSION'), '14\n')
    await assert.rejects(openPglite({ folder: foreign }), { name: 'DataFolderDamaged', fault: 'other-version' })
    assert.deepEqual((await readdir(join(foreign, 'pglite'))).sort(), ['PG_VERSION', 'holiday.txt'])
    assert.deepEqual(await readdir(foreign), ['pglite'], 'and its lock is gone')
  })

  test('a damaged database is named as such', async (t) => {
    const folder = await makeFolder(t)
    await (await openIn(t, folder)).close()
    await rm(join(folder, 'pglite', 'global', 'pg_control'))
    await assert.rejects(openPglite({ folder, openLimitMs: 20_000 }), {
      name: 'DataFolderDamaged',
      fault: 'unreadable',
    })
  })
})

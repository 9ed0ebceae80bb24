/** A disk that is really full, on a small one made for it; needs the right to mount one, as root in a container has. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { DiskFull } from '#platform/db/errors.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openPglite } from '#platform/db/pglite.ts'

const run = promisify(execFile)
const main = fileURLToPath(new URL('main.ts', import.meta.url))

/** A disk of so many megabytes, or null when this user may not mount one. */
async function makeSmallDisk(t: TestContext, megabytes: number): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'samlad-full-'))
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'samlad-test', folder]).then(
    () => true,
    () => false,
  )
  t.after(async () => {
    if (mounted) await run('umount', [folder])
    await rm(folder, { recursive: true, force: true })
  })
  if (!mounted) t.skip('a small disk can be mounted only by root on Linux')
  return mounted ? folder : null
}

/** Starts the program and waits for its end: the start is meant to fail. */
async function startUntilEnd(folder: string): Promise<{ code: unknown; told: string }> {
  const env = { ...process.env, LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8', DATABASE_URL: '' }
  const words = [main, '--port', '0', '--data', join(folder, 'data')]
  return run(process.execPath, words, { env, timeout: 60_000 }).then(
    () => ({ code: 0, told: '' }),
    ({ code, stderr }: { code: unknown; stderr: string }) => ({ code, told: stderr }),
  )
}

test('a start on a disk without room ends with 3 and one sentence, and can be done again', async (t) => {
  const folder = await makeSmallDisk(t, 30)
  if (folder === null) return
  for (const _ of ['first', 'again']) {
    const { code, told } = await startUntilEnd(folder)
    assert.equal(code, 3, told)
    assert.match(told, /Disken är full\. Inget har skrivits halvt; gör plats och starta igen\./)
    assert.ok(!/\n\s+at /.test(told), told)
  }
  await run('mount', ['-o', 'remount,size=400m', folder])
  const db = await openPglite({ folder: join(folder, 'data', 'database') })
  await migrate(db)
  await db.close()
})

test('a disk that fills while the program runs: the change is refused by name, and nothing of it is kept', async (t) => {
  const folder = await makeSmallDisk(t, 150)
  if (folder === null) return
  let db = await openPglite({ folder: join(folder, 'database') })
  await db.asOwner((trx) => sql`create table filled (words text)`.execute(trx))
  await db.asOwner((trx) => sql`insert into filled values ('kept')`.execute(trx))
  await writeFile(join(folder, 'filler'), Buffer.alloc(200 * 1024 * 1024)).catch(() => {})
  const write = () =>
    db.asOwner((trx) =>
      sql`insert into filled select repeat(md5(n::text), 200) from generate_series(1, 20000) n`.execute(trx),
    )
  await assert.rejects(write, (error) => error instanceof DiskFull)
  await rm(join(folder, 'filler'))
  await db.close().catch(() => {})
  db = await openPglite({ folder: join(folder, 'database') })
  const { rows } = await db.asOwner((trx) => sql<{ words: string }>`select words from filled`.execute(trx))
  assert.deepEqual(rows, [{ words: 'kept' }])
  await db.close()
})

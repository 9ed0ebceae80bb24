import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { openDatabase } from '#platform/db/open-database.ts'
import type { Trx } from '#platform/db/port.ts'
import { type Desk, openDesk } from './cli-run.ts'

const seeding = ['seed', '--seed', '7', '--until', '2026-11-16', '--weeks', '8']

describe('the demo is invented, released, checked and invented again', () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk()
  })
  after(() => desk.clear())

  const inDatabase = async <T>(work: (trx: Trx) => Promise<T>): Promise<T> => {
    const db = await openDatabase({ url: undefined, folder: join(desk.folder, 'data', 'database') })
    try {
      return await db.asOwner(work)
    } finally {
      await db.close()
    }
  }
  /** What the reports say, whatever ids their releases got. */
  const digest = () =>
    inDatabase(async (trx) => {
      const { rows } = await sql<{ digest: string }>`select md5(string_agg(v::text, ';' order by report_id, version))
        as digest from report_version v`.execute(trx)
      return rows[0]?.digest
    })
  const edition = async (id: string) => {
    const { exit, out } = await desk.run('verify', '--picture', id, '--json')
    const [{ check }] = JSON.parse(out).editions
    return {
      exit,
      computation: check.computation.verdict,
      files: check.files.map((one: { verdict: string }) => one.verdict),
    }
  }
  let first: string | undefined
  let pictures: string[] = []

  test('an empty database is filled once', async () => {
    const { exit, out, err } = await desk.run(...seeding, '--json')
    assert.equal(exit, 0, err)
    assert.ok(JSON.parse(out).reports > 100)
    assert.equal(JSON.parse(out).pictures, 3)
    first = await digest()
    const again = await desk.run(...seeding)
    assert.equal(again.exit, 1)
    assert.match(again.err, /The database is not empty/)
  })

  test('every released edition and every statement comes out the same again, their files too', async () => {
    const { exit, out } = await desk.run('verify', '--json')
    const { checked, unsound, editions, statements } = JSON.parse(out)
    // Three weeks, a follow-up and a report to the council.
    assert.deepEqual([exit, checked, unsound, editions.length, statements.length], [0, 5, 0, 3, 2])
    pictures = editions.map(({ check }: { check: { id: string } }) => check.id)
    assert.deepEqual(await edition(pictures[0] as string), {
      exit: 0,
      computation: 'same',
      files: ['same', 'same', 'same', 'same'],
    })
  })

  test('a file that was changed, and one that is gone, are told', async () => {
    const [id] = pictures
    await inDatabase((trx) =>
      sql`update picture_file set bytes = bytes || '\\x20' where picture_id = ${id}::uuid and format = 'html'`.execute(
        trx,
      ),
    )
    await inDatabase((trx) =>
      sql`delete from picture_file where picture_id = ${id}::uuid and format = 'csv'`.execute(trx),
    )
    const { exit, computation, files } = await edition(id as string)
    assert.deepEqual([exit, computation, files], [1, 'same', ['damaged', 'same', 'missing', 'same']])
  })

  test('a report that was changed behind the back makes the computation differ', async () => {
    const id = pictures[2] as string
    await inDatabase((trx) =>
      sql`update report_version v set occurred_on = occurred_on - 400 from picture p
      where p.id = ${id}::uuid and v.occurred_on >= p.from_on and v.occurred_on < p.to_on and v.state = 'shared'`.execute(
        trx,
      ),
    )
    const { exit, computation } = await edition(id)
    assert.deepEqual([exit, computation], [1, 'differs'])
    const all = await desk.run('verify')
    assert.equal(all.exit, 1)
    assert.match(all.err, /editions did not come out the same again/)
  })

  test('only what is invented is ever removed, and the same seed gives the same reports', async () => {
    const refill = await desk.run(...seeding, '--again')
    assert.equal(refill.exit, 0, refill.err)
    assert.equal(await digest(), first)
    await inDatabase((trx) => sql`update municipality set settings = settings || '{"invented": false}'`.execute(trx))
    const refused = await desk.run(...seeding, '--again')
    assert.equal(refused.exit, 1)
    assert.match(refused.err, /is not invented/)
    assert.equal(await digest(), first)
  })
})

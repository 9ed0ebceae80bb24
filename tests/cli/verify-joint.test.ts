import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { jointServices } from '#app/server/joint-services.ts'
import { assembleJoint } from '#features/jointpicture/server/assemble.ts'
import { drawJoint, proposedFormats } from '#features/jointpicture/server/file-facts.ts'
import { findJointPicture, insertJointFile, type JointRow, moveJointPicture } from '#features/jointpicture/store.ts'
import { RegisterShelf } from '#features/report/server/registers.ts'
import { fixedClock } from '#platform/clock/clock.ts'
import { openDatabase } from '#platform/db/open-database.ts'
import type { Database } from '#platform/db/port.ts'
import { type Desk, openDesk } from './cli-run.ts'

const quarters = fileURLToPath(new URL('../../db/demo/evidence/reported_crimes_total_quarterly.csv', import.meta.url))
const now = '2026-11-23T08:00:00.000Z'

describe('samlade pictures are computed and drawn again', () => {
  let desk: Desk
  let id = ''
  before(async () => {
    desk = await openDesk()
    const out = join(desk.folder, 'out')
    const made = await desk.run(
      'joint-picture',
      '--new',
      'Piteå',
      '--files',
      quarters,
      '--year',
      '2026',
      '--out',
      out,
      '--json',
    )
    assert.equal(made.exit, 0, made.err)
    id = JSON.parse(made.out).id
  })
  after(() => desk.clear())

  const inDatabase = async <T>(work: (db: Database) => Promise<T>): Promise<T> => {
    const db = await openDatabase({ url: undefined, folder: join(desk.folder, 'data', 'database') })
    try {
      return await work(db)
    } finally {
      await db.close()
    }
  }
  const verify = async (...args: string[]) => {
    const { exit, out } = await desk.run('verify', ...args, '--json')
    const { checked, jointPictures } = JSON.parse(out)
    const [one] = jointPictures as { check: { computation: { verdict: string }; files: { verdict: string }[] } }[]
    return [exit, checked, one?.check.computation.verdict, one?.check.files.map(({ verdict }) => verdict)]
  }
  const same = ['same', 'same', 'same', 'same', 'same']

  test('a draft only on request, and without files', async () => {
    assert.deepEqual(await verify(), [0, 0, undefined, undefined])
    assert.deepEqual(await verify('--all'), [0, 1, 'same', []])
    assert.deepEqual(await verify('--picture', id), [0, 1, 'same', []])
  })

  test('what is proposed comes out again byte by byte, also when the statistics have been corrected since', async () => {
    await inDatabase((db) =>
      db.asOwner(async (trx) => {
        const services = jointServices({ db, clock: fixedClock(now), shelf: new RegisterShelf(fixedClock(now)) })
        const open = (await findJointPicture(trx, id)) as JointRow
        await moveJointPicture(trx, open, { state: 'proposed', proposedAt: now })
        const row = (await findJointPicture(trx, id)) as JointRow
        const { picture } = await assembleJoint(trx, row, services.wording)
        for (const { format, bytes, drawing = '1' } of await drawJoint(trx, services, row, picture, proposedFormats)) {
          const sha256 = createHash('sha256').update(bytes).digest('hex')
          const key = { municipalityId: row.municipalityId, pictureId: id, format }
          await insertJointFile(trx, { ...key, bytes, sha256, drawing, recordedAt: now })
        }
      }),
    )
    assert.deepEqual(await verify(), [0, 1, 'same', same])
    const corrected = join(desk.folder, 'corrected.csv')
    const text = await readFile(quarters, 'utf8')
    const changed = text.replace('2581,Piteå,2025K4,747,', '2581,Piteå,2025K4,857,')
    assert.notEqual(changed, text)
    await writeFile(corrected, changed)
    const later = await desk.run('evidence', corrected, '--json')
    assert.equal(later.exit, 0, later.err)
    assert.equal(JSON.parse(later.out).files[0].outcome, 'kept')
    assert.deepEqual(await verify(), [0, 1, 'same', same])
  })

  test('a file that was changed, and one that is gone, are told', async () => {
    await inDatabase((db) =>
      db.asOwner(async (trx) => {
        await sql`alter table joint_file disable trigger all`.execute(trx)
        await sql`update joint_file set bytes = bytes || '\x20' where format = 'html'`.execute(trx)
        await sql`delete from joint_file where format = 'json'`.execute(trx)
      }),
    )
    const [exit, , computation, files] = await verify('--picture', id)
    assert.deepEqual([exit, computation], [1, 'same'])
    assert.deepEqual((files as string[]).toSorted(), ['damaged', 'missing', 'same', 'same', 'same'])
    const { out } = await desk.run('verify', '--lang', 'sv')
    assert.match(out, /Samlad lägesbild 2026 utgåva 1, föreslagen: räkningen lika · .*html SKADAD.*json SAKNAS/)
  })
})

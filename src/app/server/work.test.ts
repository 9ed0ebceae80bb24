/** What the background work does at a start. */
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { systemClock } from '#platform/clock/clock.ts'
import { openFromTemplate } from '#platform/db/pglite-template.ts'
import { furnish } from './routes.ts'
import { startWork } from './work.ts'

test('an export that a killed process left is gone after the next start', async (t) => {
  const data = await mkdtemp(join(tmpdir(), 'samlad-work-'))
  const db = await openFromTemplate()
  const house = furnish({ db, clock: systemClock, demo: false, data })
  await mkdir(house.exports)
  for (const name of ['old.xlsx', 'new.xlsx']) await writeFile(join(house.exports, name), 'half a file')
  await utimes(join(house.exports, 'old.xlsx'), 0, 0)
  const work = startWork(house)
  t.after(async () => {
    await work.stop()
    await db.close()
    await rm(data, { recursive: true, force: true })
  })
  for (let tries = 0; tries < 100 && (await readdir(house.exports)).length > 1; tries++) await wait(20)
  assert.deepEqual(await readdir(house.exports), ['new.xlsx'])
})

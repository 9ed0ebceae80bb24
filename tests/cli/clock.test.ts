/** The clock from the command line: what stands now, what was known before, and a day that has not been. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { migrate } from '#platform/db/migrate.ts'
import { openDatabase } from '#platform/db/open-database.ts'
import { fillTown } from '../town.ts'
import { type Desk, lastLine, openDesk } from './cli-run.ts'

describe('samlad clock', () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk('sv_SE.UTF-8')
    const db = await openDatabase({ url: undefined, folder: join(desk.folder, 'data', 'database') })
    await migrate(db)
    await fillTown(db)
    await db.close()
  })
  after(() => desk.clear())
  const clock = (...more: string[]) => desk.run('clock', '--municipality', 'provby', ...more)

  test('one row for each obligation, with its source, state, day and sentence', async () => {
    const { exit, out, err } = await clock('--on', '2025-03-01')
    assert.deepEqual([exit, err], [0, ''])
    const lines = out.trimEnd().split('\n')
    assert.equal(lines[0], 'provby, som det var känt 2025-03-01')
    assert.equal(lines.length, 2 + 10 + 3)
    assert.ok(
      lines.some((line) => /^ {2}lagen +11 § +I tid +ingen dag +Det är uppfyllt sedan /.test(line)),
      out,
    )
    const late = /^ {2}lagen +5 § +Försenad +2024-07-01 +Det är aldrig gjort\. Räknat från 1 juli 2024 /
    assert.ok(
      lines.some((line) => late.test(line)),
      out,
    )
  })

  test('to a program with everything', async () => {
    const told = await clock('--on', '2025-03-01', '--json')
    const { on, obligations } = JSON.parse(told.out) as {
      on: string
      obligations: { key: string; state: string; cycles: unknown[] }[]
    }
    assert.equal(on, '2025-03-01')
    const week = obligations.find((one) => one.key === 'provby-2024-2027/weekPicture')
    assert.deepEqual([week?.state, week?.cycles.length], ['overdue', 61])
  })

  test('a day that has not been, and what is no day, are refused', async () => {
    const ahead = await clock('--on', '9999-01-01')
    assert.deepEqual(
      [ahead.exit, lastLine(ahead.err)],
      [2, '9999-01-01 har inte varit än; välj i dag eller en dag som har varit.'],
    )
    assert.equal((await clock('--on', '2025-02-30')).exit, 2)
  })
})

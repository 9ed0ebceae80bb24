/**
 * kill -9 while writing, on the embedded database: 20 rounds (or the number given), one table as its result.
 * Run: `npm run bench -- kill [rounds]`, or `node bench/kill/kill.ts [rounds]`. Ends with 1 when anything is lost.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareTemplate } from '#platform/db/pglite-template.ts'
import { killRound } from '../../tests/contract/kill-round.ts'
import { readNoteMigrations } from '../../tests/contract/notes.ts'

const rounds = Number(process.argv[2] ?? 20)
if (!Number.isInteger(rounds) || rounds < 1) throw new RangeError('the number of rounds is a whole number from 1')

const archive = await prepareTemplate(await readNoteMigrations())
const folder = await mkdtemp(join(tmpdir(), 'samlad-kill-'))
const total = { acknowledged: 0, lost: 0, half: 0 }
try {
  for (let round = 1; round <= rounds; round += 1) {
    // Spread over the writer's life, the same in every run: from its first breath to a good second.
    const afterMs = Math.round(((round * 7) % rounds) * (1200 / rounds))
    const result = await killRound({ folder, archive, round, afterMs })
    total.acknowledged += result.acknowledged
    total.lost += result.lost
    total.half += result.half
    console.log(
      `round ${round}: killed after ${afterMs} ms · ${result.acknowledged} acknowledged · ${result.lost} lost · ${result.half} half`,
    )
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
console.log(`${rounds} rounds · ${total.acknowledged} acknowledged · ${total.lost} lost · ${total.half} half`)
process.exitCode = total.lost + total.half > 0 ? 1 : 0

/** Writes until it is killed: pairs of rows, one transaction each; says the number of each that is saved. */
import { writeSync } from 'node:fs'
import { openPglite } from '#platform/db/pglite.ts'
import { addNote } from './notes.ts'

const [folder, archive, municipality] = process.argv.slice(2) as [string, string, string]
const db = await openPglite({ folder, archive: archive || null })
for (let pair = 0; ; pair += 1) {
  await db.asOwner(async (trx) => {
    await addNote(trx, municipality, pair * 2)
    await addNote(trx, municipality, pair * 2 + 1)
  })
  writeSync(1, `${pair}\n`)
}

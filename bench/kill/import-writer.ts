/**
 * Imports one file into one database and says so; made to be killed. Arguments: kind, address, file, source.
 * Says "ready" when it begins, "saving" when the rows go into the database, and "saved" with the number of new reports.
 */
import { writeSync } from 'node:fs'
import { demoMunicipality } from '#db/demo/seed-demo.ts'
import { importFile } from '#features/report/import/server/import-file.ts'
import { systemClock } from '#platform/clock/clock.ts'
import { openStored, type Stored } from '../measuring/stored.ts'

const [kind, address, path, sourceName] = process.argv.slice(2) as [Stored['kind'], string, string, string]
const db = await openStored({ kind, address })
writeSync(1, 'ready\n')
let phase = 'reading'
const result = await importFile({
  db,
  clock: systemClock,
  municipalityId: demoMunicipality,
  organisationId: 'lulea-kommun',
  path,
  mapping: 'auto',
  state: 'shared',
  sourceName,
  onProgress: (progress) => {
    if (progress.phase !== phase) writeSync(1, `${progress.phase}\n`)
    phase = progress.phase
  },
})
if (result.outcome !== 'imported') throw new Error(JSON.stringify(result))
writeSync(1, `saved ${result.counts.added} ${result.counts.unchanged}\n`)
await db.close()

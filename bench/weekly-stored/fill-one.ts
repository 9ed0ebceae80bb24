/** Fills one database: kind, address, reports. Writes the seconds as JSON. */

import { clean, openStored, type Stored } from '../measuring/stored.ts'
import { fillMunicipality } from './fill-reports.ts'

const [kind, address, reports] = process.argv.slice(2) as [Stored['kind'], string, string]
const start = performance.now()
const db = await openStored({ kind, address })
await fillMunicipality(db, Number(reports))
await db.close()
if (kind === 'postgres') await clean({ kind, address })
console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000 }))

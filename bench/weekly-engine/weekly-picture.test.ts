import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { writeIncidents } from './incidents.ts'
import { readIncidents } from './read-incidents.ts'
import { drawWeeklyPicture } from './weekly-picture.ts'

const folder = await mkdtemp(join(tmpdir(), 'samlad-incidents-'))
after(() => rm(folder, { recursive: true }))

// Plain R with spdep 1.2-7 and PostGIS 3.3.2 gave these on the very files (bench/peers).
for (const [rows, check] of [
  [1000, '1891.400877'],
  [10_000, '14491.43847'],
] as const) {
  test(`${rows} incidents: the check value that R and PostGIS give`, async () => {
    const path = join(folder, `${rows}.csv`)
    await writeIncidents(path, rows)
    const incidents = await readIncidents(path)
    assert.equal(incidents.e.length, rows)
    assert.equal(drawWeeklyPicture(incidents).check.toPrecision(10), check)
  })
}

test('a file that is not of incidents, or not of numbers, is refused', async () => {
  const path = join(folder, 'wrong.csv')
  for (const text of ['id,e,n\n1,2,3\n', 'id,e,n,date,category,area\n1,x,3,2025-06-23,1,1\n']) {
    await writeFile(path, text)
    await assert.rejects(readIncidents(path), TypeError)
  }
  await writeFile(path, 'id,e,n,date,category,area\n1,2,3,2025-06-31,1,1\n')
  await assert.rejects(readIncidents(path), /no such date/)
})

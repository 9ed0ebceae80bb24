/** One size of the import bench, in a process of its own: `one-size.ts <server url> <rows>`. Answers one line of JSON. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import pg from 'pg'
import { SWEREF_99_TM } from '#analysis/map/crs.ts'
import { toPlanar } from '#analysis/map/projection.ts'
import { createRandom } from '#analysis/maths/seeded-random.ts'
import { asDegrees } from '#analysis/units.ts'
import { loadAreas } from '#db/demo/load-lulea.ts'
import { exportReports } from '#features/report/export/server/export-reports.ts'
import { importFile } from '#features/report/import/server/import-file.ts'
import { RegisterShelf } from '#features/report/server/registers.ts'
import { fixedClock } from '#platform/clock/clock.ts'
import { migrate } from '#platform/db/migrate.ts'
import { readMigrations } from '#platform/db/migration-files.ts'
import type { Database } from '#platform/db/port.ts'
import { openPostgres } from '#platform/db/postgres.ts'

export interface Measured {
  readMs: number
  savedMs: number
  /** The same file again: everything is compared, nothing is added. */
  againMs: number
  exportMs: number
  atRestMiB: number
  peakMiB: number
}

const municipalityId = 'bench'
const kinds = ['vandalism', 'theft', 'noise', 'fire', 'drugs', 'other']
const texts = [
  '',
  'Krossad ruta mot gården',
  'Bråk utanför entrén',
  'Moped på gångvägen',
  'Klotter på skåpet',
  'Belysningen är trasig',
]

async function writeRows(path: string, size: number): Promise<void> {
  const chance = createRandom(20_260_601)
  const middles = loadAreas()
    .filter(({ set }) => set === 'survey')
    .map(({ labelPoint }) => labelPoint)
  const pick = <T>(from: readonly T[]) => from[Math.floor(chance() * from.length)] as T
  const stream = createWriteStream(path)
  stream.write('Nr;Datum;Tid;Kategori;Longitud;Latitud;Beskrivning\n')
  for (let at = 1; at <= size; at += 1) {
    const day = new Date(Date.UTC(2022, 0, 1) + Math.floor(chance() * 1500) * 86_400_000).toISOString().slice(0, 10)
    const clock = `${String(4 + Math.floor(chance() * 20)).padStart(2, '0')}:${String(Math.floor(chance() * 60)).padStart(2, '0')}`
    const [lon, lat] = pick(middles)
    const place = `${(lon + (chance() - 0.5) * 0.004).toFixed(6)};${(lat + (chance() - 0.5) * 0.002).toFixed(6)}`
    const free = stream.write(
      `B${at};${day};${clock};${pick(kinds)};${place};${pick(texts)}${chance() < 0.5 ? '' : ` (${at})`}\n`,
    )
    if (!free) await once(stream, 'drain')
  }
  stream.end()
  await finished(stream)
}

async function fillMunicipality(db: Database): Promise<void> {
  const project = ([lon, lat]: readonly [number, number]) => toPlanar(SWEREF_99_TM, asDegrees(lon), asDegrees(lat))
  await db.asOwner(async (trx) => {
    await trx
      .insertInto('municipality')
      .values({ id: municipalityId, name: 'Bench', settings: JSON.stringify({}) })
      .execute()
    const organisation = {
      municipalityId,
      id: 'guards',
      name: 'Guards',
      party: null,
      sector: 'other',
      activeFrom: null,
      activeTo: null,
    }
    await trx.insertInto('organisation').values(organisation).execute()
    const categories = kinds.map((code, position) => ({
      municipalityId,
      code,
      parentCode: null,
      labelSv: code,
      labelEn: code,
      position,
    }))
    await trx.insertInto('category').values(categories).execute()
    for (const area of loadAreas().filter(({ set }) => set === 'survey')) {
      const { e, n } = project(area.labelPoint)
      const planar = area.geometry.coordinates.map((rings) =>
        rings.map((ring) => ring.map((point) => Object.values(project(point)))),
      )
      const row = {
        municipalityId,
        setCode: area.set,
        code: area.code,
        name: area.name,
        boundaryVersion: area.boundaryVersion,
      }
      await trx
        .insertInto('area')
        .values({
          ...row,
          parentCode: null,
          population: area.population,
          labelE: e,
          labelN: n,
          geometry: JSON.stringify(planar),
        })
        .execute()
    }
  })
}

async function measure(db: Database, folder: string, size: number): Promise<Measured> {
  const path = join(folder, 'rows.csv')
  await writeRows(path, size)
  await fillMunicipality(db)
  const clock = fixedClock('2026-06-01T12:00:00Z')
  const run = async () => {
    let readAt = 0
    const start = performance.now()
    const result = await importFile({
      ...{
        db,
        clock,
        municipalityId,
        organisationId: 'guards',
        path,
        mapping: 'auto',
        state: 'shared',
        sourceName: 'bench',
      },
      onProgress: ({ phase }) => {
        if (phase === 'saving' && readAt === 0) readAt = performance.now()
      },
    })
    if (result.outcome !== 'imported') throw new Error(JSON.stringify(result.byCode))
    return { counts: result.counts, readMs: readAt - start, savedMs: performance.now() - readAt }
  }
  globalThis.gc?.()
  const memory = watchMemory()
  const first = await run()
  const second = await run()
  const start = performance.now()
  const scope = { municipalityId, organisationId: 'guards', personId: null, reach: 'own' } as const
  const reader = { personId: '', onlyMine: false }
  const shelf = new RegisterShelf(clock)
  const out = await exportReports({
    db,
    clock,
    shelf,
    scope,
    actor: null,
    filter: {},
    reader,
    format: 'csv',
    path: join(folder, 'out.csv'),
  })
  const exportMs = performance.now() - start
  const told = [first.counts.added, second.counts.unchanged, out.rows]
  if (told.some((count) => count !== size)) throw new Error(`of ${size}: ${told.join(', ')}`)
  return {
    readMs: first.readMs,
    savedMs: first.savedMs,
    againMs: second.readMs + second.savedMs,
    exportMs,
    ...memory.stop(),
  }
}

/** Resident memory of this process, asked every 20 ms. */
function watchMemory() {
  const mebibytes = () => Math.round(process.memoryUsage.rss() / 2 ** 20)
  const atRestMiB = mebibytes()
  let peakMiB = atRestMiB
  const timer = setInterval(() => {
    peakMiB = Math.max(peakMiB, mebibytes())
  }, 20)
  return {
    stop() {
      clearInterval(timer)
      return { atRestMiB, peakMiB }
    },
  }
}

const [server = '', size = ''] = process.argv.slice(2)
const name = `samlad_bench_${process.pid}`
const command = async (text: string) => {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(text).finally(() => client.end())
}
const folder = await mkdtemp(join(tmpdir(), 'samlad-bench-'))
await command(`create database ${name}`)
const url = new URL(server)
url.pathname = `/${name}`
const db = openPostgres({ url: url.href })
try {
  await migrate(db, await readMigrations())
  console.log(JSON.stringify(await measure(db, folder, Number(size))))
} finally {
  await db.close()
  await command(`drop database ${name} with (force)`)
  await rm(folder, { recursive: true })
}

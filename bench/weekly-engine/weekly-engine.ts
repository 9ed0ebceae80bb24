/**
 * The weekly picture out of a CSV file, against plain R and PostGIS on the same file, in turn, with the same check value.
 * Run: `npm run bench -- weekly-engine [--sizes 1000,10000,100000,1000000] [--rounds 5] [--file incidents.csv]`.
 * Debian's packages for the peers: r-base-core r-cran-spdep postgresql-15-postgis-3. Without them Samlad is measured alone.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findGrowth, findMedian } from '../measuring/figures.ts'
import { printLoad, printSurroundings } from '../measuring/surroundings.ts'
import { printTable, writeSize, writeTime } from '../measuring/table.ts'
import type { Peer } from '../peers/peer.ts'
import { openPlainR } from '../peers/plain-r.ts'
import { openPostgis } from '../peers/postgis.ts'
import { writeIncidents } from './incidents.ts'
import { readIncidents } from './read-incidents.ts'
import { drawWeeklyPicture, type Incidents } from './weekly-picture.ts'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000,1000000' },
    rounds: { type: 'string', default: '5' },
    file: { type: 'string' },
  },
})
const rounds = Number(values.rounds)

/** From the file to the picture, and the picture alone from incidents that are read: PostGIS is asked for the latter. */
let read: Awaited<ReturnType<typeof readIncidents>> | undefined
const fromFile: Peer = {
  name: 'Samlad',
  load: async () => {},
  async compute(path) {
    const start = performance.now()
    const { check } = drawWeeklyPicture(await readIncidents(path))
    return { ms: performance.now() - start, check }
  },
  close: async () => {},
}
const fromMemory: Peer = {
  name: 'Samlad, file read',
  load: async (path) => {
    read = await readIncidents(path)
  },
  async compute() {
    const start = performance.now()
    const { check } = drawWeeklyPicture(read as Incidents)
    return { ms: performance.now() - start, check }
  },
  close: async () => {},
}

interface Measured {
  readonly check: number
  /** By peer, ms. */
  readonly loading: readonly number[]
  readonly medians: readonly number[]
}

/** One unmeasured turn each, then `rounds` in turn. Throws when the check values differ in their first ten digits. */
async function measure(path: string, peers: readonly Peer[]): Promise<Measured> {
  const loading: number[] = []
  for (const peer of peers) {
    const start = performance.now()
    await peer.load(path)
    loading.push(performance.now() - start)
  }
  const times = peers.map((): number[] => [])
  const checks = new Map<string, number>()
  for (let round = 0; round <= rounds; round++) {
    for (const [at, peer] of peers.entries()) {
      const { ms, check } = await peer.compute(path)
      if (round > 0) times[at]?.push(ms)
      checks.set(check.toPrecision(10), check)
    }
  }
  const [check, ...others] = checks.values()
  if (check === undefined || others.length > 0)
    throw new Error(`check values differ: ${[...checks.keys()].join(' · ')}`)
  return { check, loading, medians: times.map(findMedian) }
}

const folder = await mkdtemp(join(tmpdir(), 'samlad-bench-'))
const plainR = openPlainR()
const postgis = await openPostgis()
const peers: Peer[] = [fromFile, fromMemory, ...[plainR, postgis].filter((one) => typeof one !== 'string')]
try {
  for (const one of [plainR, postgis]) if (typeof one === 'string') console.log(one)
  printSurroundings(peers.slice(2).map(({ name }) => name))
  const measured: [size: number, Measured][] = []
  if (values.file) {
    const { e } = await readIncidents(values.file)
    measured.push([e.length, await measure(values.file, peers)])
  } else {
    for (const size of values.sizes.split(',').map(Number)) {
      const path = join(folder, `incidents-${size}.csv`)
      await writeIncidents(path, size)
      measured.push([size, await measure(path, peers)])
      await rm(path)
    }
  }
  printTable(...tabulate(measured))
  printLoad()
} finally {
  for (const peer of peers) await peer.close()
  await rm(folder, { recursive: true })
}

function tabulate(measured: readonly [number, Measured][]): [headings: string[], rows: string[][]] {
  const [r, gis] = [plainR, postgis].map((one) => (typeof one === 'string' ? -1 : peers.indexOf(one)))
  const columns: [string, (one: Measured, at: number) => string][] = [
    ['Samlad: file to picture', ({ medians: [whole = 0] }) => writeTime(whole)],
    ['grows as rows^', (_, at) => writeGrowth(measured[at - 1], measured[at])],
    ['Samlad: file read', ({ medians: [, rest = 0] }) => writeTime(rest)],
  ]
  const time = (one: Measured, peer = -1) => one.medians[peer] as number
  if (r !== -1) {
    columns.push(['R: file to picture', (one) => writeTime(time(one, r))])
    columns.push(['R / Samlad', (one) => (time(one, r) / time(one, 0)).toFixed(1)])
  }
  if (gis !== -1) {
    const loading = (one: Measured) => one.loading[gis ?? -1] as number
    columns.push(['PostGIS: loading', (one) => writeTime(loading(one))])
    columns.push(['PostGIS: queries', (one) => writeTime(time(one, gis))])
    columns.push(['queries / Samlad, file read', (one) => (time(one, gis) / time(one, 1)).toFixed(1)])
    columns.push(['both / Samlad', (one) => ((loading(one) + time(one, gis)) / time(one, 0)).toFixed(1)])
  }
  columns.push(['check value', ({ check }) => check.toPrecision(10)])
  return [
    ['rows', ...columns.map(([heading]) => heading)],
    measured.map(([size, one], at) => [writeSize(size), ...columns.map(([, write]) => write(one, at))]),
  ]
}

function writeGrowth(from: [number, Measured] | undefined, to: [number, Measured] | undefined): string {
  if (!from || !to) return ''
  const point = ([size, { medians }]: [number, Measured]) => ({ size, time: medians[0] as number })
  return findGrowth(point(from), point(to)).toFixed(2)
}

/** Any file the command line takes, as one plain CSV or workbook on disk: unpacked, and police events made into rows. */
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { stringify } from 'csv-stringify/sync'
import { Stop } from '../stop.ts'
import { type PoliceRow, policeColumns, readPoliceEvent } from './police-events.ts'

export interface OpenedFile {
  /** Where the plain file lies. */
  readonly path: string
  /** As the user knows it, without .gz. */
  readonly name: string
  /** Set when the file holds police events. */
  readonly police: PoliceSummary | null
  readonly close: () => Promise<void>
}

export interface PoliceSummary {
  readonly events: number
  /** Notices that sum up several events, left out. */
  readonly summaries: number
  /** Each type with the group that it belongs to. */
  readonly types: ReadonlyMap<string, string>
}

/** @throws Stop `unknownFormat`, `notPoliceEvents`, and the system's own when the file is not there */
export async function openFile(path: string): Promise<OpenedFile> {
  if (!(await stat(path)).isFile()) throw Object.assign(new Error(path), { code: 'EISDIR', path })
  const packed = /\.gz$/i.test(path)
  const name = basename(path).replace(/\.gz$/i, '')
  const ending = /\.(csv|txt|tsv|xlsx|jsonl|ndjson|json)$/i.exec(name)?.[1]?.toLowerCase()
  if (!ending) throw new Stop(2, 'unknownFormat', basename(path))
  const isEvents = ['jsonl', 'ndjson', 'json'].includes(ending)
  if (!packed && !isEvents) return { path, name, police: null, close: async () => {} }

  const folder = await mkdtemp(join(tmpdir(), 'samlad-'))
  const close = () => rm(folder, { recursive: true, force: true })
  try {
    const plain = join(folder, isEvents ? `${name}.csv` : name)
    const police = isEvents ? await writeEvents(path, ending === 'json', plain) : null
    if (!isEvents) await pipeline(openBytes(path), createWriteStream(plain))
    return { path: plain, name, police, close }
  } catch (error) {
    await close()
    const { code } = error as { code?: string }
    throw code === 'Z_DATA_ERROR' || code === 'Z_BUF_ERROR' ? new Stop(1, 'brokenArchive', basename(path)) : error
  }
}

function openBytes(path: string): Readable {
  const file = createReadStream(path)
  if (!/\.gz$/i.test(path)) return file
  const unpacked = createGunzip()
  // pipe() alone would leave the reader waiting when the file cannot be read.
  file.on('error', (error) => unpacked.destroy(error))
  return file.pipe(unpacked)
}

async function writeEvents(path: string, isArray: boolean, target: string): Promise<PoliceSummary> {
  const types = new Map<string, string>()
  let [line, events, summaries] = [0, 0, 0]
  const out = createWriteStream(target)
  const rows = async function* () {
    yield stringify([[...policeColumns]])
    for await (const value of isArray ? readArray(path) : readLines(path)) {
      line += 1
      const row = readPoliceEvent(value)
      if (row === 'unreadable') throw new Stop(1, 'notPoliceEvents', basename(path), line)
      if (row === 'summary') summaries += 1
      else {
        events += 1
        types.set(row.type, row.group)
        yield stringify([cellsOf(row)])
      }
    }
  }
  await pipeline(rows, out)
  return { events, summaries, types }
}

const cellsOf = (row: PoliceRow) => policeColumns.map((column) => row[column])

async function* readLines(path: string): AsyncGenerator<unknown> {
  const lines = createInterface({ input: openBytes(path), crlfDelay: Number.POSITIVE_INFINITY })
  for await (const line of lines) if (line.trim() !== '') yield parseJson(line)
}

async function* readArray(path: string): AsyncGenerator<unknown> {
  const parts: Buffer[] = []
  for await (const part of openBytes(path)) parts.push(part as Buffer)
  const value = parseJson(Buffer.concat(parts).toString('utf8'))
  yield* Array.isArray(value) ? value : [value]
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** Files that wait to be imported, in a folder beside the database: received as a stream, swept after a week. */
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sweepFolder } from '#platform/files/sweep-folder.ts'
import type { Upload } from '../../import-api.ts'
import { largestUpload } from '../schema.ts'
import { FileRefused } from './file-refused.ts'
import { sniffFormat } from './read-encoding.ts'

/** Whose file it is: nobody else's call finds it. */
export interface UploadOwner {
  readonly municipalityId: string
  readonly organisationId: string
}

const keptMs = 7 * 86_400_000
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export class UploadShelf {
  readonly #folder: string

  /** `folder`: made when the first file comes. With several processes it must be one folder that all of them see. */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** @throws FileRefused fileTooLarge, emptyFile, oldExcelFormat, notASpreadsheet, workbookTooLarge */
  async receive(body: Readable, name: string, owner: UploadOwner): Promise<Upload> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    const id = randomUUID()
    const path = this.#path(id, 'upload')
    try {
      await pipeline(Readable.from(limitBytes(body)), createWriteStream(path, { mode: 0o600 }))
      const { size } = await stat(path)
      const upload: Upload = { id, name, bytes: size, format: await sniffFormat(path) }
      await writeFile(this.#path(id, 'json'), JSON.stringify({ ...upload, ...owner }), { mode: 0o600 })
      return upload
    } catch (error) {
      await rm(path, { force: true })
      throw error
    }
  }

  /** @throws FileRefused uploadGone */
  async find(id: string, owner: UploadOwner): Promise<Upload & { path: string }> {
    const note = uuid.test(id) ? await readNote(this.#path(id, 'json')) : null
    if (note?.municipalityId !== owner.municipalityId || note.organisationId !== owner.organisationId) {
      throw new FileRefused('uploadGone')
    }
    const { name, bytes, format } = note
    return { id, name, bytes, format, path: this.#path(id, 'upload') }
  }

  async remove(id: string): Promise<void> {
    await rm(this.#path(id, 'upload'), { force: true })
    await rm(this.#path(id, 'json'), { force: true })
  }

  async runPaths(runId: string): Promise<{ stagedPath: string; faultPath: string }> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    return { stagedPath: this.#path(runId, 'staged'), faultPath: this.#path(runId, 'faults.csv') }
  }

  /** Removes what has lain for seven days: uploads, files of bad rows, and what a killed process left. */
  async sweep(now: Date): Promise<void> {
    await sweepFolder(this.#folder, keptMs, now)
  }

  #path(id: string, ending: string): string {
    return join(this.#folder, `${id}.${ending}`)
  }
}

async function readNote(path: string): Promise<(Upload & UploadOwner) | null> {
  const text = await readFile(path, 'utf8').catch(() => null)
  return text === null ? null : JSON.parse(text)
}

async function* limitBytes(body: Readable): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const piece of body) {
    bytes += (piece as Buffer).length
    if (bytes > largestUpload) throw new FileRefused('fileTooLarge', { megabytes: largestUpload / 1024 / 1024 })
    yield piece as Buffer
  }
}

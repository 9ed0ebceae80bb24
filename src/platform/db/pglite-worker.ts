import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'

/** What the main thread asks, one at a time. `bytes` is a whole unit of PostgreSQL's protocol, ended by Sync or Query. */
export type WorkerRequest = { ask: 'protocol'; bytes: Uint8Array } | { ask: 'archive' } | { ask: 'close' }
export type WorkerAnswer =
  | { answer: 'ready' }
  | { answer: 'bytes'; bytes: Uint8Array }
  | { answer: 'closed' }
  | { answer: 'failed'; message: string; code: string | undefined }

export interface WorkerStart {
  folder: string | null
  /** A tar of a database folder to begin from; only for a folder that is empty. */
  archive: string | null
}

const port = parentPort
if (!port) throw new Error('pglite-worker runs in a worker thread only')

const say = (answer: WorkerAnswer, transfer: ArrayBuffer[] = []) => port.postMessage(answer, transfer)

function tellFailure(error: unknown): void {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined
  say({ answer: 'failed', message: error instanceof Error ? error.message : String(error), code })
}

function sayBytes(bytes: Uint8Array<ArrayBuffer>): void {
  say({ answer: 'bytes', bytes }, [bytes.buffer])
}

/**
 * Not `execProtocolRaw`: that one also parses every answer and keeps the messages for a call that never comes, some 400
 * bytes a row for as long as the process lives (seen in 0.5.8).
 */
async function speak(pglite: PGlite, message: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  // A part is a window into PGlite's memory, gone after the call: copied.
  await pglite.execProtocolRawStream(message, { onRawData: (part) => parts.push(part.slice()) })
  const answer = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    answer.set(part, at)
    at += part.length
  }
  return answer
}

async function start(): Promise<void> {
  const { folder, archive } = workerData as WorkerStart
  const pglite = await PGlite.create({
    ...(folder === null ? {} : { dataDir: folder }),
    ...(archive === null ? {} : { loadDataDir: new Blob([await readFile(archive)]) }),
  })
  port?.on('message', async (request: WorkerRequest) => {
    try {
      if (request.ask === 'protocol') sayBytes(await speak(pglite, request.bytes))
      else if (request.ask === 'archive')
        sayBytes(new Uint8Array(await (await pglite.dumpDataDir('none')).arrayBuffer()))
      else {
        await pglite.close()
        say({ answer: 'closed' })
        port?.close()
      }
    } catch (error) {
      tellFailure(error)
    }
  })
  say({ answer: 'ready' })
}

start().catch(tellFailure)

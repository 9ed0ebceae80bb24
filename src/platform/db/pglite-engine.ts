import { Worker } from 'node:worker_threads'
import { DatabaseTimeout, DatabaseUnreachable, DiskFull } from './errors.ts'
import { hasRoom } from './pglite-folder.ts'
import type { WorkerAnswer, WorkerRequest, WorkerStart } from './pglite-worker.ts'

export interface EngineOptions extends WorkerStart {
  statementLimitMs: number
  /** Longest time to open (or first create) the database, ms. */
  openLimitMs: number
}

/**
 * Keeps one PGlite in one worker thread, so that a heavy query never stops the server's own thread, and watches it:
 * PGlite does not honour statement_timeout, so a statement past its limit ends with the worker. The next question opens
 * the folder again; the write-ahead log brings back all that was committed. In memory there is nothing to come back to,
 * and the engine says so instead of starting empty.
 */
export class PgliteEngine {
  /** Limit of the statements to come, ms; set anew by each session. */
  statementLimitMs: number
  readonly #options: EngineOptions
  #worker: Promise<Worker> | null = null
  #ending: Promise<unknown> = Promise.resolve()
  #session: Promise<void> = Promise.resolve()
  #lost = false

  constructor(options: EngineOptions) {
    this.#options = options
    this.statementLimitMs = options.statementLimitMs
  }

  /** Waits until no other session is open; call the returned function to end the session. */
  async claimSession(): Promise<() => void> {
    const before = this.#session
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#session = promise
    await before
    this.statementLimitMs = this.#options.statementLimitMs
    return resolve
  }

  /** Opens the database now instead of at the first question, to meet its errors early. */
  async open(): Promise<void> {
    await this.#findWorker()
  }

  /** Sends whole protocol units and gives the answer's bytes. One question at a time: the session sees to that. */
  async speak(bytes: Uint8Array): Promise<Uint8Array> {
    const answer = await this.#ask({ ask: 'protocol', bytes }, this.statementLimitMs)
    return answer.answer === 'bytes' ? answer.bytes : new Uint8Array()
  }

  /** The whole database as a tar, to begin other databases from. Call it while no transaction is open. */
  async archive(): Promise<Uint8Array> {
    const answer = await this.#ask({ ask: 'archive' }, this.#options.openLimitMs)
    return answer.answer === 'bytes' ? answer.bytes : new Uint8Array()
  }

  async close(): Promise<void> {
    if (this.#worker) await this.#ask({ ask: 'close' }, this.#options.openLimitMs).catch(() => {})
    await this.#abandon()
    this.#lost = true
  }

  async #ask(request: WorkerRequest, limitMs: number): Promise<WorkerAnswer> {
    const worker = await this.#findWorker()
    const listening = listenOnce(worker, limitMs)
    worker.postMessage(request)
    try {
      const answer = await listening
      if (answer.answer === 'failed') throw await this.#explain(answer.message, answer.code)
      return answer
    } catch (error) {
      await this.#abandon()
      throw error
    }
  }

  async #findWorker(): Promise<Worker> {
    if (this.#lost) throw new DatabaseUnreachable('the database is closed, or was in memory and ended with its worker')
    this.#worker ??= this.#start()
    return this.#worker
  }

  async #start(): Promise<Worker> {
    await this.#ending
    const { folder, archive } = this.#options
    const workerData: WorkerStart = { folder, archive }
    const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), { workerData })
    // The one that asks has its own listener; this one keeps an error between two questions from ending the process.
    worker.on('error', () => {})
    worker.once('exit', () => this.#forget())
    try {
      const answer = await listenOnce(worker, this.#options.openLimitMs)
      if (answer.answer === 'failed') throw await this.#explain(answer.message, answer.code)
      return worker
    } catch (error) {
      this.#forget()
      this.#ending = worker.terminate()
      throw error
    }
  }

  #forget(): void {
    this.#worker = null
    if (this.#options.folder === null) this.#lost = true
  }

  async #abandon(): Promise<void> {
    const worker = this.#worker
    this.#forget()
    if (worker) this.#ending = worker.then((thread) => thread.terminate()).catch(() => {})
    await this.#ending
  }

  async #explain(message: string, code: string | undefined): Promise<Error> {
    const { folder } = this.#options
    const cause = new Error(message)
    if (code === 'ENOSPC' || (folder !== null && !(await hasRoom(folder)))) return new DiskFull(folder, { cause })
    return new DatabaseUnreachable(`the embedded database stopped: ${message}`, { cause })
  }
}

/** The worker's next answer; fails with DatabaseTimeout, or DatabaseUnreachable when the worker ends. */
async function listenOnce(worker: Worker, limitMs: number): Promise<WorkerAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<WorkerAnswer>()
  const onError = (error: Error) => reject(new DatabaseUnreachable(`the database's worker failed: ${error.message}`))
  const onExit = () => reject(new DatabaseUnreachable("the database's worker ended"))
  const timer = setTimeout(() => reject(new DatabaseTimeout('statement', limitMs)), limitMs)
  worker.once('message', resolve).once('error', onError).once('exit', onExit)
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    worker.off('message', resolve).off('error', onError).off('exit', onExit)
  }
}

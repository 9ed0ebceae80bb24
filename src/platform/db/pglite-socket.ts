import { Duplex } from 'node:stream'
import { DatabaseTimeout } from './errors.ts'
import type { PgliteEngine } from './pglite-engine.ts'
import { buildQuery, findUnitEnd, greeting, keepLastReady, type TransactionStatus } from './wire-protocol.ts'

/**
 * Stands where the driver expects its TCP socket and speaks with the embedded database instead. So both databases share
 * one driver: the same types, the same parameters, the same errors.
 */
export class PgliteSocket extends Duplex {
  readonly #engine: PgliteEngine
  readonly #idleLimitMs: number
  #endSession: (() => void) | null = null
  #greeted = false
  #pending = Buffer.alloc(0)
  #status: TransactionStatus = 'idle'
  #speaking: Promise<unknown> = Promise.resolve()
  #idleTimer: NodeJS.Timeout | undefined

  constructor(engine: PgliteEngine, idleLimitMs: number) {
    super()
    this.#engine = engine
    this.#idleLimitMs = idleLimitMs
  }

  connect(): this {
    this.#engine.claimSession().then((endSession) => {
      this.#endSession = endSession
      if (this.destroyed) endSession()
      else this.emit('connect')
    })
    return this
  }

  setNoDelay(): this {
    return this
  }
  setKeepAlive(): this {
    return this
  }
  ref(): this {
    return this
  }
  unref(): this {
    return this
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#speaking = this.#accept(chunk).then(
      () => done(),
      (error) => done(error),
    )
  }

  override _final(done: () => void): void {
    this.push(null)
    done()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    clearTimeout(this.#idleTimer)
    this.#leaveSession().finally(() => done(error))
  }

  async #accept(chunk: Buffer): Promise<void> {
    if (!this.#greeted) {
      this.#greeted = true
      this.push(greeting)
      return
    }
    this.#pending = Buffer.concat([this.#pending, chunk])
    for (let end = findUnitEnd(this.#pending); end !== null; end = findUnitEnd(this.#pending)) {
      const unit = this.#pending.subarray(0, end)
      this.#pending = this.#pending.subarray(end)
      this.push(await this.#speak(unit))
    }
  }

  async #speak(unit: Uint8Array): Promise<Buffer> {
    clearTimeout(this.#idleTimer)
    try {
      const { bytes, status } = keepLastReady(Buffer.from(await this.#engine.speak(unit)))
      this.#status = status
      if (status !== 'idle' && !this.destroyed) this.#watchIdle()
      return bytes
    } catch (error) {
      this.#status = 'idle' // the transaction ended with the worker
      throw error
    }
  }

  #watchIdle(): void {
    const giveUp = () => this.destroy(new DatabaseTimeout('idle', this.#idleLimitMs))
    this.#idleTimer = setTimeout(giveUp, this.#idleLimitMs).unref()
  }

  /** Leaves nothing behind for the next session: no open transaction, no setting. */
  async #leaveSession(): Promise<void> {
    await this.#speaking
    if (!this.#endSession) return
    try {
      if (this.#status !== 'idle') await this.#engine.speak(buildQuery('rollback'))
      if (this.#greeted) await this.#engine.speak(buildQuery('discard all'))
    } catch {
      // A worker that ended has forgotten the session by itself.
    } finally {
      this.#endSession()
    }
  }
}

/**
 * Long computations beside the thread that serves: each in a thread of its own, with progress, and stopped for good when
 * nobody waits for it any more. What goes in and comes out is copied.
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { TaskReply } from './worker-messages.ts'

/** A function of a module, called by name in another thread: `(input, report) => result`. */
export interface WorkerTask<Input, Result> {
  readonly module: string
  readonly name: string
  /** Only for the types; never called here. */
  readonly call?: (input: Input) => Result
}

type TaskFunction<Input, Result> = (
  input: Input,
  report: (done: number, of: number) => void,
) => Result | Promise<Result>

/** `nameTask<typeof judge>(import.meta.resolve('./judge.ts'), 'judge')`. */
export function nameTask<Task extends TaskFunction<never, unknown>>(
  module: string,
  name: string,
): WorkerTask<Parameters<Task>[0], Awaited<ReturnType<Task>>> {
  return { module, name }
}

export interface RunOptions {
  /** Aborted: the thread is ended wherever it is, and the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, of: number) => void
}

/** What the task threw, with its code. */
export class TaskFailed extends Error {
  override readonly name = 'TaskFailed'
  readonly code: string | null
  constructor(message: string, stack: string, code: string | null) {
    super(message)
    this.stack = stack
    this.code = code
  }
}

interface Waiting {
  start(worker: Worker): void
  cancel(): void
}

export class WorkerPool {
  readonly #most: number
  readonly #idle: Worker[] = []
  readonly #waiting: Waiting[] = []
  readonly #all = new Set<Worker>()
  #closed = false

  /** One thread is left for serving, but there is always one to compute in. */
  constructor(most = Math.max(1, availableParallelism() - 1)) {
    this.#most = most
  }

  /** @throws TaskFailed; the signal's reason */
  run<Input, Result>(task: WorkerTask<Input, Result>, input: Input, options: RunOptions = {}): Promise<Result> {
    const { signal, onProgress } = options
    return new Promise<Result>((resolve, reject) => {
      const cancel = () => reject(new Error('the pool is closed'))
      if (this.#closed) return cancel()
      if (signal?.aborted) return reject(signal.reason)
      const waiting: Waiting = { start: (worker) => begin(worker), cancel }
      const leave = () => {
        const at = this.#waiting.indexOf(waiting)
        if (at >= 0) this.#waiting.splice(at, 1)
        reject(signal?.reason)
      }
      signal?.addEventListener('abort', leave, { once: true })
      const begin = (worker: Worker) => {
        signal?.removeEventListener('abort', leave)
        // The process may end while threads are idle, never while one computes.
        worker.ref()
        const end = (settle: () => void, isSound: boolean) => {
          worker.off('message', hear)
          worker.off('error', fail)
          worker.off('exit', gone)
          signal?.removeEventListener('abort', stop)
          if (isSound) this.#free(worker)
          else this.#drop(worker)
          settle()
        }
        const hear = (reply: TaskReply) => {
          if (reply.kind === 'progress') onProgress?.(reply.done, reply.of)
          else if (reply.kind === 'done') end(() => resolve(reply.result as Result), true)
          else end(() => reject(new TaskFailed(reply.message, reply.stack, reply.code)), true)
        }
        const fail = (error: Error) => end(() => reject(error), false)
        const gone = (code: number) => end(() => reject(new Error(`the thread ended with ${code}`)), false)
        const stop = () => end(() => reject(signal?.reason), false)
        worker.on('message', hear)
        worker.on('error', fail)
        worker.on('exit', gone)
        signal?.addEventListener('abort', stop, { once: true })
        try {
          worker.postMessage({ module: task.module, name: task.name, input })
        } catch (error) {
          // The input holds something that cannot be copied: the thread is as good as before.
          end(() => reject(error), true)
        }
      }
      const worker = this.#idle.pop() ?? this.#grow()
      if (worker) begin(worker)
      else this.#waiting.push(waiting)
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const one of this.#waiting.splice(0)) one.cancel()
    await Promise.all([...this.#all].map((worker) => worker.terminate()))
  }

  #grow(): Worker | null {
    if (this.#all.size >= this.#most) return null
    const worker = new Worker(new URL('./worker-main.ts', import.meta.url))
    worker.unref()
    this.#all.add(worker)
    // One that dies while it is idle takes nobody with it and is not given out again.
    worker.on('error', () => this.#forget(worker))
    worker.on('exit', () => this.#forget(worker))
    return worker
  }

  #free(worker: Worker): void {
    const next = this.#waiting.shift()
    if (next) {
      next.start(worker)
      return
    }
    worker.unref()
    this.#idle.push(worker)
  }

  #forget(worker: Worker): void {
    this.#all.delete(worker)
    const at = this.#idle.indexOf(worker)
    if (at >= 0) this.#idle.splice(at, 1)
  }

  #drop(worker: Worker): void {
    this.#forget(worker)
    void worker.terminate()
    const next = this.#waiting.shift()
    if (!next) return
    const other = this.#grow()
    if (other) next.start(other)
    else this.#waiting.unshift(next)
  }
}

/** The process's own threads; started at first use. */
export const workers = new WorkerPool()

import type { Scope, Trx } from '#platform/db/port.ts'

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

/** A piece of background work as its asker sees it. Instants are ISO strings. */
export interface Job {
  municipalityId: string
  id: string
  kind: string
  payload: unknown
  organisationId: string | null
  personId: string | null
  reach: Scope['reach']
  onceKey: string | null
  state: JobState
  doneCount: number
  /** null: not known how much there is. */
  totalCount: number | null
  message: string | null
  result: unknown
  error: string | null
  attempts: number
  maxAttempts: number
  runAfter: string
  createdAt: string
  startedAt: string | null
  finishedAt: string | null
}

/** A job that this worker has, until `leasedUntil`. */
export interface ClaimedJob extends Job {
  leaseToken: string
  leasedUntil: string
}

export interface JobRequest {
  kind: string
  /** Any JSON value; large files belong in a file or table of their own. */
  payload: unknown
  scope: Scope
  /** While a job of this kind with this key waits or runs, asking again gives that one. */
  onceKey?: string
  /** Attempts in all, those that ended by the death of the process included. Default 3. */
  maxAttempts?: number
}

export interface Progress {
  doneCount: number
  totalCount?: number | null
  message?: string | null
}

/** What a handler is given. */
export interface JobContext {
  job: ClaimedJob
  scope: Scope
  /** Aborted when the lease is lost, the job is cancelled, or the worker stops. */
  signal: AbortSignal
  /** Saves progress in its own transaction; throws LeaseLost. Not inside an open transaction. */
  report(progress: Progress): Promise<void>
  /**
   * Marks the job done inside the handler's own transaction, so that the work and its being done are one: exactly once,
   * whatever dies. Throws LeaseLost, which rolls the work back. `trx` may be a scoped one.
   */
  finish(trx: Trx, result: unknown): Promise<void>
}

/** Does the work. What it returns becomes the result, unless it called `finish`. Throw JobRefused for what no retry mends. */
export type JobHandler = (context: JobContext) => Promise<unknown>

/** Another worker has the job now, or it was cancelled: stop, and save nothing. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}

/** The job cannot succeed however often it is tried. The message is kept as the job's error. */
export class JobRefused extends Error {
  override readonly name = 'JobRefused'
}

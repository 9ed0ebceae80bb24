import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Scope } from '#platform/db/port.ts'
import { type ClaimedJob, type JobContext, type JobHandler, JobRefused, LeaseLost } from './job.ts'
import { claimJob, extendLease, failAbandonedJobs, failJob, finishJob } from './job-store.ts'

export interface JobWorkerOptions {
  db: Database
  clock: Clock
  handlers: Record<string, JobHandler>
  /** How long a silent worker keeps its job, ms. */
  leaseMs?: number
  /** Pause between two looks at an empty queue, ms. */
  pollMs?: number
  /** Pause before the second attempt, ms; doubled for each one after. */
  retryMs?: number
  /** Told of what no job can carry: the database being away. The loop goes on. */
  onError?: (error: unknown) => void
}

export interface JobWorker {
  /** Look at the queue now instead of at the next poll. */
  wake(): void
  /** Takes no more jobs, asks the running one to stop by its signal, and waits for it. */
  stop(): Promise<void>
}

const defaults = { leaseMs: 60_000, pollMs: 1000, retryMs: 5000, onError: () => {} }

type Settings = Required<JobWorkerOptions>

/** Works through the queue, one job at a time, until stopped. Start several for more. */
export function startJobWorker(options: JobWorkerOptions): JobWorker {
  const settings: Settings = { ...defaults, ...options }
  const stopping = new AbortController()
  let wake = () => {}

  async function pause(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    wake = resolve
    const timer = setTimeout(resolve, settings.pollMs)
    await promise
    clearTimeout(timer)
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      let worked = false
      try {
        worked = await runNextJob(settings, stopping.signal)
      } catch (error) {
        settings.onError(error)
      }
      if (!worked && !stopping.signal.aborted) await pause()
    }
  }

  const running = loop()
  return {
    wake: () => wake(),
    async stop() {
      stopping.abort()
      wake()
      await running
    },
  }
}

/** Takes one job, if there is one, and carries it to its end. Gives whether there was one. */
export async function runNextJob(options: JobWorkerOptions, stop?: AbortSignal): Promise<boolean> {
  const settings: Settings = { ...defaults, ...options }
  const { db, clock, leaseMs } = settings
  const job = await db.asOwner(async (trx) => {
    const now = clock.now()
    await failAbandonedJobs(trx, now)
    return claimJob(trx, { kinds: Object.keys(settings.handlers), now, leaseMs })
  })
  if (!job) return false
  await carryOut(settings, job, stop)
  return true
}

async function carryOut(settings: Settings, job: ClaimedJob, stop: AbortSignal | undefined): Promise<void> {
  const { db, clock, leaseMs } = settings
  const lost = new AbortController()
  let finished = false
  const extend = (progress?: Parameters<JobContext['report']>[0]) =>
    db.asOwner((trx) => extendLease(trx, job, { now: clock.now(), leaseMs, ...(progress && { progress }) }))
  const noteLoss = (error: unknown) => {
    if (error instanceof LeaseLost) lost.abort(error)
  }
  const heartbeat = setInterval(() => extend().catch(noteLoss), leaseMs / 3)
  try {
    const handler = settings.handlers[job.kind] as JobHandler
    const result = await handler({
      job,
      scope: scopeOf(job),
      signal: AbortSignal.any([lost.signal, ...(stop ? [stop] : [])]),
      report: (progress) =>
        extend(progress).catch((error) => {
          noteLoss(error)
          throw error
        }),
      async finish(trx, value) {
        await finishJob(trx, job, value, clock.now())
        finished = true
      },
    })
    if (!finished) await db.asOwner((trx) => finishJob(trx, job, result, clock.now()))
  } catch (error) {
    await recordFailure(settings, job, error, stop?.aborted ?? false)
  } finally {
    clearInterval(heartbeat)
  }
}

async function recordFailure(settings: Settings, job: ClaimedJob, error: unknown, stopped: boolean): Promise<void> {
  if (error instanceof LeaseLost) return
  const { db, clock, retryMs } = settings
  const now = clock.now()
  const message = error instanceof Error ? error.message : String(error)
  try {
    await db.asOwner((trx) => failJob(trx, job, { error: message, now, next: planRetry() }))
  } catch (lost) {
    if (!(lost instanceof LeaseLost)) throw lost
  }

  function planRetry() {
    if (error instanceof JobRefused) return null
    // Asked to stop is no fault of the job: it goes back as it came.
    if (stopped) return { at: now, attempts: job.attempts - 1 }
    if (job.attempts >= job.maxAttempts) return null
    return { at: new Date(now.getTime() + retryMs * 2 ** (job.attempts - 1)), attempts: job.attempts }
  }
}

function scopeOf({ municipalityId, organisationId, personId, reach }: ClaimedJob): Scope {
  return { municipalityId, organisationId, personId, reach }
}

/** The background work of the house: which job is done by whom. */
import { importJobKind, makeImportHandler } from '#features/report/import/server/import-job.ts'
import { startJobWorker } from '#platform/jobs/job-worker.ts'
import { deleteExpiredSessions } from '#platform/session/store.ts'
import type { House } from './routes.ts'

const hourMs = 3_600_000

export interface Work {
  /** There is something to do. */
  wake(): void
  /** Takes no more jobs and waits for the one under way. */
  stop(): Promise<void>
}

export function startWork({ db, clock, shelf, uploads }: House): Work {
  const worker = startJobWorker({
    db,
    clock,
    handlers: { [importJobKind]: makeImportHandler({ db, clock, shelf, uploads }) },
    onError: (error) => console.error(error),
  })
  const sweeping = setInterval(() => {
    db.asOwner((trx) => deleteExpiredSessions(trx, clock.now())).catch(console.error)
  }, hourMs)
  return {
    wake: () => worker.wake(),
    stop: async () => {
      clearInterval(sweeping)
      await worker.stop()
    },
  }
}

/** The background work of the house: which job is done by whom. */
import { remindObligations } from '#features/compliance/server/remind.ts'
import { importJobKind, makeImportHandler } from '#features/report/import/server/import-job.ts'
import { refreshStatistics } from '#features/report/store.ts'
import { sendDigests } from '#features/workinggroup/server/digest.ts'
import { escalateLateTasks } from '#features/workinggroup/server/escalate.ts'
import { sweepFolder } from '#platform/files/sweep-folder.ts'
import type { JobHandler } from '#platform/jobs/job.ts'
import { startJobWorker } from '#platform/jobs/job-worker.ts'
import { deleteExpiredSessions } from '#platform/session/store.ts'
import type { House } from './routes.ts'

const hourMs = 3_600_000
/** An export is removed when it has been sent; what is older than this was left by a process that was killed. */
const exportKeptMs = 24 * hourMs

export interface Work {
  /** There is something to do. */
  wake(): void
  /** Takes no more jobs and waits for the one under way. */
  stop(): Promise<void>
}

export function startWork({ db, clock, shelf, uploads, exports, address }: House): Work {
  const importFile = makeImportHandler({ db, clock, shelf, uploads })
  const importAndSettle: JobHandler = async (context) => {
    await db.asOwner(refreshStatistics)
    const result = await importFile(context)
    await db.asOwner(refreshStatistics)
    return result
  }
  const worker = startJobWorker({
    db,
    clock,
    handlers: { [importJobKind]: importAndSettle },
    onError: (error) => console.error(error),
  })
  const sweepExports = () => sweepFolder(exports, exportKeptMs, clock.now()).catch(console.error)
  void sweepExports()
  const remind = async () => {
    await escalateLateTasks(db, clock, address)
    await sendDigests(db, clock, address)
    await remindObligations(db, clock, address)
  }
  const sweeping = setInterval(() => {
    void sweepExports()
    remind().catch(console.error)
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

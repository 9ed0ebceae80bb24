/** Sends what waits: at once, when coverage is back, and now and then. */
import { CallFailed, call } from '#platform/web/call.ts'
import { registerReport } from '../../api.ts'
import { afterFailure, type KeptReport, listDue } from '../../offline/queue.ts'
import type { Report } from '../../schema.ts'
import { drop, keep, listKept } from './kept-reports.ts'

/** One report to the server. Dropped from the device only when the server has answered that it has it. */
export async function sendKept(kept: KeptReport): Promise<{ report: Report } | { failure: CallFailed }> {
  if (!kept.input) throw new Error('nothing to send')
  try {
    const report = await call(registerReport, { body: kept.input })
    await drop(kept.id)
    return { report }
  } catch (error) {
    const failure = error instanceof CallFailed ? error : new CallFailed(0, 'unreachable')
    await keep(afterFailure(kept, failure, new Date()))
    return { failure }
  }
}

let sending = false

/** Tries what is due; answers how many arrived. One tab at a time, so that the server is not asked twice for nothing. */
export async function sendWaiting(personId: string, coverageBack: boolean): Promise<number> {
  if (sending) return 0
  sending = true
  try {
    const run = async () => {
      let arrived = 0
      const own = (await listKept()).filter((one) => one.personId === personId)
      for (const kept of listDue(own, new Date(), coverageBack)) {
        const answer = await sendKept(kept)
        if ('report' in answer) arrived++
        // No answer to one is no answer to the next.
        else if (answer.failure.status === 0) break
      }
      return arrived
    }
    return await ('locks' in navigator ? navigator.locks.request('samlad.sending', run) : run())
  } finally {
    sending = false
  }
}

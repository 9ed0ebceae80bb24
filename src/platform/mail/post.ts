/** Empties the outbox, mail by mail. */
import type { Clock } from '#platform/clock/clock.ts'
import type { Database } from '#platform/db/port.ts'
import type { MailSender } from './sender.ts'
import { claimMail, markFailed, markSent } from './store.ts'

/** Sends what waits; returns how many were sent. A mail that fails keeps its error and is tried again later. */
export async function postMail(db: Database, sender: MailSender, clock: Clock): Promise<number> {
  let sent = 0
  for (;;) {
    const done = await db.asOwner(async (trx) => {
      const mail = await claimMail(trx)
      if (!mail) return 'empty'
      try {
        await sender.send(mail)
        await markSent(trx, mail, clock.now())
        return 'sent'
      } catch (error) {
        await markFailed(trx, mail, error instanceof Error ? error.message : String(error))
        return 'failed'
      }
    })
    if (done === 'sent') sent++
    else return sent
  }
}

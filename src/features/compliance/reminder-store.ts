/** Which reminders of obligations have been sent: each step of a due date once. */
import { insertIfFree } from '#platform/db/insert-if-free.ts'
import type { Trx } from '#platform/db/port.ts'
import type { Reminder } from './remind-rules.ts'

interface ReminderKey extends Reminder {
  readonly municipalityId: string
  readonly obligationKey: string
}

/** Takes the step; false when it was taken before. Who asks at the same time waits until the first is done. */
export async function insertReminder(trx: Trx, key: ReminderKey, at: string): Promise<boolean> {
  return insertIfFree(trx.insertInto('obligationReminder').values({ ...key, at }))
}

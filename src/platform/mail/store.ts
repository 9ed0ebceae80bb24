/** The outbox: a mail is written in the transaction that causes it and sent afterwards, so none is sent for what did not happen. */
import { randomUUID } from 'node:crypto'
import type { Trx } from '#platform/db/port.ts'

export interface Mail {
  readonly municipalityId: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly attachment?: { readonly name: string; readonly type: string; readonly bytes: Uint8Array }
}

export interface OutboxMail extends Mail {
  readonly id: string
  readonly attempts: number
}

/** After this many tries the mail stays, with its last error, for the administrator. */
const mostAttempts = 8

export async function insertMail(trx: Trx, mail: Mail, now: Date): Promise<void> {
  await trx
    .insertInto('outboxMail')
    .values({
      municipalityId: mail.municipalityId,
      id: randomUUID(),
      toAddress: mail.to,
      subject: mail.subject,
      bodyText: mail.text,
      attachmentName: mail.attachment?.name ?? null,
      attachmentType: mail.attachment?.type ?? null,
      attachment: mail.attachment?.bytes ?? null,
      createdAt: now.toISOString(),
      sentAt: null,
      lastError: null,
    })
    .execute()
}

/** The oldest unsent mail, held for this transaction only; null when there is none. */
export async function claimMail(trx: Trx): Promise<OutboxMail | null> {
  const row = await trx
    .selectFrom('outboxMail')
    .selectAll()
    .where('sentAt', 'is', null)
    .where('attempts', '<', mostAttempts)
    .orderBy('attempts')
    .orderBy('createdAt')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!row) return null
  const mail = {
    id: row.id,
    municipalityId: row.municipalityId,
    to: row.toAddress,
    subject: row.subject,
    text: row.bodyText,
    attempts: row.attempts,
  }
  if (!row.attachment || !row.attachmentName || !row.attachmentType) return mail
  return { ...mail, attachment: { name: row.attachmentName, type: row.attachmentType, bytes: row.attachment } }
}

export async function markSent(trx: Trx, mail: OutboxMail, now: Date): Promise<void> {
  await trx
    .updateTable('outboxMail')
    .set({ sentAt: now.toISOString(), attempts: mail.attempts + 1, lastError: null })
    .where('municipalityId', '=', mail.municipalityId)
    .where('id', '=', mail.id)
    .execute()
}

export async function markFailed(trx: Trx, mail: OutboxMail, error: string): Promise<void> {
  await trx
    .updateTable('outboxMail')
    .set({ attempts: mail.attempts + 1, lastError: error.slice(0, 500) })
    .where('municipalityId', '=', mail.municipalityId)
    .where('id', '=', mail.id)
    .execute()
}

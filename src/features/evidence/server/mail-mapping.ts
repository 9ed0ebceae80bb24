/** Mail about a mapping: to those of the organisation who have an address. Without one, the page alone tells. */
import type { Trx } from '#platform/db/port.ts'
import { insertMail } from '#platform/mail/store.ts'
import { type InvitationRow, listAddresses } from '../mapping-store.ts'
import { mappingsSv } from '../mapping-sv.ts'

export type MailReason = 'invited' | 'reminded'

/** How many were written. */
export async function mailMapping(
  { trx, now, today }: { trx: Trx; now: Date; today: string },
  reason: MailReason,
  row: InvitationRow,
): Promise<number> {
  const words = mappingsSv.mail[reason]
  const told = { dueOn: row.dueOn, period: row.period, message: row.message, late: row.dueOn < today }
  const addresses = await listAddresses(trx, row.organisationId, today)
  for (const to of addresses) {
    const mail = { municipalityId: row.municipalityId, to, subject: words.subject(told), text: words.text(told) }
    await insertMail(trx, mail, now)
  }
  return addresses.length
}

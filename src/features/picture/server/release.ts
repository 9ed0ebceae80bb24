/** Freezes a picture that both parties have confirmed: its files as bytes, its mail in the outbox, the older edition superseded. */
import { insertMail } from '#platform/mail/store.ts'
import { drawing, drawPictureDocument } from '../document.ts'
import { findLead } from '../lead.ts'
import type { Picture } from '../schema.ts'
import { insertFile, listRecipients, markReleased, markSuperseded, type PictureRow } from '../store.ts'
import { sv } from '../sv.ts'
import { hashOf } from './assemble.ts'
import { drawFile, gatherFacts, pictureFormats } from './draw-files.ts'
import type { Writing } from './write.ts'

export async function releasePicture({ trx, now }: Writing, row: PictureRow, picture: Picture): Promise<void> {
  const { municipalityId, id } = row
  const releasedAt = now.toISOString()
  const facts = await gatherFacts(trx, municipalityId, picture, { releasedAt, hideSmall: true })
  for (const format of pictureFormats) {
    const { bytes } = drawFile(facts, format)
    await insertFile(trx, { municipalityId, pictureId: id, format, bytes, sha256: hashOf(bytes), drawing })
    if (format === 'pdf') await sendOut({ trx, now }, row, facts, bytes)
  }
  if (row.supersedesId) await markSuperseded(trx, { municipalityId, id: row.supersedesId })
  await markReleased(trx, { municipalityId, id }, releasedAt, picture.withheld)
}

async function sendOut(
  { trx, now }: Pick<Writing, 'trx' | 'now'>,
  row: PictureRow,
  facts: Parameters<typeof drawFile>[0],
  pdf: Uint8Array,
): Promise<void> {
  const { title } = drawPictureDocument(facts, sv)
  const { computation, texts } = facts.content
  const written = texts.find((one) => one.section === 'lead')?.text
  const computed = sv.lead(findLead(computation), row.kind, facts.names).map((one) => one.text)
  const text = sv.mail.text(title, written ?? computed.join(''))
  const attachment = { name: `lagesbild-${row.period}.pdf`, type: 'application/pdf', bytes: pdf }
  for (const { email } of await listRecipients(trx, row.kind)) {
    const subject = sv.mail.subject(title, facts.municipality)
    await insertMail(trx, { municipalityId: row.municipalityId, to: email, subject, text, attachment }, now)
  }
}

/** How mail leaves: by SMTP when the municipality has a server, into a folder otherwise (demo, tests). */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import type { OutboxMail } from './store.ts'

export interface MailSender {
  send(mail: OutboxMail): Promise<void>
}

const optionsOf = (mail: OutboxMail, from: string): SendMailOptions => ({
  from,
  to: mail.to,
  subject: mail.subject,
  text: mail.text,
  // The id is the same at every try, so that a receiver can tell a mail that was sent twice.
  messageId: `<${mail.id}@samlad>`,
  attachments: mail.attachment
    ? [
        {
          filename: mail.attachment.name,
          contentType: mail.attachment.type,
          content: Buffer.from(mail.attachment.bytes),
        },
      ]
    : [],
})

/** By SMTP; `address` as in smtps://user:password@host:465. */
export function smtpSender(address: string, from: string): MailSender {
  const transport = createTransport(address)
  return {
    async send(mail) {
      await transport.sendMail(optionsOf(mail, from))
    },
  }
}

/** Into a folder, one .eml file a mail: any mail program opens it. */
export function folderSender(folder: string, from: string): MailSender {
  const transport = createTransport({ streamTransport: true, buffer: true })
  return {
    async send(mail) {
      const built = await transport.sendMail(optionsOf(mail, from))
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, `${mail.id}.eml`), built.message as Buffer)
    },
  }
}

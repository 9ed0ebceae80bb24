/** Which file of a meeting is asked for, and how it is sent. */
import type { FastifyReply } from 'fastify'
import { localDateAt } from '#analysis/time/local-time.ts'
import { attachmentHeader } from '#platform/files/file-kind.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { sv as document } from '../document-sv.ts'
import type { MeetingRow } from '../store.ts'
import { drawCalendarFile, drawPapersFile, readMinutesFile, writeBundle } from './files.ts'
import { findOrRefuse } from './hold.ts'
import type { FileFormat, MeetingAsk } from './services.ts'

export interface MeetingFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

const types = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
  ics: 'text/calendar; charset=utf-8',
} as const

interface Wish {
  readonly what: 'papers' | 'minutes' | 'bundle' | 'calendar'
  readonly format: keyof typeof types
}

/** A bundle is always a ZIP, a calendar always an ICS; papers and minutes are documents. */
export async function readMeetingFile(ask: MeetingAsk, id: string, wish: Wish): Promise<MeetingFile> {
  const row = await findOrRefuse(ask, id)
  const { files } = document
  switch (wish.what) {
    case 'bundle':
      return named(ask, row, files.bundle, 'zip', await writeBundle(ask, row))
    case 'calendar':
      return named(ask, row, files.call, 'ics', new TextEncoder().encode(await drawCalendarFile(ask, row)))
    case 'papers': {
      const format = documentFormat(wish.format)
      return named(ask, row, files.papers, format, await drawPapersFile(ask, row, format))
    }
    case 'minutes': {
      const format = documentFormat(wish.format)
      return named(ask, row, files.minutes, format, await readMinutesFile(ask, row, format))
    }
  }
}

function documentFormat(format: keyof typeof types): FileFormat {
  if (format === 'zip' || format === 'ics') throw new CallRefused('invalid', [{ code: 'format', field: 'format' }])
  return format
}

function named(
  ask: MeetingAsk,
  row: MeetingRow,
  name: string,
  format: keyof typeof types,
  bytes: Uint8Array,
): MeetingFile {
  const on = localDateAt(Date.parse(row.startsAt), ask.zone)
  return { name: `${name}-${on}.${format}`, type: types[format], bytes }
}

/** A page carries its own style and figures and nothing else; no script can run in it. */
export const documentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'"

export function sendMeetingFile(reply: FastifyReply, { name, type, bytes }: MeetingFile): void {
  reply.header('content-type', type)
  if (type === types.html) reply.header('content-security-policy', documentPolicy)
  else reply.header('content-disposition', attachmentHeader(name))
  reply.send(Buffer.from(bytes))
}

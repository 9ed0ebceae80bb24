/** The decisions of a meeting as rows: for the registry's own systems. Pure. */
import type { MeetingDocumentWords } from './document-sv.ts'
import type { MinutesContent } from './minutes.ts'
import type { MeetingWords } from './sv.ts'

/** CSV with semicolons and a byte order mark, as a Swedish spreadsheet opens it. A text that a sheet would compute is kept as text. */
export function listDecisionsCsv(minutes: MinutesContent, said: MeetingWords, { csv }: MeetingDocumentWords): string {
  const head = [csv.number, csv.title, csv.kind, csv.decision, csv.reason, csv.dissent, csv.hash, csv.recordedAt]
  const rows = minutes.items.map(({ number, title, subjectKind, outcome }) => [
    `${number}`,
    title,
    said.subjectKinds[subjectKind],
    outcome ? said.outcomes[outcome.decision] : '',
    outcome?.reason ?? '',
    outcome?.dissent.map((one) => `${one.office}: ${one.text}`).join(' / ') ?? '',
    outcome?.subjectHash ?? '',
    outcome?.recordedAt ?? '',
  ])
  return writeCsv([head, ...rows])
}

export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map(quote).join(';')).join('\r\n')}\r\n`

function quote(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

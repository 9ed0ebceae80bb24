/** The filtered list as a file, with the rows that arrived counted here. */
import { CallFailed } from '#platform/web/call.ts'
import { exportReports } from '../../api.ts'
import { countRecords } from '../../count-records.ts'
import type { ReportFilter } from '../../schema.ts'

export interface Fetched {
  readonly blob: Blob
  readonly name: string
  /** Rows counted in the file as it arrived; null for a workbook, which is packed. */
  readonly rows: number | null
  /** Rows that the server said it would send, when it says so. */
  readonly promised: number | null
}

/** @throws {CallFailed} when the server refuses or the stream breaks off */
export async function fetchExport(filter: ReportFilter, format: 'csv' | 'xlsx'): Promise<Fetched> {
  const answer = await fetch(`/api${exportReports.path}`, {
    method: exportReports.method,
    headers: { 'content-type': 'application/json', 'x-samlad': '1' },
    credentials: 'same-origin',
    body: JSON.stringify({ ...filter, format }),
  }).catch(() => null)
  if (!answer) throw new CallFailed(0, 'unreachable')
  if (!answer.ok || !answer.body) throw new CallFailed(answer.status, 'failed')
  const counter = countRecords()
  const parts: Uint8Array<ArrayBuffer>[] = []
  const reader = answer.body.getReader()
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      parts.push(step.value)
      if (format === 'csv') counter.add(step.value)
    }
  } catch {
    throw new CallFailed(0, 'cut')
  }
  const said = answer.headers.get('x-row-count')
  const name = /filename="?([^";]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? `samlad.${format}`
  const type = answer.headers.get('content-type') ?? ''
  return {
    blob: new Blob(parts, { type }),
    name,
    rows: format === 'csv' ? counter.rows() : null,
    promised: said === null ? null : Number(said),
  }
}

/** Hands a file to the reader's own folder for downloads. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

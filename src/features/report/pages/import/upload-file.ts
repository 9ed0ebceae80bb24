import { addressOf, CallFailed } from '#platform/web/call.ts'
import type { FileRefusal } from '../../import/schema.ts'
import type { ImportWords } from '../../import/sv.ts'
import { type Upload, uploadImportFile } from '../../import-api.ts'

/** The file itself as the body: no form around it, nothing of it in the address but its name. */
export async function uploadFile(file: File): Promise<Upload> {
  const { method, path } = uploadImportFile
  const answer = await fetch(addressOf(path, undefined, { name: file.name.slice(0, 200) }), {
    method,
    headers: { 'content-type': 'application/octet-stream', accept: 'application/json', 'x-samlad': '1' },
    credentials: 'same-origin',
    body: file,
  }).catch(() => {
    throw new CallFailed(0, 'unreachable')
  })
  const body = await answer.json().catch(() => null)
  if (!answer.ok) throw new CallFailed(answer.status, body?.code ?? 'failed', body?.refusals ?? [])
  return body as Upload
}

/** Why a file was not taken, in words; `otherwise` for what has no sentence of its own. */
export function sayRefused(error: unknown, words: ImportWords, otherwise: string): string {
  if (!(error instanceof CallFailed)) return otherwise
  if (error.status === 413) {
    return words.refusals.fileTooLarge(error.refusals[0]?.values ?? { megabytes: 200 })
  }
  const said = error.refusals.flatMap(({ code, values }) => words.refusals[code as FileRefusal]?.(values ?? {}) ?? [])
  return said.length > 0 ? said.join(' ') : otherwise
}

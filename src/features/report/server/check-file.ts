/** What is attached, in any room: its kind by its first bytes, its name and, in a file of text, its content looked through for persons. */
import { type FileKind, readFileKind } from '#platform/files/file-kind.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { checkText } from '../guard/guard.ts'
import { checkIdentifiers } from '../guard/identifiers.ts'
import { mayOverride } from '../guard/override.ts'
import type { Guarding } from './refuse-persons.ts'

export interface CheckedFile {
  /** Null where the file is of no kind that is taken. */
  readonly kind: FileKind | null
  /** Everything that is wrong with the file and its name. */
  readonly refusals: readonly Refusal[]
}

export function checkFile(
  { knownNames }: Guarding,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): CheckedFile {
  const read = readFileKind(bytes, name)
  const refusals: Refusal[] = 'refusal' in read ? [{ code: read.refusal, field: 'name', values: { name } }] : []
  const spoken = name.replace(/\.[a-z0-9]+$/i, '').replaceAll(/[_-]/g, ' ')
  for (const { kind, words } of checkText(spoken, knownNames)) {
    refusals.push({ code: 'personInText', field: 'name', values: { kind, words, why: 'notAnswered' } })
  }
  const kind = 'kind' in read ? read.kind : null
  if (kind === 'csv' && holdsIdentity(bytes)) refusals.push({ code: 'fileIdentity', field: 'name' })
  return { kind, refusals }
}

/** Personal numbers in a file of text; what is inside the other kinds of file is not read. */
const holdsIdentity = (bytes: Uint8Array) =>
  checkIdentifiers(Buffer.from(bytes).toString('latin1')).some((one) => !mayOverride(one))

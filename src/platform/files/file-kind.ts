/** Which files people may attach: told by their first bytes, not by their names. Pure: the page and the server ask the same. */

export const fileFaults = ['fileEmpty', 'fileTooLarge', 'fileUnknown', 'fileOther', 'fileMacros'] as const
export type FileFault = (typeof fileFaults)[number]

/** Bytes. */
export const largestFile = 10 * 1024 * 1024

export const fileTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
} as const
export type FileKind = keyof typeof fileTypes

/** What the bytes are, or why they are not taken: what they say, and what the name says, must agree. Pure; up to `largestFile` bytes. */
export function readFileKind(
  bytes: Uint8Array,
  name: string,
): { readonly kind: FileKind } | { readonly refusal: FileFault } {
  if (bytes.length === 0) return { refusal: 'fileEmpty' }
  if (bytes.length > largestFile) return { refusal: 'fileTooLarge' }
  const kind = sniff(bytes)
  if (kind === 'macros') return { refusal: 'fileMacros' }
  if (!kind) return { refusal: 'fileUnknown' }
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase()
  return (ending === 'jpeg' ? 'jpg' : ending) === kind ? { kind } : { refusal: 'fileOther' }
}

function sniff(bytes: Uint8Array): FileKind | 'macros' | null {
  if (startsWith(bytes, '%PDF-')) return 'pdf'
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png'
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpg'
  if (startsWith(bytes, 'PK\x03\x04')) {
    // The names of a zip's files stand unpacked, also in its list at the end.
    if (includes(bytes, 'vbaProject.bin')) return 'macros'
    if (!includes(bytes, '[Content_Types].xml')) return null
    if (includes(bytes, 'word/document.xml')) return 'docx'
    return includes(bytes, 'xl/workbook.xml') ? 'xlsx' : null
  }
  return isPlainText(bytes) ? 'csv' : null
}

const startsWith = (bytes: Uint8Array, text: string) => [...text].every((sign, at) => bytes[at] === sign.charCodeAt(0))

function includes(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0)
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes.subarray(at, at + text.length), text)) return true
  }
  return false
}

/** Lines of text: no control characters but tabs and line ends, and no page of a web site saved under another name. */
function isPlainText(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) return false
  const start = startsWith(bytes, '\xef\xbb\xbf') ? 3 : 0
  let at = start
  while (at < bytes.length && (bytes[at] as number) <= 32) at += 1
  return at < bytes.length && bytes[at] !== '<'.charCodeAt(0)
}

/** The name as it may be kept and sent: no path, no control characters, nothing that a file system reads as more than a name. */
export function safeFileName(name: string): string {
  const kept = [...name.toWellFormed().normalize('NFC')].map((sign) =>
    sign < ' ' || '\\/:*?"<>|\u007f'.includes(sign) ? ' ' : sign,
  )
  return kept
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+/, '')
    .trim()
}

/** The header of a file that is sent to be kept, never to be shown in the browser (RFC 6266). */
export function attachmentHeader(name: string): string {
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename*=UTF-8''${encoded}`
}

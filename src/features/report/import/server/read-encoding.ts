/** What a file is by its first bytes, and which encoding its text is in by reading all of it. */
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { type Detection, type FileSettings, largestWorkbook } from '../schema.ts'
import { FileRefused } from './file-refused.ts'

/** @throws FileRefused emptyFile, oldExcelFormat, notASpreadsheet, workbookTooLarge */
export async function sniffFormat(path: string): Promise<FileSettings['format']> {
  const { size } = await stat(path)
  if (size === 0) throw new FileRefused('emptyFile')
  const first = await readFirst(path, 4096)
  // OLE compound document: .xls (BIFF), and .xlsx with a password.
  if (first.subarray(0, 4).equals(Buffer.from('d0cf11e0', 'hex'))) throw new FileRefused('oldExcelFormat')
  if (first.subarray(0, 4).equals(Buffer.from('504b0304', 'hex'))) {
    const megabytes = Math.floor(largestWorkbook / 1024 / 1024)
    if (size > largestWorkbook) throw new FileRefused('workbookTooLarge', { megabytes })
    return 'xlsx'
  }
  const marked = first[0] === 0xff || first[0] === 0xfe
  if (first.subarray(0, 5).toString('latin1') === '%PDF-' || (!marked && first.includes(0))) {
    throw new FileRefused('notASpreadsheet')
  }
  return 'csv'
}

/** A byte-order mark decides; else UTF-8 when every byte of the file fits it; else Windows-1252. */
export async function detectEncoding(
  path: string,
): Promise<{ encoding: FileSettings['encoding']; detection: Detection }> {
  const [a, b, c] = await readFirst(path, 3)
  if (a === 0xef && b === 0xbb && c === 0xbf) return found('utf-8', 'utf8Mark')
  if (a === 0xff && b === 0xfe) return found('utf-16le', 'utf16Mark')
  if (a === 0xfe && b === 0xff) return found('utf-16be', 'utf16Mark')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const piece of createReadStream(path)) decoder.decode(piece as Buffer, { stream: true })
    decoder.decode()
    return found('utf-8', 'utf8Strict')
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { encoding: 'windows-1252', detection: { code: 'windows1252', certainty: 'assumed' } }
  }
}

const found = (encoding: FileSettings['encoding'], code: Detection['code']) => ({
  encoding,
  detection: { code, certainty: 'found' } as const,
})

/** The file's text in pieces, its byte-order mark taken off. `onBytes` is told how far the reading has come. */
export async function* readText(
  path: string,
  encoding: FileSettings['encoding'],
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  let bytes = 0
  for await (const piece of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    bytes += (piece as Buffer).length
    onBytes(bytes)
    yield decoder.decode(piece as Buffer, { stream: true })
  }
  yield decoder.decode()
}

async function readFirst(path: string, bytes: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

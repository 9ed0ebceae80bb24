/** What a file is by its first bytes, and which encoding its text is in by reading all of it. */
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { findByteMark, guessEncoding } from '#platform/sheets/text-encoding.ts'
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

export async function detectEncoding(
  path: string,
): Promise<{ encoding: FileSettings['encoding']; detection: Detection }> {
  const marked = findByteMark(await readFirst(path, 3))
  const { encoding, by } = marked ?? (await guessEncoding(createReadStream(path)))
  return { encoding, detection: { code: by, certainty: by === 'windows1252' ? 'assumed' : 'found' } }
}

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

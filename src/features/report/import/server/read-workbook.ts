/** Sheets of an .xlsx file as rows of text. `largestWorkbook` is the limit of what is unpacked. */
import { readWorkbook as readSheets, type Sheet } from '#platform/sheets/read-workbook.ts'
import { FileRefused } from './file-refused.ts'

/** @throws FileRefused brokenWorkbook */
export async function readWorkbook(path: string): Promise<Sheet[]> {
  try {
    return await readSheets(path)
  } catch {
    throw new FileRefused('brokenWorkbook')
  }
}

/**
 * Cells as a line of CSV: semicolons, decimal comma, CRLF, local times «2024-05-13 08:30». Excel in Swedish opens it
 * rightly by a double click, and the import reads back exactly the same values.
 */
import type { Cell } from './columns.ts'
import { neutraliseCell } from './neutralise.ts'

export const csvMark = '\ufeff'

export function writeCsvLine(cells: readonly Cell[]): string {
  return `${cells.map(writeCell).join(';')}\r\n`
}

export function writeCsvHeader(names: readonly string[]): string {
  return `${names.map(quote).join(';')}\r\n`
}

function writeCell(cell: Cell): string {
  if (cell === null) return ''
  if (cell.kind === 'number') return String(cell.value).replace('.', ',')
  if (cell.kind === 'time' || cell.kind === 'code') return cell.text
  return quote(neutraliseCell(cell.text))
}

function quote(text: string): string {
  return /[";,\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

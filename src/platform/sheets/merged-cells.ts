/** Cells that a sheet shows as one: the file holds the value in the first of them only. */
import type { TableRow } from './csv-scanner.ts'

/** Rows and columns from 0, both ends in. */
export interface MergedRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** From a worksheet's XML (ECMA-376, mergeCells). */
export function listMergedRanges(xml: string): MergedRange[] {
  return [...xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(
    ([, fromColumn = '', fromRow, toColumn = '', toRow]) => ({
      top: Number(fromRow) - 1,
      left: columnOf(fromColumn),
      bottom: Number(toRow) - 1,
      right: columnOf(toColumn),
    }),
  )
}

const columnOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** The letters over a column that is counted from 0. */
export function columnLetters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : columnLetters(Math.floor(at / 26) - 1) + letter
}

export interface MergedNumber {
  readonly line: number
  readonly column: string
  readonly value: string
}

const isYear = (cell: string) => /^(19|20)\d\d$/.test(cell)
const isNumber = (cell: string) => /^[+-]?[\d\s\u00a0]+([.,]\d+)?$/.test(cell)

/**
 * Words and years are written into every cell they cover, for they name rows and columns. A number in merged cells may be
 * the sum, the mean or the value of each: those are left alone and listed. A title over the whole table stays in its first cell.
 */
export function spreadMerged(
  rows: readonly TableRow[],
  ranges: readonly MergedRange[],
): { rows: TableRow[]; numbers: MergedNumber[] } {
  const spread = new Map(rows.map(({ line, cells }) => [line, [...cells]]))
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const numbers: MergedNumber[] = []
  for (const { top, left, bottom, right } of ranges) {
    const value = spread.get(top + 1)?.[left] ?? ''
    if (value === '' || (left === 0 && right >= width - 1)) continue
    if (isNumber(value) && !isYear(value)) {
      numbers.push({ line: top + 1, column: columnLetters(left), value })
      continue
    }
    for (let row = top; row <= bottom; row += 1) {
      const cells = spread.get(row + 1)
      if (!cells) continue
      for (let column = left; column <= Math.min(right, width - 1); column += 1) {
        while (cells.length < column) cells.push('')
        cells[column] = value
      }
    }
  }
  return { rows: rows.map(({ line }) => ({ line, cells: spread.get(line) ?? [] })), numbers }
}

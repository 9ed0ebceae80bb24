/** Rows with a cell too few or too many: a sign that divides cells was lost or came in, and the numbers stand in other columns. */
import type { Row } from './asked.ts'
import type { SeriesCollector } from './collect-series.ts'

const filledTo = (cells: readonly string[]) => cells.findLastIndex((cell) => cell.trim() !== '') + 1

/** Tells the collector of each. Rows with one filled cell are notes. */
export function tellUneven(into: SeriesCollector, data: readonly Row[], header: Row): void {
  const wanted = filledTo(header.cells)
  for (const { line, cells } of data) {
    if (cells.length >= wanted && filledTo(cells) <= header.cells.length) continue
    if (cells.filter((cell) => cell.trim() !== '').length < 2) continue
    into.fault('truncated', { cells: cells.length, columns: wanted }, { line })
  }
}

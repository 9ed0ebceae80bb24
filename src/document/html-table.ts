import { escapeXml } from '#figure/svg.ts'
import { writeRuns } from './html-text.ts'
import type { Cell, DocumentTable } from './model.ts'

/**
 * A table with caption and header scope, in a part of its own that scrolls sideways when the page is narrow.
 * The `twin` of a figure keeps its caption for screen readers only: the figure's own stands above both.
 */
export function writeHtmlTable(table: DocumentTable, role: 'table' | 'twin' = 'table'): string {
  const end = (column: number) => (table.columns[column]?.align === 'end' ? ' class="end"' : '')
  const head = table.columns
    .map(({ label }, column) => `<th scope="col"${end(column)}>${escapeXml(label)}</th>`)
    .join('')
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, column) => {
      const header = column === 0 && table.rowHeaders !== false
      return header
        ? `<th scope="row"${end(column)}>${writeCell(cell)}</th>`
        : `<td${end(column)}>${writeCell(cell)}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  const label = escapeXml(table.caption)
  // Focusable, because a part that scrolls must be reachable without a mouse.
  return `<div class="scroll" role="region" aria-label="${label}" tabindex="0"><table><caption${role === 'twin' ? ' class="unseen"' : ''}>${label}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}

function writeCell(cell: Cell): string {
  return Array.isArray(cell) ? writeRuns(cell) : cell.svg
}

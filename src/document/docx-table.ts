import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { measureText } from '#figure/text-width.ts'
import { tableStyle, textWidth } from './docx-styles.ts'
import { cleanText, placePicture, writeRuns } from './docx-text.ts'
import type { Cell, DocumentTable } from './model.ts'

const cellPicture = 100

/** Caption in Word's own style and the table under it, its first row repeated on every page. */
export function writeTable(table: DocumentTable, anchors: ReadonlySet<string>, caption = true): (Paragraph | Table)[] {
  const alignment = (column: number) =>
    table.columns[column]?.align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT
  const columnWidths = shareWidth(table)
  // Beside a text of many lines a word in the middle is looked for.
  const isWordy = table.rows.some((row) => row.some((content) => writePlain(content).length > 80))
  const verticalAlign = isWordy ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER
  const cell = (content: Cell, column: number) =>
    new TableCell({
      width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
      verticalAlign,
      children: [
        new Paragraph({
          style: 'TableText',
          alignment: alignment(column),
          children: Array.isArray(content)
            ? writeRuns(content, anchors)
            : [placePicture(content.svg, content.alt, cellPicture)],
        }),
      ],
    })
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ label }, column) => cell([{ text: label, bold: true }], column)),
  })
  const rows = table.rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cell) }))
  return [
    ...(caption ? [new Paragraph({ style: 'Caption', text: cleanText(table.caption) })] : []),
    new Table({
      style: tableStyle,
      rows: [header, ...rows],
      columnWidths,
      width: { size: textWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: true, firstColumn: table.rowHeaders !== false, noHBand: true, noVBand: true },
    }),
    // Word sets two tables without anything between them together to one.
    new Paragraph({ style: 'TableText', text: '' }),
  ]
}

/** By the longest text of each column, none so narrow that its longest word does not fit if that can be helped. */
function shareWidth(table: DocumentTable): number[] {
  const wants = table.columns.map(({ label }, column) => {
    const texts = [label, ...table.rows.map((row) => writePlain(row[column]))]
    const word = Math.max(...texts.flatMap((text) => text.split(/\s+/)).map((text) => measureText(text, 9, true)))
    const whole = Math.max(...texts.map((text) => measureText(text, 9, true)))
    return { least: word + 8, whole: Math.min(whole + 8, 260) }
  })
  const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0)
  const least = sum(wants.map((one) => one.least))
  const room = textWidth / 20
  const spare = Math.max(0, room - least)
  const wanted = sum(wants.map((one) => Math.max(0, one.whole - one.least))) || 1
  const scale = Math.min(1, room / least)
  const widths = wants.map((one) =>
    Math.floor(20 * (one.least * scale + (spare * Math.max(0, one.whole - one.least)) / wanted)),
  )
  // What rounding leaves, or a table of single words, goes to the first column.
  return widths.map((width, at) => (at === 0 ? width + textWidth - sum(widths) : width))
}

const writePlain = (cell: Cell | undefined) =>
  !cell || !Array.isArray(cell) ? 'mmmmmmmmmm' : cell.map((run) => (typeof run === 'string' ? run : run.text)).join('')

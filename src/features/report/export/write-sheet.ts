/** The parts of an .xlsx workbook with one sheet, as XML; the rows one at a time. ECMA-376, SpreadsheetML. */
import type { Cell } from './columns.ts'
import { neutraliseCell } from './neutralise.ts'

/** Rows that a sheet has room for, the header among them. */
export const sheetRows = 1_048_576

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Everything but the sheet itself, in the order that readers like. */
export function listWorkbookParts(sheetName: string): { name: string; text: string }[] {
  const part = (name: string, xml: string) => ({ name, text: declaration + xml })
  return [
    part(
      '[Content_Types].xml',
      `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${escapeXml(sheetName)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ),
    // Styles: 0 plain, 1 a local time, 2 the header.
    part(
      'xl/styles.xml',
      `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    ),
  ]
}

export const sheetPart = 'xl/worksheets/sheet1.xml'

export function openSheet(names: readonly string[]): string {
  const cells = names.map((name, at) => inlineText(`${columnLetters(at)}1`, name, ' s="2"')).join('')
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="${names.length}" width="18" customWidth="1"/></cols><sheetData><row r="1">${cells}</row>`
}

/** `row` counts from 2. */
export function writeSheetRow(cells: readonly Cell[], row: number): string {
  const written = cells.map((cell, at) => (cell === null ? '' : writeCell(cell, `${columnLetters(at)}${row}`)))
  return `<row r="${row}">${written.join('')}</row>`
}

export const closeSheet = '</sheetData></worksheet>'

function writeCell(cell: NonNullable<Cell>, place: string): string {
  if (cell.kind === 'number') return `<c r="${place}"><v>${cell.value}</v></c>`
  // A spreadsheet's time cannot tell the repeated hour of autumn apart, nor hold thousandths surely: those stay text.
  if (cell.kind === 'time' && cell.plain && cell.wall % 1000 === 0)
    return `<c r="${place}" s="1"><v>${cell.wall / 86_400_000 + 25_569}</v></c>`
  return inlineText(place, cell.kind === 'text' ? neutraliseCell(cell.text) : cell.text)
}

function inlineText(place: string, text: string, style = ''): string {
  return `<c r="${place}" t="inlineStr"${style}><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that XML cannot hold.
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Signs that XML cannot hold are written as Excel writes them, _x0001_; a text that looks so is held apart from it. */
function escapeXml(text: string): string {
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(impossible, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"\r]/g, (sign) => entities[sign] ?? sign)
}

function columnLetters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : columnLetters(Math.floor(at / 26) - 1) + letter
}

import { listMergedRanges, type MergedRange, spreadMerged } from './merged-cells.ts'
import type { SheetRows } from './read-sheets.ts'
import type { Sheet } from './read-workbook.ts'
import type { ZipParts } from './zip-parts.ts'

const attribute = (tag: string, name: string) =>
  new RegExp(`\\s${name}="([^"]*)"`)
    .exec(tag)?.[1]
    ?.replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&') ?? ''

/** Spreads the merged cells of a workbook's sheets, by the ranges that its parts tell of. @throws ZipCut */
export function readMergedCells(parts: ZipParts): (sheet: Sheet) => SheetRows {
  const targets = new Map<string, string>()
  for (const [tag] of (parts.readText('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship\s[^>]*>/g)) {
    targets.set(attribute(tag, 'Id'), attribute(tag, 'Target'))
  }
  const ranges = new Map<string, MergedRange[]>()
  for (const [tag] of (parts.readText('xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const target = targets.get(attribute(tag, 'r:id')) ?? ''
    const xml = parts.readText(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    ranges.set(attribute(tag, 'name'), listMergedRanges(xml ?? ''))
  }
  return (sheet) => {
    const { rows, numbers } = spreadMerged(sheet.rows, ranges.get(sheet.name) ?? [])
    return { name: sheet.name, rows, mergedNumbers: numbers }
  }
}

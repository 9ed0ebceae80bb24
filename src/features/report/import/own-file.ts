/** Samlad's own export, known by its header in either language. */
import type { ExportColumn } from '../export/columns.ts'
import { en } from '../export/en.ts'
import { sv } from '../export/sv.ts'
import type { ImportField, ImportMapping } from './schema.ts'

/** Export column → import field; the others are there for the reader. */
const fields: readonly (readonly [ExportColumn, ImportField])[] = [
  ['id', 'id'],
  ['state', 'state'],
  ['category', 'category'],
  ['from', 'from'],
  ['to', 'to'],
  ['placeSource', 'placeSource'],
  ['place', 'place'],
  ['words', 'words'],
  ['e', 'e'],
  ['n', 'n'],
  ['precision', 'precision'],
  ['area', 'area'],
  ['felt', 'felt'],
  ['toldPolice', 'toldPolice'],
  ['text', 'text'],
  ['overrides', 'overrides'],
]

/** The mapping's columns, or null when this is somebody else's file. Columns that were taken away are left out. */
export function recogniseOwnFile(names: readonly string[]): ImportMapping['columns'] | null {
  for (const { columns } of [sv, en]) {
    const present = fields.filter(([column]) => names.includes(columns[column]))
    const needed = ['id', 'category', 'from', 'state'] as const
    if (needed.every((column) => names.includes(columns[column]))) {
      return Object.fromEntries(present.map(([column, field]) => [field, columns[column]]))
    }
  }
  return null
}

/** Name of the coordinate-system column in the file, so that its first value can be read. */
export function findCrsColumn(names: readonly string[]): string | null {
  return [sv, en].map(({ columns }) => columns.crs).find((name) => names.includes(name)) ?? null
}

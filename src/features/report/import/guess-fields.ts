/** Which column is what, from the names in the header and, where a name says too little, from what stands in the cells. */
import { foldName } from './fold-name.ts'
import { headerNames } from './header-names.data.ts'
import type { ImportField, ImportMapping } from './schema.ts'
import { parseClock, splitInterval } from './time-cell.ts'
import type { ImportWorld } from './world.ts'

export interface Column {
  readonly name: string
  /** Cells of the rows looked at, in their order. */
  readonly cells: readonly string[]
}

/** A register's column is taken as one only when it knows this part of the words in it. */
const knownShare = 0.5

export function guessFields(
  columns: readonly Column[],
  world: Pick<ImportWorld, 'areas' | 'places'>,
): ImportMapping['columns'] {
  const free = new Map(columns.map((column) => [foldName(column.name.replace(/\(.*?\)/g, '')), column]))
  for (const column of columns) if (!free.has(foldName(column.name))) free.set(foldName(column.name), column)
  const taken: Partial<Record<ImportField, Column>> = {}
  for (const [field, names] of headerNames) {
    if (field === 'n' && !taken.e) continue
    if (field === 'toTime' && !taken.to) continue
    const fits = suits[field]
    const found = names.find((name) => {
      const column = free.get(name)
      return column !== undefined && !Object.values(taken).includes(column) && (!fits || fits(column, world, taken))
    })
    if (found !== undefined) taken[field] = free.get(found) as Column
  }
  // A lone half of a position, or a clock without a day, says nothing.
  if (!taken.n) delete taken.e
  if (taken.position && taken.e) delete taken.position
  return Object.fromEntries(Object.entries(taken).map(([field, column]) => [field, column.name]))
}

type Suits = (
  column: Column,
  world: Pick<ImportWorld, 'areas' | 'places'>,
  taken: Partial<Record<ImportField, Column>>,
) => boolean

const filled = (column: Column) => column.cells.filter((cell) => cell.trim() !== '')
const share = (column: Column, test: (cell: string) => boolean) => {
  const cells = filled(column)
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length
}
const numeric = (cell: string) => /^[\s\u00a0]*[+-]?\d[\d\s\u00a0.,]*$/.test(cell)
const isClock = (cell: string) => parseClock(cell) !== null
const hasDay = (cell: string) => /\d{4}|\d[/.-]\d{1,2}[/.-]\d{2}|^\d{5}/.test(cell)

const suits: Partial<Record<ImportField, Suits>> = {
  position: (column) =>
    share(column, (cell) => /\d\D+\d/.test(cell) && !/[a-z]{4}/i.test(cell.replace(/^point/i, ''))) > 0.8,
  e: (column) => share(column, numeric) > 0.8,
  n: (column) => share(column, numeric) > 0.8,
  from: (column) => share(column, (cell) => hasDay(splitInterval(cell)?.[0] ?? cell)) > 0.8,
  to: (column) => share(column, hasDay) > 0.8,
  fromTime: (column) => share(column, isClock) > 0.8,
  toTime: (column) => share(column, isClock) > 0.8,
  precision: (column) => share(column, numeric) > 0.8,
  key: (column) => new Set(filled(column)).size === column.cells.length,
  category: (column) => share(column, (cell) => !numeric(cell)) > 0.5,
  area: (column, { areas }) => share(column, (cell) => areas.has(foldName(cell))) >= knownShare,
  place: (column, { places }) => share(column, (cell) => places.has(foldName(cell))) >= knownShare,
  felt: (column) => share(column, (cell) => /^[0-3]$/.test(cell.trim())) === 1,
}

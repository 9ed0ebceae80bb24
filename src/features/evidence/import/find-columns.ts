/** Which column holds what, by the names that the columns have been seen to carry. */
import type { Row } from './asked.ts'
import { foldWords } from './fold-words.ts'

/** `names`: folded whole names. `shape`: for names that carry more (a year, a unit). */
export interface Wanted {
  readonly names: readonly string[]
  readonly shape?: RegExp
}

export interface FoundColumns<Key extends string> {
  /** Index in `rows` of the row with the names; rows before it are titles. */
  readonly headerAt: number
  readonly header: Row
  readonly at: Partial<Record<Key, number>>
}

/** Titles, addresses and empty rows may stand above the names. */
const deepestHeader = 25

/** The row that names most of what is wanted, at least `least` columns; null when no row does. */
export function findColumns<Key extends string>(
  rows: readonly Row[],
  wanted: Readonly<Record<Key, Wanted>>,
  least = 2,
): FoundColumns<Key> | null {
  let best: FoundColumns<Key> | null = null
  for (const [headerAt, header] of rows.slice(0, deepestHeader).entries()) {
    const at = matchRow(header, wanted)
    const count = Object.keys(at).length
    if (count >= least && count > (best ? Object.keys(best.at).length : 0)) best = { headerAt, header, at }
  }
  return best
}

function matchRow<Key extends string>(row: Row, wanted: Readonly<Record<Key, Wanted>>): Partial<Record<Key, number>> {
  const folded = row.cells.map(foldWords)
  const at: Partial<Record<Key, number>> = {}
  const taken = new Set<number>()
  const keys = Object.keys(wanted) as Key[]
  // Whole names first, in the order in which they are listed; shapes take what is left.
  for (const key of keys) {
    for (const name of wanted[key].names) {
      const column = folded.findIndex((cell, index) => cell === name && !taken.has(index))
      if (column < 0) continue
      at[key] = column
      taken.add(column)
      break
    }
  }
  for (const key of keys) {
    const { shape } = wanted[key]
    if (at[key] !== undefined || !shape) continue
    const column = folded.findIndex((cell, index) => cell !== '' && shape.test(cell) && !taken.has(index))
    if (column < 0) continue
    at[key] = column
    taken.add(column)
  }
  return at
}

/** The names that stand in a header, for a sentence about the one that is not there. */
export const listNames = (header: Row): string =>
  header.cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .slice(0, 12)
    .join(', ')

/** A row with one text in it is a note, also where that text stands in cells that are merged. */
export function isNote({ cells }: Row): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return filled.length < 2 || (/\p{L}/u.test(filled[0] ?? '') && filled.every((cell) => cell === filled[0]))
}

/** Numbers as people and programs write them in cells. */

const spaces = /[\s\u00a0\u202f\u2009']/g
const plain = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i
const minus = /^[\u2212\u2013]/

/**
 * A number, or NaN. Spaces group thousands in either notation; with decimal comma a point also does
 * («1.234,5»), and a single point without a comma is read as a decimal point only where it cannot be a group.
 */
export function parseNumber(cell: string, decimal: 'comma' | 'point'): number {
  let text = cell.replace(spaces, '').replace(minus, '-')
  if (decimal === 'comma') {
    if (text.includes(',')) text = text.replace(/\.(?=\d{3}(\D|$))/g, '').replace(',', '.')
    else if (/^[+-]?\d{1,3}(\.\d{3})+$/.test(text)) return Number.NaN
  } else if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) {
    text = text.replaceAll(',', '')
  }
  return plain.test(text) ? Number(text) : Number.NaN
}

/** Which decimal sign a column's cells use; null when none of them has one. */
export function guessDecimal(cells: readonly string[]): 'comma' | 'point' | null {
  let commas = 0
  let points = 0
  for (const cell of cells) {
    const text = cell.replace(spaces, '')
    if (/^[+-]?\d+,\d+$/.test(text)) commas += 1
    else if (/^[+-]?\d+\.\d+$/.test(text)) points += 1
  }
  if (commas === 0 && points === 0) return null
  return commas > points ? 'comma' : 'point'
}

const pairInWkt = /^POINT\s*Z?\s*\(\s*(\S+)\s+(\S+)(?:\s+\S+)?\s*\)$/i

/** Two numbers in one cell, in the order they stand: «65.58, 22.15», «65,58; 22,15», «POINT(22.15 65.58)». Null if not. */
export function parsePair(cell: string, decimal: 'comma' | 'point'): [number, number] | null {
  const text = cell.trim().replace(/^[([]|[)\]]$/g, '')
  const wkt = pairInWkt.exec(cell.trim())
  if (wkt) return finitePair(Number(wkt[1]), Number(wkt[2]))
  for (const separator of [/\s*;\s*/, /\s*,\s+/, /\s+/, /,/]) {
    const parts = text.split(separator)
    if (parts.length === 2) {
      const pair = finitePair(parseNumber(parts[0] ?? '', decimal), parseNumber(parts[1] ?? '', decimal))
      if (pair) return pair
    }
  }
  return null
}

const finitePair = (a: number, b: number): [number, number] | null =>
  Number.isFinite(a) && Number.isFinite(b) ? [a, b] : null

/** What statistics programs write where there is no number. */
export const isNoNumber = (cell: string): boolean => /^(|na|n\/a|nan|null|none|-)$/i.test(cell.trim())

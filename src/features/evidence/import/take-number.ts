import type { SeriesCollector } from './collect-series.ts'
import { readNumberCell, type Signs } from './number-cell.ts'

export interface TakenNumber {
  readonly value: number | null
  readonly suppressed: boolean
}

/** The cell's number, or null after telling the collector what is wrong with it. What cannot be settled is wrong. */
export function takeNumber(
  into: SeriesCollector,
  cell: string,
  how: { signs: Signs; of: 'whole' | 'rate' | 'any' },
  where: { line: number; column: string; sheet?: string },
): TakenNumber | null {
  const read = readNumberCell(cell, how.signs, how.of)
  switch (read.kind) {
    case 'number':
      return { value: read.value, suppressed: false }
    case 'suppressed':
    case 'missing':
      return { value: null, suppressed: read.kind === 'suppressed' }
    case 'footnote':
      into.fault('footnote', { found: cell.trim(), mark: read.mark }, where)
      return null
    case 'unclear':
      into.fault('badNumber', { found: cell.trim().slice(0, 60), unclear: 1 }, where)
      return null
    default:
      into.fault('badNumber', { found: cell.trim().slice(0, 60) }, where)
      return null
  }
}

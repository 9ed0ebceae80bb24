/** One table parted over several sheets of a workbook, a year or a district on each. */
import type { Row } from '../import/asked.ts'
import { refuseFile } from '../import/collect-series.ts'
import { foldWords } from '../import/fold-words.ts'
import type { EvidenceFault, PassedOver, ReadDelivery, ReadResult } from '../schema.ts'

/** Whether the two have the same names over their columns, wherever in the first rows these stand. */
export function haveSameHeader(one: readonly Row[], other: readonly Row[]): boolean {
  const names = (rows: readonly Row[]) =>
    new Set(rows.slice(0, 25).map(({ cells }) => cells.map(foldWords).join('|').replace(/\|+$/, '')))
  const first = names(one)
  // A title, or a row of numbers, is no header.
  return [...names(other)].some(
    (row) => first.has(row) && row.split('|').filter((cell) => /\p{L}/u.test(cell)).length >= 2,
  )
}

/** All of them or none: where two sheets say different things of the same, nobody can tell which is right. */
export function joinSheets(results: readonly ReadResult[]): ReadResult {
  const faults = results.flatMap((one) => (one.outcome === 'refused' ? one.faults : []))
  if (faults.length > 0) return { outcome: 'refused', faults: faults.slice(0, 100) }
  const parts = results.flatMap((one) => (one.outcome === 'read' ? [one.delivery] : []))
  const [first] = parts
  if (!first) return refuseFile('noRows')
  const contradictions = findContradictions(parts)
  if (contradictions.length > 0) return { outcome: 'refused', faults: contradictions }
  const once = <One>(all: readonly One[], key: (one: One) => string) => [
    ...new Map(all.map((one) => [key(one), one])).values(),
  ]
  const rows = new Map<PassedOver['code'], number>()
  for (const { code, rows: more } of parts.flatMap((part) => part.passedOver))
    rows.set(code, (rows.get(code) ?? 0) + more)
  return {
    outcome: 'read',
    delivery: {
      ...first,
      series: once(
        parts.flatMap((part) => part.series),
        ({ id }) => id,
      ),
      observations: once(
        parts.flatMap((part) => part.observations),
        ({ seriesId, period }) => `${seriesId} ${period}`,
      ),
      passedOver: [...rows].map(([code, count]) => ({ code, rows: count })),
    },
  }
}

function findContradictions(parts: readonly ReadDelivery[]): EvidenceFault[] {
  const titles = new Map(
    parts.flatMap(({ series }) => series.map(({ id, title, area }) => [id, { title, area: area.name }])),
  )
  const known = new Map<string, number | null>()
  return parts
    .flatMap(({ observations }) => observations)
    .flatMap(({ seriesId, period, value }): EvidenceFault[] => {
      const key = `${seriesId} ${period}`
      const before = known.get(key)
      known.set(key, value)
      if (before === undefined || before === value) return []
      const values = { ...titles.get(seriesId), period, first: `${before}`, second: `${value}` }
      return [{ code: 'twoValues', sheet: null, line: null, column: null, values }]
    })
    .slice(0, 100)
}

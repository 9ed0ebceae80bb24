/** Marks what is hidden besides the small counts, so that everything that tells of it goes with it. */
import type { Computation, SeriesFinding, Withheld } from './schema.ts'

export function markWithheld(computation: Computation, withheld: Pick<Withheld, 'counts'> | null): Computation {
  if (!withheld || withheld.counts.length === 0) return computation
  const keys = new Set(withheld.counts.map(({ areaCode, category }) => `${areaCode ?? ''}|${category ?? ''}`))
  const mark = (finding: SeriesFinding): SeriesFinding => {
    const { areaCode, category, count } = finding
    if (count.hidden !== null || !keys.has(`${areaCode ?? ''}|${category ?? ''}`)) return finding
    return { ...finding, count: { ...count, hidden: 'complementary' } }
  }
  return {
    ...computation,
    areas: computation.areas.map(mark),
    categories: computation.categories.map(mark),
    cells: computation.cells.map(mark),
  }
}

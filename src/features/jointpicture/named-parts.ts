/** Which parts of a composition a sentence names. */
import type { FindingOf } from './finding-schema.ts'

type Part = FindingOf<'composition'>['rows'][number]

const [fewest, most, worthNaming] = [3, 4, 0.05]

/**
 * The largest first, four at most. A part that is most of the whole says little, so its own parts are named in its place, when they are all
 * (or nearly all) of it.
 */
export function namedParts(rows: readonly Part[]): Part[] {
  const under = (at: number) => {
    const depth = rows[at]?.depth ?? 0
    const end = rows.findIndex((one, index) => index > at && one.depth <= depth)
    return rows
      .map((one, index) => ({ one, index }))
      .slice(at + 1, end < 0 ? undefined : end)
      .filter(({ one }) => one.depth === depth + 1 && !one.isSubset)
  }
  const open = ({ one, index }: { one: Part; index: number }): Part[] => {
    const parts = under(index)
    const told = parts.reduce((sum, { one: part }) => sum + (part.value ?? 0), 0)
    const isWhole = one.value !== null && told >= 0.95 * one.value
    return (one.share ?? 0) > 0.4 && isWhole ? parts.flatMap(open) : [one]
  }
  return rows
    .map((one, index) => ({ one, index }))
    .filter(({ one }) => one.depth === 0 && !one.isSubset)
    .flatMap(open)
    .filter((one) => one.share !== null)
    .sort((a, b) => (b.share ?? 0) - (a.share ?? 0))
    .filter((one, at) => at < fewest || (at < most && (one.share ?? 0) >= worthNaming))
}

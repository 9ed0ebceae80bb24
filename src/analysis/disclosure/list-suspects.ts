import type { Release, StatementSystem } from './statement-system.ts'

/** A number that nobody means to tell and that must not be told. */
export interface Suspect {
  /**
   * `region`: atomic cells that no statement tells apart · `statement`: a sum left out · `difference`: one set less another
   * within it · `change`: the same subject in two editions
   */
  readonly kind: 'region' | 'statement' | 'difference' | 'change'
  readonly plus: readonly number[]
  readonly minus: readonly number[]
  readonly value: number
  /** cells of the candidate whose hiding keeps it secret */
  readonly candidateCells: readonly number[]
}

/**
 * Every small count that the releases speak of, or cut out between them. Differences are asked for between a new set and an old
 * one, unless one release has both: then they are two numbers of one table. `least` is the smallest secret count, 1 or 0.
 * Cost: O(new statements × old statements × regions).
 */
export function listSuspects(
  system: StatementSystem,
  releases: readonly Release[],
  { k, least }: { k: number; least: number },
): Suspect[] {
  const { values, cellOf, regionsOf, regionCells } = system
  const small = (value: number) => value >= least && value < k
  const last = releases.length - 1
  const own = new Set(cellOf[last])
  const suspects: Suspect[] = []
  const asked = new Set<number>()
  const ask = (kind: 'region' | 'statement', cell: number) => {
    if (asked.has(cell) || !small(values[cell]!)) return
    asked.add(cell)
    suspects.push({ kind, plus: [cell], minus: [], value: values[cell]!, candidateCells: own.has(cell) ? [cell] : [] })
  }
  for (const cells of cellOf) for (const cell of cells) ask('statement', cell)
  for (const cell of regionCells) ask('region', cell)

  const known = new Map(regionsOf.map((regions, cell) => [regions.join(' '), cell]))
  const releasesOf = regionsOf.map((_, cell) => cellOf.map((cells) => cells.includes(cell)))
  const together = (a: number, b: number) => releasesOf[a]!.some((has, at) => has && releasesOf[b]![at])
  const seen = new Set<string>()
  const before = new Set(cellOf.slice(0, -1).flat())
  for (const mine of own) {
    for (const other of before) {
      const [outer, inner] = regionsOf[mine]!.length > regionsOf[other]!.length ? [mine, other] : [other, mine]
      const value = values[outer]! - values[inner]!
      if (!small(value) || inner === outer || together(inner, outer) || seen.has(`${outer}-${inner}`)) continue
      const within = new Set(regionsOf[outer])
      if (regionsOf[inner]!.length === 0 || !regionsOf[inner]!.every((region) => within.has(region))) continue
      const inside = new Set(regionsOf[inner])
      const rest = regionsOf[outer]!.filter((region) => !inside.has(region))
      // The rest is a set or a region of its own: asked for already.
      if (rest.length === 0 || asked.has(known.get(rest.join(' ')) ?? -1)) continue
      seen.add(`${outer}-${inner}`)
      suspects.push({ kind: 'difference', plus: [outer], minus: [inner], value, candidateCells: [mine] })
    }
  }
  for (const [number, { subject }] of releases[last]!.statements.entries()) {
    if (subject === undefined) continue
    const now = cellOf[last]![number]!
    for (const [at, release] of releases.slice(0, -1).entries()) {
      for (const [earlier, statement] of release.statements.entries()) {
        const then = cellOf[at]![earlier]!
        const value = values[now]! - values[then]!
        const change = Math.abs(value)
        if (statement.subject !== subject || then === now || change === 0 || change >= k) continue
        if (seen.has(`${now}-${then}`) || seen.has(`${then}-${now}`)) continue
        suspects.push({ kind: 'change', plus: [now], minus: [then], value, candidateCells: [now] })
      }
    }
  }
  return suspects
}

// Differencing: what a new table gives away together with those already published.
// What: finds every region and every difference between a new number and an old one that is a small count and that all releases
//   together bound too narrowly; says which releases leak it; finds which more numbers of the new one to hide, or refuses.
// For: editions that correct each other, nested and overlapping areas, a map beside a table. What is out stays out: only the new
//   release can give way.
// Source: Hundepool et al. 2012, ch. 4, for linked tables; the rule for corrections and the search are our own. Held against HiGHS.
// Cost: two linear programs a small count; two tables of 12 × 20 in about a second.

import { AnalysisError } from '../analysis-error.ts'
import { requireWhole } from '../count/checked-counts.ts'
import { type AttackTarget, attackCells, type TargetBounds } from './attack-cells.ts'
import { listSuspects, type Suspect } from './list-suspects.ts'
import { protectCells, proveCell } from './protect-cells.ts'
import { buildStatementSystem, type Release, type StatementSystem } from './statement-system.ts'

export interface DifferencingInput {
  /** true number of each atomic cell */
  readonly counts: ArrayLike<number>
  readonly published: readonly Release[]
  readonly candidate: Release
  readonly k?: number
  /** `shown`: a 0 is no secret and a gap hides none */
  readonly zeros?: 'shown' | 'hidden'
  readonly minWidth?: number
}

export interface Leak {
  readonly kind: Suspect['kind']
  /** atomic cells that it counts; of a change, those of the new number */
  readonly atoms: readonly number[]
  /** the true number; of a change, new less old */
  readonly value: number
  /** what is certain; where the two lie `minWidth` apart or more, whole numbers so far apart were not found: not proven safe */
  readonly low: number
  readonly high: number
  /** releases that are enough to work it out, none to spare */
  readonly releases: readonly string[]
}

interface Found {
  readonly method: 'differencing'
  readonly parameters: { k: number; zeros: 'shown' | 'hidden'; minWidth: number }
  /** what the new release as it stands gives away, together with the old ones or alone */
  readonly leaks: readonly Leak[]
  /** what the old ones give away without it; nothing can be done */
  readonly earlierLeaks: readonly Leak[]
}

export type Differencing =
  | (Found & {
      readonly outcome: 'computed' /** more statements of the candidate to hide, by number; empty when nothing leaks */
      readonly hide: readonly number[]
    })
  | (Found & { readonly outcome: 'refused'; readonly reason: 'no_safe_pattern' | 'no_pattern_found' })

/**
 * Judge a candidate beside what is published, and protect it.
 *
 * A small count is one from 1 to k − 1 (from 0 when zeros are hidden). It leaks when its bounds lie less than `minWidth` apart.
 * Corrections: the change between two numbers of the same subject is a count of its own, what was added less what was withdrawn.
 * One to k − 1, up or down, is small and is protected; no change is no secret, and both numbers may then stand.
 * Throws AnalysisError `bad_counts`, `bad_option`.
 */
export function checkDifferencing(input: DifferencingInput): Differencing {
  const { counts, published, candidate, k = 5, zeros = 'shown', minWidth = 1 } = input
  requireWhole(k, 'k')
  requireWhole(minWidth, 'minWidth')
  const releases = [...published, candidate]
  if (new Set(releases.map(({ name }) => name)).size !== releases.length) {
    throw new AnalysisError('bad_option', 'two releases have the same name')
  }
  const system = buildStatementSystem(counts, releases)
  const least = zeros === 'hidden' ? 0 : 1
  const suspects = listSuspects(system, releases, { k, least })
  const room = { system, releases, least, minWidth }
  const old = releases.slice(0, -1)
  // What is certain to leak, and what is not proven safe: the old releases are accused of the first, the new one of both.
  const narrow = ({ low, high }: TargetBounds) => high - low < minWidth
  const doubtful = ({ sureWidth }: TargetBounds) => sureWidth < minWidth
  const readBy = attackOnce(room, suspects)
  const leakOf = (at: number, all: readonly Release[]): Leak => {
    // Leave out one release after another that the leak does not need.
    const leaks = narrow(readBy(all)[at]!) ? narrow : doubtful
    let needed = all
    for (const release of all) {
      const fewer = needed.filter((one) => one !== release)
      if (leaks(readBy(fewer)[at]!)) needed = fewer
    }
    const { low, high } = readBy(all)[at]!
    return { ...describe(system, suspects[at]!), low, high, releases: needed.map(({ name }) => name) }
  }
  const before = readBy(old)
  const after = readBy(releases)
  const early = [...suspects.keys()].filter((at) => narrow(before[at]!))
  const leaking = [...suspects.keys()].filter((at) => doubtful(after[at]!) && !narrow(before[at]!))
  const earlierLeaks = early.map((at) => leakOf(at, old))
  const leaks = leaking.map((at) => leakOf(at, releases))
  const open = suspects.filter((_, at) => !narrow(before[at]!))
  const parameters = { k, zeros, minWidth }
  const found: Found = { method: 'differencing', parameters, leaks, earlierLeaks }
  if (leaking.length === 0) return { ...found, outcome: 'computed', hide: [] }
  const answer = giveWay(room, open)
  return typeof answer === 'string'
    ? { ...found, outcome: 'refused', reason: answer }
    : { ...found, outcome: 'computed', hide: answer }
}

interface Room {
  readonly system: StatementSystem
  readonly releases: readonly Release[]
  readonly least: number
  readonly minWidth: number
}

/** What readers of some of the releases can bound; `gaps` are cells that the last one is to hide besides. */
function attackReleases(room: Room, read: readonly Release[], suspects: readonly Suspect[], gaps: readonly number[]) {
  const { system, releases, least, minWidth } = room
  const shown = new Array<number | null>(system.values.length).fill(null)
  const floors = new Float64Array(system.values.length)
  for (const [at, release] of releases.entries()) {
    if (!read.includes(release)) continue
    for (const [number, cell] of system.cellOf[at]!.entries()) {
      if (release.statements[number]!.shown && !(at === releases.length - 1 && gaps.includes(cell))) {
        shown[cell] = system.values[cell]!
      } else floors[cell] = Math.min(least, system.values[cell]!)
    }
  }
  const targets = suspects.map(({ plus, minus }): AttackTarget => ({ plus, minus }))
  const published = { shown, equations: system.equations, floor: floors, truth: system.values }
  const costs = Float64Array.from(shown, (value) => (value === null ? 0 : Infinity))
  return attackCells(published, targets).map((bounds, at): TargetBounds => {
    const { plus, minus } = suspects[at]!
    if (bounds.high - bounds.low < minWidth || bounds.sureWidth >= minWidth || minus.length > 0) return bounds
    // Fractions hid the proof: look for it among whole numbers.
    const proven = [minWidth, minWidth + 1].find((width) =>
      proveCell({ system, minWidth: width }, { costs, floors, patience: 3000, haste: 1 }, plus[0]!),
    )
    return { ...bounds, sureWidth: proven ?? bounds.sureWidth }
  })
}

/** Each choice of releases is attacked once, for all suspects together. */
function attackOnce(room: Room, suspects: readonly Suspect[]) {
  const known = new Map<string, TargetBounds[]>()
  return (read: readonly Release[]): TargetBounds[] => {
    const key = room.releases.map((release) => (read.includes(release) ? 1 : 0)).join('')
    const bounds = known.get(key) ?? attackReleases(room, read, suspects, [])
    known.set(key, bounds)
    return bounds
  }
}

/** Which statements of the candidate to hide, so that nothing more leaks. */
function giveWay(room: Room, suspects: readonly Suspect[]) {
  const { system, releases, least, minWidth } = room
  const { values, cellOf } = system
  const last = releases.length - 1
  const own = releases[last]!.statements
  const fixed = new Uint8Array(values.length)
  for (const [at, release] of releases.slice(0, -1).entries()) {
    for (const [number, cell] of cellOf[at]!.entries()) if (release.statements[number]!.shown) fixed[cell] = 1
  }
  for (const [number, cell] of cellOf[last]!.entries()) if (own[number]!.shown && own[number]!.keep) fixed[cell] = 1
  const unknown = Uint8Array.from(fixed, (mark) => 1 - mark)
  const floors = new Float64Array(values.length)
  for (const [at, release] of releases.entries()) {
    for (const [number, cell] of cellOf[at]!.entries()) {
      if (!release.statements[number]!.shown) floors[cell] = Math.min(least, values[cell]!)
    }
  }
  for (const [number, cell] of cellOf[last]!.entries()) {
    if (!own[number]!.shown || fixed[cell]) continue
    unknown[cell] = 0
    floors[cell] = least
  }
  // A number shown may be hidden if it is not shown elsewhere and a gap there tells no more than its floor.
  const allowed = Uint8Array.from(unknown, (mark, cell) => (mark || (!fixed[cell] && values[cell]! >= least) ? 1 : 0))
  const must = new Set<number>()
  for (const { minus, plus } of suspects) if (minus.length === 0 && allowed[plus[0]!]) must.add(plus[0]!)
  const numbersOf = (gaps: readonly number[]) =>
    [...own.keys()].filter((number) => own[number]!.shown && gaps.includes(cellOf[last]![number]!))
  for (;;) {
    const small = [...must].sort((a, b) => a - b)
    const protection = protectCells({ system, small, unknown, allowed, floors, minWidth })
    if (!protection.found) break
    const gaps = cellOf[last]!.filter((cell) => protection.hidden[cell])
    const bounds = attackReleases(room, releases, suspects, gaps)
    const leaking = suspects.filter((_, at) => bounds[at]!.sureWidth < minWidth)
    if (leaking.length === 0) return numbersOf(gaps)
    // Differences and changes: the new number itself has to give way, and be as uncertain as a small count.
    const size = must.size
    for (const { candidateCells } of leaking) for (const cell of candidateCells) if (allowed[cell]) must.add(cell)
    if (must.size === size) break
  }
  const everything = cellOf[last]!.filter((cell) => allowed[cell])
  const bounds = attackReleases(room, releases, suspects, everything)
  if (bounds.some(({ low, high }) => high - low < minWidth)) return 'no_safe_pattern' as const
  return bounds.every(({ sureWidth }) => sureWidth >= minWidth) ? numbersOf(everything) : ('no_pattern_found' as const)
}

function describe(system: StatementSystem, { kind, plus, minus, value }: Suspect) {
  const without = new Set(kind === 'difference' ? minus.flatMap((cell) => system.regionsOf[cell]!) : [])
  const regions = plus.flatMap((cell) => system.regionsOf[cell]!).filter((region) => !without.has(region))
  const atoms = regions.flatMap((region) => system.regionAtoms[region]!).sort((a, b) => a - b)
  return { kind, atoms, value }
}

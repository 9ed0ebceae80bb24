/** Invented tables of many shapes, what our suppression makes of them, and what HiGHS can work out of it. */
import type { CountTable } from '../../src/analysis/disclosure/cell-system.ts'
import type { Axis } from '../../src/analysis/disclosure/hierarchy.ts'
import { type LinkedSuppression, suppressLinkedTables } from '../../src/analysis/disclosure/suppress-linked.ts'
import { type CellStatus, suppressTable } from '../../src/analysis/disclosure/suppression.ts'
import { createRandom } from '../../src/analysis/maths/seeded-random.ts'
import { drawCount } from '../../src/analysis/series/simulate-counts.ts'
import { attackWithHighs, listLeavesOfPlaces, type PlainSum } from './highs-attacker.ts'

export const shapes = ['flat', 'one hierarchy', 'two hierarchies', 'three axes', 'linked'] as const

export interface RandomCase {
  readonly shape: (typeof shapes)[number]
  readonly tables: readonly CountTable[]
  readonly k: number
  readonly zeros: 'shown' | 'hidden'
  readonly minWidth: number
}

function axisOf(name: string, leaves: number, groups = 0): Axis {
  const codes = Array.from({ length: leaves + groups }, (_, at) => `${name}${at}`)
  if (groups === 0) return { name, codes }
  const parents = codes.map((_, at) => (at < leaves ? leaves + (at % groups) : -1))
  return { name, codes, parents }
}

/** Table number `seed`: shapes by turns, all else by the seed. */
export function inventCase(seed: number): RandomCase {
  const uniform = createRandom(seed * 7919 + 13)
  const pick = (from: number, to: number) => from + Math.floor(uniform() * (to - from + 1))
  const shape = shapes[seed % shapes.length]!
  const areas = axisOf('area', pick(2, 9), ['one hierarchy', 'two hierarchies'].includes(shape) ? pick(1, 3) : 0)
  const categories = axisOf('category', pick(2, 8), shape === 'two hierarchies' ? pick(1, 3) : 0)
  const periods = axisOf('period', pick(2, 4))
  const mean = [0.3, 1, 4, 10, 40][pick(0, 4)]!
  const draw = (size: number) =>
    Array.from({ length: size }, () =>
      Math.max(0, drawCount(mean * -Math.log(1 - uniform()), 1 + 3 * uniform(), uniform)),
    )
  const leavesOf = ({ codes, parents }: Axis) => codes.filter((_, item) => !parents?.includes(item)).length
  const [a, c, p] = [leavesOf(areas), leavesOf(categories), leavesOf(periods)]
  const cube = draw(a * c * p)
  const sumCube = (keep: (area: number, category: number, period: number) => number, size: number) => {
    const sums = new Array<number>(size).fill(0)
    for (const [at, count] of cube.entries())
      sums[keep(Math.floor(at / (c * p)), Math.floor(at / p) % c, at % p)]! += count
    return sums
  }
  const tables: CountTable[] =
    shape === 'three axes'
      ? [{ axes: [areas, categories, periods], counts: cube }]
      : shape === 'linked'
        ? [
            { axes: [areas, categories], counts: sumCube((area, category) => area * c + category, a * c) },
            { axes: [areas, periods], counts: sumCube((area, _, period) => area * p + period, a * p) },
          ]
        : [{ axes: [areas, categories], counts: draw(a * c) }]
  return {
    shape,
    tables,
    k: pick(3, 5),
    zeros: uniform() < 0.75 ? 'shown' : 'hidden',
    minWidth: uniform() < 0.6 ? 1 : pick(2, 4),
  }
}

/** As a caller would: the network where there is one, else the general way. */
export function suppressCase({ shape, tables, ...settings }: RandomCase): LinkedSuppression {
  if (shape !== 'flat' && shape !== 'one hierarchy') return suppressLinkedTables({ tables, ...settings })
  const [{ axes, counts }] = tables as [CountTable]
  const [areas, categories] = axes as [Axis, Axis]
  const cols = categories.codes.length
  const parents = areas.parents ? { parents: areas.parents } : {}
  const result = suppressTable({ rows: counts.length / cols, cols, cells: counts, ...parents, ...settings })
  if (!result.safe) return { outcome: 'refused', reason: 'no_safe_pattern' }
  const { k, zeros, minWidth, attackerFloor } = result.parameters
  return {
    outcome: 'computed',
    method: 'linkedSuppression',
    parameters: { k, zeros, minWidth, attackerFloor: attackerFloor ? 1 : 0 },
    patterns: [result.pattern.flat()],
    primaryCount: result.primaryCount,
    secondaryCount: result.secondaryCount,
  }
}

/** One list of places over all tables, as sums over leaves of the widest table all others are sums of. */
function describeCase({ shape, tables }: RandomCase) {
  const areas = tables[0]!.axes[0]!.codes.length
  // Linked tables: unknown is area × category × period, of which both are sums.
  const [c, p] = shape === 'linked' ? [tables[0]!.axes[1]!.codes.length, tables[1]!.axes[1]!.codes.length] : [1, 1]
  const cubeLeaves = (table: number, leaf: number): number[] => {
    if (shape !== 'linked') return [leaf]
    const all = Array.from({ length: table === 0 ? p : c }, (_, at) => at)
    return table === 0
      ? all.map((period) => leaf * p + period)
      : all.map((category) => (Math.floor(leaf / p) * c + category) * p + (leaf % p))
  }
  const leaves = shape === 'linked' ? areas * c * p : tables[0]!.counts.length
  const places = tables.map(({ axes, counts }, table) =>
    listLeavesOfPlaces(axes).map((own) => ({
      leaves: own.flatMap((leaf) => cubeLeaves(table, leaf)),
      value: own.reduce((sum, leaf) => sum + counts[leaf]!, 0),
    })),
  )
  return { leaves, places }
}

export interface AttackOutcome {
  /** small counts shown, or bounded by HiGHS to less than the protection promised */
  readonly unsafe: number
  readonly attacked: number
}

/** HiGHS against a pattern. Every count from 1 (0 where zeros are hidden) to k − 1 is attacked. */
export function attackCase(
  one: RandomCase,
  patterns: readonly (readonly CellStatus[])[],
  whole = false,
): AttackOutcome {
  const { leaves, places } = describeCase(one)
  const least = one.zeros === 'hidden' ? 0 : 1
  const sums: PlainSum[] = []
  const targets: { plus: number[] }[] = []
  let unsafe = 0
  for (const [table, list] of places.entries()) {
    for (const [place, { leaves: own, value }] of list.entries()) {
      const hidden = patterns[table]![place] !== 'shown'
      sums.push({ leaves: own, value, hidden })
      if (value < least || value >= one.k) continue
      if (hidden) targets.push({ plus: own })
      else unsafe++
    }
  }
  for (const { low, high } of attackWithHighs(leaves, sums, least, targets, whole)) {
    if (Math.floor(high + 1e-6) - Math.ceil(low - 1e-6) < one.minWidth) unsafe++
  }
  return { unsafe, attacked: targets.length }
}

/** Whether hiding everything that may be hidden leaks too, so that a refusal is right. */
export function leaksWhateverIsHidden(one: RandomCase): boolean {
  const { places } = describeCase(one)
  const least = one.zeros === 'hidden' ? 0 : 1
  const patterns = places.map((list) =>
    list.map(({ value }, place): CellStatus => {
      const grand = place === list.length - 1
      return value < least || (grand && value >= one.k) ? 'shown' : 'primary'
    }),
  )
  return attackCase(one, patterns).unsafe > 0
}

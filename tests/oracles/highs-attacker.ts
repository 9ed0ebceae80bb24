/** An attacker of our suppression that shares no code with it: HiGHS on the plain definition of the tables. */
import highsModule from 'highs'
import type { Axis } from '../../src/analysis/disclosure/hierarchy.ts'

/** "These leaves sum to so much", or to at least the floor where the number is left out. */
export interface PlainSum {
  readonly leaves: readonly number[]
  readonly value: number
  readonly hidden: boolean
}

export interface Range {
  readonly low: number
  readonly high: number
}

// Its types describe a CommonJS module; what Node loads is the ES module, whose default is the loader itself.
const loadHighs = highsModule as unknown as typeof highsModule.default
const highs = await loadHighs()
const { modelStatus } = highs.constants

/** Bounds of each target (a sum of leaves) by linear programs, or by integer programs if `whole`. Leaves are 0 or more. */
export function attackWithHighs(
  leaves: number,
  sums: readonly PlainSum[],
  floor: number,
  targets: readonly { readonly plus: readonly number[]; readonly minus?: readonly number[] }[],
  whole = false,
): Range[] {
  // The LP format has a longest line.
  const names = (list: readonly number[]) =>
    list.map((leaf, at) => `${at % 20 === 19 ? '\n ' : ''}x${leaf}`).join(' + ')
  const rows = sums
    .filter((sum) => sum.leaves.length > 0)
    .map((sum, at) => ` r${at}: ${names(sum.leaves)} ${sum.hidden ? `>= ${floor}` : `= ${sum.value}`}`)
  const all = Array.from({ length: leaves }, (_, leaf) => ` x${leaf} >= 0`)
  const integers = whole ? `Generals\n ${all.map((_, leaf) => `x${leaf}`).join(' ')}\n` : ''
  const data = `Maximize\n obj: ${names([...all.keys()])}\nSubject To\n${rows.join('\n')}\nBounds\n${all.join('\n')}\n${integers}End`
  const model = highs.createModel({ format: 'lp', data })
  try {
    model.options.set({ output_flag: false })
    const column = all.map((_, leaf) => model.getColByName(`x${leaf}`))
    for (const at of column) model.changeColCost(at, 0)
    // HiGHS maximises here; the least value is the most of the opposite.
    const most = (costs: ReadonlyMap<number, number>, sign: number): number => {
      for (const [leaf, cost] of costs) model.changeColCost(column[leaf]!, sign * cost)
      model.run()
      const status = model.getModelStatus()
      // Read first: a changed cost unsets it.
      const value = model.getObjectiveValue()
      for (const leaf of costs.keys()) model.changeColCost(column[leaf]!, 0)
      if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible) return Infinity
      if (status !== modelStatus.optimal) throw new Error(`HiGHS ended with status ${status}`)
      return value
    }
    return targets.map(({ plus, minus = [] }) => {
      const costs = new Map<number, number>()
      for (const leaf of plus) costs.set(leaf, (costs.get(leaf) ?? 0) + 1)
      for (const leaf of minus) costs.set(leaf, (costs.get(leaf) ?? 0) - 1)
      return { low: -most(costs, -1) + 0, high: most(costs, 1) }
    })
  } finally {
    model.dispose()
  }
}

/** For each place of a table (row-major, groups and totals included) the leaves that it sums, worked out place by place. */
export function listLeavesOfPlaces(axes: readonly Axis[]): number[][] {
  const isLeaf = ({ parents }: Axis, item: number) => !parents?.includes(item)
  const within = (axis: Axis, item: number): number[] => {
    const leaves = [...axis.codes.keys()].filter((code) => isLeaf(axis, code))
    const lies = (code: number): boolean =>
      item === axis.codes.length || code === item || ((axis.parents?.[code] ?? -1) >= 0 && lies(axis.parents![code]!))
    return [...leaves.keys()].filter((at) => lies(leaves[at]!))
  }
  let places: number[][] = [[0]]
  for (const axis of axes) {
    const leaves = axis.codes.filter((_, item) => isLeaf(axis, item)).length
    const items = Array.from({ length: axis.codes.length + 1 }, (_, item) => within(axis, item))
    places = places.flatMap((before) =>
      items.map((own) => before.flatMap((base) => own.map((leaf) => base * leaves + leaf))),
    )
  }
  return places
}

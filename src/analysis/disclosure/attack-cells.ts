import { AnalysisError } from '../analysis-error.ts'
import type { SumEquation } from './cell-system.ts'
import { createLinearProgram, type LinearProgram, type LinearRow } from './linear-program.ts'
import { narrowCells, type PublishedCells } from './narrow-cells.ts'
import { readNetwork } from './read-network.ts'
import { boundCell } from './suppression-attack.ts'

/** What the attacker asks for: a sum of cells, less a sum of others (a difference between two releases). */
export interface AttackTarget {
  readonly plus: readonly number[]
  readonly minus: readonly number[]
}

export interface TargetBounds {
  /** every attacker can work out that it is at least this */
  readonly low: number
  /** … and at most this; Infinity when nothing bounds it */
  readonly high: number
  /** proven distance between two possible values: two sets of whole numbers that agree with all that is shown lie so far apart */
  readonly sureWidth: number
}

/** Beyond this many numbers in the linear program's table it is not built; what subtraction finds is all that is told. */
const largestTable = 6_000_000

/**
 * The attacker: bounds of sums and differences of cells, from everything published about them.
 *
 * Narrows by subtraction, cuts what is left into independent parts, and solves each: by flows where it is a network (exact;
 * flat tables and one hierarchy), else by linear programs, rounded to whole numbers. low = high − sureWidth when the answer is
 * exact; a wider gap means that fractions reach further than whole numbers are known to. For the auditor, for differencing and
 * for proving patterns. Source: Cox 1995; Hundepool et al. 2012, ch. 4. Cost: a flow or two linear programs a target.
 * Throws AnalysisError `bad_counts`, `bad_option`, `inconsistent_tables`.
 */
export function attackCells(published: PublishedCells, targets: readonly AttackTarget[]): TargetBounds[] {
  const count = published.shown.length
  const indices = [
    ...targets.flatMap(({ plus, minus }) => [...plus, ...minus]),
    ...published.equations.flatMap(({ total, parts }) => [total, ...parts]),
  ]
  if (indices.some((cell) => !Number.isInteger(cell) || cell < 0 || cell >= count)) {
    throw new AnalysisError('bad_option', `only cells 0 to ${count - 1} exist`)
  }
  const { low, high } = narrowCells(published)
  const open = (cell: number) => low[cell] !== high[cell]
  const groups = joinOpenCells(published.equations, targets, open, count)
  const equationsOf = new Map<number, SumEquation[]>()
  for (const equation of published.equations) {
    const cell = [equation.total, ...equation.parts].find(open)
    if (cell === undefined) continue
    const root = groups.find(cell)
    const list = equationsOf.get(root)
    if (list) list.push(equation)
    else equationsOf.set(root, [equation])
  }
  const parts = new Map<number, Part>()
  const cellsOf = new Map<number, number[]>()
  for (let cell = 0; cell < count; cell++) {
    if (!open(cell)) continue
    const root = groups.find(cell)
    const list = cellsOf.get(root)
    if (list) list.push(cell)
    else cellsOf.set(root, [cell])
  }
  return targets.map((target) => {
    const sumKnown = (cells: readonly number[]) => cells.reduce((sum, cell) => (open(cell) ? sum : sum + low[cell]!), 0)
    const known = sumKnown(target.plus) - sumKnown(target.minus)
    const first = [...target.plus, ...target.minus].find(open)
    if (first === undefined) return { low: known, high: known, sureWidth: 0 }
    const root = groups.find(first)
    const part = parts.get(root) ?? openPart(published, cellsOf.get(root)!, equationsOf.get(root) ?? [], { low, high })
    parts.set(root, part)
    const found = part.bound({ plus: target.plus.filter(open), minus: target.minus.filter(open) })
    return { low: known + found.low, high: known + found.high, sureWidth: found.sureWidth }
  })
}

/** Which open cells hang together, by a sum or by a question about both. */
function joinOpenCells(
  equations: readonly SumEquation[],
  targets: readonly AttackTarget[],
  open: (cell: number) => boolean,
  count: number,
) {
  const parent = Int32Array.from({ length: count }, (_, cell) => cell)
  const find = (cell: number): number => {
    let at = cell
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  const join = (cells: readonly number[]) => {
    const [first, ...others] = cells.filter(open)
    if (first !== undefined) for (const other of others) parent[find(other)] = find(first)
  }
  for (const { total, parts } of equations) join([total, ...parts])
  for (const { plus, minus } of targets) join([...plus, ...minus])
  return { find }
}

interface Part {
  bound(target: AttackTarget): TargetBounds
}

/** One independent part of the unknown. Variables are distances above what is known to be least. */
function openPart(
  { truth }: PublishedCells,
  cells: readonly number[],
  equations: readonly SumEquation[],
  { low, high }: { low: Float64Array; high: Float64Array },
): Part {
  const variable = new Map(cells.map((cell, at) => [cell, at]))
  const rows = equations.map(({ total, parts }): LinearRow => {
    const row = { variables: [] as number[], coefficients: [] as number[], sum: 0 }
    for (const [cell, sign] of [[total, 1] as const, ...parts.map((part) => [part, -1] as const)]) {
      row.sum -= sign * low[cell]!
      const at = variable.get(cell)
      if (at === undefined) continue
      row.variables.push(at)
      row.coefficients.push(sign)
    }
    return row
  })
  if (rows.length * cells.length > largestTable) return { bound: (target) => boundByEnds(target, low, high) }
  const program = createLinearProgram(cells.length, rows)
  if (!program) throw new AnalysisError('inconsistent_tables', 'no counts agree with all that is shown')
  const network = readNetwork(rows, program.readPoint())
  const wholePoints: Float64Array[] = truth ? [Float64Array.from(cells, (cell) => truth[cell]! - low[cell]!)] : []
  return {
    bound(target) {
      const [only] = target.plus
      if (network && only !== undefined && target.plus.length === 1 && target.minus.length === 0) {
        const found = boundCell(network, new Uint8Array(cells.length).fill(1), variable.get(only)!, 0)
        return { low: low[only]! + found.low, high: low[only]! + found.high, sureWidth: found.high - found.low }
      }
      const costs = new Map<number, number>()
      let base = 0
      for (const [side, sign] of [[target.plus, 1] as const, [target.minus, -1] as const]) {
        for (const cell of side) {
          base += sign * low[cell]!
          costs.set(variable.get(cell)!, (costs.get(variable.get(cell)!) ?? 0) + sign)
        }
      }
      const up = askMost(program, costs, wholePoints)
      const down = askMost(program, new Map([...costs].map(([at, cost]) => [at, -cost])), wholePoints)
      const outer = boundByEnds(target, low, high)
      return {
        low: Math.max(outer.low, base - down),
        high: Math.min(outer.high, base + up),
        // What grows without end does so in whole numbers too, from the true ones.
        sureWidth: up === Infinity || down === Infinity ? Infinity : spanOf(wholePoints, costs),
      }
    },
  }
}

const mostPoints = 100

/** The most that whole numbers can reach at best. Corners of whole numbers are kept: they are proof of what is possible. */
function askMost(program: LinearProgram, costs: ReadonlyMap<number, number>, wholePoints: Float64Array[]): number {
  const value = program.maximise(costs)
  if (value === Infinity) return Infinity
  const point = program.readPoint()
  if (point.every((x) => Math.abs(x - Math.round(x)) < 1e-6)) {
    wholePoints.push(point)
    if (wholePoints.length > mostPoints) wholePoints.splice(1, 1)
  }
  return Math.floor(value + 1e-6)
}

function spanOf(points: readonly Float64Array[], costs: ReadonlyMap<number, number>): number {
  let [least, most] = [Infinity, -Infinity]
  for (const point of points) {
    let value = 0
    for (const [variable, cost] of costs) value += cost * Math.round(point[variable]!)
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return Math.max(0, most - least)
}

function boundByEnds({ plus, minus }: AttackTarget, low: Float64Array, high: Float64Array): TargetBounds {
  const total = (cells: readonly number[], ends: Float64Array) => cells.reduce((sum, cell) => sum + ends[cell]!, 0)
  return { low: total(plus, low) - total(minus, high), high: total(plus, high) - total(minus, low), sureWidth: 0 }
}

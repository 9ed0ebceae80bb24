import type { LinearRow } from './linear-program.ts'
import type { CellGraph } from './suppression-network.ts'

/**
 * See sums as a network, if they are one: every unknown flows out of at most one sum and into at most one.
 *
 * Turns sums round until each unknown stands once with plus and once with minus; the ends left over meet in one node outside.
 * Flat tables and tables with one hierarchy always can be seen so. `point` is one solution. Gives null when it is no network
 * or the solution is not of whole numbers. Source: Cox 1995. Cost: O(unknowns).
 */
export function readNetwork(rows: readonly LinearRow[], point: Float64Array): CellGraph | null {
  const ends: { row: number; sign: number }[][] = Array.from(point, () => [])
  for (const [row, { variables, coefficients }] of rows.entries()) {
    for (const [at, variable] of variables.entries()) {
      const list = ends[variable]!
      list.push({ row, sign: coefficients[at]! })
      if (list.length > 2 || Math.abs(coefficients[at]!) !== 1) return null
    }
  }
  const values = point.map(Math.round)
  if (point.some((value, at) => Math.abs(value - values[at]!) > 1e-6)) return null
  const turned = new Int8Array(rows.length)
  for (let start = 0; start < rows.length; start++) {
    if (turned[start] !== 0) continue
    turned[start] = 1
    for (const queue = [start]; queue.length > 0; ) {
      const row = queue.pop()!
      for (const variable of rows[row]!.variables) {
        const [one, two] = ends[variable]!
        if (!one || !two) continue
        const [here, there] = one.row === row ? [one, two] : [two, one]
        if (here.row === there.row) return null
        const wanted = -turned[row]! * here.sign * there.sign
        if (turned[there.row] === 0) {
          turned[there.row] = wanted
          queue.push(there.row)
        } else if (turned[there.row] !== wanted) return null
      }
    }
  }
  const outside = rows.length
  const from = new Int32Array(point.length).fill(outside)
  const to = new Int32Array(point.length).fill(outside)
  const touching: number[][] = Array.from({ length: outside + 1 }, () => [])
  for (const [variable, list] of ends.entries()) {
    for (const { row, sign } of list) {
      if (sign * turned[row]! > 0) from[variable] = row
      else to[variable] = row
    }
    touching[from[variable]!]!.push(variable)
    if (to[variable] !== from[variable]) touching[to[variable]!]!.push(variable)
  }
  return { from, to, values, nodes: outside + 1, touching: touching.map((list) => Int32Array.from(list)) }
}

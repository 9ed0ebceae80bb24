// A small linear program: the largest value of a linear form over x ≥ 0 with sums given.
// What: primal simplex on one table that is kept between questions, so that the next bound starts where the last one ended.
// For: what a reader can work out of published tables that are no network (two hierarchies, three axes, several releases).
// Source: Dantzig 1963; Bland 1977 against circling. Held against HiGHS 1.15 (npm) in the tests.
// Cost: rows × columns a step, zeros skipped; some hundred unknowns in tens of milliseconds.

export interface LinearRow {
  readonly variables: readonly number[]
  readonly coefficients: readonly number[]
  readonly sum: number
}

export interface LinearProgram {
  /** Largest value of Σ cost × x; Infinity when nothing bounds it. */
  maximise(costs: ReadonlyMap<number, number>): number
  /** The corner where the last question ended; at first, the corner found. */
  readPoint(): Float64Array
}

const tiny = 1e-9
/** Steps without gain after which the choice that cannot circle is made. */
const patience = 30

/** Find a corner to begin in. Gives null when no x ≥ 0 has these sums. */
export function createLinearProgram(variables: number, rows: readonly LinearRow[]): LinearProgram | null {
  const width = variables + 1
  let table = rows.map(({ variables: which, coefficients, sum }) => {
    const line = new Float64Array(width)
    for (const [at, variable] of which.entries()) line[variable]! += coefficients[at]!
    line[variables] = sum
    return sum < 0 ? line.map((value) => -value) : line
  })
  // −1: the row still rests on a made-up variable, which must come to 0.
  let basis = rows.map(() => -1)
  const isBasic = new Uint8Array(variables)
  let scale = 1
  for (const line of table) scale = Math.max(scale, line[variables]!)

  const made = new Float64Array(width)
  for (const line of table) for (let j = 0; j < width; j++) made[j]! += line[j]!
  climb(made)
  if (made[variables]! > 1e-7 * scale) return null
  for (let row = 0; row < table.length; row++) {
    if (basis[row] !== -1) continue
    const line = table[row]!
    const column = line.findIndex((value, j) => j < variables && isBasic[j] === 0 && Math.abs(value) > 1e-7)
    if (column >= 0) pivot(row, column, made)
  }
  // What still rests on nothing is a sum that follows from the others.
  const needed = table.map((_, row) => basis[row] !== -1)
  table = table.filter((_, row) => needed[row])
  basis = basis.filter((_, row) => needed[row])

  return { maximise, readPoint }

  function readPoint(): Float64Array {
    const point = new Float64Array(variables)
    for (const [row, variable] of basis.entries()) point[variable] = table[row]![variables]!
    return point
  }

  function maximise(costs: ReadonlyMap<number, number>): number {
    const gain = new Float64Array(width)
    for (const [variable, cost] of costs) gain[variable]! += cost
    for (const [row, variable] of basis.entries()) {
      const cost = costs.get(variable)
      if (cost === undefined) continue
      const line = table[row]!
      for (let j = 0; j < width; j++) if (line[j] !== 0) gain[j]! -= cost * line[j]!
    }
    for (const variable of basis) gain[variable] = 0
    return climb(gain) ? 0 - gain[variables]! : Infinity
  }

  /** Step to better corners until none is; false when a step has no end. `gain` is what a unit more of each variable brings. */
  function climb(gain: Float64Array): boolean {
    let still = 0
    for (;;) {
      const column = chooseColumn(gain, still > patience)
      if (column < 0) return true
      const row = chooseRow(column, still > patience)
      if (row < 0) return false
      still = table[row]![variables]! > tiny ? 0 : still + 1
      pivot(row, column, gain)
    }
  }

  function chooseColumn(gain: Float64Array, first: boolean): number {
    let best = -1
    let most = tiny
    for (let j = 0; j < variables; j++) {
      if (gain[j]! <= most || isBasic[j]) continue
      best = j
      if (first) break
      most = gain[j]!
    }
    return best
  }

  function chooseRow(column: number, first: boolean): number {
    let best = -1
    let least = Infinity
    for (let row = 0; row < table.length; row++) {
      const line = table[row]!
      const slope = line[column]!
      if (slope <= tiny) continue
      const ratio = line[variables]! / slope
      const better = ratio < least - 1e-12
      const tie = !better && ratio <= least + 1e-12
      const preferred = () => (first ? basis[row]! < basis[best]! : slope > table[best]![column]!)
      if (better || (tie && preferred())) {
        best = row
        least = Math.min(least, ratio)
      }
    }
    return best
  }

  function pivot(row: number, column: number, gain: Float64Array): void {
    const line = table[row]!
    const at = line[column]!
    const filled: number[] = []
    for (let j = 0; j < width; j++) {
      if (line[j] === 0) continue
      line[j] = snap(line[j]! / at)
      filled.push(j)
    }
    for (const other of [...table, gain]) {
      const factor = other[column]!
      if (other === line || factor === 0) continue
      for (const j of filled) other[j] = snap(other[j]! - factor * line[j]!)
      other[column] = 0
    }
    if (basis[row]! >= 0) isBasic[basis[row]!] = 0
    basis[row] = column
    isBasic[column] = 1
  }
}

/** Sums of counts give whole numbers nearly everywhere; taking away the dust keeps them so through many steps. */
function snap(value: number): number {
  const whole = Math.round(value)
  return Math.abs(value - whole) < 1e-11 ? whole : value
}

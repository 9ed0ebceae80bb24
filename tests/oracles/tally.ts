import { Deviation } from './deviation.ts'
import type { OracleRow } from './oracle.ts'

export type Pair = readonly [number, number]

/** One row a quantity, over all cases. */
export class Tally {
  private readonly quantities = new Map<string, { deviation: Deviation; tolerance: number }>()

  /** Plain difference where the expected number is a rounding error of 0. */
  relative(oracle: string, ours: number | null, theirs: number, tolerance = 1e-9): void {
    const { deviation } = this.of(oracle, tolerance)
    if (Math.abs(theirs) < 1e-12) deviation.absolute(ours, theirs)
    else deviation.relative(ours, theirs)
  }

  pair(oracle: string, { low, high }: { low: number; high: number }, theirs: Pair, tolerance: number): void {
    const { deviation } = this.of(oracle, tolerance)
    deviation.absolute(low, theirs[0])
    deviation.absolute(high, theirs[1])
  }

  list(): OracleRow[] {
    return [...this.quantities].map(([oracle, { deviation, tolerance }]) => deviation.row(oracle, tolerance))
  }

  private of(oracle: string, tolerance: number) {
    const quantity = this.quantities.get(oracle) ?? { deviation: new Deviation(), tolerance }
    this.quantities.set(oracle, quantity)
    return quantity
  }
}

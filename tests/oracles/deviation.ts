import type { OracleRow } from './oracle.ts'

/** Collects comparisons of one quantity; a missing number on either side, where the other has one, counts as infinitely far. */
export class Deviation {
  private checked = 0
  private worst = 0

  /** |ours − theirs| / |theirs|; where theirs is 0, the plain difference. */
  relative(ours: number | null | undefined, theirs: number | null): void {
    this.take(ours, theirs, theirs === null || theirs === 0 ? 1 : Math.abs(theirs))
  }

  absolute(ours: number | null | undefined, theirs: number | null): void {
    this.take(ours, theirs, 1)
  }

  /** Words and verdicts: 0 where they agree, 1 where not. */
  equal(ours: unknown, theirs: unknown): void {
    this.take(ours === theirs ? 0 : 1, 0, 1)
  }

  private take(ours: number | null | undefined, theirs: number | null, scale: number): void {
    this.checked++
    if (ours === theirs || ((ours ?? null) === null && theirs === null)) return
    const away = Math.abs((ours ?? Number.NaN) - (theirs ?? Number.NaN)) / scale
    this.worst = Math.max(this.worst, Number.isNaN(away) ? Infinity : away)
  }

  row(oracle: string, tolerance: number): OracleRow {
    return { oracle, checked: this.checked, worst: this.worst, tolerance }
  }
}

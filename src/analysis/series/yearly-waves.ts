/**
 * Columns of the year's waves for a regression: cosine and sine of 1, 2 … times the year.
 *
 * The wave of half as many turns as there are periods has a cosine only (its sine is 0 at every period). For seasons beside a
 * trend. Source: Serfling 1963. Cost: two evaluations a wave.
 */
export function writeWaves(
  into: Float64Array,
  at: number,
  partOfYear: number,
  periodsPerYear: number,
  waves: number,
): void {
  let column = at
  for (let wave = 1; wave <= waves; wave++) {
    const turn = 2 * Math.PI * wave * partOfYear
    into[column++] = Math.cos(turn)
    if (2 * wave < periodsPerYear) into[column++] = Math.sin(turn)
  }
}

/** How many columns `writeWaves` writes. */
export function countWaveColumns(periodsPerYear: number, waves: number): number {
  return 2 * waves - (2 * waves === periodsPerYear ? 1 : 0)
}

/** Where a history begins: not with its first stray report, but where reporting was under way. Pure. */

/** A period with less than this share of the usual number is before the beginning, when all before it are so too. */
const startShare = 0.05

/**
 * How many of the oldest periods to leave out. «Usual» is the median of the periods before the judged one, so one stray
 * old report, or a start late in a period, does not count as years of quiet. Totals oldest first, the judged one last.
 */
export function countLeadingGap(totals: readonly number[]): number {
  const past = totals.slice(0, -1)
  const told = past.filter((total) => total > 0).sort((a, b) => a - b)
  const usual = told[Math.floor(told.length / 2)] ?? 0
  const start = past.findIndex((total) => total > 0 && total >= startShare * usual)
  return start < 0 ? past.length : start
}

/** The rows from the beginning on, periods numbered anew. */
export function dropPeriods<Row extends { readonly period: number }>(rows: readonly Row[], gap: number): Row[] {
  return gap === 0
    ? [...rows]
    : rows.filter((row) => row.period >= gap).map((row) => ({ ...row, period: row.period - gap }))
}

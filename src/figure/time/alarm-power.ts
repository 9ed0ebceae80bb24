import type { PowerCurve } from './detectable-curve.ts'

/** One row of the counted power of the weekly alarm (docs/analysis/alarm-power.csv). */
interface AlarmPowerRow {
  years: number
  mean: number
  dispersion: number
  /** 2 is twice the usual */
  rise: number
  /** share of the series that were called above, per cent */
  above_percent: number
}

/** Reads the table; the columns may stand in any order. */
function readAlarmPower(csv: string): AlarmPowerRow[] {
  const [head = '', ...lines] = csv.trim().split('\n')
  const names = head.trim().split(',')
  return lines.map((row) => {
    const values = row.split(',').map(Number)
    return Object.fromEntries(names.map((name, i) => [name, values[i]])) as unknown as AlarmPowerRow
  })
}

/** One curve a usual level, the highest first (levels that were not counted are left out): chance of an alarm against the rise in per cent. */
export function curvesOfAlarmPower(
  csv: string,
  { years, dispersion, means }: { years: number; dispersion: number; means: readonly number[] },
  name: (mean: number) => string,
): PowerCurve[] {
  const rows = readAlarmPower(csv).filter((row) => row.years === years && row.dispersion === dispersion)
  return means
    .toSorted((a, b) => b - a)
    .map((mean) => ({
      name: name(mean),
      points: rows
        .filter((row) => row.mean === mean)
        .map((row) => ({ size: Math.round(100 * (row.rise - 1)), share: row.above_percent / 100 }))
        .sort((a, b) => a.size - b.size),
    }))
    .filter(({ points }) => points.length > 0)
}

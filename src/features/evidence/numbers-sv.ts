/** Periods and units of series in Swedish. */
import { day, month, number } from '#words/sv.ts'
import type { Unit } from './schema.ts'
import { decimalsOf } from './unit-decimals.ts'

/** «2024», «kvartal 1 2024», «augusti 2024», «31 augusti 2024», «2023/2024». */
export function sayPeriod(period: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period)
  if (quarter) return `kvartal ${quarter[2]} ${quarter[1]}`
  if (/^\d{4}-\d\d$/.test(period)) return month(period)
  return day(period)
}

/** A number in a column that tells its unit elsewhere; per cent keeps its sign. */
export const sayFigure = (value: number, unit: Unit): string =>
  `${number(value, decimalsOf(unit))}${unit === 'percent' ? ' %' : ''}`

/** A number with its unit: «1 320», «1 320 per 100 000 invånare», «42,5 %». */
export function sayValue(value: number, unit: Unit): string {
  const text = number(value, decimalsOf(unit))
  if (unit === 'percent') return `${text} %`
  if (unit === 'per100000') return `${text} per 100 000 inv.`
  if (unit === 'per1000') return `${text} per 1 000 inv.`
  return text
}

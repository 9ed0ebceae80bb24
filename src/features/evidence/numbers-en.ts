/** Periods and units of series in English. */
import { day, month, number } from '#words/en.ts'
import type { Unit } from './schema.ts'
import { decimalsOf } from './unit-decimals.ts'

export function sayPeriod(period: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period)
  if (quarter) return `quarter ${quarter[2]} ${quarter[1]}`
  if (/^\d{4}-\d\d$/.test(period)) return month(period)
  return day(period)
}

export const sayFigure = (value: number, unit: Unit): string =>
  `${number(value, decimalsOf(unit))}${unit === 'percent' ? '%' : ''}`

export function sayValue(value: number, unit: Unit): string {
  const text = number(value, decimalsOf(unit))
  if (unit === 'percent') return `${text}%`
  if (unit === 'per100000') return `${text} per 100,000`
  if (unit === 'per1000') return `${text} per 1,000`
  return text
}

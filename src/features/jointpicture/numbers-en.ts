/** English numbers, periods and lists of the samlad picture. */
import { findIndicator } from '#features/evidence/facts/indicators.data.ts'
import type { Unit } from '#features/evidence/schema.ts'
import { day, month, number } from '#words/en.ts'
import { joinNames } from '#words/names-en.ts'
import { decimalsOf, sharedDecimals } from './decimals.ts'
import { areaTitles } from './findings/areas.data.ts'

export const plain = (value: number, unit: Unit = 'count'): string => number(value, decimalsOf(value, unit))

/** One of several numbers of the same thing, with as many decimals as the one of them that has most. */
export function beside(value: number, among: readonly number[]): string {
  const decimals = sharedDecimals(among)
  const text = number(value, decimals)
  const given = text.split('.')[1]?.length ?? 0
  return `${text}${given === 0 && decimals > 0 ? '.' : ''}${'0'.repeat(decimals - given)}`
}

const after: Record<Unit, string> = {
  count: '',
  per100000: ' per 100,000 inhabitants',
  per1000: ' per 1,000 inhabitants',
  percent: ' per cent',
  index: '',
  persons: ' persons',
  amount: '',
}
export const amount = (value: number, unit: Unit): string => `${plain(value, unit)}${after[unit]}`

const ordinals = ['', 'first', 'second', 'third', 'fourth']

export function period(text: string): string {
  if (/^\d{4}\/\d{4}$/.test(text)) return text.replace('/', '–')
  const quarter = /^(\d{4})-Q([1-4])$/.exec(text)
  if (quarter) return `the ${ordinals[Number(quarter[2])]} quarter of ${quarter[1]}`
  if (/^\d{4}-\d\d$/.test(text)) return month(text)
  return day(text)
}

export function shortPeriod(text: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(text)
  return quarter ? `Q${quarter[2]} ${quarter[1]}` : period(text)
}

export const span = (from: string, to: string): string => {
  const years = /^\d{4}$/.test(from) && /^\d{4}$/.test(to)
  return years ? `${from}–${to}` : `${period(from)} to ${period(to)}`
}

export const join = (names: readonly string[], most = 6): string => joinNames(names, most)

export function moreOrFewer(difference: number, unit: Unit): string {
  if (difference === 0) return 'as many'
  return `${plain(Math.abs(difference), unit)} ${difference > 0 ? 'more' : 'fewer'}`
}

const ours: Record<string, string> = {
  [areaTitles.population]: 'Population',
  [areaTitles.foreignBorn]: 'Born abroad',
  [areaTitles.rented]: 'Live in rented homes',
  [areaTitles.reports]: 'Reports in Samlad',
}
/** Of our own making, in English; a source's title stays as the source wrote it. */
export const titleOf = (title: string): string => ours[title] ?? title

export const nameOf = ({ indicator, title }: { indicator: string; title: string }): string =>
  findIndicator(indicator)?.en ?? title

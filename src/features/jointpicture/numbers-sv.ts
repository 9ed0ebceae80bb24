/** Swedish numbers, periods and lists of the samlad picture. */
import { findIndicator } from '#features/evidence/facts/indicators.data.ts'
import type { Unit } from '#features/evidence/schema.ts'
import { joinNames } from '#words/names-sv.ts'
import { day, month, number } from '#words/sv.ts'
import { decimalsOf, sharedDecimals } from './decimals.ts'

export const plain = (value: number, unit: Unit = 'count'): string => number(value, decimalsOf(value, unit))

/** One of several numbers of the same thing, with as many decimals as the one of them that has most. */
export function beside(value: number, among: readonly number[]): string {
  const decimals = sharedDecimals(among)
  const text = number(value, decimals)
  const given = text.split(',')[1]?.length ?? 0
  return `${text}${given === 0 && decimals > 0 ? ',' : ''}${'0'.repeat(decimals - given)}`
}

const after: Record<Unit, string> = {
  count: '',
  per100000: ' per 100\u202f000 invånare',
  per1000: ' per 1000 invånare',
  percent: ' procent',
  index: '',
  persons: ' personer',
  amount: '',
}
/** «827 per 100 000 invånare» */
export const amount = (value: number, unit: Unit): string => `${plain(value, unit)}${after[unit]}`

const ordinals = ['', 'första', 'andra', 'tredje', 'fjärde']

/** «2025», «2023–2024», «andra kvartalet 2026», «augusti 2026», «31 december 2022» */
export function period(text: string): string {
  if (/^\d{4}\/\d{4}$/.test(text)) return text.replace('/', '–')
  const quarter = /^(\d{4})-Q([1-4])$/.exec(text)
  if (quarter) return `${ordinals[Number(quarter[2])]} kvartalet ${quarter[1]}`
  if (/^\d{4}-\d\d$/.test(text)) return month(text)
  return day(text)
}

/** A row's or axis' short name: «2025», «kv. 2 2026» */
export function shortPeriod(text: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(text)
  return quarter ? `kv. ${quarter[2]} ${quarter[1]}` : period(text)
}

export const span = (from: string, to: string): string => {
  const years = /^\d{4}$/.test(from) && /^\d{4}$/.test(to)
  return years ? `${from}–${to}` : `${period(from)} till ${period(to)}`
}

/** A chapter's sentence names six before it counts the others. */
export const join = (names: readonly string[], most = 6): string => joinNames(names, most)

/** «337 fler», «12 färre»; for what is no number of things «högre», «lägre». */
export function moreOrFewer(difference: number, unit: Unit): string {
  if (difference === 0) return 'lika många'
  return `${plain(Math.abs(difference), unit)} ${difference > 0 ? 'fler' : 'färre'}`
}

/** In the reader's language where the catalogue knows it. */
export const nameOf = ({ indicator, title }: { indicator: string; title: string }): string =>
  findIndicator(indicator)?.sv ?? title

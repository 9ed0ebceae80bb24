/** Periods as Swedish authorities write them, to the form of evidence-period.ts. */
import { readPeriod } from '../facts/evidence-period.ts'
import { foldWords } from './fold-words.ts'
import { months } from './source-words.data.ts'

export interface PeriodCell {
  readonly period: string
  readonly preliminary: boolean
}

const preliminaryMark = /\bprel(iminär[at]?)?\b\.?|\bp\b|\*$/gi
/** 1–12 for a month's name or its first three or four letters, in small letters. */
function monthOf(word: string): number | null {
  if (word.length < 3) return null
  const at = months.findIndex((month) => month === word || (word.length <= 4 && month.startsWith(word)))
  return at < 0 ? null : at + 1
}

/** A municipality's code and a number of inhabitants look like years too: 2580, 1440. */
const plausible = /^(17|18|19|20|21)/

const two = (month: number | string) => String(month).padStart(2, '0')

/** Null for what is no period. `year`: for cells that hold only the month or the quarter. */
export function readPeriodCell(cell: string, year?: string): PeriodCell | null {
  const bare = cell.replace(preliminaryMark, ' ')
  const preliminary = bare !== cell
  const text = bare
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\(\s*\)/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[ ,;]+|[ ,;]+$/g, '')
    .replace(/^(\d{4})\.0$/, '$1')
    .trim()
  const period = settle(text) ?? (year === undefined ? null : settleWithin(text, year))
  if (period === null || !plausible.test(period)) return null
  // Of the shapes below only a day can be one that does not exist.
  return period.length < 10 || readPeriod(period) ? { period, preliminary } : null
}

function settle(text: string): string | null {
  const shape = (pattern: RegExp) => pattern.exec(text)
  const month = shape(/^(\d{4})-?M?(0[1-9]|1[0-2])$/i)
  if (month) return `${month[1]}-${month[2]}`
  const quarter =
    shape(/^(\d{4})[ -]?(?:K|Q|kv\.?|kvartal)[ -]?([1-4])$/i) ?? shape(/^(\d{4})[ ,-]+([1-4]):?[ae] kvartalet$/i)
  if (quarter) return `${quarter[1]}-Q${quarter[2]}`
  const quarterFirst = shape(/^(?:K|Q|kv\.?|kvartal)[ -]?([1-4])[ ,-]+(\d{4})$/i)
  if (quarterFirst) return `${quarterFirst[2]}-Q${quarterFirst[1]}`
  const pair = shape(/^(\d{4}) ?[-/] ?(\d{4}|\d{2})$/)
  if (pair) return settlePair(pair[1] ?? '', pair[2] ?? '')
  const day = shape(/^(\d{4}-\d\d-\d\d)( 00:00(:00)?)?$/)
  if (day) return day[1] ?? null
  const whole = shape(/^(?:(?:hel)?år(?:et)?,? ?)?(\d{4})(?:,? ?(?:hel)?år(?:et)?)?$/i)
  if (whole) return whole[1] ?? null
  return settleMonthName(text)
}

/** "2026 , Aug", "augusti 2026", "aug-26" is left alone: it may be a day. */
function settleMonthName(text: string): string | null {
  const words = foldWords(text).split(' ')
  const year = words.find((word) => /^\d{4}$/.test(word))
  const rest = words.filter((word) => word !== year && word !== 'manad')
  const month = rest.length === 1 ? monthOf(rest[0] ?? '') : null
  return year && month ? `${year}-${two(month)}` : null
}

function settlePair(from: string, to: string): string | null {
  const last = to.length === 2 ? from.slice(0, 2) + to : to
  return Number(last) === Number(from) + 1 ? `${from}/${last}` : null
}

function settleWithin(text: string, year: string): string | null {
  if (!/^\d{4}$/.test(year)) return null
  if (text === '' || /^(hel)?år(et)?$/i.test(text)) return year
  const quarter = /^(?:K|Q|kv\.?|kvartal) ?([1-4])$/i.exec(text)
  if (quarter) return `${year}-Q${quarter[1]}`
  const number = /^(\d{1,2})(\.0)?$/.exec(text)
  const month = number ? Number(number[1]) : monthOf(foldWords(text))
  return month !== null && month >= 1 && month <= 12 ? `${year}-${two(month)}` : null
}

/** The period that a file's name tells: "brott_aug_2026.csv", "anmalda-brott-2025.csv". Null when it tells none, or two. */
export function readPeriodInName(fileName: string): string | null {
  const words = foldWords(fileName.replace(/\.\w{1,5}$/, '')).split(' ')
  const years = [...new Set(words.filter((word) => /^(19|20)\d\d$/.test(word)))]
  const whole = words.map((word) => settle(word)).filter((period) => period !== null && !/^\d{4}$/.test(period))
  if (whole.length === 1) return whole[0] ?? null
  if (years.length !== 1) return null
  const months = words.map(monthOf).filter((month) => month !== null)
  const quarter = words.map((word) => /^(?:k|q|kv)([1-4])$/.exec(word)?.[1]).find(Boolean)
  if (quarter) return `${years[0]}-Q${quarter}`
  if (months.length > 1) return null
  return months.length === 1 ? `${years[0]}-${two(months[0] ?? 0)}` : (years[0] ?? null)
}

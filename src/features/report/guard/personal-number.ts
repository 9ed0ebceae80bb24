import { isDay, isMonthAndDay, isTimeOfDay } from './birth-date.ts'
import { cutsOf, type DigitGroup, type DigitSpan, spansOf } from './digit-groups.ts'
import { passesLuhn } from './luhn.ts'
import type { Certainty, Finding } from './marking.ts'

type PersonalKind = 'personalNumber' | 'coordinationNumber'

const cue = /(?:person ?(?:nummer|nr)|p-?nr|pers ?nr|samordnings ?(?:nummer|nr)|född|f\.)[ :.]{0,3}(?:är )?$/i

/** Which of the two the date part can be; month 00 and day 60 are given when the birth date is not fully known. */
function readDate(year: number, month: number, day: number): PersonalKind | undefined {
  if (isDay(year, month, day)) return 'personalNumber'
  if (isDay(year, month, day - 60)) return 'coordinationNumber'
  if (day >= 60 && day <= 91 && month <= 12 && (month === 0 || day === 60)) return 'coordinationNumber'
  return undefined
}

/**
 * The groups must be ones people write: all in one, cut before the last four digits and otherwise at year, month
 * or day, or dealt out in ones and twos.
 */
function isWrittenAsNumber(span: DigitSpan): boolean {
  const cuts = cutsOf(span)
  if (cuts.length === 0) return true
  const fromEnd = cuts.map((cut) => span.digits.length - cut)
  if (span.sizes.every((size) => size <= 2)) return true
  return fromEnd.includes(4) && fromEnd.every((cut) => [10, 8, 6, 4, 2].includes(cut) || cut < 4)
}

/** "2024-05-17 14.30" and "240517-0519" are a moment and a range of days, not a person, if the year is a recent one. */
function readsAsMoment(span: DigitSpan, year: number): boolean {
  const recent = span.digits.length === 12 ? year >= 2015 : year >= 15 && year <= 49
  const end = span.digits.slice(-4)
  return recent && (isTimeOfDay(end) || isMonthAndDay(end))
}

function gradeSpan(span: DigitSpan, text: string): { kind: PersonalKind; certainty: Certainty } | undefined {
  const { digits } = span
  if (digits.length !== 10 && digits.length !== 12) return undefined
  if (digits.length === 12 && !/^(?:18|19|20)/.test(digits)) return undefined
  const year = Number(digits.slice(0, -8))
  const month = Number(digits.slice(-8, -6))
  const day = Number(digits.slice(-6, -4))
  const kind = readDate(year, month, day)
  if (kind === undefined || !isWrittenAsNumber(span)) return undefined
  const lastGap = span.gaps.at(-1) ?? ''
  const clock = lastGap === '.' && span.sizes.at(-1) === 2 && span.gaps.some((gap) => gap.trim() !== '.')
  if (clock && isTimeOfDay(digits.slice(-4))) return undefined
  const moment = readsAsMoment(span, year)
  if (passesLuhn(digits.slice(-10))) {
    const dateKnown = isDay(year, month, kind === 'personalNumber' ? day : day - 60)
    return { kind, certainty: moment || !dateKnown ? 'likely' : 'certain' }
  }
  return isMistyped(span, text, moment) ? { kind, certainty: 'likely' } : undefined
}

/** A wrong check digit is most often a slip of the finger; the form has to carry the suspicion alone. */
function isMistyped(span: DigitSpan, text: string, moment: boolean): boolean {
  if (span.tail || /\p{L}/u.test(text[span.start - 1] ?? ' ')) return false
  if (cue.test(text.slice(Math.max(0, span.start - 30), span.start))) return true
  if (moment) return false
  const cuts = cutsOf(span)
  if (cuts.length === 0) return span.digits.length === 12
  const gap = span.gaps[0]!.trim()
  return cuts.length === 1 && cuts[0] === span.digits.length - 4 && (gap === '-' || gap === '+')
}

/**
 * Personal and coordination numbers (folkbokföringslagen 18 §; Skatteverket SKV 704, SKV 707): yymmdd-nnnn and
 * yyyymmdd-nnnn, "+" from age 100, day + 60 for coordination numbers, Luhn over the last ten digits.
 * Organisation numbers have a third digit of at least 2 and so never a month: they do not pass.
 */
export function findPersonalNumbers(text: string, groups: readonly DigitGroup[]): Finding[] {
  const findings: Finding[] = []
  for (const span of spansOf(groups, text)) {
    const grade = gradeSpan(span, text)
    if (grade) findings.push({ ...grade, start: span.start, end: span.end })
  }
  return findings
}

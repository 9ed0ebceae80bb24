import { isTimeOfDay } from './birth-date.ts'
import { cutsOf, type DigitGroup, type DigitSpan, findDigitGroups, spansOf } from './digit-groups.ts'
import type { Certainty, Finding } from './marking.ts'
import { findSpokenGroups, joinsSpoken } from './number-words.ts'

const mobile = /^07[02369]\d{7}$/
const threeDigitAreas = /^0(?:1[13689]|2[136]|3[1356]|4[0246]|54|6[03]|90)/
// Switchboards and services, not people: 010 and 020, 07x other than mobile, 0900 and the like, short numbers.
const service = /^0(?:10|20|7[14578]|900|939|944|99)/

/** "+46 (0)70", "0046 70" and "070" → 070; undefined if it is no Swedish number. */
function toNational(digits: string, plus: boolean): string | undefined {
  if (plus && digits.startsWith('46')) return `0${digits.slice(2).replace(/^0/, '')}`
  if (digits.startsWith('0046')) return `0${digits.slice(4).replace(/^0/, '')}`
  return digits.startsWith('0') && !digits.startsWith('00') ? digits : undefined
}

function areaLength(national: string): number {
  if (national.startsWith('08')) return 2
  return threeDigitAreas.test(national) ? 3 : 4
}

/** A lone full stop among other gaps is a clock time, as in "07.00-08.30 12 personer". */
function holdsClock(span: DigitSpan): boolean {
  const stops = span.gaps.filter((gap) => gap.trim() === '.').length
  return stops > 0 && stops < span.gaps.length
}

/** Landline: area code, then so many digits that the whole is 9 or 10 (8 to 10 for 08), cut after the area code. */
function gradeLandline(national: string, span: DigitSpan, abroad: boolean): Certainty | undefined {
  const area = areaLength(national)
  const shortest = area === 2 ? 8 : 9
  if (national.length < shortest || national.length > 10 || service.test(national)) return undefined
  if (national[area] === '0') return undefined
  if (abroad) return 'certain'
  const cuts = cutsOf(span)
  if (cuts.length === 0) return national.length === 10 || area === 2 ? 'likely' : undefined
  if (span.sizes.every((size) => size === 1)) return 'likely'
  if (cuts[0] !== area) return undefined
  const [first, second] = [span.digits.slice(0, cuts[0]), span.digits.slice(cuts[0], cuts[1])]
  // "0900-1000 12": opening hours and what follows them.
  if (first.length === 4 && second.length === 4 && isTimeOfDay(first) && isTimeOfDay(second)) return undefined
  const dashed = /[-/)]/.test(span.gaps[0]!)
  return dashed && national.length > 8 ? 'certain' : 'likely'
}

function gradeSpan(span: DigitSpan, text: string): Certainty | undefined {
  const plus = /\+ ?\(?$/.test(text.slice(Math.max(0, span.start - 3), span.start))
  if (holdsClock(span) || (span.tail && !plus)) return undefined
  const national = toNational(span.digits, plus)
  if (national === undefined) {
    if (plus) return span.digits.length >= 8 && /^[1-9]/.test(span.digits) ? 'certain' : undefined
    return /^467[02369]\d{7}$/.test(span.digits) ? 'likely' : undefined
  }
  if (mobile.test(national)) return 'certain'
  return gradeLandline(national, span, plus || span.digits.startsWith('00'))
}

function gradeSpoken(span: DigitSpan): Certainty | undefined {
  return mobile.test(span.digits) || /^0[1-9]\d{7,8}$/.test(span.digits) ? 'likely' : undefined
}

function startOf(span: DigitSpan, text: string): number {
  const before = /(?:\+ ?\(?|\()$/.exec(text.slice(Math.max(0, span.start - 3), span.start))
  return span.start - (before?.[0].length ?? 0)
}

/** Letters O typed for zeros, only where the neighbours are digits: same length, so offsets stay. */
function readLetterO(text: string): string {
  return text.replace(
    /(?<![\p{L}\d])[oO](?=[ -]?7[ -]?[oO\d])|(?<=\d[oO]?[ -]?)[oO](?=[ -]?[oO]?\d)(?!\p{L})|(?<=\d)[oO]+(?!\p{L})/gu,
    (letters) => '0'.repeat(letters.length),
  )
}

/**
 * Swedish phone numbers (PTS, Svensk nummerplan för telefoni, E.164), whatever their grouping, and foreign ones with a plus
 * sign. Numbers spelled out as words count when they begin with "noll".
 */
export function findPhones(text: string, groups: readonly DigitGroup[]): Finding[] {
  const findings: Finding[] = []
  const add = (span: DigitSpan, certainty: Certainty | undefined, start: number) => {
    if (certainty) findings.push({ kind: 'phone', start, end: span.end, certainty })
  }
  for (const span of spansOf(groups, text)) add(span, gradeSpan(span, text), startOf(span, text))
  const zeros = /[oO][ -]?7|\d[ -]?[oO]/.test(text) ? readLetterO(text) : text
  if (zeros !== text) {
    for (const span of spansOf(findDigitGroups(zeros), zeros)) add(span, gradeSpan(span, zeros), startOf(span, zeros))
  }
  if (/noll/i.test(text)) {
    for (const span of spansOf(findSpokenGroups(text), text, joinsSpoken)) {
      if (/^noll/i.test(text.slice(span.start, span.start + 4))) add(span, gradeSpoken(span), span.start)
    }
  }
  return findings
}

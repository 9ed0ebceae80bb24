import { isDay } from './birth-date.ts'
import { type DigitGroup, spansOf } from './digit-groups.ts'
import { passesLuhn } from './luhn.ts'
import type { Certainty, Finding } from './marking.ts'

/**
 * Reserve numbers stand in for a personal number in health care, each region with its own form. The forms are those
 * published by Inera ("Lokala reservidentiteter", "Nationellt reservid-format") and HL7 Sweden's base profiles
 * (basprofiler-r4, PatientIdentifierConformancePatternSE).
 */
const lastFour: readonly RegExp[] = [
  /^[A-HJ-NPR-UX-Z]{2}\d{2}$/, // national, and TF numbers of schools
  /^[A-HJ-NPR-UX-Z]{3}\d$/, // national, sex not known
  /^[A-Z]\d{3}$/, // Västra Götaland, Dalarna, Västerbotten, Sörmland
  /^[A-Z]{2}\d[A-Z]$/, // Värmland, Örebro, Blekinge, Sörmland, Skåne
  /^S[FUXPL]\d[1-9]$/, // Värmland, test
  /^\d{3}R$/, // Västernorrland
  /^\d{2}[MKX]\d$/, // Gävleborg
]

const lettered = /(?<![\p{L}\d])(\d{8}|\d{6})( ?- ?| )?([A-Za-z\d]{4})(?![\p{L}\d])/gu

function isDatePart(digits: string): boolean {
  const year = Number(digits.slice(0, -4))
  const month = Number(digits.slice(-4, -2))
  const day = Number(digits.slice(-2))
  if (digits.length === 6) return isDay(year, month, day)
  // The national form adds 3, 6 … 78 to the century; with an unknown birth date it is 00 and a serial number.
  const century = Number(digits.slice(0, 2))
  if (century === 0) return month >= 20 && day >= 40 && day <= 59
  return century >= 18 && isDay(year, month, day)
}

/** Västra Götaland: letters count K = 5, M = 7, X = 8 under Luhn. */
function gradeLettered(date: string, end: string): Certainty | undefined {
  if (!isDatePart(date)) return undefined
  if (date.length === 6) return /^[DEF][A-Z][01][A-Z]$/.test(end) ? 'likely' : undefined
  if (!lastFour.some((form) => form.test(end))) return undefined
  const value = { K: '5', M: '7', X: '8' }[end[0]!]
  const checked = value !== undefined && passesLuhn(date.slice(2) + value + end.slice(1))
  return checked && /^[KMX](?:0[6-9]|[1-8]\d)\d$/.test(end) ? 'certain' : 'likely'
}

/** Only digits: Stockholm 99yyyynnnnnc; Inera Carelink and Halland yyyymm, 32–59, nnnc. */
function isAllDigits(digits: string): boolean {
  if (digits.length !== 12) return false
  const year = Number(digits.slice(2, 6))
  if (digits.startsWith('99') && year >= 1980 && year < 2300 && passesLuhn(digits.slice(4))) return true
  const month = Number(digits.slice(4, 6))
  const mark = Number(digits.slice(6, 8))
  const known = /^(?:1[7-9]|20)/.test(digits) && month >= 1 && month <= 12 && mark >= 32 && mark <= 59
  return known && passesLuhn(digits.slice(2))
}

export function findReserveNumbers(text: string, groups: readonly DigitGroup[]): Finding[] {
  const findings: Finding[] = []
  for (const found of text.matchAll(lettered)) {
    const [whole, date, gap, end] = found
    // Small letters after a space are rather the next word: "20240517 k123".
    const written = gap === ' ' ? end! : end!.toUpperCase()
    const certainty = gradeLettered(date!, written)
    const kind = 'reserveNumber' as const
    if (certainty) findings.push({ kind, start: found.index, end: found.index + whole.length, certainty })
  }
  for (const span of spansOf(groups, text)) {
    const regular = span.sizes.length === 1 || (span.sizes.length === 2 && span.sizes[0] === 8)
    if (!regular || span.tail || !isAllDigits(span.digits)) continue
    findings.push({ kind: 'reserveNumber', start: span.start, end: span.end, certainty: 'certain' })
  }
  return findings
}

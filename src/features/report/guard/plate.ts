import type { Certainty, Finding } from './marking.ts'
import { abbreviations, otherCue, smallWords, vehicleCue } from './plate-words.ts'

// Transportstyrelsen: three letters without I, Q, V, Å, Ä, Ö; two digits; a digit or a letter, which is not O either.
const plate =
  /(?<![\p{L}\d_])([A-HJ-PR-UW-Z]{3})( ?[-_.:*·•] ?| {0,2})(\d ?\d ?(?:\d|[A-HJ-NPR-UW-Z]))(?![\p{L}\d_])(?!-årig|[:,.]\d)/giu
const dealtOut =
  /(?<![\p{L}\d])[A-HJ-PR-UW-Z](?:[ .-][A-HJ-PR-UW-Z]){2}(?:[ .-]\d){2}[ .-][\dA-HJ-NPR-UW-Z](?![\p{L}\d])/gu

function gradePlate(letters: string, gap: string, before: string): Certainty | undefined {
  if (otherCue.test(before)) return undefined
  if (vehicleCue.test(before)) return 'certain'
  const word = letters.toLowerCase()
  if (abbreviations.has(word)) return undefined
  const capitals = letters === letters.toUpperCase()
  const joined = !/ /.test(gap)
  if (!capitals && !joined && smallWords.has(word)) return undefined
  return capitals ? 'certain' : 'likely'
}

/** Swedish number plates of the forms ABC 123 and ABC 12D. Personal, foreign and diplomatic plates are not recognised. */
export function findPlates(text: string): Finding[] {
  const findings: Finding[] = []
  for (const found of text.matchAll(plate)) {
    const before = text.slice(Math.max(0, found.index - 40), found.index)
    const certainty = gradePlate(found[1]!, found[2]!, before)
    const end = found.index + found[0].length
    if (certainty) findings.push({ kind: 'plate', start: found.index, end, certainty })
  }
  for (const found of text.matchAll(dealtOut)) {
    findings.push({ kind: 'plate', start: found.index, end: found.index + found[0].length, certainty: 'certain' })
  }
  return findings
}

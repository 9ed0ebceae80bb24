import type { Finding } from './marking.ts'

const atSign = / ?@ ?| ?[([{<] ?(?:at|a|snabel-?a|@) ?[)\]}>] ?| (?:at|snabel-?a) /giu
const point = String.raw`(?:\.| ?[([{] ?(?:dot|punkt|\.) ?[)\]}] ?| (?:dot|punkt) )`
const spacedPoint = String.raw`(?: \. ?|\. )(?=(?:se|com|nu|org|net|eu|no|fi|dk|info|io)(?![\p{L}\d]))`
const localPart = new RegExp(String.raw`[\p{L}\d_%+'-]+(?:${point}[\p{L}\d_%+'-]+){0,6}$`, 'iu')
const domain = new RegExp(
  String.raw`^[\p{L}\d-]{1,63}(?:(?:${point}|${spacedPoint})[\p{L}\d-]{1,63}){0,4}(?:${point}|${spacedPoint})\p{L}{2,24}(?![\p{L}\d])`,
  'iu',
)

/** Addresses of a desk rather than a person; the same reasoning as for switchboard numbers. */
const desk =
  /^(?:info|kontakt|registrator|reception|media|press|support|kundtjanst|kundtjänst|kundservice|kommun(?:en)?|felanmalan|noreply|no-reply|webmaster|kansli|kansliet|medborgarkontoret)(?:[.-][\p{L}\d]{2,12})?$/iu

/**
 * E-mail addresses (RFC 5322 dot-atom, also with letters outside ASCII), with "@" also written "(at)", "[snabel-a]" and the like.
 * Works outwards from each at-sign through at most 80 characters, so the work is linear in the text.
 */
export function findEmails(text: string): Finding[] {
  const findings: Finding[] = []
  for (const at of text.matchAll(atSign)) {
    const windowStart = Math.max(0, at.index - 80)
    const local = localPart.exec(text.slice(windowStart, at.index))
    const after = at.index + at[0].length
    const host = domain.exec(text.slice(after, after + 160))
    if (!local || !host || desk.test(local[0])) continue
    const spoken = !/[@([{<]/.test(at[0])
    const start = windowStart + local.index
    findings.push({ kind: 'email', start, end: after + host[0].length, certainty: spoken ? 'likely' : 'certain' })
  }
  return findings
}

/** Areas as SCB and Kolada code and name them. */
import { findArea } from '../facts/find-area.ts'
import type { EvidenceArea } from '../schema.ts'
import { foldWords, slugOf } from './fold-words.ts'
import { regsoCodes } from './regso-codes.data.ts'

export interface NamedArea {
  readonly area: EvidenceArea
  readonly boundaryVersion: string | null
  /** Set for older boundaries under the same codes: theirs is another series. */
  readonly publication?: string
}

/** `label` is the source's own name; ours stands first where we have one. Null for a code that is no area's. */
export function areaOfCode(code: string, label: string): NamedArea | null {
  const suffix = /_(DeSO|RegSO)(\d{4})$/.exec(code)
  const bare = suffix ? code.slice(0, suffix.index) : code.trim()
  const boundaryVersion = suffix ? `${suffix[1]} ${suffix[2]}` : null
  const small = /^\d{4}(R\d{3}|[ABC]\d{4})$/.exec(bare)
  if (small) {
    const kind = small[1]?.startsWith('R') ? 'regso' : 'deso'
    return { area: { kind, code: bare, name: nameOfSmall(bare, label) }, boundaryVersion }
  }
  const known = findArea(/^00\d\d$/.test(bare) ? bare.slice(2) : bare)
  if (known) return { area: { kind: known.kind, code: known.code, name: known.name }, boundaryVersion }
  return /^G\d+$/.test(bare)
    ? { area: { kind: 'group', code: bare, name: label.trim() || bare }, boundaryVersion }
    : null
}

/**
 * Areas of one table. Where it holds some codes with a boundary year and some without, those without are of the boundaries of 2018,
 * which go by the same codes: they are kept apart.
 */
export function areasOfCodes(
  values: readonly { readonly code: string; readonly label: string }[],
): (NamedArea | null)[] {
  const areas = values.map(({ code, label }) => {
    const coded = areaOfCode(code, label)
    const named = coded ? null : areaOfName(label)
    return coded ?? (named && { area: named, boundaryVersion: null })
  })
  if (!areas.some((one) => one?.boundaryVersion)) return areas
  return areas.map((one) => {
    const system = one?.area.kind === 'deso' ? 'DeSO 2018' : one?.area.kind === 'regso' ? 'RegSO 2018' : null
    return one && system && !one.boundaryVersion ? { ...one, boundaryVersion: system, publication: system } : one
  })
}

/** The label, unless it only says the code again. */
function nameOfSmall(code: string, label: string): string {
  const name = label.replace(/\s+/g, ' ').trim()
  const inside = /^[^(]+\((.+)\)$/.exec(name)?.[1]?.trim() ?? name
  if (inside && !inside.startsWith(code)) return inside
  return regsoCodes.find(([known]) => known === code)?.[1] ?? code
}

/**
 * An area by its name alone: «Riket», «Luleå», «Luleå (Bergviken)». SCB's web tables give RegSO without their codes, and the codes are
 * known for a few municipalities only: elsewhere the name in small letters stands for the code (`0880-norrliden`).
 */
export function areaOfName(name: string): EvidenceArea | null {
  const text = name.replace(/\s+/g, ' ').trim()
  const parts = /^(.+?) \((.+)\)$/.exec(text)
  const known = findArea(text)
  if (known) return { kind: known.kind, code: known.code, name: known.name }
  const municipality = parts && findArea(parts[1] ?? '')
  if (!parts || municipality?.kind !== 'municipality') return null
  const inside = parts[2]?.trim() ?? ''
  const code = regsoCodes.find(
    ([known, regso]) => known.startsWith(municipality.code) && foldWords(regso) === foldWords(inside),
  )?.[0]
  return { kind: 'regso', code: code ?? `${municipality.code}-${slugOf(inside)}`, name: inside }
}

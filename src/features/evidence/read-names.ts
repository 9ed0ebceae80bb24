/** Municipalities written in a row, by name or code. */
import { findArea } from './facts/find-area.ts'

export interface ReadNames {
  readonly codes: readonly string[]
  readonly faults: readonly { readonly kind: 'unknown' | 'own' | 'twice'; readonly name: string }[]
}

/** Parted by commas, semicolons or lines. `own`: name of the own municipality, which is not like itself. */
export function readNames(text: string, own: string): ReadNames {
  const names = text
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter(Boolean)
  const codes: string[] = []
  const faults: ReadNames['faults'][number][] = []
  for (const name of names) {
    const area = findArea(name)
    if (area?.kind !== 'municipality') faults.push({ kind: 'unknown', name })
    else if (area.name === own) faults.push({ kind: 'own', name: area.name })
    else if (codes.includes(area.code)) faults.push({ kind: 'twice', name: area.name })
    else codes.push(area.code)
  }
  return { codes, faults }
}

import { findIndicator, indicatorOf } from '../facts/indicators.data.ts'
import { subsetWords } from './bra-columns.data.ts'
import { slugOf } from './fold-words.ts'

export interface BraCrime {
  readonly indicator: string
  readonly title: string
  readonly isSubset: boolean
}

/** Brå's names grow from the left: "Brott mot brottsbalken, 8-12 kap. …, 8 kap. Stöld, rån m.m., därav cykeltillgrepp". */
export function braCrime(id: string, name: string, parentName: string | null): BraCrime {
  const spaced = name.replace(/[\s\u00a0]+/g, ' ').trim()
  const own = id ? indicatorOf('bra', id.replace(/\.0$/, '')) : ''
  const named = spaced ? indicatorOf('bra', spaced) : ''
  const known = [own, named].find((code) => findIndicator(code))
  const indicator = known ?? (id ? own : `bra:${slugOf(spaced)}`)
  const tail = parentName && spaced.startsWith(`${parentName}, `) ? spaced.slice(parentName.length + 2) : spaced
  const bare = tail.replace(/^därav /, '')
  const title = findIndicator(indicator)?.sv ?? bare.charAt(0).toUpperCase() + bare.slice(1)
  return { indicator, title: title || indicator, isSubset: subsetWords.test(tail) }
}

/** The longest of the names that this one continues, or null. */
export function parentNameOf(name: string, all: ReadonlySet<string>): string | null {
  for (let at = name.lastIndexOf(', '); at > 0; at = name.lastIndexOf(', ', at - 1)) {
    const before = name.slice(0, at)
    if (all.has(before)) return before
  }
  return null
}

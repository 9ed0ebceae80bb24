import { decodeNames, type NameLists } from './name-code.ts'

/** The name lists, unpacked. `word` in small letters, with or without the genitive s; `small`: it was typed so. */
export interface NameBook {
  first(word: string, small: boolean): 'common' | 'strong' | 'weak' | undefined
  last(word: string, small: boolean): 'strong' | 'weak' | undefined
}

export function openNames(lists: NameLists): NameBook {
  const common = decodeNames(lists.commonFirst)
  const strongFirst = decodeNames(lists.strongFirst)
  const weakFirst = decodeNames(lists.weakFirst)
  const strongLast = decodeNames(lists.strongLast)
  const weakLast = decodeNames(lists.weakLast)
  const askFirst = (word: string) => {
    if (common.has(word)) return 'common'
    if (strongFirst.has(word)) return 'strong'
    return weakFirst.has(word) ? 'weak' : undefined
  }
  const askLast = (word: string) => {
    if (strongLast.has(word)) return 'strong'
    return weakLast.has(word) ? 'weak' : undefined
  }
  const bare = (word: string) => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1).replace(/'$/, '') : word)
  const askDouble = <Grade>(word: string, ask: (word: string) => Grade | undefined) =>
    // "Ann-Sofi" and "Mohammed-Ali": a double name is as strong as its first part.
    ask(word) ?? ask(bare(word)) ?? (word.includes('-') ? ask(word.split('-')[0]!) : undefined)
  return {
    first: (word, small) => {
      if (!small) return askDouble(word, askFirst)
      // In small letters "lyckas" is no genitive of a rare name.
      return askFirst(word) ?? (common.has(bare(word)) ? 'common' : undefined)
    },
    last: (word, small) => (small ? askLast(word) : askDouble(word, askLast)),
  }
}

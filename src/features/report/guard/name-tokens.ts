import type { NameBook } from './name-book.ts'

/** A word of the text, with what the name detector asks about it. */
export interface NameToken {
  word: string
  small: string
  start: number
  end: number
  /** "Anna"; an all-capital word of two letters or more is not one. */
  capital: boolean
  capitals: boolean
  /** First in its sentence, line, item or quotation: the capital tells nothing. */
  opening: boolean
  /** Only a space stands between it and the word before. */
  joined: boolean
  /** What stands between it and the word before. */
  gap: string
  first: ReturnType<NameBook['first']>
  last: ReturnType<NameBook['last']>
}

export function tokeniseNames(text: string, book: NameBook): NameToken[] {
  const tokens: NameToken[] = []
  let end = 0
  for (const found of text.matchAll(/\p{L}[\p{L}']*(?:-\p{L}[\p{L}']*)*/gu)) {
    const word = found[0].replace(/'+$/, '')
    const small = word.toLowerCase()
    const gap = text.slice(Math.max(end, found.index - 8), found.index)
    const capitals = word.length > 1 && word === word.toUpperCase() && word !== small
    const capital = !capitals && /^\p{Lu}(?!\p{Lu})/u.test(word)
    const joined = tokens.length > 0 && /^ {1,2}$/.test(gap)
    const opening = tokens.length === 0 || !/^[ ,]+$/.test(gap)
    end = found.index + word.length
    tokens.push({
      ...{ word, small, start: found.index, end, capital, capitals, opening, joined, gap },
      ...{ first: book.first(small, word === small), last: book.last(small, word === small) },
    })
  }
  return tokens
}

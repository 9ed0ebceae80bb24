import type { DigitGroup } from './digit-groups.ts'
import { ones, teens, tens } from './number-words.data.ts'

function listNumberWords(): Map<string, string> {
  const words = new Map<string, string>([
    ['en', '1'],
    ['nolla', '0'],
  ])
  ones.forEach((word, value) => {
    words.set(word, String(value))
  })
  teens.forEach((word, value) => {
    words.set(word, String(10 + value))
  })
  tens.forEach((word, value) => {
    const spoken = word.endsWith('tio') ? [word, word.slice(0, -1)] : [word]
    for (const ten of spoken) {
      words.set(ten, String(20 + value * 10))
      for (let one = 1; one < 10; one++) words.set(ten + ones[one], String(20 + value * 10 + one))
    }
  })
  return words
}

const numberWords = listNumberWords()

/** Digits and Swedish number words below 100, as digit groups: "noll sju noll 174" → 0, 7, 0, 174. */
export function findSpokenGroups(text: string): DigitGroup[] {
  const groups: DigitGroup[] = []
  for (const found of text.matchAll(/\d+|\p{L}+/gu)) {
    const digits = /^\d/.test(found[0]) ? found[0] : numberWords.get(found[0].toLowerCase())
    if (digits !== undefined) groups.push({ digits, start: found.index, end: found.index + found[0].length })
  }
  return groups
}

export function joinsSpoken(gap: string): boolean {
  return /^[ ,.-]{1,3}$/.test(gap)
}

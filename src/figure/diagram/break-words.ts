import { measureText } from '../text-width.ts'

const vowels = /[aeiouyåäöAEIOUYÅÄÖ]/
/** Fewest letters on either side of a break. */
const least = 3

/**
 * The text in lines that fit the room, all of it: a word wider than the room is broken with a hyphen before a consonant
 * that a vowel follows, as Swedish does, or where it must. Room and font size in pixels.
 */
export function breakWords(text: string, room: number, fontSize: number, bold = false): string[] {
  const fits = (line: string) => measureText(line, fontSize, bold) <= room
  const lines: string[] = []
  let line = ''
  for (let word of text.split(/\s+/).filter(Boolean)) {
    if (line !== '' && fits(`${line} ${word}`)) {
      line = `${line} ${word}`
      continue
    }
    if (line !== '') lines.push(line)
    for (let cut = cutOf(word, fits); cut > 0; cut = cutOf(word, fits)) {
      const start = word.slice(0, cut)
      lines.push(/[-–/]$/.test(start) ? start : `${start}-`)
      word = word.slice(cut)
    }
    line = word
  }
  if (line !== '') lines.push(line)
  return lines
}

/** Where the word is broken, or 0 when it fits whole. */
function cutOf(word: string, fits: (line: string) => boolean): number {
  if (fits(word)) return 0
  let most = word.length - 1
  while (most > 1 && !fits(`${word.slice(0, most)}-`)) most -= 1
  for (let at = Math.min(most, word.length - least); at >= Math.max(least, most / 2); at -= 1) {
    if (/[-–/]/.test(word[at - 1]!)) return at
    if (!vowels.test(word[at]!) && vowels.test(word[at + 1] ?? '')) return at
  }
  return Math.max(1, most)
}

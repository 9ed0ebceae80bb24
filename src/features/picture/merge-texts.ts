/** Two people wrote the same text: what differs, word by word, and both put together so that nothing is lost. */

export interface WordPart {
  readonly text: string
  /** Whose words these are; null for what both have. */
  readonly only: 'mine' | 'theirs' | null
}

/** Longer texts are compared line by line: the table of words grows with the square. */
const mostWords = 1_500

/** The common and the differing stretches, in reading order; where both differ, mine stands first. */
export function compareTexts(mine: string, theirs: string): WordPart[] {
  const [a, b] = [splitWords(mine), splitWords(theirs)]
  if (a.length > mostWords || b.length > mostWords) return comparePieces(splitLines(mine), splitLines(theirs))
  return comparePieces(a, b)
}

/** Every sentence of both, the common ones once: a text to read through and save. Half sentences would be neither's. */
export function joinTexts(mine: string, theirs: string): string {
  if (mine.trim() === '') return theirs
  if (theirs.trim() === '') return mine
  let joined = ''
  for (const part of comparePieces(splitSentences(mine), splitSentences(theirs))) {
    const glued = joined !== '' && /\S$/.test(joined) && /^\S/.test(part.text)
    joined += `${glued ? ' ' : ''}${part.text}`
  }
  return joined
}

const splitWords = (text: string) => text.match(/\s*\S+|\s+$/g) ?? []
const splitSentences = (text: string) => text.match(/\s*(?:[^.!?\n]|[.!?](?!\s|$))+[.!?]?|\s*[.!?\n]+/g) ?? []
const splitLines = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

function comparePieces(a: readonly string[], b: readonly string[]): WordPart[] {
  const same = (i: number, j: number) => (a[i] as string).trim() === (b[j] as string).trim()
  const width = b.length + 1
  // Longest common subsequence: length[i * width + j] for the pieces from i and j on.
  const length = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => length[i * width + j] as number
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      length[i * width + j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const parts: { text: string; only: WordPart['only'] }[] = []
  const push = (text: string, only: WordPart['only']) => {
    const last = parts.at(-1)
    if (last?.only === only) last.text += text
    else parts.push({ text, only })
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && same(i, j)) {
      push(a[i++] as string, null)
      j++
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) push(a[i++] as string, 'mine')
    else push(b[j++] as string, 'theirs')
  }
  return parts
}

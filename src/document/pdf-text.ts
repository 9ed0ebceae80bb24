import { ownCoverage } from './pdf-font-coverage.ts'

/** Drawn by the DejaVu Sans Mono inside the compiler; every one of them is tried in the tests. */
export const fallbackRanges: [number, number][] = [
  [0x00a0, 0x017f],
  [0x01cd, 0x01dc],
  [0x01e6, 0x01ef],
  [0x0218, 0x021b],
  [0x0391, 0x03a1],
  [0x03a3, 0x03ce],
  [0x0400, 0x045f],
  [0x2190, 0x2199],
  [0x2200, 0x2205],
  [0x2260, 0x2265],
  [0x25a0, 0x25cf],
  [0x2713, 0x2713],
  [0x2717, 0x2717],
]
const fallbackFont = 'DejaVu Sans Mono'
/** Stands for a character that neither typeface has: seen to be missing, never silently dropped. */
const missing = '\u25a1'

/** Zero-width joiners, direction marks, variation selectors, byte order mark. */
function isInvisible(code: number): boolean {
  return (code >= 0x200b && code <= 0x200f) || code === 0x2060 || (code >= 0xfe00 && code <= 0xfe0f) || code === 0xfeff
}

function fallbackCovers(code: number): boolean {
  return fallbackRanges.some(([first, last]) => code >= first && code <= last)
}

/**
 * Text that the bundled typefaces can draw, so that the same document gives the same bytes on every machine.
 * Composed form; control characters become spaces; joiners and variation selectors go; what cannot be drawn becomes □.
 */
export function fitText(text: string): string {
  let fitted = ''
  const plain = text
    .normalize('NFC')
    .replace(/\u202f/g, '\u00a0')
    .replace(/[\u2002\u2003]/g, '\u00a0\u00a0')
    .replace(/[\u2010\u2011]/g, '-')
  for (const character of plain) {
    const code = character.codePointAt(0)!
    if (isInvisible(code)) continue
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) fitted += ' '
    else fitted += code === 0xad || ownCoverage.has(code) || fallbackCovers(code) ? character : missing
  }
  return fitted
}

/** {@link fitText} for every text element of a picture; one with foreign letters is set in the fallback as a whole. */
export function fitPicture(svg: string): string {
  return svg.replace(/<(text|title|desc)\b([^>]*)>([^<]*)</g, (_, name: string, attributes: string, text: string) => {
    const fitted = fitText(text)
    const own = [...fitted].every((character) => ownCoverage.has(character.codePointAt(0)!))
    const font = own || name !== 'text' ? '' : ` font-family="${fallbackFont}"`
    return `<${name}${font}${attributes}>${fitted}<`
  })
}

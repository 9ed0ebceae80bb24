/** Words compared as people compare them: no case, no accents, no signs, one space between words («Kön» = «kon»). */
export function foldWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A code made of a name: «Luleå centrum » → `lulea-centrum`. */
export const slugOf = (text: string): string => foldWords(text).replaceAll(' ', '-')

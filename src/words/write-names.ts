/** What every language does alike with names in a sentence. */
export interface NameWords {
  readonly locale: string
  readonly and: string
  /** Said after the number of those left out. */
  readonly more: string
}

export function writeNames({ locale, and, more }: NameWords) {
  /** Of a list longer than `most`, the first and the number of the others. */
  function joinNames(names: readonly string[], most = 5): string {
    const shown = names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} ${more}`] : names
    return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} ${and} ${shown.at(-1)}`
  }
  /** A name that may begin with a capital, inside a sentence; "BRÅ" stays. */
  const inSentence = (text: string): string =>
    /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLocaleLowerCase(locale) + text.slice(1) : text
  const capital = (text: string): string => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
  /** What somebody wrote, as a sentence of its own; nothing stays nothing. */
  const sentence = (text: string): string => {
    const trimmed = text.trim()
    return trimmed === '' ? '' : `${capital(trimmed)}${/[.:?]$/.test(trimmed) ? '' : '.'}`
  }
  return { joinNames, inSentence, capital, sentence }
}

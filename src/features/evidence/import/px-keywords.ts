/** The PX-AXIS text format: `KEYWORD[language]("of","what")=value;` and last `DATA=` numbers `;`. */

export interface PxFile {
  /** By `KEYWORD[language](of,what)` as written, without the quotes. */
  readonly keywords: ReadonlyMap<string, readonly string[]>
  /** The numbers in their order as text, with «..» where there is none. */
  readonly data: readonly string[]
}

/** The encoding a PX file says of itself, from its first bytes read as Latin-1. Null: none of ours (older files in a DOS code page). */
export function pxCharset(bytesAsLatin1: string): 'utf-8' | 'windows-1252' | null {
  const page = /CODEPAGE="([^"]+)"/i.exec(bytesAsLatin1)?.[1]?.toLowerCase() ?? ''
  if (/^utf-?8$/.test(page) || bytesAsLatin1.startsWith('\u00ef\u00bb\u00bf')) return 'utf-8'
  if (/^(iso-8859-(1|15)|windows-1252|cp1252)$/.test(page)) return 'windows-1252'
  return page === '' && /CHARSET="ANSI"/i.test(bytesAsLatin1) ? 'windows-1252' : null
}

/** Null for what is no PX file; `truncated` where the file ends before its data does. */
export function parsePx(text: string): PxFile | 'truncated' | null {
  const keywords = new Map<string, readonly string[]>()
  const shape = /([A-Z][A-Z0-9-]*)(\[[a-z-]+\])?(?:\(((?:"[^"]*"|[^)"])*)\))?\s*=\s*/y
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at < text.length) {
    while (/\s/.test(text[at] ?? '')) at += 1
    if (at >= text.length) break
    shape.lastIndex = at
    const found = shape.exec(text)
    if (!found) return keywords.size > 0 ? 'truncated' : null
    at = shape.lastIndex
    const end = endOfValue(text, at)
    const name = found[1] ?? ''
    if (end < 0) return 'truncated'
    if (name === 'DATA')
      return {
        keywords,
        data: text
          .slice(at, end)
          .replaceAll('"', '')
          .split(/[\s,]+/)
          .filter(Boolean),
      }
    keywords.set(
      `${name}${found[2] ?? ''}${found[3] ? `(${stringsIn(found[3]).join(',')})` : ''}`,
      stringsIn(text.slice(at, end)),
    )
    at = end + 1
  }
  return keywords.size > 0 ? 'truncated' : null
}

/** The semicolon that ends a value, not one inside quotes; -1 when there is none. */
function endOfValue(text: string, from: number): number {
  let quoted = false
  for (let at = from; at < text.length; at++) {
    const sign = text[at]
    if (sign === '"') quoted = !quoted
    else if (sign === ';' && !quoted) return at
  }
  return -1
}

/** Quoted strings; two that follow each other without a comma are one, broken over lines. Without quotes: the bare words. */
function stringsIn(value: string): string[] {
  if (!value.includes('"'))
    return value
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean)
  const out: string[] = []
  let last = -1
  for (const found of value.matchAll(/"([^"]*)"/g)) {
    const continues = last >= 0 && value.slice(last, found.index).trim() === ''
    if (continues) out[out.length - 1] += found[1] ?? ''
    else out.push(found[1] ?? '')
    last = found.index + found[0].length
  }
  return out
}

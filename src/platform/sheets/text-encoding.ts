/** Which encoding a text is in. A byte-order mark decides; else UTF-8 when every byte fits it; else Windows-1252. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface FoundEncoding {
  readonly encoding: Encoding
  readonly by: 'utf8Mark' | 'utf16Mark' | 'utf8Strict' | 'windows1252'
}

/** Null when there is no mark. `first`: at least the first three bytes. */
export function findByteMark(first: Uint8Array): FoundEncoding | null {
  const [a, b, c] = first
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', by: 'utf8Mark' }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', by: 'utf16Mark' }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', by: 'utf16Mark' }
  return null
}

/** For a text without a mark, which may come in pieces. */
export async function guessEncoding(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<FoundEncoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const piece of pieces) decoder.decode(piece, { stream: true })
    decoder.decode()
    return { encoding: 'utf-8', by: 'utf8Strict' }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { encoding: 'windows-1252', by: 'windows1252' }
  }
}

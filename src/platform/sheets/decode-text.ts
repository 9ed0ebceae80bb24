import { type Encoding, findByteMark, guessEncoding } from './text-encoding.ts'

export type DecodedText =
  | { readonly outcome: 'read'; readonly encoding: Encoding; readonly text: string }
  | { readonly outcome: 'refused'; readonly code: 'truncated' | 'unknownEncoding' }

/** Bytes that Windows-1252 has no sign for. */
const unused = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

/** The text of bytes held in memory, its byte-order mark taken off. A sign cut in two at the end is a file cut short. */
export async function decodeText(bytes: Uint8Array): Promise<DecodedText> {
  const { encoding } = findByteMark(bytes) ?? (await guessEncoding([bytes]))
  if (encoding === 'windows-1252') {
    if (isCutUtf8(bytes)) return { outcome: 'refused', code: 'truncated' }
    if (bytes.some((byte) => unused.has(byte))) return { outcome: 'refused', code: 'unknownEncoding' }
  }
  if (encoding.startsWith('utf-16') && bytes.length % 2 === 1) return { outcome: 'refused', code: 'truncated' }
  const text = new TextDecoder(encoding).decode(bytes)
  // UTF-8 read as Windows-1252 and saved again: "LuleÃ¥". Or signs that were lost for good.
  const twice = /Ã[¥¤¶…„–]/.test(text) && !/[åäöÅÄÖ]/.test(text)
  if (twice || text.includes('\ufffd')) return { outcome: 'refused', code: 'unknownEncoding' }
  return { outcome: 'read', encoding, text }
}

/** UTF-8 with signs beyond ASCII, all whole but the last. */
function isCutUtf8(bytes: Uint8Array): boolean {
  for (const cut of [1, 2, 3]) {
    const whole = bytes.subarray(0, bytes.length - cut)
    const lead = bytes[bytes.length - cut] ?? 0
    if (lead < 0xc2) continue
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(whole)
      return whole.some((byte) => byte >= 0x80)
    } catch {}
  }
  return false
}

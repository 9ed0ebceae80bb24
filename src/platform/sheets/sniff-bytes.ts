/** What a file is, by looking at its bytes: its name may say anything. */
export type FileKind = 'xlsx' | 'text' | 'html' | 'oldExcel' | 'protectedWorkbook' | 'other'

const startsWith = (bytes: Uint8Array, hex: string) =>
  Buffer.from(bytes.subarray(0, hex.length / 2)).toString('hex') === hex

export function sniffBytes(bytes: Uint8Array): FileKind {
  // OLE compound document: an .xls (BIFF), or an .xlsx that is encrypted under a password.
  if (startsWith(bytes, 'd0cf11e0')) {
    const held = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return held.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'protectedWorkbook' : 'oldExcel'
  }
  if (startsWith(bytes, '504b0304') || startsWith(bytes, '504b0506')) return 'xlsx'
  // BIFF2–BIFF5 without a compound document.
  if (/^09(00|02|04|08)(04|06|08)00/.test(Buffer.from(bytes.subarray(0, 4)).toString('hex'))) return 'oldExcel'
  const first = Buffer.from(bytes.subarray(0, 4096))
  const text = first
    .toString('latin1')
    .replace(/^(ï»¿|ÿþ|þÿ)/, '')
    .replaceAll('\0', '')
    .trimStart()
  if (text.startsWith('<')) return /<(!doctype html|html|head|body|table)\b/i.test(text) ? 'html' : 'other'
  const marked = startsWith(bytes, 'fffe') || startsWith(bytes, 'feff')
  if (text.startsWith('%PDF-') || startsWith(bytes, '1f8b') || (!marked && first.includes(0))) return 'other'
  return 'text'
}

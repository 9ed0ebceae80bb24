/** A text in plain signs, and for each of its UTF-16 units the offset it came from in the text as typed. */
export interface FoldedText {
  text: string
  /** One longer than `text`: the last is the length of the text as typed. */
  origin: number[]
}

const dashes = /[\u2010-\u2015\u2212\u2043\uFE58\uFE63\uFF0D]/
const spaces = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/
// Soft hyphen, joiners, direction marks, byte order mark: unseen on the screen, so unseen here.
const unseen = /\p{Default_Ignorable_Code_Point}/u
const mark = /\p{M}/u
const otherDigit = /\p{Nd}/u

function foldSign(sign: string): string {
  if (dashes.test(sign)) return '-'
  if (spaces.test(sign)) return ' '
  if (unseen.test(sign)) return ''
  const plain = sign.normalize('NFKC')
  if (plain.length === 1 && plain > '\u007F' && otherDigit.test(plain)) return foldDigit(plain)
  return plain === '\u2019' ? "'" : plain
}

/** Decimal digits stand ten in a row from a code point that ends in 0 or 6 (Unicode 16, ch. 22.3). */
function foldDigit(sign: string): string {
  let zero = sign.charCodeAt(0)
  for (let step = 0; step < 9 && otherDigit.test(String.fromCharCode(zero - 1)); step++) zero--
  return String(sign.charCodeAt(0) - zero)
}

/**
 * Full-width and mathematical signs, odd spaces and dashes, unseen characters and loose accents become the plain
 * signs they look like, so that each detector needs one spelling only. Linear in the text.
 */
export function foldText(typed: string): FoldedText {
  const parts: string[] = []
  const origin: number[] = []
  let at = 0
  for (const sign of typed) {
    const last = parts.length - 1
    if (sign <= '\u007F') {
      parts.push(sign === '\t' ? ' ' : sign)
      origin.push(at)
    } else if (mark.test(sign) && last >= 0 && parts[last] !== '\n') {
      // A loose accent joins the letter before it; one that joins nothing is dropped like an unseen sign.
      const joined = `${parts[last]}${sign}`.normalize('NFC')
      if (joined.length === 1) parts[last] = joined
    } else {
      for (const unit of foldSign(sign).split('')) {
        parts.push(unit)
        origin.push(at)
      }
    }
    at += sign.length
  }
  origin.push(typed.length)
  return { text: parts.join(''), origin }
}

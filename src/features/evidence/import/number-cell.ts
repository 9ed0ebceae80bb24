/** Numbers as statistics are published: grouped thousands, decimal comma, signs instead of a number, notes. */

/** What `..` and `-` stand for differs between sources: source-signs.data.ts has the rule of each. */
export interface Signs {
  readonly dots: 'suppressed' | 'missing'
  readonly dash: 'zero' | 'missing'
}

export type NumberCell =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'suppressed' | 'missing' }
  /** A number with a note's mark: whoever reads the mark as digits reads a wrong number. */
  | { readonly kind: 'footnote'; readonly mark: string }
  /** `2.537` of a count: thousands or thousandths, and no way to tell. */
  | { readonly kind: 'unclear' | 'notANumber' }

const spaces = /[\s\u00a0\u202f\u2009\u2007']/g
const grouped = /^-?\d{1,3}( \d{3})+(,\d+|\.\d+)?$/
const plain = /^-?(\d+([.,]\d+)?|[.,]\d+)(e[+-]?\d+)?$/i
/** Thousands in some countries, thousandths in others. */
const pointed = /^-?[1-9]\d{0,2}[.,]\d{3}$/
const hidden = /^(x|\*|\*\*|<\s*\d+|färre än \d+)$/i
const nothing = /^(|\.|na|n\/a|nan|null|none|uppgift saknas|saknas)$/i
const noted = /^(-?[\d .,]*\d)\s*(\*+|[¹²³⁴⁵⁶⁷⁸⁹†‡]+|\(?[a-z\d]{1,2}\)|\[[a-z\d]{1,2}\])$/i
/** Signs that cells hold when a formula failed in Excel. */
const formulaError = /^#/

/** `whole`: of what only comes in whole numbers. Of a `rate` three digits after a sign may be thousands: «10.569». */
export function readNumberCell(cell: string, { dots, dash }: Signs, of: 'whole' | 'rate' | 'any' = 'any'): NumberCell {
  const text = cell
    .replace(spaces, ' ')
    .replace(/[\u2012-\u2015\u2212]/g, '-')
    .replace(/^- (?=\d)/, '-')
    .trim()
  if (nothing.test(text)) return { kind: 'missing' }
  if (text === '-') return dash === 'zero' ? { kind: 'number', value: 0 } : { kind: 'missing' }
  if (text === '..' || text === '…' || text === '...') return { kind: dots }
  if (hidden.test(text)) return { kind: 'suppressed' }
  if (formulaError.test(text)) return { kind: 'notANumber' }
  if (grouped.test(text) || plain.test(text)) {
    const value = Number(text.replaceAll(' ', '').replace(',', '.'))
    if (!Number.isFinite(value)) return { kind: 'notANumber' }
    if (of === 'whole' && !Number.isInteger(value)) return { kind: 'unclear' }
    if (of !== 'any' && pointed.test(text)) return { kind: 'unclear' }
    return { kind: 'number', value }
  }
  const note = noted.exec(text)
  if (note && (grouped.test(note[1]?.trim() ?? '') || plain.test(note[1]?.trim() ?? ''))) {
    return { kind: 'footnote', mark: note[2] ?? '' }
  }
  return { kind: 'notANumber' }
}

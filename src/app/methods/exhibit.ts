/** A method shown: its figure on carried data, and what it answers where it cannot tell. */
import type { MethodCode } from '#analysis/catalogue/method-catalogue.data.ts'
import type { Figure, FigureTheme } from '#figure/figure.ts'
import type { SampleCode } from './samples/samples.ts'

export type Language = 'sv' | 'en'

export type Draw = (theme: FigureTheme) => Figure

export interface Exhibit {
  readonly method: MethodCode
  readonly sample: SampleCode
  readonly draw: Draw
  /** The same method on data that do not suffice. */
  readonly untold?: Draw
  /** Chosen by its result among many tries: the page says that its verdict is no finding. */
  readonly picked?: true
}

/** Default words of a figure in both languages, and the one that is read. */
export const choose = <Words>(language: Language, sv: Words, en: Words): Words => (language === 'sv' ? sv : en)

/** 12345.6 → «12 345,6» or «12,345.6», trailing zeros dropped; the same on every machine. */
export function writeNumber(language: Language, value: number, decimals = 0): string {
  if (value === Infinity) return '∞'
  const fixed = Math.abs(value).toFixed(decimals)
  const [whole = '0', part] = fixed.split('.')
  const kept = part?.replace(/0+$/, '')
  const grouped =
    whole.length > 4 || language === 'en'
      ? whole.replace(/\B(?=(\d{3})+$)/g, language === 'sv' ? '\u202f' : ',')
      : whole
  const mark = language === 'sv' ? ',' : '.'
  return `${value < 0 && Number(fixed) !== 0 ? '−' : ''}${grouped}${kept ? mark + kept : ''}`
}

export const widths = { wide: 640, narrow: 340 } as const

export function themeFor(language: Language, prefix: string, width: number): FigureTheme {
  return { prefix, width, formatNumber: (value, decimals) => writeNumber(language, value, decimals) }
}

/**
 * What every figure gives back: the picture, the words a screen reader says, and the same content as a table.
 * A figure without its table twin cannot be made: the type asks for it.
 */
export interface Figure {
  /** Complete SVG element as text; colours are custom properties with fallbacks (see colour-tokens.ts). */
  svg: string
  title: string
  /** What the picture shows, in words: used as `<desc>` and as alternative text in PDF. */
  description: string
  table: FigureTable
  /** The finding in one sentence, when the words argument gives one. */
  sentence?: string
}

export interface FigureTable {
  caption: string
  columns: FigureColumn[]
  rows: FigureRow[]
}

export interface FigureColumn {
  key: string
  label: string
  align: 'start' | 'end'
}

/** `text` is shown; `value` is for sorting and export, null where the number is unknown or suppressed. */
export type FigureCell = string | { text: string; value: number | null }
export type FigureRow = Record<string, FigureCell>

export interface FigureTheme {
  /** Starts every id in the SVG; must be unique on the page. */
  prefix: string
  /** Width in CSS pixels. Below {@link phoneWidth} a figure takes its narrow form. */
  width?: number
  formatNumber: (value: number, decimals?: number) => string
  fontFamily?: string
}

export const phoneWidth = 480

export const defaultFontFamily = "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', system-ui, sans-serif"

export function cellText(cell: FigureCell | undefined): string {
  if (cell === undefined) return ''
  return typeof cell === 'string' ? cell : cell.text
}

/** A number and its written form, ready for a table cell. */
export function numberCell(value: number | null, text: string): FigureCell {
  return { text, value }
}

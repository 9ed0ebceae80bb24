/** How wide the columns of a table become in print, and whether it may break over pages. */
import { measureText } from '#figure/text-width.ts'
import type { Cell, DocumentTable, Run } from './model.ts'

/** Width between the margins of the page, in points. */
export const textWidth = 493
/** Left and right of each column's text, in points. */
const aside = 12
/** Least room that the growing column must be left before the widths are measured out, in points. */
const leastGrowing = 90
/** A table no longer than this is never split between pages … */
const unbrokenRows = 10
/** … unless its texts make it higher than this, in points. */
const unbrokenHeight = 420
/** A row higher than this may be split, in points. */
const wholeRowHeight = 300
const sizes = [9.5, 8.5, 7.5]
const lineHeight = 1.25
/** What a narrow table gets for each point that its texts need. */
const airy = 1.35

export interface TableLayout {
  /** Of the text, in points. */
  readonly size: number
  /** Column widths in points; null where the typesetter finds them by itself. */
  readonly widths: readonly number[] | null
  /** Words too long for their column are divided. */
  readonly hyphenate: boolean
  readonly unbroken: boolean
  /** No row is split between pages. */
  readonly wholeRows: boolean
}

/**
 * Columns as wide as their texts while all fit; else each gets its longest word and a share of the rest by how much text it has,
 * in smaller type if that is what it takes, and only then are words divided. A `narrow` one is no wider than reads well, so that
 * no number stands far from its name.
 */
export function layTable(table: DocumentTable, size: number, grows: number, narrow = false): TableLayout {
  const texts = table.columns.map(({ label }, at) => [label, ...table.rows.map((row) => textOf(row[at]))])
  const isBold = table.columns.map((_, at) => table.rows.some((row) => hasBold(row[at])))
  /** Heads are bold; a column's texts are when one of them is. */
  const widest = (list: readonly string[], of: number, column: number, heads: number) =>
    Math.max(0, ...list.map((text, row) => measureText(text, of, row < heads || isBold[column])))
  const natural = texts.map((list, at) => widest(list, size, at, 1) + aside)
  const others = natural.reduce((sum, width, at) => (at === grows ? sum : sum + width), 0)
  if (textWidth - others >= Math.min(natural[grows] ?? 0, leastGrowing)) {
    const heights = estimateHeights(texts, size, (at) => (at === grows ? textWidth - others : (natural[at] ?? 0)))
    const all = others + (natural[grows] ?? 0)
    const widths = narrow && all * airy < textWidth ? natural.map((width) => width * airy) : null
    return { size, widths, hyphenate: false, unbroken: staysWhole(table, heights), wholeRows: false }
  }
  for (const smaller of sizes.filter((one) => one <= size)) {
    const least = texts.map((list, at) => {
      const heads = splitWords(list[0] ?? '')
      return widest([...heads, ...list.slice(1).flatMap(splitWords)], smaller, at, heads.length) + aside
    })
    const needed = least.reduce((sum, width) => sum + width, 0)
    const last = smaller === sizes.at(-1)
    if (needed > textWidth && !last) continue
    const wanted = texts.map((list, at) => Math.max(0, widest(list, smaller, at, 1) + aside - (least[at] ?? 0)))
    const all = wanted.reduce((sum, width) => sum + width, 0)
    const spare = textWidth - needed
    const widths = least.map((width, at) =>
      spare >= 0
        ? width + (all === 0 ? spare / least.length : (spare * (wanted[at] ?? 0)) / all)
        : (width * textWidth) / needed,
    )
    const heights = estimateHeights(texts, smaller, (at) => widths[at] ?? 0)
    const wholeRows = Math.max(...heights) <= wholeRowHeight
    return { size: smaller, widths, hyphenate: spare < 0, unbroken: staysWhole(table, heights), wholeRows }
  }
  return { size, widths: null, hyphenate: true, unbroken: false, wholeRows: false }
}

/** A table longer than this, and narrow enough, is set in as many columns as there is room for … */
const longTable = 12
/** … but no more than these, so far apart, in points. */
const mostAbreast = 3
const gutter = 22

/** In how many columns a table of measured widths goes on beside itself, and its widths there: with less air where it needs the room. */
export function layAbreast(
  widths: readonly number[] | null,
  rows: number,
): { widths: TableLayout['widths']; abreast: number } {
  if (widths === null || rows <= longTable) return { widths, abreast: 1 }
  const width = widths.reduce((sum, one) => sum + one, 0)
  const roomFor = (needed: number) => Math.floor((textWidth + gutter) / (needed + gutter))
  const abreast = Math.max(1, Math.min(mostAbreast, roomFor(width / airy)))
  const squeeze = Math.min(1, (textWidth - gutter * (abreast - 1)) / abreast / width)
  return { widths: widths.map((one) => one * squeeze), abreast }
}

function staysWhole(table: DocumentTable, heights: readonly number[]): boolean {
  return table.rows.length <= unbrokenRows && heights.reduce((sum, height) => sum + height, 0) <= unbrokenHeight
}

/** Words and the parts of those with a hyphen or slash: where a line may end anyway, and not at a hard space. */
const splitWords = (text: string) => text.split(/[^\S\u00a0\u202f]+|(?<=[-–/])/).filter((word) => word !== '')

/** Of each row, the header first, in points. */
function estimateHeights(texts: readonly string[][], size: number, widthOf: (column: number) => number): number[] {
  return Array.from({ length: texts[0]?.length ?? 0 }, (_, row) => {
    const lines = texts.map((list, at) => {
      const room = Math.max(1, widthOf(at) - aside)
      return Math.max(1, Math.ceil(measureText(list[row] ?? '', size) / room))
    })
    return Math.max(...lines) * size * lineHeight + 8
  })
}

const hasBold = (cell: Cell | undefined) =>
  Array.isArray(cell) && cell.some((run) => typeof run !== 'string' && run.bold === true)

/** A picture in a cell takes the room of a short word or two. */
function textOf(cell: Cell | undefined): string {
  if (cell === undefined || !Array.isArray(cell)) return 'mmmmmmmm'
  return cell.map((run) => (typeof run === 'string' ? run : `${run.mark ? markRoom : ''}${run.text}`)).join('')
}

/** The shape before a word, as wide as this, keeps to it. */
const markRoom = 'm\u00a0'
/** A run no longer than this, with a shape before it, is not divided. */
const shortRun = 14
const isDay = /^\d{1,2} \p{L}{3,9} \d{4}$/u
const bindSections = (text: string) => text.replaceAll(/(\d) (?=§)/g, '$1\u00a0')
const bind = (text: string) => text.replaceAll(' ', '\u00a0')

/** The same table, where a day and a few words behind a shape stay on one line. */
export function bindShort(table: DocumentTable): DocumentTable {
  const inRun = (run: Run): Run => {
    if (typeof run === 'string') return isDay.test(run) ? bind(run) : bindSections(run)
    const isShort = isDay.test(run.text) || (run.mark && run.text.length <= shortRun)
    return { ...run, text: isShort ? bind(run.text) : bindSections(run.text) }
  }
  return { ...table, rows: table.rows.map((row) => row.map((cell) => (Array.isArray(cell) ? cell.map(inRun) : cell))) }
}

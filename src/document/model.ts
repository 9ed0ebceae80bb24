import type { Figure, FigureTable } from '#figure/figure.ts'
import { cellText } from '#figure/figure.ts'

/**
 * One document, written once and rendered as HTML, PDF and DOCX. All text is data: no renderer reads markup out of it.
 * The title is the only heading of level 1.
 */
export interface DocumentModel {
  /** BCP 47, for example `sv`. */
  language: string
  title: string
  /** Period, area and basis, under the title. */
  subtitle?: string
  /** Stands at the top of every printed page. */
  runningHead: string
  /** Which edition this is and when it was released; at the top of every printed page. */
  edition: string
  /** Marks every page as not released, in this word. */
  draft?: string
  /** What a reader must know before the numbers, for example that they are invented. */
  notice?: string
  /** Instant the document speaks for, ISO 8601 in UTC; becomes the file's creation date. */
  created: string
  author?: string
  words: DocumentWords
  blocks: Block[]
}

export interface DocumentWords {
  skipToContent: string
  /** Opens a figure's table twin. */
  showTable: string
  /** "Page" and "of" in "Page 1 of 3". */
  page: string
  of: string
}

/** A shape with a colour that says the same as the text after it. */
export type Mark = 'calm' | 'watch' | 'act' | 'waiting'

export interface StyledRun {
  text: string
  bold?: boolean
  muted?: boolean
  /** http, https, mailto or `#id`. */
  link?: string
  mark?: Mark
}
export type Run = string | StyledRun

export type Cell = Run[] | CellPicture
/** A picture small enough for a table cell, with the words that say the same. */
export interface CellPicture {
  svg: string
  alt: string
}

export interface TableColumn {
  label: string
  align: 'start' | 'end'
}

export interface DocumentTable {
  caption: string
  columns: TableColumn[]
  rows: Cell[][]
  /** The first cell of each row names the row. True unless said otherwise. */
  rowHeaders?: boolean
}

export interface FigureBlock {
  kind: 'figure'
  svg: string
  /** The same picture drawn for a phone; screens below 480 px show it instead. */
  narrow?: string
  /** What the picture shows; a picture without it is refused. */
  alt: string
  caption: Run[]
  /** The same content as a table. */
  table: DocumentTable
  /**
   * `open` sets it beside or under the picture; `folded` behind a control on screen, under the picture in print;
   * `elsewhere` leaves it to a table block of its own.
   */
  twin: 'open' | 'folded' | 'elsewhere'
}

export interface Fact {
  label: string
  value: string
  note?: string
}

/** Longer values and notes than these, in characters, cannot be read as figures beside each other. */
const [longValue, longNote] = [40, 60]

/** Facts with long words stand under each other, each beside its label, in running text; else beside each other, large. */
export const readsInRows = (items: readonly Fact[]): boolean =>
  items.some(({ value, note = '' }) => value.length > longValue || note.length > longNote)

export interface Confirmation {
  party: string
  role: string
  confirmed: boolean
  /** When it was confirmed, or that it is waited for. */
  text: string
}

export type Block =
  | { kind: 'lead'; runs: Run[] }
  /** With an `id` links `#id` of the same document lead to it. A `chapter` of level 2 begins on a new page, in print unless half of the page is free. */
  | { kind: 'heading'; level: 2 | 3 | 4; text: string; id?: string; chapter?: boolean }
  /** All headings of level 2 and 3 after it, each leading to its place; with page numbers in print. At most one. */
  | { kind: 'contents'; heading: string }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'list'; ordered: boolean; items: Run[][] }
  | { kind: 'table'; table: DocumentTable }
  | FigureBlock
  | { kind: 'note'; runs: Run[] }
  /** A command or formula to be copied as it stands, with what it is in front. */
  | { kind: 'code'; label: string; text: string }
  | { kind: 'facts'; items: Fact[] }
  | { kind: 'sources'; heading: string; items: Run[][] }
  | { kind: 'confirmation'; heading: string; parties: Confirmation[] }
  | { kind: 'pageBreak' }

/** A heading that the contents list names, with the id that leads to it. */
export interface ContentsEntry {
  level: 2 | 3
  text: string
  id: string
}

const textOf = (block: Block): Pick<ContentsEntry, 'level' | 'text'> | null => {
  if (block.kind === 'heading') return block.level === 4 ? null : { level: block.level, text: block.text }
  return block.kind === 'sources' || block.kind === 'confirmation' ? { level: 2, text: block.heading } : null
}

/** The id of each block that begins with a heading, by its number: its own, or one after its place in the document. */
export function nameHeadings(blocks: readonly Block[]): ReadonlyMap<number, ContentsEntry> {
  const entries = blocks.flatMap((block, index): [number, ContentsEntry][] => {
    const heading = textOf(block)
    if (!heading) return []
    const id = (block.kind === 'heading' ? block.id : undefined) ?? `rubrik-${index}`
    return [[index, { level: heading.level, text: heading.text, id }]]
  })
  return new Map(entries)
}

/** What the contents list names: the headings after it. */
export function listContents(blocks: readonly Block[]): ContentsEntry[] {
  const at = blocks.findIndex(({ kind }) => kind === 'contents')
  return [...nameHeadings(blocks)].flatMap(([index, entry]) => (index > at ? [entry] : []))
}

/** A figure as a block, `narrow` being the same figure drawn for a phone under another prefix: its description is the alternative text, its sentence the caption. */
export function placeFigure(figure: Figure, twin: FigureBlock['twin'], narrow?: Figure): FigureBlock {
  return {
    kind: 'figure',
    svg: figure.svg,
    ...(narrow === undefined ? {} : { narrow: narrow.svg }),
    alt: figure.description,
    caption: [figure.sentence ?? figure.title],
    table: placeTable(figure.table),
    twin,
  }
}

function placeTable(table: FigureTable): DocumentTable {
  return {
    caption: table.caption,
    columns: table.columns.map(({ label, align }) => ({ label, align })),
    rows: table.rows.map((row) => table.columns.map(({ key }) => [cellText(row[key])])),
  }
}

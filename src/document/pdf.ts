import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { lightPalette, type Palette, resolveColours } from '#figure/colour-tokens.ts'
import { refuseFaultyDocument } from './check-document.ts'
import { type Block, type Cell, type DocumentModel, type DocumentTable, readsInRows } from './model.ts'
import { fontFiles } from './pdf-font-coverage.ts'
import { bindShort, layAbreast, layTable, textWidth } from './pdf-table.ts'
import { fitPicture, fitText } from './pdf-text.ts'

export interface PdfOptions {
  /** A municipality's own colours in place of ours. Print is always light. */
  palette?: Partial<Palette>
}

/** The compiler refused the document: a fault in the template or a rule of PDF/UA that our own check missed. */
export class PdfError extends Error {
  constructor(reason: string) {
    super(`the PDF could not be made: ${reason}`)
    this.name = 'PdfError'
  }
}

const template = readFileSync(new URL('./typst/document.typ', import.meta.url), 'utf8')
/** Root of all the compiler may read: the folder of the template, which reads no file. */
const workspace = fileURLToPath(new URL('./typst/', import.meta.url))
let compiler: NodeCompiler | undefined

/**
 * A tagged PDF (PDF/UA-1, A4) of the document. Same input, same bytes: date from the document, typefaces from the repository.
 * @throws {DocumentError} when someone could not read it (no title, no alternative text, a skipped heading level, …)
 * @throws {PdfError} when the compiler refuses it
 */
export function renderPdf(document: DocumentModel, options: PdfOptions = {}): Uint8Array {
  refuseFaultyDocument(document)
  compiler ??= NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fontFiles }] })
  const input = JSON.stringify(describeDocument(document, { ...lightPalette, ...options.palette }))
  const compiled = compiler.compile({ mainFileContent: template, inputs: { document: input } })
  if (compiled.result === null) throw new PdfError(explain(compiled.takeError()?.shortDiagnostics))
  try {
    return new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }))
  } catch (error) {
    throw new PdfError(error instanceof Error ? error.message : String(error))
  } finally {
    // The compiler remembers by input; without this its memory grows with every document.
    compiler.evictCache(4)
  }
}

function explain(diagnostics: unknown[] | undefined): string {
  return (diagnostics ?? []).map((item) => (item as { message?: string }).message ?? '').join('; ')
}

interface Setting {
  readonly palette: Palette
  /** With chapters and a contents list: tables no wider than they need be, and pages filled before what is whole. */
  readonly long: boolean
}

/** The model in the shape the template reads: absent is null, texts fitted to the typefaces, colours resolved. */
function describeDocument(document: DocumentModel, palette: Palette) {
  const [language, region] = document.language.split('-')
  const at = new Date(document.created)
  const setting = { palette, long: document.blocks.some(({ kind }) => kind === 'contents') }
  return {
    palette,
    lang: language,
    region: region ?? null,
    title: fitText(document.title),
    subtitle: optional(document.subtitle),
    author: optional(document.author),
    runningHead: fitText(document.runningHead),
    edition: fitText(document.edition),
    draft: optional(document.draft),
    notice: optional(document.notice),
    words: { page: fitText(document.words.page), of: fitText(document.words.of) },
    created: {
      year: at.getUTCFullYear(),
      month: at.getUTCMonth() + 1,
      day: at.getUTCDate(),
      hour: at.getUTCHours(),
      minute: at.getUTCMinutes(),
      second: at.getUTCSeconds(),
    },
    blocks: document.blocks.map((block, at) => describeInPlace(block, document.blocks[at + 1], setting)),
  }
}

function optional(text: string | undefined): string | null {
  return text === undefined ? null : fitText(text)
}

const pointsPerPixel = 0.75
/** Beside smaller text a picture in a cell is smaller too. */
const cellPictureScale = 0.68
/** Height between the margins, less a heading, in points. */
const textHeight = 660
/** A picture and its table no higher than this stay on one page of a long document, in points. */
const keptTogether = 380
/** Least room for a table beside a picture, in points. */
const besideWidth = 150
const captionHeight = 44
const rowHeight = 15

/** In a long document what belongs together stays on one page: a sentence and its numbers, a short table and the line under it. */
function describeInPlace(block: Block, next: Block | undefined, setting: Setting) {
  const isPicture = next?.kind === 'figure' || next?.kind === 'table'
  const isSource = next?.kind === 'paragraph' && next.runs.every((run) => typeof run !== 'string' && run.muted)
  const leads = setting.long && block.kind === 'paragraph' && (isPicture || isSource)
  return leads ? { ...block, runs: fitAll(block.runs), leads } : describeBlock(block, setting)
}

function describeBlock(block: Block, setting: Setting) {
  if (block.kind === 'table') return { kind: 'table', table: describeTable(block.table, setting) }
  if (block.kind === 'facts') return { kind: 'facts', items: fitAll(block.items), rows: readsInRows(block.items) }
  if (block.kind !== 'figure') return fitAll(block)
  const width = Math.min(textWidth, measureSide(block.svg, 'width') * pointsPerPixel)
  const height = (measureSide(block.svg, 'height') / measureSide(block.svg, 'width')) * width
  const beside = block.twin === 'open' && textWidth - width >= besideWidth
  const table = block.twin === 'elsewhere' ? null : describeTwin(block.table, setting, beside)
  const rows = Math.ceil(block.table.rows.length / (table?.abreast ?? 1)) * rowHeight
  const needed = captionHeight + (beside ? Math.max(height, rows * 1.3) : height + rows)
  return {
    kind: 'figure',
    svg: fitPicture(resolveColours(block.svg, setting.palette)),
    alt: fitText(block.alt),
    caption: fitAll(block.caption),
    width,
    table,
    // A part that may not break and is higher than a page would run off it.
    layout: needed > (setting.long ? keptTogether : textHeight) ? 'flowing' : beside ? 'beside' : 'under',
  }
}

/** The table of a figure: the figure's caption stands for both. Beside a picture the names get the room, notes break. */
function describeTwin(table: DocumentTable, setting: Setting, beside: boolean) {
  const twin = describeTable(table, setting, true)
  const columns = beside ? twin.columns.map(besideColumn) : twin.columns
  return { ...twin, columns, caption: null, ...(beside ? { widths: null } : {}) }
}

function besideColumn(column: { label: string; align: 'start' | 'end' }, index: number) {
  return { ...column, grow: index === 0, narrow: index > 0 && column.align === 'start' }
}

function describeTable(given: DocumentTable, { palette, long }: Setting, dense = false) {
  const table = bindShort(given)
  // Spare width goes where it parts no number from its name: to a last column of words, else to the first.
  const grows = table.columns.at(-1)?.align === 'start' ? table.columns.length - 1 : 0
  const layout = layTable(table, dense || table.columns.length > 6 ? 8.5 : 9.5, grows, long)
  const rows = table.rows
  return {
    caption: fitText(table.caption),
    columns: table.columns.map(({ label, align }, column) => ({
      label: fitText(label),
      align,
      grow: column === grows,
      narrow: false,
    })),
    rows: rows.map((row) => row.map((cell) => describeCell(cell, palette))),
    inset: dense ? 2.2 : 3.2,
    ...layout,
    ...layAbreast(layout.widths, rows.length),
  }
}

function describeCell(cell: Cell, palette: Palette) {
  if (Array.isArray(cell)) return { runs: fitAll(cell) }
  return {
    svg: fitPicture(resolveColours(cell.svg, palette)),
    alt: fitText(cell.alt),
    width: measureSide(cell.svg, 'width') * pointsPerPixel * cellPictureScale,
  }
}

/** Width or height of a picture in pixels; checked before to be one of ours, which state both. */
function measureSide(svg: string, side: 'width' | 'height'): number {
  const found = new RegExp(`^<svg [^>]*?\\s${side}="([\\d.]+)"`).exec(svg)?.[1]
  if (found === undefined) throw new PdfError(`a picture states no ${side}`)
  return Number(found)
}

/** Every string inside a block, fitted. Links are addresses, not text, and stay as they are. */
function fitAll(value: unknown): unknown {
  if (typeof value === 'string') return fitText(value)
  if (Array.isArray(value)) return value.map(fitAll)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'link' ? inner : fitAll(inner)]))
}

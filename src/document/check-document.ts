import type { Block, DocumentModel, DocumentTable, Run } from './model.ts'

export type DocumentProblemCode =
  | 'title_missing'
  | 'language_missing'
  | 'date_invalid'
  | 'alt_missing'
  | 'caption_missing'
  | 'heading_empty'
  | 'heading_skipped'
  | 'row_length'
  | 'link_refused'
  | 'picture_unsafe'
  | 'id_repeated'
  | 'id_refused'
  | 'contents_repeated'
  | 'chapter_level'

export interface DocumentProblem {
  code: DocumentProblemCode
  /** Where: a block's number from 0, or the field of the document. */
  at: string
}

/** Thrown by every renderer before it writes anything: a document that not everyone could read is not made. */
export class DocumentError extends Error {
  readonly problems: DocumentProblem[]
  constructor(problems: DocumentProblem[]) {
    super(`the document cannot be made: ${problems.map(({ code, at }) => `${code} (${at})`).join(', ')}`)
    this.name = 'DocumentError'
    this.problems = problems
  }
}

/** @throws {DocumentError} with all problems, not the first */
export function refuseFaultyDocument(document: DocumentModel): void {
  const problems = checkDocument(document)
  if (problems.length > 0) throw new DocumentError(problems)
}

/** Everything that keeps the document from being read by all, or from being safe to show. */
export function checkDocument(document: DocumentModel): DocumentProblem[] {
  const problems: DocumentProblem[] = []
  if (isBlank(document.title)) problems.push({ code: 'title_missing', at: 'title' })
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(document.language))
    problems.push({ code: 'language_missing', at: 'language' })
  if (
    !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(document.created) ||
    Number.isNaN(Date.parse(document.created))
  ) {
    problems.push({ code: 'date_invalid', at: 'created' })
  }
  const ids = new Set<string>()
  let level = 1
  document.blocks.forEach((block, index) => {
    const at = `block ${index}`
    if (block.kind === 'heading' && block.id !== undefined) {
      if (!/^[A-Za-z][\w-]*$/.test(block.id)) problems.push({ code: 'id_refused', at: `${at}, ${block.id}` })
      if (ids.has(block.id)) problems.push({ code: 'id_repeated', at: `${at}, ${block.id}` })
      ids.add(block.id)
    }
    if (block.kind === 'heading' && block.chapter && block.level !== 2) problems.push({ code: 'chapter_level', at })
    if (block.kind === 'contents' && document.blocks.findIndex(({ kind }) => kind === 'contents') < index) {
      problems.push({ code: 'contents_repeated', at })
    }
    const next = headingLevel(block)
    if (next !== undefined) {
      if (next > level + 1) problems.push({ code: 'heading_skipped', at })
      if (isBlank(headingText(block))) problems.push({ code: 'heading_empty', at })
      level = next
    }
    for (const code of checkBlock(block)) problems.push({ code, at })
    for (const svg of listPictures(block)) {
      for (const [, id = ''] of svg.matchAll(/<[^>]* id="([^"]*)"/g)) {
        // The words for a picture are found by id: twice the same would read one picture's words at another.
        if (ids.has(id)) problems.push({ code: 'id_repeated', at: `${at}, ${id}` })
        ids.add(id)
      }
    }
  })
  return problems
}

function headingLevel(block: Block): number | undefined {
  if (block.kind === 'heading') return block.level
  return isHeaded(block) ? 2 : undefined
}

function headingText(block: Block): string {
  if (block.kind === 'heading') return block.text
  return isHeaded(block) ? block.heading : ''
}

function isHeaded(block: Block) {
  return block.kind === 'sources' || block.kind === 'confirmation' || block.kind === 'contents'
}

function checkBlock(block: Block): DocumentProblemCode[] {
  switch (block.kind) {
    case 'lead':
    case 'paragraph':
    case 'note':
      return checkRuns(block.runs)
    case 'list':
    case 'sources':
      return block.items.flatMap(checkRuns)
    case 'table':
      return checkTable(block.table)
    case 'code':
      return isBlank(block.label) ? ['caption_missing'] : []
    case 'figure':
      return [
        ...listPictures(block).flatMap((svg) => checkPicture(svg, block.alt)),
        ...checkRuns(block.caption),
        ...checkTable(block.table),
      ]
    default:
      return []
  }
}

function listPictures(block: Block): string[] {
  const tables = block.kind === 'table' || block.kind === 'figure' ? block.table.rows.flat() : []
  const inTable = tables.flatMap((cell) => (Array.isArray(cell) ? [] : [cell.svg]))
  if (block.kind !== 'figure') return inTable
  return [block.svg, ...(block.narrow === undefined ? [] : [block.narrow]), ...inTable]
}

function checkTable(table: DocumentTable): DocumentProblemCode[] {
  const codes: DocumentProblemCode[] = []
  if (isBlank(table.caption)) codes.push('caption_missing')
  for (const row of table.rows) {
    if (row.length !== table.columns.length) codes.push('row_length')
    for (const cell of row) codes.push(...(Array.isArray(cell) ? checkRuns(cell) : checkPicture(cell.svg, cell.alt)))
  }
  return codes
}

function checkRuns(runs: Run[]): DocumentProblemCode[] {
  return runs.flatMap((run) =>
    typeof run === 'string' || run.link === undefined || isSafeLink(run.link) ? [] : ['link_refused' as const],
  )
}

function isSafeLink(link: string): boolean {
  return /^(https?:\/\/|mailto:|#)[^\s"<>]+$/i.test(link)
}

function checkPicture(svg: string, alt: string): DocumentProblemCode[] {
  const codes: DocumentProblemCode[] = []
  if (isBlank(alt)) codes.push('alt_missing')
  if (!isSafePicture(svg)) codes.push('picture_unsafe')
  return codes
}

const drawingElements = new Set(
  'svg title desc g defs path rect circle line polyline polygon text tspan clipPath pattern'.split(' '),
)

/** Attributes parted by space and quoted: what browsers forgive beyond that could hide a handler. */
const plainAttributes = /^(\s+[\w:-]+="[^"<>]*")*\s*\/?$/

/** Only drawing elements, no script, no handler, no reference out of the picture: it is set into the page as it stands. */
export function isSafePicture(svg: string): boolean {
  if (!svg.startsWith('<svg ') || svg.includes('<!') || svg.includes('<?')) return false
  for (const [, name = '', rest = ''] of svg.matchAll(/<\/?([^\s/>]*)([^>]*)>/g)) {
    if (!drawingElements.has(name) || !plainAttributes.test(rest)) return false
    for (const [, attribute = '', value = ''] of rest.matchAll(/([\w:-]+)="([^"]*)"/g)) {
      if (/^on|href$|^src$|^style$/i.test(attribute) || /url\(\s*(?!#)/i.test(value)) return false
    }
  }
  return true
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}

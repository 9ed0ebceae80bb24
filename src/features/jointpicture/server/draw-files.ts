/** Draws a samlad picture's files. Same facts, same bytes. */
import { renderDocx } from '#document/docx.ts'
import { renderHtml } from '#document/html.ts'
import { renderPdf } from '#document/pdf.ts'
import { contentOf } from '../content.ts'
import { drawing, drawJointDocument } from '../document.ts'
import type { DrawingWords, JointFacts } from '../document-facts.ts'
import { drawPublicDocument } from '../document-public.ts'
import { drawJointSummary } from '../document-summary.ts'
import { sv as document } from '../document-sv.ts'
import { hideChanges, publishInOrder } from '../hide-changes.ts'
import type { LeakedCell } from '../public-tables.ts'
import { derivePublic, type PublicEdition, type PublicSource } from '../public-version.ts'
import type { JointFormat } from '../schema.ts'
import { sv as said } from '../sv.ts'
import type { DrawnJointFile } from './services.ts'

const words: DrawingWords = { said, document }

/**
 * The formats asked for, in that order. The public version is none of them: it goes out only through {@link drawPublic}, which
 * looks at every one that is out.
 */
export async function drawJointFiles(given: JointFacts, formats: readonly JointFormat[]): Promise<DrawnJointFile[]> {
  const files: DrawnJointFile[] = []
  for (const format of formats) {
    if (format !== 'public') files.push({ format, bytes: await drawFile(given, format), drawing })
  }
  return files
}

async function drawFile(facts: JointFacts, format: Exclude<JointFormat, 'public'>): Promise<Uint8Array> {
  switch (format) {
    case 'html':
      return encode(renderHtml(drawJointDocument(facts, words)))
    case 'pdf':
      return renderPdf(drawJointDocument(facts, words))
    case 'docx':
      return renderDocx(drawJointDocument(facts, words))
    case 'summary':
      return renderPdf(drawJointSummary(facts, words))
    case 'json':
      return encode(`${JSON.stringify(sortKeys(contentOf(facts.picture, { decision: true })), null, 1)}\n`)
  }
}

export type DrawnPublic =
  | { readonly outcome: 'drawn'; readonly edition: PublicEdition; readonly file: DrawnJointFile }
  | { readonly outcome: 'refused'; readonly reason: 'notDecided' }
  | { readonly outcome: 'refused'; readonly reason: 'smallCells'; readonly cells: readonly LeakedCell[] }

export interface PublicDrawing {
  readonly picture: PublicSource
  /** All editions decided before, also superseded ones, oldest first. */
  readonly earlier: readonly PublicSource[]
  /** The municipality's least number that is told. */
  readonly smallCell: number
  readonly invented: boolean
}

/** The public version as a page of its own, or every small number that it would give away whatever is hidden besides. */
export function drawPublic({ picture, earlier, smallCell, invented }: PublicDrawing): DrawnPublic {
  const derived = derivePublic(picture)
  if (!derived) return { outcome: 'refused', reason: 'notDecided' }
  const out = publishInOrder(
    earlier.flatMap((one) => derivePublic(one) ?? []),
    smallCell,
  )
  const { edition, leaks } = hideChanges(derived, out, smallCell)
  if (leaks.length > 0) return { outcome: 'refused', reason: 'smallCells', cells: leaks }
  const page = renderHtml(drawPublicDocument({ edition, invented, language: 'sv' }, words))
  return { outcome: 'drawn', edition, file: { format: 'public', bytes: encode(page), drawing } }
}

const encode = (text: string) => new TextEncoder().encode(text)

/** Objects with their names in order, so that equal contents are equal bytes wherever they were kept. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([name, inner]) => [name, sortKeys(inner)]))
}

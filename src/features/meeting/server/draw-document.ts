/** Draws a meeting's documents. Same document, same bytes. */
import { renderDocx } from '#document/docx.ts'
import { renderHtml } from '#document/html.ts'
import type { DocumentModel } from '#document/model.ts'
import { renderPdf } from '#document/pdf.ts'
import type { FileFormat } from './services.ts'

export async function drawDocument(document: DocumentModel, format: FileFormat): Promise<Uint8Array> {
  if (format === 'html') return new TextEncoder().encode(renderHtml(document))
  return format === 'pdf' ? renderPdf(document) : renderDocx(document)
}

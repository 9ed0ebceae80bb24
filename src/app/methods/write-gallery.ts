/** The gallery as files: a page that needs nothing but itself, and a PDF. Same program, same bytes. */
import { readFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { renderHtml } from '#document/html.ts'
import { renderPdf } from '#document/pdf.ts'
import type { Language } from './exhibit.ts'
import { drawGallery } from './gallery.ts'

const typeface = new URL(
  '../../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  import.meta.url,
)

/** The figures' texts are measured in our typeface: it goes with the page. */
export function writeGalleryHtml(language: Language): string {
  const font = readFileSync(typeface).toString('base64')
  return renderHtml(drawGallery(language), { fontUrl: `data:font/woff2;base64,${font}` })
}

export const writeGalleryPdf = (language: Language): Uint8Array => renderPdf(drawGallery(language, 'paper'))

/** The page and its compressed twin, for a worker thread: some seconds of work. */
export function packGallery(language: Language): { readonly plain: Uint8Array; readonly packed: Uint8Array } {
  const plain = new TextEncoder().encode(writeGalleryHtml(language))
  const packed = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
  return { plain, packed: new Uint8Array(packed) }
}

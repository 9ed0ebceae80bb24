import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'
import { resolveColours } from '#figure/colour-tokens.ts'
import { ownCoverage } from './pdf-font-coverage.ts'
import { fitText } from './pdf-text.ts'

export interface DrawnPicture {
  readonly png: Uint8Array
  /** Of the picture as it is shown, in CSS pixels. */
  readonly width: number
  readonly height: number
}

/** Points of the picture for each CSS pixel: sharp in print, and no more than that. */
const sharpness = 2
const fontFiles = ['Regular', 'Bold'].map((style) =>
  fileURLToPath(new URL(`./fonts/AtkinsonHyperlegibleNext-${style}.ttf`, import.meta.url)),
)
const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Atkinson Hyperlegible Next' }

/** A picture for programs that read no SVG: light colours, our typeface alone, so the same bytes on every machine. */
export function drawPng(svg: string): DrawnPicture {
  const plain = resolveColours(svg).replace(
    /<text\b([^>]*)>([^<]*)</g,
    (_, attributes: string, text: string) => `<text${attributes}>${keepDrawn(text)}<`,
  )
  const drawing = new Resvg(plain, { font, background: '#ffffff', fitTo: { mode: 'zoom', value: sharpness } })
  const { width, height } = drawing
  return { png: drawing.render().asPng(), width, height }
}

/** What the typeface lacks is seen to be missing, as in the PDF. */
const keepDrawn = (text: string) =>
  [...fitText(text)].map((character) => (ownCoverage.has(character.codePointAt(0)!) ? character : '?')).join('')

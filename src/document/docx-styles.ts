/** The styles of a document in Word, under the names that Word gives them: what a writer changes there changes everywhere. */
import { AlignmentType, type IStylesOptions, LevelFormat } from 'docx'
import { lightPalette } from '#figure/colour-tokens.ts'

/** Word reads sizes in half points and distances in twentieths of a point. */
const points = (value: number) => Math.round(value * 2)
const twips = (value: number) => Math.round(value * 20)
export const colourOf = (name: keyof typeof lightPalette) => lightPalette[name].slice(1)
/** Not the one of the other renderers: a typeface that the writer's machine lacks is replaced by whatever it finds. */
const typeface = 'Calibri'

const heading = (level: 1 | 2 | 3 | 4, size: number, before: number, after: number) => ({
  run: { size: points(size), bold: true, color: colourOf('ink'), font: typeface },
  paragraph: {
    spacing: { before: twips(before), after: twips(after) },
    keepNext: true,
    keepLines: true,
    outlineLevel: level - 1,
  },
})
const paragraphStyle = (id: string, name: string, size: number, more: object = {}) => ({
  id,
  name,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run: { size: points(size) },
  ...more,
})

export function writeStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: typeface, size: points(10.5), color: colourOf('ink'), language: { value: language } },
        paragraph: { spacing: { after: twips(7), line: 276 } },
      },
      heading1: heading(1, 22, 0, 8),
      heading2: heading(2, 15, 20, 8),
      heading3: heading(3, 12, 14, 6),
      heading4: heading(4, 10.5, 12, 4),
      hyperlink: { run: { color: colourOf('petrol'), underline: { type: 'single' } } },
    },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true },
      paragraphStyle('Subtitle', 'Subtitle', 10.5, { run: { color: colourOf('muted') } }),
      paragraphStyle('Lead', 'Intro', 13, { paragraph: { spacing: { before: twips(8), after: twips(12) } } }),
      paragraphStyle('Caption', 'caption', 10, {
        run: { size: points(10), bold: true },
        paragraph: { spacing: { before: twips(10), after: twips(4) }, keepNext: true, keepLines: true },
      }),
      paragraphStyle('TOCHeading', 'TOC Heading', 15, {
        run: { size: points(15), bold: true },
        paragraph: { spacing: { before: twips(20), after: twips(8) }, keepNext: true },
      }),
      paragraphStyle('Quote', 'Quote', 10.5, {
        paragraph: {
          indent: { left: twips(10) },
          border: { left: { style: 'single', size: 18, color: colourOf('petrol'), space: 8 } },
        },
      }),
      paragraphStyle('TableText', 'Table Text', 9, { paragraph: { spacing: { before: 30, after: 30, line: 240 } } }),
      paragraphStyle('SourceText', 'Source Text', 8.5, { run: { size: points(8.5), color: colourOf('muted') } }),
      paragraphStyle('Code', 'Code', 9, { run: { size: points(9), font: 'Courier New' } }),
      ...['Header', 'Footer'].map((name) =>
        paragraphStyle(name, name.toLowerCase(), 8.5, { run: { size: points(8.5), color: colourOf('muted') } }),
      ),
      ...[2, 3].map((level) =>
        paragraphStyle(`TOC${level}`, `toc ${level}`, 10.5, {
          run: { size: points(10.5), bold: level === 2 },
          paragraph: {
            spacing: { before: level === 2 ? twips(6) : 0, after: twips(2) },
            indent: { left: level === 2 ? 0 : twips(14) },
            tabStops: [{ type: 'right', position: textWidth, leader: 'dot' }],
          },
        }),
      ),
    ],
  }
}

/** Width between the margins of an A4 page, in twentieths of a point. */
export const textWidth = 9865
export const pageMargins = { top: 1247, bottom: 1077, left: 1020, right: 1020, header: 567, footer: 510 }

/** A style of tables under which Word keeps lines between the rows and a bold, repeated first row. */
export const tableStyle = 'SamladTable'
export const tableStyleXml = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="table" w:customStyle="1" w:styleId="${tableStyle}"><w:name w:val="Samlad Table"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr><w:tblBorders>${['top', 'bottom', 'insideH'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${colourOf('rule')}"/>`).join('')}</w:tblBorders><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="${colourOf('muted')}"/></w:rPr></w:tblStylePr></w:style></w:styles>`

/** The two kinds of lists; each ordered list counts from one by an instance of its own. */
export const numbering = {
  config: [
    { reference: 'bullets', levels: [level(LevelFormat.BULLET, '•')] },
    { reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1.')] },
  ],
}

function level(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const style = { paragraph: { indent: { left: 360, hanging: 260 }, spacing: { after: twips(3) } } }
  return { level: 0, format, text, alignment: AlignmentType.LEFT, style }
}

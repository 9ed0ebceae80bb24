import { AlignmentType, Bookmark, HeadingLevel, PageBreak, Paragraph, type Table, TableOfContents, TextRun } from 'docx'
import { writeTable } from './docx-table.ts'
import { cleanText, placePicture, writeRuns } from './docx-text.ts'
import type { Block, DocumentModel, FigureBlock, Run } from './model.ts'

/** Width between the margins in CSS pixels. */
const mostPixels = 657

export interface Place {
  readonly document: DocumentModel
  readonly anchors: ReadonlySet<string>
  /** Of this block: ordered lists count by it. */
  readonly number: number
}

export function writeBlock(block: Block, place: Place): (Paragraph | Table | TableOfContents)[] {
  const { anchors } = place
  const runs = (style: string, list: readonly Run[]) => new Paragraph({ style, children: writeRuns(list, anchors) })
  switch (block.kind) {
    case 'lead':
      return [runs('Lead', block.runs)]
    case 'heading':
      return [writeHeading(block.level, block.text, block.id, block.chapter)]
    case 'contents':
      return [
        // Word's own style for it, which is not one of the headings that it lists.
        new Paragraph({ style: 'TOCHeading', text: cleanText(block.heading) }),
        new TableOfContents(cleanText(block.heading), { hyperlink: true, headingStyleRange: '2-3' }),
      ]
    case 'paragraph':
      return [runs('Normal', block.runs)]
    case 'list':
      return writeList(block.items, block.ordered, place)
    case 'table':
      return writeTable(block.table, anchors)
    case 'figure':
      return writeFigure(block, anchors)
    case 'note':
      return [runs('Quote', block.runs)]
    case 'code':
      return [runs('SourceText', [block.label]), new Paragraph({ style: 'Code', text: cleanText(block.text) })]
    case 'facts':
      return block.items.map(({ label, value, note }) =>
        runs('Normal', [`${label}: `, { text: value, bold: true }, ...(note ? [`. ${note}`] : [])]),
      )
    case 'sources':
      return [writeHeading(2, block.heading), ...writeList(block.items, false, place)]
    case 'confirmation':
      return [
        writeHeading(2, block.heading),
        ...block.parties.map(({ party, role, confirmed, text }) =>
          runs('Normal', [
            { text: party, bold: true },
            { text: `, ${role}: `, muted: true },
            { text, mark: confirmed ? 'calm' : 'waiting' },
          ]),
        ),
      ]
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })]
  }
}

export function writeHeading(level: 1 | 2 | 3 | 4, text: string, id?: string, chapter = false): Paragraph {
  const words = new TextRun(cleanText(text))
  const heading = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4][
    level - 1
  ]!
  const children = id === undefined ? [words] : [new Bookmark({ id, children: [words] })]
  return new Paragraph({ heading, children, ...(chapter ? { pageBreakBefore: true } : {}) })
}

function writeList(items: readonly (readonly Run[])[], ordered: boolean, { anchors, number }: Place): Paragraph[] {
  const reference = ordered ? 'numbers' : 'bullets'
  return items.map(
    (item) =>
      new Paragraph({ numbering: { reference, level: 0, instance: number }, children: writeRuns(item, anchors) }),
  )
}

/** The caption above, as in the other renderers; the table under the picture. */
function writeFigure(block: FigureBlock, anchors: ReadonlySet<string>): (Paragraph | Table)[] {
  const picture = placePicture(block.svg, block.alt, mostPixels)
  return [
    new Paragraph({ style: 'Caption', children: writeRuns(block.caption, anchors) }),
    new Paragraph({ alignment: AlignmentType.LEFT, children: [picture], keepLines: true }),
    ...(block.twin === 'elsewhere' ? [] : writeTable(block.table, anchors, false)),
  ]
}

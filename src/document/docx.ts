import { Document, Footer, Header, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import { readArchive, writeArchive } from './archive.ts'
import { refuseFaultyDocument } from './check-document.ts'
import { writeBlock, writeHeading } from './docx-blocks.ts'
import { numbering, pageMargins, tableStyleXml, textWidth, writeStyles } from './docx-styles.ts'
import { cleanText } from './docx-text.ts'
import type { DocumentModel } from './model.ts'

/**
 * A Word document (DOCX, A4) with Word's own styles, to be edited further. Word fills in the contents list's page numbers when it
 * opens the file. Same input, same bytes.
 * @throws {DocumentError} when someone could not read it (no title, no alternative text, a skipped heading level, …)
 */
export async function renderDocx(document: DocumentModel): Promise<Uint8Array> {
  refuseFaultyDocument(document)
  const anchors = new Set(
    document.blocks.flatMap((one) => (one.kind === 'heading' && one.id !== undefined ? [one.id] : [])),
  )
  const file = new Document({
    title: cleanText(document.title),
    ...(document.author === undefined ? {} : { creator: cleanText(document.author) }),
    lastModifiedBy: cleanText(document.author ?? ''),
    externalStyles: tableStyleXml,
    styles: writeStyles(document.language === 'sv' ? 'sv-SE' : document.language),
    numbering,
    features: { updateFields: document.blocks.some(({ kind }) => kind === 'contents') },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: pageMargins } },
        headers: { default: writeHeader(document) },
        footers: { default: writeFooter(document) },
        children: [
          ...(document.notice === undefined
            ? []
            : [new Paragraph({ style: 'Quote', text: cleanText(document.notice) })]),
          writeHeading(1, document.title),
          ...(document.subtitle === undefined
            ? []
            : [new Paragraph({ style: 'Subtitle', text: cleanText(document.subtitle) })]),
          ...document.blocks.flatMap((block, number) => writeBlock(block, { document, anchors, number })),
        ],
      },
    ],
  })
  return fixBytes(await Packer.toBuffer(file), document)
}

const toTheRight = [{ type: TabStopType.RIGHT, position: textWidth }]

function writeHeader({ runningHead, edition, draft }: DocumentModel): Header {
  const right = new TextRun({ children: ['\t', cleanText(edition)] })
  const mark = draft === undefined ? [] : [new TextRun({ text: `  ${cleanText(draft)}`, bold: true })]
  const children = [new TextRun(cleanText(runningHead)), right, ...mark]
  return new Header({ children: [new Paragraph({ style: 'Header', tabStops: toTheRight, children })] })
}

function writeFooter({ notice, words }: DocumentModel): Footer {
  const page = [`${words.page} `, PageNumber.CURRENT, ` ${words.of} `, PageNumber.TOTAL_PAGES]
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: toTheRight,
        children: [new TextRun(cleanText(notice ?? '')), new TextRun({ children: ['\t', ...page] })],
      }),
    ],
  })
}

/** What the library counts through the life of the process or names by chance, each with what stands before it. */
const counted = [
  [/( (?:Id|r:id)=")(rId[\w-]{12,})/g, 'rIdLink'],
  [/(<w:bookmark(?:Start|End)[^>]* w:id=")(\d+)/g, ''],
  [/(<wp:docPr id=")(\d+)/g, ''],
  [/(w:anchor="|w:name="|<w:instrText xml:space="preserve">PAGEREF )(_Toc\d+)/g, '_Toc'],
] as const

/** Dates by the document and names by their order. Text of writers cannot look like these: its quotes and angle brackets are escaped. */
function fixBytes(archive: Buffer, { created }: DocumentModel): Uint8Array {
  const at = new Date(created).toISOString().replace(/\.\d+Z$/, 'Z')
  const seen = counted.map(() => new Map<string, number>())
  const rewrite = (xml: string) =>
    counted.reduce((text, [pattern, name], kind) => {
      const known = seen[kind]!
      return text.replace(pattern, (_, before: string, old: string) => {
        const number = known.get(old) ?? known.set(old, known.size + 1).size
        return `${before}${name}${number}`
      })
    }, xml)
  const files = readArchive(archive).map(({ name, bytes }) => {
    const text = () => bytes.toString('utf8')
    if (name === 'docProps/core.xml') {
      return { name, bytes: Buffer.from(text().replace(/(<dcterms:[^>]*>)[^<]*/g, `$1${at}`)) }
    }
    return { name, bytes: /document\.xml(\.rels)?$/.test(name) ? Buffer.from(rewrite(text())) : bytes }
  })
  return new Uint8Array(writeArchive(files))
}

import { escapeXml } from '#figure/svg.ts'
import { refuseFaultyDocument } from './check-document.ts'
import { type DocumentStyle, writeDocumentStyle } from './html-style.ts'
import { writeHtmlTable } from './html-table.ts'
import { writeRuns } from './html-text.ts'
import {
  type Block,
  type Confirmation,
  type ContentsEntry,
  type DocumentModel,
  type Fact,
  type FigureBlock,
  listContents,
  nameHeadings,
  readsInRows,
} from './model.ts'

export interface HtmlOptions extends DocumentStyle {
  /** Address of the style sheet, in place of one inside the page. */
  styleHref?: string
}

/**
 * A complete page that needs nothing but itself: no script, one style sheet, pictures inline. Same input, same bytes.
 * @throws {DocumentError} when someone could not read it (no title, no alternative text, a skipped heading level, …)
 */
export function renderHtml(document: DocumentModel, options: HtmlOptions = {}): string {
  refuseFaultyDocument(document)
  const { words } = document
  // Without a contents list only links lead to a heading, and those name it.
  const headings = document.blocks.some(({ kind }) => kind === 'contents') ? nameHeadings(document.blocks) : null
  const long = headings !== null || document.blocks.some((block) => block.kind === 'heading' && block.chapter)
  const style =
    options.styleHref === undefined
      ? `<style>${writeDocumentStyle({ ...options, long })}</style>`
      : `<link rel="stylesheet" href="${escapeXml(options.styleHref)}"/>`
  return `<!DOCTYPE html>
<html lang="${escapeXml(document.language)}">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${escapeXml(document.title)}</title>
${style}
</head>
<body>
<a class="skip" href="#content">${escapeXml(words.skipToContent)}</a>
${document.notice === undefined ? '' : `<div class="notice" role="note">${escapeXml(document.notice)}</div>\n`}<header>
${document.draft === undefined ? '' : `<p class="draft">${escapeXml(document.draft)}</p>\n`}<h1>${escapeXml(document.title)}</h1>
${document.subtitle === undefined ? '' : `<p class="subtitle">${escapeXml(document.subtitle)}</p>\n`}</header>
<main id="content" tabindex="-1">
${document.blocks.map((block, index) => writeBlock(block, document, headings?.get(index))).join('\n')}
</main>
<footer><p class="edition">${escapeXml(document.runningHead)} · ${escapeXml(document.edition)}</p></footer>
</body>
</html>
`
}

function writeBlock(block: Block, document: DocumentModel, entry: ContentsEntry | undefined): string {
  const id = entry ? ` id="${escapeXml(entry.id)}"` : ''
  switch (block.kind) {
    case 'lead':
      return `<p class="lead">${writeRuns(block.runs)}</p>`
    case 'heading':
      return `<h${block.level}${id || (block.id === undefined ? '' : ` id="${escapeXml(block.id)}"`)}${block.chapter ? ' class="chapter"' : ''}>${escapeXml(block.text)}</h${block.level}>`
    case 'contents':
      return writeContents(block.heading, listContents(document.blocks))
    case 'paragraph':
      return `<p>${writeRuns(block.runs)}</p>`
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul'
      return `<${name}>${block.items.map((item) => `<li>${writeRuns(item)}</li>`).join('')}</${name}>`
    }
    case 'table':
      return writeHtmlTable(block.table)
    case 'figure':
      return writeFigure(block, document)
    case 'note':
      return `<div class="note"><p>${writeRuns(block.runs)}</p></div>`
    case 'code':
      return `<p class="code"><span class="muted">${escapeXml(block.label)}</span> <code translate="no">${escapeXml(block.text)}</code></p>`
    case 'facts':
      return `<dl class="${readsInRows(block.items) ? 'facts rows' : 'facts'}">${block.items.map(writeFact).join('')}</dl>`
    case 'sources':
      return `<section class="sources"><h2${id}>${escapeXml(block.heading)}</h2><ul>${block.items.map((item) => `<li>${writeRuns(item)}</li>`).join('')}</ul></section>`
    case 'confirmation':
      return `<section><h2${id}>${escapeXml(block.heading)}</h2><ul class="confirmation">${block.parties.map(writeConfirmation).join('')}</ul></section>`
    case 'pageBreak':
      return '<div class="page-break"></div>'
  }
}

function writeContents(heading: string, entries: readonly ContentsEntry[]): string {
  const items = entries.map(
    ({ level, text, id }) => `<li class="level-${level}"><a href="#${escapeXml(id)}">${escapeXml(text)}</a></li>`,
  )
  return `<nav class="contents" aria-labelledby="contents-heading"><h2 id="contents-heading">${escapeXml(heading)}</h2><ol>${items.join('')}</ol></nav>`
}

function writeFigure(block: FigureBlock, document: DocumentModel): string {
  const table = writeHtmlTable(block.table, 'twin')
  const twin = {
    open: table,
    folded: `<details><summary>${escapeXml(document.words.showTable)}</summary>${table}</details>`,
    elsewhere: '',
  }[block.twin]
  const picture =
    block.narrow === undefined
      ? `<div class="picture">${block.svg}</div>`
      : `<div class="picture wide">${block.svg}</div><div class="picture narrow">${block.narrow}</div>`
  return `<figure class="${block.twin}"><figcaption>${writeRuns(block.caption)}</figcaption><div class="parts">${picture}${twin}</div></figure>`
}

function writeFact({ label, value, note }: Fact): string {
  const small = note === undefined ? '' : `<span>${escapeXml(note)}</span>`
  return `<div><dt>${escapeXml(label)}</dt><dd>${escapeXml(value)}${small}</dd></div>`
}

function writeConfirmation({ party, role, confirmed, text }: Confirmation): string {
  const state = writeRuns([{ text, mark: confirmed ? 'calm' : 'waiting' }])
  return `<li><span>${writeRuns([{ text: party, bold: true }])}</span><span class="muted">${escapeXml(role)}</span><span>${state}</span></li>`
}

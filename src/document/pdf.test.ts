import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import test from 'node:test'
import { inflateSync } from 'node:zlib'
import { DocumentError } from './check-document.ts'
import { makeLongDocument } from './fixtures/long-document.ts'
import { makeWeeklyPicture } from './fixtures/weekly-picture.ts'
import { type DocumentModel, listContents } from './model.ts'
import { renderPdf } from './pdf.ts'
import { fallbackRanges, fitPicture, fitText } from './pdf-text.ts'

const sample = makeWeeklyPicture()
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const count = (text: string, part: string) => text.split(part).length - 1

test('the file is tagged PDF/UA-1 with language, title, outline, headings, header cells and alternative texts', () => {
  const pdf = readPdf(renderPdf(sample))
  assert.match(pdf, /<pdfuaid:part>1<\/pdfuaid:part>/)
  assert.match(pdf, /\/Marked true/)
  assert.match(pdf, /\/Lang \(sv\)/)
  assert.match(pdf, /\/DisplayDocTitle true/)
  assert.match(pdf, /\/Type \/Outlines/)
  assert.match(pdf, /\/CreationDate \(D:20261116070200Z\)/)
  assert.ok(pdf.includes(`/Title <${writeUtf16Hex(sample.title)}>`))
  assert.equal(count(pdf, '/S /H1\n'), 1)
  assert.equal(count(pdf, '/S /H2\n'), 7)
  assert.ok(count(pdf, '/Scope /Column') >= 8)
  const pictures = sample.blocks.flatMap((block) => (block.kind === 'figure' ? [block.alt] : []))
  for (const alt of pictures) assert.ok(pdf.includes(`/Alt <${writeUtf16Hex(alt)}>`), alt)
})

test('same input, same bytes, in this process and in another', () => {
  const here = hash(renderPdf(makeWeeklyPicture()))
  assert.equal(hash(renderPdf(makeWeeklyPicture())), here)
  const script = `
    const { renderPdf } = await import(${JSON.stringify(new URL('./pdf.ts', import.meta.url).href)})
    const { makeWeeklyPicture } = await import(${JSON.stringify(new URL('./fixtures/weekly-picture.ts', import.meta.url).href)})
    const { createHash } = await import('node:crypto')
    console.log(createHash('sha256').update(renderPdf(makeWeeklyPicture())).digest('hex'))`
  const other = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  assert.equal(other.stdout.trim(), here, other.stderr)
})

test('a long document: contents with a page for each heading, a bookmark for each, chapters on pages of their own', () => {
  const long = makeLongDocument({ chapters: 4, figures: 3, tables: 8, paragraphs: 6 })
  const file = renderPdf(long)
  const pdf = readPdf(file)
  const entries = listContents(long.blocks)
  assert.match(pdf, /<pdfuaid:part>1<\/pdfuaid:part>/)
  assert.equal(count(pdf, '/S /TOC\n') > 0, true)
  // Each entry is one item of the list and leads to its place.
  assert.equal(count(pdf, '/S /TOCI\n'), entries.length)
  assert.ok(count(pdf, '/Subtype /Link') >= entries.length)
  assert.equal(count(pdf, '/S /H1\n'), 1)
  // The heading of the contents list is one that the list does not name.
  assert.equal(count(pdf, '/S /H2\n'), entries.filter(({ level }) => level === 2).length + 1)
  assert.equal(count(pdf, '/S /H3\n'), entries.filter(({ level }) => level === 3).length)
  for (const { text } of entries) {
    const title = /[^ -~]/.test(text) ? `/Title <${writeUtf16Hex(text)}>` : `/Title (${text})`
    assert.ok(pdf.includes(title), text)
  }
  const columns = long.blocks.flatMap((one) => (one.kind === 'table' || one.kind === 'figure' ? one.table.columns : []))
  assert.ok(count(pdf, '/Scope /Column') >= columns.length)
  assert.ok(Number(/\/Type \/Pages.*?\/Count (\d+)/s.exec(pdf)?.[1]) >= 6)
  // The page numbers are found in rounds; they must come to rest at the same ones.
  assert.equal(hash(renderPdf(makeLongDocument({ chapters: 4, figures: 3, tables: 8, paragraphs: 6 }))), hash(file))
})

test('a document that not everyone could read is refused by name', () => {
  const figure = sample.blocks.find((block) => block.kind === 'figure')!
  for (const [faulty, code] of [
    [{ ...sample, blocks: [{ ...figure, alt: ' ' }] }, 'alt_missing'],
    [{ ...sample, title: '' }, 'title_missing'],
    [{ ...sample, blocks: [{ kind: 'heading', level: 3, text: 'x' }] }, 'heading_skipped'],
    [
      { ...sample, blocks: [{ ...figure, svg: '<svg width="1" height="1"><image href="/etc/passwd"/></svg>' }] },
      'picture_unsafe',
    ],
  ] as [DocumentModel, string][]) {
    assert.throws(
      () => renderPdf(faulty),
      (error) => error instanceof DocumentError && error.problems.some((problem) => problem.code === code),
    )
  }
})

test("a writer's words are never read as markup", () => {
  const injection = '#panic("read as code") #read("/etc/passwd") *bold* $x$ = Heading \\ "quoted" {"json": 1}'
  const pdf = readPdf(
    renderPdf({
      ...sample,
      title: injection,
      subtitle: injection,
      notice: injection,
      draft: injection,
      edition: injection,
      blocks: [
        { kind: 'lead', runs: [injection] },
        { kind: 'heading', level: 2, text: injection },
        { kind: 'paragraph', runs: ['= Not a heading\n= Nor this'] },
        { kind: 'list', ordered: true, items: [[{ text: injection, link: 'https://example.org/#a' }]] },
        { kind: 'code', label: injection, text: injection },
        { kind: 'facts', items: [{ label: injection, value: injection, note: injection }] },
        {
          kind: 'table',
          table: { caption: injection, columns: [{ label: injection, align: 'end' }], rows: [[[injection]]] },
        },
        { kind: 'note', runs: [{ text: injection, mark: 'watch' }] },
        {
          kind: 'confirmation',
          heading: 'x',
          parties: [{ party: injection, role: injection, confirmed: true, text: injection }],
        },
      ],
    }),
  )
  assert.equal(count(pdf, '/S /H1\n'), 1)
  assert.equal(count(pdf, '/S /H2\n'), 2)
  // In a PDF string balanced brackets stand as they are and a backslash is doubled.
  const literal = injection.replace(/\\/g, '\\\\')
  assert.ok(pdf.includes(`/T (${literal})`))
})

test('a draft and every kind of block make a file; empty lists and no blocks too', () => {
  for (const blocks of [
    [],
    [
      { kind: 'table', table: { caption: 'Empty', columns: [{ label: 'a', align: 'start' }], rows: [] } },
      { kind: 'pageBreak' },
    ],
  ] as DocumentModel['blocks'][]) {
    assert.ok(renderPdf({ ...sample, blocks }).length > 1000)
  }
  assert.notEqual(hash(renderPdf(makeWeeklyPicture({ draft: 'Utkast' }))), hash(renderPdf(sample)))
})

test('links within the document lead to their heading; one that leads nowhere is plain text', () => {
  const pdf = readPdf(
    renderPdf({
      ...sample,
      blocks: [
        {
          kind: 'paragraph',
          runs: [
            { text: 'there', link: '#part' },
            { text: 'nowhere', link: '#other' },
          ],
        },
        { kind: 'heading', level: 2, text: 'Part', id: 'part' },
      ],
    }),
  )
  assert.equal(count(pdf, '/Subtype /Link'), 1)
})

test('a picture and a table too long for a page flow over pages', () => {
  const figure = sample.blocks.find((block) => block.kind === 'figure')!
  const rows = Array.from({ length: 120 }, (_, index) => [[`Område ${index}`], [String(index)], ['']])
  const pdf = readPdf(renderPdf({ ...sample, blocks: [{ ...figure, table: { ...figure.table, rows } }] }))
  assert.ok(Number(/\/Count (\d+)/.exec(pdf)?.[1]) >= 3)
})

test('every character that we say the bundled typefaces draw is drawn', () => {
  const characters = fallbackRanges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  )
  const text = fitText(characters.join(' '))
  assert.ok(!text.includes('\ufffd'))
  assert.ok(renderPdf({ ...sample, blocks: [{ kind: 'paragraph', runs: [text] }] }).length > 1000)
})

test('text is composed, unknown characters are shown as missing, and none stops the file', () => {
  assert.equal(fitText('Lulea\u030a 1\u202f000 A\u2011B x\u200by'), 'Luleå 1\u00a0000 A-B xy')
  assert.equal(fitText('漢 😀\u0007'), '□ □ ')
  assert.match(fitPicture('<svg><text x="1">● Å</text></svg>'), /<text font-family="DejaVu Sans Mono" x="1">● Å</)
  assert.equal(fitPicture('<svg><text x="1">Åre</text></svg>'), '<svg><text x="1">Åre</text></svg>')
  assert.ok(
    renderPdf({ ...sample, title: 'Läge 😀 漢字', blocks: [{ kind: 'lead', runs: ['أ ไทย \ud800'] }] }).length > 1000,
  )
})

/** All of a PDF as text, its compressed streams unpacked: enough to look for what a reader would find. */
function readPdf(file: Uint8Array): string {
  const source = Buffer.from(file)
  const raw = source.toString('latin1')
  const unpacked: string[] = [raw]
  for (const match of raw.matchAll(/stream\r?\n/g)) {
    const start = match.index + match[0].length
    const end = raw.indexOf('endstream', start)
    try {
      unpacked.push(inflateSync(source.subarray(start, end)).toString('latin1'))
    } catch {
      // Not compressed, or a typeface: already read as it stands.
    }
  }
  return unpacked.join('\n')
}

/** A PDF text string as it stands in the file when it holds letters outside ASCII: UTF-16 with its mark, in hexadecimal. */
function writeUtf16Hex(text: string): string {
  return `feff${[...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')}`.toUpperCase()
}

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import test from 'node:test'
import { readArchive, writeArchive } from './archive.ts'
import { DocumentError } from './check-document.ts'
import { renderDocx } from './docx.ts'
import { makeLongDocument } from './fixtures/long-document.ts'
import { makeWeeklyPicture } from './fixtures/weekly-picture.ts'
import { type Block, listContents } from './model.ts'

const make = () => makeLongDocument({ chapters: 3, figures: 4, tables: 6, paragraphs: 6 })
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Names and contents of the archive's parts. */
async function open(document = make()): Promise<Map<string, string>> {
  const bytes = await renderDocx(document)
  return new Map(readArchive(Buffer.from(bytes)).map((one) => [one.name, one.bytes.toString('utf8')]))
}
const readEntities = (xml: string) =>
  xml.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name]!,
  )
const textOf = (xml: string) =>
  readEntities([...xml.matchAll(/<w:t[ >][^<]*/g)].map(([one]) => one.replace(/^[^>]*>/, '')).join(''))
const paragraphs = (xml: string) => [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([one]) => one)
const styled = (xml: string, style: string) =>
  paragraphs(xml).flatMap((one) => (one.includes(`<w:pStyle w:val="${style}"/>`) ? [textOf(one)] : []))

test("headings in order in Word's own styles, one title, a contents list of them all that Word brings up to date", async () => {
  const document = make()
  const parts = await open(document)
  const body = parts.get('word/document.xml')!
  const found = paragraphs(body).flatMap((one) => {
    const level = /<w:pStyle w:val="Heading(\d)"\/>/.exec(one)?.[1]
    return level === undefined ? [] : [`${level} ${textOf(one)}`]
  })
  const expected = listContents(document.blocks).map(({ level, text }) => `${level} ${text}`)
  assert.deepEqual(found, [`1 ${document.title}`, ...expected])
  const styles = parts.get('word/styles.xml')!
  for (const [id, outline] of [
    ['Heading1', 0],
    ['Heading2', 1],
    ['Heading3', 2],
  ] as const) {
    assert.match(styles, new RegExp(`w:styleId="${id}".*?<w:outlineLvl w:val="${outline}"/>`))
  }
  for (const id of ['Caption', 'Quote', 'SamladTable', 'TOC2', 'TOC3', 'Header', 'Footer']) {
    assert.ok(styles.includes(`w:styleId="${id}"`), id)
  }
  assert.match(body, /<w:instrText xml:space="preserve">TOC \\h \\o &quot;2-3&quot;/)
  assert.match(parts.get('word/settings.xml')!, /<w:updateFields\/>/)
  const entries = [...body.matchAll(/<w:hyperlink w:history="1" w:anchor="(_Toc\d+)">.*?<\/w:hyperlink>/g)]
  assert.deepEqual(
    entries.map(([one]) => textOf(one)),
    expected.map((one) => one.slice(2)),
  )
  for (const [, anchor] of entries) assert.ok(body.includes(`w:name="${anchor}"`), anchor)
  assert.equal([...body.matchAll(/<w:pageBreakBefore\/>/g)].length, 4)
})

test('Swedish all through; running head, edition and page numbers on every page', async () => {
  const parts = await open({ ...make(), draft: 'Utkast' })
  assert.match(parts.get('word/styles.xml')!, /<w:docDefaults>.*<w:lang w:val="sv-SE"\/>.*<\/w:docDefaults>/)
  assert.equal(textOf(parts.get('word/header1.xml')!), 'Samlad lägesbild 2026 · Exempelkommunen\tUtgåva 1  Utkast')
  const footer = parts.get('word/footer1.xml')!
  assert.match(footer, /PAGE/)
  assert.match(footer, /NUMPAGES/)
})

test('every table has a caption or a figure before it and repeats its header row; every picture has its words', async () => {
  const document = make()
  const body = (await open(document)).get('word/document.xml')!
  const tables = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([one]) => one)
  const figures = document.blocks.filter(({ kind }) => kind === 'figure').length
  assert.equal(tables.length, 6 + figures)
  for (const table of tables) {
    const [header = '', ...rows] = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([one]) => one)
    assert.match(header, /<w:tblHeader\/>/)
    assert.ok(rows.length > 0 && rows.every((row) => !row.includes('w:tblHeader')))
    assert.match(table, /<w:tblStyle w:val="SamladTable"\/>/)
    const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
    assert.ok(widths.every((width) => width > 0))
    assert.equal(
      widths.reduce((sum, width) => sum + width, 0),
      9865,
    )
  }
  const captions = document.blocks.flatMap((block) => (block.kind === 'table' ? [block.table.caption] : []))
  const written = styled(body, 'Caption')
  for (const caption of captions) assert.ok(written.includes(caption), caption)
  const told = [...body.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, alt = '']) => readEntities(alt))
  assert.deepEqual(
    told,
    document.blocks.flatMap((block) => (block.kind === 'figure' ? [block.alt] : [])),
  )
  assert.ok(told.every((alt) => alt.trim() !== ''))
})

test('pictures are PNG in our colours and letters', async () => {
  const bytes = await renderDocx(make())
  const pictures = readArchive(Buffer.from(bytes)).filter(({ name }) => name.startsWith('word/media/'))
  assert.equal(pictures.length, 4)
  for (const { name, bytes } of pictures) {
    assert.match(name, /\.png$/)
    assert.equal(bytes.readUInt32BE(16), 1280)
    // An empty sheet of that size is a few kilobytes.
    assert.ok(bytes.length > 8000, name)
  }
})

test('same input, same bytes, in this process and in another, whatever was drawn before', async () => {
  const here = hash(await renderDocx(make()))
  await renderDocx(makeWeeklyPicture())
  assert.equal(hash(await renderDocx(make())), here)
  const script = `
    const { renderDocx } = await import(${JSON.stringify(new URL('./docx.ts', import.meta.url).href)})
    const { makeLongDocument } = await import(${JSON.stringify(new URL('./fixtures/long-document.ts', import.meta.url).href)})
    const { createHash } = await import('node:crypto')
    const bytes = await renderDocx(makeLongDocument({ chapters: 3, figures: 4, tables: 6, paragraphs: 6 }))
    console.log(createHash('sha256').update(bytes).digest('hex'))`
  const other = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  assert.equal(other.stdout.trim(), here, other.stderr)
})

test("a writer's words are never read as markup, nor taken for what the file counts", async () => {
  const text =
    '</w:t><w:br/> & "PAGEREF _Toc999" <w:instrText xml:space="preserve">PAGEREF _Toc7 w:id="12" \u0007 rIdabcdefghijklmnop'
  const clean = text.replace('\u0007', ' ')
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text, id: 'a' },
    {
      kind: 'paragraph',
      runs: [text, { text, link: 'https://example.org/?a=1&b=2' }, { text, link: '#a' }, { text, link: '#none' }],
    },
    { kind: 'table', table: { caption: text, columns: [{ label: text, align: 'end' }], rows: [[[text]]] } },
    { kind: 'list', ordered: true, items: [[text]] },
    { kind: 'code', label: text, text },
  ]
  const parts = await open({ ...make(), title: text, blocks })
  const body = parts.get('word/document.xml')!
  // Once more in the contents list, where the three spaces have become one.
  assert.equal(textOf(body).split(clean).length - 1, 12)
  assert.equal([...body.matchAll(/<w:hyperlink /g)].length, 2)
  assert.match(parts.get('word/_rels/document.xml.rels')!, /Target="https:\/\/example\.org\/\?a=1&amp;b=2"/)
})

test('a document that not everyone could read is refused', async () => {
  const document = make()
  const figure = document.blocks.find((block) => block.kind === 'figure')!
  await assert.rejects(
    renderDocx({ ...document, blocks: [{ ...figure, alt: ' ' }] }),
    (error) => error instanceof DocumentError && error.problems.some(({ code }) => code === 'alt_missing'),
  )
})

test('an archive comes back as it was put in, also an empty file and a name with å', () => {
  const files = [
    { name: 'å/tom.xml', bytes: Buffer.alloc(0) },
    { name: 'b.bin', bytes: Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * at) % 251)) },
  ]
  assert.deepEqual(readArchive(writeArchive(files)), files)
  assert.throws(() => readArchive(Buffer.from('<html>')), /not a ZIP/)
})

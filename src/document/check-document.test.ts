import assert from 'node:assert/strict'
import test from 'node:test'
import { checkDocument, isSafePicture } from './check-document.ts'
import { makeWeeklyPicture } from './fixtures/weekly-picture.ts'
import type { Block, DocumentModel } from './model.ts'

const sound = makeWeeklyPicture()
const withBlocks = (...blocks: Block[]): DocumentModel => ({ ...sound, blocks })
const codes = (document: DocumentModel) => checkDocument(document).map(({ code }) => code)
const figure = sound.blocks.find((block) => block.kind === 'figure')!
const table = { caption: 'T', columns: [{ label: 'a', align: 'start' as const }], rows: [[['1']]] }

test('the sample document is sound', () => assert.deepEqual(checkDocument(sound), []))

test('each fault is found, and all of them at once', () => {
  assert.deepEqual(codes({ ...sound, title: '  ' }), ['title_missing'])
  assert.deepEqual(codes({ ...sound, language: 'Swedish' }), ['language_missing'])
  assert.deepEqual(codes({ ...sound, created: '2026-13-40T00:00:00Z' }), ['date_invalid'])
  assert.deepEqual(codes(withBlocks({ ...figure, alt: '' })), ['alt_missing', 'alt_missing'])
  assert.deepEqual(codes(withBlocks({ kind: 'heading', level: 3, text: 'Skipped' })), ['heading_skipped'])
  assert.deepEqual(codes(withBlocks({ kind: 'heading', level: 2, text: '' })), ['heading_empty'])
  assert.deepEqual(codes(withBlocks({ kind: 'table', table: { ...table, caption: '' } })), ['caption_missing'])
  assert.deepEqual(codes(withBlocks({ kind: 'table', table: { ...table, rows: [[['1'], ['2']]] } })), ['row_length'])
  assert.deepEqual(codes(withBlocks({ kind: 'paragraph', runs: [{ text: 'x', link: 'javascript:alert(1)' }] })), [
    'link_refused',
  ])
  assert.ok(codes(withBlocks(figure, figure)).includes('id_repeated'))
  const part = { kind: 'heading', level: 2, text: 'Part', id: 'part' } as const
  assert.deepEqual(codes(withBlocks(part, part)), ['id_repeated'])
  assert.deepEqual(codes(withBlocks({ ...part, id: 'a"b' })), ['id_refused'])
  assert.deepEqual(
    codes(withBlocks({ ...part, chapter: true }, { kind: 'heading', level: 3, text: 'x', chapter: true })),
    ['chapter_level'],
  )
  const contents = { kind: 'contents', heading: 'Contents' } as const
  assert.deepEqual(codes(withBlocks(contents, part)), [])
  assert.deepEqual(codes(withBlocks(contents, contents)), ['contents_repeated'])
  assert.deepEqual(codes(withBlocks({ ...contents, heading: ' ' })), ['heading_empty'])
  assert.deepEqual(codes(withBlocks({ kind: 'code', label: '', text: 'x' })), ['caption_missing'])
  assert.deepEqual(codes({ ...withBlocks({ kind: 'heading', level: 3, text: '' }), title: '' }), [
    'title_missing',
    'heading_skipped',
    'heading_empty',
  ])
})

test('a picture may hold drawing only: no script, handler, foreign content or reference out of itself', () => {
  const wrap = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">${inner}</svg>`
  assert.ok(isSafePicture(wrap('<text x="1">onload="x" href="y" &lt;script&gt;</text><path fill="url(#p)" d="M0 0"/>')))
  for (const inner of [
    '<script>1</script>',
    '<rect onload="x()"/>',
    '<a href="https://example.org"><text>x</text></a>',
    '<image xlink:href="file:///etc/passwd"/>',
    '<foreignObject/>',
    '<rect fill="url(https://example.org/x)"/>',
    '<rect style="fill:red"/>',
    '<!ENTITY x "y">',
    '<rect/onload="x()"/>',
  ]) {
    assert.ok(!isSafePicture(wrap(inner)), inner)
  }
  assert.ok(!isSafePicture('<p>no picture</p>'))
})

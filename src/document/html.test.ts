import assert from 'node:assert/strict'
import test from 'node:test'
import { readXml } from '#figure/fixtures/well-formed.ts'
import { DocumentError } from './check-document.ts'
import { makeLongDocument } from './fixtures/long-document.ts'
import { makeWeeklyPicture } from './fixtures/weekly-picture.ts'
import { renderHtml } from './html.ts'
import { writeDocumentStyle } from './html-style.ts'
import { type DocumentModel, listContents } from './model.ts'

const sample = makeWeeklyPicture()
const injection = `</p><script>alert('1')</script> & "quoted" <img src=x onerror=y>`
/** The page as XML, its style sheet apart: that holds no markup but may hold an ampersand. */
const read = (html: string) =>
  readXml(
    html
      .replace(/^<!DOCTYPE html>\n/, '')
      .replace(/<style>[^<]*<\/style>/, '<style/>')
      .trim(),
  )

test('the page is well-formed, in its language, with one h1 and no skipped level', () => {
  const elements = read(renderHtml(sample))
  assert.equal(elements[0]?.attributes.lang, 'sv')
  const levels = elements.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]))
  assert.equal(levels.filter((level) => level === 1).length, 1)
  assert.ok(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1))
  for (const landmark of ['header', 'main', 'footer'])
    assert.equal(elements.filter(({ name }) => name === landmark).length, 1)
  const skip = elements.find(({ attributes }) => attributes.class === 'skip')
  assert.equal(elements.find(({ attributes }) => `#${attributes.id}` === skip?.attributes.href)?.name, 'main')
})

test('the contents list is a named part of the page that leads to each heading after it', () => {
  const long = makeLongDocument({ chapters: 3, figures: 2, tables: 3, paragraphs: 3 })
  const html = renderHtml(long)
  const elements = read(html)
  const nav = elements.find(({ name }) => name === 'nav')
  assert.ok(elements.some(({ attributes }) => attributes.id === nav?.attributes['aria-labelledby']))
  const list = /<nav .*?<\/nav>/s.exec(html)?.[0] ?? ''
  const told = [...list.matchAll(/<a href="#([^"]+)">([^<]+)<\/a>/g)].map(([, id, text]) => ({ id, text }))
  assert.deepEqual(
    told,
    listContents(long.blocks).map(({ id, text }) => ({ id, text })),
  )
  for (const { id } of told) {
    const [found, ...more] = elements.filter(({ attributes }) => attributes.id === id)
    assert.match(found?.name ?? '', /^h[23]$/)
    assert.deepEqual(more, [])
  }
  // A page without one keeps the style sheet that it had.
  assert.ok(!renderHtml(sample).includes('.contents') && html.includes('.contents'))
})

test('every table has a caption and scoped headers, every picture a name that exists once', () => {
  const elements = read(renderHtml(sample))
  const count = (name: string) => elements.filter((element) => element.name === name).length
  assert.ok(count('table') >= 2)
  assert.equal(count('caption'), count('table'))
  for (const { attributes } of elements.filter(({ name }) => name === 'th'))
    assert.match(attributes.scope ?? '', /^(col|row)$/)
  const ids = elements.flatMap(({ attributes }) => attributes.id ?? [])
  assert.equal(new Set(ids).size, ids.length)
  for (const { attributes } of elements.filter(({ name }) => name === 'svg')) {
    if (attributes['aria-hidden'] === 'true') continue
    for (const id of attributes['aria-labelledby']!.split(' ')) assert.ok(ids.includes(id))
  }
})

test('no script, no inline style, no event handler: a strict policy holds', () => {
  const elements = read(renderHtml(sample))
  assert.ok(!elements.some(({ name }) => name === 'script'))
  for (const { attributes } of elements)
    assert.ok(!Object.keys(attributes).some((key) => key === 'style' || key.startsWith('on')))
})

test('the style sheet inside the page is the one that the options ask for', () => {
  const options = { fontUrl: '/fonts/a.woff2', palette: { petrol: '#123456' } }
  assert.ok(renderHtml(sample, options).includes(`<style>${writeDocumentStyle(options)}</style>`))
  const linked = renderHtml(sample, { styleHref: '/document.css' })
  assert.ok(linked.includes('href="/document.css"') && !linked.includes('<style>'))
  assert.ok(!writeDocumentStyle({ fontUrl: 'x"); } body { color: red' }).includes('} body {'))
})

test("a writer's words are printed literally everywhere", () => {
  const document: DocumentModel = {
    ...sample,
    title: injection,
    subtitle: injection,
    notice: injection,
    draft: injection,
    edition: injection,
    blocks: [
      { kind: 'lead', runs: [injection] },
      { kind: 'heading', level: 2, text: injection },
      { kind: 'paragraph', runs: [{ text: injection, bold: true, link: 'https://example.org/?a=1&b=2' }] },
      { kind: 'list', ordered: false, items: [[injection]] },
      { kind: 'note', runs: [injection] },
      { kind: 'code', label: injection, text: injection },
      { kind: 'facts', items: [{ label: injection, value: injection, note: injection }] },
      {
        kind: 'table',
        table: { caption: injection, columns: [{ label: injection, align: 'end' }], rows: [[[injection]]] },
      },
      { kind: 'sources', heading: injection, items: [[injection]] },
      {
        kind: 'confirmation',
        heading: injection,
        parties: [{ party: injection, role: injection, confirmed: false, text: injection }],
      },
    ],
  }
  const html = renderHtml(document)
  assert.ok(!html.includes('<script') && !html.includes('<img'))
  assert.ok(read(html).filter(({ text }) => text.includes(injection)).length >= 18)
})

test('a heading with an id is found by links, a command is set as one', () => {
  const runs = [{ text: 'there', link: '#part' }]
  const html = renderHtml({
    ...sample,
    blocks: [
      { kind: 'paragraph', runs },
      { kind: 'heading', level: 2, text: 'Part', id: 'part' },
      { kind: 'code', label: 'In R', text: 'p.adjust(p, method = "BH")' },
    ],
  })
  const elements = read(html)
  assert.ok(elements.some(({ name, attributes }) => name === 'h2' && attributes.id === 'part'))
  assert.ok(elements.some(({ name, attributes }) => name === 'a' && attributes.href === '#part'))
  assert.equal(elements.find(({ name }) => name === 'code')?.text, 'p.adjust(p, method = "BH")')
})

test('same input, same bytes; a faulty document is refused', () => {
  assert.equal(renderHtml(makeWeeklyPicture()), renderHtml(makeWeeklyPicture()))
  assert.throws(() => renderHtml({ ...sample, title: '' }), DocumentError)
})

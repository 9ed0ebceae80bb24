import assert from 'node:assert/strict'
import test from 'node:test'
import { methodCatalogue, methodCodes } from '#analysis/catalogue/method-catalogue.data.ts'
import { en as methodsEn } from '#analysis/catalogue/paragraphs-en.ts'
import { sv as methodsSv } from '#analysis/catalogue/paragraphs-sv.ts'
import { checkDocument } from '#document/check-document.ts'
import type { Block, DocumentModel, Run } from '#document/model.ts'
import { readXml } from '#figure/fixtures/well-formed.ts'
import type { Language } from './exhibit.ts'
import { themeFor, widths, writeNumber } from './exhibit.ts'
import { drawGallery, listExhibits } from './gallery.ts'
import { readTheftPlaces, readTheftSquares } from './samples/samples.ts'
import { theftMonths, theftWeeks } from './samples/theft-counts.data.ts'
import { packGallery, writeGalleryHtml, writeGalleryPdf } from './write-gallery.ts'

const languages = ['sv', 'en'] as const
const documents = Object.fromEntries(languages.map((language) => [language, drawGallery(language)])) as Record<
  Language,
  DocumentModel
>

const textOf = (runs: readonly Run[]) => runs.map((run) => (typeof run === 'string' ? run : run.text)).join('')

/** The blocks under a method's heading. */
function findPart({ blocks }: DocumentModel, code: string): Block[] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.id === code)
  assert.ok(from >= 0, `${code} has no heading`)
  const length = blocks.slice(from + 1).findIndex((block) => block.kind === 'heading' || block.kind === 'sources')
  return blocks.slice(from + 1, from + 1 + length)
}

test('every method of the catalogue is shown, in its order, in both languages', () => {
  for (const language of languages) {
    const shown = listExhibits(language).map(({ method }) => method)
    assert.deepEqual([...shown].sort(), [...methodCodes].sort())
    const headed = documents[language].blocks.flatMap((block) =>
      block.kind === 'heading' && block.id ? [block.id] : [],
    )
    assert.deepEqual(headed, methodCodes)
  }
})

test('a method has its paragraph, its figure with sentence and table, literature, peer and the call in R', () => {
  for (const [language, methods] of [
    ['sv', methodsSv],
    ['en', methodsEn],
  ] as const) {
    for (const code of methodCodes) {
      const part = findPart(documents[language], code)
      const told = part.map((block) => ('runs' in block ? textOf(block.runs) : '')).join('\n')
      const { literature, heldAgainst, inR } = methodCatalogue[code]
      assert.ok(told.includes(methods.methods[code].text), code)
      for (const work of literature) assert.ok(told.includes(work.split(' ')[0]!), `${code}: ${work}`)
      if (heldAgainst !== 'simulation') assert.ok(told.includes(heldAgainst), `${code}: ${heldAgainst}`)
      const figure = part.find((block) => block.kind === 'figure')
      assert.ok(figure && figure.narrow !== undefined && figure.table.rows.length > 0, code)
      assert.ok(textOf(figure.caption).length > 30, `${code}: ${textOf(figure.caption)}`)
      assert.equal(part.find((block) => block.kind === 'code')?.text ?? null, inR, code)
    }
  }
})

test('each group shows what is said where the data do not suffice', () => {
  const refusing = new Set(
    listExhibits('sv')
      .filter(({ untold }) => untold)
      .map(({ method }) => methodCatalogue[method].group),
  )
  assert.deepEqual([...refusing].sort(), [...new Set(methodCodes.map((code) => methodCatalogue[code].group))].sort())
  for (const { method, untold } of listExhibits('sv')) {
    if (!untold) continue
    const { sentence = '' } = untold(themeFor('sv', 'x', widths.wide))
    assert.match(sentence, /går inte|visas inte|inte lämnas|kan inte/i, `${method}: ${sentence}`)
  }
})

test('the document is sound, its links lead somewhere, and its pictures are well-formed', () => {
  for (const language of languages) {
    const { blocks } = documents[language]
    assert.deepEqual(checkDocument(documents[language]), [])
    assert.deepEqual(checkDocument(drawGallery(language, 'paper')), [])
    const anchors = new Set(blocks.flatMap((block) => (block.kind === 'heading' && block.id ? [`#${block.id}`] : [])))
    const links = blocks
      .flatMap((block) => (block.kind === 'list' ? block.items.flat() : []))
      .flatMap((run) => (typeof run === 'object' && run.link ? [run.link] : []))
    assert.deepEqual(new Set(links), anchors)
    for (const block of blocks) {
      if (block.kind !== 'figure') continue
      for (const svg of [block.svg, block.narrow!]) assert.ok(readXml(svg).length > 5)
    }
  }
})

test('no text of the narrow form is wider than it, or smaller than twelve pixels', () => {
  for (const { method, draw } of listExhibits('sv')) {
    const { svg } = draw(themeFor('sv', 'x', widths.narrow))
    const elements = readXml(svg)
    assert.equal(elements[0]!.attributes.width, String(widths.narrow), method)
    for (const { name, attributes, text } of elements) {
      if (name === 'text') assert.ok(Number(attributes['font-size'] ?? 13) >= 12, `${method}: ${text}`)
    }
  }
})

test('no English in the Swedish page and no Swedish in the English, but for names', () => {
  const swedish = JSON.stringify(documents.en.blocks.filter((block) => block.kind !== 'sources')).match(
    /\b(och|eller|inte|mellan|väntat)\b/g,
  )
  assert.equal(swedish, null)
  const english = JSON.stringify(documents.sv.blocks.filter((block) => block.kind !== 'code')).match(
    /\b(and|between|expected|cannot)\b/g,
  )
  assert.equal(english, null)
})

test('the same program gives the same bytes, as page and as PDF', () => {
  for (const language of languages) {
    const page = writeGalleryHtml(language)
    assert.equal(writeGalleryHtml(language), page)
    assert.ok(page.startsWith('<!DOCTYPE html>') && page.length < 2_000_000)
    assert.doesNotMatch(page, /<script|https?:\/\/(?!www\.w3\.org)/)
    assert.ok(packGallery(language).packed.length < 500_000)
  }
  const pdf = writeGalleryPdf('sv')
  assert.equal(Buffer.from(pdf.subarray(0, 5)).toString(), '%PDF-')
  assert.deepEqual(writeGalleryPdf('sv'), pdf)
})

test('the thefts are counted alike, and their places are rounded and moved', () => {
  const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0)
  assert.deepEqual([...new Set(Object.values(theftWeeks).map((weeks) => weeks.length))], [207])
  assert.equal(sum(theftMonths), 35_746)
  const squares = readTheftSquares()
  assert.deepEqual(
    theftMonths,
    theftMonths.map((_, month) => sum(squares.map(({ months }) => months[month]!))),
  )
  const { points, days } = readTheftPlaces()
  assert.equal(days.length, 1721)
  assert.ok(days.every((day) => day >= 0 && day < 365))
  // Within Sweden's numbers, not New York's, and on a lattice of ten metres.
  for (const [values, from, length] of [
    [points.e, 304_000, 12_400],
    [points.n, 6_386_000, 8_000],
  ] as const) {
    assert.ok(values.every((value) => value % 10 === 0 && value >= from && value <= from + length))
  }
})

test('the examples that were chosen to show something do', () => {
  const told = new Map(
    listExhibits('sv').map(({ method, draw }) => [method, draw(themeFor('sv', 'x', widths.wide)).sentence ?? '']),
  )
  for (const [method, said] of [
    ['farringtonFlexible', /^47 .*mellan 15 och 42\. Det är fler än slumpen/],
    ['yearlyWave', /Det är fler än slumpen/],
    ['recentPeriods', /Det är fler än slumpen/],
    ['exactHistory', /Det är som väntat/],
    ['earlyWarning', /3 larm/],
    ['cumulativeSum', /ihållande ökning/],
    ['falseDiscoveryRate', /^2 av 76 .* står en sig; den andra kan vara slump/],
    ['season', /^Augusti har/],
    ['nearRepeat', /^Efter en bilstöld är det vanligare/],
    ['hotSpots', /tätare än slumpen/],
    ['publishedAudit', /Granskningen stoppar/],
  ] as const) {
    assert.match(told.get(method)!, said, method)
  }
  // Picked among many by what they show: the page says so beside the figure, and nowhere else.
  for (const { method, picked } of listExhibits('sv')) {
    const beside = findPart(documents.sv, method).some(
      (block) => block.kind === 'paragraph' && textOf(block.runs).includes('inget fynd'),
    )
    assert.equal(beside, picked === true, method)
  }
  const picked = listExhibits('en').flatMap((exhibit) => (exhibit.picked ? [exhibit.method] : []))
  assert.deepEqual(picked.toSorted(), [
    ...['cumulativeSum', 'earlyWarning', 'falseDiscoveryRate', 'farringtonFlexible'],
    ...['hotSpots', 'nearRepeat', 'recentPeriods', 'yearlyWave'],
  ])
  // And among its sources.
  for (const [language, said] of [
    ['sv', /valda bland hundratals .* av ren slump/],
    ['en', /chosen among hundreds .* by chance alone/],
  ] as const) {
    const sources = documents[language].blocks.find((block) => block.kind === 'sources')
    assert.match(sources?.items.map(textOf).join('\n') ?? '', said)
  }
})

test('cells are hidden to protect others where it is said, and not in the table that the audit stops', () => {
  const draw = (wanted: string) =>
    listExhibits('sv')
      .find(({ method }) => method === wanted)!
      .draw(themeFor('sv', 'x', widths.wide))
  const [hidden, audited] = [draw('hiddenCells'), draw('publishedAudit')]
  const gaps = ({ sentence = '' }) => Number(/^(\d+) av 35 rutor visas inte/.exec(sentence)?.[1])
  assert.deepEqual([gaps(hidden), gaps(audited)], [8, 5])
  assert.match(hidden.svg, /bara för att skydda/)
  assert.doesNotMatch(audited.svg, /bara för att skydda/)
  assert.match(audited.svg, /bara de små talen dolda/)
})

test('numbers are written by the language, the same on every machine', () => {
  assert.equal(writeNumber('sv', 12345.6, 2), '12\u202f345,6')
  assert.equal(writeNumber('sv', 1234), '1234')
  assert.equal(writeNumber('en', 1234), '1,234')
  assert.equal(writeNumber('sv', -0.04, 1), '0')
  assert.equal(writeNumber('en', -2.5, 1), '−2.5')
})

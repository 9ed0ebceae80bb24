import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test from 'node:test'
import { renderDocx } from '#document/docx.ts'
import { renderHtml } from '#document/html.ts'
import type { Block as DocumentBlock } from '#document/model.ts'
import { renderPdf } from '#document/pdf.ts'
import { drawJointDocument } from './document.ts'
import { en as documentEn } from './document-en.ts'
import { drawJointSummary } from './document-summary.ts'
import { sv as document } from './document-sv.ts'
import { findings, makeFacts, makeTrend } from './fixtures/joint-facts.ts'
import { sayFinding } from './say-finding.ts'
import type { Block } from './schema.ts'
import { sv as said } from './sv.ts'

const words = { said, document }
const written: Partial<Block>[] = [
  { part: 'summary', text: 'Första stycket.\n\nPunkter:\n- Kvarnskolan\n- Stationen', pinned: true },
  { key: 'crime.trend/crime.violence', part: 'crime', text: 'Våldet ligger stilla.', writtenBy: 'kommun' },
  { key: 'crime.trend/crime.burglary', part: 'crime', struck: true },
  { part: 'priorities', text: '- Hållplatsen\n- Narkotika vid stationen' },
]
const textOf = (block: DocumentBlock): string => JSON.stringify(block)
const draw = (facts = makeFacts(written)) => drawJointDocument(facts, words)
const countPages = (pdf: Uint8Array) =>
  Number(/\/Type \/Pages.*?\/Count (\d+)/s.exec(Buffer.from(pdf).toString('latin1'))?.[1])

test('chapters stand in the order of the parts, the decision last; what was left out says why', () => {
  const headings = draw().blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []))
  const { parts } = said
  assert.deepEqual(headings, [
    ...[parts.summary, parts.method, parts.crime, parts.insecurity, parts.placesTimes, parts.groups],
    ...[parts.otherInformation, parts.areas, parts.forecast, parts.priorities],
    ...[document.methods, document.editedHeading, parts.decision],
  ])
  const blocks = draw().blocks.map(textOf)
  assert.ok(blocks.some((one) => one.includes('Underlaget räcker inte för att beskriva grupper.')))
})

test('computed, edited and own paragraphs are told; a struck one is neither said nor drawn; the edit is marked and its computed sentence kept', () => {
  const { blocks } = draw()
  const all = blocks.map(textOf).join('\n')
  const [, violence, burglary] = findings.map((one) => sayFinding(one, said))
  assert.ok(violence && burglary)
  const edited = blocks.find((one) => textOf(one).includes('Våldet ligger stilla.'))
  assert.match(textOf(edited!), /"text":"redigerad","muted":true,"link":"#redigerade-meningar"/)
  const note = blocks.find((one) => one.kind === 'list' && textOf(one).includes('Exempelköpings kommun'))
  assert.ok(note && textOf(note).includes(JSON.stringify(violence)))
  assert.equal(all.split(JSON.stringify(violence)).length - 1, 1)
  assert.ok(!all.includes(JSON.stringify(burglary)))
  assert.ok(!all.includes('"caption":["Inbrott'))
  assert.ok(all.includes('1 räknad mening har strukits'))
  assert.ok(all.includes('{"kind":"list","ordered":false,"items":[["Kvarnskolan"],["Stationen"]]}'))
})

test('every figure and every statistics table is followed by its source, when it was fetched and whether it is final', () => {
  const { blocks } = draw()
  const figures = blocks.flatMap((block, at) => (block.kind === 'figure' && block.table.rows.length > 3 ? [at] : []))
  assert.ok(figures.length >= 4)
  for (const at of figures) {
    const line = textOf(blocks[at + 1]!)
    assert.match(line, /Källa: Brå, Anmälda brott, tabell 120, hämtad 3 oktober 2026/)
    assert.match(line, /Preliminärt för 2025, annars slutligt|Slutliga uppgifter/)
  }
  assert.ok(blocks.some((one) => textOf(one).includes('Områdesindelning: RegSO 2025.')))
})

test('a difference that both let stand is told in both voices; one that is settled is not', () => {
  const facts = makeFacts(written)
  const all = draw(facts).blocks.map(textOf).join('\n')
  for (const one of ['Försäljningen har flyttat', 'Försäljningen pågår', 'Följs upp i mars.'])
    assert.ok(all.includes(one), one)
  const settled = facts.picture.differences.map((one) => ({ ...one, resolution: 'police' as const }))
  const other = draw({ ...facts, picture: { ...facts.picture, differences: settled } })
  assert.ok(!other.blocks.map(textOf).join('\n').includes('Försäljningen'))
})

test('what is not decided is marked on every page; a draft shows its empty parts, and tells what later deliveries changed', () => {
  const facts = makeFacts(written)
  const withState = (state: 'composing' | 'proposed' | 'decided') =>
    draw({ ...facts, picture: { ...facts.picture, state } })
  assert.deepEqual(
    [withState('composing').draft, withState('proposed').draft, withState('decided').draft],
    ['Utkast', 'Förslag', undefined],
  )
  assert.ok(withState('composing').blocks.some((one) => textOf(one).includes(document.empty)))
  const revisions = [
    { key: 'k', title: 'Inbrott', period: '2024', before: 2239, after: null, at: '2026-11-25T08:00:00.000Z' },
  ]
  const table = draw({ ...facts, revisions }).blocks.find(
    (one) => one.kind === 'table' && one.table.caption === document.revisions,
  )
  assert.match(textOf(table!), /2239.*finns inte längre/)
})

test('the same picture gives the same page, PDF and Word file, which anybody can read', async () => {
  const hash = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
  const [one, other] = [draw(), draw()]
  assert.equal(hash(renderPdf(one)), hash(renderPdf(other)))
  assert.equal(hash(await renderDocx(one)), hash(await renderDocx(other)))
  const html = renderHtml(one)
  for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(html.includes(` id="${id}"`), id)
  // English has every word too.
  assert.ok(
    renderPdf(drawJointDocument({ ...makeFacts(written), language: 'en' }, { said, document: documentEn })).length >
      1000,
  )
})

test('a picture with nothing in it still makes a document, draft or decided', () => {
  const facts = makeFacts([], [])
  for (const state of ['composing', 'decided'] as const) {
    assert.ok(countPages(renderPdf(draw({ ...facts, picture: { ...facts.picture, state } }))) >= 2)
  }
  assert.ok(renderPdf(drawJointSummary(facts, words)).length > 1000)
})

test('the summary is at most two pages, however much is pinned, and says how much more there is', () => {
  const long = 'Samverkansöverenskommelsens åtgärdsplansuppföljning visar att otryggheten består. '.repeat(30)
  const pinned = Array.from(
    { length: 40 },
    (_, at): Partial<Block> => ({ key: `own:p${at}`, part: 'crime', text: long, pinned: true }),
  )
  const priorities = Array.from(
    { length: 60 },
    (_, at): Partial<Block> => ({ key: `own:q${at}`, part: 'priorities', text: long }),
  )
  for (const more of [written, [...pinned, ...priorities]]) {
    const summary = drawJointSummary(makeFacts(more), words)
    assert.ok(countPages(renderPdf(summary)) <= 2)
    assert.ok(summary.blocks.map(textOf).join().includes('Nationella trygghetsundersökningen'))
  }
  assert.match(
    drawJointSummary(makeFacts([...pinned]), words)
      .blocks.map(textOf)
      .join(),
    /Ytterligare \d\d punkter/,
  )
})

test('every way in which a course is judged is told of at the back', () => {
  for (const [method, literature] of [
    ['quasiPoisson', 'McCullagh'],
    ['seasonalQuasiPoisson', 'McCullagh'],
    ['mannKendall', 'Mann 1945'],
  ] as const) {
    const { blocks } = draw(makeFacts([], [{ ...makeTrend(0), method }]))
    const at = blocks.findIndex((one) => one.kind === 'heading' && one.text === document.methods)
    assert.ok(at > 0 && textOf(blocks[at + 1] as DocumentBlock).includes(literature), method)
  }
})

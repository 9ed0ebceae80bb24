import assert from 'node:assert/strict'
import test from 'node:test'
import { checkDocument } from '#document/check-document.ts'
import { renderHtml } from '#document/html.ts'
import type { Block } from '#document/model.ts'
import { growCauses, walkCauses } from './cause-tree.ts'
import { drawProblems } from './document.ts'
import { en as documentEn } from './document-en.ts'
import type { ProblemDocumentFacts } from './document-facts.ts'
import { sv as document } from './document-sv.ts'
import { en as saidEn } from './en.ts'
import { problemFacts, problemHeads, stationCauses, stationProblem } from './fixtures/problem-facts.ts'
import { sumUpProblems } from './list-summary.ts'
import { rankOne } from './rank.ts'
import type { Cause, Problem } from './schema.ts'
import { drawProblemDocument } from './server/draw-problem.ts'
import { sv as said } from './sv.ts'

const words = { said, document }
const one = (problem: Problem = stationProblem): ProblemDocumentFacts => ({ ...problemFacts, problem })
const textOf = (blocks: readonly Block[]) => JSON.stringify(blocks)
const headings = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${block.text}`] : []))

test('list and problem pass the check of documents in Swedish and in English, also when nothing is written', () => {
  const bare = {
    ...stationProblem,
    causes: [],
    chains: [],
    findings: [],
    scores: [],
    confirmations: [],
    description: '',
  }
  assert.equal(drawProblems({ ...problemFacts, invented: true }, words).notice, document.invented)
  for (const facts of [problemFacts, { ...problemFacts, problems: [] }, one(), one(bare)]) {
    assert.deepEqual(checkDocument(drawProblems(facts, words)), [])
    assert.deepEqual(checkDocument(drawProblems(facts, { said: saidEn, document: documentEn })), [])
  }
})

test('every cause and every piece of evidence, for and against, stands in the document with its source', () => {
  const { blocks } = drawProblems(one(), words)
  const titles = headings(blocks)
  const all = textOf(blocks)
  for (const cause of stationCauses) {
    assert.ok(titles.includes(`4 ${cause.title}`), cause.title)
    for (const { text, source } of cause.evidence) {
      const list = blocks.find((block) => block.kind === 'list' && textOf([block]).includes(text))
      assert.ok(list && textOf([list]).includes(`Källa: ${source}`), text)
    }
  }
  // What speaks against stands under its own words, never among what speaks for.
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === stationCauses[0]?.title)
  assert.deepEqual(
    blocks.slice(at + 3, at + 7).map((block) => (block.kind === 'paragraph' ? block.runs[0] : block.kind)),
    [{ text: 'Talar för', bold: true }, 'list', { text: 'Talar emot', bold: true }, 'list'],
  )
  assert.ok(all.includes(document.noEvidence.any) && all.includes(document.noEvidence.for))
  assert.ok(all.includes(`Verkar genom: ${stationCauses[0]?.title}. Antagande.`))
})

test('the fishbone is a figure with its table, and where it would not fit a page one figure a bone', () => {
  const figures = (problem: Problem) =>
    drawProblems(one(problem), words).blocks.filter((block) => block.kind === 'figure')
  const [fishbone, chain] = figures(stationProblem)
  assert.ok(fishbone?.narrow && chain?.narrow)
  assert.deepEqual(
    fishbone.table.rows.map(([cause, , through]) => [cause, through].flat()),
    [
      ['Fritidsgården håller stängt på lördagar', 'direkt'],
      ['Belysningen är trasig under skärmtaket', 'direkt'],
      ['Ansvaret för armaturen är oklart', 'Belysningen är trasig under skärmtaket'],
    ],
  )
  const causes = Array.from({ length: 24 }, (_, at): Cause => {
    const bone = (['victim', 'offender', 'place'] as const)[at % 3]!
    return {
      ...stationCauses[0]!,
      id: `c${at}`,
      bone,
      parentId: null,
      title: `${stationCauses[0]!.title} ${at}`,
      evidence: [],
    }
  })
  const split = figures({ ...stationProblem, causes })
  assert.equal(split.length, 4)
  for (const { svg } of split) assert.ok(Number(/ height="([\d.]+)"/.exec(svg)?.[1]) <= 880)
  assert.deepEqual(checkDocument(drawProblems(one({ ...stationProblem, causes }), words)), [])
})

test('the list says how it stands, ranks with why, shows both answers where the parties differ, and keeps what was put off with its reason', () => {
  const { blocks } = drawProblems(problemFacts, words)
  assert.equal(
    document.lead(sumUpProblems(problemHeads)),
    'Ett problem är prioriterat, ett är lyft och ett väntar på polisens svar. Om ett ser parterna olika.',
  )
  assert.deepEqual(headings(blocks).slice(0, 6), [
    '2 Prioriterade',
    '3 1. Skadegörelse kring busstationen på helgkvällar',
    '2 Lyfta',
    '3 Buskörning i Hertsön',
    '2 Inte nu',
    '3 Klotter på skolan',
  ])
  const [, raised] = problemHeads
  const unanswered = { ...raised!, ranking: rankOne([], problemFacts.weights) }
  assert.match(
    document.lead(sumUpProblems([unanswered])),
    /inget problem är prioriterat, ett är lyft och ett väntar på båda parters svar/i,
  )
  const all = textOf(blocks)
  assert.ok(all.includes('Skäl: Skolan har redan en egen plan.'))
  assert.ok(all.includes('3 ≠ 1'))
  assert.match(all, /Parterna ser olika på vanligt \(kommunen 3, polisen 1\)/)
  assert.match(all, /Värdet räknas när båda parter har svarat/)
})

test('page, PDF and Word file are made, the same bytes twice, with both answers and who said yes when', async () => {
  for (const facts of [problemFacts, one()]) {
    for (const format of ['html', 'pdf', 'docx'] as const) {
      const [first, second] = [await drawProblemDocument(facts, format), await drawProblemDocument(facts, format)]
      assert.ok(first.length > 2000)
      assert.deepEqual(first, second)
    }
  }
  const html = renderHtml(drawProblems(one(), words))
  for (const expected of [
    'Väldigt mycket',
    'parterna ser olika',
    'Polisen: prioritera, 12 november 2026.',
    'Trygga platser',
  ])
    assert.ok(html.includes(expected), expected)
})

test('a cause whose parent is gone, or that leads to itself, is still in the tree, once', () => {
  const lost: Cause[] = [
    { ...stationCauses[0]!, id: 'a', parentId: 'b' },
    { ...stationCauses[0]!, id: 'b', parentId: 'a' },
    { ...stationCauses[0]!, id: 'c', parentId: 'gone' },
  ]
  assert.deepEqual(
    walkCauses(growCauses(lost, 'place')).map(({ cause, depth }) => `${cause.id}${depth}`),
    ['c0', 'a0', 'b1'],
  )
})

/** The document of a statement: the same content, the same document; a draft says so, and what is sealed has no empty places. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalFindings, canonicalJson } from './canonical.ts'
import { composeContent } from './content.ts'
import { drawStatement, type StatementFacts } from './document.ts'
import { sv as words } from './document-sv.ts'
import type { Part } from './schema.ts'

const slot = (key: string, required: boolean) => ({ key, label: `Om ${key}`, hint: null, required })
const parts: Part[] = [
  {
    key: 'first',
    title: 'Första <b>',
    blocks: [{ kind: 'paragraph', runs: ['Räknat.'] }],
    slots: [slot('a', true), slot('b', false)],
  },
  ...['x', 'y', 'z'].map((key) => ({ key, title: key, blocks: [], slots: [] })),
]
const settings = {
  ...{ smallCell: 5, areaSet: 'survey', colour: null, mapTiles: null, cellMetres: 250, similar: null, similarPast: [] },
  invented: true,
}
const content = composeContent(
  {
    ...{ kind: 'councilReport', subjectId: null, title: 'Rapport', from: '2026-01-01', to: '2026-12-31', edition: 2 },
    ...{ asOf: '2026-11-23T08:00:00.000Z', facts: {}, municipality: { name: 'Provby', settings } },
    written: new Map([
      ['a', { text: ' Ett.\n\nTvå. ' }],
      ['gone', { text: 'Frågas inte efter mer.' }],
    ]),
  },
  { tell: () => parts, lead: () => 'Så gick det.' },
)
const facts: StatementFacts = { content, contentHash: 'ab'.repeat(32), sealedAt: null, confirmations: [] }
const texts = (of: StatementFacts) =>
  drawStatement(of, words).blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${block.text}`]
    return block.kind === 'paragraph' ? block.runs.map((run) => (typeof run === 'string' ? run : run.text)) : []
  })

test('words whose place is not asked for are no part of what is said yes to', () => {
  assert.deepEqual(content.texts, { a: 'Ett.\n\nTvå.' })
})

test('chapters with what was computed, then each place under its label', () => {
  assert.deepEqual(texts(facts).slice(0, 7), [
    '## Första <b>',
    'Räknat.',
    '### Om a',
    'Ett.',
    'Två.',
    '### Om b',
    words.notWritten,
  ])
  const sealed = { ...facts, sealedAt: '2026-11-24T08:00:00.000Z' }
  assert.ok(!texts(sealed).includes('### Om b'), 'an empty place is left out of what is sealed')
})

test('a draft, an invented municipality and a long one are marked; only those who are asked say yes', () => {
  const draft = drawStatement(facts, words)
  assert.deepEqual([draft.draft, draft.notice, draft.edition], [words.draft, words.invented, 'Utgåva 2'])
  assert.equal(draft.blocks[1]?.kind, 'contents')
  const asked = draft.blocks.flatMap((one) => (one.kind === 'confirmation' ? one.parties : []))
  assert.deepEqual(
    asked.map((one) => [one.party, one.confirmed]),
    [['Kommunen', false]],
  )
  const sealed = drawStatement({ ...facts, sealedAt: '2026-11-24T08:00:00.000Z' }, words)
  assert.deepEqual([sealed.draft, sealed.created], [undefined, '2026-11-24T08:00:00.000Z'])
})

test('equal values have one text, however they were put together', () => {
  const at = new Date('2026-11-23T08:00:00.000Z')
  assert.equal(canonicalJson({ b: [{ d: 1, c: undefined }], a: at }), '{"a":"2026-11-23T08:00:00.000Z","b":[{"d":1}]}')
  assert.equal(canonicalJson({ 10: 'x', 9: 'y', é: 1, e: 2 }), canonicalJson({ e: 2, é: 1, 9: 'y', 10: 'x' }))
  const text = canonicalJson({ b: { asOf: 1, x: [null, { today: 2 }] }, asOf: 3 })
  assert.equal(canonicalJson(JSON.parse(text)), text)
  assert.equal(canonicalFindings(JSON.parse(text)), '{"b":{"x":[null,{}]}}')
})

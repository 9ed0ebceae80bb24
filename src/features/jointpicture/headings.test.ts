/** Several findings of one indicator: each its own heading, and one of them in the contents list. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { listContents } from '#document/model.ts'
import { computeJointPicture } from './compute.ts'
import { drawJointDocument } from './document.ts'
import { en as documentEn } from './document-en.ts'
import { sv as documentSv } from './document-sv.ts'
import { en } from './en.ts'
import { drawFinding } from './figures.ts'
import {
  bodenRate,
  bodenTotal,
  inputOf,
  luleaKinds,
  luleaQuarters,
  luleaRate,
  luleaTheft,
  luleaTotal,
  tell,
} from './fixtures/joint-evidence.ts'
import { makeFacts } from './fixtures/joint-facts.ts'
import { sv } from './sv.ts'

const told = [luleaTotal, luleaRate, luleaQuarters, luleaTheft, bodenTotal, bodenRate, ...luleaKinds]
const { findings } = computeJointPicture(inputOf(told), 'hash')
const whole = findings.filter((one) => one.part === 'crime' && one.indicator === 'crime.total')

test('course, quarters, comparison and composition are told apart, in both languages', () => {
  assert.deepEqual(whole.map(sv.headingOf), [
    'Anmälda brott',
    'Anmälda brott, kvartal för kvartal',
    'Anmälda brott jämfört med andra',
    'Vad anmälda brott består av',
  ])
  assert.deepEqual(whole.map(en.headingOf), [
    'Reported crimes',
    'Reported crimes, quarter by quarter',
    'Reported crimes compared with others',
    'What reported crime is made of',
  ])
  const titles = whole.map((one) => drawFinding(one, { prefix: 'a', width: 640 }, sv)?.title)
  assert.equal(new Set(titles).size, 4)
})

test('the contents list names the indicator once; the others have a heading below it', () => {
  for (const words of [
    { said: sv, document: documentSv },
    { said: en, document: documentEn },
  ]) {
    const { blocks } = drawJointDocument(makeFacts([], findings), words)
    const [first, ...others] = whole.map(words.said.headingOf)
    const listed = listContents(blocks).flatMap((one) => (one.level === 3 ? [one.text] : []))
    assert.equal(listed.filter((one) => one === first).length, 1)
    assert.equal(new Set(listed).size, listed.length)
    const below = blocks.flatMap((one) => (one.kind === 'heading' && one.level === 4 ? [one.text] : []))
    for (const text of others) assert.ok(!listed.includes(text) && below.includes(text), text)
  }
})

// Invented: twenty kinds of crime, one of them a very small part of the whole.
test('the drawing has the twelve largest kinds, the table all, and no part that is there is written as nothing', () => {
  const kinds = Array.from({ length: 20 }, (_, at) =>
    tell({ indicator: `crime.kind${at}`, title: `Slag ${at}`, unit: 'count' }, { 2025: at === 0 ? 1 : 100 + at }),
  )
  const found = computeJointPicture(inputOf([luleaTotal, ...kinds]), 'hash').findings.find(
    (one) => one.kind === 'composition',
  )
  assert.equal(found?.rows.length, 20)
  const figure = drawFinding(found, { prefix: 'a', width: 640 }, sv)
  assert.ok(figure)
  assert.equal(figure.table.rows.length, 20)
  const drawn = kinds.filter(({ series }) => figure.svg.includes(`>${series.title}<`)).map(({ series }) => series.title)
  assert.deepEqual(
    drawn,
    Array.from({ length: 12 }, (_, at) => `Slag ${at + 8}`),
  )
  assert.ok(JSON.stringify(figure).includes('8 mindre slag står bara i tabellen.'))
  assert.equal(figure.table.rows.find((row) => JSON.stringify(row).includes('"Slag 0"'))?.share, 'mindre än 0,1\u00a0%')
})

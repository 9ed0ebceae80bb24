/** What is said to be missing is missing, and what has no name is not told. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { computeJointPicture } from '../compute.ts'
import { drawJointDocument } from '../document.ts'
import { sv as document } from '../document-sv.ts'
import { en } from '../en.ts'
import {
  bodenRate,
  bodenTotal,
  inputOf,
  luleaRate,
  luleaTotal,
  otherIndex,
  problemIndex,
  tell,
} from '../fixtures/joint-evidence.ts'
import { makeFacts } from '../fixtures/joint-facts.ts'
import { sayFinding } from '../say-finding.ts'
import { sv } from '../sv.ts'

const compute = (told: Parameters<typeof inputOf>[0]) => computeJointPicture(inputOf(told), 'hash').findings
const lackingOf = (told: Parameters<typeof inputOf>[0]) =>
  compute(told).flatMap((one) => (one.kind === 'sources' ? one.lacking : []))

test('that nobody has told which are similar is said of a comparison alone', () => {
  assert.ok(!lackingOf([]).includes('similar'))
  assert.ok(!lackingOf([luleaTotal]).includes('similar'))
  assert.ok(lackingOf([luleaTotal, luleaRate, bodenTotal, bodenRate]).includes('similar'))
})

// Invented: inhabitants of two small areas by age.
test('the population is not missing where those who live there are told', () => {
  const ages = ['0-14', '15-19', '20-24', '25-64', '65+'].flatMap((age) =>
    ['2580R001', '2580R002'].map((code) =>
      tell(
        {
          ...{ indicator: 'population', unit: 'persons', source: 'scb', breakdown: { age } },
          area: { kind: 'regso', code, name: code },
        },
        { 2025: 100 },
      ),
    ),
  )
  const found = compute(ages)
  assert.ok(found.some((one) => one.kind === 'people' && sayFinding(one, sv).includes('publicerade folkmängden')))
  assert.ok(!lackingOf(ages).includes('population'))
  assert.ok(lackingOf([luleaTotal]).includes('population'))
})

test('a picture of nothing says that it rests on no statistics', () => {
  const basis = (told: Parameters<typeof inputOf>[0]) => {
    const { blocks } = drawJointDocument(makeFacts([], compute(told)), { said: sv, document })
    return JSON.stringify(blocks.filter((one) => one.kind === 'sources'))
  }
  assert.match(basis([]), /Bilden vilar inte på någon statistik än\./)
  assert.doesNotMatch(basis([]), /0 leveranser/)
  assert.match(basis([luleaTotal]), /Räknad ur 1 leverans med beräkning/)
  // It was delivered, and nothing of it is told.
  assert.match(basis([unknown]), /Räknad ur 1 leverans med beräkning/)
})

// Kolada's KPI of a number alone; the values are invented.
const unknown = tell(
  { indicator: 'kolada:N00945', title: 'Nyckeltal N00945', unit: 'amount', source: 'kolada' },
  { 2019: 36, 2020: 37 },
)

test('what its source names by a number alone is counted among the sources, and told nowhere else', () => {
  const found = compute([luleaTotal, unknown])
  assert.ok(!found.some((one) => one.indicator === 'kolada:N00945'))
  const sources = found.find((one) => one.kind === 'sources')
  assert.ok(sources)
  assert.ok(sources.rows.some((one) => one.source === 'kolada'))
  assert.match(sayFinding(sources, sv), /1 serie står i underlaget men nämns inte i texten/)
  assert.match(sayFinding(sources, en), /1 series is in the evidence and not in the text/)
  const named = compute([tell({ ...unknown.series, title: 'Lediga lägenheter' }, { 2019: 36, 2020: 37 })])
  assert.ok(named.some((one) => one.indicator === 'kolada:N00945'))
})

test('two values of one thing are written with the same decimals', () => {
  const found = compute([problemIndex, otherIndex]).find((one) => one.kind === 'disagreement')
  assert.ok(found)
  assert.match(sayFinding(found, sv), /1,37 och 1,40 /)
  assert.match(sayFinding(found, en), /1\.37 and 1\.40 /)
})

test('a table of the municipality’s own is not said to be its publication', () => {
  const found = compute([problemIndex]).find((one) => one.kind === 'sources')
  assert.ok(found)
  assert.match(sayFinding(found, sv), /: egna tabeller \(1\)\./)
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { indexEvidence } from '../evidence-index.ts'
import { inputOf, luleaKinds, luleaTheft, luleaTotal, tell } from '../fixtures/joint-evidence.ts'
import { findComposition } from './composition.ts'

const compose = (told: Parameters<typeof inputOf>[0]) => findComposition(indexEvidence(inputOf(told)))[0]

test('kinds stand by size, a part under its parent, each with its share of all', () => {
  const found = compose([luleaTotal, luleaTheft, ...luleaKinds])
  assert.equal(found?.total, 8392)
  assert.deepEqual(
    found.rows.map((one) => [one.indicator, one.depth, one.isSubset, one.value]),
    [
      ['crime.theft', 0, false, 2164],
      ['crime.burglary', 1, true, 303],
      ['crime.person', 0, false, 2109],
      ['crime.vandalism', 0, false, 711],
    ],
  )
  assert.equal(found.rows[0]?.share, 2164 / 8392)
})

// Invented: a suppressed kind, and an unknown total.
test('a hidden kind has no value and no share; without a total nobody has a share', () => {
  const hidden = tell({ indicator: 'crime.sexual', unit: 'count' }, { 2025: null })
  const found = compose([luleaTotal, luleaTheft, ...luleaKinds, hidden])
  const row = found?.rows.find((one) => one.indicator === 'crime.sexual')
  assert.deepEqual([row?.value, row?.share, row?.state, row?.depth], [null, null, 'suppressed', 1])
  assert.ok(found?.cautions.includes('suppressed'))
  const bare = compose([luleaTheft, ...luleaKinds])
  assert.equal(bare?.total, null)
  assert.ok(bare.rows.every((one) => one.share === null))
})

test('Boden 2025: the chapters of the fuller register take in what the smaller one puts right under the whole', () => {
  const of = (indicator: string, value: number) => tell({ indicator, unit: 'count' }, { 2025: value })
  const found = compose([
    ...[of('crime.total', 2995), of('crime.penalCode', 2239), of('crime.specialLaw', 755), of('crime.property', 1265)],
    ...[of('crime.theft', 585), of('crime.drugsWeapons', 247), of('crime.drugs', 212)],
  ])
  assert.deepEqual(
    found?.rows.map((one) => [one.indicator, one.depth]),
    [
      ['crime.penalCode', 0],
      ['crime.property', 1],
      ['crime.theft', 2],
      ['crime.specialLaw', 0],
      ['crime.drugsWeapons', 1],
      ['crime.drugs', 2],
    ],
  )
})

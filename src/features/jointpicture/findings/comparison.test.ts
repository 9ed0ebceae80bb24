import assert from 'node:assert/strict'
import test from 'node:test'
import { indexEvidence } from '../evidence-index.ts'
import {
  boden,
  bodenRate,
  bodenTotal,
  countryViolence,
  inputOf,
  luleaRate,
  luleaTotal,
  luleaViolence,
  tell,
} from '../fixtures/joint-evidence.ts'
import type { JointInput } from '../input.ts'
import { findComparisons } from './comparison.ts'

const compare = (input: JointInput) => findComparisons(indexEvidence(input), input)
const person = (area: typeof boden | undefined, count: number, rate: number) => {
  const given = { indicator: 'crime.person', ...(area ? { area } : {}) }
  return [tell({ ...given, unit: 'count' }, { 2025: count }), tell({ ...given, unit: 'per100000' }, { 2025: rate })]
}

test('the population follows from count and published rate, and that is said', () => {
  const [found] = compare(inputOf([luleaTotal, luleaRate, bodenTotal, bodenRate]))
  assert.equal(found?.period, '2025')
  assert.ok(found.cautions.includes('impliedPopulation'))
  const [own, other] = found.rows
  assert.equal(own?.population, Math.round((8392 / 10493) * 100_000))
  assert.deepEqual([own?.own, own?.value, other?.value, other?.verdict], [true, 10493, 10569, 'open'])
  assert.ok(own?.low && own.high && own.low < 10493 && own.high > 10493)
})

test('a published population goes before an implied one', () => {
  const people = [tell({ indicator: 'population', unit: 'persons', source: 'scb' }, { 2025: 80000 })]
  const [found] = compare(inputOf([luleaTotal, bodenTotal, bodenRate, ...people]))
  assert.equal(found?.rows[0]?.population, 80000)
  assert.equal(found.rows[0]?.value, 10490)
})

test('seen from the other municipality the verdict is the opposite', () => {
  const told = [...person(undefined, 2109, 2637), ...person(boden, 826, 2915)]
  const from = (municipality: JointInput['municipality']) =>
    compare(inputOf(told, { municipality }))[0]?.rows[1]?.verdict
  assert.equal(from({ code: '2580', name: 'Luleå' }), 'ownBelow')
  assert.equal(from({ code: '2582', name: 'Boden' }), 'ownAbove')
})

test('rates without counts are shown, and chance is not judged', () => {
  const [found] = compare(inputOf([luleaViolence, countryViolence]))
  assert.deepEqual(
    found?.rows.map((one) => [one.value, one.low, one.verdict]),
    [
      [827, null, 'own'],
      [964, null, 'cannotTell'],
    ],
  )
  assert.equal(found?.method, 'none')
  assert.ok(found?.cautions.includes('oldFigures'))
})

// Invented: five municipalities like the own one, and the county.
const place = (code: string, name: string, kind: 'municipality' | 'county' = 'municipality') =>
  ({ kind, code, name }) as const
const counted = (area: ReturnType<typeof place>, count: number, people: number) => [
  tell({ indicator: 'crime.total', unit: 'count', area }, { 2025: count }),
  tell({ indicator: 'population', unit: 'persons', source: 'scb', area }, { 2025: people }),
]
const ownPeople = tell({ indicator: 'population', unit: 'persons', source: 'scb' }, { 2025: 80000 })
const alike = ['0180', '0380', '0480', '0580', '0680'].map((code, at) => counted(place(code, `Ort ${at}`), 4000, 80000))
const similar = {
  list: 'Kolada, liknande kommuner, övergripande, 2025',
  codes: ['0180', '0380', '0480', '0580', '0680'],
}

test('the similar ones stand together in a row of their own, and so does the county', () => {
  const county = counted(place('25', 'Norrbottens län', 'county'), 30000, 248000)
  const [found] = compare(inputOf([luleaTotal, ownPeople, ...alike.flat(), ...county], { similar }))
  const together = found?.rows.find((one) => one.area.code === 'similar')
  assert.deepEqual([together?.area.name, together?.count, together?.value], [similar.list, 20000, 5000])
  assert.equal(together?.verdict, 'ownAbove')
  const ofCounty = found?.rows.find((one) => one.area.kind === 'county')
  assert.deepEqual([ofCounty?.count, ofCounty?.verdict], [30000, 'ownBelow'])
  assert.ok(!found?.cautions.includes('fewSimilar'))
})

test('with numbers for four of them nothing is said of the similar ones, and that is told', () => {
  const [found] = compare(inputOf([luleaTotal, ownPeople, ...alike.slice(1).flat()], { similar }))
  assert.equal(
    found?.rows.find((one) => one.area.code === 'similar'),
    undefined,
  )
  assert.ok(found?.cautions.includes('fewSimilar'))
})

test('a preliminary year is not compared', () => {
  const late = { status: 'preliminary', state: 'known' } as const
  const rate = tell({ indicator: 'crime.total', unit: 'per100000' }, { 2024: 10131, 2025: { value: 10493, ...late } })
  const [found] = compare(inputOf([rate, bodenRate]))
  assert.equal(found?.period, '2024')
})

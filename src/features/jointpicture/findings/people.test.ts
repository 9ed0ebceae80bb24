import assert from 'node:assert/strict'
import test from 'node:test'
import { indexEvidence } from '../evidence-index.ts'
import { inputOf, tell } from '../fixtures/joint-evidence.ts'
import { sayFinding } from '../say-finding.ts'
import { sv } from '../sv.ts'
import { findPeople } from './people.ts'

const area = (code: string) => ({ kind: 'deso', code, name: code }) as const
const cell = (age: string, value: number | null, sex?: 'men' | 'women', more: object = {}) =>
  tell(
    {
      ...{ indicator: 'population', unit: 'persons', source: 'scb' },
      breakdown: sex === undefined ? { age } : { age, sex },
      ...more,
    },
    { 2025: value },
  )
const find = (told: Parameters<typeof inputOf>[0]) => findPeople(indexEvidence(inputOf(told)), { period: '2026' })[0]

test('fives of small areas are added up to the groups that they allow, and the noise is told', () => {
  const five = ['0-14', '15-19', '20-24', '25-64', '65-79', '80+']
  // A cell of SCB's table (DeSO 2580C1010), and an area beside it in an older division that must not be counted in.
  const one = five.flatMap((age, at) =>
    (['men', 'women'] as const).map((sex) =>
      cell(age, 10 * (at + 1), sex, { area: area('2580C1010'), boundaryVersion: 'DeSO 2025' }),
    ),
  )
  const old = five.map((age) =>
    cell(age, 999, undefined, { area: area('2580C1010'), boundaryVersion: 'DeSO 2018', frequency: 'year' }),
  )
  const found = find([...one, ...old])
  assert.deepEqual(
    found?.rows.map((row) => [row.from, row.to, row.value]),
    [
      [0, 14, 20],
      [15, 19, 40],
      [20, 24, 60],
      [25, 64, 80],
      [65, null, 220],
    ],
  )
  assert.deepEqual([found?.total, found?.women, found?.cautions], [420, 210, ['noisySums']])
  // The table may hold some of the municipality's areas only: the sum is theirs.
  assert.equal(found?.areas, 1)
  assert.match(sayFinding(found, sv), /^Av de 420 som bodde i ett område i Luleå 2025 /)
  assert.deepEqual(
    found?.sources.map((source) => source.boundaryVersion),
    ['DeSO 2025'],
  )
})

test('the whole municipality goes before its areas, and single years are cut as schools are', () => {
  const years = Array.from({ length: 100 }, (_, age) => cell(String(age), 1))
  const found = find([
    ...years,
    cell('100+', 1),
    ...['0-14', '15+'].map((age) => cell(age, 7, 'men', { area: area('2580C1010') })),
  ])
  assert.deepEqual(
    found?.rows.map((row) => [row.from, row.to, row.value]),
    [
      [0, 15, 16],
      [16, 19, 4],
      [20, 24, 5],
      [25, 64, 40],
      [65, null, 36],
    ],
  )
  assert.deepEqual([found?.women, found?.cautions], [null, []])
})

test('ages with a hole, or a group that is cut through, tell nothing; a hidden number is no zero', () => {
  assert.equal(find(['0-14', '20-24', '25-64', '65+'].map((age) => cell(age, 5))), undefined)
  assert.equal(find(['0-17', '18-64', '65+'].map((age) => cell(age, 5))), undefined)
  const hidden = ['0-14', '15-19', '20-24', '25-64', '65+'].map((age, at) => cell(age, at === 1 ? null : 5))
  assert.equal(find(hidden), undefined, 'without one of them there is no whole to share')
})

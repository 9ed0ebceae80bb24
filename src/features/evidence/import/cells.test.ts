import assert from 'node:assert/strict'
import test from 'node:test'
import { knownAreas } from '../facts/areas.data.ts'
import { findArea } from '../facts/find-area.ts'
import { readNumberCell } from './number-cell.ts'
import { readPeriodCell, readPeriodInName } from './period-cell.ts'
import { signsOf } from './source-signs.data.ts'

test('numbers of statistics', () => {
  const read = (cell: string, of: 'whole' | 'rate' | 'any' = 'any') => {
    const found = readNumberCell(cell, signsOf.bra, of)
    return found.kind === 'number' ? found.value : found.kind === 'footnote' ? `note ${found.mark}` : found.kind
  }
  const cases: [string, string | number][] = [
    ['2 537', 2537],
    ['2\u00a0537', 2537],
    ['1\u2009234\u202f567,5', 1234567.5],
    ['7,86', 7.86],
    ['6.90367647', 6.90367647],
    ['46023', 46023],
    ['2239.0', 2239],
    ['\u22120,2', -0.2],
    ['..', 'suppressed'],
    ['x', 'suppressed'],
    ['<5', 'suppressed'],
    ['.', 'missing'],
    ['–', 'missing'],
    ['', 'missing'],
    ['123 1)', 'note 1)'],
    ['1 234*', 'note *'],
    ['123¹', 'note ¹'],
    ['12,5 a)', 'note a)'],
    ['123 1', 'notANumber'],
    ['25 37', 'notANumber'],
    ['1.234.567', 'notANumber'],
    ['#REF!', 'notANumber'],
    ['2995 prel', 'notANumber'],
  ]
  for (const [cell, expected] of cases) assert.equal(read(cell), expected, cell)
  assert.equal(read('2.537', 'whole'), 'unclear', 'thousands or thousandths: not to be guessed')
  assert.equal(read('10.569', 'rate'), 'unclear')
  assert.equal(read('2239.0', 'whole'), 2239)
})

test('signs in place of a number: each source’s own rule', () => {
  const read = (cell: string, source: keyof typeof signsOf) => {
    const found = readNumberCell(cell, signsOf[source])
    return found.kind === 'number' ? found.value : found.kind
  }
  for (const sign of ['..', '…']) {
    assert.deepEqual([read(sign, 'bra'), read(sign, 'ntu'), read(sign, 'own')], Array(3).fill('suppressed'))
    assert.deepEqual([read(sign, 'scb'), read(sign, 'kolada'), read(sign, 'survey')], Array(3).fill('missing'))
  }
  for (const sign of ['-', '–', ' - ']) {
    assert.equal(read(sign, 'scb'), 0, 'counted, and none')
    assert.deepEqual([read(sign, 'bra'), read(sign, 'kolada'), read(sign, 'own')], Array(3).fill('missing'))
  }
  for (const source of Object.keys(signsOf) as (keyof typeof signsOf)[]) assert.equal(read('', source), 'missing')
})

test('periods as authorities write them', () => {
  const read = (cell: string, year?: string) => {
    const found = readPeriodCell(cell, year)
    return found && `${found.period}${found.preliminary ? ' p' : ''}`
  }
  const cases: [string, string | null][] = [
    ['2014K1', '2014-Q1'],
    ['2025Q1', '2025-Q1'],
    ['kvartal 2, 2026', '2026-Q2'],
    ['2026 prel., Aug', '2026-08 p'],
    ['202501', '2025-01'],
    ['2025M01', '2025-01'],
    ['augusti 2025', '2025-08'],
    ['År, 2000', '2000'],
    ['År, 2016 prel.', '2016 p'],
    ['2025*', '2025 p'],
    ['2025.0', '2025'],
    ['2023–2024', '2023/2024'],
    ['2023/24', '2023/2024'],
    ['2023-2025', null],
    ['2024-08-31', '2024-08-31'],
    ['2024-02-30', null],
    ['202513', null],
    ['Totalt', null],
    ['2580', null],
    ['1440', null],
  ]
  for (const [cell, expected] of cases) assert.equal(read(cell), expected, cell)
  assert.equal(read('09', '2024'), '2024-09')
  assert.equal(read('mars', '2024'), '2024-03')
  assert.equal(read('13', '2024'), null)
  assert.equal(readPeriodInName('brott_aug_2026_win1252.csv'), '2026-08')
  assert.equal(readPeriodInName('bra_kommun_csv_2025_format.csv'), '2025')
  assert.equal(readPeriodInName('brott 2024 2025.csv'), null)
  assert.equal(readPeriodInName('kommuner.csv'), null)
})

test('areas: every municipality and county by code, name, both, and in the genitive', () => {
  assert.equal(knownAreas.filter(({ kind }) => kind === 'municipality').length, 290)
  assert.equal(knownAreas.filter(({ kind }) => kind === 'county').length, 21)
  for (const area of knownAreas) {
    const genitive = /[sxz]$/.test(area.name) ? area.name : `${area.name}s`
    const spoken = area.kind === 'municipality' ? [`${genitive} kommun`, `${area.name} kommun`] : []
    for (const text of [area.code, area.name, `${area.code} ${area.name}`, area.name.toUpperCase(), ...spoken]) {
      assert.equal(findArea(text), area, text)
    }
  }
  assert.equal(findArea('Malung–Sälen')?.code, '2023')
  assert.equal(findArea('Hela landet')?.code, '00')
  assert.equal(findArea('Norrbotten')?.code, '25')
  assert.equal(findArea('180')?.name, 'Stockholm')
  assert.equal(findArea('2580 Boden'), null, 'the code and the name contradict each other')
  assert.equal(findArea('Spånga-Tensta'), null)
  assert.equal(findArea('Alla kommuner, vägt medel'), null)
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { indexEvidence } from '../evidence-index.ts'
import { inputOf, tell } from '../fixtures/joint-evidence.ts'
import { listAreaTables, withoutRepeats } from './area-values.ts'
import { readCourse } from './yearly.ts'

const wanted = { indicator: 'crime.total', unit: 'count', kind: 'municipality', code: '2580' } as const

test('where the years go over to other boundaries there is a break, and the two are no disagreement', () => {
  const given = { indicator: 'crime.total', unit: 'count' } as const
  const old = tell({ ...given, boundaryVersion: '2018' }, { 2023: 10, 2024: 11 }, '2018')
  const now = tell({ ...given, boundaryVersion: '2025' }, { 2024: 15, 2025: 16 }, '2025')
  const evidence = indexEvidence(inputOf([old, now]))
  const course = readCourse(evidence, wanted)
  assert.deepEqual(
    course?.years.map((one) => [one.period, one.value]),
    [
      ['2023', 10],
      ['2024', 11],
      ['2025', 16],
    ],
  )
  assert.deepEqual(course?.breaks, [{ period: '2025', reason: 'områdesindelningen ändrades' }])
  assert.deepEqual([evidence.disagreements, course?.disagrees], [[], false])
})

test('a break in a quarter is one of the first whole year after it', () => {
  const quarters = Object.fromEntries(
    ['2023', '2024', '2025'].flatMap((year) => [1, 2, 3, 4].map((quarter) => [`${year}-Q${quarter}`, 5])),
  )
  const told = tell({ indicator: 'crime.total', unit: 'count', frequency: 'quarter' }, quarters)
  const broken = { ...told, series: { ...told.series, breaks: [{ period: '2023-Q3', reason: 'ny lag' }] } }
  assert.deepEqual(readCourse(indexEvidence(inputOf([broken])), wanted)?.breaks, [{ period: '2024', reason: 'ny lag' }])
})

test('of RegSO and DeSO the later year is told, in one version of the boundaries', () => {
  const people = (
    kind: 'regso' | 'deso',
    code: string,
    values: Record<string, number>,
    boundaryVersion: string | null = null,
  ) =>
    tell(
      {
        ...{ indicator: 'population', unit: 'persons', source: 'scb' },
        area: { kind, code, name: code },
        boundaryVersion,
      },
      values,
      boundaryVersion ?? undefined,
    )
  const regso = ['2580R001', '2580R002'].map((code) => people('regso', code, { 2023: 100 }))
  const deso = ['2580C1010', '2580C1020'].flatMap((code) => [
    people('deso', code, { 2023: 40, 2025: 50 }, 'DeSO 2025'),
    people('deso', code, { 2022: 30 }, 'DeSO 2018'),
  ])
  const told = (series: Parameters<typeof inputOf>[0]) =>
    withoutRepeats(listAreaTables(indexEvidence(inputOf(series)))).map(({ kind, period, rows }) => [
      kind,
      period,
      rows.map((one) => one.value),
    ])
  assert.deepEqual(told([...regso, ...deso]), [['deso', '2025', [50, 50]]])
  assert.deepEqual(told(regso), [['regso', '2023', [100, 100]]])
})

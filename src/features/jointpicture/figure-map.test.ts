import assert from 'node:assert/strict'
import test from 'node:test'
import { checkFigure } from '#figure/fixtures/find-faults.ts'
import { drawFindingMap, type JointMap } from './figure-map.ts'
import type { FindingOf } from './finding-schema.ts'
import { sv } from './sv.ts'

const square = (e: number): [number, number][][][] => [
  [
    [
      [e, 0],
      [e + 900, 0],
      [e + 900, 900],
      [e, 900],
      [e, 0],
    ],
  ],
]
const names = ['Norr', 'Söder', 'Öster', 'Väster', 'Centrum']
const map: JointMap = {
  areas: [
    ...names.map((name, at) => ({ set: 'regso', code: `R${at}`, name, geometry: square(at * 1000) })),
    { set: 'survey', code: 'allt', name: 'Allt', geometry: square(0) },
  ],
  ground: [],
}
const shares = (codes: readonly string[]): FindingOf<'areas'> => ({
  kind: 'areas',
  key: 'areas/regso/housing.tenure',
  part: 'areas',
  indicator: 'housing.tenure',
  title: 'Boende i hyresrätt',
  unit: 'percent',
  sources: [],
  cautions: [],
  period: '2023',
  rows: codes.map((code, at) => ({
    area: { kind: 'regso', code, name: names[at] ?? code },
    value: at === 1 ? null : 20 * at + 3,
    low: null,
    high: null,
    state: at === 1 ? 'suppressed' : 'known',
  })),
  whole: 40,
})
const theme = { prefix: 'karta', width: 640 }

test('areas of one set are drawn with their values; what is suppressed says so and is not 0', () => {
  const figure = drawFindingMap(shares(['R0', 'R1', 'R2', 'R3', 'R4']), map, theme, sv)
  assert.ok(figure)
  checkFigure(figure)
  assert.deepEqual(
    figure.table.rows.map(({ area, value }) => [area, typeof value === 'object' ? value.value : value]),
    [
      ['Norr', 3],
      ['Söder', null],
      ['Öster', 43],
      ['Väster', 63],
      ['Centrum', 83],
    ],
  )
  assert.match(JSON.stringify(figure.table.rows[1]), /visas inte \(ej noll\)/)
  assert.match(figure.description, /5 områden/)
})

test('no map where the registers know too few of the areas, or have none, or the finding tells of none', () => {
  assert.equal(drawFindingMap(shares(['R0', 'R1', 'R2', 'x', 'y']), map, theme, sv), null)
  assert.equal(drawFindingMap(shares(['R0', 'R1']), map, theme, sv), null)
  assert.equal(drawFindingMap(shares(['R0', 'R1', 'R2']), { areas: [], ground: [] }, theme, sv), null)
  const fact = { ...shares([]), kind: 'fact' } as never
  assert.equal(drawFindingMap(fact, map, theme, sv), null)
})

test('reports by area lie on the same map, hidden ones hidden', () => {
  const rows = names.map((name, at) => ({ code: `R${at}`, name, value: at === 2 ? null : 10 + at, hidden: at === 2 }))
  const base = { ...shares([]), kind: 'reports', by: 'area', from: '2024-01-01', to: '2026-01-01', organisations: 3 }
  const figure = drawFindingMap({ ...base, count: 60, rows } as never, map, theme, sv)
  assert.match(JSON.stringify(figure?.table.rows[2]), /visas inte/)
  assert.equal(drawFindingMap({ ...base, by: 'category', count: 60, rows } as never, map, theme, sv), null)
})

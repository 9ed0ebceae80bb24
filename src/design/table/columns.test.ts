import assert from 'node:assert/strict'
import test from 'node:test'
import { type Column, sortRows, turnSorting } from './columns.ts'

interface Row {
  name: string
  count: number | null
}
const columns: Column<Row>[] = [
  { key: 'name', head: 'Namn', cell: (row) => row.name, value: (row) => row.name },
  { key: 'count', head: 'Antal', cell: (row) => row.count, value: (row) => row.count, figures: true },
  { key: 'note', head: 'Not', cell: () => '' },
]
const rows: Row[] = [
  { name: 'Örnäset', count: 6 },
  { name: 'Bergnäset', count: null },
  { name: 'Ängesbyn', count: 10 },
  { name: 'Area 10', count: 6 },
  { name: 'Area 9', count: 2 },
]
const names = (sorted: readonly Row[]) => sorted.map((row) => row.name)

test('words sort by the Swedish alphabet, numbers inside words by their size', () => {
  assert.deepEqual(names(sortRows(rows, columns, { key: 'name', direction: 'ascending' }, 'sv')), [
    'Area 9',
    'Area 10',
    'Bergnäset',
    'Ängesbyn',
    'Örnäset',
  ])
})

test('what is not known comes last whichever way the figures are sorted, and equals keep their order', () => {
  const down = names(sortRows(rows, columns, { key: 'count', direction: 'descending' }, 'sv'))
  const up = names(sortRows(rows, columns, { key: 'count', direction: 'ascending' }, 'sv'))
  assert.deepEqual(down, ['Ängesbyn', 'Örnäset', 'Area 10', 'Area 9', 'Bergnäset'])
  assert.deepEqual(up, ['Area 9', 'Örnäset', 'Area 10', 'Ängesbyn', 'Bergnäset'])
})

test('a column that cannot be sorted leaves the rows alone, and the rows given are never moved', () => {
  const before = names(rows)
  assert.deepEqual(names(sortRows(rows, columns, { key: 'note', direction: 'ascending' }, 'sv')), before)
  sortRows(rows, columns, { key: 'name', direction: 'ascending' }, 'sv')
  assert.deepEqual(names(rows), before)
})

test('a pressed head turns; a new one starts with the largest figure or the first word', () => {
  assert.deepEqual(turnSorting(columns, null, 'count'), { key: 'count', direction: 'descending' })
  assert.deepEqual(turnSorting(columns, null, 'name'), { key: 'name', direction: 'ascending' })
  assert.deepEqual(turnSorting(columns, { key: 'name', direction: 'ascending' }, 'name').direction, 'descending')
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { countReports } from './count-reports.ts'

const areas = ['a', 'b', 'c', 'd'].map((code) => ({ code, name: code.toUpperCase() }))
const categories = ['vandalism', 'littering', 'disorder'].map((code) => ({ code, name: code }))
const rootOf = new Map([
  ['brokenWindow', 'vandalism'],
  ['vandalism', 'vandalism'],
  ['littering', 'littering'],
])
const count = (counts: readonly [string | null, string, number][]) =>
  countReports({
    ...{ from: '2024-11-23', to: '2026-11-23', areas, categories, rootOf, smallCell: 5 },
    rows: counts.map(([areaCode, category, one]) => ({ areaCode, category, organisationId: 'skolan', count: one })),
  })

test('nobody has reported: nothing, which is not zero', () => assert.equal(count([]), null))

test('subcategories are counted with their root, and what lies in no area with the whole', () => {
  const counted = count([
    ['a', 'brokenWindow', 20],
    ['a', 'vandalism', 11],
    ['b', 'littering', 30],
    ['c', 'vandalism', 9],
    ['d', 'littering', 12],
    [null, 'littering', 8],
  ])
  assert.equal(counted?.count, 90)
  assert.deepEqual(
    counted?.byArea.map((one) => [one.code, one.value]),
    [
      ['a', 31],
      ['b', 30],
      ['c', 9],
      ['d', 12],
    ],
  )
  assert.deepEqual(
    counted?.byCategory.map((one) => [one.code, one.value]),
    [
      ['vandalism', 40],
      ['littering', 50],
    ],
  )
})

test('a small number is hidden, and not to be worked out from the others', () => {
  const counted = count([
    ['a', 'vandalism', 40],
    ['b', 'vandalism', 3],
    ['c', 'vandalism', 9],
    ['d', 'vandalism', 12],
  ])
  const hidden = counted?.byArea.filter((one) => one.hidden) ?? []
  assert.ok(hidden.some((one) => one.code === 'b') && hidden.length >= 2, JSON.stringify(counted))
  assert.ok(hidden.every((one) => one.value === null))
  assert.equal(counted?.count, 64)
  assert.equal(count([['a', 'vandalism', 2]])?.count, null)
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { measureText } from '#figure/text-width.ts'
import type { DocumentTable } from './model.ts'
import { layAbreast, layTable, textWidth } from './pdf-table.ts'

const table = (labels: string[], cells: string[], rows = 3): DocumentTable => ({
  caption: 'Tabell',
  columns: labels.map((label) => ({ label, align: 'start' })),
  rows: Array.from({ length: rows }, () => cells.map((cell) => [cell])),
})
const sum = (widths: readonly number[] | null) => Math.round((widths ?? []).reduce((all, width) => all + width, 0))
const text = 'Personalen ser att otryggheten består kring hållplatserna. '

test('what fits is left to the typesetter; a narrow one keeps its numbers near their names', () => {
  const small = table(['År', 'Antal'], ['2025', '120'])
  assert.deepEqual(layTable(small, 9.5, 0), {
    size: 9.5,
    widths: null,
    hyphenate: false,
    unbroken: true,
    wholeRows: false,
  })
  const narrow = layTable(small, 9.5, 0, true).widths
  assert.ok(sum(narrow) > 0 && sum(narrow) < textWidth / 2)
})

test('columns that do not fit share the page by what they hold, and no word is divided while there is smaller type', () => {
  const wide = layTable(
    table(['Verksamhet', 'Vad', 'Var', 'Hur mycket', 'Osäkert'], ['Skola', text, 'Centrum', text, text]),
    9.5,
    4,
  )
  assert.equal(sum(wide.widths), textWidth)
  const [name = 0, what = 0] = wide.widths ?? []
  assert.ok(what > name && !wide.hyphenate)
})

test('words wider than the page are divided, and nothing runs off it', () => {
  const compound = 'Samverkansöverenskommelsens-åtgärdsplansuppföljningsprotokollsbilaga'.replace('-', '')
  const wide = layTable(table(Array(8).fill('Kolumn'), Array(8).fill(compound)), 8.5, 7)
  assert.equal(sum(wide.widths), textWidth)
  assert.ok(wide.hyphenate && wide.size === 7.5)
})

test('a table is kept on one page only while it fits there', () => {
  const labels = ['Vad', 'Var', 'Osäkert']
  assert.ok(layTable(table(labels, ['a', 'b', 'c'], 10), 9.5, 2).unbroken)
  assert.ok(!layTable(table(labels, ['a', 'b', 'c'], 11), 9.5, 2).unbroken)
  assert.ok(!layTable(table(labels, [text.repeat(8), text.repeat(8), text.repeat(8)], 9), 9.5, 2).unbroken)
})

test('a long narrow table goes on beside itself, never wider than the page; a short or wide one does not', () => {
  const years = table(['År', 'Antal'], ['2025', '120'], 24)
  const { widths, abreast } = layAbreast(layTable(years, 8.5, 0, true).widths, 24)
  assert.equal(abreast, 3)
  assert.ok(3 * sum(widths) + 2 * 22 <= textWidth + 1)
  const names = table(['Område', 'Andel'], ['Mjölkudden-Notviken-Karlsvik', '12,5'], 29)
  const two = layAbreast(layTable(names, 8.5, 0, true).widths, 29)
  assert.ok(two.abreast === 2 && 2 * sum(two.widths) + 22 <= textWidth + 1)
  assert.equal(layAbreast(layTable(years, 8.5, 0, true).widths, 12).abreast, 1)
  assert.deepEqual(layAbreast(null, 40), { widths: null, abreast: 1 })
})

test('a hard space divides no line: a date keeps the room that it needs', () => {
  const widthOf = (date: string) =>
    layTable(table(['Vad', 'Hur', 'Varför', 'Hämtad'], [text, text, text, date]), 9.5, 0).widths?.[3] ?? 0
  const needed = measureText('22\u00a0november\u00a02026', 7.5, true)
  assert.ok(widthOf('22\u00a0november\u00a02026') >= needed)
  assert.ok(widthOf('22 november 2026') < needed)
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { findFaults, findLabels } from '../fixtures/find-faults.ts'
import { themeOf } from '../fixtures/theme.ts'
import { readXml } from '../fixtures/well-formed.ts'
import { drawHiddenTable } from './hidden-table.ts'
import { hiddenTable } from './hidden-table-sv.ts'

test('each number, and each mark for what is hidden, stands in the row and under the heading it belongs to', () => {
  const rows = ['Centrum', 'Porsön', 'Råneå']
  const columns = ['Natt', 'Morgon', 'Dag', 'Kväll', 'Skymning', 'Gryning']
  // Every number its own, so that its place tells which one it is.
  const cells = [...rows, 'Summa'].map((_, row) =>
    [...columns, 'Summa'].map((_, column) => (row === 1 && column === 2 ? null : 100 + row * 10 + column)),
  )
  for (const width of [640, 300]) {
    const figure = drawHiddenTable({ what: 'rapporter', rows, columns, cells, k: 5 }, hiddenTable, themeOf(width))
    assert.deepEqual(findFaults(figure), [])
    const labels = findLabels(figure.svg)
    const heads = [...columns, 'Summa'].map((name) => labels.find(({ text, left }) => text === name && left > 20)!)
    const boxOf = (row: number, column: number) => {
      const label = labels.find(({ text }) => text === String(100 + row * 10 + column))
      if (label) return { right: label.right, middle: (label.top + label.bottom) / 2 }
      const box = readXml(figure.svg).find(({ name, attributes }) => name === 'rect' && attributes.rx === '2')!
      const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((key) => Number(box.attributes[key]))
      return { right: x! + w!, middle: y! + h! / 2 }
    }
    for (const [row, name] of [...rows, 'Summa'].entries()) {
      for (const [column, head] of heads.entries()) {
        const { right, middle } = boxOf(row, column)
        assert.ok(Math.abs(right - head.right) < 1, `${width}: ${name}, ${head.text}`)
        const beside = labels.some(
          ({ text, left, top, bottom }) => text === name && left < 1 && top < middle && middle < bottom,
        )
        assert.ok(beside, `${width}: ${name}, ${head.text}`)
        assert.ok(middle > head.bottom)
      }
    }
  }
})

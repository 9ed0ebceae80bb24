import assert from 'node:assert/strict'
import test from 'node:test'
import { findFaults } from '../fixtures/find-faults.ts'
import { theme } from '../fixtures/theme.ts'
import { findElements, lieOnOneScale, widths } from './fixtures/time-samples.ts'
import { drawQuarterBars } from './quarter-bars.ts'

const words = {
  title: 'Measures by quarter',
  description: 'Measures at work at the end of each quarter.',
  columns: { quarter: 'Quarter', value: 'Measures' },
  empty: 'Nothing to show',
}
const quarters = [0, 1, 3, 2, 0, 4].map((value, at) => {
  return { label: `Q${(at % 4) + 1} ${2024 + Math.floor(at / 4)}`, value }
})
const axis = [
  { index: 0, label: '2024' },
  { index: 4, label: '2025' },
]

test('nothing lies over anything; an empty quarter is seen as one; the bars lie on one scale', () => {
  for (const width of widths)
    assert.deepEqual(findFaults(drawQuarterBars({ quarters, axis }, words, { ...theme, width })), [])
  assert.deepEqual(findFaults(drawQuarterBars({ quarters: [], axis: [] }, words, theme)), [])
  const { svg, table } = drawQuarterBars({ quarters, axis }, words, theme)
  const bars = findElements(svg, 'rect', {}).map((one) => one.attributes)
  const empty = bars.filter((one) => Number(one.height) === 3)
  assert.equal(empty.length, 2)
  const full = bars.filter((one) => Number(one.height) > 3)
  assert.ok(
    lieOnOneScale(
      [1, 3, 2, 4],
      full.map((one) => Number(one.y)),
    ),
  )
  assert.deepEqual(table.rows[2], { quarter: 'Q3 2024', value: { text: '3', value: 3 } })
})

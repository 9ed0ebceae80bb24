import assert from 'node:assert/strict'
import test from 'node:test'
import { findFaults } from '../fixtures/find-faults.ts'
import { theme } from '../fixtures/theme.ts'
import { drawEffectLine } from './effect-line.ts'
import { findElements, lieOnOneScale, readPath, widths } from './fixtures/time-samples.ts'

const words = {
  title: 'Reports',
  description: 'Reports before and after.',
  columns: { period: 'Period', count: 'Reports', expected: 'Without the measure' },
  legend: { count: 'reports', expected: 'without the measure' },
  start: 'the measure starts',
  none: '–',
  empty: 'Nothing to show',
}
const counts = [12, 15, 11, 14, 6, 7, 5]
const points = counts.map((count, at) => {
  return { label: `m${at + 1}`, count, expected: at < 4 ? null : 13.5, after: at >= 4 }
})

test('nothing lies over anything, on a desk and on a phone, also with nothing to show', () => {
  for (const width of widths) assert.deepEqual(findFaults(drawEffectLine(points, words, { ...theme, width })), [])
  assert.deepEqual(findFaults(drawEffectLine([], words, theme)), [])
})

test('counts and the expected level lie on one scale; the table says the same', () => {
  const { svg, table } = drawEffectLine(points, words, theme)
  const [observed, expected] = findElements(svg, 'path', { fill: 'none' }).map((one) => readPath(one.attributes.d))
  assert.equal(observed?.length, 7)
  assert.equal(expected?.length, 3)
  const heights = [...(observed ?? []), ...(expected ?? [])].map(([, y]) => y)
  assert.ok(lieOnOneScale([...counts, 13.5, 13.5, 13.5], heights))
  assert.deepEqual(table.rows[4], {
    period: 'm5',
    count: { text: '6', value: 6 },
    expected: { text: theme.formatNumber(13.5, 0), value: 13.5 },
  })
  assert.equal(
    drawEffectLine(
      points.map((one) => ({ ...one, expected: null })),
      words,
      theme,
    ).table.columns.length,
    2,
  )
})

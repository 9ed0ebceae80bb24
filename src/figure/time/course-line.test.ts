import assert from 'node:assert/strict'
import test from 'node:test'
import { findFaults } from '../fixtures/find-faults.ts'
import { theme } from '../fixtures/theme.ts'
import { type CourseLineData, drawCourseLine } from './course-line.ts'
import { findElements, lieOnOneScale, readPath, widths } from './fixtures/time-samples.ts'

const words = {
  title: 'Reported crimes',
  description: 'One value a year.',
  columns: { period: 'Period', value: 'Number', interval: 'Uncertainty', note: 'Note' },
  legend: { value: 'final', open: 'preliminary', interval: 'uncertainty', break: 'series broken' },
  write: (value: number) => String(value),
  range: (low: string, high: string) => `${low} to ${high}`,
  unknown: 'missing',
  notes: ['Judged: 2016 to 2025.'],
  empty: 'Nothing to show',
}
const labels = ['2019', '2020', '2021', '2022', '2023', '2024']
const point = (at: number, value: number | null, more = {}) => ({ at, label: labels[at]!, value, ...more })
const data: CourseLineData = {
  labels,
  points: [
    point(0, 400),
    point(1, 520),
    point(2, null),
    point(3, 610, { low: 560, high: 660 }),
    point(4, 480),
    point(5, 450, { open: true }),
  ],
  breaks: [{ at: 4, label: 'a new law' }],
}
const draw = (given: CourseLineData, width = 640) => drawCourseLine(given, words, { ...theme, width })

test('nothing lies over anything, on a desk and on a phone', () => {
  for (const width of widths) assert.deepEqual(findFaults(draw(data, width)), [])
  assert.deepEqual(findFaults(draw({ labels: [], points: [], breaks: [] })), [])
})

test('values lie on one scale; the pen is lifted over a hole and over a break', () => {
  const { svg } = draw(data)
  const path = findElements(svg, 'path', { fill: 'none' })[0]?.attributes.d
  const drawn = readPath(path)
  assert.ok(
    lieOnOneScale(
      [400, 520, 610, 480, 450],
      drawn.map(([, y]) => y),
    ),
  )
  assert.equal(path?.match(/M/g)?.length, 3)
})

test('what may change is a ring, and the table says so of the break too', () => {
  const noted = draw({ ...data, points: data.points.map((one) => (one.open ? { ...one, note: 'preliminary' } : one)) })
  const rings = findElements(noted.svg, 'circle').filter((one) => one.attributes.fill?.includes('card'))
  assert.equal(rings.length, 2, 'one in the plot, one in the legend')
  assert.deepEqual(
    noted.table.rows.map((row) => row.note),
    ['', '', '', '', 'a new law', 'preliminary'],
  )
  assert.deepEqual(noted.table.rows[2]?.value, { text: 'missing', value: null })
})

test('a second value of the same year is a dot of its own beside the line', () => {
  const twice = draw({ ...data, points: [point(0, 400), point(0, 430), point(1, 520)], breaks: [] })
  assert.equal(readPath(findElements(twice.svg, 'path', { fill: 'none' })[0]?.attributes.d).length, 2)
  assert.equal(findElements(twice.svg, 'circle').length, 4, 'three values and the legend')
  assert.equal(twice.table.rows.length, 3)
})

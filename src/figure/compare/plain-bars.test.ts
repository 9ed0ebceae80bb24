import assert from 'node:assert/strict'
import test from 'node:test'
import { findFaults } from '../fixtures/find-faults.ts'
import { theme } from '../fixtures/theme.ts'
import { readXml } from '../fixtures/well-formed.ts'
import { drawPlainBars, type PlainBarsData } from './plain-bars.ts'

const words = {
  title: 'What crime is made of',
  description: 'Four kinds.',
  columns: { name: 'Kind', value: 'Number', share: 'Share' },
  write: (value: number) => String(value),
  suppressed: 'not shown',
  missing: 'missing',
  notes: [],
  empty: 'Nothing to show',
}
const data: PlainBarsData = {
  rows: [
    { name: 'Theft and robbery', value: 2164, state: 'known', share: '26 %' },
    { name: 'of which burglary', depth: 1, value: 303, state: 'known', share: '4 %' },
    { name: 'Sexual offences', value: null, state: 'suppressed' },
    { name: 'Nothing of this kind', value: 0, state: 'known', share: '0 %' },
  ],
  reference: { value: 1082, label: 'all together 1082' },
}
const draw = (width: number) => drawPlainBars(data, words, { ...theme, width })
const barsOf = (svg: string) =>
  readXml(svg)
    .filter((one) => one.name === 'rect' && !one.attributes.stroke)
    .map((one) => Number(one.attributes.width))

test('nothing lies over anything, on a desk and on a phone, or with no rows', () => {
  for (const width of [640, 360, 300]) assert.deepEqual(findFaults(draw(width)), [])
  assert.deepEqual(findFaults(drawPlainBars({ rows: [] }, words, theme)), [])
})

test('bars are as long as their numbers; nothing is no bar, and a hidden number has a box of its own', () => {
  const [theft = 0, burglary = 0, none] = barsOf(draw(640).svg)
  assert.ok(Math.abs(burglary / theft - 303 / 2164) < 0.001)
  assert.equal(none, 0)
  assert.equal(readXml(draw(640).svg).filter((one) => one.name === 'rect' && one.attributes.stroke).length, 1)
})

test('the table tells every row, the hidden one without a number', () => {
  const { rows } = draw(640).table
  assert.deepEqual(rows[2]?.value, { text: 'not shown', value: null })
  assert.deepEqual(
    rows.map((row) => row.share),
    ['26 %', '4 %', '', '0 %'],
  )
})

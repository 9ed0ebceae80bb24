import assert from 'node:assert/strict'
import test from 'node:test'
import { cellText } from '#figure/figure.ts'
import { focusAreas } from '#figure/map/focus-areas.ts'
import { en } from './en.ts'
import { drawnSpots, drawPictureMap, flaggedAreas, hexagonAround, mapThresholds } from './figure-map.ts'
import { drawSeries, orderCoverage } from './figures.ts'
import { drawPictureCategories, drawPictureCoverage, drawPictureHours, namePeak } from './figures-patterns.ts'
import { computation, makeAreas, makeFinding } from './fixtures/computation.ts'
import { hideSmallCounts } from './public.ts'
import { suggestFocus } from './suggest-focus.ts'
import { sv } from './sv.ts'

const names = { area: (code: string) => `Area ${code}`, category: (code: string) => `Kind ${code}` }
const drawing = { computation, names, words: sv }

test('only what more than new reporters explains is marked as news on the map', () => {
  assert.deepEqual([...flaggedAreas(computation)], ['north'])
})

test('what one source explains is never drawn as a concentration, and a usual one is no news', () => {
  assert.deepEqual(
    drawnSpots(computation).map(({ spot, news }) => [spot.areaCode, news]),
    [
      ['north', true],
      ['east', false],
    ],
  )
})

test('the map is fitted to the town and to news beyond it; equals are shown whole', () => {
  const uneven = makeAreas([1_000, 1_100, 1_200, 60_000])
  assert.deepEqual(focusAreas(uneven, new Set()), ['north', 'south', 'east'])
  assert.deepEqual(focusAreas(uneven, new Set(['west'])), ['north', 'south', 'east', 'west'])
  assert.equal(focusAreas(makeAreas([1_000, 2_000, 3_000, 3_500]), new Set()).length, 4)
  assert.deepEqual(focusAreas([], new Set()), [])
})

test('no shade of the map tells counts under the limit apart', () => {
  assert.deepEqual(mapThresholds(computation), [5, 10])
  const few = { ...computation, areas: [makeFinding({ areaCode: 'north', value: 4 })] }
  assert.deepEqual(mapThresholds(few), [1])
})

test('a hidden area stays hidden in the map and its table, and says so', () => {
  const figure = drawPictureMap(drawing, { areas: makeAreas([900, 1000, 1100, 1200]), ground: [] }, { prefix: 'm' })
  const row = figure.table.rows.find((one) => one.area === 'west')
  assert.deepEqual(row?.value, { text: sv.map.suppressed(5), value: null })
  assert.match(figure.description, /north/)
})

test('the silent stand first, then those with fewer than usual', () => {
  assert.deepEqual(
    orderCoverage(computation.coverage).map((one) => one.organisationName),
    ['Field workers', 'Landlord', 'Guards', 'School'],
  )
  const figure = drawPictureCoverage(drawing, { prefix: 'c' })
  assert.equal(cellText(figure.table.rows[0]?.state), sv.silentFor(3, 'week'))
})

test('the fullest hour is named; too few reports give no figure', () => {
  assert.equal(namePeak(drawing), sv.hours.peak('fredagar', '21–22'))
  const few = { ...drawing, computation: { ...computation, hours: { weights: null, knownShare: null, counted: 3 } } }
  assert.equal(drawPictureHours(few, { prefix: 'h' }), null)
})

test('each point of a series stands in the table under its own period', () => {
  const figure = drawSeries(drawing, makeFinding({ value: 9 }), 'spark', { prefix: 's' })
  assert.deepEqual(
    figure.table.rows.map((row) => cellText(row.label)),
    ['vecka 42 2026', 'vecka 43 2026', 'vecka 44 2026', 'vecka 45 2026', 'vecka 46 2026'],
  )
})

test('a computation hidden for others draws nothing of what was hidden', () => {
  const hidden = hideSmallCounts({
    ...computation,
    categories: [{ ...makeFinding({ category: 'litter', value: 3 }), count: { value: 3, hidden: 'small' } }],
  })
  const figure = drawPictureCategories({ ...drawing, computation: hidden }, { prefix: 'k' })
  assert.equal(cellText(figure.table.rows[0]?.observed), sv.hidden)
  assert.equal(cellText(figure.table.rows[0]?.judgement), sv.figures.sides.unknown)
})

test('hexagons close and measure their edge', () => {
  const ring = hexagonAround({ e: 10, n: 20 }, 100)
  assert.deepEqual(ring[0], ring[6])
  const [first, second] = ring as [[number, number], [number, number]]
  assert.ok(Math.abs(Math.hypot(first[0] - second[0], first[1] - second[1]) - 100) < 1e-9)
})

test('suggestions: what stands out, concentrations elsewhere, the silent; what is chosen already is not offered again', () => {
  const offered = suggestFocus(computation, [], sv, names)
  assert.deepEqual(
    offered.map((one) => one.key.split('|')[0]),
    ['above', 'above', 'silent'],
  )
  const [first] = offered
  const left = suggestFocus(computation, [{ title: first?.title ?? '' }], sv, names)
  assert.equal(left.length, offered.length - 1)
})

test('every figure can be drawn in English', () => {
  const english = { ...drawing, words: en }
  const figure = drawPictureCoverage(english, { prefix: 'e' })
  assert.match(figure.description, /3 of 4 organisations/)
  assert.match(drawPictureCategories(english, { prefix: 'e' }).description, /2 categories/)
})

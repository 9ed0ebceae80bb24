import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { judgeSeasonality, type Seasonality, type SeasonalityResult } from '#analysis/series/seasonality.ts'
import { colour } from '../colour-tokens.ts'
import { findFaults } from '../fixtures/find-faults.ts'
import { themeOf } from '../fixtures/theme.ts'
import { findElements, lieOnOneScale, widths } from './fixtures/time-samples.ts'
import { drawSeasonBars, type SeasonReason } from './season-bars.ts'
import { seasonBarsEn } from './season-bars-en.ts'
import { seasonBarsSv } from './season-bars-sv.ts'

const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
]
const short = months.map((name) => name.slice(0, 3))
// Invented: half as many more in July as in an ordinary month.
const summer = Array.from({ length: 48 }, (_, i) => Math.round(60 + 30 * Math.cos(((i - 6) * Math.PI) / 6)))

function draw(result: SeasonalityResult, width = 640, names: readonly string[] = months, words = seasonBarsSv) {
  const labels = names === months ? { short } : {}
  return drawSeasonBars({ names, ...labels, unit: 'month', subject: 'rapporter', result }, words, themeOf(width))
}
const judge = (counts: readonly number[]) => judgeSeasonality(counts, { periodsPerYear: 12 })

test('the highest and the lowest month with their intervals', () => {
  const figure = draw(judge(summer))
  assert.match(
    figure.sentence!,
    /^Juli har 1,\d+ gånger så många rapporter som en genomsnittlig månad \(mellan 1,\d+ och 1,\d+\), och januari 0,\d+ gånger \(/,
  )
  assert.equal(figure.table.rows.length, 12)
  assert.equal(figure.table.rows[6]!.judgement, 'fler än genomsnittet')
})

test('bars stand on 1 and reach their index; certain ones are filled', () => {
  const result = judge(summer) as Seasonality
  const figure = draw(result)
  const bars = findElements(figure.svg, 'rect').filter((bar) => bar.attributes.y !== '1')
  assert.equal(bars.length, 12)
  const one = Number(
    findElements(figure.svg, 'line', { stroke: colour('ink'), 'stroke-width': '1.4' })[0]!.attributes.y1,
  )
  const tops = bars.map((bar, i) => {
    const [y, height] = [Number(bar.attributes.y), Number(bar.attributes.height)]
    assert.ok(Math.abs((result.index[i]!.index > 1 ? y + height : y) - one) < 1.02)
    return result.index[i]!.index > 1 ? y : y + height
  })
  const clear = result.index.flatMap(({ index }, i) => (Math.abs(index - 1) > 0.02 ? [i] : []))
  assert.ok(
    lieOnOneScale(
      clear.map((i) => result.index[i]!.index),
      clear.map((i) => tops[i]!),
    ),
  )
  result.index.forEach(({ low, high }, i) => {
    assert.equal(bars[i]!.attributes.fill, colour(low > 1 || high < 1 ? 'q3' : 'card'))
  })
})

test('no certain season: no month is called anything, and no bar is filled', () => {
  const figure = draw(judge(Array.from({ length: 24 }, (_, i) => [3, 4, 5, 2, 3][i % 5]!)))
  assert.equal(figure.sentence, 'Ingen säker säsong för rapporter: skillnaderna under året kan vara slump.')
  assert.ok(figure.table.rows.every((row) => row.judgement === 'kan vara slump'))
  assert.equal(findElements(figure.svg, 'rect', { fill: colour('q3') }).length, 0)
})

test('every reason for not telling has its sentence', () => {
  const reasons: SeasonReason[] = ['short_history', 'empty_series', 'too_few_cases', 'no_fit']
  for (const reason of reasons) {
    for (const width of widths) {
      const figure = draw({ outcome: 'cannot_tell', reason }, width)
      assert.deepEqual(findFaults(figure), [])
      assert.ok(figure.sentence!.startsWith('Det går inte att säga'))
      assert.deepEqual(figure.table.rows[0]!.index, { text: '–', value: null })
    }
  }
})

test('quarters, months and weeks of any series, in both languages', () => {
  fc.assert(
    fc.property(fc.constantFrom(4, 12, 52), fc.nat(1000), fc.constantFrom(...widths), (year, seed, width) => {
      const counts = Array.from(
        { length: year * 3 },
        (_, i) => ((i * 7919 + seed * 104729) % 23) + (i % year === 3 ? seed : 0),
      )
      const result = judgeSeasonality(counts, { periodsPerYear: year })
      const names = Array.from({ length: year }, (_, i) => `del ${i + 1}`)
      for (const words of [seasonBarsSv, seasonBarsEn]) {
        const figure = draw(result, width, names, words)
        assert.deepEqual(findFaults(figure), [])
        assert.equal(draw(result, width, names, words).svg, figure.svg)
      }
    }),
    { numRuns: 60, seed: 7 },
  )
})

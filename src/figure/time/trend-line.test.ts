import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { judgeTrend, type Trend } from '#analysis/series/judge-trend.ts'
import { colour } from '../colour-tokens.ts'
import { findFaults } from '../fixtures/find-faults.ts'
import { themeOf } from '../fixtures/theme.ts'
import { findElements, lieOnOneScale, namePeriods, readPath, widths } from './fixtures/time-samples.ts'
import { drawTrendCourse } from './trend-course.ts'
import { drawTrendLine, type TrendReason } from './trend-line.ts'
import { trendLineEn } from './trend-line-en.ts'
import { trendLineSv } from './trend-line-sv.ts'

const unitOf = { 1: 'year', 4: 'quarter', 12: 'month', 52: 'week' } as const
function draw(counts: readonly number[], periodsPerYear: keyof typeof unitOf, width = 640, words = trendLineSv) {
  const result = judgeTrend(counts, { periodsPerYear })
  const data = {
    counts,
    labels: namePeriods(counts.length),
    unit: unitOf[periodsPerYear],
    subject: 'rapporter',
    result,
  } as const
  return { figure: drawTrendLine(data, words, themeOf(width)), result }
}
const plain = (text: string | undefined) => text!.replaceAll('\u00a0', ' ')

// Luleå's reported burglaries 2002–2013 (Brå).
const falling = [889, 1016, 1087, 1029, 957, 653, 699, 665, 542, 601, 463, 528]

test('the line of a plain regression is its own fit, and its interval that of the mean', () => {
  const result = judgeTrend(falling, { periodsPerYear: 1 }) as Trend
  const { line, low, high } = drawTrendCourse(falling, result)
  const details = result.details as Extract<Trend['details'], { method: 'countTrend' }>
  const fitted = falling.map((_, i) => Math.exp(details.coefficients[0]! + details.coefficients[1]! * i))
  fitted.forEach((value, i) => {
    assert.ok(Math.abs(line[i]! - value) < 1e-6 * value)
    assert.ok(low[i]! < value && value < high[i]!)
  })
  // Narrowest where the cases have their middle.
  const widths = Array.from(line, (_, i) => high[i]! / low[i]!)
  const narrow = widths.indexOf(Math.min(...widths))
  assert.ok(narrow > 2 && narrow < 8)
})

test('a fall a year in per cent, a rise in rust', () => {
  const { figure } = draw(falling, 1)
  assert.match(
    plain(figure.sentence),
    /^Rapporter minskar med \d+ % om året, mellan \d+ och \d+ %\. Det är mer än slumpen förklarar\.$/,
  )
  assert.equal(findElements(figure.svg, 'text', { fill: colour('rust') }).length, 0)
  assert.ok(findElements(draw(falling.toReversed(), 1).figure.svg, 'text', { fill: colour('rust') }).length > 0)
})

test('dots and trend lie on one scale', () => {
  const { figure, result } = draw(falling, 1)
  const { line } = drawTrendCourse(falling, result as Trend)
  const dots = findElements(figure.svg, 'circle').slice(1)
  const path = findElements(figure.svg, 'path', { stroke: colour('petrol') }).at(-1)!
  const places = readPath(path.attributes.d).map(([, y]) => y)
  assert.ok(lieOnOneScale([...falling, ...line], [...dots.map((dot) => Number(dot.attributes.cy)), ...places]))
})

test('a small base is told by both ends; a short series by its whole time', () => {
  const few = [0, 1, 0, 1, 0, 1, 1, 2, 0, 1, 1, 2, 2, 1, 2, 3, 2, 3, 3, 2, 4, 3, 4, 5]
  const weeks = draw(few, 52).figure
  assert.match(weeks.sentence!, /^Rapporter ökar: från omkring 0,5 till omkring 4,6 per vecka \(mellan/)
  assert.ok(weeks.description.includes('kortare än två år'))
  const months = draw(few, 12).figure
  assert.ok(months.sentence!.includes('om året') && !months.sentence!.includes('%'))
  const busy = few.map((count) => count + 20)
  assert.ok(draw(busy, 52).figure.sentence!.includes('från period 1 till period 24'))
})

test('one wild period: by ranks, in events, and it says so', () => {
  const { figure } = draw([1, 2, 1, 3, 2, 60, 3, 4, 3, 5, 4, 6], 1)
  assert.equal(
    plain(figure.sentence),
    'Rapporter ökar med 0,4 om året, mellan 0,2 och 0,6. Det är mer än slumpen förklarar.',
  )
  assert.ok(figure.description.includes('ordningen mellan perioderna'))
})

test('no change shown is said with what is plausible', () => {
  const { figure } = draw([20, 22, 19, 21, 20, 18, 22, 21, 19, 20, 21, 20], 1)
  assert.match(
    plain(figure.sentence),
    /^Ingen säker förändring av rapporter: allt mellan \d+ % färre och \d+ % fler om året är möjligt/,
  )
})

test('every reason for not telling has its sentence', () => {
  const reasons: TrendReason[] = ['badCounts', 'shortHistory', 'emptySeries', 'fewCases', 'noFit']
  for (const reason of reasons) {
    for (const counts of [[], [0], [1, 900_000, 3]]) {
      const result = { outcome: 'cannot_tell', reason } as const
      const data = { counts, labels: namePeriods(counts.length), unit: 'week', subject: 'rapporter', result } as const
      const figure = drawTrendLine(data, trendLineSv, themeOf(360))
      assert.deepEqual(findFaults(figure), [])
      assert.ok(figure.sentence!.startsWith('Det går inte att säga'))
      assert.equal(figure.table.rows.length, counts.length)
    }
  }
})

test('any series gives a whole figure in both languages, the same twice', () => {
  const counts = fc.array(fc.nat(400), { minLength: 1, maxLength: 120 })
  fc.assert(
    fc.property(counts, fc.constantFrom(1, 4, 12, 52), fc.constantFrom(...widths), (series, year, width) => {
      for (const words of [trendLineSv, trendLineEn]) {
        const { figure } = draw(series, year as 1, width, words)
        assert.deepEqual(findFaults(figure), [])
        assert.equal(draw(series, year as 1, width, words).figure.svg, figure.svg)
      }
    }),
    { numRuns: 80, seed: 7 },
  )
})

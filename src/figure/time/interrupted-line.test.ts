import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { assessInterruptedSeries, type InterruptedSeries } from '#analysis/effect/interrupted-series.ts'
import { colour } from '../colour-tokens.ts'
import { cellText } from '../figure.ts'
import { findFaults } from '../fixtures/find-faults.ts'
import { themeOf } from '../fixtures/theme.ts'
import { findElements, lieOnOneScale, namePeriods, readPath, widths } from './fixtures/time-samples.ts'
import { drawInterruptedLine, type InterruptedReason } from './interrupted-line.ts'
import { interruptedLineEn } from './interrupted-line-en.ts'
import { interruptedLineSv } from './interrupted-line-sv.ts'

const file = new URL('../../analysis/fixtures/evaluation/cases.json', import.meta.url)
const drivers: number[] = JSON.parse(readFileSync(file, 'utf8')).its[0].y

function draw(
  counts: readonly number[],
  start: number,
  { width = 640, words = interruptedLineSv, family = 'poisson' as 'poisson' | 'gaussian' } = {},
) {
  const result = assessInterruptedSeries(counts, start, { periodsPerYear: 12, family })
  const labels = namePeriods(counts.length)
  const data = { counts, labels, unit: 'month', subject: 'rapporter', measure: 'belysningen', start, result } as const
  return { figure: drawInterruptedLine(data, words, themeOf(width)), result }
}

test('the seat-belt law: gap, interval and warning said, everything inside the box', () => {
  for (const width of widths) {
    for (const words of [interruptedLineSv, interruptedLineEn]) {
      const { figure } = draw(drivers, 169, { width, words })
      assert.deepEqual(findFaults(figure), [])
    }
  }
  const { figure } = draw(drivers, 169)
  const plain = figure.sentence!.replaceAll('\u00a0', ' ')
  assert.equal(
    plain,
    'Sedan belysningen: 15 % färre rapporter än om det hade fortsatt som före, mellan 7 och 22 % färre. Det är mer än slumpen förklarar.',
  )
  assert.ok(figure.svg.replaceAll('\u00a0', ' ').includes('15 % färre, mellan 7 och 22<'))
  assert.ok(figure.description.includes('autokorrelation') && figure.description.includes('Bara ett område'))
})

test('dots, courses and the start lie where the numbers say', () => {
  const { figure, result } = draw(drivers, 169)
  const told = result as InterruptedSeries
  const dots = findElements(figure.svg, 'circle').slice(1)
  assert.ok(
    lieOnOneScale(
      drivers,
      dots.map((dot) => Number(dot.attributes.cy)),
    ),
  )
  const dashed = findElements(figure.svg, 'path', { 'stroke-dasharray': '6 4' })
  const [without] = dashed.map((path) => readPath(path.attributes.d))
  const y = (place: [number, number]) => place[1]
  assert.ok(
    lieOnOneScale(
      [...told.counterfactual.expected, ...drivers],
      [...without!.map(y), ...dots.map((dot) => Number(dot.attributes.cy))],
    ),
  )
  assert.equal(without!.length, 23)
  // Period for period under their own dots, with the band and the stems of the gap between the two courses.
  const x = dots.map((dot) => Number(dot.attributes.cx))
  const near = (found: number, wanted: number) => assert.ok(Math.abs(found - wanted) < 0.02, `${found}, ${wanted}`)
  for (const [i, [at]] of without!.entries()) near(at, x[169 + i]!)
  const { low, high, expected } = told.counterfactual
  const edges = readPath(findElements(figure.svg, 'path', { fill: colour('band') })[0]!.attributes.d)
  assert.ok(
    lieOnOneScale(
      [...high, ...[...low].reverse(), ...drivers],
      [...edges.map(y), ...dots.map((dot) => Number(dot.attributes.cy))],
    ),
  )
  const stems = findElements(figure.svg, 'line', { stroke: colour('q3') })
  assert.ok(
    lieOnOneScale(
      [...expected, ...told.fitted.slice(169), ...drivers],
      [
        ...stems.map(({ attributes }) => Number(attributes.y1)),
        ...stems.map(({ attributes }) => Number(attributes.y2)),
        ...dots.map((dot) => Number(dot.attributes.cy)),
      ],
    ),
  )
  const fitted = findElements(figure.svg, 'path', { stroke: colour('petrol') })
  assert.deepEqual(
    fitted.map(({ attributes }) => [attributes['stroke-dasharray'], readPath(attributes.d).length]),
    [
      [undefined, 169],
      [undefined, 23],
    ],
  )
  const start = findElements(figure.svg, 'line', { stroke: colour('ink'), 'stroke-width': '1.2' })[0]!
  const [before, after] = [168, 169].map((index) => Number(dots[index]!.attributes.cx))
  assert.ok(Math.abs(Number(start.attributes.x1) - (before! + after!) / 2) < 0.02)
})

test('the table holds every period, the sum and each change', () => {
  const { figure } = draw(drivers, 169)
  assert.equal(figure.table.rows.length, 192 + 1 + 3)
  assert.equal(cellText(figure.table.rows[0]!.without), '–')
  assert.notEqual(cellText(figure.table.rows[169]!.without), '–')
  const sum = figure.table.rows[192]!
  assert.deepEqual(
    [cellText(sum.period), (sum.observed as { value: number }).value],
    ['Alla 23 månader efter starten', 30399],
  )
})

test('a small base is told in counts, not per cent', () => {
  const { figure } = draw([3, 2, 1, 4, 2, 0, 3, 2, 1, 2, 3, 1, 2, 3, 1, 0, 1, 0, 1], 14)
  assert.ok(!figure.sentence!.includes('%') && figure.sentence!.startsWith('Det går inte att säga om belysningen'))
  assert.ok(figure.sentence!.includes('3 rapporter på 5 månader, mot väntade 9,8'))
  assert.ok(figure.svg.includes('ingen säker skillnad') && figure.description.includes('Ingen procent visas'))
})

test('a rise is told as more, in rust', () => {
  const { figure } = draw(
    [
      ...Array(24)
        .fill(0)
        .map((_, i) => 20 + (i % 3)),
      ...Array(12)
        .fill(0)
        .map((_, i) => 40 + (i % 4)),
    ],
    24,
  )
  assert.ok(figure.sentence!.includes('fler'))
  assert.ok(findElements(figure.svg, 'text', { fill: colour('rust') }).length > 0)
})

test('every reason for not telling has its sentence, and draws what is known', () => {
  const reasons: InterruptedReason[] = [
    'too_few_before',
    'too_few_after',
    'no_events',
    'too_few_periods',
    'not_converged',
    'no_spread',
  ]
  for (const reason of reasons) {
    for (const width of widths) {
      for (const counts of [[], [0], [3, 1, 2, 900_000], [0, 0, 0]]) {
        const data = {
          counts,
          labels: namePeriods(counts.length),
          unit: 'week',
          subject: 'rapporter',
          start: Math.min(2, counts.length),
        } as const
        const measure = 'den nya belysningen vid gångtunneln mellan Porsön och Björkskatan'
        const result = { outcome: 'cannot_tell', reason } as const
        const figure = drawInterruptedLine({ ...data, measure, result }, interruptedLineSv, themeOf(width))
        assert.deepEqual(findFaults(figure), [])
        assert.ok(figure.sentence!.startsWith('Det går inte att säga'))
        assert.equal(figure.table.rows.length, counts.length)
      }
    }
  }
})

test('any series gives a whole figure, the same twice', () => {
  const counts = fc.array(fc.nat(60), { minLength: 8, maxLength: 60 })
  fc.assert(
    fc.property(
      counts,
      fc.nat(59),
      fc.constantFrom(...widths),
      fc.constantFrom('poisson' as const, 'gaussian' as const),
      (series, at, width, family) => {
        const start = at % series.length
        const { figure } = draw(series, start, { width, family })
        assert.deepEqual(findFaults(figure), [])
        assert.equal(draw(series, start, { width, family }).figure.svg, figure.svg)
      },
    ),
    { numRuns: 60, seed: 7 },
  )
})

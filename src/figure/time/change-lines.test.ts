import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { assessDifferenceInDifferences } from '#analysis/effect/difference-in-differences.ts'
import { assessRelativeIncidence } from '#analysis/effect/relative-incidence.ts'
import {
  assessDisplacementDifference,
  type DisplacementAreas,
} from '#analysis/effect/weighted-displacement-difference.ts'
import { findFaults } from '../fixtures/find-faults.ts'
import { themeOf } from '../fixtures/theme.ts'
import type { ChangeReason, ChangeResult } from './change-finding.ts'
import { type ChangeLinesData, drawChangeLines } from './change-lines.ts'
import { changeLinesEn } from './change-lines-en.ts'
import { changeLinesSv } from './change-lines-sv.ts'
import { findElements, lieOnOneScale, namePeriods, widths } from './fixtures/time-samples.ts'

const shared = {
  subject: 'rapporter',
  measure: 'belysningen',
  names: { treated: 'Porsön', control: 'Örnäset', treatedDisplacement: 'Björkskatan', controlDisplacement: 'Hertsön' },
  spans: { before: 'jan–jun 2025', after: 'jan–jun 2026' },
}
const both: DisplacementAreas = { treated: { before: 164, after: 71 }, control: { before: 158, after: 155 } }
const four: DisplacementAreas = {
  ...both,
  treatedDisplacement: { before: 40, after: 43 },
  controlDisplacement: { before: 38, after: 36 },
}
const told = <T extends { outcome: string }>(result: T) => result as Extract<T, { outcome: 'computed' }>
const draw = (
  areas: DisplacementAreas,
  result: ChangeLinesData['result'],
  width = 640,
  more: Partial<ChangeLinesData> = {},
  words = changeLinesSv,
) => drawChangeLines({ ...shared, areas, result, ...more }, words, themeOf(width))
const plain = (text: string | undefined) => text!.replaceAll('\u00a0', ' ')

test('a difference in counts, with and without areas around', () => {
  const alone = draw(both, told(assessDisplacementDifference(both)))
  assert.equal(
    plain(alone.sentence),
    'Sedan belysningen blev det 90 färre rapporter i Porsön än om området följt Örnäset, mellan 44 och 136 färre. Det är mer än slumpen förklarar.',
  )
  assert.ok(alone.description.includes('flyttade till områdena runt om'))
  const around = draw(four, told(assessDisplacementDifference(four)))
  assert.ok(
    around.sentence!.includes('med områdena runt om inräknade') &&
      !around.description.includes('flyttade till områdena runt om'),
  )
  assert.equal(around.table.rows.length, 4 + 3)
})

test('a ratio is told in per cent, or in counts on a small base', () => {
  assert.ok(plain(draw(both, told(assessRelativeIncidence(both))).sentence).includes('56 % färre'))
  const small = { treated: { before: 8, after: 3 }, control: { before: 9, after: 10 } }
  const { sentence } = draw(small, told(assessRelativeIncidence(small)))
  assert.ok(!sentence!.includes('%') && sentence!.includes('Porsön gick från 8 till 3 och Örnäset från 9 till 10'))
})

test('ends lie on one scale, the expectation where the comparison leads', () => {
  const figure = draw(four, told(assessDisplacementDifference(four)))
  const dashed = findElements(figure.svg, 'line', { 'stroke-dasharray': '6 4' }).filter(
    (line) => line.attributes.x2 !== '14',
  )
  const solid = findElements(figure.svg, 'line').filter(
    (line) =>
      line.attributes['stroke-dasharray'] === undefined &&
      line.attributes.x1 === dashed[0]!.attributes.x1 &&
      line.attributes.x1 !== line.attributes.x2,
  )
  const [treated, expected] = [solid.at(-1)!, dashed[0]!]
  // 164 + 155 − 158 = 161 expected, 71 came.
  const values = [164, 71, 161, 158, 155]
  const control = solid.at(-2)!
  const places = [
    treated.attributes.y1,
    treated.attributes.y2,
    expected.attributes.y2,
    control.attributes.y1,
    control.attributes.y2,
  ].map(Number)
  assert.ok(lieOnOneScale(values, places))
})

test('weights: levels are drawn, and the note says so', () => {
  const result = told(assessDisplacementDifference(both, { timeWeights: { before: 2, after: 1 } }))
  const figure = draw(both, result)
  assert.equal((figure.table.rows[0]!.before as { value: number }).value, 82)
  assert.ok(figure.description.includes('delade med tid och yta'))
})

test('over time: both groups, the mean after and the expected level', () => {
  const treated = [30, 28, 33, 31, 29, 32, 18, 15, 17, 14]
  const control = [20, 22, 21, 19, 20, 21, 20, 22, 21, 20]
  const counts = [...treated, ...control]
  const start = 6
  const flag = (value: (i: number) => boolean) => counts.map((_, i) => (value(i) ? 1 : 0))
  const result = told(
    assessDifferenceInDifferences({ counts, treated: flag((i) => i < 10), after: flag((i) => i % 10 >= start) }),
  )
  const sum = (values: number[]) => values.reduce((all, value) => all + value, 0)
  const split = (values: number[]) => ({ before: sum(values.slice(0, start)), after: sum(values.slice(start)) })
  const areas = { treated: split(treated), control: split(control) }
  const series = { labels: namePeriods(10), treated, control, start }
  for (const width of widths) {
    const figure = draw(areas, result, width, { series })
    assert.deepEqual(findFaults(figure), [])
    assert.ok(plain(figure.sentence).includes('% färre'))
    // The gap between the two levels after the start is the effect itself: mean after over expected.
    const levels = findElements(figure.svg, 'line').filter(
      (line) => line.attributes.y1 === line.attributes.y2 && Number(line.attributes.x1) > 40,
    )
    assert.ok(levels.length >= 2)
  }
})

test('every reason for not telling has its sentence', () => {
  const reasons: ChangeReason[] = [
    'no_events',
    'no_treated_events',
    'no_comparison_events',
    'missing_group',
    'no_events_in_group',
    'not_converged',
  ]
  const none = { treated: { before: 0, after: 0 }, control: { before: 0, after: 0 } }
  for (const reason of reasons) {
    for (const width of widths) {
      const figure = draw(none, { outcome: 'cannot_tell', reason }, width)
      assert.deepEqual(findFaults(figure), [])
      assert.ok(figure.sentence!.startsWith('Det går inte att säga') && figure.svg.includes('går inte att säga'))
    }
  }
})

test('any four areas give a whole figure in both languages', () => {
  const area = fc.record({ before: fc.nat(2000), after: fc.nat(2000) })
  const areas = fc.record({ treated: area, control: area, treatedDisplacement: area, controlDisplacement: area })
  fc.assert(
    fc.property(areas, fc.boolean(), fc.constantFrom(...widths), (given, byRatio, width) => {
      const result = byRatio ? assessRelativeIncidence(given) : assessDisplacementDifference(given)
      for (const words of [changeLinesSv, changeLinesEn]) {
        const figure = draw(given, result as ChangeResult, width, {}, words)
        assert.deepEqual(findFaults(figure), [])
        assert.equal(draw(given, result as ChangeResult, width, {}, words).svg, figure.svg)
      }
    }),
    { numRuns: 80, seed: 7 },
  )
})

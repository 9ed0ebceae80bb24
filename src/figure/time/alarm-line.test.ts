import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { type Cusum, watchByCusum } from '#analysis/series/cusum.ts'
import { runEars } from '#analysis/series/ears.ts'
import { judgeByFarrington } from '#analysis/series/farrington-flexible.ts'
import { colour } from '../colour-tokens.ts'
import { cellText } from '../figure.ts'
import { findFaults } from '../fixtures/find-faults.ts'
import { themeOf } from '../fixtures/theme.ts'
import { type AlarmLineData, type AlarmReason, drawAlarmLine } from './alarm-line.ts'
import { alarmLineEn } from './alarm-line-en.ts'
import { alarmLineSv } from './alarm-line-sv.ts'
import { limitsOfEars, limitsOfFarrington, sumsOfCusum } from './alarm-series.ts'
import { findElements, lieOnOneScale, namePeriods, widths } from './fixtures/time-samples.ts'

const file = new URL('../../analysis/fixtures/weekly-shootings.json', import.meta.url)
const bronx: number[] = JSON.parse(readFileSync(file, 'utf8')).series[0].counts

function draw(counts: readonly number[], more: Partial<AlarmLineData>, width = 640, words = alarmLineSv) {
  const shared = { counts, labels: namePeriods(counts.length), unit: 'week', subject: 'skott', limits: null } as const
  return drawAlarmLine({ ...shared, ...more }, words, themeOf(width))
}

// Invented: a quiet series in which one week and then a slow rise stand out.
const quiet = [
  2, 1, 3, 2, 1, 2, 3, 1, 2, 0, 1, 2, 3, 2, 1, 2, 3, 2, 1, 2, 1, 2, 3, 2, 1, 2, 2, 3, 4, 3, 5, 4, 3, 5, 4, 5, 3, 4,
]
const sums = sumsOfCusum(watchByCusum(quiet) as Cusum)

test('Farrington week by week is what each week would have been judged', () => {
  const limits = limitsOfFarrington(bronx, 10)!
  assert.equal(limits.first, bronx.length - 10)
  const third = judgeByFarrington(bronx.slice(0, -7))
  assert.deepEqual([limits.upper[2], limits.alarm[2]], [third.upperBound, third.alarm])
  assert.equal(limitsOfFarrington(bronx.slice(0, 200), 10), null)
  assert.ok(limitsOfFarrington(bronx.slice(0, 264), 10)!.upper.length === 1)
})

test('triangles on the alarms alone, counts and limit on one scale', () => {
  const counts = bronx.slice(-60)
  const limits = limitsOfEars(runEars(counts, { alpha: 0.01 }))
  const figure = draw(counts, { limits })
  const alarms = limits.alarm.filter(Boolean).length
  assert.ok(alarms > 0)
  const triangles = findElements(figure.svg, 'polygon', { fill: colour('rust') })
  assert.equal(triangles.length, alarms + 1)
  const dots = findElements(figure.svg, 'circle').slice(1)
  const plain = counts.filter((_, i) => limits.alarm[i - limits.first] !== true)
  assert.ok(
    lieOnOneScale(
      plain,
      dots.map((dot) => Number(dot.attributes.cy)),
    ),
  )
  const steps = findElements(figure.svg, 'path', { 'stroke-dasharray': '5 3' })[0]!.attributes.d!
  const heights = [...steps.matchAll(/[VM](?:[-\d.]+,)?([-\d.]+)/g)].map((match) => Number(match[1]))
  const upper = limits.upper.filter((value) => value !== null)
  assert.ok(lieOnOneScale([...upper, ...plain], [...heights, ...dots.map((dot) => Number(dot.attributes.cy))]))
  const rows = figure.table.rows
  assert.equal(rows.filter((row) => row.alarm === 'larm').length, alarms)
  assert.equal(cellText(rows[0]!.limit), '–')
  assert.equal(rows[0]!.alarm, 'går inte att säga')
})

test('the sentence: the last period against its limit, and how many alarms', () => {
  const limits = { first: 0, upper: [5, 5, 5], alarm: [false, true, true], alpha: 0.01 }
  assert.equal(
    draw([1, 9, 8], { limits }).sentence,
    'Period 3 ligger över sin gräns: 8 skott, gränsen är 5. Det är mer än slumpen brukar ge. 2 larm på 3 veckor: period 2 och period 3.',
  )
  const none = { ...limits, alarm: [false, false, false] }
  assert.equal(
    draw([1, 2, 3], { limits: none }).sentence,
    'Period 3 ligger under sin gräns: 3 skott, gränsen är 5. Inget larm på 3 veckor.',
  )
  assert.ok(draw([1, 2, 3], { limits: none }).description.includes('färre än ett larm'))
  const gap = { first: 1, upper: [null, null], alarm: [false, false], alpha: 0.01 }
  assert.deepEqual(findFaults(draw([1, 2, 3], { limits: gap })), [])
})

test('the running sum under the counts, with its limit and its false alarms', () => {
  const figure = draw(quiet, { sums })
  assert.ok(figure.sentence!.startsWith('Larm för en ihållande ökning (period 34)'))
  assert.ok(figure.description.includes('Summan larmar av ren slump'))
  assert.equal(findElements(figure.svg, 'polygon').length, 1 + 1)
  const columns = figure.table.columns.map((column) => column.key)
  assert.deepEqual(columns, ['period', 'observed', 'alarm', 'rise', 'fall'])
  const calm = sumsOfCusum(watchByCusum(quiet.slice(0, 27)) as Cusum)
  assert.equal(draw(quiet.slice(0, 27), { sums: calm }).sentence, 'Ingen ihållande ökning eller minskning.')
})

test('every reason for not telling has its sentence', () => {
  const reasons: AlarmReason[] = ['short_history', 'empty_baseline', 'level_too_low']
  for (const untold of reasons) {
    for (const width of widths) {
      for (const counts of [[], [0], [0, 0, 0], [1, 900_000]]) {
        const figure = draw(counts, { untold }, width)
        assert.deepEqual(findFaults(figure), [])
        assert.ok(figure.sentence!.startsWith('Det går inte att säga'))
      }
    }
  }
})

test('any series gives a whole figure in both languages, the same twice', () => {
  const counts = fc.array(fc.nat(80), { minLength: 30, maxLength: 160 })
  fc.assert(
    fc.property(counts, fc.constantFrom(...widths), fc.boolean(), (series, width, withSums) => {
      const limits = limitsOfEars(runEars(series))
      const cusum = withSums ? watchByCusum(series) : null
      const more = { limits, ...(cusum?.outcome === 'computed' ? { sums: sumsOfCusum(cusum) } : {}) }
      for (const words of [alarmLineSv, alarmLineEn]) {
        const figure = draw(series, more, width, words)
        assert.deepEqual(findFaults(figure), [])
        assert.equal(draw(series, more, width, words).svg, figure.svg)
      }
    }),
    { numRuns: 15, seed: 7 },
  )
})

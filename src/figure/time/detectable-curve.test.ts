import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { type DetectableEffect, findDetectableEffect } from '#analysis/effect/detectable-effect.ts'
import type { Plan } from '#analysis/effect/plan-simulation.ts'
import { findFaults } from '../fixtures/find-faults.ts'
import { themeOf } from '../fixtures/theme.ts'
import { curvesOfAlarmPower } from './alarm-power.ts'
import { type DetectableCurveData, drawDetectableCurve, type UndetectableReason } from './detectable-curve.ts'
import { detectableCurveEn } from './detectable-curve-en.ts'
import { detectableCurveSv } from './detectable-curve-sv.ts'
import { findElements, lieOnOneScale, widths } from './fixtures/time-samples.ts'
import { tracePower } from './trace-power.ts'

const year: Plan = { kind: 'beforeAfter', expectedPerPeriod: 10, periodsBefore: 12, periodsAfter: 12 }
const found = findDetectableEffect(year, { seed: 1, runs: 200 }) as DetectableEffect
const fall: DetectableCurveData = {
  change: 'fall',
  curves: [{ name: 'planen', points: tracePower(found) }],
  power: 0.8,
  result: found,
}
const draw = (data: DetectableCurveData, width = 640, words = detectableCurveSv) =>
  drawDetectableCurve(data, words, themeOf(width))
const plain = (text: string | undefined) => text!.replaceAll('\u00a0', ' ')

test('the curve goes through the answer, by the same simulation', () => {
  const points = tracePower(found)
  assert.equal(points.find(({ size }) => size === found.percentFall)!.share, found.simulatedPower)
  assert.equal(points[0]!.share, found.simulatedFalseAlarms)
  assert.ok(points.at(-1)!.share > 0.99)
})

test('the named point in plain words, on the asked line', () => {
  const figure = draw(fall)
  assert.equal(
    plain(figure.sentence).split('.')[0],
    `Effekten måste vara minst ${found.percentFall} % för att synas i 8 fall av 10`,
  )
  const dot = findElements(figure.svg, 'circle', { r: '6' })[0]!
  const limit = findElements(figure.svg, 'line', { 'stroke-dasharray': '3 3' })[0]!
  assert.equal(dot.attributes.cy, limit.attributes.y1)
  const ticks = findElements(figure.svg, 'text', { 'text-anchor': 'middle' }).filter((text) =>
    /^\d+\s%$/.test(text.text),
  )
  const sizes = ticks.map((text) => Number.parseInt(text.text, 10)).slice(1, -1)
  const places = ticks.map((text) => Number(text.attributes.x)).slice(1, -1)
  assert.ok(lieOnOneScale([...sizes, found.percentFall], [...places, Number(dot.attributes.cx)]))
  assert.equal(figure.table.rows.length, tracePower(found).length)
})

test('under ten expected events the answer is in counts', () => {
  const few = findDetectableEffect({ ...year, expectedPerPeriod: 0.75 }, { seed: 1, runs: 100 })
  const { sentence } = draw({ change: 'fall', curves: [], power: 0.8, result: few })
  assert.ok(few.outcome === 'cannot_tell' || !sentence!.includes('%'), sentence)
})

test('every reason for not telling has its sentence', () => {
  const reasons: UndetectableReason[] = ['over_90_percent', 'too_few_before', 'too_few_after', 'too_few_periods']
  for (const reason of reasons) {
    const result = { outcome: 'cannot_tell', reason } as Extract<
      DetectableCurveData['result'],
      { outcome: 'cannot_tell' }
    >
    for (const width of widths) {
      const figure = draw({ change: 'fall', curves: [], power: 0.8, result }, width)
      assert.deepEqual(findFaults(figure), [])
      assert.ok(figure.sentence!.startsWith('Det går inte att'))
    }
  }
  const flat = { name: 'ett område', points: [10, 200].map((size) => ({ size, share: 0.1 })) }
  assert.ok(
    draw({ change: 'rise', curves: [flat], power: 0.8 }).sentence!.startsWith('Det går inte att säga hur stor ökning'),
  )
  assert.deepEqual(findFaults(draw({ change: 'rise', curves: [], power: 0.8 })), [])
})

test('the counted power of the weekly alarm', () => {
  const csv = readFileSync(new URL('../../../docs/analysis/alarm-power.csv', import.meta.url), 'utf8')
  const curves = curvesOfAlarmPower(csv, { years: 5, dispersion: 1, means: [8, 60] }, (mean) => `${mean} i veckan`)
  assert.deepEqual(
    curves.map(({ name }) => name),
    ['60 i veckan', '8 i veckan'],
  )
  for (const { points } of curves) {
    assert.deepEqual(
      points.map(({ size }) => size),
      [0, 25, 50, 75, 100, 150, 200, 300],
    )
    assert.ok(points.every(({ share }) => share >= 0 && share <= 1))
  }
  for (const width of widths) {
    for (const words of [detectableCurveSv, detectableCurveEn]) {
      const figure = draw({ change: 'rise', curves, power: 0.8 }, width, words)
      assert.deepEqual(findFaults(figure), [])
      assert.ok(figure.sentence!.includes('60 i veckan'))
    }
  }
})

test('at every size and width nothing lies over anything else', () => {
  for (const width of widths) {
    for (let percentFall = 1; percentFall <= 90; percentFall += 4) {
      const result = { ...found, percentFall }
      const points = [0, 30, 60, 90].map((size) => ({ size, share: Math.min(1, (0.8 * size) / percentFall) }))
      const data: DetectableCurveData = { change: 'fall', curves: [{ name: 'planen', points }], power: 0.8, result }
      assert.deepEqual(findFaults(draw(data, width)), [], `${percentFall} at ${width}`)
      assert.equal(draw(data, width).svg, draw(data, width).svg)
    }
  }
})

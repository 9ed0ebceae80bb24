/** Did the measure help? Seat belts in the front became compulsory; the rear seat is the comparison. */

import { findDetectableEffect } from '#analysis/effect/detectable-effect.ts'
import { assessDifferenceInDifferences } from '#analysis/effect/difference-in-differences.ts'
import { assessInterruptedSeries } from '#analysis/effect/interrupted-series.ts'
import { assessRelativeIncidence } from '#analysis/effect/relative-incidence.ts'
import {
  assessDisplacementDifference,
  type DisplacementAreas,
} from '#analysis/effect/weighted-displacement-difference.ts'
import { type ChangeLinesData, drawChangeLines } from '#figure/time/change-lines.ts'
import { changeLinesEn } from '#figure/time/change-lines-en.ts'
import { changeLinesSv } from '#figure/time/change-lines-sv.ts'
import { drawDetectableCurve } from '#figure/time/detectable-curve.ts'
import { detectableCurveEn } from '#figure/time/detectable-curve-en.ts'
import { detectableCurveSv } from '#figure/time/detectable-curve-sv.ts'
import { drawInterruptedLine } from '#figure/time/interrupted-line.ts'
import { interruptedLineEn } from '#figure/time/interrupted-line-en.ts'
import { interruptedLineSv } from '#figure/time/interrupted-line-sv.ts'
import { tracePower } from '#figure/time/trace-power.ts'
import { choose, type Draw, type Exhibit, type Language } from './exhibit.ts'
import { labelMonths } from './labels.ts'
import { seatBeltStart, seatBelts } from './samples/seat-belts.data.ts'
import type { GalleryWords } from './words-sv.ts'

const seed = 3
/** A whole year before and after: the seasons are the same. */
const around = 12

export function showEffect(language: Language, words: GalleryWords): Exhibit[] {
  return [
    { method: 'displacementDifference', sample: 'seatBelts', ...showDisplacement(language, words) },
    { method: 'relativeIncidence', sample: 'seatBelts', ...showIncidence(language, words) },
    { method: 'differenceInDifferences', sample: 'seatBelts', draw: drawDifferences(language, words) },
    { method: 'interruptedSeries', sample: 'seatBelts', ...showInterrupted(language, words) },
    { method: 'detectableEffect', sample: 'seatBelts', ...showDetectable(language) },
  ]
}

const sumOf = (counts: readonly number[], from: number, to: number) =>
  counts.slice(from, to).reduce((sum, one) => sum + one, 0)

const beforeAfter = (counts: readonly number[]) => ({
  before: sumOf(counts, seatBeltStart - around, seatBeltStart),
  after: sumOf(counts, seatBeltStart, seatBeltStart + around),
})

function drawChange(
  language: Language,
  words: GalleryWords,
  data: Pick<ChangeLinesData, 'areas' | 'result' | 'series'>,
): Draw {
  const { subject, measure, front, rear, spans } = words.belts
  const texts = choose(language, changeLinesSv, changeLinesEn)
  const common = { subject, measure, names: { treated: front, control: rear }, spans }
  return (theme) => drawChangeLines({ ...common, ...data }, texts, theme)
}

function showDisplacement(language: Language, words: GalleryWords) {
  const areas = { treated: beforeAfter(seatBelts.front), control: beforeAfter(seatBelts.rear) }
  const none: DisplacementAreas = { treated: { before: 0, after: 0 }, control: { before: 0, after: 0 } }
  return {
    draw: drawChange(language, words, { areas, result: assessDisplacementDifference(areas) }),
    untold: drawChange(language, words, { areas: none, result: assessDisplacementDifference(none) }),
  }
}

function showIncidence(language: Language, words: GalleryWords) {
  const areas = { treated: beforeAfter(seatBelts.front), control: beforeAfter(seatBelts.rear) }
  return { draw: drawChange(language, words, { areas, result: assessRelativeIncidence(areas) }) }
}

function drawDifferences(language: Language, words: GalleryWords): Draw {
  const [from, to] = [seatBeltStart - 2 * around, seatBeltStart + around]
  const { front, rear } = { front: seatBelts.front.slice(from, to), rear: seatBelts.rear.slice(from, to) }
  const after = front.map((_, at) => (at >= 2 * around ? 1 : 0))
  const result = assessDifferenceInDifferences({
    counts: [...front, ...rear],
    treated: [...front.map(() => 1), ...rear.map(() => 0)],
    after: [...after, ...after],
  })
  const split = (counts: readonly number[]) => ({
    before: sumOf(counts, 0, 2 * around),
    after: sumOf(counts, 2 * around, counts.length),
  })
  const labels = labelMonths(words, 192, 1969).slice(from, to)
  return drawChange(language, words, {
    areas: { treated: split(front), control: split(rear) },
    result,
    series: { labels, treated: front, control: rear, start: 2 * around },
  })
}

function showInterrupted(language: Language, words: GalleryWords) {
  const texts = choose(language, interruptedLineSv, interruptedLineEn)
  const drawFrom = (from: number): Draw => {
    const counts = seatBelts.drivers.slice(from)
    const start = seatBeltStart - from
    const data = {
      counts,
      labels: labelMonths(words, 192, 1969).slice(from),
      unit: 'month' as const,
      subject: words.belts.drivers,
      measure: words.belts.measure,
      start,
      result: assessInterruptedSeries(counts, start, { periodsPerYear: 12 }),
    }
    return (theme) => drawInterruptedLine(data, texts, theme)
  }
  return { draw: drawFrom(84), untold: drawFrom(seatBeltStart - 3) }
}

/** What the same law could have shown in a small town: one in 200 of the front seat's casualties. */
function showDetectable(language: Language) {
  const texts = choose(language, detectableCurveSv, detectableCurveEn)
  const monthly = sumOf(seatBelts.front, seatBeltStart - around, seatBeltStart) / around
  const drawPlan = (share: number): Draw => {
    const plan = {
      kind: 'beforeAfter',
      expectedPerPeriod: monthly * share,
      periodsBefore: 12,
      periodsAfter: 12,
    } as const
    const result = findDetectableEffect(plan, { seed })
    const points = result.outcome === 'computed' ? tracePower(result) : []
    return (theme) =>
      drawDetectableCurve({ change: 'fall', curves: [{ name: '', points }], power: 0.8, result }, texts, theme)
  }
  return { draw: drawPlan(1 / 200), untold: drawPlan(1 / 3000) }
}

/** What people say: each question over its waves, the latest two compared where they carry their uncertainty. */
import { normalQuantile } from '#analysis/maths/distributions.ts'
import { boundPublishedShare } from '#analysis/survey/published-share.ts'
import { compareSurveyWaves } from '#features/evidence/facts/compare-survey-waves.ts'
import { findIndicator } from '#features/evidence/facts/indicators.data.ts'
import { mergeBreaks } from '#features/evidence/facts/marked-breaks.ts'
import type { Unit } from '#features/evidence/schema.ts'
import { compareText, type Evidence, type KnownSeries, keyText, kpiOf, pickOwn, sourcesOf } from '../evidence-index.ts'
import type { FindingOf } from '../finding-schema.ts'
import type { KnownObservation } from '../input.ts'
import { isMarginOf, listSubjects, type Subject } from './subjects.ts'

type Survey = FindingOf<'survey'>
type Point = Survey['points'][number]

const reach = normalQuantile(0.975)
/** Where a report tells answers and no margin: weighting widens the interval about as much as this. */
const assumedDesignEffect = 2

/** How many were asked and answered is no answer. */
export const isFact = (indicator: string): boolean => ['survey.sent', 'survey.answered'].includes(indicator)

export function findSurveys(evidence: Evidence): Survey[] {
  return listSubjects(evidence, ['insecurity'])
    .filter(({ indicator }) => !isFact(indicator))
    .flatMap((subject) => subject.units.flatMap((unit) => findSurvey(evidence, subject, unit)))
}

function findSurvey(evidence: Evidence, { indicator, title, part, units }: Subject, unit: Unit): Survey[] {
  const leading = units.find((one) => one === 'percent') ?? units.find((one) => one === 'index')
  const found = pickOwn(evidence, { indicator, unit }).filter(({ series }) => !isMarginOf(series))
  const waves = gatherWaves(evidence, found)
  if (waves.length === 0) return []
  const doubled = new Set(waves.map((one) => one.point.period)).size < waves.length
  const cautions = [
    ...(doubled ? ['disagreement'] : []),
    ...(waves.some(({ point }) => point.low === null && point.value !== null) ? ['noMargin'] : []),
    ...(found.some(({ series }) => series.breaks.length > 0) ? ['brokenSeries'] : []),
    ...(found.some(({ series }) => series.frequency === 'twoYears') ? ['pooledYears'] : []),
    ...(waves.some(({ point }) => point.answers !== null && point.answers < 100) ? ['fewAnswers'] : []),
  ]
  const told = mergeBreaks(found.flatMap(({ series }) => series.breaks))
  const breaks = told.map((one) => one.period)
  return [
    {
      kind: 'survey',
      key: `survey/${keyText(indicator)}${unit === leading ? '' : `/${unit}`}`,
      part,
      indicator,
      title,
      unit,
      sources: sourcesOf(
        evidence,
        waves.map((one) => one.observation),
      ),
      cautions,
      area: { kind: 'municipality', code: evidence.own.code, name: evidence.own.name },
      points: waves.map((one) => one.point),
      change: compareLatest(waves, breaks, unit),
      ...(told.length > 0 ? { breaks: told } : {}),
      lowIsGood: findIndicator(indicator)?.lowIsGood ?? kpiOf(indicator)?.lowIsGood ?? null,
    },
  ]
}

interface Wave {
  readonly point: Point
  readonly observation: KnownObservation
}

/** One value a wave, the leading source's; a wave that two publications tell differently stands with both. */
function gatherWaves({ disagreeing }: Evidence, found: readonly KnownSeries[]): Wave[] {
  const waves: Wave[] = []
  for (const { observations, series } of found) {
    for (const one of observations) {
      const before = waves.filter(({ point }) => point.period === one.period)
      const isOther =
        disagreeing.has(`${one.seriesId} ${one.period}`) && before.every(({ point }) => point.value !== one.value)
      if (before.length === 0 || isOther) waves.push({ point: pointOf(one, series.unit), observation: one })
    }
  }
  return waves.sort(({ point: a }, { point: b }) => compareText(a.period, b.period) || (a.value ?? 0) - (b.value ?? 0))
}

function pointOf(one: KnownObservation, unit: Unit): Point {
  const { period, value, state, status, answers, margin, standardError } = one
  const bare = { period, value, low: null, high: null, state, status, answers }
  if (value === null) return bare
  const half = standardError !== null ? reach * standardError : margin
  if (half !== null && half > 0) {
    const [least, most] = unit === 'percent' ? [0, 100] : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    return { ...bare, low: Math.max(least, value - half), high: Math.min(most, value + half) }
  }
  if (unit !== 'percent' || answers === null) return bare
  const roundedTo = Number.isInteger(value) ? 1 : 0.1
  const bounds = boundPublishedShare({ percent: value, answers, roundedTo, assumedDesignEffect })
  return bounds.outcome === 'computed' ? { ...bare, low: bounds.low * 100, high: bounds.high * 100 } : bare
}

/** The latest wave against the one before it. Two values for one of them, or a break between, and nothing is told. */
function compareLatest(waves: readonly Wave[], breaks: readonly string[], unit: Unit): Survey['change'] {
  const known = waves.filter(({ point }) => point.value !== null)
  const later = known.at(-1)
  const earlier = known.findLast(({ point }) => later !== undefined && point.period < later.point.period)
  if (!later || !earlier) return null
  const [from, to] = [earlier.point.period, later.point.period]
  const untold = (reason: string): Survey['change'] => {
    return { from, to, verdict: 'cannotTell', difference: null, low: null, high: null, reason }
  }
  if (known.filter(({ point }) => point.period === from || point.period === to).length > 2)
    return untold('disagreement')
  const wordingChanged = breaks.some((one) => one > from && one <= to)
  const asked = { unit, wordingChanged, designEffect: assumedDesignEffect }
  const found = compareSurveyWaves(earlier.observation, later.observation, asked)
  const { verdict, difference, low, high, reason } = found
  return { from, to, verdict, difference, low, high, reason }
}

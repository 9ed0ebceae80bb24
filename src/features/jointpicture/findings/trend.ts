/** The course of each indicator: final years judged, the rest shown. A break cuts what is judged. */
import { fewestForTrend } from '#analysis/series/choose-method.ts'
import { judgeTrend } from '#analysis/series/judge-trend.ts'
import { testMannKendall } from '#analysis/series/mann-kendall.ts'
import { type Evidence, keyText, pickOwn, sourcesOf } from '../evidence-index.ts'
import type { FindingOf, Part, Point } from '../finding-schema.ts'
import { listSubjects, type Subject } from './subjects.ts'
import { type Course, readCourse } from './yearly.ts'

type Trend = FindingOf<'trend'>
type Judged = Pick<Trend, 'verdict' | 'perYear' | 'judged' | 'reason' | 'method'>

/** What lies further back is another time: shown, not judged. */
const yearsJudged = 10
/** On smaller numbers no change in per cent is written. */
export const smallNumber = 20

const parts: readonly Part[] = ['crime', 'groups', 'otherInformation', 'forecast']

export function findTrends(evidence: Evidence): Trend[] {
  return listSubjects(evidence, parts).flatMap((subject) => [
    ...findYears(evidence, subject),
    ...findLatest(evidence, subject),
  ])
}

function findYears(evidence: Evidence, subject: Subject): Trend[] {
  const { indicator, title, part, units } = subject
  const area = { kind: 'municipality', code: evidence.own.code } as const
  const unit = units.includes('count') ? 'count' : units[0]
  const course = unit && readCourse(evidence, { indicator, unit, ...area })
  if (!course || course.years.length < 2) return []
  const points = course.years.map(
    ({ period, value, state, status }): Point => ({ period, value, low: null, high: null, state, status }),
  )
  const judged = judgeYears(points, course, unit)
  const frequency = course.series[0]?.frequency === 'twoYears' ? 'twoYears' : 'year'
  return [
    {
      kind: 'trend',
      key: `trend/${keyText(indicator)}`,
      part,
      indicator,
      title,
      unit,
      sources: sourcesOf(
        evidence,
        course.years.flatMap((one) => one.from),
      ),
      cautions: [
        ...(course.breaks.length > 0 ? ['brokenSeries'] : []),
        ...(points.some((one) => one.status === 'preliminary') ? ['preliminary'] : []),
        // The running year is always incomplete; a hole further back must be told.
        ...(course.incomplete.some((one) => one < (points.at(-1)?.period ?? '')) ? ['incompleteYear'] : []),
        ...(course.disagrees ? ['disagreement'] : []),
        ...(unit === 'count' && (points.findLast((one) => one.value !== null)?.value ?? 0) < smallNumber
          ? ['smallNumbers']
          : []),
        ...(points.some((one) => one.state === 'suppressed') ? ['suppressed'] : []),
      ],
      area: { ...area, name: evidence.own.name },
      frequency,
      points,
      breaks: [...course.breaks],
      ...judged,
    },
  ]
}

/** The latest unbroken run of final, known years, at most ten, none before the latest break. */
function judgeYears(points: readonly Point[], { breaks, series }: Course, unit: Trend['unit']): Judged {
  const usable = points.filter((one) => one.status === 'final' && one.value !== null)
  const since = breaks.findLast((one) => one.period <= (usable.at(-1)?.period ?? ''))?.period ?? ''
  const run = endRun(usable)
  const kept = run.filter((one) => one.period >= since).slice(-yearsJudged)
  const [first, last] = [kept[0], kept.at(-1)]
  const judged = first && last ? { from: first.period, to: last.period } : null
  const untold = (reason: string, method = 'none'): Judged => ({
    verdict: 'cannotTell',
    perYear: null,
    judged,
    reason,
    method,
  })
  if (series.some((one) => one.frequency === 'twoYears')) return untold('pooledYears')
  if (kept.length < fewestForTrend) return untold(run.length >= fewestForTrend ? 'brokenSeries' : 'shortHistory')
  const values = kept.map((one) => one.value ?? 0)
  if (unit !== 'count' || !values.every((one) => Number.isSafeInteger(one))) return judgeByRanks(values, judged)
  return judgeCounts(values, judged, 1)
}

function judgeCounts(values: readonly number[], judged: Judged['judged'], periodsPerYear: number): Judged {
  const found = judgeTrend(values, { periodsPerYear })
  if (found.outcome === 'cannot_tell') {
    return { verdict: 'cannotTell', perYear: null, judged, reason: found.reason, method: 'none' }
  }
  const { change, verdict, method } = found
  const percent = (ratio: number) => 100 * (ratio ** periodsPerYear - 1)
  const large = values.every((one) => one >= smallNumber)
  return {
    verdict: verdict === 'noneShown' ? 'noTrend' : verdict,
    perYear:
      change.kind === 'ratio' && large
        ? { value: percent(change.value), low: percent(change.low), high: percent(change.high) }
        : null,
    judged,
    reason: null,
    method,
  }
}

function judgeByRanks(values: readonly number[], judged: Judged['judged']): Judged {
  const found = testMannKendall(values)
  if (found.outcome === 'cannot_tell') {
    const reason = found.reason === 'short_history' ? 'shortHistory' : 'allEqual'
    return { verdict: 'cannotTell', perYear: null, judged, reason, method: 'mannKendall' }
  }
  // Without ties the p-value is counted over all orders, which few points need.
  const p = found.exactP ?? found.p
  const verdict = p >= 0.05 ? 'noTrend' : found.s > 0 ? 'rising' : 'falling'
  return { verdict, perYear: null, judged, reason: null, method: 'mannKendall' }
}

/** Points in a row up to the last one, without a hole. */
function endRun(points: readonly Point[]): Point[] {
  const run: Point[] = []
  for (const point of points.toReversed()) {
    const next = run[0]
    if (next && Number(next.period.slice(-4)) - Number(point.period.slice(-4)) > 1) break
    run.unshift(point)
  }
  return run
}

const stepsOf = { quarter: 4, month: 12 } as const

/** Quarters or months that are newer than the latest whole year: the present, most of it preliminary. */
function findLatest(evidence: Evidence, { indicator, title, part }: Subject): Trend[] {
  const whole = readCourse(evidence, {
    indicator,
    unit: 'count',
    kind: 'municipality',
    code: evidence.own.code,
  })
  const lastYear = whole?.years.findLast((one) => one.status === 'final')?.period ?? ''
  for (const frequency of ['quarter', 'month'] as const) {
    const steps = stepsOf[frequency]
    const found = pickOwn(evidence, { indicator, unit: 'count', frequency })[0]
    if (!found) continue
    const newest = found.observations.at(-1)
    if (!newest || newest.period.slice(0, 4) <= lastYear || found.observations.length <= steps) continue
    const { breaks, area } = found.series
    const shown = found.observations.slice(-(yearsJudged * steps + steps))
    const points = shown.map(
      ({ period, value, state, status }): Point => ({ period, value, low: null, high: null, state, status }),
    )
    const since = breaks.at(-1)?.period ?? ''
    const final = points.filter((one) => one.status === 'final' && one.value !== null && one.period >= since)
    const kept = final.slice(-yearsJudged * steps)
    const [first, last] = [kept[0], kept.at(-1)]
    const judged = first && last ? { from: first.period, to: last.period } : null
    const isRun = first && last ? countSteps(first.period, last.period, steps) === kept.length - 1 : false
    return [
      {
        kind: 'trend',
        key: `trend/${keyText(indicator)}/${frequency}`,
        part,
        indicator,
        title,
        unit: 'count',
        sources: sourcesOf(evidence, shown),
        cautions: [
          ...(breaks.length > 0 ? ['brokenSeries'] : []),
          ...(points.some((one) => one.status === 'preliminary') ? ['preliminary'] : []),
          ...((newest.value ?? 0) < smallNumber ? ['smallNumbers'] : []),
        ],
        area,
        frequency,
        points,
        breaks,
        ...(isRun && kept.length >= 2 * steps
          ? judgeCounts(
              kept.map((one) => one.value ?? 0),
              judged,
              steps,
            )
          : { verdict: 'cannotTell', perYear: null, judged, reason: 'shortHistory', method: 'none' }),
      },
    ]
  }
  return []
}

function countSteps(from: string, to: string, steps: number): number {
  const at = (period: string) => Number(period.slice(0, 4)) * steps + Number(period.slice(-(steps === 4 ? 1 : 2)))
  return at(to) - at(from)
}

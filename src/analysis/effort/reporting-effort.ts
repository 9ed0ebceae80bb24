import { requireCounts } from '../count/checked-counts.ts'
import { negativeBinomial, quantile } from '../maths/count-distributions.ts'
import { fitRecentLevel } from '../series/level-model.ts'

export type EffortStatus = 'asUsual' | 'fewer' | 'more' | 'silent' | 'cannotTell'
export type EffortReason = 'habit' | 'silentSameTimeBefore' | 'newReporter' | 'neverReported'

export interface ReportingEffort {
  method: 'reportingEffort'
  parameters: { baselineWeeks: number; alphaEachSide: number; alphaSilence: number }
  status: EffortStatus
  reason: EffortReason
  observed: number
  /** weeks without a report, the judged one included */
  weeksSilent: number
  /** usual range of reports a week (95 %), whole numbers, ends included; null when there is no habit to speak of */
  usualLow: number | null
  usualHigh: number | null
  usualMean: number | null
  /** variance over mean of weekly reports; null as above */
  dispersion: number | null
  /** usual share of weeks without any report; null as above */
  usualSilence: number | null
}

const longestBaseline = 52
const shortestBaseline = 8
const alphaEachSide = 0.025
const alphaSilence = 0.05

/**
 * Reporting effort of one organisation: did it report as it usually does?
 *
 * Its own latest year is the measure: more or fewer reports than its usual range, or a silence longer than its habit of
 * quiet weeks explains (and not repeated from last year: a school's summer). The weeks before its first report do not count, nor
 * does the silence being judged. For coverage beside every number: silence is not safety. Source: own rule; range as in
 * level-model.ts. Cost: O(weeks). `counts`: reports a week, oldest first, the last is judged. Throws AnalysisError `bad_counts`.
 */
export function judgeReportingEffort(counts: ArrayLike<number>): ReportingEffort {
  requireCounts(counts)
  const last = counts.length - 1
  const observed = last >= 0 ? counts[last]! : 0
  let first = 0
  while (first <= last && counts[first] === 0) first++
  let weeksSilent = 0
  while (weeksSilent <= last && counts[last - weeksSilent] === 0) weeksSilent++
  const end = weeksSilent > 0 ? last + 1 - weeksSilent : last
  const from = Math.max(first, end - longestBaseline)
  const weeks = Math.max(0, end - from)
  const parameters = { baselineWeeks: weeks, alphaEachSide, alphaSilence }
  const common = { method: 'reportingEffort' as const, parameters, observed, weeksSilent }
  if (weeks < shortestBaseline) {
    const reason = first > last ? 'neverReported' : 'newReporter'
    const nothing = { usualLow: null, usualHigh: null, usualMean: null, dispersion: null, usualSilence: null }
    return { ...common, ...nothing, status: 'cannotTell', reason }
  }
  const level = fitRecentLevel(counts, end, weeks)
  const { mean, logVariance } = level.levelAt(end)
  const usual = negativeBinomial(mean, level.dispersion + mean * logVariance)
  const usualLow = quantile(alphaEachSide, usual)
  const usualHigh = quantile(1 - alphaEachSide, usual)
  let quiet = 0
  for (let i = from; i < end; i++) if (counts[i] === 0) quiet++
  const usualSilence = (quiet + 0.5) / (weeks + 1)
  const longSilence = weeksSilent > 0 && usualSilence ** weeksSilent <= alphaSilence
  const seenBefore = longSilence && wasSilentLastYear(counts, end, first)
  const status =
    longSilence && !seenBefore
      ? 'silent'
      : observed > usualHigh
        ? 'more'
        : observed < usualLow && observed > 0
          ? 'fewer'
          : 'asUsual'
  const range = { usualLow, usualHigh, usualMean: mean, dispersion: usual.variance / usual.mean, usualSilence }
  return { ...common, ...range, status, reason: seenBefore ? 'silentSameTimeBefore' : 'habit' }
}

/** Whether the same weeks a year earlier (give or take one, together) were silent, by an organisation already reporting then. */
function wasSilentLastYear(counts: ArrayLike<number>, silentFrom: number, first: number): boolean {
  if (silentFrom - 52 - 1 <= first) return false
  return [-1, 0, 1].some((shift) => {
    for (let week = silentFrom; week < counts.length; week++) if (counts[week - 52 + shift] !== 0) return false
    return true
  })
}

export interface ReportingCoverage {
  /** organisations with a habit of reporting */
  expected: number
  /** of these, those not silent */
  present: number
  /** share of the usual number of reports that comes from those not silent; null when nobody has a habit */
  shareOfUsual: number | null
  /** indices of the silent ones, longest silence first */
  silent: number[]
  /** indices of those whose habit cannot be told */
  unknown: number[]
}

/** Coverage of a picture: who of those who usually report did, weighted by how much they usually report. */
export function summariseCoverage(efforts: readonly ReportingEffort[]): ReportingCoverage {
  const silent: number[] = []
  const unknown: number[] = []
  let [usual, present] = [0, 0]
  for (const [index, effort] of efforts.entries()) {
    usual += effort.usualMean ?? 0
    if (effort.usualMean === null) unknown.push(index)
    else if (effort.status === 'silent') silent.push(index)
    else present += effort.usualMean
  }
  silent.sort((a, b) => efforts[b]!.weeksSilent - efforts[a]!.weeksSilent || a - b)
  const expected = efforts.length - unknown.length
  const shareOfUsual = usual > 0 ? present / usual : null
  return { expected, present: expected - silent.length, shareOfUsual, silent, unknown }
}

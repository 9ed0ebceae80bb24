import { AnalysisError } from '../analysis-error.ts'
import { requireProbability } from '../count/checked-counts.ts'
import { lowerTail, negativeBinomial, upperTail } from '../maths/count-distributions.ts'
import type { ReportingEffort } from './reporting-effort.ts'

export type ChangeAnswer =
  | 'noChange'
  | 'moreReporters'
  | 'moreReportsEach'
  | 'bothMore'
  | 'fewerReporters'
  | 'fewerReportsEach'
  | 'bothFewer'
  /** a change is shown, but not which of the two it is */
  | 'cannotTell'
  /** no organisation has a habit to compare with */
  | 'noHistory'

export interface ChangeSplit {
  method: 'splitChange'
  parameters: { alpha: number }
  answer: ChangeAnswer
  observed: number
  expected: number
  /** the change in three parts that sum to observed − expected */
  fromNewReporters: number
  fromActive: number
  fromAbsent: number
  /** organisations with a habit that reported, and how many of them usually do in a week */
  reporters: number
  reportersExpected: number
  newReporters: number
  /** two-sided p: all reports; number of reporters with a habit; reports of each who reported. Null without a habit */
  pTotal: number | null
  pReporters: number | null
  pReportsEach: number | null
}

/**
 * "More reports or more reporters?": this week's change, split and tested.
 *
 * Every organisation is compared with its own habit. Three tests at one level: is the sum of reports unusual; is the number of
 * organisations that reported unusual (or would there be no change without the new ones); did those who reported send
 * unusually many each? For judging whether a rise is in the town or in the reporting. Source: own rule: negative-binomial sums
 * by matched moments, the number of reporters as a Poisson-binomial (Hong 2013). Cost: O(organisations²).
 * Give it the judged efforts of all organisations. Throws AnalysisError `bad_option`.
 */
export function splitChange(
  efforts: readonly ReportingEffort[],
  { alpha = 0.05 }: { alpha?: number } = {},
): ChangeSplit {
  requireProbability(alpha, 'alpha')
  const sums = addUp(efforts)
  const { expected, newReports, newReporters, established, reporters, presence } = sums
  const observed = established + newReports
  const reportersExpected = presence.reduce((sum, p) => sum + p, 0)
  const parts = {
    fromNewReporters: newReports,
    fromActive: sums.fromActive,
    fromAbsent: sums.fromAbsent,
    reporters,
    reportersExpected,
    newReporters,
  }
  const base = { method: 'splitChange' as const, parameters: { alpha }, observed, expected, ...parts }
  if (expected === 0) return { ...base, answer: 'noHistory', pTotal: null, pReporters: null, pReportsEach: null }
  const total = testSum(observed, expected, sums.variance)
  const withoutNew = testSum(established, expected, sums.variance)
  const count = testNumber(reporters, presence)
  const each = testSum(sums.activeReports, sums.activeMean, sums.activeVariance)
  const up = observed > expected
  const shown = ({ p, above }: Test) => p <= alpha && above === up
  const reportersMoved = shown(count) || (up && newReports > 0 && !shown(withoutNew))
  const eachMoved = shown(each)
  const answer = !shown(total) ? 'noChange' : nameAnswer(up, reportersMoved, eachMoved)
  return { ...base, answer, pTotal: total.p, pReporters: count.p, pReportsEach: reporters > 0 ? each.p : null }
}

/** Weeks of silence after which an organisation's habit no longer belongs to what is expected this week. */
const longGone = 8

interface Test {
  p: number
  above: boolean
}

function nameAnswer(up: boolean, reporters: boolean, each: boolean): ChangeAnswer {
  if (reporters && each) return up ? 'bothMore' : 'bothFewer'
  if (reporters) return up ? 'moreReporters' : 'fewerReporters'
  if (each) return up ? 'moreReportsEach' : 'fewerReportsEach'
  return 'cannotTell'
}

function addUp(efforts: readonly ReportingEffort[]) {
  const sums = {
    expected: 0,
    variance: 0,
    established: 0,
    reporters: 0,
    newReports: 0,
    newReporters: 0,
    fromActive: 0,
    fromAbsent: 0,
    activeReports: 0,
    activeMean: 0,
    activeVariance: 0,
    presence: [] as number[],
  }
  for (const { usualMean, dispersion, usualSilence, observed, weeksSilent, reason } of efforts) {
    if (!Number.isSafeInteger(observed) || observed < 0)
      throw new AnalysisError('bad_counts', `not a count: ${observed}`)
    if (usualMean === null || dispersion === null || usualSilence === null) {
      sums.newReports += observed
      if (observed > 0) sums.newReporters++
      continue
    }
    // Long gone, or away as in every year: no part of this week's change.
    if (weeksSilent > longGone || reason === 'silentSameTimeBefore') continue
    const variance = usualMean * dispersion
    const present = 1 - usualSilence
    sums.expected += usualMean
    sums.variance += variance
    sums.presence.push(present)
    sums.established += observed
    if (observed === 0) {
      sums.fromAbsent -= usualMean
      continue
    }
    sums.reporters++
    sums.fromActive += observed - usualMean
    // Given that it reports at all, an organisation sends more than its mean, and varies by what remains.
    const meanWhenActive = Math.max(1, usualMean / present)
    sums.activeReports += observed
    sums.activeMean += meanWhenActive
    sums.activeVariance += Math.max(0, (variance + usualMean ** 2) / present - meanWhenActive ** 2)
  }
  return sums
}

function testSum(observed: number, mean: number, variance: number): Test {
  if (mean === 0) return { p: 1, above: observed > 0 }
  const usual = negativeBinomial(mean, variance / mean)
  const p = Math.min(1, 2 * Math.min(upperTail(observed, usual), lowerTail(observed, usual)))
  return { p, above: observed > mean }
}

/** Exact test of how many of independent organisations, each present with its own probability, were there. */
function testNumber(present: number, probabilities: readonly number[]): Test {
  let chances = Float64Array.of(1)
  let mean = 0
  for (const p of probabilities) {
    const next = new Float64Array(chances.length + 1)
    for (let k = 0; k < chances.length; k++) {
      next[k]! += chances[k]! * (1 - p)
      next[k + 1]! += chances[k]! * p
    }
    chances = next
    mean += p
  }
  let [lower, upper] = [0, 0]
  for (let k = 0; k < chances.length; k++) {
    if (k <= present) lower += chances[k]!
    if (k >= present) upper += chances[k]!
  }
  return { p: Math.min(1, 2 * Math.min(lower, upper)), above: present > mean }
}

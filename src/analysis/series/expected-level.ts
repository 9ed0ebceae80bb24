import { AnalysisError } from '../analysis-error.ts'
import { requireProbability } from '../count/checked-counts.ts'
import { predictFromHistory } from '../count/count-against-history.ts'
import { compareTwoCounts } from '../count/two-counts.ts'
import { binomial, lowerTail, negativeBinomial, quantile, upperTail } from '../maths/count-distributions.ts'
import { normalQuantile } from '../maths/distributions.ts'
import { chooseExpectedMethod, type ExpectedMethod, type ExpectedWhy, type Untold } from './choose-method.ts'
import { judgeByFarrington } from './farrington-flexible.ts'
import { cautious, fitRecentLevel, fitYearlyWave, type Level } from './level-model.ts'

export type Verdict = 'above' | 'below' | 'within' | 'cannotTell'
export type ExpectedReason =
  /** the plain case: inside or outside the expected range */
  | 'range'
  /** above the range, but so few cases that nothing is claimed */
  | 'fewCases'
  /** above the range, but the same week of an earlier year was high in the same way (a festival, a school break) */
  | 'highSameTimeBefore'
  | Untold

export interface ExpectedLevel {
  method: ExpectedMethod | null
  /** why this method, or why nothing can be told */
  why: ExpectedWhy | Untold
  parameters: Record<string, number>
  observed: number
  /** expected range, whole numbers, ends included; null when nothing can be told */
  expectedLow: number | null
  expectedHigh: number | null
  expectedMean: number | null
  verdict: Verdict
  /** two-sided p of the observed count under the expected level; null when nothing can be told */
  p: number | null
  /** signed z of the observed count (mid-p), for ranking many series; 0 when nothing can be told */
  score: number
  reason: ExpectedReason
}

export interface ExpectedOptions {
  /** periods in a year: 52 weeks, 12 months, 4 quarters */
  periodsPerYear?: number
  /** probability left outside the range on each side */
  alphaEachSide?: number
  /** fewer cases than this in the period are never called above … */
  minCases?: number
  /** … nor fewer than this in the four latest periods (weeks only; Farrington's rule of 5 in 4) */
  minCasesInFour?: number
}

/** A range for one period of the series (index from the start of the series). */
export interface ExpectedBand {
  index: number
  low: number
  high: number
  mean: number
}

/**
 * Expected level of a count series: the rule of the running pictures.
 *
 * The last count is judged by the best method its history allows (choose-method.ts): three years of weeks or more: Farrington
 * flexible (on five years when they exist); from a year and two months: quasi-Poisson level with one yearly wave; from 8
 * periods: the latest periods with their own spread; shorter histories, or nearly empty ones: the exact comparison. Ranges are
 * prediction intervals, by default 98 % (1 % each side, Farrington's alpha). False alarms and power are counted in
 * docs/analysis/alarm-power.csv: 0.7 % above and 0.3 % below on seasonal noise, up to 2 % where few cases come in clusters. For the range beside a number and for what stands out. Source: Noufaily et al. 2013; Serfling 1963 for the wave; Nelson 1970 for the exact interval; Hutwagner et al. 2003
 * for the latest periods. Cost: 0.1–1 ms.
 * Never throws on data: bad or short series answer `cannotTell` with a reason. Throws AnalysisError `bad_option`.
 */
export function judgeExpectedLevel(series: ArrayLike<number>, options: ExpectedOptions = {}): ExpectedLevel {
  const chosen = withDefaults(options)
  const { periodsPerYear, alphaEachSide, minCases, minCasesInFour } = chosen
  const last = series.length - 1
  const observed = last >= 0 ? series[last]! : 0
  const level = chooseLevel(series, periodsPerYear, alphaEachSide)
  if (typeof level === 'string') return cannotTell(level, level === 'badCounts' ? 0 : observed)
  const { low, mean, high: modelHigh } = level.rangeAt(last)
  const high = Math.max(modelHigh, mostUnclaimed(series, last, chosen))
  const { upper, lower, score } = level.tails(observed)
  const result: ExpectedLevel = {
    method: level.method,
    why: level.why,
    parameters: { alphaEachSide, minCases, minCasesInFour, periodsPerYear, history: last, ...level.parameters },
    observed,
    expectedLow: low,
    expectedHigh: high,
    expectedMean: mean,
    verdict: observed > high ? 'above' : observed < low ? 'below' : 'within',
    p: Math.min(1, 2 * Math.min(upper, lower)),
    score,
    reason: observed <= high && observed > modelHigh ? 'fewCases' : 'range',
  }
  return result.verdict === 'above' ? weighSameTimeBefore(result, series, level, periodsPerYear) : result
}

/**
 * Expected ranges of the latest periods, oldest first, for a sparkline: one fit, the last one equal to the judged range.
 * Empty when nothing can be told. Ranges of periods before the last rest on a level that has seen them: for drawing only.
 */
export function expectedBand(series: ArrayLike<number>, points = 13, options: ExpectedOptions = {}): ExpectedBand[] {
  const chosen = withDefaults(options)
  const level = chooseLevel(series, chosen.periodsPerYear, chosen.alphaEachSide)
  if (typeof level === 'string') return []
  const first = Math.max(0, series.length - points)
  return Array.from({ length: series.length - first }, (_, i) => {
    const { low, mean, high } = level.rangeAt(first + i)
    return { index: first + i, low, high: Math.max(high, mostUnclaimed(series, first + i, chosen)), mean }
  })
}

/** Largest count that may not be called above: the range shown must not contradict the verdict. */
function mostUnclaimed(series: ArrayLike<number>, index: number, chosen: Required<ExpectedOptions>): number {
  if (chosen.periodsPerYear < 52) return chosen.minCases - 1
  let before = 0
  for (let back = 1; back <= 3; back++) before += series[index - back] ?? 0
  return Math.max(chosen.minCases, chosen.minCasesInFour - before) - 1
}

interface LevelInUse {
  parameters: Record<string, number>
  rangeAt(index: number): { low: number; high: number; mean: number }
  tails(observed: number): { upper: number; lower: number; score: number }
}
type ChosenLevel = LevelInUse & { method: ExpectedMethod; why: ExpectedWhy }

function chooseLevel(series: ArrayLike<number>, periodsPerYear: number, alpha: number): ChosenLevel | Untold {
  const choice = chooseExpectedMethod(series, periodsPerYear)
  if (choice.method === null) return choice.why
  const last = series.length - 1
  const { method, why } = choice
  const { years = 5, window = 0 } = choice.parameters
  switch (method) {
    case 'farringtonFlexible': {
      const fit = judgeByFarrington(series, { years, alpha })
      const level = {
        dispersion: cautious(fit.dispersion, fit.degreesOfFreedom),
        levelAt: (index: number) => fit.levelAt(last - index),
      }
      return { method, why, ...fromLevel({ years, ...trendOf(fit.slope) }, level, last, alpha) }
    }
    case 'yearlyWave':
      return { method, why, ...fromLevel({}, fitYearlyWave(series, last, periodsPerYear), last, alpha) }
    case 'recentPeriods':
      return { method, why, ...fromLevel({ window }, fitRecentLevel(series, last, window), last, alpha) }
    case 'exactHistory':
      return { method, why, ...fromHistory(series, last, alpha) }
  }
}

function fromLevel(parameters: Record<string, number>, level: Level, last: number, alpha: number): LevelInUse {
  const distributionAt = (index: number) => {
    const { mean, logVariance } = level.levelAt(index)
    // The level itself is uncertain: its variance adds to the spread of the count.
    return negativeBinomial(mean, level.dispersion + mean * Math.min(1, logVariance))
  }
  const now = distributionAt(last)
  return {
    parameters: {
      ...parameters,
      dispersion: level.dispersion,
      logStandardError: Math.sqrt(level.levelAt(last).logVariance),
    },
    rangeAt: (index) => {
      const expected = distributionAt(index)
      return { low: quantile(alpha, expected), high: quantile(1 - alpha, expected), mean: expected.mean }
    },
    tails: (observed) => tailsOf(upperTail(observed, now), lowerTail(observed, now), now.probability(observed)),
  }
}

/** Exact comparison; where the history clusters more than Poisson, the wider of it and a clustered count decides. */
function fromHistory(series: ArrayLike<number>, periods: number, alpha: number): LevelInUse {
  const { sum, dispersion } = fitRecentLevel(series, periods, periods)
  const exact = predictFromHistory(sum, periods, alpha)
  const mean = sum / periods
  const clustered = negativeBinomial(mean, dispersion > 1 ? dispersion + dispersion / periods : 1)
  const low = Math.min(exact.low, quantile(alpha, clustered))
  const range = { low, high: Math.max(exact.high, quantile(1 - alpha, clustered)), mean }
  return {
    parameters: { casesBefore: sum, dispersion },
    rangeAt: () => range,
    tails: (observed) => {
      const shares = binomial(sum + observed, 1 / (periods + 1))
      const plain = tailsOf(upperTail(observed, shares), lowerTail(observed, shares), shares.probability(observed))
      if (dispersion === 1) return plain
      const wide = tailsOf(
        upperTail(observed, clustered),
        lowerTail(observed, clustered),
        clustered.probability(observed),
      )
      return Math.abs(wide.score) < Math.abs(plain.score) ? wide : plain
    },
  }
}

/** A high count that the same time of an earlier year explains (it, too, left its range) is compared with that count instead. */
function weighSameTimeBefore(
  result: ExpectedLevel,
  series: ArrayLike<number>,
  level: ChosenLevel,
  periodsPerYear: number,
): ExpectedLevel {
  const last = series.length - 1
  if (level.method === 'exactHistory') return result
  let before = 0
  for (let back = periodsPerYear - 1; back <= periodsPerYear + 1; back++) {
    const index = last - back
    if (index >= 0 && series[index]! > level.rangeAt(index).high) before = Math.max(before, series[index]!)
  }
  if (before === 0) return result
  const p = compareTwoCounts(result.observed, before).exactP ?? 1
  if (p <= 2 * (result.parameters.alphaEachSide ?? 0)) return result
  return { ...result, verdict: 'within', p, score: 0, reason: 'highSameTimeBefore' }
}

function tailsOf(upper: number, lower: number, probability: number) {
  // Mid-p keeps small counts from scoring high by their steps alone; the tails are floored where z would overflow.
  const floor = 1e-300
  const up = Math.max(floor, upper - probability / 2)
  const down = Math.max(floor, lower - probability / 2)
  return { upper, lower, score: up < down ? -normalQuantile(up) : normalQuantile(down) }
}

function cannotTell(reason: Untold, observed: number): ExpectedLevel {
  const nothing = { expectedLow: null, expectedHigh: null, expectedMean: null, p: null, score: 0 }
  return { method: null, why: reason, parameters: {}, observed, ...nothing, verdict: 'cannotTell', reason }
}

function trendOf(slope: number | null): Record<string, number> {
  return slope === null ? {} : { slope }
}

function withDefaults(options: ExpectedOptions): Required<ExpectedOptions> {
  const { periodsPerYear = 52, alphaEachSide = 0.01, minCases = 3, minCasesInFour = 5 } = options
  requireProbability(alphaEachSide * 2, 'alphaEachSide')
  const whole = [periodsPerYear, minCases, minCasesInFour].every((value) => Number.isInteger(value) && value >= 1)
  if (!whole || minCases < 2) {
    throw new AnalysisError(
      'bad_option',
      'periodsPerYear, minCases (from 2 up) and minCasesInFour must be whole numbers',
    )
  }
  return { periodsPerYear, alphaEachSide, minCases, minCasesInFour }
}

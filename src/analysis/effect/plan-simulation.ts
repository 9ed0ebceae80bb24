// A plan of measurement: its standard error by formula, and its counts and test by seeded simulation.
// What: for a fall of a given size, how uncertain the plan's log rate ratio is and how often its test shows the fall.
// For: the smallest detectable effect.
// Source: variances of log ratios of sums; the segmented design's information; counts drawn as negative binomial, or as Poisson
//   around a first-order autoregressive log level when periods hang together (Zeger 1988).
// Cost: a simulated before-and-after some microseconds, a series a third of a millisecond.
import { AnalysisError } from '../analysis-error.ts'
import { requirePositive } from '../count/checked-counts.ts'
import { invertInformation } from '../maths/linear-model.ts'
import { autoregressiveCovariance } from '../maths/robust-covariance.ts'
import { createRandom, type Random } from '../maths/seeded-random.ts'
import { drawCount } from '../series/simulate-counts.ts'
import { reachOf } from './change-estimate.ts'
import { assessInterruptedSeries } from './interrupted-series.ts'
import { chooseTerms, designSegments } from './segmented-design.ts'

interface Periods {
  /** events expected in one period without the measure */
  readonly expectedPerPeriod: number
  readonly periodsBefore: number
  readonly periodsAfter: number
}

export type Plan =
  | ({ readonly kind: 'beforeAfter' } & Periods)
  | ({ readonly kind: 'withComparison'; readonly comparisonPerPeriod: number } & Periods)
  | ({ readonly kind: 'interruptedSeries'; readonly periodsPerYear: number; readonly harmonics?: number } & Periods)

export interface PlanSpread {
  /** variance over mean of one period's count, from its history */
  readonly dispersion: number
  /** between one period and the next, for a series */
  readonly autocorrelation: number
}

export interface PreparedPlan {
  /** of the log rate ratio when the fall is as given (0 to 1) */
  standardErrorAt(fall: number): number
  /** null: the normal limits are used */
  readonly degreesOfFreedom: number | null
  /** share of runs in which the test at alpha shows a change (a fall, when there is one) */
  simulate(fall: number, runs: number, seed: number): number
  readonly expectedBefore: number
  readonly expectedAfter: number
}

/** Beyond this the counts would leave the whole numbers that are kept exactly. */
const mostPerPeriod = 1e9

/** @throws AnalysisError `bad_option` */
export function preparePlan(
  plan: Plan,
  spread: PlanSpread,
  alpha: number,
): PreparedPlan | 'too_few_before' | 'too_few_after' | 'too_few_periods' {
  const { expectedPerPeriod, periodsBefore, periodsAfter } = plan
  requirePositive(expectedPerPeriod, 'expectedPerPeriod')
  if (expectedPerPeriod > mostPerPeriod)
    throw new AnalysisError('bad_option', `at most ${mostPerPeriod} events a period`)
  for (const periods of [periodsBefore, periodsAfter]) {
    if (!(Number.isSafeInteger(periods) && periods >= 1 && periods <= 2_000)) {
      throw new AnalysisError('bad_option', `a number of periods must be whole, from 1 to 2,000, got ${periods}`)
    }
  }
  const { dispersion, autocorrelation } = spread
  if (!(dispersion >= 1)) throw new AnalysisError('bad_option', `dispersion must be at least 1, got ${dispersion}`)
  // More cannot hang together than varies beyond Poisson.
  const most = plan.kind === 'interruptedSeries' ? (0.95 * (dispersion - 1)) / dispersion : 0
  if (!(autocorrelation >= 0 && autocorrelation <= most)) {
    throw new AnalysisError('bad_option', `autocorrelation must lie from 0 to ${most} for this plan and dispersion`)
  }
  return plan.kind === 'interruptedSeries' ? prepareSeries(plan, spread, alpha) : prepareTotals(plan, dispersion, alpha)
}

type TotalsPlan = Exclude<Plan, { kind: 'interruptedSeries' }>

function prepareTotals(plan: TotalsPlan, dispersion: number, alpha: number): PreparedPlan {
  const { expectedPerPeriod, periodsBefore, periodsAfter } = plan
  const [before, after] = [expectedPerPeriod * periodsBefore, expectedPerPeriod * periodsAfter]
  const other = plan.kind === 'withComparison' ? plan.comparisonPerPeriod : null
  if (other !== null && !(other > 0 && other <= mostPerPeriod)) {
    throw new AnalysisError('bad_option', `comparisonPerPeriod must lie between 0 and ${mostPerPeriod}, got ${other}`)
  }
  const beside = other === null ? [] : [other * periodsBefore, other * periodsAfter]
  const reach = reachOf(1 - alpha)
  const errorOf = (counts: readonly number[]) =>
    Math.sqrt(dispersion * counts.reduce((sum, count) => sum + 1 / count, 0))
  const isShown = (fall: number, random: Random) => {
    const means = [before, after * (1 - fall), ...beside]
    // Half an event more keeps a count of 0 from breaking the ratio.
    const [a, b, c = 1, d = 1] = means.map((mean) => drawEvents(mean, dispersion, random) + 0.5) as number[]
    const expectedRatio = other === null ? periodsAfter / periodsBefore : d / c
    const log = Math.log(b! / a! / expectedRatio)
    const limit = reach * errorOf(other === null ? [a!, b!] : [a!, b!, c, d])
    return fall > 0 ? log < -limit : Math.abs(log) > limit
  }
  return {
    standardErrorAt: (fall) => errorOf([before, after * (1 - fall), ...beside]),
    degreesOfFreedom: null,
    simulate: (fall, runs, seed) => shareOf(runs, seed, (random) => isShown(fall, random)),
    expectedBefore: before,
    expectedAfter: after,
  }
}

function prepareSeries(
  plan: Extract<Plan, { kind: 'interruptedSeries' }>,
  { dispersion, autocorrelation }: PlanSpread,
  alpha: number,
): PreparedPlan | 'too_few_before' | 'too_few_after' | 'too_few_periods' {
  const { expectedPerPeriod, periodsBefore: start, periodsPerYear, harmonics } = plan
  const n = start + plan.periodsAfter
  const asked = { periodsPerYear, slopeChange: false, ...(harmonics === undefined ? {} : { harmonics }) }
  const design = designSegments(n, chooseTerms(n, start, asked).terms)
  if (start < 4) return 'too_few_before'
  if (plan.periodsAfter < 3) return 'too_few_after'
  const degreesOfFreedom = n - design.columns
  if (degreesOfFreedom < 4) return 'too_few_periods'
  const meansAt = (fall: number) =>
    Float64Array.from({ length: n }, (_, t) => expectedPerPeriod * (t < start ? 1 : 1 - fall))
  const standardErrorAt = (fall: number) => {
    const mean = meansAt(fall)
    const { covariance } = invertInformation(design, mean)
    const planned = { family: 'poisson' as const, design, mean, covariance, dispersion }
    const at = design.levelColumn * design.columns + design.levelColumn
    return Math.sqrt(autoregressiveCovariance(planned, autocorrelation)![at]!)
  }
  const draw = drawSeries(expectedPerPeriod, dispersion, autocorrelation)
  const isShown = (fall: number, random: Random) => {
    const counts = draw(meansAt(fall), random)
    const result = assessInterruptedSeries(counts, start, { ...asked, level: 1 - alpha })
    if (result.outcome !== 'computed') return false
    return result.level.high < 0 || (fall === 0 && result.level.low > 0)
  }
  return {
    standardErrorAt,
    degreesOfFreedom,
    simulate: (fall, runs, seed) => shareOf(runs, seed, (random) => isShown(fall, random)),
    expectedBefore: expectedPerPeriod * start,
    expectedAfter: expectedPerPeriod * plan.periodsAfter,
  }
}

function shareOf(runs: number, seed: number, isShown: (random: Random) => boolean): number {
  const random = createRandom(seed)
  let shown = 0
  for (let run = 0; run < runs; run++) if (isShown(random)) shown++
  return shown / runs
}

/** Counts with the asked dispersion and first autocorrelation (at the usual mean): Poisson around a log-normal level. */
function drawSeries(usual: number, dispersion: number, autocorrelation: number) {
  const spread = Math.log1p((dispersion - 1) / usual)
  const carried = autocorrelation === 0 ? 0 : Math.log1p((autocorrelation * dispersion) / usual) / spread
  return (means: Float64Array, random: Random): Float64Array => {
    if (carried === 0) return means.map((mean) => drawEvents(mean, dispersion, random))
    let level = drawNormal(random)
    return means.map((mean, t) => {
      if (t > 0) level = carried * level + Math.sqrt(1 - carried ** 2) * drawNormal(random)
      return drawEvents(mean * Math.exp(Math.sqrt(spread) * level - spread / 2), 1, random)
    })
  }
}

/** Where the normal stands in for the count itself, which would take too long to draw. */
const largeMean = 5_000

function drawEvents(mean: number, dispersion: number, random: Random): number {
  if (mean <= largeMean) return drawCount(mean, dispersion, random)
  return Math.max(0, Math.round(mean + Math.sqrt(mean * dispersion) * drawNormal(random)))
}

/** Box & Muller 1958. */
function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

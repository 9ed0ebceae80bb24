// Concentration that chance alone would give.
// What: Gini and share of places when the same number of events falls on the same number of places, each as likely.
// For: saying how much of "half of it at 4 % of the places" is only few events on many places.
// Source: the expected Gini is exact: the mean difference of two cells of a multinomial (the halves of a binomial sum);
//   the range and the share of places by seeded simulation (Levin, Rosenfeld & Deckard 2017 argue for such a comparison).
// Cost: runs × (events + places) steps of some 10 ns. The larger the numbers the less chance can do, so the default is 99
//   runs up to 400,000 events and places together, then fewer, down to 19: about 0.5 s at most.
import { quantileSorted } from 'd3-array'
import { AnalysisError } from '../analysis-error.ts'
import { binomial } from '../maths/count-distributions.ts'
import { createRandom } from '../maths/seeded-random.ts'
import { requireProbability } from './checked-counts.ts'
import { computeGini, fromDifference, type GiniCoefficients } from './concentration.ts'
import { findSmallestShare } from './lorenz.ts'
import { tallyPlaces } from './tally.ts'

export interface ChanceOptions {
  readonly seed: number
  /** at least 19; default 99, fewer for large numbers */
  readonly runs?: number
  /** share of the events; default a half */
  readonly share?: number
  /** of the range; default 0.95 */
  readonly level?: number
}

/** Mean of the simulated ones, and the range that holds `level` of them. */
export interface ChanceRange {
  readonly mean: number
  readonly low: number
  readonly high: number
}

export interface ChanceConcentration {
  readonly outcome: 'computed'
  readonly parameters: Required<ChanceOptions>
  /** exact */
  readonly expected: GiniCoefficients
  readonly generalised: ChanceRange
  /** of all places: the smallest share that holds `share` of the events */
  readonly shareOfPlaces: ChanceRange
  readonly observed: { readonly generalised: number; readonly shareOfPlaces: number }
  /** how often chance alone concentrates as much (Gini), the observed counted in */
  readonly p: number
}

export type ChanceConcentrationResult =
  | ChanceConcentration
  | { readonly outcome: 'cannot_tell'; readonly reason: 'too_few_places' | 'too_few_events' }

/** Events per place, the empty ones included. @throws AnalysisError `bad_counts`, `bad_option`, `overflow` */
export function compareWithChance(counts: ArrayLike<number>, options: ChanceOptions): ChanceConcentrationResult {
  const { seed, share = 0.5, level = 0.95 } = options
  requireProbability(level, 'level')
  const tally = tallyPlaces(counts)
  const { places, events } = tally
  const runs = options.runs ?? Math.min(99, Math.max(19, Math.floor(4e7 / (places + events))))
  if (!(Number.isInteger(runs) && runs >= 19)) throw new AnalysisError('bad_option', 'at least 19 runs are needed')
  if (places <= 1) return { outcome: 'cannot_tell', reason: 'too_few_places' }
  if (events <= 1) return { outcome: 'cannot_tell', reason: 'too_few_events' }
  const observed = {
    generalised: computeGini(tally).generalised,
    shareOfPlaces: findSmallestShare(tally, share).shareOfPlaces,
  }
  const [ginis, shares] = [new Float64Array(runs), new Float64Array(runs)]
  const thrown = new Uint32Array(places)
  let asConcentrated = 1
  for (let run = 0; run < runs; run++) {
    const random = createRandom(seed, run)
    thrown.fill(0)
    for (let i = 0; i < events; i++) thrown[Math.floor(random() * places)]!++
    const drawn = tallyPlaces(thrown)
    ginis[run] = computeGini(drawn).generalised
    shares[run] = findSmallestShare(drawn, share).shareOfPlaces
    if (ginis[run]! >= observed.generalised) asConcentrated++
  }
  return {
    outcome: 'computed',
    parameters: { seed, runs, share, level },
    expected: expectGini(places, events),
    generalised: spanRuns(ginis, level),
    shareOfPlaces: spanRuns(shares, level),
    observed,
    p: asConcentrated / (runs + 1),
  }
}

function spanRuns(values: Float64Array, level: number): ChanceRange {
  const sorted = Array.from(values).sort((a, b) => a - b)
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length
  const tail = (1 - level) / 2
  return { mean, low: quantileSorted(sorted, tail)!, high: quantileSorted(sorted, 1 - tail)! }
}

/**
 * Expected Gini coefficients of `events` thrown on `places` (two or more of each): exact.
 * @throws AnalysisError `bad_option`
 */
export function expectGini(places: number, events: number): GiniCoefficients {
  for (const number of [places, events]) {
    if (!(Number.isSafeInteger(number) && number >= 2)) throw new AnalysisError('bad_option', 'two or more are needed')
  }
  // Two places share S ~ Binomial(C, 2/N) events by tossing a coin for each.
  let apart = 0
  if (places === 2) apart = expectCoinDifference(events)
  else {
    const both = binomial(events, 2 / places)
    const reach = 12 * Math.sqrt(both.variance) + 40
    const to = Math.min(events, Math.ceil(both.mean + reach))
    for (let sum = Math.max(1, Math.floor(both.mean - reach)); sum <= to; sum++) {
      apart += both.probability(sum) * expectCoinDifference(sum)
    }
  }
  // The sum over all pairs of places, which is the Gini's numerator.
  return fromDifference((places * (places - 1) * apart) / 2, places, events)
}

/** E|heads − tails| of `tosses`: 2 Γ(n + ½) / (√π Γ(n)) with n = ⌈tosses / 2⌉. */
function expectCoinDifference(tosses: number): number {
  const n = Math.ceil(tosses / 2)
  if (n >= 400) {
    const series = 1 - 1 / (8 * n) + 1 / (128 * n ** 2) + 5 / (1024 * n ** 3) - 21 / (32768 * n ** 4)
    return 2 * Math.sqrt(n / Math.PI) * series
  }
  let difference = 1
  for (let k = 1; k < n; k++) difference *= (2 * k + 1) / (2 * k)
  return difference
}

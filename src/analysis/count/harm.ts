// Harm-weighted sum of crimes.
// What: each crime counts with the weight of its category (for example days of prison), from a published, versioned table.
// For: weighing problems against each other in a plan: ten thefts are not ten rapes. Never a line over years: a handful of
//   the gravest crimes moves it more than all others together, weights age, and registration of the gravest changes. Two
//   periods may stand side by side, with the standard error of their difference, and with the heaviest category left out.
// Source: Sherman, Neyroud & Neyroud 2016; for Sweden Kärrholm, Neyroud & Smaaland 2020 (its table is the caller's to give);
//   the standard error √Σ w² n takes the counts as Poisson. Plain arithmetic, R 4.2.2.
// Cost: one pass over the categories.
import { AnalysisError } from '../analysis-error.ts'
import { requireCounts } from './checked-counts.ts'
import { requirePopulation } from './checked-populations.ts'

/** Weights with the edition they come from, both shown with every figure. */
export interface WeightTable {
  readonly version: string
  readonly source: string
  /** weight by category, 0 or more */
  readonly weights: Readonly<Record<string, number>>
}

export interface HarmSum {
  readonly crimes: number
  readonly harm: number
  /** √Σ w² n */
  readonly standardError: number
  /** null where the population is not known or 0 */
  readonly perThousand: number | null
  /** null where there are no crimes */
  readonly meanPerCrime: number | null
}

export interface HarmChange {
  readonly difference: number
  readonly standardError: number
  /** null where neither period has any harm */
  readonly z: number | null
  /** null on an earlier sum of 0 */
  readonly percent: number | null
  /** of the plain count, beside it; null on an earlier count of 0 */
  readonly countPercent: number | null
}

export interface HarmView {
  readonly now: HarmSum
  readonly before: HarmSum | null
  readonly change: HarmChange | null
}

export interface Harm extends HarmView {
  readonly outcome: 'computed'
  /** The sum of a period, for weighing problems in it; a row of such sums is no trend and must not be drawn as one. */
  readonly use: 'never_as_trend_axis'
  readonly table: { readonly version: string; readonly source: string }
  /** share of the harm by category now, in the order given; null where there is no harm */
  readonly shares: Float64Array | null
  /** the category of the greatest weight that occurs in either period, and everything without it */
  readonly heaviest: { readonly category: string; readonly weight: number }
  readonly withoutHeaviest: HarmView
}

export type HarmResult = Harm | { readonly outcome: 'cannot_tell'; readonly reason: 'no_categories' | 'no_crimes' }

export interface HarmInput {
  readonly categories: readonly string[]
  /** crimes by category */
  readonly counts: ArrayLike<number>
  /** the same of an earlier period of equal length */
  readonly before?: ArrayLike<number>
  /** null or left out where not known */
  readonly population?: number | null
}

/**
 * @throws AnalysisError `unweighted_categories` (all of them named, whether or not they occur), `bad_weight`, `bad_table`,
 *   `duplicate_id`, `length_mismatch`, `bad_counts`, `bad_population`, `overflow`
 */
export function weighHarm(input: HarmInput, table: WeightTable): HarmResult {
  const { categories, counts, before, population = null } = input
  const weights = findWeights(categories, table)
  for (const series of before ? [counts, before] : [counts]) {
    if (series.length !== categories.length) {
      throw new AnalysisError('length_mismatch', `${categories.length} categories, ${series.length} counts`)
    }
    requireCounts(series)
  }
  if (population !== null) requirePopulation(population)
  if (categories.length === 0) return { outcome: 'cannot_tell', reason: 'no_categories' }
  let top = -1
  for (let i = 0; i < weights.length; i++) {
    const occurs = counts[i]! > 0 || (before?.[i] ?? 0) > 0
    if (occurs && (top === -1 || weights[i]! > weights[top]!)) top = i
  }
  if (top === -1) return { outcome: 'cannot_tell', reason: 'no_crimes' }
  const view = viewHarm(counts, before, weights, population, -1)
  const total = view.now.harm
  return {
    outcome: 'computed',
    use: 'never_as_trend_axis',
    table: { version: table.version, source: table.source },
    ...view,
    shares: total === 0 ? null : weights.map((weight, i) => (weight * counts[i]!) / total),
    heaviest: { category: categories[top]!, weight: weights[top]! },
    withoutHeaviest: viewHarm(counts, before, weights, population, top),
  }
}

function findWeights(categories: readonly string[], { version, source, weights }: WeightTable): Float64Array {
  if (version === '' || source === '') throw new AnalysisError('bad_table', 'a weight table needs version and source')
  const seen = new Set<string>()
  for (const category of categories) {
    if (seen.has(category)) throw new AnalysisError('duplicate_id', `${category} stands there twice`)
    seen.add(category)
  }
  const missing = categories.filter((category) => !Object.hasOwn(weights, category))
  if (missing.length > 0) {
    throw new AnalysisError('unweighted_categories', `no weight in ${version} for: ${missing.join(', ')}`)
  }
  return Float64Array.from(categories, (category) => {
    const weight = weights[category]!
    if (!(weight >= 0 && weight < Infinity)) throw new AnalysisError('bad_weight', `${category} weighs ${weight}`)
    return weight
  })
}

function viewHarm(
  counts: ArrayLike<number>,
  before: ArrayLike<number> | undefined,
  weights: Float64Array,
  population: number | null,
  without: number,
): HarmView {
  const now = sumHarm(counts, weights, population, without)
  if (!before) return { now, before: null, change: null }
  const then = sumHarm(before, weights, population, without)
  const difference = now.harm - then.harm
  const standardError = Math.hypot(now.standardError, then.standardError)
  const percent = (a: number, b: number) => (b === 0 ? null : ((a - b) / b) * 100)
  const change = {
    difference,
    standardError,
    z: standardError === 0 ? null : difference / standardError,
    percent: percent(now.harm, then.harm),
    countPercent: percent(now.crimes, then.crimes),
  }
  return { now, before: then, change }
}

function sumHarm(
  counts: ArrayLike<number>,
  weights: Float64Array,
  population: number | null,
  without: number,
): HarmSum {
  let [crimes, harm, variance] = [0, 0, 0]
  for (let i = 0; i < weights.length; i++) {
    if (i === without) continue
    const [count, weight] = [counts[i]!, weights[i]!]
    crimes += count
    harm += weight * count
    variance += weight * weight * count
  }
  if (!(variance < Infinity && harm < Infinity)) throw new AnalysisError('overflow', 'the sum is beyond all numbers')
  return {
    crimes,
    harm,
    standardError: Math.sqrt(variance),
    perThousand: population === null || population === 0 ? null : (harm / population) * 1000,
    meanPerCrime: crimes === 0 ? null : harm / crimes,
  }
}

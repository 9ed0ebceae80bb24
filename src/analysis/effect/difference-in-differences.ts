// Difference in differences on counts (Poisson regression).
// What: the change of the treated areas after the start over the change of the comparison areas, as a rate ratio.
// For: judging a measure from areas × periods, when both groups would otherwise have moved alike.
// Source: log-linear model treated × after; quasi-Poisson, White's HC1, clusters by area; Bertrand, Duflo & Mullainathan
//   2004 on why periods of one area are no independent witnesses. Against glm, sandwich 3.0-2, MASS 7.3-58.2 glm.nb.
// Cost: one small fit, n·p² for the errors, and some twenty fits for the negative binomial.
import { AnalysisError } from '../analysis-error.ts'
import { requireCounts } from '../count/checked-counts.ts'
import { fitLogLinear, type LinearModel } from '../maths/linear-model.ts'
import { fitNegativeBinomial } from '../maths/negative-binomial-model.ts'
import { clusteredCovariance, standardErrors, whiteCovariance } from '../maths/robust-covariance.ts'
import { findNormalP } from '../maths/tail-p.ts'
import {
  describeLogRatio,
  type LeftOut,
  type PValues,
  type RatioChange,
  reachOf,
  reachOfT,
  refuseP,
  twoSidedPOfT,
} from './change-estimate.ts'

/** One row an area and period; all arrays of one length. */
export interface AreaPeriods {
  readonly counts: ArrayLike<number>
  /** 1 for rows of treated areas, else 0 */
  readonly treated: ArrayLike<number>
  /** 1 for rows after the start, else 0 */
  readonly after: ArrayLike<number>
  /** number of the row's area; without it each group is taken as one area */
  readonly area?: ArrayLike<number>
  /** inhabitants, days …: what a count is out of */
  readonly exposure?: ArrayLike<number>
}

export type ErrorKind = 'poisson' | 'quasiPoisson' | 'hc1' | 'byArea'

export interface DifferencesOptions {
  readonly level?: number
  readonly pValues?: PValues
  /** which error the effect's interval rests on; left out: by area from 10 areas, else quasi-Poisson, never under Poisson */
  readonly errors?: ErrorKind
}

export interface DifferenceInDifferences {
  readonly outcome: 'computed'
  readonly method: 'differenceInDifferences'
  readonly parameters: {
    level: number
    pValues: PValues
    errors: ErrorKind
    treatedAreas: number
    comparisonAreas: number
  }
  /** the effect as a rate ratio with the chosen error, not narrower than Poisson */
  readonly effect: RatioChange
  /** constant, treated, after, treated × after, on the log scale */
  readonly coefficients: Float64Array
  /** in the same order; null where no degrees of freedom are left, or too few areas */
  readonly errorsBy: Readonly<Record<ErrorKind, Float64Array | null>>
  /** the effect's interval with each error as it is */
  readonly intervalsBy: Readonly<Record<ErrorKind, RatioChange | null>>
  readonly dispersion: number | null
  readonly negativeBinomial: { theta: number; coefficients: Float64Array; standardErrors: Float64Array } | null
  /** difference of the changes of mean counts (with exposure: of rates) */
  readonly linearDifference: number
  /** two-sided, of the effect: normal with Poisson errors, t with quasi-Poisson errors */
  readonly p: { poisson: number; quasiPoisson: number | null } | null
  readonly leftOut: readonly LeftOut[]
}

export type DifferencesResult =
  | DifferenceInDifferences
  | { readonly outcome: 'cannot_tell'; readonly reason: 'missing_group' | 'no_events_in_group' | 'not_converged' }

/** Fewest areas for errors by area; with fewer they are far too small (Cameron & Miller 2015). */
const areasForClusters = 10

/**
 * `missing_group`: one of the four groups has no row; `no_events_in_group`: one has only zeros, so no ratio exists.
 * @throws AnalysisError `bad_counts`, `length_mismatch`, `bad_group`, `not_positive`, `bad_option`
 */
export function assessDifferenceInDifferences(panel: AreaPeriods, options: DifferencesOptions = {}): DifferencesResult {
  const { level = 0.95, pValues = 'guarded' } = options
  const normalReach = reachOf(level)
  const groups = sumGroups(panel)
  if (groups.rows.includes(0)) return { outcome: 'cannot_tell', reason: 'missing_group' }
  if (groups.events.includes(0)) return { outcome: 'cannot_tell', reason: 'no_events_in_group' }
  const n = panel.counts.length
  const values = new Float64Array(n * 4)
  for (let i = 0; i < n; i++) {
    const [treated, after] = [panel.treated[i]!, panel.after[i]!]
    values.set([1, treated, after, treated * after], i * 4)
  }
  const model = fitLogLinear({ values, columns: 4 }, panel.counts, panel.exposure)
  if (model.fault !== null) return { outcome: 'cannot_tell', reason: 'not_converged' }
  const { area, treatedAreas, comparisonAreas } = numberAreas(panel)
  const errorsBy = computeErrors(model, treatedAreas + comparisonAreas >= areasForClusters ? area : null)
  const errors = options.errors ?? (errorsBy.byArea ? 'byArea' : errorsBy.quasiPoisson ? 'quasiPoisson' : 'poisson')
  const chosen = errorsBy[errors]
  if (!chosen) throw new AnalysisError('bad_option', `these data cannot carry errors of kind ${errors}`)
  const log = model.coefficients[3]!
  // Few areas are few witnesses: limits by t with one degree of freedom fewer than areas.
  const reachBy = (kind: ErrorKind) =>
    kind === 'byArea' ? reachOfT(level, treatedAreas + comparisonAreas - 1) : normalReach
  const withError = (kind: ErrorKind) => {
    const found = errorsBy[kind]
    return found && describeLogRatio(log, found[3]!, reachBy(kind))
  }
  const negativeBinomial = describeNegativeBinomial(model, panel)
  const refusals = refuseP(pValues, treatedAreas, comparisonAreas)
  const quasi = errorsBy.quasiPoisson
  return {
    outcome: 'computed',
    method: 'differenceInDifferences',
    parameters: { level, pValues, errors, treatedAreas, comparisonAreas },
    effect: describeLogRatio(log, Math.max(chosen[3]!, errorsBy.poisson![3]!), reachBy(errors)),
    coefficients: model.coefficients,
    errorsBy,
    intervalsBy: {
      poisson: withError('poisson'),
      quasiPoisson: withError('quasiPoisson'),
      hc1: withError('hc1'),
      byArea: withError('byArea'),
    },
    dispersion: model.dispersion,
    negativeBinomial,
    linearDifference: groups.rates[3]! - groups.rates[2]! - (groups.rates[1]! - groups.rates[0]!),
    p:
      refusals.length > 0
        ? null
        : {
            poisson: findNormalP(log / errorsBy.poisson![3]!, 'two_sided'),
            quasiPoisson: quasi && twoSidedPOfT(log / quasi[3]!, model.degreesOfFreedom),
          },
    leftOut: [
      ...refusals,
      ...(model.dispersion === null ? [{ what: 'dispersion', why: 'no_degrees_of_freedom' } as const] : []),
      ...(negativeBinomial ? [] : [{ what: 'negativeBinomial', why: 'no_spread_beyond_poisson' } as const]),
    ],
  }
}

function computeErrors(model: LinearModel, area: Int32Array | null): Record<ErrorKind, Float64Array | null> {
  const rooted = (covariance: Float64Array | null) => covariance && standardErrors(covariance, 4)
  // A perfect fit (two periods a group, all alike) shows no spread at all; that is no knowledge of it.
  const seen = model.dispersion !== null && model.dispersion > 1e-9
  return {
    poisson: standardErrors(model.covariance, 4),
    quasiPoisson: seen ? standardErrors(model.covariance, 4, model.dispersion!) : null,
    hc1: seen ? rooted(whiteCovariance(model, 'HC1')) : null,
    byArea: seen && area ? rooted(clusteredCovariance(model, area)) : null,
  }
}

function describeNegativeBinomial(model: LinearModel, { counts, exposure }: AreaPeriods) {
  if (model.dispersion === null || model.dispersion <= 1) return null
  const fit = fitNegativeBinomial(model.design, counts, exposure)
  return fit && { theta: fit.theta, coefficients: fit.coefficients, standardErrors: standardErrors(fit.covariance, 4) }
}

/** Rows, events and mean rate of the groups comparison before, comparison after, treated before, treated after. */
function sumGroups({ counts, treated, after, area, exposure }: AreaPeriods) {
  requireCounts(counts)
  const n = counts.length
  for (const other of [treated, after, area, exposure]) {
    if (other && other.length !== n) throw new AnalysisError('length_mismatch', `${n} counts, ${other.length} labels`)
  }
  const rows = [0, 0, 0, 0]
  const events = [0, 0, 0, 0]
  const exposed = [0, 0, 0, 0]
  for (let i = 0; i < n; i++) {
    const [isTreated, isAfter] = [treated[i]!, after[i]!]
    if (![0, 1].includes(isTreated) || ![0, 1].includes(isAfter)) {
      throw new AnalysisError('bad_group', `row ${i}: treated and after must be 0 or 1`)
    }
    const group = 2 * isTreated + isAfter
    rows[group]!++
    events[group]! += counts[i]!
    exposed[group]! += exposure?.[i] ?? 1
  }
  return { rows, events, rates: events.map((sum, group) => sum / exposed[group]!) }
}

function numberAreas({ treated, area }: AreaPeriods) {
  const names = area ?? treated
  const numbers = new Map<number, { number: number; treated: number }>()
  const numbered = Int32Array.from({ length: names.length }, (_, i) => {
    const known = numbers.get(names[i]!)
    if (known && known.treated !== treated[i]) {
      throw new AnalysisError('bad_group', `area ${names[i]} is both treated and not`)
    }
    if (known) return known.number
    numbers.set(names[i]!, { number: numbers.size, treated: treated[i]! })
    return numbers.size - 1
  })
  const treatedAreas = [...numbers.values()].filter((each) => each.treated === 1).length
  return { area: numbered, treatedAreas, comparisonAreas: numbers.size - treatedAreas }
}

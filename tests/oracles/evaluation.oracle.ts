import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assessDifferenceInDifferences } from '../../src/analysis/effect/difference-in-differences.ts'
import { assessDisplacementQuotient } from '../../src/analysis/effect/displacement-quotient.ts'
import { assessInterruptedSeries } from '../../src/analysis/effect/interrupted-series.ts'
import { assessRelativeIncidence } from '../../src/analysis/effect/relative-incidence.ts'
import {
  assessDisplacementDifference,
  sumWeightedDifferences,
} from '../../src/analysis/effect/weighted-displacement-difference.ts'
import type { OracleRow } from './oracle.ts'

// biome-ignore lint/suspicious/noExplicitAny: the file of known answers is read as it lies
type Known = any
type Numbers = ArrayLike<number> | number | null | undefined

/**
 * summary.glm takes the weights of the iteration before the last; with glm.control(epsilon = 1e-14) R gives our dispersions to
 * 1e-9, with its default they lie 1.5e-5 off. Half of that is what the standard errors' 1e-5 allow for.
 */
const looseDispersion = 2e-5

/** All cases of the evaluation of measures, relative deviations (absolute below 1e-6). */
export function checkOracle(folder: string): OracleRow[] {
  const known = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8'))
  const rows = new Map<string, { checked: number; worst: number; tolerance: number }>()
  const compare = (oracle: string, tolerance: number, ours: Numbers, theirs: Numbers) => {
    const row = rows.get(oracle) ?? { checked: 0, worst: 0, tolerance }
    rows.set(oracle, row)
    const list = (value: Numbers) => (typeof value === 'number' ? [value] : Array.from(value ?? []))
    // Where they have nothing (null) we must have nothing.
    const expected = list(theirs).filter((value) => value !== null)
    const found = list(ours)
    row.checked += Math.max(1, expected.length)
    if (found.length !== expected.length) row.worst = Number.POSITIVE_INFINITY
    for (const [k, value] of expected.entries()) {
      const distance = Math.abs(found[k]! - value)
      // 0 and what rounding leaves of it
      const deviation = Math.abs(value) < 1e-12 ? distance / 1e3 : distance / Math.abs(value)
      row.worst = Number.isNaN(deviation) ? Number.POSITIVE_INFINITY : Math.max(row.worst, deviation)
    }
  }
  for (const each of known.wdd) checkDifference(each, compare)
  if (known.wdd_harm) checkHarm(known.wdd_harm, compare)
  for (const each of known.wdq) checkQuotient(each, compare)
  for (const each of known.relative_effect_size) checkIncidence(each, compare)
  for (const each of known.did) checkDifferences(each, compare)
  for (const each of known.its) checkSeries(each, compare)
  return [...rows].map(([oracle, row]) => ({ oracle, ...row }))
}

type Compare = (oracle: string, tolerance: number, ours: Numbers, theirs: Numbers) => void
const pair = ([before, after]: number[]) => ({ before: before!, after: after! })
const found = <Result extends { outcome: string }>(result: Result) => {
  if (result.outcome !== 'computed') throw new Error(`not computed: ${JSON.stringify(result)}`)
  return result as Extract<Result, { outcome: 'computed' }>
}

function checkDifference(each: Known, compare: Compare) {
  const [control, treated, controlDisplacement, treatedDisplacement] = each.area_weights
  const ours = found(
    assessDisplacementDifference(
      {
        treated: pair(each.treated),
        control: pair(each.control),
        treatedDisplacement: pair(each.disp_treated),
        controlDisplacement: pair(each.disp_control),
      },
      {
        level: 1 - each.alpha,
        timeWeights: pair(each.time_weights),
        areaWeights: { control, treated, controlDisplacement, treatedDisplacement },
        pValues: 'always',
      },
    ),
  )
  const { result } = each
  compare('wdd: estimates', 1e-12, ours.local.estimate, result.Est_Local)
  compare('wdd: estimates', 1e-12, ours.displacement!.estimate, result.Est_Displace)
  compare('wdd: estimates', 1e-12, ours.total.estimate, result.Est_Total)
  compare('wdd: standard errors', 1e-12, ours.local.standardError, result.SE_Local)
  compare('wdd: standard errors', 1e-12, ours.displacement!.standardError, result.SE_Displace)
  compare('wdd: standard errors', 1e-12, ours.total.standardError, result.SE_Total)
  compare('wdd: z and interval', 1e-12, [ours.z, ours.low, ours.high], [result.Z, result.LowCI, result.HighCI])
  compare('wdd: p', 1e-12, ours.p, each.p_two_sided)
}

function checkHarm(each: Known, compare: Compare) {
  const parts = each.est.map((estimate: number, k: number) => ({
    estimate,
    standardError: each.se[k],
    weight: each.weights[k],
  }))
  const ours = found(sumWeightedDifferences(parts, { level: 1 - (each.alpha ?? 0.1) }))
  const { HarmEst, SE_HarmEst, Z, LowCI, HighCI } = each.result
  const mine = [ours.estimate, ours.standardError, ours.z, ours.low, ours.high]
  compare('wdd: harm', 1e-12, mine, [HarmEst, SE_HarmEst, Z, LowCI, HighCI])
}

function checkQuotient(each: Known, compare: Compare) {
  const ours = assessDisplacementQuotient({
    target: { before: each.target_before, after: each.target_after },
    buffer: { before: each.buffer_before, after: each.buffer_after },
    control: { before: each.control_before, after: each.control_after },
  })
  const parts = ours.outcome === 'computed' ? ours : ours.parts
  if (!parts) throw new Error('no control events')
  const { successMeasure, displacementMeasure, grossEffect, netEffect } = parts
  compare('wdq: success and displacement', 1e-10, successMeasure, each.success_measure)
  compare('wdq: success and displacement', 1e-10, displacementMeasure, each.displacement_measure)
  compare('wdq: effects', 1e-10, [grossEffect, netEffect], [each.gross_effect, each.net_effect_total])
  const quotient = ours.outcome === 'computed' ? ours.quotient : null
  compare('wdq: quotient', 1e-10, quotient, each.success_measure < 0 ? each.wdq : null)
}

function checkIncidence(each: Known, compare: Compare) {
  const ours = found(
    assessRelativeIncidence(
      {
        treated: { before: each.treated_before, after: each.treated_after },
        control: { before: each.control_before, after: each.control_after },
      },
      { pValues: 'always' },
    ),
  )
  compare('incidence: rate ratio', 1e-12, ours.rateRatio, each.relative_effect_size)
  compare('incidence: per cent', 1e-12, (1 - 1 / ours.rateRatio) * 100, each.percent_reduction)
  compare('incidence: log', 1e-12, Math.log(ours.rateRatio), each.log)
  compare('incidence: metafor variance', 1e-12, ours.poisson.logStandardError ** 2, each.metafor_vi)
  const inflated = each['inflated_0.0008D_plus_1.2']
  compare('incidence: inflation', 1e-12, ours.parameters.inflation, inflated.phi)
  for (const [mine, theirs] of [
    [ours.poisson, each.poisson],
    [ours.inflated, inflated],
  ] as const) {
    compare('incidence: errors and intervals', 1e-9, mine.logStandardError, theirs.se_log)
    compare('incidence: errors and intervals', 1e-9, [mine.low, mine.high], theirs.ci95)
    compare('incidence: z and p', 1e-9, [mine.z, mine.p!], [theirs.z, theirs.p])
  }
}

function checkDifferences(each: Known, compare: Compare) {
  const ours = found(
    assessDifferenceInDifferences({ counts: each.y, treated: each.treated, after: each.post }, { pValues: 'always' }),
  )
  const { errorsBy, intervalsBy, negativeBinomial, p } = ours
  const limits = (of: { low: number; high: number } | null) => of && [of.low, of.high]
  compare('did: coefficients', 1e-6, ours.coefficients, each.coef)
  compare('did: rate ratio', 1e-6, ours.effect.ratio, each.irr)
  compare('did: Poisson errors', 1e-5, errorsBy.poisson, each.se_poisson)
  compare('did: intervals', 1e-5, limits(intervalsBy.poisson), each.irr_ci95)
  compare('did: intervals', 1e-5, limits(intervalsBy.quasiPoisson), each.quasi_ci95_z)
  compare('did: p', 1e-5, p!.poisson, each.p)
  compare('did: p', 1e-5, p!.quasiPoisson, each.quasi_p_t)
  compare('did: dispersion', looseDispersion, ours.dispersion, each.phi_pearson)
  compare('did: quasi-Poisson errors', 1e-5, errorsBy.quasiPoisson, each.se_quasi)
  compare('did: HC1 errors', 1e-5, errorsBy.hc1, each.se_HC1)
  compare('did: linear', 1e-6, ours.linearDifference, each.linear_did.est)
  if (each.negbin) {
    compare('did: theta', 1e-3, negativeBinomial?.theta, each.negbin.theta)
    compare('did: negative binomial', 1e-5, negativeBinomial?.coefficients, each.negbin.coef)
    compare('did: negative binomial', 1e-5, negativeBinomial?.standardErrors, each.negbin.se)
  }
}

function checkSeries(each: Known, compare: Compare) {
  const assess = (family: 'poisson' | 'gaussian') =>
    found(
      assessInterruptedSeries(each.y, each.intervention_index_1based - 1, {
        periodsPerYear: each.period,
        harmonics: each.harmonics,
        slopeChange: each.columns.includes('since'),
        lag: each.newey_west.lag,
        errors: 'neweyWest',
        family,
        pValues: 'always',
      }),
    )
  const ours = assess('poisson')
  // Our columns in the order of theirs, by name.
  const named: Record<string, string> = { '(Intercept)': 'constant', t: 'trend', post: 'level', since: 'slope' }
  const order = each.columns.map((name: string) =>
    ours.columns.indexOf(named[name] ?? name.replace(/^s/, 'sine').replace(/^c/, 'cosine')),
  )
  const inOrder = (values: Float64Array | null) => values && order.map((column: number) => values[column])
  const { errorsBy } = ours
  const coefficients = inOrder(ours.coefficients)
  const { newey_west: theirs } = each
  const z = inOrder(ours.coefficients.map((value, j) => value / errorsBy.neweyWest[j]!))
  compare('its: coefficients', 1e-6, coefficients, each.coef)
  compare('its: Poisson and quasi-Poisson errors', 1e-5, inOrder(errorsBy.poisson), each.se_poisson)
  compare('its: Poisson and quasi-Poisson errors', 1e-5, inOrder(errorsBy.model), each.se_quasi)
  compare('its: deviance', 1e-6, ours.deviance, each.deviance)
  compare('its: dispersion', looseDispersion, ours.dispersion, each.phi_pearson)
  compare('its: Newey-West errors', 1e-5, inOrder(errorsBy.neweyWest), theirs.se)
  compare('its: Newey-West errors, n/(n-k)', 1e-5, inOrder(errorsBy.neweyWestAdjusted), theirs.se_adjusted)
  compare('its: z', 1e-5, z, theirs.z)
  const at = each.columns.indexOf('post')
  compare('its: p of the level', 1e-4, ours.level.p, theirs.p[at])
  if (ours.slope) compare('its: p of the slope', 1e-4, ours.slope.p, theirs.p[at + 1])
  compare('its: level ratio', 1e-6, ours.level.ratio!.ratio, each.level_rr)
  compare('its: its interval', 1e-5, [ours.level.ratio!.low, ours.level.ratio!.high], each.level_rr_ci95_nw)
  compare('its: autocorrelation', 1e-6, ours.autocorrelation.slice(0, each.pearson_acf.length), each.pearson_acf)
  compare('its: sum without the measure', 1e-6, ours.counterfactual.sum, each.counterfactual_sum_post)
  compare('its: observed sum', 0, ours.observedSum, each.observed_sum_post)
  const plain = assess('gaussian')
  compare('its: least squares', 1e-6, inOrder(plain.coefficients), each.ols.coef)
  compare('its: least squares, Newey-West', 1e-5, inOrder(plain.errorsBy.neweyWest), each.ols.se_nw)
}

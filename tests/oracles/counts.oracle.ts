import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareWithHistory } from '../../src/analysis/count/count-against-history.ts'
import { compareTwoCounts } from '../../src/analysis/count/two-counts.ts'
import { fitCountTrend } from '../../src/analysis/series/count-trend.ts'
import { testMannKendall } from '../../src/analysis/series/mann-kendall.ts'
import { Deviation } from './deviation.ts'
import type { OracleRow } from './oracle.ts'

type Number0 = number | string | null
type Cases<T> = { cases: T[] }
interface Two {
  k1: number
  k2: number
  n1: number
  n2: number
  e_test_p: number | null
  binom_exact_p: number | null
  rate_ratio: Number0
  rr_ci95: Number0[] | null
  midp_two_sided: number | null
}
interface History {
  x: number
  history: number[]
  mean: number
  dispersion: number | null
  p_binom_two: number
  p_binom_upper: number
  p_binom_lower: number
  p_poisson_upper: number
  p_poisson_lower: number
  p_nb_upper: number | null
  z_anscombe: number
}
interface Trend {
  x: number[]
  mann_kendall: { S: number; varS: number; tau: number; z: number; p: number; kendall_pkg?: { tau: number; p: number } }
  sens_slope: { slope: number; ci95: [number, number] }
  poisson: { coef: number[]; se: number[]; deviance: number; ci95_wald: number[]; ci95_profile: number[]; p: number }
  quasipoisson: { phi: number; se: number[]; ci95_wald: number[]; p_t: number }
  negbin: { theta: number; coef: number[]; se: number[] } | null
  newey_west_lag3: { se: number[]; p: number[] }
}

/** Every `*-two-counts.json`, `*-vs-history.json` and `*-trend.json` of the folder. */
export function checkOracle(folder: string): OracleRow[] {
  const rows: OracleRow[] = []
  for (const name of readdirSync(folder).sort()) {
    const read = <T>() => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as Cases<T>).cases
    if (name.endsWith('-two-counts.json')) rows.push(...checkTwo(name, read<Two>()))
    if (name.endsWith('-vs-history.json')) rows.push(...checkHistory(name, read<History>()))
    if (name.endsWith('-trend.json')) rows.push(...checkTrends(name, read<Trend>()))
  }
  return rows
}

/** The files write infinity as a word. */
const numberOf = (value: Number0 | undefined) => (value === 'Inf' ? Infinity : value == null ? null : Number(value))

function checkTwo(name: string, cases: Two[]): OracleRow[] {
  const [e, exact, ratio] = [new Deviation(), new Deviation(), new Deviation()]
  for (const known of cases) {
    const found = compareTwoCounts(known.k1, known.k2, { exposure1: known.n1, exposure2: known.n2 })
    // 0 against 0 has no test; the peer has no E-test of counts of several hundred (its grid does not fit in memory).
    if (known.k1 + known.k2 === 0) continue
    if (known.e_test_p !== null) e.absolute(found.eTestP, known.e_test_p)
    exact.absolute(found.exactP, known.binom_exact_p)
    exact.absolute(found.midP, known.midp_two_sided)
    ratio.relative(found.ratioLow, numberOf(known.rr_ci95?.[0]))
    ratio.relative(found.ratioHigh, numberOf(known.rr_ci95?.[1]))
  }
  return [
    e.row(`${name}: E-test`, 1e-6),
    exact.row(`${name}: exact and mid-p`, 1e-9),
    ratio.row(`${name}: limits of the ratio`, 1e-6),
  ]
}

function checkHistory(name: string, cases: History[]): OracleRow[] {
  const all = new Deviation()
  for (const known of cases) {
    const found = compareWithHistory(known.x, known.history)
    all.absolute(found.mean, known.mean)
    all.absolute(found.dispersion, known.dispersion)
    all.absolute(found.pTwoSided, known.p_binom_two)
    all.absolute(found.pUpper, known.p_binom_upper)
    all.absolute(found.pLower, known.p_binom_lower)
    all.absolute(found.plugInUpper, known.p_poisson_upper)
    all.absolute(found.plugInLower, known.p_poisson_lower)
    all.absolute(found.pNegativeBinomial, known.p_nb_upper)
    all.absolute(found.zAnscombe, known.z_anscombe)
  }
  return [all.row(`${name}: all`, 1e-9)]
}

function checkTrends(name: string, cases: Trend[]): OracleRow[] {
  const deviation = () => new Deviation()
  const [s, z, kendall, sen] = [deviation(), deviation(), deviation(), deviation()]
  const [fit, errors, likelihood, robust, theta] = [deviation(), deviation(), deviation(), deviation(), deviation()]
  for (const known of cases) {
    const ranks = testMannKendall(known.x)
    if (ranks.outcome === 'computed') {
      const { S, varS, tau, kendall_pkg: single } = known.mann_kendall
      s.equal(ranks.s, S)
      z.absolute(ranks.varianceOfS, varS)
      z.absolute(ranks.tau, tau)
      z.absolute(ranks.z, known.mann_kendall.z)
      z.absolute(ranks.p, known.mann_kendall.p)
      if (single) kendall.relative(ranks.tau, single.tau)
      sen.absolute(ranks.slope, known.sens_slope.slope)
      sen.absolute(ranks.slopeLow, known.sens_slope.ci95[0])
      sen.absolute(ranks.slopeHigh, known.sens_slope.ci95[1])
    } else s.equal(ranks.reason, 'computed')
    const trend = fitCountTrend(known.x, { lag: 3, negativeBinomial: true })
    if (trend.outcome !== 'computed') {
      fit.equal(trend.reason, 'computed')
      continue
    }
    known.poisson.coef.forEach((value, j) => {
      fit.relative(trend.coefficients[j], value)
    })
    fit.relative(trend.deviance, known.poisson.deviance)
    fit.relative(trend.poisson.low, known.poisson.ci95_wald[0]!)
    fit.relative(trend.poisson.high, known.poisson.ci95_wald[1]!)
    errors.relative(trend.poisson.error, known.poisson.se[1]!)
    errors.relative(trend.dispersion, known.quasipoisson.phi)
    errors.relative(trend.quasiPoisson.error, known.quasipoisson.se[1]!)
    errors.relative(trend.quasiPoisson.p, known.quasipoisson.p_t)
    likelihood.relative(trend.likelihood?.low, known.poisson.ci95_profile[0]!)
    likelihood.relative(trend.likelihood?.high, known.poisson.ci95_profile[1]!)
    robust.relative(trend.neweyWest.error, known.newey_west_lag3.se[1]!)
    // Without spread beyond Poisson theta has no maximum: the peer stops at some huge number, we at null.
    if (known.negbin && trend.negativeBinomial) {
      theta.relative(trend.negativeBinomial.theta, known.negbin.theta)
      theta.relative(Math.log(trend.negativeBinomial.ratio), known.negbin.coef[1]!)
      theta.relative(trend.negativeBinomial.error, known.negbin.se[1]!)
    } else if (known.negbin) theta.equal(known.negbin.theta > 1e6, true)
  }
  return [
    s.row(`${name}: Mann-Kendall S`, 0),
    z.row(`${name}: Mann-Kendall variance, tau, z, p`, 1e-8),
    kendall.row(`${name}: Kendall's tau in single precision`, 1e-6),
    sen.row(`${name}: Sen's slope`, 1e-9),
    fit.row(`${name}: regression`, 1e-6),
    // glm takes its weights from the round before the last and stops at 1e-8: with epsilon = 1e-14 the peer gives ours to 1e-9.
    errors.row(`${name}: errors and dispersion as glm stops`, 1e-5),
    likelihood.row(`${name}: likelihood limits by the peer's spline`, 1e-5),
    robust.row(`${name}: Newey-West`, 1e-6),
    theta.row(`${name}: negative binomial`, 1e-3),
  ]
}

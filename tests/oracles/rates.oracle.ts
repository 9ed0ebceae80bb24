import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chooseCountInterval } from '../../src/analysis/count/count-interval.ts'
import { standardiseDirectly } from '../../src/analysis/count/direct-standardisation.ts'
import { computeFunnel, type FunnelUnit } from '../../src/analysis/count/funnel.ts'
import { standardiseIndirectly } from '../../src/analysis/count/indirect-standardisation.ts'
import { computeRate, type RateOptions } from '../../src/analysis/count/rate.ts'
import { compareTwoCounts } from '../../src/analysis/count/two-counts.ts'
import { parseTable, type Table } from '../../src/analysis/fixtures/parse-table.ts'
import { Deviation } from './deviation.ts'
import type { OracleRow } from './oracle.ts'

/** Every `*-ci.csv`, `*-funnel.csv` (pooled rate and spread in its `*.json`) and `*-standardised.json` of the folder. */
export function checkOracle(folder: string): OracleRow[] {
  const rows: OracleRow[] = []
  for (const name of readdirSync(folder).sort()) {
    const read = (file: string) => readFileSync(join(folder, file), 'utf8')
    if (name.endsWith('-ci.csv')) rows.push(...checkIntervals(name, parseTable(read(name))))
    if (name.endsWith('-funnel.csv')) {
      const meta: FunnelMeta = JSON.parse(read(name.replace('-funnel.csv', '.json'))).meta
      rows.push(...checkFunnel(name, parseTable(read(name)), meta))
    }
    if (name.endsWith('-standardised.json')) rows.push(...checkStandardised(name, JSON.parse(read(name))))
  }
  return rows
}

function rateOf(count: number, population: number, options: RateOptions) {
  const rate = computeRate(count, population, options)
  if (rate.outcome !== 'computed') throw new Error(`${count} in ${population}: ${rate.reason}`)
  return rate
}

function checkIntervals(name: string, table: Table): OracleRow[] {
  const column = (title: string) => table.numbers(title)
  const methods = table.texts('phe_method')
  const [exact, epitools, publicHealth, method] = [new Deviation(), new Deviation(), new Deviation(), new Deviation()]
  for (let i = 0; i < table.length; i++) {
    const [count, population] = [column('x')[i]!, column('n')[i]!]
    const plain = rateOf(count, population, {})
    exact.relative(plain.rate, column('rate')[i]!)
    exact.relative(plain.low, column('chisq_lower')[i]!)
    exact.relative(plain.high, column('chisq_upper')[i]!)
    epitools.relative(plain.low, column('exact_lower95')[i]!)
    epitools.relative(plain.high, column('exact_upper95')[i]!)
    for (const [level, tag] of [
      [0.95, '95'],
      [0.998, '998'],
    ] as const) {
      const rule = rateOf(count, population, { interval: 'publicHealth', level })
      publicHealth.relative(rule.low, column(`phe_lower${tag}`)[i]!)
      publicHealth.relative(rule.high, column(`phe_upper${tag}`)[i]!)
      method.equal(rule.used, methods[i] === 'Exact' ? 'exact' : 'byar')
    }
  }
  return [
    exact.row(`${name}: rate and exact limits`, 1e-9),
    publicHealth.row(`${name}: limits by the public-health rule`, 1e-9),
    method.row(`${name}: which limits`, 0),
    epitools.row(`${name}: epitools' iterated limits`, 2e-3),
  ]
}

interface FunnelMeta {
  pooled: number
  phi: number
  phi_winsor10: number
}

function checkFunnel(name: string, table: Table, meta: FunnelMeta): OracleRow[] {
  const ids = table.texts('id')
  const [counts, populations] = [table.numbers('x'), table.numbers('n')]
  const units = ids.map((id, i) => ({ id, count: counts[i]!, population: populations[i]! }))
  const funnelOf = (style: 'quantile' | 'interpolated') => {
    const funnel = computeFunnel(units, { style, widen: false })
    if (funnel.outcome !== 'computed') throw new Error(funnel.reason)
    return funnel
  }
  const [plain, smooth] = [funnelOf('quantile'), funnelOf('interpolated')]
  const whole = new Deviation()
  whole.relative(plain.baseline, meta.pooled)
  whole.relative(plain.phi, meta.phi)
  whole.relative(plain.phiWinsorised, meta.phi_winsor10)
  const compare = (title: string, of: (unit: FunnelUnit) => number, into: Deviation, from = plain) => {
    const theirs = table.numbers(title)
    from.units.forEach((unit, i) => {
      into.relative(of(unit), theirs[i]!)
    })
  }
  const [measures, tails, quantiles, interpolated] = [
    new Deviation(),
    new Deviation(),
    new Deviation(),
    new Deviation(),
  ]
  compare('expected', (unit) => unit.expected, measures)
  compare('ratio', (unit) => unit.ratio, measures)
  compare('z', (unit) => unit.z, measures)
  compare('z_sqrt', (unit) => unit.zRoot, measures)
  const [upper, lower] = [table.numbers('p_upper'), table.numbers('p_lower')]
  plain.units.forEach((unit, i) => {
    tails.absolute(unit.upperP, upper[i]!)
    tails.absolute(unit.lowerP, lower[i]!)
  })
  for (const [ours, theirs] of [
    ['low95', 'lo95'],
    ['high95', 'hi95'],
    ['low998', 'lo998'],
    ['high998', 'hi998'],
  ] as const) {
    compare(`qpois_${theirs}`, (unit) => unit.limits[ours], quantiles)
    // Ours are cut at 0.
    const cut = table.numbers(`spieg_${theirs}`).map((limit) => Math.max(0, limit))
    smooth.units.forEach((unit, i) => {
      interpolated.relative(unit.limits[ours], cut[i]!)
    })
  }
  const verdicts = new Deviation()
  const words = table.texts('phe_significance')
  plain.units.forEach((unit, i) => {
    verdicts.equal(wordSignificance(unit), words[i])
  })
  return [
    whole.row(`${name}: pooled rate and spread`, 1e-9),
    measures.row(`${name}: expected, ratio, z`, 1e-9),
    tails.row(`${name}: exact tails`, 1e-12),
    quantiles.row(`${name}: Poisson limits`, 1e-9),
    interpolated.row(`${name}: interpolated limits`, 1e-9),
    verdicts.row(`${name}: verdicts`, 0),
  ]
}

/** PHEindicatormethods holds the unit's own interval against the baseline. */
function wordSignificance({ count, expected }: FunnelUnit): string {
  const far = chooseCountInterval(count, 'publicHealth', 0.998)
  const near = chooseCountInterval(count, 'publicHealth', 0.95)
  if (far.low > expected) return 'High (0.001)'
  if (far.high < expected) return 'Low (0.001)'
  if (near.low > expected) return 'High (0.025)'
  return near.high < expected ? 'Low (0.025)' : 'Not significant'
}

interface StandardisedCase {
  input: { unit: string[]; stratum: string[]; x: number[]; n: number[] }
  expected: {
    unit: string
    observed: number
    expected_all: number
    sir_all: number
    sir_lower: number
    sir_upper: number
    expected_others: number
    sir_others: number
    sir_others_exact_ci: [number, number]
    p_exact: number
    crude_rr_vs_others: number
    crude_rr_ci: [number, number]
    crude_rr_p: number
    dsr_per1000: number | null
  }[]
}

function checkStandardised(name: string, { input, expected }: StandardisedCase): OracleRow[] {
  const strata = [...new Set(input.stratum)]
  /** one stratum a row, summed over the units that are kept */
  const pool = (keep: (unit: string) => boolean) => {
    const [counts, populations] = [new Float64Array(strata.length), new Float64Array(strata.length)]
    input.unit.forEach((unit, i) => {
      if (!keep(unit)) return
      const at = strata.indexOf(input.stratum[i]!)
      counts[at]! += input.x[i]!
      populations[at]! += input.n[i]!
    })
    return { counts, populations }
  }
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
  const [ratios, exact, crude, direct] = [new Deviation(), new Deviation(), new Deviation(), new Deviation()]
  for (const row of expected) {
    const own = pool((unit) => unit === row.unit)
    const [everybody, others] = [pool(() => true), pool((unit) => unit !== row.unit)]
    const observed = sum(own.counts)
    const all = standardiseIndirectly(observed, own.populations, everybody, { interval: 'publicHealth' })
    const rest = standardiseIndirectly(observed, own.populations, others)
    if (all.outcome !== 'computed' || rest.outcome !== 'computed') throw new Error(`${row.unit} cannot be told`)
    ratios.relative(all.observed, row.observed)
    ratios.relative(all.expected, row.expected_all)
    ratios.relative(all.ratio, row.sir_all)
    ratios.relative(all.low, row.sir_lower)
    ratios.relative(all.high, row.sir_upper)
    ratios.relative(rest.expected, row.expected_others)
    ratios.relative(rest.ratio, row.sir_others)
    exact.relative(rest.low, row.sir_others_exact_ci[0])
    exact.relative(rest.high, row.sir_others_exact_ci[1])
    exact.relative(rest.p, row.p_exact)
    const two = compareTwoCounts(observed, sum(others.counts), {
      exposure1: sum(own.populations),
      exposure2: sum(others.populations),
    })
    crude.relative(two.ratio, row.crude_rr_vs_others)
    crude.relative(two.ratioLow, row.crude_rr_ci[0])
    crude.relative(two.ratioHigh, row.crude_rr_ci[1])
    crude.relative(two.exactP, row.crude_rr_p)
    if (typeof row.dsr_per1000 === 'number') {
      const rate = standardiseDirectly(own, everybody.populations)
      direct.relative(rate.outcome === 'computed' ? rate.rate : null, row.dsr_per1000)
    }
  }
  return [
    ratios.row(`${name}: standardised ratios`, 1e-9),
    exact.row(`${name}: exact limits and p`, 1e-6),
    crude.row(`${name}: crude rate ratio`, 1e-6),
    direct.row(`${name}: directly standardised rate`, 1e-8),
  ].filter(({ checked }) => checked > 0)
}

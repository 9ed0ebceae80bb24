import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseTable, type Table } from '../../src/analysis/fixtures/parse-table.ts'
import { compareDomains } from '../../src/analysis/survey/domain-difference.ts'
import { postStratify } from '../../src/analysis/survey/post-stratify.ts'
import type { ProportionMethod } from '../../src/analysis/survey/proportion-interval.ts'
import { rake } from '../../src/analysis/survey/rake.ts'
import { buildSurveyDesign, type SurveyDesign } from '../../src/analysis/survey/survey-design.ts'
import { estimateTotal } from '../../src/analysis/survey/survey-mean.ts'
import { estimateProportion, type SurveyProportion } from '../../src/analysis/survey/survey-proportion.ts'
import { compareWaves, type WaveEstimate } from '../../src/analysis/survey/wave-difference.ts'
import type { OracleRow } from './oracle.ts'
import { checkUnweighted } from './survey-unweighted.ts'
import { type Pair, Tally } from './tally.ts'

interface Case {
  readonly design: string
  readonly y: string
  readonly p: number
  readonly se: number
  readonly deff: number | null
  readonly deff_replace: number | null
  readonly degf: number
  readonly n: number
  readonly ci: Readonly<Record<string, { readonly p: number; readonly ci: Pair }>>
  readonly ci_logit_z: Pair
  readonly total: { readonly est: number; readonly se: number }
}

interface Group {
  readonly group: string
  readonly p: number
  readonly se: number
  readonly lower: number
  readonly upper: number
}

interface SurveyFile {
  readonly kish_deff?: number
  readonly cases: readonly Case[]
  readonly by_age?: readonly Group[]
  readonly by_stratum?: readonly Group[]
  readonly wave_difference_sex1_to_sex2?: {
    readonly diff: number
    readonly se: number
    readonly z: number
    readonly p: number
    readonly ci95: Pair
    readonly svyttest_same_design: {
      readonly t: number
      readonly df: number
      readonly p: number
      readonly estimate: number
    }
  }
  readonly poststratum_totals?: Readonly<Record<string, number>>
  readonly stratum_totals?: Readonly<Record<string, number>>
  readonly raked_weights?: readonly number[]
}

/** survey 4.1-1's figures on samples with weights, strata, clusters, finite populations, and epitools' on plain shares. */
export function checkOracle(folder: string): OracleRow[] {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const rows = new Tally()
  checkHealth(JSON.parse(read('nhanes.json')), parseTable(read('nhanes.csv')), rows)
  checkSchools(JSON.parse(read('strata-fpc.json')), parseTable(read('strata-fpc.csv')), rows)
  checkUnweighted(JSON.parse(read('unweighted.json')), rows)
  return rows.list()
}

function checkHealth(file: SurveyFile, table: Table, rows: Tally): void {
  const weights = table.numbers('weight')
  const strata = Int32Array.from(table.numbers('stratum'))
  const clusters = Int32Array.from(table.numbers('psu'))
  const answers = table.numbers('y')
  const sex = table.numbers('sex')
  const answered = flag(answers, (value) => !Number.isNaN(value))
  const plain = buildSurveyDesign({ weights })
  const designs: Record<string, SurveyDesign> = {
    'weights only': plain,
    'stratified, weights': buildSurveyDesign({ weights, strata }),
    'stratified clusters, nest': buildSurveyDesign({ weights, strata, clusters, clustersWithinStrata: true }),
  }
  const ofSex = (wanted: number) => flag(answers, (value, row) => !Number.isNaN(value) && sex[row] === wanted)
  const bySex: SurveyProportion[] = []
  for (const expected of file.cases) {
    const [name, subset] = split(expected.design)
    const members = subset ? ofSex(Number(subset.split('=')[1])) : answered
    const found = checkCase('nhanes', designs[name]!, yesOf(answers, expected.y), members, expected, rows)
    if (subset) bySex.push(found)
    else rows.relative('nhanes: Kish design effect', found.kishDesignEffect, file.kish_deff!)
  }
  // The age classes, "(19,39]", hold a comma of their own and so take two columns.
  const upper = table.texts('group')
  const age = table.texts('age').map((lower, row) => `${lower},${upper[row]}`)
  for (const group of file.by_age ?? []) {
    const members = flag(answers, (value, row) => !Number.isNaN(value) && age[row] === group.group)
    checkGroup('nhanes', estimateProportion(plain, answers, { members, minimumAnswers: 2 }), group, rows)
  }
  const expected = file.wave_difference_sex1_to_sex2!
  const [one, two] = bySex as [SurveyProportion, SurveyProportion]
  const waves = compareWaves(one, two, { samePanel: false, wordingChanged: false }, { distribution: 'normal' })
  if (waves.outcome === 'cannot_tell') throw new Error(waves.reason)
  rows.relative('nhanes: wave difference', waves.difference, expected.diff)
  rows.relative('nhanes: wave difference se', waves.standardError, expected.se)
  rows.relative('nhanes: wave difference p', waves.p, expected.p)
  rows.pair('nhanes: wave difference interval', waves, expected.ci95, 1e-8)
  const within = compareDomains(plain, answers, ofSex(1), ofSex(2))
  if (within.outcome === 'cannot_tell') throw new Error(within.reason)
  rows.relative('nhanes: within one design t', within.t, expected.svyttest_same_design.t)
  rows.relative('nhanes: within one design df', within.degreesOfFreedom, expected.svyttest_same_design.df)
  rows.relative('nhanes: within one design p', within.p, expected.svyttest_same_design.p)
  rows.relative('nhanes: within one design', within.difference, expected.svyttest_same_design.estimate)
}

function checkSchools(file: SurveyFile, table: Table, rows: Tally): void {
  const weights = table.numbers('weight')
  const population = table.numbers('fpc')
  const answers = table.numbers('y')
  const names = Object.keys(file.stratum_totals!)
  const strata = Int32Array.from(table.texts('stratum'), (name) => names.indexOf(name))
  const levels = Object.keys(file.poststratum_totals!)
  const meals = Int32Array.from(table.numbers('meals'), (share) => levels.indexOf(share > 50 ? 'high' : 'low'))
  const byMeals = { cells: meals, totals: Object.values(file.poststratum_totals!) }
  const byStratum = { cells: strata, totals: Object.values(file.stratum_totals!) }
  const full = buildSurveyDesign({ weights, strata, population })
  const raked = rake(full, [byMeals, byStratum])
  if (raked.outcome === 'cannot_tell') throw new Error(raked.reason)
  const designs: Record<string, SurveyDesign> = {
    'strata+fpc': full,
    strata: buildSurveyDesign({ weights, strata }),
    'weights only': buildSurveyDesign({ weights }),
    'strata+fpc, post-stratified on meals>50': postStratify(full, byMeals),
    'strata+fpc, raked on meals>50 x stratum': raked.design,
  }
  for (const expected of file.cases) {
    const yes = yesOf(answers, expected.y)
    checkCase(
      'schools',
      designs[expected.design]!,
      yes,
      flag(answers, () => true),
      expected,
      rows,
    )
  }
  for (const [row, weight] of file.raked_weights!.entries()) {
    rows.relative('schools: raked weights', raked.design.weights[row]!, weight, 1e-6)
  }
  // Made on the design without the finite population.
  for (const group of file.by_stratum ?? []) {
    const members = flag(answers, (_, row) => names[strata[row]!] === group.group)
    checkGroup('schools', estimateProportion(designs.strata!, answers, { members, minimumAnswers: 2 }), group, rows)
  }
}

function checkCase(
  name: string,
  design: SurveyDesign,
  answers: Float64Array,
  members: Uint8Array,
  expected: Case,
  rows: Tally,
): SurveyProportion {
  const estimate = (interval: ProportionMethod) => {
    const found = estimateProportion(design, answers, { members, interval, minimumAnswers: 2 })
    if (found.outcome === 'cannot_tell') throw new Error(`${expected.design}: ${found.reason}`)
    return found
  }
  const found = estimate('logit')
  rows.relative(`${name}: share`, found.estimate, expected.p)
  // The peer has no interval at 0 and 1, and an error of 0 that we do not claim.
  if (found.standardError === null) return found
  rows.relative(`${name}: standard error`, found.standardError, expected.se)
  rows.relative(`${name}: degrees of freedom`, found.degreesOfFreedom, expected.degf)
  rows.relative(`${name}: answers`, found.answers, expected.n)
  if (expected.deff !== null) rows.relative(`${name}: design effect`, found.designEffect, expected.deff)
  const replaced = found.designEffectWithReplacement
  if (expected.deff_replace !== null) rows.relative(`${name}: design effect, replaced`, replaced, expected.deff_replace)
  const methods = { logit: 1e-8, xlogit: 1e-8, mean: 1e-8, asin: 1e-8, beta: 1e-6, likelihood: 1e-4 }
  const ours: Record<string, ProportionMethod> = { xlogit: 'logit', asin: 'arcsine' }
  for (const [method, tolerance] of Object.entries(methods)) {
    const wanted = expected.ci[method]
    if (!wanted) continue
    rows.pair(
      `${name}: interval ${method}`,
      estimate(ours[method] ?? (method as ProportionMethod)),
      wanted.ci,
      tolerance,
    )
  }
  rows.pair(`${name}: interval logit, normal`, boundByNormal(found), expected.ci_logit_z, 1e-8)
  const total = estimateTotal(design, answers, { members, minimumAnswers: 2 })
  if (total.outcome === 'cannot_tell') throw new Error(total.reason)
  rows.relative(`${name}: total`, total.estimate, expected.total.est)
  rows.relative(`${name}: total se`, total.standardError, expected.total.se)
  return found
}

/** The oracle's own side figure: what the interval would be with 1.96 for t. */
function boundByNormal({ estimate, standardError }: Pick<WaveEstimate, 'estimate' | 'standardError'>) {
  const half = (1.959963984540054 * standardError!) / (estimate * (1 - estimate))
  const centre = Math.log(estimate / (1 - estimate))
  return { low: 1 / (1 + Math.exp(half - centre)), high: 1 / (1 + Math.exp(-half - centre)) }
}

function checkGroup(name: string, found: ReturnType<typeof estimateProportion>, group: Group, rows: Tally): void {
  if (found.outcome === 'cannot_tell') throw new Error(`${group.group}: ${found.reason}`)
  rows.relative(`${name}: share by group`, found.estimate, group.p)
  rows.relative(`${name}: standard error by group`, found.standardError, group.se)
  rows.pair(`${name}: interval by group`, found, [group.lower, group.upper], 1e-8)
}

function flag(values: Float64Array, test: (value: number, row: number) => boolean): Uint8Array {
  return Uint8Array.from(values, (value, row) => (test(value, row) ? 1 : 0))
}

/** "y==1": the share of that value. */
function yesOf(answers: Float64Array, rule: string): Float64Array {
  const wanted = Number(rule.split('==')[1])
  return answers.map((value) => (Number.isNaN(value) ? value : value === wanted ? 1 : 0))
}

/** "weights only, sex=1" → the design and its subset. */
function split(design: string): [string, string | null] {
  const at = design.search(/, \w+=\d+$/)
  return at < 0 ? [design, null] : [design.slice(0, at), design.slice(at + 2)]
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { weighHarm } from '../../src/analysis/count/harm.ts'
import { Deviation } from './deviation.ts'
import type { OracleRow } from './oracle.ts'

interface Case {
  category: string[]
  weight_days: number[]
  count_now: number[]
  count_before: number[]
  population: number
  expected: {
    total_now: number
    total_before: number
    per_1000: number
    mean_harm_per_crime: number
    change_pct: number
    count_change_pct: number
    share: number[]
    se_total_poisson: number
    diff: number
    se_diff: number
    z_diff: number
  }
}

/** Every JSON file of the folder. */
export function checkOracle(folder: string): OracleRow[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => checkCase(name, JSON.parse(readFileSync(join(folder, name), 'utf8'))))
}

function checkCase(name: string, each: Case): OracleRow {
  const weights = Object.fromEntries(each.category.map((category, i) => [category, each.weight_days[i]!]))
  const harm = weighHarm(
    { categories: each.category, counts: each.count_now, before: each.count_before, population: each.population },
    { version: name, source: 'illustrative', weights },
  )
  if (harm.outcome !== 'computed') throw new Error(`${name}: ${harm.reason}`)
  const { expected } = each
  const deviation = new Deviation()
  deviation.relative(harm.now.harm, expected.total_now)
  deviation.relative(harm.before!.harm, expected.total_before)
  deviation.relative(harm.now.perThousand, expected.per_1000)
  deviation.relative(harm.now.meanPerCrime, expected.mean_harm_per_crime)
  deviation.relative(harm.now.standardError, expected.se_total_poisson)
  deviation.relative(harm.change!.percent, expected.change_pct)
  deviation.relative(harm.change!.countPercent, expected.count_change_pct)
  deviation.relative(harm.change!.difference, expected.diff)
  deviation.relative(harm.change!.standardError, expected.se_diff)
  deviation.relative(harm.change!.z, expected.z_diff)
  expected.share.forEach((share, i) => {
    deviation.relative(harm.shares![i], share)
  })
  return deviation.row(name, 1e-12)
}

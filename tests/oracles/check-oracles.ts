/**
 * Holds every analysis against the answers of the field's own programs: `npm run oracles -- FOLDER [--summary] [name …]`.
 * FOLDER has one folder an analysis, as the `.oracle.ts` files here are named. They check all cases that are there, more than the
 * excerpts that the tests carry. Prints one line a quantity; exit code 1 when one is outside its tolerance.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { printTable } from '../../bench/measuring/table.ts'
import type { OracleRow } from './oracle.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { summary: { type: 'boolean', default: false } },
})
const [folder, ...wanted] = positionals
if (!folder || !existsSync(folder)) {
  console.error('npm run oracles -- FOLDER [--summary] [name …]: a folder with one folder an analysis')
  process.exit(2)
}

/** What is checked in a folder of another name: the clusters lie among the grids. */
const folderOf: Record<string, string> = { clusters: 'grid' }

const names = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.oracle.ts'))
  .map((name) => name.slice(0, -'.oracle.ts'.length))
  .filter((name) => wanted.length === 0 || wanted.includes(name))
const rows: string[][] = []
/** For each analysis: quantities, numbers, and how much of its tolerance the worst quantity uses. */
const summary = new Map<string, { quantities: number; numbers: number; used: number }>()
let outside = 0
let checked = 0
for (const name of names) {
  const path = join(folder, folderOf[name] ?? name)
  if (!existsSync(path)) {
    console.error(`${name}: left out, no ${path}`)
    continue
  }
  const { checkOracle } = (await import(`./${name}.oracle.ts`)) as { checkOracle: (folder: string) => OracleRow[] }
  for (const row of checkOracle(path)) {
    const within = row.worst <= row.tolerance
    if (!within) outside += 1
    checked += row.checked
    const sum = summary.get(name) ?? { quantities: 0, numbers: 0, used: 0 }
    const used = row.tolerance === 0 ? (row.worst === 0 ? 0 : Infinity) : row.worst / row.tolerance
    summary.set(name, {
      quantities: sum.quantities + 1,
      numbers: sum.numbers + row.checked,
      used: Math.max(sum.used, used),
    })
    rows.push([
      name,
      row.oracle,
      String(row.checked),
      row.worst.toExponential(1),
      row.tolerance.toExponential(0),
      within ? '' : 'OUTSIDE',
    ])
  }
}
if (values.summary) {
  const told = [...summary].map(([name, { quantities, numbers, used }]) => {
    return [name, String(quantities), numbers.toLocaleString('en'), `${(100 * used).toPrecision(2)} %`]
  })
  printTable(['analysis', 'quantities', 'numbers', 'worst, of its tolerance'], told)
} else printTable(['analysis', 'case and quantity', 'numbers', 'worst', 'tolerance', ''], rows)
console.log(`\n${checked} numbers in ${rows.length} quantities; outside their tolerance: ${outside}`)
process.exitCode = outside > 0 || rows.length === 0 ? 1 : 0

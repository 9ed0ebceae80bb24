/** Global and local spatial autocorrelation and empirical Bayes rates, against spdep. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseTable } from '#analysis/fixtures/parse-table.ts'
import { smoothRates, standardiseRates } from '#analysis/neighbour/empirical-bayes.ts'
import { computeGeary } from '#analysis/neighbour/gearys-c.ts'
import { computeGetisOrd } from '#analysis/neighbour/getis-ord.ts'
import { computeGlobalG } from '#analysis/neighbour/global-g.ts'
import { computeLocalMoran } from '#analysis/neighbour/local-moran.ts'
import { testLocalMoranByPermutation } from '#analysis/neighbour/local-moran-permutation.ts'
import { computeMoran, type GlobalTest } from '#analysis/neighbour/morans-i.ts'
import { testMoranByPermutation } from '#analysis/neighbour/morans-permutation.ts'
import { includeSelf, makeNeighbours } from '#analysis/neighbour/neighbours.ts'
import { weighNeighbours } from '#analysis/neighbour/spatial-weights.ts'
import type { OracleRow } from './oracle.ts'

/** R writes a list of one number as the number itself. */
type Lists = readonly (readonly number[] | number)[]
type Peer = Record<'estimate' | 'expectation' | 'variance', number> & { z: number | number[][]; p: number | number[][] }

interface Case {
  readonly neighbours_1based: Lists
  readonly cells_file: string
  readonly expected: Record<string, Peer> & { moran_mc: { nsim: number; I: number; p_greater: number } }
}

interface RateCase {
  readonly neighbours_1based: Lists
  readonly n: number[]
  readonly x: number[]
  readonly expected: { raw: number[]; estmm: number[]; parameters: { a: number; b: number }; EBI: number }
}

const seed = 20240101
const runs = 9999

export function checkOracle(folder: string): OracleRow[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return files.sort().flatMap((file) => {
    const found = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    const name = file.slice(0, -'.json'.length)
    return 'cells_file' in found ? checkCells(folder, name, found) : checkRates(name, found)
  })
}

function checkCells(folder: string, name: string, { neighbours_1based, cells_file, expected }: Case): OracleRow[] {
  const cells = parseTable(readFileSync(join(folder, cells_file), 'utf8'))
  const x = cells.numbers('x')
  const neighbours = readLists(neighbours_1based)
  const [rows, binary] = [weighNeighbours(neighbours, 'W'), weighNeighbours(neighbours, 'B')]
  const uncounted = { islands: 'uncounted' } as const
  const globals: [keyof Case['expected'], unknown][] = [
    ['moran_W_randomisation', computeMoran(x, rows)],
    ['moran_W_normality', computeMoran(x, rows, { assumption: 'normality' })],
    ['moran_B_randomisation', computeMoran(x, binary)],
    ['geary_W', computeGeary(x, rows, uncounted)],
    ['globalG_B', computeGlobalG(x, binary)],
  ]
  const checked = globals.map(([key, answer]) => {
    const [own, peer] = [answer as GlobalTest, expected[key] as Peer]
    const ours = [own.statistic, own.expectation, own.variance, own.z, own.p]
    const theirs = [peer.estimate, peer.expectation, peer.variance, peer.z, peer.p].map((value) => Number(value))
    return compare(`${name}: ${key}`, ours, theirs, 1e-8)
  })
  const local = computeLocalMoran(x, rows, { quadrants: 'lagMean' })
  const total = computeLocalMoran(x, rows, { moments: 'total' })
  const gi = computeGetisOrd(x, binary)
  const star = computeGetisOrd(x, weighNeighbours(includeSelf(neighbours), 'B'))
  if (local.outcome !== 'computed' || total.outcome !== 'computed') throw new Error(`${name}: no local Moran`)
  if (gi.outcome !== 'computed' || star.outcome !== 'computed') throw new Error(`${name}: no Getis-Ord`)
  const column = (key: string, ours: Float64Array) => compare(`${name}: ${key}`, ours, cells.numbers(key), 1e-8)
  const quadrants = local.quadrant.map((pair) => pair.split('_').map((word) => word[0]?.toUpperCase() + word.slice(1)))
  const wrong = cells.texts('quadrant').filter((text, i) => text !== quadrants[i]?.join('-')).length
  checked.push(
    column('Ii', local.statistic),
    column('EIi', local.expectation),
    column('VarIi', local.variance),
    column('zIi', local.z),
    column('pIi_two', local.p),
    column('VarIi_total', total.variance),
    column('zIi_total', total.z),
    { oracle: `${name}: quadrants that differ`, checked: quadrants.length, worst: wrong, tolerance: 0 },
    column('Gi', gi.z),
    column('Gistar', star.z),
    column('p_gistar', star.p),
    column('p_fdr_global', star.adjusted),
  )
  const shuffled = testMoranByPermutation(x, rows, { seed, permutations: runs })
  const drawn = testLocalMoranByPermutation(x, rows, { seed, permutations: runs, rule: 'spdep' })
  if (shuffled.outcome !== 'computed' || drawn.outcome !== 'computed') throw new Error(`${name}: no permutations`)
  checked.push(
    compare(`${name}: moran_mc I`, [shuffled.statistic], [expected.moran_mc.I], 1e-8),
    compareSimulated(`${name}: moran_mc p`, 1, [shuffled.p], [expected.moran_mc.p_greater]),
    compareSimulated(`${name}: pIi_perm_folded`, 2, drawn.p, cells.numbers('pIi_perm_folded')),
  )
  return checked
}

function checkRates(name: string, { neighbours_1based, n, x, expected }: RateCase): OracleRow[] {
  const rates = smoothRates(n, x)
  const standard = standardiseRates(n, x)
  if (rates.outcome !== 'computed' || standard.outcome !== 'computed') throw new Error(`${name}: no rates`)
  const moran = computeMoran(standard.z, weighNeighbours(readLists(neighbours_1based), 'B'))
  const index = moran.outcome === 'computed' ? moran.statistic : Number.NaN
  const { a, b } = expected.parameters
  return [
    compare(`${name}: raw rates`, rates.raw, expected.raw, 1e-9, true),
    compare(`${name}: smoothed rates`, rates.smoothed, expected.estmm, 1e-9, true),
    compare(`${name}: parameters`, [rates.between[0] ?? 0, rates.towards[0] ?? 0], [a, b], 1e-9, true),
    compare(`${name}: EBI`, [index], [expected.EBI], 1e-6, true),
  ]
}

function readLists(lists: Lists) {
  return makeNeighbours(lists.map((list) => [list].flat().map((place) => place - 1)))
}

/** The largest deviation, absolute or relative; what the peer left empty is not compared. */
function compare(
  oracle: string,
  ours: ArrayLike<number>,
  theirs: ArrayLike<number>,
  tolerance: number,
  isRelative = false,
): OracleRow {
  let [checked, worst] = [0, 0]
  for (let i = 0; i < theirs.length; i++) {
    const peer = theirs[i] ?? Number.NaN
    if (Number.isNaN(peer)) continue
    checked++
    const off = Math.abs((ours[i] ?? Number.NaN) - peer)
    const size = isRelative && peer !== 0 ? Math.abs(peer) : 1
    worst = Number.isNaN(off) ? Infinity : Math.max(worst, off / size)
  }
  return { oracle, checked, worst, tolerance }
}

/**
 * Two simulations of the same p: the deviation in units of four standard errors of their difference. Of a share that is
 * sqrt(2 p (1 - p) / runs); a two-sided p is twice a share p / 2, hence sqrt(2 p (2 - p) / runs).
 */
function compareSimulated(oracle: string, sides: 1 | 2, ours: ArrayLike<number>, theirs: ArrayLike<number>): OracleRow {
  const shares = Array.from(theirs, (peer, i) => {
    const allowed = 4 * Math.sqrt((peer * (sides - peer) * 2) / runs) + 2e-4
    return Number.isNaN(peer) ? Number.NaN : Math.abs((ours[i] ?? Number.NaN) - peer) / allowed
  })
  const told = shares.filter((share) => !Number.isNaN(share))
  return {
    oracle: `${oracle}, share of what chance allows`,
    checked: told.length,
    worst: Math.max(...told),
    tolerance: 1,
  }
}

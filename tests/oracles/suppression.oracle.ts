/** Patterns of GaussSuppression and sdcTable with their attacker ranges, against suppression.ts and both of our attackers. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { auditPublished, joinPublishedTables } from '../../src/analysis/disclosure/audit-published.ts'
import type { Axis } from '../../src/analysis/disclosure/hierarchy.ts'
import { suppressLinkedTables } from '../../src/analysis/disclosure/suppress-linked.ts'
import { suppressTable } from '../../src/analysis/disclosure/suppression.ts'
import { boundHiddenCells } from '../../src/analysis/disclosure/suppression-attack.ts'
import { buildTableNetwork } from '../../src/analysis/disclosure/suppression-network.ts'
import { Deviation } from './deviation.ts'
import type { OracleRow } from './oracle.ts'

interface PeerPattern {
  suppressed: number[][]
  n_secondary: number
  exactly_disclosed_primary: number
  /** left out where nothing is hidden */
  intervals?: AttackerRange[] | AttackerRange
}

interface AttackerRange {
  row: number
  col: number
  value: number
  lo: number
  hi: number
}

interface Case {
  name: string
  areas: string[]
  categories: string[]
  table: number[][]
  rule: { threshold: number; zeros_protected: boolean }
  primary: number[][]
  gauss_suppression?: PeerPattern
  sdcTable_SIMPLEHEURISTIC?: PeerPattern
  sdcTable_OPT?: PeerPattern
  brute_force_minimum?: { min_secondary: number | null } | null
}

const peerNames = ['gauss_suppression', 'sdcTable_SIMPLEHEURISTIC', 'sdcTable_OPT'] as const

/** Every case of `cases.json`. */
export function checkOracle(folder: string): OracleRow[] {
  const { cases }: { cases: Case[] } = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8'))
  return cases.flatMap((each) => [
    ...checkRanges(each),
    ...checkPattern(each, 'network'),
    ...checkPattern(each, 'linked'),
  ])
}

function sizesOf({ table }: Case) {
  const [rows, cols] = [table.length - 1, table[0]!.length - 1]
  return { rows, cols, counts: table.slice(0, rows).flatMap((row) => row.slice(0, cols)) }
}

/** What a reader of a peer's pattern can work out, by flows and by the auditor. */
function checkRanges(each: Case): OracleRow[] {
  const { rows, cols, counts } = sizesOf(each)
  const network = buildTableNetwork(rows, cols, counts)
  return peerNames.flatMap((name) => {
    const peer = each[name]
    if (!peer?.intervals) return []
    const deviation = new Deviation()
    const hidden = peer.suppressed.flat()
    const byFlow = new Map(boundHiddenCells(network, hidden).map((one) => [one.cell, one]))
    const audit = auditPublished(publish(each, hidden, 0), { k: Number.MAX_SAFE_INTEGER })
    const byAudit = new Map(audit.outcome === 'computed' ? audit.foundOut.map((one) => [one.cell, one]) : [])
    for (const { row, col, lo, hi } of [peer.intervals].flat()) {
      const cell = (row - 1) * (cols + 1) + col - 1
      const [flow, found] = [byFlow.get(cell), byAudit.get(cell)]
      deviation.absolute(flow?.low, lo)
      // Where the grand total is hidden nothing bounds from above, and the peer's program prints its lower bound twice.
      const endless = hidden.at(-1) === 1 && lo === hi
      if (endless) deviation.equal(flow?.high, Infinity)
      else deviation.absolute(flow?.high, hi)
      if (endless) deviation.equal(found, undefined)
      else {
        deviation.absolute(found?.low, lo)
        deviation.absolute(found?.high, hi)
      }
    }
    return [deviation.row(`${each.name}: ranges of ${name}`, 1e-6)]
  })
}

function axesOf({ areas, categories }: Case): Axis[] {
  return [
    { name: 'area', codes: areas.slice(0, -1) },
    { name: 'category', codes: categories.slice(0, -1) },
  ]
}

/** Cells of one table are numbered as they stand in it. */
function publish(each: Case, hidden: readonly (number | boolean)[], floor: 0 | 1) {
  const shown = each.table.flat().map((value, cell) => (hidden[cell] ? null : value))
  return joinPublishedTables([{ axes: axesOf(each), shown }], floor)
}

function checkPattern(each: Case, way: 'network' | 'linked'): OracleRow[] {
  const { rows, cols, counts } = sizesOf(each)
  const k = each.rule.threshold + 1
  const zeros = each.rule.zeros_protected ? 'hidden' : 'shown'
  const found =
    way === 'network'
      ? suppressTable({ rows, cols, cells: counts, k, zeros })
      : suppressLinkedTables({ tables: [{ axes: axesOf(each), counts }], k, zeros })
  const peers = peerNames.flatMap((name) => each[name] ?? [])
  const safePeers = peers.filter((peer) => peer.exactly_disclosed_primary === 0)
  const pattern = 'pattern' in found ? found.pattern.flat() : 'patterns' in found ? [...found.patterns[0]!] : null
  if (!pattern) {
    // A refusal is right only where nobody found a safe pattern.
    const deviation = new Deviation()
    deviation.equal(safePeers.length, 0)
    return [deviation.row(`${each.name}: refused (${way})`, 0)]
  }
  const primary = new Deviation()
  for (const [cell, mark] of each.primary.flat().entries()) primary.equal(pattern[cell] === 'primary' ? 1 : 0, mark)
  const safe = new Deviation()
  const hidden = pattern.map((status) => status !== 'shown')
  for (const floor of zeros === 'hidden' ? ([0] as const) : ([0, 1] as const)) {
    const audit = auditPublished(publish(each, hidden, floor), { k: 2 })
    const leaks = audit.outcome === 'computed' ? [...audit.foundOut.map(({ cell }) => cell), ...audit.unsettled] : []
    safe.equal(leaks.filter((cell) => pattern[cell] === 'primary').length, 0)
  }
  const secondary = pattern.filter((status) => status === 'secondary').length
  const allowed = Math.max(
    each.gauss_suppression?.n_secondary ?? 0,
    safePeers.length > 0 ? Math.min(...safePeers.map((peer) => peer.n_secondary)) + 1 : Infinity,
  )
  const accepted = new Deviation()
  if (Number.isFinite(allowed)) accepted.absolute(Math.max(0, secondary - allowed), 0)
  const rowsFound = [
    primary.row(`${each.name}: small counts hidden (${way})`, 0),
    safe.row(`${each.name}: small counts worked out (${way})`, 0),
    accepted.row(`${each.name}: complements beyond what is accepted (${way})`, 0),
  ]
  const best = each.brute_force_minimum?.min_secondary ?? null
  if (best === null) return rowsFound
  const beyond = new Deviation()
  beyond.absolute(secondary, best)
  return [
    ...rowsFound,
    beyond.row(`${each.name}: complements beyond the fewest possible (${way})`, Math.max(0, allowed - best)),
  ]
}

/** Clusters of R dbscan in place, and in place and time, against dbscan.ts and st-dbscan.ts. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { clusterPlaces } from '../../src/analysis/cluster/dbscan.ts'
import { border, core, noise, type PointClusters } from '../../src/analysis/cluster/density-clusters.ts'
import { clusterEvents } from '../../src/analysis/cluster/st-dbscan.ts'
import { parseTable } from '../../src/analysis/fixtures/parse-table.ts'
import { filterPoints, makePlanarPoints } from '../../src/analysis/map/planar-points.ts'
import { asMetres } from '../../src/analysis/units.ts'
import type { OracleRow } from './oracle.ts'

interface ClusterCase {
  input: { file: string; first_rows: number; time: string }
  dbscan?: { eps: number; minPts: number; clusters: number; noise: number; core: number }[]
  st_dbscan?: {
    eps_m: number
    eps_days: number
    minPts: number
    clusters: number
    core: number
    border: number
    noise: number
  }[]
}

/** Clusters agree when their numbers pair off one to one over the core points; border points are free. */
export function checkOracle(folder: string): OracleRow[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('-dbscan.json'))
    .sort()
    .flatMap((name) => checkCase(folder, name.replace('.json', '')))
}

function checkCase(folder: string, name: string): OracleRow[] {
  const test = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as ClusterCase
  const peer = parseTable(readFileSync(join(folder, `${name}.csv`), 'utf8'))
  const events = parseTable(readFileSync(join(folder, test.input.file), 'utf8'))
  // The peer's rows are numbered among the events that have a date.
  const dated = events.texts(test.input.time).map((text) => text.slice(0, 10))
  const usable = [...dated.keys()].filter((k) => dated[k] !== '').slice(0, test.input.first_rows)
  const isUsable = new Set(usable)
  const points = filterPoints(makePlanarPoints(events.numbers('e'), events.numbers('n')), (k) => isUsable.has(k))
  const days = usable.map((k) => Date.parse(dated[k]!) / 86_400_000)
  const roleCodes: Record<string, number> = { noise, border, core }
  const row = (oracle: string, checked: number, worst: number): OracleRow => ({
    oracle: `${name} ${oracle}`,
    checked,
    worst,
    tolerance: 0,
  })
  const rows: OracleRow[] = []
  for (const [at, run] of (test.dbscan ?? []).entries()) {
    const result = clusterPlaces(points, asMetres(run.eps), run.minPts)
    if (result.outcome === 'cannot_tell') return [row(result.reason, 0, Infinity)]
    const clusters = peer.numbers(`dbscan${at + 1}`)
    const isCore = peer.numbers(`core${at + 1}`)
    const title = `dbscan ${run.eps} m, ${run.minPts}:`
    const cores = result.role.filter((role) => role === core).length
    rows.push(
      row(`${title} sums`, 3, farthest([result.clusters, result.noise, cores], [run.clusters, run.noise, run.core])),
      row(
        `${title} core and noise differing`,
        peer.length,
        countDiffering(peer.length, (k) => {
          const role = isCore[k] === 1 ? core : clusters[k] === 0 ? noise : border
          return role === result.role[k]
        }),
      ),
      row(`${title} clusters not paired`, cores, countUnpaired(result, clusters)),
    )
  }
  for (const [at, run] of (test.st_dbscan ?? []).entries()) {
    const result = clusterEvents(points, days, asMetres(run.eps_m), run.eps_days, run.minPts)
    if (result.outcome === 'cannot_tell') return [row(result.reason, 0, Infinity)]
    const roles = peer.texts(`st_role${at + 1}`)
    const title = `st-dbscan ${run.eps_m} m, ${run.eps_days} days, ${run.minPts}:`
    const count = (wanted: number) => result.role.filter((role) => role === wanted).length
    rows.push(
      row(
        `${title} sums`,
        4,
        farthest(
          [result.clusters, count(core), count(border), result.noise],
          [run.clusters, run.core, run.border, run.noise],
        ),
      ),
      row(
        `${title} roles differing`,
        peer.length,
        countDiffering(peer.length, (k) => roleCodes[roles[k]!] === result.role[k]),
      ),
      row(`${title} clusters not paired`, count(core), countUnpaired(result, peer.numbers(`st_core_cluster${at + 1}`))),
    )
  }
  return rows
}

function farthest(ours: readonly number[], theirs: readonly number[]): number {
  return Math.max(...ours.map((value, k) => Math.abs(value - theirs[k]!)))
}

function countDiffering(length: number, isSame: (k: number) => boolean): number {
  let differing = 0
  for (let k = 0; k < length; k++) if (!isSame(k)) differing++
  return differing
}

function countUnpaired(result: PointClusters, theirs: ArrayLike<number>): number {
  const [there, back] = [new Map<number, number>(), new Map<number, number>()]
  return countDiffering(result.role.length, (k) => {
    if (result.role[k] !== core) return true
    const [own, other] = [result.cluster[k]!, theirs[k]!]
    if (!there.has(own)) there.set(own, other)
    if (!back.has(other)) back.set(other, own)
    return other !== 0 && there.get(own) === other && back.get(other) === own
  })
}

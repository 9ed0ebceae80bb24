import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { parseTable } from '../fixtures/parse-table.ts'
import { makePlanarPoints } from '../map/planar-points.ts'
import { createRandom } from '../maths/seeded-random.ts'
import { asMetres } from '../units.ts'
import { clusterPlaces, type PlaceClusters } from './dbscan.ts'
import { border, core, noise, type PointClusters } from './density-clusters.ts'
import { clusterEvents, type EventClusters } from './st-dbscan.ts'

const read = (name: string) => parseTable(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'))
const robberies = read('robberies.csv')
const peer = read('robberies-clusters.csv')
const places = makePlanarPoints(robberies.numbers('e'), robberies.numbers('n'))

/** Core points that the two partitions pair off one to one. */
function countPaired(result: PointClusters, theirs: ArrayLike<number>): number {
  const pairs = new Set<string>()
  let count = 0
  result.role.forEach((role, k) => {
    if (role !== core) return
    pairs.add(`${result.cluster[k]} ${theirs[k]}`)
    count++
  })
  const [own, other] = [0, 1].map((side) => new Set([...pairs].map((pair) => pair.split(' ')[side])))
  assert.equal(pairs.size, own!.size)
  assert.equal(pairs.size, other!.size)
  return count
}

test('robberies: core points, partition and noise of R dbscan 1.1-11, dbscan(eps = 300, minPts = 8)', () => {
  const result = clusterPlaces(places, asMetres(300), 8) as PlaceClusters
  assert.deepEqual([result.clusters, result.noise], [49, 1489])
  assert.equal(countPaired(result, peer.numbers('cluster')), 484)
  const [clusters, cores] = [peer.numbers('cluster'), peer.numbers('core')]
  result.role.forEach((role, k) => {
    assert.equal(role, cores[k] === 1 ? core : clusters[k] === 0 ? noise : border)
  })
  assert.deepEqual(result.parameters, { reach: 300, minPoints: 8 })
})

test('robberies: roles and partition of R dbscan 1.1-11 on neighbours within 500 m and 14 days, at least 4', () => {
  const result = clusterEvents(places, peer.numbers('day'), asMetres(500), 14, 4) as EventClusters
  assert.deepEqual([result.clusters, result.noise], [51, 1971])
  assert.deepEqual([...result.role], [...peer.numbers('st_role')])
  assert.equal(countPaired(result, peer.numbers('st_cluster')), 157)
})

interface Scene {
  readonly e: number[]
  readonly n: number[]
  readonly t: number[]
}

/** The definition, pair by pair. */
function clusterSlowly({ e, n, t }: Scene, reach: number, days: number, minPoints: number): number[][] {
  const areNear = (a: number, b: number) =>
    (e[a]! - e[b]!) ** 2 + (n[a]! - n[b]!) ** 2 <= reach * reach && Math.abs(t[a]! - t[b]!) <= days
  const all = [...e.keys()]
  const cores = all.filter((a) => all.filter((b) => areNear(a, b)).length >= minPoints)
  const groupOf = new Map<number, number>()
  for (const start of cores) {
    const waiting = groupOf.has(start) ? [] : [start]
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      groupOf.set(at, start)
      for (const other of cores) if (!groupOf.has(other) && areNear(at, other)) waiting.push(other)
    }
  }
  return all.map((a) => {
    if (groupOf.has(a)) return [core, groupOf.get(a)!]
    const near = cores.filter((b) => areNear(a, b))
    return near.length > 0 ? [border, ...near.map((b) => groupOf.get(b)!)] : [noise]
  })
}

// Few whole coordinates: many ties, repeats and distances exactly at the reach.
const scene = fc.array(fc.tuple(fc.nat(24), fc.nat(24), fc.nat(12)), { minLength: 1, maxLength: 70 }).map(
  (rows): Scene => ({
    e: rows.map(([x]) => 319_000 + x * 10),
    n: rows.map(([, y]) => 6_400_000 + y * 10),
    t: rows.map(([, , day]) => day),
  }),
)
const run = ({ e, n, t }: Scene, reach: number, days: number, least: number): PointClusters =>
  (days === Infinity
    ? clusterPlaces(makePlanarPoints(e, n), asMetres(reach), least)
    : clusterEvents(makePlanarPoints(e, n), t, asMetres(reach), days, least)) as PointClusters

test('any events: exactly the definition, in place and in place and time', () => {
  const limits = fc.tuple(
    fc.constantFrom(5, 10, 20, 50, 14.2, 300),
    fc.constantFrom(0, 1, 3, Infinity),
    fc.integer({ min: 1, max: 6 }),
  )
  fc.assert(
    fc.property(scene, limits, (events, [reach, days, least]) => {
      const result = run(events, reach, days, least)
      const expected = clusterSlowly(events, reach, days, least)
      assert.deepEqual(
        [...result.role],
        expected.map(([role]) => role),
      )
      const groups = new Map<number, number>()
      expected.forEach(([role, group], k) => {
        if (role !== core) return
        if (!groups.has(group!)) groups.set(group!, result.cluster[k]!)
        assert.equal(result.cluster[k], groups.get(group!))
      })
      assert.equal(new Set(groups.values()).size, groups.size)
      expected.forEach(([role, ...near], k) => {
        if (role === noise) assert.equal(result.cluster[k], 0)
        if (role === border) assert.ok(near.some((group) => groups.get(group) === result.cluster[k]))
      })
    }),
    { numRuns: 300 },
  )
})

test('the order of events, a shift of the map and one more copy of each with a doubled limit change nothing', () => {
  fc.assert(
    fc.property(scene, fc.constantFrom(0, 2, Infinity), fc.nat(1000), (events, days, seed) => {
      const result = run(events, 20, days, 3)
      const random = createRandom(seed)
      const order = events.e
        .map((_, k) => [random(), k] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, k]) => k)
      const pick = (values: number[]) => order.map((k) => values[k]!)
      const shuffled = run({ e: pick(events.e), n: pick(events.n), t: pick(events.t) }, 20, days, 3)
      assert.deepEqual([...shuffled.cluster], pick([...result.cluster]))
      assert.deepEqual([...shuffled.role], pick([...result.role]))
      const move = (values: number[], by: number) => values.map((value) => value + by)
      const moved = run({ e: move(events.e, 7040), n: move(events.n, -320), t: move(events.t, 19_000) }, 20, days, 3)
      assert.deepEqual([...moved.cluster], [...result.cluster])
      const twice = (values: number[]) => [...values, ...values]
      const doubled = run({ e: twice(events.e), n: twice(events.n), t: twice(events.t) }, 20, days, 6)
      assert.deepEqual([...doubled.cluster], twice([...result.cluster]))
    }),
  )
})

test('clusters are numbered by their core points, and a border point goes with its nearest core point', () => {
  // Two rows of core points, six and five, and one event between them, nearer to the smaller.
  const e = [999, 1000, 1001, 1002, 1003, 1004, 1021, 1022, 1023, 1024, 1025, 1013]
  const n = e.map(() => 6000)
  const result = clusterPlaces(makePlanarPoints(e, n), asMetres(9), 5) as PlaceClusters
  assert.deepEqual([...result.cluster], [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2])
  assert.deepEqual([...result.coreSizes], [0, 6, 5])
  assert.deepEqual([...result.sizes], [0, 6, 6])
  assert.equal(result.role[11], border)
  const even = clusterPlaces(makePlanarPoints([...e.slice(0, 11), 1012.5], n), asMetres(9), 5) as PlaceClusters
  assert.equal(even.cluster[11], 1)
})

test('events at one place, far apart, or over a whole country', () => {
  const heap = new Float64Array(20_000).fill(6_400_000)
  const result = clusterPlaces(makePlanarPoints(heap, heap), asMetres(50), 10) as PlaceClusters
  assert.deepEqual([result.clusters, result.noise, result.sizes[1]], [1, 0, 20_000])
  const wide = makePlanarPoints([300_000, 300_000.5, 900_000], [6_100_000, 6_100_000, 7_600_000])
  assert.equal((clusterPlaces(wide, asMetres(1), 2) as PlaceClusters).clusters, 1)
  assert.throws(() => clusterPlaces(wide, asMetres(1e-6), 2), { code: 'reach_too_small' })
})

test('first and last times of a cluster; bad input by name; nothing in, nothing told', () => {
  const points = makePlanarPoints([1000, 1000, 1000, 5000], [6000, 6000, 6000, 6000])
  const result = clusterEvents(points, [10, 12, 14.5, 3], asMetres(10), 3, 2) as EventClusters
  assert.deepEqual([result.firstTimes[1], result.lastTimes[1], result.noise], [10, 14.5, 1])
  const none = makePlanarPoints([], [])
  assert.deepEqual(clusterPlaces(none, asMetres(10), 2), { outcome: 'cannot_tell', reason: 'no_events' })
  assert.deepEqual(clusterEvents(none, [], asMetres(10), 1, 2), { outcome: 'cannot_tell', reason: 'no_events' })
  assert.throws(() => clusterPlaces(points, asMetres(0), 2), { code: 'not_positive' })
  assert.throws(() => clusterPlaces(points, asMetres(10), 0), { code: 'bad_min_points' })
  assert.throws(() => clusterPlaces(points, asMetres(10), 2.5), { code: 'bad_min_points' })
  assert.throws(() => clusterEvents(points, [1, 2, 3], asMetres(10), 3, 2), { code: 'length_mismatch' })
  assert.throws(() => clusterEvents(points, [1, 2, 3, Number.NaN], asMetres(10), 3, 2), { code: 'not_finite' })
  assert.throws(() => clusterEvents(points, [1, 2, 3, 4], asMetres(10), -1, 2), { code: 'bad_days' })
})

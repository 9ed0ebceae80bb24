import assert from 'node:assert/strict'
import test from 'node:test'
import { clusterPlaces } from '#analysis/cluster/dbscan.ts'
import { clusterEvents } from '#analysis/cluster/st-dbscan.ts'
import type { PlanarPoints } from '#analysis/map/planar-points.ts'
import { asMetres } from '#analysis/units.ts'
import { checkFigure } from '../fixtures/find-faults.ts'
import { theme } from '../fixtures/theme.ts'
import { type ClusterMapData, drawClusterMap } from './cluster-map.ts'
import { clusterMap as en } from './cluster-map-en.ts'
import { clusterMap as sv } from './cluster-map-sv.ts'
import { outlineCluster } from './cluster-outlines.ts'
import { type Gathering, makeEvents, makeTown } from './fixtures/square-town.ts'

const reach = asMetres(150)
const draw = (points: PlanarPoints, more: Partial<ClusterMapData> = {}, words = sv, width = 640) =>
  drawClusterMap(
    {
      areas: makeTown(16, 4),
      coordinates: 'metres',
      what: 'rapporter',
      points,
      result: clusterPlaces(points, reach, 4),
      smallCell: 5,
      ...more,
    },
    words,
    { ...theme, width },
  )
const outlines = (svg: string) => (/data-part="clusters">(.*?)<\/g>/.exec(svg)?.[1] ?? '').split('<path').slice(1)
const two: Gathering[] = [
  { at: [500, 500], count: 30, spread: 150 },
  { at: [2500, 2500], count: 18, spread: 120 },
  { at: [3500, 500], count: 1, spread: 0 },
]

test('every cluster is an outline with its number in words, and nothing else is drawn', () => {
  const figure = draw(makeEvents(two))
  checkFigure(figure)
  assert.equal(outlines(figure.svg).length, 2)
  assert.match(
    figure.sentence!,
    /^Av 49 rapporter ligger 30 samlade i Område 1; också Område 11 \(18\) \(minst 4 inom 150\sm\)\. 1 ligger för sig/,
  )
  assert.deepEqual(
    figure.table.rows.map((row) => [row.cluster, (row.events as { value: number }).value]),
    [
      ['A Område 1', 30],
      ['B Område 11', 18],
      ['I ingen ansamling', 1],
    ],
  )
  // The only circles are the lettered discs, on the map and in the key.
  assert.equal(figure.svg.split('<circle').length - 1, 4)
})

test('an outline holds its events, passes through none and forgets how many lie where', () => {
  const points = makeEvents([two[0]!])
  const cluster = new Int32Array(points.e.length).fill(1)
  const shape = outlineCluster(points, cluster, 1, reach)
  const ring = shape.coordinates[0]![0] as unknown as [number, number][]
  points.e.forEach((e, i) => {
    const n = points.n[i]!
    let inside = false
    ring.forEach(([bx, by], k) => {
      const [ax, ay] = ring[(k + ring.length - 1) % ring.length]!
      if (ay > n !== by > n && e < ((bx - ax) * (n - ay)) / (by - ay) + ax) inside = !inside
      assert.ok(Math.hypot(e - bx, n - by) > reach / 6, 'well away from the outline')
    })
    assert.ok(inside)
  })
  const twice = makeEvents([two[0]!, two[0]!])
  twice.e.copyWithin(30, 0, 30)
  twice.n.copyWithin(30, 0, 30)
  assert.deepEqual(outlineCluster(twice, new Int32Array(60).fill(1), 1, reach), shape)
})

test('too few events and single places are kept back, and said', () => {
  const points = makeEvents([
    two[0]!,
    { at: [2500, 2500], count: 4, spread: 20 },
    { at: [3500, 3500], count: 9, spread: 0 },
  ])
  const figure = draw(points)
  checkFigure(figure)
  assert.equal(outlines(figure.svg).length, 1)
  assert.match(figure.sentence!, /2 ansamlingar visas inte, för att skydda enskilda adresser/)
  assert.equal((figure.table.rows.at(-1)!.events as { value: number }).value, 13)
  const only = draw(makeEvents([{ at: [500, 500], count: 9, spread: 0 }]))
  assert.match(only.sentence!, /^Ingen ansamling att visa bland/)
  assert.deepEqual(outlines(only.svg), [])
})

test('clusters in time carry their days; narrow, English, many, and the same twice', () => {
  const many: Gathering[] = Array.from({ length: 16 }, (_, k) => ({
    at: [(k % 4) * 1000 + 500, Math.floor(k / 4) * 1000 + 500],
    count: 8 + k,
    spread: 100,
  }))
  const points = makeEvents(many)
  const result = clusterEvents(
    points,
    Array.from(points.e, (_, i) => i % 9),
    reach,
    14,
    5,
  )
  for (const [words, width] of [
    [sv, 640],
    [sv, 320],
    [en, 360],
  ] as const) {
    const figure = draw(points, { result, writeDay: (day) => `dag ${day + 1}` }, words, width)
    checkFigure(figure)
    assert.equal(outlines(figure.svg).length, 16)
    assert.equal(figure.table.rows[0]!.first, 'dag 1')
    assert.equal(figure.svg, draw(points, { result, writeDay: (day) => `dag ${day + 1}` }, words, width).svg)
  }
})

test('no events, no clusters, no areas', () => {
  const none = draw(makeEvents([]))
  checkFigure(none)
  assert.equal(none.sentence, 'Det går inte att säga: det finns inga rapporter.')
  const apart = draw(makeEvents([{ at: [500, 500], count: 1, spread: 0 }]))
  checkFigure(apart)
  assert.match(apart.sentence!, /ingenstans ligger minst 4 inom 150\sm/)
  checkFigure(draw(makeEvents(two), { areas: [] }))
})

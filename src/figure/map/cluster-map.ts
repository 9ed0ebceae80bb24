import type { PlaceClustersResult } from '#analysis/cluster/dbscan.ts'
import type { EventClustersResult } from '#analysis/cluster/st-dbscan.ts'
import { countPlaces } from '#analysis/map/one-place.ts'
import type { PlanarPoints } from '#analysis/map/planar-points.ts'
import { colour } from '../colour-tokens.ts'
import { drawNothing } from '../draw-notes.ts'
import { type Figure, type FigureTheme, numberCell } from '../figure.ts'
import { writeRings } from '../hatch.ts'
import { makeFigure } from '../make-figure.ts'
import { element } from '../svg.ts'
import { outlineCluster } from './cluster-outlines.ts'
import { findAnchor } from './label-anchor.ts'
import {
  boundRings,
  closeMap,
  drawBorders,
  drawGround,
  type MapData,
  markLimit,
  openMap,
  writeDistance,
} from './map-frame.ts'
import type { Shape } from './map-projection.ts'
import { findNearestAreas } from './name-places.ts'

export interface ClusterMapData extends MapData {
  coordinates: 'metres'
  /** What was clustered, as it stands in a sentence, in the plural. */
  what: string
  points: PlanarPoints
  result: PlaceClustersResult | EventClustersResult
  /** A cluster with fewer events than this is not drawn. */
  smallCell: number
  /** A day number of the result as a date; with clusters in time. */
  writeDay?: (day: number) => string
}

export type ClusterReason = 'no_events'

/** A cluster that may be shown. */
export interface ClusterSaid {
  letter: string
  where: string | null
  events: string
  /** Both null without times. */
  first: string | null
  last: string | null
}

export interface ClusterFacts {
  what: string
  all: string
  smallCell: string
  /** Null when it cannot be told. */
  told: {
    clusters: ClusterSaid[]
    /** Clusters kept back: too few events, or half of them or more at one place. */
    small: number
    onePlace: number
    /** Events in no cluster, and events in the clusters kept back. */
    noise: string
    kept: string
    reach: string
    days: string | null
    least: string
  } | null
  reason: ClusterReason | null
}

export interface ClusterMapWords {
  title: (facts: ClusterFacts) => string
  describe: (facts: ClusterFacts) => string
  sentence: (facts: ClusterFacts) => string
  columns: { cluster: string; events: string; first: string; last: string }
  cluster: (cluster: ClusterSaid, what: string) => string
  clusterRow: (cluster: ClusterSaid) => string
  noise: string
  kept: string
  legend: string
  stamp: (facts: ClusterFacts) => string
  notes: (facts: ClusterFacts) => string[]
  empty: string
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** A cluster with at least this share of its events at one place is that place: pointing it out would point out an address. */
const onePlaceShare = 0.5

interface Shown {
  events: number
  shape: Shape
  said: ClusterSaid
}

/** Clusters of events as outlines with a letter; what lies alone is never drawn, only counted. */
export function drawClusterMap(data: ClusterMapData, words: ClusterMapWords, theme: FigureTheme): Figure {
  const { shown, facts, counts } = findFacts(data, theme)
  const width = theme.width ?? 640
  const { svg, height } =
    data.areas.length === 0 ? drawNothing(words.empty, width) : drawMap(data, shown, facts, words, theme, width)
  const [title, description] = [words.title(facts), words.describe(facts)]
  const timed = data.result.outcome === 'computed' && 'firstTimes' in data.result
  const dates = (said?: ClusterSaid) => (timed ? { first: said?.first ?? '', last: said?.last ?? '' } : {})
  const rest = [
    { cluster: words.kept, count: counts.kept },
    { cluster: words.noise, count: counts.noise },
  ]
  return makeFigure(theme, {
    title,
    description,
    sentence: words.sentence(facts),
    notes: data.areas.length === 0 ? [] : [...words.notes(facts), ...(data.notes ?? [])],
    drawn: { svg, height },
    columns: [
      { key: 'cluster', label: words.columns.cluster, align: 'start' },
      { key: 'events', label: words.columns.events, align: 'end' },
      ...(timed
        ? [
            { key: 'first', label: words.columns.first, align: 'start' as const },
            { key: 'last', label: words.columns.last, align: 'start' as const },
          ]
        : []),
    ],
    rows: [
      ...shown.map(({ said, events }) => ({
        cluster: words.clusterRow(said),
        events: numberCell(events, said.events),
        ...dates(said),
      })),
      ...rest
        .filter(({ count }) => count > 0)
        .map(({ cluster, count }) => ({
          cluster,
          events: numberCell(count, theme.formatNumber(count)),
          ...dates(),
        })),
    ],
  })
}

function findFacts(data: ClusterMapData, theme: FigureTheme) {
  const { result, points, smallCell } = data
  const base = {
    what: data.what,
    all: theme.formatNumber(points.e.length),
    smallCell: theme.formatNumber(smallCell),
  }
  if (result.outcome === 'cannot_tell') {
    const facts: ClusterFacts = { ...base, told: null, reason: result.reason }
    return { shown: [] as Shown[], facts, counts: { kept: 0, noise: 0 } }
  }
  const { cluster, sizes, noise, parameters } = result
  const places = countPlaces(
    points,
    cluster.map((number) => number - 1),
    sizes.length - 1,
  )
  const numbers = places.map((_, at) => at + 1)
  const isSmall = (number: number) => sizes[number]! < smallCell
  const isOnePlace = (number: number) => places[number - 1]!.commonest >= onePlaceShare * sizes[number]!
  const open = numbers
    .filter((number) => !isSmall(number) && !isOnePlace(number))
    .sort((a, b) => sizes[b]! - sizes[a]! || a - b)
  const named = findNearestAreas(data.areas, findMiddles(points, cluster, open))
  const day = (time: number) => data.writeDay?.(time) ?? theme.formatNumber(time)
  const shown = open.map((number, at): Shown => {
    const said = {
      letter: letters[at] ?? theme.formatNumber(at + 1),
      where: named[at]?.name ?? null,
      events: theme.formatNumber(sizes[number]!),
      first: 'firstTimes' in result ? day(result.firstTimes[number]!) : null,
      last: 'lastTimes' in result ? day(result.lastTimes[number]!) : null,
    }
    return { events: sizes[number]!, said, shape: outlineCluster(points, cluster, number, parameters.reach) }
  })
  const kept = numbers.filter((number) => !open.includes(number)).reduce((sum, number) => sum + sizes[number]!, 0)
  const small = numbers.filter(isSmall).length
  const told = {
    clusters: shown.map(({ said }) => said),
    small,
    onePlace: numbers.length - open.length - small,
    noise: theme.formatNumber(noise),
    kept: theme.formatNumber(kept),
    reach: writeDistance(parameters.reach, theme),
    days: 'days' in parameters ? theme.formatNumber(parameters.days, Number.isInteger(parameters.days) ? 0 : 1) : null,
    least: theme.formatNumber(parameters.minPoints),
  }
  const facts: ClusterFacts = { ...base, told, reason: null }
  return { shown, facts, counts: { kept, noise } }
}

/** The mean place of each cluster's events: names it, and is never drawn. */
function findMiddles(points: PlanarPoints, cluster: Int32Array, numbers: number[]) {
  const sums = new Map(numbers.map((number) => [number, { e: 0, n: 0, count: 0 }]))
  cluster.forEach((number, index) => {
    const sum = sums.get(number)
    if (sum === undefined) return
    sum.e += points.e[index]!
    sum.n += points.n[index]!
    sum.count += 1
  })
  return [...sums.values()].map(({ e, n, count }) => ({ e: e / count, n: n / count }))
}

const outline = { fill: colour('flag'), 'fill-opacity': 0.45, stroke: colour('rust'), 'stroke-width': 2 }

function drawMap(
  data: ClusterMapData,
  shown: Shown[],
  facts: ClusterFacts,
  words: ClusterMapWords,
  theme: FigureTheme,
  width: number,
) {
  const map = openMap(data, width)
  const seen = shown.flatMap(({ shape, said }) => {
    const rings = map.projection.rings(shape)
    const box = boundRings(rings)
    return box === undefined ? [] : [{ said, rings, box }]
  })
  return closeMap(map, {
    body:
      drawGround(map) +
      drawBorders(map) +
      element(
        'g',
        { ...outline, 'stroke-linejoin': 'round', 'fill-rule': 'evenodd', 'data-part': 'clusters' },
        ...seen.map(({ rings }) => element('path', { d: writeRings(rings) })),
      ),
    marks: seen.slice(0, markLimit).flatMap(({ said, rings, box }) => {
      const target = findAnchor(rings) ?? { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      // On a cluster wide enough to be seen around it, else beside.
      const at = Math.min(box.width, box.height) > 44 ? target : { x: box.x + box.width + 6, y: box.y - 4 }
      return [{ letter: said.letter, at, target, text: words.cluster(said, facts.what) }]
    }),
    keepClear: seen.map(({ box }) => box),
    ...(facts.told === null ? {} : { stamp: words.stamp(facts) }),
    legend:
      seen.length === 0
        ? []
        : [{ mark: element('rect', { x: 1, y: 1, width: 12, height: 12, rx: 5, ...outline }), label: words.legend }],
    theme,
  })
}

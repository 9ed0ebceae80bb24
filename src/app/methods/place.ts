/** Where does it gather? Density, sure concentrations, neighbours alike, repeats and clusters. */

import { clusterPlaces } from '#analysis/cluster/dbscan.ts'
import { testNearRepeat } from '#analysis/cluster/near-repeat.ts'
import { chooseBandwidth } from '#analysis/density/bandwidth.ts'
import { estimateDensity } from '#analysis/density/density.ts'
import { findHotSpots } from '#analysis/hotspot/hot-spots.ts'
import { buildAreaIndex } from '#analysis/map/area-index.ts'
import { makeGrid } from '#analysis/map/grid.ts'
import { filterPoints, findBounds, type PlanarPoints } from '#analysis/map/planar-points.ts'
import { computeLocalMoran } from '#analysis/neighbour/local-moran.ts'
import { computeMoran } from '#analysis/neighbour/morans-i.ts'
import { makeNeighbours } from '#analysis/neighbour/neighbours.ts'
import { weighNeighbours } from '#analysis/neighbour/spatial-weights.ts'
import { asMetres } from '#analysis/units.ts'
import { drawMoranScatter } from '#figure/compare/moran-scatter.ts'
import { moranScatter as moranEn } from '#figure/compare/moran-scatter-en.ts'
import { moranScatter as moranSv } from '#figure/compare/moran-scatter-sv.ts'
import { drawNearRepeat } from '#figure/compare/near-repeat-table.ts'
import { nearRepeatTable as repeatEn } from '#figure/compare/near-repeat-table-en.ts'
import { nearRepeatTable as repeatSv } from '#figure/compare/near-repeat-table-sv.ts'
import { drawCellMap } from '#figure/map/cell-map.ts'
import { cellMap as cellEn } from '#figure/map/cell-map-en.ts'
import { cellMap as cellSv } from '#figure/map/cell-map-sv.ts'
import { drawClusterMap } from '#figure/map/cluster-map.ts'
import { clusterMap as clusterEn } from '#figure/map/cluster-map-en.ts'
import { clusterMap as clusterSv } from '#figure/map/cluster-map-sv.ts'
import { drawDensityMap } from '#figure/map/density-map.ts'
import { densityMap as densityEn } from '#figure/map/density-map-en.ts'
import { densityMap as densitySv } from '#figure/map/density-map-sv.ts'
import { drawNeighbourMap } from '#figure/map/neighbour-map.ts'
import { neighbourMap as neighbourEn } from '#figure/map/neighbour-map-en.ts'
import { neighbourMap as neighbourSv } from '#figure/map/neighbour-map-sv.ts'
import { choose, type Draw, type Exhibit, type Language } from './exhibit.ts'
import { readCounties, readTheftPlaces } from './samples/samples.ts'
import type { GalleryWords } from './words-sv.ts'

const seed = 3
const smallCell = 5
const cellSize = asMetres(300)
/** Of the year: what a month's picture would rest on. */
const lastDays = { firstDay: 274, lastDay: 364 }

export function showPlace(language: Language, words: GalleryWords): Exhibit[] {
  const town = readTown(words)
  return [
    { method: 'kernelDensity', sample: 'theftPlaces', ...showDensity(language, words, town) },
    { method: 'hotSpots', sample: 'theftPlaces', picked: true, ...showHotSpots(language, words, town) },
    { method: 'globalMoran', sample: 'northCarolina', ...showMoran(language, words) },
    { method: 'localMoran', sample: 'northCarolina', draw: drawLocal(language, words) },
    { method: 'nearRepeat', sample: 'theftPlaces', picked: true, ...showRepeats(language, words, town) },
    { method: 'clusters', sample: 'theftPlaces', ...showClusters(language, words, town) },
  ]
}

interface Town {
  readonly points: PlanarPoints
  readonly days: Int32Array
  /** Nine squares after the points of the compass, for want of the town's own areas. */
  readonly areas: readonly { id: string; name: string; shape: { type: 'Polygon'; coordinates: number[][][] } }[]
}

function readTown(words: GalleryWords): Town {
  const { points, days } = readTheftPlaces()
  const { west, south, east, north } = findBounds(points)!
  const areas = words.compass.map((name, at) => {
    const [column, row] = [at % 3, Math.floor(at / 3)]
    const [x, y] = [(i: number) => west + ((east - west) * i) / 3, (i: number) => north - ((north - south) * i) / 3]
    const corners = [
      [x(column), y(row + 1)],
      [x(column + 1), y(row + 1)],
      [x(column + 1), y(row)],
      [x(column), y(row)],
      [x(column), y(row + 1)],
    ]
    return { id: `n${at}`, name, shape: { type: 'Polygon' as const, coordinates: [corners] } }
  })
  return { points, days, areas }
}

const ground = ({ areas }: Town) => ({ areas, coordinates: 'metres' as const, smallCell, aspect: 1.55 })

function showDensity(language: Language, words: GalleryWords, town: Town) {
  const texts = choose(language, densitySv, densityEn)
  const drawOf = (points: PlanarPoints): Draw => {
    const grid = makeGrid('square', cellSize, findBounds(town.points)!)
    const chosen = chooseBandwidth(town.points)
    const bandwidth = chosen.outcome === 'computed' ? chosen.bandwidth : asMetres(500)
    const density = estimateDensity(grid, points, { kind: 'quartic', bandwidth: asMetres(2 * bandwidth) })
    const data = { ...ground(town), what: words.subjects.thefts, grid, density }
    return (theme) => drawDensityMap(data, texts, theme)
  }
  return { draw: drawOf(town.points), untold: drawOf(filterPoints(town.points, (at) => at < 4)) }
}

function showHotSpots(language: Language, words: GalleryWords, town: Town) {
  const texts = choose(language, cellSv, cellEn)
  const area = buildAreaIndex(town.areas.map(({ shape }) => shape))
  const drawOf = (window: { firstDay: number; lastDay: number }): Draw => {
    const settings = { cellSize: asMetres(500) }
    const result = findHotSpots({ points: town.points, day: town.days, window, area, reference: town.points, settings })
    const data = { ...ground(town), what: words.subjects.thefts, result }
    return (theme) => drawCellMap(data, texts, theme)
  }
  return { draw: drawOf(lastDays), untold: drawOf({ firstDay: 1, lastDay: 1 }) }
}

function showMoran(language: Language, words: GalleryWords) {
  const { counties, neighbours } = readCounties()
  const areas = counties.map(({ name, deaths, births }) => ({ name, value: (1000 * deaths) / births }))
  const texts = choose(language, moranSv, moranEn)
  const weights = weighNeighbours(neighbours, 'W')
  const result = computeMoran(
    areas.map(({ value }) => value),
    weights,
  )
  const what = words.subjects.infantDeathRate
  const few = areas.slice(0, 3)
  const fewWeights = weighNeighbours(
    makeNeighbours([
      [1, 2],
      [0, 2],
      [0, 1],
    ]),
    'W',
  )
  const untold = computeMoran(
    few.map(({ value }) => value),
    fewWeights,
  )
  return {
    draw: ((theme) => drawMoranScatter({ what, areas, weights, result }, texts, theme)) satisfies Draw,
    untold: ((theme) =>
      drawMoranScatter({ what, areas: few, weights: fewWeights, result: untold }, texts, theme)) satisfies Draw,
  }
}

function drawLocal(language: Language, words: GalleryWords): Draw {
  const { counties, neighbours } = readCounties()
  const texts = choose(language, neighbourSv, neighbourEn)
  const weights = weighNeighbours(neighbours, 'W')
  const areas = counties.map(({ name, deaths, births, shape }) => ({
    id: name,
    name,
    shape: { type: 'MultiPolygon' as const, coordinates: shape.coordinates as number[][][][] },
    value: (1000 * deaths) / births,
  }))
  const result = computeLocalMoran(
    areas.map(({ value }) => value),
    weights,
  )
  const data = { areas, coordinates: 'metres' as const, what: words.subjects.infantDeathRate, weights, result }
  return (theme) => drawNeighbourMap(data, texts, theme)
}

function showRepeats(language: Language, words: GalleryWords, town: Town) {
  const texts = choose(language, repeatSv, repeatEn)
  const drawOf = (points: PlanarPoints, days: Int32Array): Draw => {
    const result = testNearRepeat(points, days, { seed })
    return (theme) => drawNearRepeat({ one: words.theft, many: words.subjects.thefts, result }, texts, theme)
  }
  return {
    draw: drawOf(town.points, town.days),
    untold: drawOf(
      filterPoints(town.points, (at) => at < 12),
      town.days.slice(0, 12),
    ),
  }
}

function showClusters(language: Language, words: GalleryWords, town: Town) {
  const texts = choose(language, clusterSv, clusterEn)
  const drawOf = (points: PlanarPoints): Draw => {
    const result = clusterPlaces(points, asMetres(250), 14)
    const data = { ...ground(town), what: words.subjects.thefts, points, result }
    return (theme) => drawClusterMap(data, texts, theme)
  }
  return { draw: drawOf(town.points), untold: drawOf(filterPoints(town.points, () => false)) }
}

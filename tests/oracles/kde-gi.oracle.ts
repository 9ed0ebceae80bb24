/** Densities, counts and Gi* of sfhotspot, SpatialKDE, MASS, spatstat and spdep, against ours on the peers' own cells. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chooseBandwidth } from '../../src/analysis/density/bandwidth.ts'
import { estimateDensityAt } from '../../src/analysis/density/density-at-points.ts'
import type { Kernel } from '../../src/analysis/density/kernel.ts'
import { estimateQuarticDensity } from '../../src/analysis/density/kernel-density.ts'
import { measureKernelMass } from '../../src/analysis/density/kernel-mass.ts'
import { parseTable } from '../../src/analysis/fixtures/parse-table.ts'
import { computeGiStar } from '../../src/analysis/hotspot/gi-star.ts'
import { buildAreaIndex } from '../../src/analysis/map/area-index.ts'
import { chooseCellSize } from '../../src/analysis/map/cell-size.ts'
import { countInGrid, locateInGrid, makeGrid } from '../../src/analysis/map/grid.ts'
import { findBounds, makePlanarPoints, type PlanarPoints } from '../../src/analysis/map/planar-points.ts'
import { adjustFalseDiscovery } from '../../src/analysis/maths/false-discovery-rate.ts'
import { computeGetisOrd } from '../../src/analysis/neighbour/getis-ord.ts'
import { computeMoran } from '../../src/analysis/neighbour/morans-i.ts'
import { listGridNeighbours } from '../../src/analysis/neighbour/neighbours.ts'
import { weighNeighbours } from '../../src/analysis/neighbour/spatial-weights.ts'
import { asMetres } from '../../src/analysis/units.ts'
import { Deviation } from './deviation.ts'
import type { OracleRow } from './oracle.ts'

interface GridCase {
  cell_size: number
  bandwidth: number
  file: string
  moran_w_tol: { I: number; E: number; Var_randomisation: number; z: number }
  sig_hot_fdr_global: number
}
interface DensityCase {
  input: { file: string }
  rules: { auto_cell_size: number; nrd_x: number; nrd_y: number }
  grids: Record<string, GridCase>
  gaussian_grid: { file: string; kernel_sd: number }
  at_points: {
    file: string
    quartic_radius: number
    gaussian_sd: number
    edge_window: [number, number, number, number]
  }
}

/** Every `*.json` of the folder. */
export function checkOracle(folder: string): OracleRow[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const name = file.replace('.json', '')
      const known: DensityCase = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      const read = (path: string) => parseTable(readFileSync(join(folder, path), 'utf8'))
      const table = read(known.input.file)
      const events = makePlanarPoints(table.numbers('e'), table.numbers('n'))
      const rows = [
        ...checkRules(events, known.rules),
        ...Object.entries(known.grids).flatMap(([kind, one]) =>
          checkGrid(kind === 'hex' ? 'hex' : 'square', one, read(one.file), events),
        ),
        ...checkGaussian(known.gaussian_grid, read(known.gaussian_grid.file), events),
        ...checkAtPoints(known.at_points, read(known.at_points.file), events),
      ]
      return rows.map((row) => ({ ...row, oracle: `${name} ${row.oracle}` }))
    })
}

type Peer = ReturnType<typeof parseTable>

function checkRules(events: PlanarPoints, known: DensityCase['rules']): OracleRow[] {
  const [size, width] = [new Deviation(), new Deviation()]
  const cell = chooseCellSize(events)
  size.absolute(cell.outcome === 'computed' ? cell.width : null, known.auto_cell_size)
  const chosen = chooseBandwidth(events, 'normal_reference')
  const axes = chosen.outcome === 'computed' ? chosen.axes : null
  width.relative(axes?.e, known.nrd_x)
  width.relative(axes?.n, known.nrd_y)
  return [size.row('automatic cell size', 0), width.row('bandwidth.nrd', 1e-9)]
}

/** The peer's grid starts anywhere: events and centres are moved together until its first centre is one of ours. */
function checkGrid(kind: 'square' | 'hex', known: GridCase, peer: Peer, events: PlanarPoints): OracleRow[] {
  const { cell_size: width, bandwidth } = known
  const size = asMetres(kind === 'square' ? width : width / Math.sqrt(3))
  const [half, step] = kind === 'square' ? [width / 2, width] : [0, size * 1.5]
  const east = width * 1000 + half - peer.numbers('e')[0]!
  const north = step * 8000 + half - peer.numbers('n')[0]!
  const move = (e: Float64Array, n: Float64Array) =>
    makePlanarPoints(
      e.map((x) => x + east),
      n.map((y) => y + north),
    )
  const centres = move(peer.numbers('e'), peer.numbers('n'))
  const points = move(events.e, events.n)
  const grid = makeGrid(kind, size, findBounds(centres)!)
  const cellOf = locateInGrid(grid, centres)
  const active = new Uint8Array(grid.columns * grid.rows)
  const values = new Float64Array(active.length)
  cellOf.forEach((cell, k) => {
    active[cell] = 1
    values[cell] = peer.numbers('count')[k]!
  })
  const counts = countInGrid(grid, points).counts
  const { raw } = estimateQuarticDensity(grid, points, asMetres(bandwidth))
  const star = computeGiStar(grid, values, active)
  const near = listGridNeighbours(grid, active)
  const tested = values.filter((_, cell) => active[cell] === 1)
  const gi = computeGetisOrd(tested, weighNeighbours(near, 'B'))
  const [count, density, z, neighbours, p, others, fdr] = Array.from({ length: 7 }, () => new Deviation()) as [
    Deviation,
    Deviation,
    Deviation,
    Deviation,
    Deviation,
    Deviation,
    Deviation,
  ]
  const order = star.outcome === 'computed' ? new Map([...star.cells].map((cell, k) => [cell, k])) : new Map()
  const peerP = peer.numbers('p')
  const adjusted = adjustFalseDiscovery(peerP)
  let hot = 0
  cellOf.forEach((cell, k) => {
    count.absolute(counts[cell], peer.numbers('count')[k]!)
    density.absolute(raw[cell], peer.numbers('kde_quartic_raw')[k]!)
    const at = order.get(cell) as number
    const found = star.outcome === 'computed' ? star : null
    z.absolute(found?.z[at], peer.numbers('gistar_tol')[k]!)
    neighbours.absolute(found ? found.weights[at]! - 1 : null, peer.numbers('neighbours_tol')[k]!)
    fdr.absolute(adjusted[k], peer.numbers('p_fdr_global')[k]!)
    if (adjusted[k]! < 0.05 && peer.numbers('gistar')[k]! > 0) hot++
    // Where the peer's rounding lost no neighbour, its other columns are targets too.
    if (peer.numbers('neighbours')[k] !== peer.numbers('neighbours_tol')[k]) return
    p.absolute(found?.p[at], peerP[k]!)
    others.absolute(gi.outcome === 'computed' ? gi.z[at] : null, peer.numbers('gi')[k]!)
  })
  const hotCells = new Deviation()
  hotCells.absolute(hot, known.sig_hot_fdr_global)
  const moran = computeMoran(tested, weighNeighbours(near, 'W'))
  const global = new Deviation()
  const told = moran.outcome === 'computed' ? moran : null
  global.relative(told?.statistic, known.moran_w_tol.I)
  global.relative(told?.expectation, known.moran_w_tol.E)
  global.relative(told?.variance, known.moran_w_tol.Var_randomisation)
  global.relative(told?.z, known.moran_w_tol.z)
  return [
    count.row(`${kind}: count`, 0),
    density.row(`${kind}: quartic sum`, 1e-6),
    neighbours.row(`${kind}: neighbours`, 0),
    z.row(`${kind}: Gi*`, 1e-9),
    others.row(`${kind}: Gi`, 1e-9),
    p.row(`${kind}: p`, 1e-9),
    fdr.row(`${kind}: false discovery rate`, 1e-9),
    hotCells.row(`${kind}: hot cells`, 0),
    global.row(`${kind}: Moran's I`, 1e-8),
  ]
}

function checkGaussian(known: DensityCase['gaussian_grid'], peer: Peer, events: PlanarPoints): OracleRow[] {
  const kernel: Kernel = { kind: 'gaussian', sd: asMetres(known.kernel_sd) }
  const nodes = makePlanarPoints(peer.numbers('e'), peer.numbers('n'))
  const { perKm2 } = estimateDensityAt(nodes, events, kernel, { isUnbounded: true })
  const [density, intensity] = [new Deviation(), new Deviation()]
  perKm2.forEach((value, k) => {
    density.relative(value / 1e6 / events.e.length, peer.numbers('density')[k]!)
    intensity.relative(value / 1e6, peer.numbers('intensity')[k]!)
  })
  return [density.row('Gaussian lattice: density', 1e-9), intensity.row('Gaussian lattice: intensity', 1e-9)]
}

function checkAtPoints(known: DensityCase['at_points'], peer: Peer, events: PlanarPoints): OracleRow[] {
  const places = makePlanarPoints(peer.numbers('e'), peer.numbers('n'))
  const gaussian: Kernel = { kind: 'gaussian', sd: asMetres(known.gaussian_sd) }
  const domes = estimateDensityAt(places, events, { kind: 'quartic', bandwidth: asMetres(known.quartic_radius) }).perKm2
  const bells = estimateDensityAt(places, events, gaussian).perKm2
  const [west, east, south, north] = known.edge_window
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]
  const mass = measureKernelMass(buildAreaIndex([{ type: 'Polygon', coordinates: [ring] }]), places, gaussian)
  const [quartic, bell, edge] = [new Deviation(), new Deviation(), new Deviation()]
  for (let k = 0; k < peer.length; k++) {
    quartic.relative(domes[k]! / 1e6, peer.numbers('quartic_intensity_per_m2')[k]!)
    bell.relative(bells[k]! / 1e6, peer.numbers('gaussian_intensity_per_m2')[k]!)
    edge.relative(bells[k]! / 1e6 / mass[k]!, peer.numbers('gaussian_edge_rect')[k]!)
  }
  return [
    quartic.row('at points: quartic', 1e-9),
    bell.row('at points: Gaussian', 1e-9),
    edge.row('at points: Gaussian with the edge', 2e-2),
  ]
}

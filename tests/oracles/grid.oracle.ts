/** Cells of PostGIS and of floor(), and coordinates of PROJ, against grid.ts and projection.ts. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseTable, type Table } from '../../src/analysis/fixtures/parse-table.ts'
import { SWEREF_99_TM } from '../../src/analysis/map/crs.ts'
import { countInGrid, findCellCentre, findColumnRow, makeGrid } from '../../src/analysis/map/grid.ts'
import { findBounds, makePlanarPoints, type PlanarPoints } from '../../src/analysis/map/planar-points.ts'
import { toGeographicPoints, toPlanarPoints } from '../../src/analysis/map/projection.ts'
import { asMetres } from '../../src/analysis/units.ts'
import { Deviation } from './deviation.ts'
import type { OracleRow } from './oracle.ts'

/** A millimetre along the meridian, in degrees. */
const millimetre = 1e-3 / 111_000

/** Files `*-hex.csv`, `*-square-*.csv` and `sweref99tm.csv` of the folder. */
export function checkOracle(folder: string): OracleRow[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const peer = () => parseTable(readFileSync(join(folder, file), 'utf8'))
      const [, name, kind] = /^(.+)-(hex|square-floor|square-intersects)\.csv$/.exec(file) ?? []
      if (file === 'sweref99tm.csv') return checkProjection(peer())
      if (!name) return []
      const events = parseTable(readFileSync(join(folder, '..', 'data', `${name}.csv`), 'utf8'))
      const points = makePlanarPoints(events.numbers('e'), events.numbers('n'))
      return kind === 'hex' ? checkHexagons(name, peer(), points) : checkSquares(`${name} ${kind}`, peer(), points)
    })
}

/** PostGIS draws flat-topped hexagons: ours with east and north swapped. The edge follows from a centre and its number. */
function checkHexagons(name: string, peer: Table, { e, n }: PlanarPoints): OracleRow[] {
  const edge = asMetres(Math.round(peer.numbers('e')[0]! / peer.numbers('i')[0]! / 1.5))
  const swapped = makePlanarPoints(n, e)
  const { grid, counts } = countInGrid(makeGrid('hex', edge, findBounds(swapped)!), swapped)
  const [count, centre] = [new Deviation(), new Deviation()]
  const cellOf = nameCells(grid, counts, ({ column, row }) => `${row}/${column}`)
  for (let k = 0; k < peer.length; k++) {
    const key = `${peer.texts('i')[k]}/${peer.texts('j')[k]}`
    const cell = cellOf.get(key)
    cellOf.delete(key)
    count.absolute(cell === undefined ? 0 : counts[cell], peer.numbers('count')[k]!)
    if (cell === undefined) continue
    const at = findCellCentre(grid, cell)
    centre.absolute(at.n, peer.numbers('e')[k]!)
    centre.absolute(at.e, peer.numbers('n')[k]!)
  }
  for (const cell of cellOf.values()) count.absolute(counts[cell], 0)
  return [count.row(`${name} hex ${edge} m: count`, 0), centre.row(`${name} hex ${edge} m: centre`, 1e-3)]
}

/** The side follows from the mean northing and the mean row. */
function checkSquares(name: string, peer: Table, points: PlanarPoints): OracleRow[] {
  const [row, count] = [peer.numbers('j'), peer.numbers('count')]
  const meanRow = row.reduce((sum, j, k) => sum + (j + 0.5) * count[k]!, 0) / count.reduce((sum, c) => sum + c, 0)
  const side = asMetres(Math.round(points.n.reduce((sum, n) => sum + n, 0) / points.n.length / meanRow / 10) * 10)
  const { grid, counts } = countInGrid(makeGrid('square', side, findBounds(points)!), points)
  const deviation = new Deviation()
  const cellOf = nameCells(grid, counts, ({ column, row }) => `${column}/${row}`)
  for (let k = 0; k < peer.length; k++) {
    const key = `${peer.texts('i')[k]}/${peer.texts('j')[k]}`
    const cell = cellOf.get(key)
    cellOf.delete(key)
    deviation.absolute(cell === undefined ? 0 : counts[cell], count[k]!)
  }
  for (const cell of cellOf.values()) deviation.absolute(counts[cell], 0)
  return [deviation.row(`${name} ${side} m: count`, 0)]
}

type Cell = ReturnType<typeof findColumnRow>

/** Cells with events, by the peer's name for them. */
function nameCells(grid: Parameters<typeof findColumnRow>[0], counts: Int32Array, name: (cell: Cell) => string) {
  const filled = [...counts.keys()].filter((cell) => counts[cell]! > 0)
  return new Map(filled.map((cell) => [name(findColumnRow(grid, cell)), cell]))
}

function checkProjection(peer: Table): OracleRow[] {
  const [metres, degrees] = [new Deviation(), new Deviation()]
  const there = toPlanarPoints(SWEREF_99_TM, peer.numbers('lon'), peer.numbers('lat'))
  const back = toGeographicPoints(SWEREF_99_TM, makePlanarPoints(peer.numbers('e'), peer.numbers('n')))
  for (let k = 0; k < peer.length; k++) {
    metres.absolute(there.e[k], peer.numbers('e')[k]!)
    metres.absolute(there.n[k], peer.numbers('n')[k]!)
    degrees.absolute(back.lat[k], peer.numbers('lat')[k]!)
    // A degree of longitude is the shorter the farther north.
    const shorter = Math.cos((peer.numbers('lat')[k]! * Math.PI) / 180)
    degrees.absolute(back.lon[k]! * shorter, peer.numbers('lon')[k]! * shorter)
  }
  return [metres.row('SWEREF 99 TM: metres', 1e-3), degrees.row('SWEREF 99 TM: degrees back', millimetre)]
}

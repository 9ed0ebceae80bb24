import assert from 'node:assert/strict'
import test from 'node:test'
import { asMetres } from '../units.ts'
import { type AreaShape, buildAreaIndex } from './area-index.ts'
import { drawCell, findCellCentre, makeGrid } from './grid.ts'
import { clipGrid } from './grid-clip.ts'
import { makePlanarPoints } from './planar-points.ts'
import { findAreas } from './point-in-area.ts'

const makeTriangle = (side: number): AreaShape => ({
  type: 'Polygon',
  coordinates: [
    [
      [820_010, 7_285_010],
      [820_010 + side, 7_285_010],
      [820_010, 7_285_010 + side],
    ],
  ],
})

for (const kind of ['square', 'hex'] as const) {
  test(`${kind}: a cell is kept when its centre is inside or the border runs through, else not`, () => {
    const index = buildAreaIndex([makeTriangle(3000)])
    const grid = makeGrid(kind, asMetres(200), index)
    const kept = clipGrid(grid, index)
    let borderOnly = 0
    kept.forEach((isKept, cell) => {
      const { e, n } = findCellCentre(grid, cell)
      const corners = drawCell(grid, cell)
      const ring = makePlanarPoints([e, ...corners.map(([x]) => x)], [n, ...corners.map(([, y]) => y)])
      const [centre, ...rim] = findAreas(index, ring).area
      if (centre! >= 0) assert.equal(isKept, 1)
      else if (rim.some((found) => found >= 0)) borderOnly++
      else {
        // Nothing of the cell inside: kept only if the border nips it, so it must lie within a cell of the area.
        const reach = findAreas(index, makePlanarPoints([e], [n]), { nearestWithin: 200 })
        if (isKept === 1) assert.equal(reach.nearest, 1)
      }
    })
    assert.ok(borderOnly > 10)
    const inside = kept.reduce((sum, isKept) => sum + isKept, 0)
    const cellArea = kind === 'square' ? 40_000 : 40_000 * 1.5 * Math.sqrt(3)
    assert.ok(inside * cellArea > 4_500_000, 'the kept cells cover the area')
  })

  test(`${kind}: an area smaller than a cell still has one`, () => {
    const index = buildAreaIndex([makeTriangle(20)])
    const kept = clipGrid(makeGrid(kind, asMetres(1000), index), index)
    assert.ok(kept.reduce((sum, isKept) => sum + isKept, 0) >= 1)
  })
}

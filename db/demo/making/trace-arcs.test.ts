import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { LabelGrid } from './label-grid.ts'
import { groupRings, type Point, ringArea, stitchRings } from './stitch-rings.ts'
import { traceArcs } from './trace-arcs.ts'

const makeGrid = (width: number, labels: readonly number[]): LabelGrid => ({
  west: 0,
  north: 0,
  stepLon: 1,
  stepLat: 1,
  width,
  height: labels.length / width,
  labels: Uint8Array.from(labels),
})

function uniteCells(grid: LabelGrid, wanted: (label: number) => boolean): Point[][][] {
  const arcs = traceArcs(grid).map((arc) => ({
    arc,
    points: Array.from(
      { length: arc.corners.length / 2 },
      (_, i): Point => [arc.corners[2 * i]!, -arc.corners[2 * i + 1]!],
    ),
  }))
  return groupRings(stitchRings(arcs, wanted))
}
const areaOf = (polygons: readonly Point[][][]) => polygons.flat().reduce((sum, ring) => sum + ringArea(ring), 0)

test('a ring of cells has a hole, and two cells that touch in a corner stay apart', () => {
  const ring = uniteCells(makeGrid(3, [1, 1, 1, 1, 0, 1, 1, 1, 1]), (label) => label === 1)
  assert.deepEqual([ring.length, ring[0]!.length, areaOf(ring)], [1, 2, 8])
  const corner = uniteCells(makeGrid(2, [1, 0, 0, 1]), (label) => label === 1)
  assert.deepEqual(
    corner.map((polygon) => areaOf([polygon])),
    [1, 1],
  )
})

test('the area of any union of labels is its number of cells', () => {
  const grids = fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }))
    .chain(([width, height]) =>
      fc.tuple(
        fc.constant(width),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: width * height, maxLength: width * height }),
      ),
    )
  fc.assert(
    fc.property(grids, fc.subarray([1, 2, 3]), ([width, labels], chosen) => {
      const polygons = uniteCells(makeGrid(width, labels), (label) => chosen.includes(label))
      assert.equal(areaOf(polygons), labels.filter((label) => chosen.includes(label)).length)
    }),
  )
})

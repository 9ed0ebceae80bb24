import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { parseTable } from '../fixtures/parse-table.ts'
import { chooseCellSize } from './cell-size.ts'
import { makePlanarPoints } from './planar-points.ts'

test("sfhotspot 1.0.0's automatic cell size for the robberies, and ours where theirs would be 0", () => {
  const table = parseTable(readFileSync(new URL('../fixtures/robberies.csv', import.meta.url), 'utf8'))
  const chosen = chooseCellSize(makePlanarPoints(table.numbers('e'), table.numbers('n')))
  assert.ok(chosen.outcome === 'computed' && chosen.width === 500 && chosen.rule === 'fiftieth_of_shorter_side')
  const village = chooseCellSize(makePlanarPoints([8e5, 8e5 + 4999], [7e6, 7e6 + 9000]))
  assert.ok(village.outcome === 'computed' && village.width === 100 && village.rule === 'least')
  const town = chooseCellSize(makePlanarPoints([8e5, 8e5 + 5000], [7e6, 7e6 + 9000]))
  assert.ok(town.outcome === 'computed' && town.width === 100 && town.rule === 'fiftieth_of_shorter_side')
  assert.deepEqual(chooseCellSize(makePlanarPoints([], [])), { outcome: 'cannot_tell', reason: 'no_events' })
})

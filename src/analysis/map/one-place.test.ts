import assert from 'node:assert/strict'
import test from 'node:test'
import { countPlaces, measureCoincidence } from './one-place.ts'
import { makePlanarPoints } from './planar-points.ts'

test('places are told apart by the metre, group by group', () => {
  const points = makePlanarPoints([8e5, 8e5 + 0.2, 8e5 + 5, -8e5, 8e5], [7e6, 7e6, 7e6, 7e6, -7e6])
  assert.deepEqual(countPlaces(points, Int32Array.of(0, 0, 0, 2, -1), 3), [
    { events: 3, places: 2, commonest: 2, alone: 1 },
    { events: 0, places: 0, commonest: 0, alone: 0 },
    { events: 1, places: 1, commonest: 1, alone: 1 },
  ])
})

test('coincident events are told as a share of all', () => {
  const points = makePlanarPoints([8e5, 8e5 + 0.2, 8e5 + 5, 8e5 + 9, 8e5 + 9], [7e6, 7e6, 7e6, 7e6, 7e6])
  assert.deepEqual(measureCoincidence(points), { events: 5, places: 3, coincidentShare: 0.8, commonestShare: 0.4 })
  const none = { events: 0, places: 0, coincidentShare: 0, commonestShare: 0 }
  assert.deepEqual(measureCoincidence(makePlanarPoints([], [])), none)
})

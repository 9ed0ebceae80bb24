/** What lies over what on the live map, and from where single reports are drawn. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { computation } from '../../fixtures/computation.ts'
import { type MapScene, makeStyle, placeName } from './map-scene.ts'

const scene: MapScene = {
  crs: 'EPSG:3006',
  areas: [],
  ground: [],
  computation,
  points: [{ e: 800_000, n: 7_300_000 }],
  tiles: null,
}
const style = makeStyle(scene, (name) => name, { font: 'sans-serif', size: 12 })
const at = (id: string) => style.layers.findIndex((one) => one.id === id)

test('names lie over concentrations and points, and beside a concentration that they would be written across', () => {
  for (const id of ['spots', 'calm-spots', 'points', 'areas']) assert.ok(at(id) >= 0 && at(id) < at('names'), id)
  const [spot] = computation.hotSpots.spots.filter((one) => one.source === 'many')
  const { e, n } = spot?.cells[0] ?? assert.fail('no concentration')
  const moved = placeName({ e: e + 50, n: n - 20 }, computation)
  assert.deepEqual(moved, { e, n: n + 1.5 * (spot?.cellMetres ?? 0), above: true })
  const away = { e: e + 5000, n }
  assert.deepEqual(placeName(away, computation), { ...away, above: false })
})

test('single reports come first when the map is near', () => {
  const points = style.layers.find((one) => one.id === 'points')
  assert.ok(points && 'minzoom' in points && Number(points.minzoom) >= 11)
})

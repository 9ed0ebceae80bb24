import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { holdInside, namesWithRoom, zoomView } from './map-view.ts'

const start = { e: 827_000, n: 7_290_000, width: 20_000 }
const view = { e: 0, n: 0, width: 1000 }

test('no name covers another, whatever the places', () => {
  const spot = fc.record({
    e: fc.integer({ min: -600, max: 600 }),
    n: fc.integer({ min: -600, max: 600 }),
    name: fc.stringMatching(/^[a-z]{1,20}$/),
  })
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 60 }), (spots) => {
      const letter = 36
      const placed = namesWithRoom(
        spots.map((one, at) => ({ ...one, key: String(at) })),
        view,
        900,
        letter,
        null,
      )
      for (const [at, a] of placed.entries()) {
        for (const b of placed.slice(at + 1)) {
          const wide = (a.name.length + b.name.length) * letter * 0.28
          assert.ok(Math.abs(a.n - b.n) > letter || Math.abs(a.e - b.e) > wide, `${a.name} and ${b.name}`)
        }
      }
    }),
  )
})

test('the name nearest the mark has its room first', () => {
  const far = { key: 'far', name: 'aaaaaaaa', e: 100, n: 0 }
  const near = { key: 'near', name: 'bbbbbbbb', e: 10, n: 0 }
  assert.deepEqual(namesWithRoom([far, near], view, 900, 36, { e: 0, n: 0 }), [near])
})

test('however one zooms and drags, the map stays over the municipality', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1000, noNaN: true }), fc.integer(), fc.integer(), (factor, e, n) => {
      const held = holdInside(zoomView({ e, n, width: start.width }, factor, null), start)
      assert.ok(held.width >= 300 && held.width <= 40_000)
      assert.ok(Math.abs(held.e - start.e) <= start.width && Math.abs(held.n - start.n) <= start.width)
    }),
  )
})

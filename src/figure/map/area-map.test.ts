import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { isOver } from '../box.ts'
import { drawMapOf, makeGrid } from '../fixtures/figure-samples.ts'
import { readXml } from '../fixtures/well-formed.ts'
import { findAnchor } from './label-anchor.ts'
import { fitProjection, type Shape } from './map-projection.ts'
import { placeLabels } from './place-labels.ts'
import { chooseThresholds, findClass } from './quantity-classes.ts'
import { chooseScaleLength } from './scale-bar.ts'

const frame = { x: 0, y: 0, width: 600, height: 400 }

const wish = fc.record({
  id: fc.uuid(),
  text: fc.constantFrom('Ö', 'Porsön', 'Björkskatan-Hällbacken', 'Luleå centrum', 'Lövskatan-Svartöstaden och omnejd'),
  anchor: fc.record({
    x: fc.integer({ min: -20, max: 620 }),
    y: fc.integer({ min: -20, max: 420 }),
    width: fc.integer({ min: 1, max: 200 }),
    height: fc.integer({ min: 1, max: 100 }),
  }),
  priority: fc.nat(100),
  insist: fc.boolean(),
})
const obstacle = fc.record({
  x: fc.nat(600),
  y: fc.nat(400),
  width: fc.integer({ min: 1, max: 60 }),
  height: fc.integer({ min: 1, max: 60 }),
})

test('no two labels collide, none leaves the frame or covers an obstacle, none is lost or counted twice', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 60 }), fc.array(obstacle, { maxLength: 5 }), (wishes, obstacles) => {
      const { placed, key, omitted } = placeLabels(wishes, frame, obstacles)
      placed.forEach((label, index) => {
        const { box } = label
        assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= 600 && box.y + box.height <= 400)
        assert.ok(!obstacles.some((other) => isOver(box, other)))
        for (const other of placed.slice(index + 1)) assert.ok(!isOver(box, other.box))
      })
      assert.deepEqual([...placed.map((label) => label.id), ...omitted].sort(), wishes.map(({ id }) => id).sort())
      assert.deepEqual(
        key.map(({ number }) => number),
        key.map((_, index) => index + 1),
      )
      const again = placeLabels([...wishes].reverse(), frame, obstacles)
      assert.deepEqual(again.placed, placed)
    }),
    { numRuns: 150 },
  )
})

test('the flagged area is named even when it is small, and its neighbours give way', () => {
  const areas = makeGrid(400, 20, (index) => `Långt områdesnamn ${index}`)
  areas[190]!.flagged = true
  const texts = readXml(drawMapOf(areas, {}, 358).svg).filter((e) => e.name === 'text')
  assert.ok(texts.some((e) => e.text.includes('områdesnamn 190') || e.text === '190'))
})

test('an anchor lies inside its area, also in a crescent and in a ring', () => {
  const crescent: [number, number][] = [
    [0, 0],
    [100, 0],
    [100, 100],
    [0, 100],
    [0, 90],
    [85, 90],
    [85, 10],
    [0, 10],
  ]
  const anchor = findAnchor([crescent])!
  assert.ok(anchor.x > 85 || anchor.y < 10 || anchor.y > 90)
  const square = (from: number, to: number): [number, number][] => [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
  ]
  const ring = findAnchor([square(0, 100), square(20, 80)])!
  assert.ok(ring.x < 20 || ring.x > 80 || ring.y < 20 || ring.y > 80)
  assert.equal(findAnchor([]), undefined)
})

test('the projection keeps north up, shape and scale, in metres and in degrees, whatever the winding', () => {
  const box: Shape = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [2000, 0],
        [2000, 1000],
        [0, 1000],
        [0, 0],
      ],
    ],
  }
  const metres = fitProjection([box], 'metres', frame).clipTo(frame)
  assert.ok(Math.abs(metres.pixelsPerMetre - 0.3) < 1e-9)
  // One degree of latitude is 111.195 km on a sphere of the mean radius.
  const degrees: Shape = {
    type: 'Polygon',
    coordinates: [
      [
        [22, 65],
        [22.4, 65],
        [22.4, 66],
        [22, 66],
        [22, 65],
      ],
    ],
  }
  const reversed: Shape = {
    type: 'Polygon',
    coordinates: [[...degrees.coordinates[0]!].reverse()] as [number, number][][],
  }
  const projection = fitProjection([degrees], 'degrees', frame).clipTo(frame)
  assert.ok(Math.abs(400 / projection.pixelsPerMetre - 111_195) < 150, `${400 / projection.pixelsPerMetre}`)
  const ys = (shape: Shape) => projection.rings(shape)[0]!.map(([, y]) => y)
  assert.ok(ys(degrees)[0]! > ys(degrees)[2]!, 'south is below north')
  assert.equal(projection.rings(reversed).length, 1)
  assert.equal(
    projection.path({
      type: 'Polygon',
      coordinates: [
        [
          [10, 10],
          [11, 10],
          [11, 11],
          [10, 10],
        ],
      ],
    }),
    '',
  )
})

test('classes are round, and a value on a threshold belongs to the class above', () => {
  assert.deepEqual(chooseThresholds([]), [])
  assert.deepEqual(chooseThresholds([0, 0]), [])
  assert.deepEqual(chooseThresholds([0, 1]), [1])
  assert.deepEqual(chooseThresholds([3, 20]), [5, 10, 15, 20])
  assert.equal(findClass(4, [5, 10]), 0)
  assert.equal(findClass(5, [5, 10]), 1)
  assert.equal(findClass(10, [5, 10]), 2)
  fc.assert(
    fc.property(fc.array(fc.nat(1e6), { maxLength: 30 }), (values) => {
      const thresholds = chooseThresholds(values)
      assert.ok(thresholds.length <= 4)
      assert.deepEqual(
        thresholds,
        [...new Set(thresholds)].sort((a, b) => a - b),
      )
    }),
  )
})

test('suppressed and missing areas are outlined, written in the table and never a number', () => {
  const areas = makeGrid(4, 2, (index) => `Area ${index}`)
  areas[0]!.value = 'suppressed'
  areas[1]!.value = 'missing'
  const figure = drawMapOf(areas)
  assert.deepEqual(figure.table.rows[0]?.value, { text: 'too few to show', value: null })
  assert.deepEqual(figure.table.rows[1]?.value, { text: 'not known', value: null })
  assert.ok(readXml(figure.svg).filter((e) => e.attributes['stroke-dasharray'] !== undefined).length >= 4)
})

test('the scale bar is 1, 2 or 5 times a power of ten and fits its room', () => {
  assert.equal(chooseScaleLength(0.1, 100), 1000)
  assert.equal(chooseScaleLength(0.02, 110), 5000)
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 100, noNaN: true }), (scale) => {
      const length = chooseScaleLength(scale, 110)
      assert.ok(length * scale <= 110 + 1e-9 && length * scale >= 110 / 2.6)
    }),
  )
})

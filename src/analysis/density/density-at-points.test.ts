import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { parseTable } from '../fixtures/parse-table.ts'
import { buildAreaIndex } from '../map/area-index.ts'
import { makePlanarPoints } from '../map/planar-points.ts'
import { asMetres } from '../units.ts'
import { estimateDensityAt } from './density-at-points.ts'
import type { Kernel } from './kernel.ts'
import { measureKernelMass } from './kernel-mass.ts'

const read = (name: string) => parseTable(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'))
const table = read('robberies.csv')
const events = makePlanarPoints(table.numbers('e'), table.numbers('n'))
const quartic: Kernel = { kind: 'quartic', bandwidth: asMetres(1500) }
const gaussian: Kernel = { kind: 'gaussian', sd: asMetres(750) }
const isClose = (value: number, expected: number, relative: number) =>
  assert.ok(Math.abs(value - expected) <= relative * Math.abs(expected), `${value}, expected ${expected}`)

test("spatstat's quartic and Gaussian densities at events, without and with the edge", () => {
  const peer = read('robberies-at-points.csv')
  const rows = [...peer.numbers('row')].map((row) => row - 1)
  const places = makePlanarPoints(
    rows.map((row) => events.e[row]!),
    rows.map((row) => events.n[row]!),
  )
  const domes = estimateDensityAt(places, events, quartic).perKm2
  const bells = estimateDensityAt(places, events, gaussian).perKm2
  const [west, east, south, north] = [304175.37, 339422.07, 6386765.7, 6416065.51]
  const ring = [west, east, east, west].map((x, k) => [x, k < 2 ? south : north])
  const mass = measureKernelMass(buildAreaIndex([{ type: 'Polygon', coordinates: [ring] }]), places, gaussian)
  rows.forEach((_, k) => {
    isClose(domes[k]! / 1e6, peer.numbers('quartic')[k]!, 1e-9)
    isClose(bells[k]! / 1e6, peer.numbers('gaussian')[k]!, 1e-9)
    isClose(bells[k]! / 1e6 / mass[k]!, peer.numbers('edge')[k]!, 2e-2)
  })
  assert.ok(
    mass.some((share) => share < 0.9),
    'some events lie near the edge',
  )
})

test("MASS's kde2d on its lattice, tails and all", () => {
  const peer = read('robberies-gaussian-lattice.csv')
  const nodes = makePlanarPoints(peer.numbers('e'), peer.numbers('n'))
  const { perKm2 } = estimateDensityAt(nodes, events, gaussian, { isUnbounded: true })
  perKm2.forEach((density, k) => {
    isClose(density / 1e6 / events.e.length, peer.numbers('density')[k]!, 1e-9)
  })
})

test('buckets change nothing: the sum is that of the definition for places and events anywhere', () => {
  const coordinate = fc.double({ min: -20_000, max: 20_000, noNaN: true })
  const list = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 50 })
  fc.assert(
    fc.property(list, list, fc.integer({ min: 50, max: 9000 }), fc.boolean(), (a, b, metres, isQuartic) => {
      const make = (pairs: [number, number][]) =>
        makePlanarPoints(
          pairs.map(([x]) => 8e5 + x),
          pairs.map(([, y]) => 7e6 + y),
        )
      const [places, near] = [make(a), make(b)]
      const kernel: Kernel = isQuartic
        ? { kind: 'quartic', bandwidth: asMetres(metres) }
        : { kind: 'gaussian', sd: asMetres(metres) }
      const weights = b.map((_, k) => k / 2)
      const { perKm2 } = estimateDensityAt(places, near, kernel, { weights })
      const peak = isQuartic ? 3e6 / (Math.PI * metres ** 2) : 1e6 / (2 * Math.PI * metres ** 2)
      perKm2.forEach((density, i) => {
        let sum = 0
        for (let k = 0; k < near.e.length; k++) {
          const ratio = ((places.e[i]! - near.e[k]!) ** 2 + (places.n[i]! - near.n[k]!) ** 2) / metres ** 2
          sum += weights[k]! * (isQuartic ? Math.max(0, 1 - ratio) ** 2 : Math.exp(-ratio / 2))
        }
        assert.ok(Math.abs(density - sum * peak) < 1e-12 * peak * 50)
      })
    }),
  )
})

test('no events or no places is no error; bad widths and weights are', () => {
  const none = makePlanarPoints([], [])
  assert.deepEqual([...estimateDensityAt(makePlanarPoints([8e5], [7e6]), none, quartic).perKm2], [0])
  assert.equal(estimateDensityAt(none, events, quartic).perKm2.length, 0)
  const bad: Kernel = { kind: 'gaussian', sd: asMetres(-1) }
  assert.throws(() => estimateDensityAt(events, events, bad), { code: 'not_positive' })
  assert.throws(() => estimateDensityAt(events, events, quartic, { weights: [1] }), { code: 'length_mismatch' })
})

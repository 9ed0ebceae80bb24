import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { parseTable } from '../fixtures/parse-table.ts'
import { asDegrees, asMetres } from '../units.ts'
import { chooseUtm, findCrs, SWEREF_99_LOCAL, SWEREF_99_TM } from './crs.ts'
import { makePlanarPoints } from './planar-points.ts'
import { toGeographic, toGeographicPoints, toPlanar, toPlanarPoints } from './projection.ts'

const read = (name: string) => parseTable(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'))

test('SWEREF 99 TM agrees with PROJ 9.1 within 0.1 mm, and back', () => {
  const table = read('sweref99tm.csv')
  const points = toPlanarPoints(SWEREF_99_TM, table.numbers('lon'), table.numbers('lat'))
  const back = toGeographicPoints(SWEREF_99_TM, points)
  for (let i = 0; i < table.length; i++) {
    assert.ok(Math.abs(points.e[i]! - table.numbers('e')[i]!) < 1e-4)
    assert.ok(Math.abs(points.n[i]! - table.numbers('n')[i]!) < 1e-4)
    assert.ok(Math.abs(back.lon[i]! - table.numbers('lon')[i]!) < 1e-11)
    assert.ok(Math.abs(back.lat[i]! - table.numbers('lat')[i]!) < 1e-11)
  }
})

test('every SWEREF 99 zone and UTM north and south agree with PROJ 9.5 within 0.1 mm, both ways', () => {
  const table = read('projected.csv')
  const systems = new Set<string>()
  for (let i = 0; i < table.length; i++) {
    const crs = findCrs(table.texts('epsg')[i]!)
    const [lon, lat] = [asDegrees(table.numbers('lon')[i]!), asDegrees(table.numbers('lat')[i]!)]
    const [e, n] = [asMetres(table.numbers('e')[i]!), asMetres(table.numbers('n')[i]!)]
    const planar = toPlanar(crs, lon, lat)
    const place = toGeographic(crs, e, n)
    assert.ok(Math.max(Math.abs(planar.e - e), Math.abs(planar.n - n)) < 1e-4, `${crs.name} ${lon} ${lat}`)
    assert.ok(Math.max(Math.abs(place.lon - lon), Math.abs(place.lat - lat)) < 1e-9, `${crs.name} ${lon} ${lat}`)
    systems.add(crs.code)
  }
  assert.equal(systems.size, 19)
})

test('there and back again is the same place, to a tenth of a millimetre', () => {
  const crs = fc.constantFrom(SWEREF_99_TM, ...SWEREF_99_LOCAL, findCrs(32633))
  fc.assert(
    fc.property(
      crs,
      fc.double({ min: 4, max: 32, noNaN: true }),
      fc.double({ min: 0.1, max: 84, noNaN: true }),
      (c, x, y) => {
        const { e, n } = toPlanar(c, asDegrees(x), asDegrees(y))
        const { lon, lat } = toGeographic(c, e, n)
        assert.ok(Math.abs(lon - x) < 1e-9 && Math.abs(lat - y) < 1e-9)
      },
    ),
  )
})

test('all over Sweden, in the national system and every local zone, metres come back within 0.01 mm', () => {
  const systems = fc.constantFrom(SWEREF_99_TM, ...SWEREF_99_LOCAL)
  const lon = fc.double({ min: 10.5, max: 24.5, noNaN: true })
  const lat = fc.double({ min: 55, max: 69.5, noNaN: true })
  fc.assert(
    fc.property(systems, lon, lat, (crs, x, y) => {
      const { e, n } = toPlanar(crs, asDegrees(x), asDegrees(y))
      const place = toGeographic(crs, e, n)
      const back = toPlanar(crs, place.lon, place.lat)
      assert.ok(Math.hypot(back.e - e, back.n - n) < 1e-5, `${crs.name} ${x} ${y}`)
    }),
    { numRuns: 2000 },
  )
})

test('degrees, metres and NaN are told apart by type and at run time', () => {
  const code = (name: string) => (error: { code?: string }) => error.code === name
  // @ts-expect-error a bare number is no longitude
  const bare: Parameters<typeof toPlanar>[1] = 18
  // @ts-expect-error metres are not degrees
  const wrong: Parameters<typeof toPlanar>[1] = asMetres(18)
  assert.equal(bare, wrong)
  assert.throws(() => toPlanarPoints(SWEREF_99_TM, [828000], [7292000]), code('metres_not_degrees'))
  assert.throws(() => toPlanarPoints(SWEREF_99_TM, [Number.NaN], [65]), code('not_finite'))
  assert.throws(() => toPlanarPoints(SWEREF_99_TM, [1, 2], [65]), code('length_mismatch'))
  assert.throws(() => toPlanarPoints(SWEREF_99_TM, [-74], [40]), code('outside_projection'))
  assert.throws(() => toGeographic(SWEREF_99_TM, asMetres(22.1), asMetres(65.6)), code('degrees_not_metres'))
  assert.throws(() => toGeographic(SWEREF_99_TM, asMetres(8e6), asMetres(7e6)), code('outside_projection'))
  assert.throws(() => makePlanarPoints([22.1], [65.6]), code('degrees_not_metres'))
  assert.throws(() => makePlanarPoints([500000, Infinity], [7e6, 7e6]), code('not_finite'))
  assert.throws(() => findCrs('EPSG:4326'), code('unknown_crs'))
  assert.throws(() => findCrs('32661'), code('unknown_crs'))
  assert.throws(() => findCrs(''), code('unknown_crs'))
})

test('UTM zones are chosen with the Norwegian exceptions', () => {
  const choose = (lon: number, lat: number) => chooseUtm(asDegrees(lon), asDegrees(lat)).code
  assert.equal(choose(-73.9, 40.7), 'EPSG:32618')
  assert.equal(choose(22.1, 65.6), 'EPSG:32634')
  assert.equal(choose(5.3, 60.4), 'EPSG:32632')
  assert.equal(choose(15.6, 78.2), 'EPSG:32633')
  assert.equal(choose(151.2, -33.9), 'EPSG:32756')
  assert.equal(choose(180, 10), 'EPSG:32660')
  assert.throws(() => choose(0, 85), { code: 'outside_utm' })
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { findCrs } from './crs.ts'
import { guessCrs } from './guess-crs.ts'
import { toPlanarPoints } from './projection.ts'

const lulea = { lon: 22.15, lat: 65.58 }
const lon = [22.1, 22.16, 22.2, 22.05, 22.15, 22.14, 22.12, 22.18, 22.3, 22.0]
const lat = [65.6, 65.58, 65.55, 65.62, 65.59, 65.57, 65.61, 65.58, 65.6, 65.5]
const project = (code: number) => toPlanarPoints(findCrs(code), lon, lat)

test('degrees and SWEREF 99 TM are known without help, also swapped', () => {
  assert.deepEqual(guessCrs(lon, lat), { outcome: 'guessed', code: 'EPSG:4326', swapped: false, share: 1, pairs: 10 })
  assert.deepEqual(guessCrs(lat, lon), { outcome: 'guessed', code: 'EPSG:4326', swapped: true, share: 1, pairs: 10 })
  const { e, n } = project(3006)
  assert.deepEqual(guessCrs(e, n), { outcome: 'guessed', code: 'EPSG:3006', swapped: false, share: 1, pairs: 10 })
  assert.deepEqual(guessCrs(n, e), { outcome: 'guessed', code: 'EPSG:3006', swapped: true, share: 1, pairs: 10 })
})

test('local zones look alike: told apart by the municipality, otherwise left open', () => {
  for (const code of [3016, 3017, 3018]) {
    const { e, n } = project(code)
    const guess = guessCrs(n, e, lulea)
    assert.deepEqual(guess, { outcome: 'guessed', code: `EPSG:${code}`, swapped: true, share: 1, pairs: 10 })
  }
  const { e, n } = project(3017)
  const open = guessCrs(e, n)
  assert.equal(open.outcome, 'cannot_tell')
  assert.ok(open.outcome === 'cannot_tell' && open.reason === 'several_systems_fit')
  assert.equal(open.candidates.length, 12)
})

test('halfway between what two zones would mean, the zone is left open', () => {
  const { e, n } = project(3017)
  const eastward = guessCrs(
    e.map((x) => x + 30_000),
    n,
    lulea,
  )
  assert.ok(eastward.outcome === 'cannot_tell' && eastward.reason === 'several_systems_fit')
  assert.ok(eastward.candidates.includes('EPSG:3017') && eastward.candidates.includes('EPSG:3016'))
})

test('a foreign city in its own UTM zone or in degrees', () => {
  const chicago = { lon: -87.65, lat: 41.85 }
  const [x, y] = [
    [-87.6, -87.7, -87.65],
    [41.8, 41.9, 41.85],
  ]
  const { e, n } = toPlanarPoints(findCrs(32616), x, y)
  assert.equal(guessCrs(e, n, chicago).outcome, 'guessed')
  assert.deepEqual(guessCrs(e, n, chicago), {
    outcome: 'guessed',
    code: 'EPSG:32616',
    swapped: false,
    share: 1,
    pairs: 3,
  })
  const degrees = guessCrs(y, x, chicago)
  assert.ok(degrees.outcome === 'guessed' && degrees.code === 'EPSG:4326' && degrees.swapped)
})

test('a few stray rows do not hide the system; missing ones are left out; nonsense is not guessed', () => {
  const guess = guessCrs([...lon, 0, Number.NaN], [...lat, 0, 65])
  assert.ok(guess.outcome === 'guessed' && guess.pairs === 11 && guess.share === 10 / 11)
  assert.deepEqual(guessCrs([], []), { outcome: 'cannot_tell', reason: 'no_values', candidates: [] })
  assert.deepEqual(guessCrs([Number.NaN], [1]), { outcome: 'cannot_tell', reason: 'no_values', candidates: [] })
  assert.deepEqual(guessCrs([1, 2], [3, 4]), { outcome: 'cannot_tell', reason: 'no_system_fits', candidates: [] })
  const far = guessCrs(lon, lat, { lon: 13, lat: 55.6 })
  assert.ok(far.outcome === 'cannot_tell' && far.reason === 'no_system_fits')
  assert.throws(() => guessCrs([1], []), { code: 'length_mismatch' })
})

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { tCdf, tQuantile } from './student-t.ts'

// R 4.2.2: qt(0.975, df), pt(-2.3, df), pt(-8, df)
const known: [number, number, number, number][] = [
  [1, 12.706204736174694, 0.13054758708862271, 0.039583424160565539],
  [2, 4.3026527297494619, 0.07407407407407407, 0.0076340360826690698],
  [5, 2.5705818356363137, 0.034886234666018638, 0.00024645333028622187],
  [16, 2.1199052992212541, 0.017622752182524234, 2.7727238218466171e-7],
  [197, 1.972079033778501, 0.011247945921944206, 5.2204874985498503e-14],
  [7845, 1.9602664231703857, 0.010737171937947997, 7.1119886245984393e-16],
  [1e6, 1.9599663568141066, 0.010724212473638021, 6.2275317166012665e-16],
]

test('as qt and pt of R 4.2.2', () => {
  for (const [degrees, quantile, near, far] of known) {
    assert.ok(Math.abs(tQuantile(0.975, degrees) / quantile - 1) < 1e-13, `quantile at ${degrees}`)
    assert.ok(Math.abs(tCdf(-2.3, degrees) / near - 1) < 1e-12, `near tail at ${degrees}`)
    assert.ok(Math.abs(tCdf(-8, degrees) / far - 1) < 1e-11, `far tail at ${degrees}`)
  }
})

test('infinitely many degrees are the normal', () => {
  assert.ok(Math.abs(tQuantile(0.975, Number.POSITIVE_INFINITY) - 1.959963984540054) < 1e-14)
  assert.ok(Math.abs(tCdf(1.959963984540054, Number.POSITIVE_INFINITY) - 0.975) < 1e-14)
})

test('quantile and chance are each other backwards, and t is wider than the normal', () => {
  const chance = fc.double({ min: 0.0005, max: 0.4, noNaN: true })
  fc.assert(
    fc.property(chance, fc.integer({ min: 1, max: 1_000_000 }), (p, degrees) => {
      const t = tQuantile(p, degrees)
      assert.ok(Math.abs(tCdf(t, degrees) - p) < 1e-11 * (1 + degrees / 1e4))
      assert.ok(t <= tQuantile(p, Number.POSITIVE_INFINITY) + 1e-9)
    }),
  )
})

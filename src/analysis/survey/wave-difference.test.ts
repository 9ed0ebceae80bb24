import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { boundPublishedShare } from './published-share.ts'
import { estimateUnweightedProportion } from './unweighted-proportion.ts'
import { compareWaves, type WaveEstimate } from './wave-difference.ts'

const apart = { samePanel: false, wordingChanged: false }

function wave(estimate: number, standardError: number, degreesOfFreedom = Number.POSITIVE_INFINITY): WaveEstimate {
  const half = 2 * standardError
  return { estimate, standardError, low: estimate - half, high: estimate + half, level: 0.95, degreesOfFreedom }
}

test('two waves as z tests on svymean, survey 4.1-1: men and women of NHANES 2009-2010 taken as two waves', () => {
  const [men, women] = [wave(0.100724768884924, 0.00632612039996725), wave(0.12307346311304, 0.00691831394080783)]
  const found = compareWaves(men, women, apart)
  assert.ok(found.outcome === 'computed')
  assert.ok(Math.abs(found.difference - 0.0223486942281168) < 1e-14)
  assert.ok(Math.abs(found.standardError! - 0.00937458623612038) < 1e-15)
  assert.ok(Math.abs(found.p! - 0.0171271877662562) < 1e-11)
  assert.ok(Math.abs(found.low - 0.00397484283535591) < 1e-13 && Math.abs(found.high - 0.0407225456208776) < 1e-13)
  assert.equal(found.change, 'rose')
})

test('few clusters make it less sure, and Satterthwaite lies between the smaller number and their sum', () => {
  const degrees = fc.integer({ min: 1, max: 500 })
  const error = fc.double({ min: 0.001, max: 0.2, noNaN: true })
  fc.assert(
    fc.property(degrees, degrees, error, error, (n1, n2, se1, se2) => {
      const [one, two] = [wave(0.4, se1, n1), wave(0.5, se2, n2)]
      const found = compareWaves(one, two, apart)
      const sure = compareWaves(one, two, apart, { distribution: 'normal' })
      assert.ok(found.outcome === 'computed' && sure.outcome === 'computed')
      assert.ok(found.degreesOfFreedom >= Math.min(n1, n2) - 1e-9 && found.degreesOfFreedom <= n1 + n2 + 1e-9)
      assert.ok(found.low < sure.low && found.high > sure.high && found.p! >= sure.p!)
      const back = compareWaves(two, one, apart)
      assert.ok(back.outcome === 'computed' && Math.abs(back.low + found.high) < 1e-12 && back.p === found.p)
    }),
  )
})

test('interval and p tell the same tale', () => {
  const error = fc.double({ min: 0.001, max: 0.2, noNaN: true })
  fc.assert(
    fc.property(error, error, fc.double({ min: -0.4, max: 0.4, noNaN: true }), (se1, se2, change) => {
      const found = compareWaves(wave(0.5, se1, 12), wave(0.5 + change, se2, 30), apart)
      assert.ok(found.outcome === 'computed')
      if (Math.abs(found.p! - 0.05) > 1e-9) assert.equal(found.change !== 'unclear', found.p! < 0.05)
    }),
  )
})

test('new wording, or the same persons: no answer', () => {
  const [one, two] = [wave(0.4, 0.02), wave(0.6, 0.02)]
  const changed = compareWaves(one, two, { samePanel: true, wordingChanged: true })
  assert.deepEqual(changed, { outcome: 'cannot_tell', reason: 'wording_changed' })
  const panel = compareWaves(one, two, { samePanel: true, wordingChanged: false })
  assert.deepEqual(panel, { outcome: 'cannot_tell', reason: 'same_panel' })
  const counted = compareWaves(wave(0.4, 0, 0), wave(0.6, 0, 0), apart)
  assert.deepEqual(counted, { outcome: 'cannot_tell', reason: 'no_uncertainty' })
})

test('a share of 0 has no standard error: squared arms, as Newcombe (R, 0 of 30 against 4 of 31)', () => {
  const [none, four] = [estimateUnweightedProportion(0, 30), estimateUnweightedProportion(4, 31)]
  assert.ok(none.outcome === 'computed' && four.outcome === 'computed')
  const found = compareWaves(none, four, apart)
  assert.ok(found.outcome === 'computed' && found.method === 'squaredArms' && found.p === null)
  assert.ok(Math.abs(found.low + 0.0085211334857353) < 1e-12 && Math.abs(found.high - 0.288524062563064) < 1e-12)
})

test('a published share can be compared, and the assumed design effect widens the answer', () => {
  const published = (assumedDesignEffect: number) => {
    const found = boundPublishedShare({ percent: 69, answers: 900, roundedTo: 1, assumedDesignEffect })
    assert.ok(found.outcome === 'computed')
    const difference = compareWaves(found, wave(0.73, 0.012, 60), apart)
    assert.ok(difference.outcome === 'computed')
    return difference
  }
  assert.equal(published(1).method, 'squaredArms')
  assert.ok(published(2).low < published(1).low && published(2).high > published(1).high)
})

test('what is no estimate is refused', () => {
  const good = wave(0.4, 0.02)
  const bad: Partial<WaveEstimate>[] = [
    { estimate: Number.NaN },
    { low: 0.5 },
    { standardError: -1 },
    { standardError: Number.POSITIVE_INFINITY },
    { degreesOfFreedom: 0 },
    { level: 95 },
  ]
  for (const fault of bad)
    assert.throws(() => compareWaves(good, { ...good, ...fault }, apart), { code: 'bad_estimate' })
  assert.throws(() => compareWaves(good, { ...good, level: 0.9 }, apart), { code: 'level_mismatch' })
})

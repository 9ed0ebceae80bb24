import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { parseTable } from '../fixtures/parse-table.ts'
import { createRandom } from '../maths/seeded-random.ts'
import { drawCount } from '../series/simulate-counts.ts'
import { chooseCountInterval } from './count-interval.ts'
import { computeFunnel, type Funnel, type FunnelOptions, type UnitCount } from './funnel.ts'
import { computeFunnelLimits } from './funnel-limits.ts'
import { measureSpread } from './funnel-spread.ts'

const peer = parseTable(readFileSync(new URL('../fixtures/sids-rates.csv', import.meta.url), 'utf8'))
const counties: UnitCount[] = peer
  .texts('id')
  .map((id, i) => ({ id, count: peer.numbers('x')[i]!, population: peer.numbers('n')[i]! }))

function funnelOf(units: readonly UnitCount[], options?: FunnelOptions): Funnel {
  const funnel = computeFunnel(units, options)
  assert.ok(funnel.outcome === 'computed', JSON.stringify(funnel))
  return funnel
}

const isNear = (ours: number, theirs: number) =>
  assert.ok(Math.abs(ours - theirs) <= 1e-9 * Math.abs(theirs), `${ours} is not ${theirs}`)

test('100 counties: limits, tails, spread and verdicts as R 4.2.2 and PHEindicatormethods 2.1.0', () => {
  const plain = funnelOf(counties, { widen: false })
  const smooth = funnelOf(counties, { widen: false, style: 'interpolated' })
  isNear(plain.baseline, 2.02144489365442)
  isNear(plain.phi, 2.25572296831763)
  isNear(plain.phiWinsorised, 1.27459078360285)
  for (const [ours, theirs] of [
    ['low95', 'lo95'],
    ['high95', 'hi95'],
    ['low998', 'lo998'],
    ['high998', 'hi998'],
  ] as const) {
    const [steps, curve] = [peer.numbers(`qpois_${theirs}`), peer.numbers(`spieg_${theirs}`)]
    plain.units.forEach((unit, i) => {
      isNear(unit.limits[ours], steps[i]!)
      isNear(smooth.units[i]!.limits[ours], Math.max(0, curve[i]!))
    })
  }
  const words = peer.texts('phe_significance')
  plain.units.forEach((unit, i) => {
    isNear(unit.z, peer.numbers('z')[i]!)
    assert.ok(Math.abs(unit.upperP - peer.numbers('p_upper')[i]!) < 1e-12)
    assert.ok(Math.abs(unit.lowerP - peer.numbers('p_lower')[i]!) < 1e-12)
    // The peer holds the unit's own interval against the rate; the other way round it is the same verdict.
    const word = {
      far_above: 'High (0.001)',
      above: 'High (0.025)',
      within: 'Not significant',
      below: 'Low (0.025)',
      far_below: 'Low (0.001)',
    }[unit.position]
    const isBorder = chooseCountInterval(unit.count, 'publicHealth', 0.95).used === 'byar'
    assert.ok(word === words[i] || isBorder, `${unit.id}: ${word}, not ${words[i]}`)
  })
  assert.equal(plain.units.filter(({ position }) => position !== 'within').length, 10)
})

test('position and drawn limits agree, widened or not', () => {
  const unit = fc.tuple(fc.nat(80), fc.integer({ min: 500, max: 90_000 }))
  fc.assert(
    fc.property(
      fc.array(unit, { minLength: 10, maxLength: 30 }),
      fc.boolean(),
      fc.constantFrom('quantile' as const, 'interpolated' as const),
      (pairs, widen, style) => {
        const units = pairs.map(([count, population], i) => ({ id: `u${i}`, count, population }))
        const funnel = computeFunnel(units, { widen, style })
        if (funnel.outcome !== 'computed') return
        assert.ok(funnel.widening >= 1)
        for (const { rate, limits, position, p, adjustedP } of funnel.units) {
          assert.ok(limits.low998 >= 0 && limits.low998 <= limits.low95 && limits.high95 <= limits.high998)
          // Counts lie on the limits themselves, where rates differ in the last bit.
          if (position === 'within') assert.ok(rate <= limits.high95 + 1e-9 && rate >= limits.low95 - 1e-9)
          if (style === 'quantile') assert.equal(p <= 0.05, position !== 'within', `${rate} ${p}`)
          if (position === 'far_above') assert.ok(rate >= limits.high998 - 1e-9)
          assert.ok(p >= 0 && p <= 1 && adjustedP >= p - 1e-12 && adjustedP <= 1)
        }
        const back = computeFunnel(units.toReversed(), { widen, style }) as Funnel
        assert.equal(back.phiWinsorised, funnel.phiWinsorised)
        assert.deepEqual(back.units.toReversed()[0], funnel.units[0])
      },
    ),
  )
})

/** 300 invented units around one rate; `dispersion` is the variance over the mean at a typical unit. */
function simulateUnits(seed: number, dispersion: number): UnitCount[] {
  const uniform = createRandom(seed)
  return Array.from({ length: 300 }, (_, i) => {
    const population = 5000 + Math.floor(uniform() * 80_000)
    return { id: `u${i}`, count: drawCount(population * 0.001, dispersion, uniform), population }
  })
}

const shareOutside = ({ units }: Funnel) => units.filter(({ position }) => position !== 'within').length / units.length

test('chance alone leaves at most 1 in 20 outside; ordinary differences do too, once the limits are widened', () => {
  let [chance, plain, widened, discovered] = [0, 0, 0, 0]
  const rounds = 10
  for (let seed = 1; seed <= rounds; seed++) {
    chance += shareOutside(funnelOf(simulateUnits(seed, 1), { widen: false })) / rounds
    const units = simulateUnits(100 + seed, 5)
    plain += shareOutside(funnelOf(units, { widen: false })) / rounds
    widened += shareOutside(funnelOf(units)) / rounds
    discovered += shareOutside(funnelOf(units, { judge: 'falseDiscovery' })) / rounds
  }
  assert.ok(chance > 0.02 && chance < 0.055, `chance: ${chance}`)
  assert.ok(plain > 0.25, `plain: ${plain}`)
  assert.ok(widened < 0.12, `widened: ${widened}`)
  assert.ok(discovered < 0.03, `discovered: ${discovered}`)
})

test('a unit far out is found in spite of the widening', () => {
  const units = simulateUnits(7, 2).with(3, { id: 'far', count: 900, population: 60_000 })
  for (const judge of ['limits', 'falseDiscovery'] as const) {
    const far = funnelOf(units, { judge }).units.find(({ id }) => id === 'far')
    assert.equal(far?.position, 'far_above')
  }
})

test('a given rate takes the place of the pooled one', () => {
  const funnel = funnelOf(counties, { baseline: 1.5, widen: false })
  assert.deepEqual([funnel.baseline, funnel.baselineFrom], [1.5, 'given'])
  isNear(funnel.units[0]!.expected, 1.5 * 1.091)
})

test('what cannot be told is said, and wrong input is refused', () => {
  const some = counties.slice(0, 3)
  assert.deepEqual(computeFunnel([]), { outcome: 'cannot_tell', reason: 'too_few_units' })
  assert.deepEqual(computeFunnel(some), { outcome: 'cannot_tell', reason: 'too_few_for_spread' })
  const zeros = some.map((unit) => ({ ...unit, count: 0 }))
  assert.deepEqual(computeFunnel(zeros, { widen: false }), { outcome: 'cannot_tell', reason: 'all_zero' })
  const holes = [
    { id: 'a', count: null, population: 5 },
    { id: 'b', count: 1, population: null },
    { id: 'c', count: 0, population: 0 },
  ]
  const { unknown, units } = funnelOf([...holes, ...some], { widen: false })
  assert.deepEqual(
    unknown.map(({ reason }) => reason),
    ['count_unknown', 'population_unknown', 'population_zero'],
  )
  assert.equal(units.length, 3)
  assert.throws(() => computeFunnel([...some, some[0]!]), { code: 'duplicate_id' })
  assert.throws(() => computeFunnel([{ id: 'a', count: -1, population: 5 }]), { code: 'bad_counts' })
  assert.throws(() => computeFunnel([{ id: 'a', count: 1, population: Number.NaN }]), { code: 'bad_population' })
  assert.throws(() => computeFunnelLimits(0, 'quantile'), { code: 'bad_option' })
  assert.throws(() => measureSpread([1, Number.NaN]), { code: 'not_finite' })
  assert.throws(() => measureSpread([1], 0.5), { code: 'bad_option' })
})

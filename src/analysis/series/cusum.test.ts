import assert from 'node:assert/strict'
import test from 'node:test'
import { poisson } from '../maths/count-distributions.ts'
import { createRandom } from '../maths/seeded-random.ts'
import { type Cusum, watchByCusum } from './cusum.ts'
import { joinRunLengths, runLengthOfCounts, runLengthOfNormal } from './run-length.ts'
import { drawCount } from './simulate-counts.ts'

function computed(counts: ArrayLike<number>, options?: Parameters<typeof watchByCusum>[1]): Cusum {
  const found = watchByCusum(counts, options)
  assert.equal(found.outcome, 'computed')
  return found as Cusum
}

// Lucas & Crosier 1982, table 1; Hawkins & Olwell 1998: one-sided, k = 0.5.
test('run lengths of the normal CUSUM as published', () => {
  for (const [h, shift, known] of [
    [4, 0, 335.4],
    [5, 0, 930.9],
    [4, 1, 8.38],
    [5, 1, 10.38],
  ] as const) {
    const found = runLengthOfNormal(0.5, h, shift)
    assert.ok(Math.abs(found / known - 1) < 2e-3, `${found} is not ${known}`)
  }
  assert.ok(Math.abs(joinRunLengths(335.4, 335.4) - 167.7) < 1e-9)
})

test('run lengths of Poisson CUSUMs: the chain and the simulation agree', () => {
  for (const [mean, k, h, direction] of [
    [4, 5, 10, 1],
    [4, 3, 7, -1],
  ] as const) {
    const uniform = createRandom(7)
    let periods = 0
    for (let run = 0; run < 1500; run++) {
      let sum = 0
      do {
        sum = Math.max(0, sum + direction * (drawCount(mean, 1, uniform) - k))
        periods++
      } while (sum < h)
    }
    const chain = runLengthOfCounts(poisson(mean), { k, h, steps: 1, direction })
    assert.ok(Math.abs(periods / 1500 / chain - 1) < 0.1, `${periods / 1500} is not ${chain}`)
  }
})

// surveillance 1.20.3 algo.cusum(range = 11:20, k = 0.5, h = 3, m = 4), trans "standard" and "rossi"; invented counts.
test('standardised sums as surveillance, which does not begin again after an alarm', () => {
  const counts = [7, 9, 8, 6, 9, 10, 4, 7, 11, 8]
  const options = { expected: 4, k: 0.5, h: 3, restart: false }
  const standard = computed(counts, { ...options, form: 'standardised' })
  assert.deepEqual([...standard.above.sum], [1, 3, 4.5, 5, 7, 9.5, 9, 10, 13, 14.5])
  assert.deepEqual([...standard.above.alarm], [0, 1, 1, 1, 1, 1, 1, 1, 1, 1])
  const rossi = computed(counts, { ...options, form: 'rossi' })
  const known = [0.895751311064591, 2.645751311064591, 3.974178435810781, 4.423668178593958, 6.173668178593958]
  known.forEach((sum, i) => {
    assert.ok(Math.abs(rossi.above.sum[i]! - sum) < 1e-12)
  })
  assert.deepEqual([...rossi.above.alarm], [0, 0, 1, 1, 1, 1, 1, 1, 1, 1])
})

test('false alarms come no oftener than asked, and a rise of half is found', () => {
  for (const [mean, dispersion] of [
    [0.3, 1],
    [4, 1],
    [20, 1.5],
  ] as const) {
    const uniform = createRandom(5)
    const noise = Array.from({ length: 60_000 }, () => drawCount(mean, dispersion, uniform))
    const found = computed(noise, { expected: mean, dispersion, runLength: 200 })
    const alarms = (side: { alarm: Uint8Array } | null) => side?.alarm.reduce((sum, one) => sum + one, 0) ?? 0
    const between = noise.length / (alarms(found.above) + alarms(found.below))
    assert.ok(found.runLength >= 200)
    assert.ok(between > 180, `mean ${mean}: an alarm every ${between}`)
    const risen = noise.slice(0, 200).map((count) => count + drawCount(mean, dispersion, uniform))
    assert.ok(alarms(computed(risen, { expected: mean, dispersion, runLength: 200 }).above) > 0)
  }
})

test('the first periods set the level; an alarm names its week', () => {
  const steady = [4, 5, 3, 4, 6, 4, 3, 5, 4, 4, 5, 3, 4, 6, 4, 3, 5, 4, 4, 5, 3, 4, 6, 4, 3, 5]
  const found = computed([...steady, 4, 4, 9, 10, 9, 11])
  assert.equal(found.parameters.first, 26)
  assert.equal(found.parameters.form, 'counts')
  assert.equal(found.above.alarm.length, 6)
  assert.ok(found.above.alarm.indexOf(1) >= 3)
  const season = [...steady].map((_, i) => 4 + Math.cos(i))
  assert.equal(computed(steady, { expected: season }).parameters.form, 'standardised')
})

test('nothing to set a level from cannot be told; bad input is refused', () => {
  assert.deepEqual(watchByCusum([1, 2, 3]), { outcome: 'cannot_tell', reason: 'short_history' })
  assert.deepEqual(watchByCusum(new Array(40).fill(0)), { outcome: 'cannot_tell', reason: 'empty_baseline' })
  assert.deepEqual(watchByCusum([1, 0, 1], { expected: 0.001 }), { outcome: 'cannot_tell', reason: 'level_too_low' })
  assert.throws(() => watchByCusum([1, -1]), { code: 'bad_counts' })
  assert.throws(() => watchByCusum([1, 1], { change: 1 }), { code: 'bad_option' })
  assert.throws(() => watchByCusum([1, 1], { expected: [1] }), { code: 'length_mismatch' })
  assert.throws(() => watchByCusum([1, 1], { expected: [1, 0] }), { code: 'bad_option' })
  assert.throws(() => watchByCusum([1, 1], { expected: [1, 1], form: 'counts' }), { code: 'bad_option' })
  assert.throws(() => runLengthOfCounts(poisson(1), { k: 1, h: 0, steps: 1 }), { code: 'bad_option' })
})

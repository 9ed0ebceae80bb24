import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { type EarsVariant, runEars } from './ears.ts'

interface Known {
  variant: EarsVariant
  alpha: number
  baseline: number
  minSigma: number
  firstIndex: number
  upperBound: (number | null)[]
  alarm: number[]
}
const file = new URL('../fixtures/weekly-shootings.json', import.meta.url)
const { series }: { series: { name: string; counts: number[]; ears: Known[] }[] } = JSON.parse(
  readFileSync(file, 'utf8'),
)

for (const { name, counts, ears } of series) {
  for (const known of ears) {
    const { variant, alpha, baseline, minSigma, firstIndex } = known
    test(`${name}, ${variant} alpha ${alpha} minSigma ${minSigma}: as surveillance 1.20.3 earsC`, () => {
      const result = runEars(counts, { variant, alpha, baseline, minSigma })
      known.upperBound.forEach((bound, i) => {
        const at = firstIndex - result.first + i
        const ours = result.upperBound[at]!
        if (bound === null) assert.equal(ours, null, `week ${i}`)
        else assert.ok(ours !== null && Math.abs(ours - bound) < 1e-9, `week ${i}: ${ours} is not ${bound}`)
        assert.equal(result.alarm[at], known.alarm[i] === 1, `alarm of week ${i}`)
      })
    })
  }
}

test('one case after silence is no alarm with the shipped settings', () => {
  assert.equal(runEars([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]).alarm.at(-1), false)
})

test('too short a series and bad input are refused', () => {
  assert.throws(() => runEars([1, 2, 3]), { code: 'short_history' })
  assert.throws(() => runEars([1, 2, -3, 1, 1, 1, 1, 1, 1, 1, 1]), { code: 'bad_counts' })
  assert.throws(() => runEars(new Array(20).fill(1), { baseline: 2 }), { code: 'bad_option' })
})

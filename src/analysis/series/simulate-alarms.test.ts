import assert from 'node:assert/strict'
import test from 'node:test'
import { simulateAlarms } from './simulate-alarms.ts'

// The stated level is 1 % each side. docs/analysis/alarm-power.csv has every cell with many more series.
for (const years of [2, 5]) {
  test(`false alarms over ${years} years of seasonal noise stay at or under the stated level`, () => {
    let [above, below, cells] = [0, 0, 0]
    for (const mean of [0.3, 1, 3, 8, 20, 60]) {
      for (const dispersion of [1, 1.5, 2, 3]) {
        const shares = simulateAlarms({ mean, dispersion, years }, 160, 100 * years + cells)
        above += shares.above
        below += shares.below
        cells++
      }
    }
    assert.ok(above / cells <= 0.01, `above ${above / cells}`)
    assert.ok(below / cells <= 0.01, `below ${below / cells}`)
    assert.ok(above > 0)
  })
}

test('the larger the rise, the oftener it is found', () => {
  const found = [1, 1.5, 2, 4].map((rise) => simulateAlarms({ mean: 8, dispersion: 1.5, years: 2, rise }, 150, 3).above)
  for (let i = 1; i < found.length; i++) assert.ok(found[i]! > found[i - 1]!, `${found}`)
  assert.ok(found[3]! > 0.9, `${found}`)
})

test('the same seed gives the same shares', () => {
  const setting = { mean: 3, dispersion: 2, years: 2 }
  assert.deepEqual(simulateAlarms(setting, 20, 5), simulateAlarms(setting, 20, 5))
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { createRandom } from '../maths/seeded-random.ts'
import { drawCount } from './simulate-counts.ts'

test('the same seed gives the same counts, another seed others', () => {
  const draw = (seed: number) => {
    const uniform = createRandom(seed)
    return Array.from({ length: 20 }, () => drawCount(5, 2, uniform))
  }
  assert.deepEqual(draw(1), draw(1))
  assert.notDeepEqual(draw(1), draw(2))
})

test('mean and variance are those asked for', () => {
  for (const [mean, dispersion] of [
    [0.3, 1],
    [4, 1],
    [70, 1],
    [2, 3],
    [20, 1.5],
  ] as const) {
    const uniform = createRandom(42)
    const n = 20_000
    let [sum, squares] = [0, 0]
    for (let i = 0; i < n; i++) {
      const count = drawCount(mean, dispersion, uniform)
      sum += count
      squares += count * count
    }
    const variance = squares / n - (sum / n) ** 2
    assert.ok(Math.abs(sum / n - mean) < 4 * Math.sqrt((mean * dispersion) / n), `mean of ${mean}`)
    assert.ok(Math.abs(variance / mean / dispersion - 1) < 0.08, `dispersion of ${mean}: ${variance / mean}`)
  }
})

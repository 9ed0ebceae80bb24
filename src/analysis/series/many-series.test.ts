import assert from 'node:assert/strict'
import test from 'node:test'
import { createRandom } from '../maths/seeded-random.ts'
import { judgeExpectedLevel } from './expected-level.ts'
import { adjustForMany } from './many-series.ts'
import { drawCount } from './simulate-counts.ts'

/** One picture of 12 areas × 20 categories on noise; series 0 … `planted` − 1 are given a real peak. */
function simulatePicture(seed: number, planted: number) {
  const uniform = createRandom(seed)
  return Array.from({ length: 240 }, (_, key) => {
    const mean = [0.3, 1, 3, 8][key % 4]!
    const weeks = Array.from({ length: 104 }, () => drawCount(mean, 1.3, uniform))
    if (key < planted) weeks[103] = Math.ceil(mean * 4 + 10)
    return { key, level: judgeExpectedLevel(weeks) }
  })
}

test('of 40 pictures of pure noise, about one in ten at most says that something stands out', () => {
  let [shouting, outside] = [0, 0]
  for (let picture = 0; picture < 40; picture++) {
    const { ranked } = adjustForMany(simulatePicture(picture, 0))
    if (ranked.some(({ standsOut }) => standsOut)) shouting++
    outside += ranked.filter(({ level }) => level.verdict === 'above').length
  }
  // Single ranges are left all the time; the picture as a whole is not fooled.
  assert.ok(outside > 20, `${outside} above their range`)
  assert.ok(shouting <= 8, `${shouting} of 40 pictures`)
})

test('real peaks stand out and come first', () => {
  const { ranked, parameters } = adjustForMany(simulatePicture(99, 3))
  const found = ranked.filter(({ standsOut }) => standsOut).map(({ key }) => key)
  for (const key of [0, 1, 2]) assert.ok(found.slice(0, 4).includes(key), `series ${key} in ${found}`)
  assert.ok(parameters.tested + parameters.notTold === 240)
  assert.deepEqual(adjustForMany(simulatePicture(99, 3)).ranked, ranked)
})

test('what cannot be told is kept, last and unadjusted', () => {
  const quiet = { key: 'a', level: judgeExpectedLevel([0, 0, 0, 0, 0]) }
  const told = { key: 'b', level: judgeExpectedLevel([4, 5, 3, 4, 25]) }
  const { ranked, parameters } = adjustForMany([quiet, told])
  assert.deepEqual(
    ranked.map(({ key, standsOut }) => [key, standsOut]),
    [
      ['b', true],
      ['a', false],
    ],
  )
  assert.equal(ranked[1]!.q, null)
  assert.deepEqual(parameters, { falseDiscoveryRate: 0.1, tested: 1, notTold: 1 })
})

test('two cases where there were none are too few, alone or among many', () => {
  const rare = { key: 0, level: judgeExpectedLevel([...new Array(103).fill(0), 2]) }
  assert.equal(adjustForMany([rare]).ranked[0]!.standsOut, false)
  assert.equal(adjustForMany([rare]).ranked[0]!.q, 1)
})

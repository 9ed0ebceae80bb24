import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { createRandom, shuffleInto } from './seeded-random.ts'

test('the same numbers every time and everywhere', () => {
  const random = createRandom(20240101, 7)
  assert.deepEqual([random(), random(), random()], [0.9045181457177702, 0.5988163496169812, 0.46679492462507943])
  const order = new Int32Array(8)
  shuffleInto(order, [0, 1, 2, 3, 4, 5, 6, 7], 20240101, 7)
  assert.deepEqual([...order], [1, 7, 4, 3, 0, 2, 6, 5])
})

test('the generator is xoshiro128** word for word', () => {
  // The published step in big integers, from the state that (0, 0) gives.
  const mask = 0xffffffffn
  const turn = (x: bigint, by: bigint) => ((x << by) | (x >> (32n - by))) & mask
  const mix = (value: bigint) => {
    let mixed = ((value ^ (value >> 16n)) * 0x21f0aaadn) & mask
    mixed = ((mixed ^ (mixed >> 15n)) * 0x735a2d97n) & mask
    return mixed ^ (mixed >> 15n)
  }
  let start = 0n
  for (let word = 0; word < 4; word++) start = (mix(start) + 0x9e3779b9n) & mask
  const s = [1n, 2n, 3n, 4n].map((at) => mix((start + at * 0x9e3779b9n) & mask))
  const next = () => {
    const word = (turn((s[1]! * 5n) & mask, 7n) * 9n) & mask
    const t = (s[1]! << 9n) & mask
    s[2]! ^= s[0]!
    s[3]! ^= s[1]!
    s[1]! ^= s[2]!
    s[0]! ^= s[3]!
    s[2]! ^= t
    s[3] = turn(s[3]!, 11n)
    return word
  }
  const random = createRandom(0, 0)
  for (let k = 0; k < 200; k++) {
    const [high, low] = [next() >> 5n, next() >> 6n]
    assert.equal(random(), Number((high << 26n) | low) / 2 ** 53)
  }
})

test('numbers are uniform, and neither streams nor seeds follow one another', () => {
  const draws = 20_000
  for (const [seed, stream] of [
    [1, 0],
    [1, 1],
    [2, 0],
    [-5, 2 ** 40],
  ] as const) {
    const random = createRandom(seed, stream)
    const next = createRandom(seed, stream + 1)
    const bins = new Float64Array(64)
    let product = 0
    for (let k = 0; k < draws; k++) {
      const x = random()
      assert.ok(x >= 0 && x < 1)
      bins[Math.floor(x * 64)]!++
      product += (x - 0.5) * (next() - 0.5)
    }
    const chi = bins.reduce((sum, seen) => sum + (seen - draws / 64) ** 2 / (draws / 64), 0)
    // 63 degrees of freedom: 0.01 % of good generators lie above 110.
    assert.ok(chi < 110, `chi ${chi}`)
    assert.ok(Math.abs(product / draws) < 4 / 12 / Math.sqrt(draws))
  }
})

test('every order of four comes equally often', () => {
  const seen = new Map<string, number>()
  const target = new Uint8Array(4)
  for (let k = 0; k < 24_000; k++) {
    shuffleInto(target, [0, 1, 2, 3], 99, k)
    seen.set(target.join(''), (seen.get(target.join('')) ?? 0) + 1)
  }
  assert.equal(seen.size, 24)
  const chi = [...seen.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
  // 23 degrees of freedom, 0.01 % above 56.
  assert.ok(chi < 56, `chi ${chi}`)
})

test('a shuffle keeps its numbers and depends on seed and stream alone', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true }), { maxLength: 300 }),
      fc.integer(),
      fc.nat(),
      (source, seed, stream) => {
        const [first, again] = [new Float64Array(source.length), new Float64Array(source.length)]
        shuffleInto(first, source, seed, stream)
        shuffleInto(again, source, seed, stream)
        assert.deepEqual(first, again)
        assert.deepEqual(first.toSorted(), Float64Array.from(source).toSorted())
      },
    ),
  )
})

test('wrong input is refused', () => {
  assert.throws(() => createRandom(0.5), { code: 'bad_option' })
  assert.throws(() => createRandom(1, Number.NaN), { code: 'bad_option' })
  assert.throws(() => shuffleInto(new Float64Array(2), [1, 2, 3], 1), { code: 'length_mismatch' })
  const both = [1, 2]
  assert.throws(() => shuffleInto(both, both, 1), { code: 'bad_option' })
})

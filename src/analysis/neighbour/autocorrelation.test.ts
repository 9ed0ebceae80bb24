import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { createRandom, shuffleInto } from '../maths/seeded-random.ts'
import { computeGeary } from './gearys-c.ts'
import { computeGetisOrd } from './getis-ord.ts'
import { computeGlobalG } from './global-g.ts'
import { computeLocalMoran } from './local-moran.ts'
import { testLocalMoranByPermutation } from './local-moran-permutation.ts'
import { computeMoran } from './morans-i.ts'
import { judgeMoran, prepareMoran, simulateMoran, testMoranByPermutation } from './morans-permutation.ts'
import { includeSelf, makeNeighbours } from './neighbours.ts'
import { weighNeighbours } from './spatial-weights.ts'

const known = JSON.parse(readFileSync(new URL('../fixtures/north-carolina.json', import.meta.url), 'utf8'))
const rate: number[] = known.rate

/** The answer, or a failed test. */
function computed<Result extends { outcome: string }>(result: Result): Extract<Result, { outcome: 'computed' }> {
  assert.equal(result.outcome, 'computed')
  return result as Extract<Result, { outcome: 'computed' }>
}

function assertNear(ours: ArrayLike<number>, theirs: ArrayLike<number | null>, tolerance = 1e-8): void {
  assert.equal(ours.length, theirs.length)
  for (let i = 0; i < theirs.length; i++) {
    if (theirs[i] !== null) assert.ok(Math.abs(ours[i]! - theirs[i]!) <= tolerance, `${i}: ${ours[i]} for ${theirs[i]}`)
  }
}

for (const name of ['queen', 'islands'] as const) {
  const neighbours = makeNeighbours(known[name].neighbours)
  const [rows, binary] = [weighNeighbours(neighbours, 'W'), weighNeighbours(neighbours, 'B')]
  const peer = known[name]

  test(`spdep's global statistics of infant deaths, ${name}`, () => {
    const uncounted = { islands: 'uncounted' } as const
    for (const [key, answer] of [
      ['moran_W_randomisation', computeMoran(rate, rows)],
      ['moran_W_normality', computeMoran(rate, rows, { assumption: 'normality' })],
      ['moran_B_randomisation', computeMoran(rate, binary)],
      ['geary_W', computeGeary(rate, rows, uncounted)],
      ['globalG_B', computeGlobalG(rate, binary)],
    ] as const) {
      const { estimate, expectation, variance, z, p } = peer.global[key]
      const own = computed(answer)
      assertNear([own.statistic, own.expectation, own.variance, own.z, own.p], [estimate, expectation, variance, z, p])
    }
  })

  test(`spdep's local statistics of infant deaths, ${name}`, () => {
    const local = computed(computeLocalMoran(rate, rows, { quadrants: 'lagMean' }))
    assertNear(local.statistic, peer.places.Ii)
    assertNear(local.expectation, peer.places.EIi)
    assertNear(local.variance, peer.places.VarIi)
    assertNear(local.z, peer.places.zIi)
    assert.equal(
      local.quadrant.map((one) => one.replace(/([hl])\w+_([hl])\w+/, '$1$2').toUpperCase()).join(''),
      peer.places.quadrant,
    )
    const total = computed(computeLocalMoran(rate, rows, { moments: 'total' }))
    assertNear(total.variance, peer.places.VarIi_total)
    assertNear(total.z, peer.places.zIi_total)
    assertNear(computed(computeGetisOrd(rate, binary)).z, peer.places.Gi)
    assertNear(computed(computeGetisOrd(rate, weighNeighbours(includeSelf(neighbours), 'B'))).z, peer.places.Gistar)
  })

  test(`spdep's simulated p within what chance allows, ${name}`, () => {
    const moran = computed(testMoranByPermutation(rate, rows, { seed: 1, permutations: 4999 }))
    const { p: share, runs } = peer.global.moran_mc
    assert.ok(Math.abs(moran.p - share) < 4 * Math.sqrt(share * (1 - share) * (1 / runs + 1 / 4999)) + 4e-4)
    const local = computed(testLocalMoranByPermutation(rate, rows, { seed: 1, permutations: 1999, rule: 'spdep' }))
    peer.places.pIi_perm_folded.forEach((p: number | null, i: number) => {
      assert.equal(local.isTested[i], p === null ? 0 : 1)
      if (p === null) return
      const allowed = 4.5 * Math.sqrt(p * (2 - p) * (1 / runs + 1 / 1999)) + 1e-3
      assert.ok(Math.abs(local.p[i]! - p) < allowed, `${i}: ${local.p[i]} for ${p}`)
    })
  })
}

test('by default a place and its neighbours are high or low as their product has its sign', () => {
  const rows = weighNeighbours(makeNeighbours(known.queen.neighbours), 'W')
  const { statistic, quadrant } = computed(computeLocalMoran(rate, rows))
  quadrant.forEach((one, i) => {
    assert.equal(one === 'high_high' || one === 'low_low', statistic[i]! > 0)
  })
})

test('the moments are those of shuffled values, islands or not', () => {
  for (const name of ['queen', 'islands'] as const) {
    const weights = weighNeighbours(makeNeighbours(known[name].neighbours), 'W')
    const shuffled = new Float64Array(rate.length)
    const counted = { islands: 'counted' } as const
    const [moran, geary] = [computed(computeMoran(rate, weights, counted)), computed(computeGeary(rate, weights))]
    const runs = 4000
    const sums = [0, 0, 0, 0]
    for (let k = 0; k < runs; k++) {
      shuffleInto(shuffled, rate, 3, k)
      const i = computed(computeMoran(shuffled, weights, counted)).statistic - moran.expectation
      const c = computed(computeGeary(shuffled, weights)).statistic - geary.expectation
      ;[i, c, i * i, c * c].forEach((value, at) => {
        sums[at]! += value / runs
      })
    }
    assert.ok(Math.abs(sums[0]!) < 4 * Math.sqrt(moran.variance / runs))
    assert.ok(Math.abs(sums[1]!) < 4 * Math.sqrt(geary.variance / runs))
    assert.ok(Math.abs(sums[2]! / moran.variance - 1) < 0.12)
    assert.ok(Math.abs(sums[3]! / geary.variance - 1) < 0.12)
  }
})

test('on values without pattern the tests are wrong as often as they say', () => {
  const rows = weighNeighbours(makeNeighbours(known.queen.neighbours), 'W')
  const random = createRandom(11)
  let [global, shuffled, local] = [0, 0, 0]
  const rounds = 300
  for (let round = 0; round < rounds; round++) {
    const values = Float64Array.from(rate, () => -Math.log(1 - random()))
    if (computed(computeMoran(values, rows)).p < 0.05) global++
    if (computed(testMoranByPermutation(values, rows, { seed: round, permutations: 99 })).p <= 0.05) shuffled++
    if (computed(computeLocalMoran(values, rows)).adjusted.some((p) => p < 0.05)) local++
  }
  const most = rounds * 0.05 + 3 * Math.sqrt(rounds * 0.05 * 0.95)
  const least = rounds * 0.05 - 3 * Math.sqrt(rounds * 0.05 * 0.95)
  assert.ok(global > least && global < most, `Moran ${global}`)
  assert.ok(shuffled > least && shuffled < most, `shuffled ${shuffled}`)
  // Skewed values: the normal curve promises too much where neighbours are few (local-moran-permutation.ts is for that).
  assert.ok(local > most, `local ${local}`)
})

test('drawn neighbours keep the promise that the normal curve breaks on skewed values', () => {
  const rows = weighNeighbours(makeNeighbours(known.queen.neighbours), 'W')
  const random = createRandom(12)
  let [drawn, curve, places] = [0, 0, 0]
  for (let round = 0; round < 60; round++) {
    const values = Float64Array.from(rate, () => (1 - random()) ** -0.5)
    drawn += computed(testLocalMoranByPermutation(values, rows, { seed: round, permutations: 199 })).p.filter(
      (p) => p <= 0.01,
    ).length
    curve += computed(computeLocalMoran(values, rows)).p.filter((p) => p <= 0.01).length
    places += values.length
  }
  assert.ok(drawn < places * 0.015, `drawn ${drawn} of ${places}`)
  assert.ok(curve > places * 0.015, `curve ${curve} of ${places}`)
})

test('split among workers, the same bytes', () => {
  const weights = weighNeighbours(makeNeighbours(known.queen.neighbours), 'B')
  const whole = computed(testMoranByPermutation(rate, weights, { seed: 7, permutations: 500 }))
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 499 }), { maxLength: 5 }), (cuts) => {
      const prepared = prepareMoran(rate, weights)
      assert.equal(prepared.outcome, 'prepared')
      if (prepared.outcome !== 'prepared') return
      const edges = [0, ...cuts.sort((a, b) => a - b), 500]
      const parts = edges.slice(1).map((to, at) => simulateMoran(prepared, 7, edges[at]!, to))
      const joined = Float64Array.from(parts.flatMap((part) => [...part]))
      assert.deepEqual(judgeMoran(prepared, weights, joined, { seed: 7 }), whole)
    }),
    { numRuns: 30 },
  )
})

test('any values on any links: never NaN, unmoved by adding, scaling or renaming the places', () => {
  const size = 12
  const lists = fc.array(fc.uniqueArray(fc.nat(size - 1), { maxLength: 6 }), { minLength: size, maxLength: size })
  const numbers = fc.array(fc.nat(9), { minLength: size, maxLength: size })
  fc.assert(
    fc.property(
      lists,
      numbers,
      fc.constantFrom('B', 'W', 'C', 'U', 'S'),
      fc.integer(),
      (drawn, values, style, seed) => {
        const links = drawn.map((list, i) => list.filter((j) => j !== i))
        const order = new Int32Array(size)
        shuffleInto(order, Array.from(order.keys()), seed)
        const renamed = Array.from(order, () => [] as number[])
        const moved = new Float64Array(size)
        order.forEach((to, from) => {
          renamed[to] = links[from]!.map((j) => order[j]!)
          moved[to] = 3 * values[from]! + 5
        })
        const [weights, others] = [makeNeighbours(links), makeNeighbours(renamed)].map((one) =>
          weighNeighbours(one, style),
        )
        for (const compute of [computeMoran, computeGeary] as const) {
          const [a, b] = [compute(values, weights!), compute(moved, others!)]
          assert.equal(a.outcome, b.outcome)
          if (a.outcome !== 'computed' || b.outcome !== 'computed') continue
          assertNear([b.statistic, b.z, b.p], [a.statistic, a.z, a.p], 1e-7 * Math.max(1, Math.abs(a.z)))
        }
        for (const compute of [computeLocalMoran, computeGetisOrd] as const) {
          const [a, b] = [compute(values, weights!), compute(moved, others!)]
          assert.equal(a.outcome, b.outcome)
          if (a.outcome !== 'computed' || b.outcome !== 'computed') continue
          for (const p of [...a.p, ...a.adjusted]) assert.ok(p >= 0 && p <= 1)
          const [za, zb] = [
            a.z,
            order.reduce((z, to, from) => z.fill(b.z[to]!, from, from + 1), new Float64Array(size)),
          ]
          assertNear(zb, za, 1e-6)
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('what cannot be told is said, and wrong input is refused', () => {
  const ring = makeNeighbours(Array.from({ length: 6 }, (_, i) => [(i + 1) % 6, (i + 5) % 6]))
  const weights = weighNeighbours(ring, 'W')
  const values = [1, 5, 2, 8, 3, 1]
  const tests = [computeMoran, computeGeary, computeGlobalG, computeLocalMoran, computeGetisOrd] as const
  for (const compute of tests) {
    const tell = (numbers: number[], lists: number[][]) => {
      const answer = compute(numbers, weighNeighbours(makeNeighbours(lists), 'W'))
      return answer.outcome === 'cannot_tell' ? answer.reason : answer.outcome
    }
    assert.equal(tell([], []), 'no_places')
    assert.equal(tell([1], [[]]), 'no_neighbours')
    assert.equal(tell([1, 2, 3], [[1], [2], [0]]), 'too_few_places')
    assert.equal(compute(Array(6).fill(0.1), weights).outcome, 'cannot_tell')
    assert.equal(compute(Array(6).fill(0), weights).outcome, 'cannot_tell')
    assert.throws(() => compute([1, 2], weights), { code: 'length_mismatch' })
    assert.throws(() => compute([...values.slice(1), Number.NaN], weights), { code: 'not_finite' })
    assert.throws(() => compute([...values.slice(1), 1e200], weights), { code: 'overflow' })
  }
  const complete = weighNeighbours(
    makeNeighbours(values.map((_, i) => values.map((_, j) => j).filter((j) => j !== i))),
    'B',
  )
  assert.equal(computeMoran(values, complete).outcome, 'cannot_tell')
  assert.deepEqual([...computed(computeGetisOrd(values, complete)).isTested], [0, 0, 0, 0, 0, 0])
  const weightless = weighNeighbours(ring, 'W', new Float64Array(12))
  for (const compute of tests)
    assert.deepEqual(compute(values, weightless), { outcome: 'cannot_tell', reason: 'no_neighbours' })
  const self = weighNeighbours(includeSelf(ring), 'W')
  for (const compute of [computeMoran, computeGeary, computeGlobalG, computeLocalMoran]) {
    assert.throws(() => compute(values, self), { code: 'bad_weights' })
  }
  assert.throws(() => computeGlobalG([-1, 2, 3, 4, 5, 6], weights), { code: 'negative_value' })
  assert.throws(() => testMoranByPermutation(values, weights, { seed: 1, permutations: 0 }), { code: 'bad_option' })
  assert.throws(() => testLocalMoranByPermutation(values, weights, { seed: 0.5 }), { code: 'bad_option' })
})

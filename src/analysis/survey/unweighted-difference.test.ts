import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { binomial } from '../maths/count-distributions.ts'
import { compareUnweightedProportions } from './unweighted-difference.ts'
import { computeExactInterval, computeWilsonInterval, estimateUnweightedProportion } from './unweighted-proportion.ts'

const near = (got: number, expected: number) => assert.ok(Math.abs(got - expected) < 1e-12, `${got}, not ${expected}`)

test('Wilson as epitools 0.5-10.1, Clopper-Pearson as binom.test of R 4.2.2', () => {
  const known = [
    [0, 10, 0, 0.277532799862889, 0, 0.308497107818761],
    [1, 10, 0.0178762130950729, 0.404150026795238, 0.00252857854446179, 0.445016117028195],
    [10, 10, 0.722467200137111, 1, 0.691502892181239, 1],
    [37, 412, 0.0658559187239681, 0.121334312479647, 0.0640201323339467, 0.121659953814892],
    [3, 1200, 0.000850581899388771, 0.00732446370033248, 0.000515857132238229, 0.00728852260949009],
  ] as const
  for (const [yes, answers, low, high, exactLow, exactHigh] of known) {
    const wilson = computeWilsonInterval(yes / answers, answers)
    near(wilson.low, low)
    near(wilson.high, high)
    const exact = computeExactInterval(yes, answers)
    near(exact.low, exactLow)
    near(exact.high, exactHigh)
  }
})

test('Newcombe, chi-square and Fisher as R 4.2.2, second share less the first', () => {
  const known = [
    [
      90, 410, 120, 400, 0.0804878048780488, 0.0201007581438462, 0.14024413208247, 0.00896410139262642,
      0.0102360135257355,
    ],
    [9, 48, 3, 50, -0.1275, -0.265153333058775, 0.00578118823220691, 0.0542525065340543, 0.0684265073993079],
    [4, 31, 0, 30, -0.129032258064516, -0.288524062563064, 0.0085211334857353, 0.0418165335644714, 0.112809113642679],
    [530, 1000, 500, 1000, -0.03, -0.073621926540122, 0.0137841359843853, 0.179516591899496, 0.194445335811904],
  ] as const
  for (const [x1, n1, x2, n2, difference, low, high, p, fisher] of known) {
    const found = compareUnweightedProportions({ yes: x1, answers: n1 }, { yes: x2, answers: n2 })
    assert.ok(found.outcome === 'computed')
    for (const [got, expected] of [
      [found.difference, difference],
      [found.low, low],
      [found.high, high],
      [found.chiSquareP!, p],
      [found.fisherP, fisher],
    ] as const) {
      near(got, expected)
    }
    assert.equal(found.test, x2 === 0 ? 'fisher' : 'chiSquare')
  }
})

test('the exact interval never covers less than its level, Wilson does so on average', () => {
  const answers = 40
  let wilsonSum = 0
  for (let step = 1; step < 100; step++) {
    const share = step / 100
    const chance = binomial(answers, share)
    let [exact, wilson] = [0, 0]
    for (let yes = 0; yes <= answers; yes++) {
      const limits = computeExactInterval(yes, answers)
      if (limits.low <= share && share <= limits.high) exact += chance.probability(yes)
      const score = computeWilsonInterval(yes / answers, answers)
      if (score.low <= share && share <= score.high) wilson += chance.probability(yes)
    }
    assert.ok(exact >= 0.95, `${share}: ${exact}`)
    wilsonSum += wilson
  }
  assert.ok(wilsonSum / 99 >= 0.95, `${wilsonSum / 99}`)
})

test('swapped, yes for no: the same answer mirrored; all alike has no chi-square', () => {
  const many = fc.integer({ min: 30, max: 400 })
  fc.assert(
    fc.property(
      many,
      many,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (n1, n2, a, b) => {
        const [one, two] = [
          { yes: Math.round(a * n1), answers: n1 },
          { yes: Math.round(b * n2), answers: n2 },
        ]
        const there = compareUnweightedProportions(one, two)
        const back = compareUnweightedProportions(two, one)
        const no = compareUnweightedProportions({ yes: n1 - one.yes, answers: n1 }, { yes: n2 - two.yes, answers: n2 })
        assert.ok(there.outcome === 'computed' && back.outcome === 'computed' && no.outcome === 'computed')
        near(there.low, -back.high)
        near(there.low, -no.high)
        assert.ok(Math.abs(there.fisherP / back.fisherP - 1) < 1e-8 && there.fisherP <= 1)
        assert.ok(there.low >= -1 && there.high <= 1 && there.low <= there.difference && there.difference <= there.high)
      },
    ),
  )
  const alike = compareUnweightedProportions({ yes: 0, answers: 50 }, { yes: 0, answers: 60 })
  assert.ok(alike.outcome === 'computed')
  assert.deepEqual([alike.chiSquare, alike.chiSquareP, alike.test], [null, null, 'fisher'])
  near(alike.fisherP, 1)
})

test('too few answers: no figure; impossible numbers: refused', () => {
  assert.equal(estimateUnweightedProportion(5, 29).outcome, 'cannot_tell')
  assert.equal(estimateUnweightedProportion(5, 29, { minimumAnswers: 20 }).outcome, 'computed')
  const none = estimateUnweightedProportion(0, 0, { minimumAnswers: 0 })
  assert.ok(none.outcome === 'cannot_tell' && none.reason === 'no_answers')
  const few = compareUnweightedProportions({ yes: 1, answers: 29 }, { yes: 1, answers: 50 })
  assert.deepEqual(few, { outcome: 'cannot_tell', reason: 'too_few_answers', minimumAnswers: 30 })
  assert.throws(() => estimateUnweightedProportion(31, 30), { code: 'bad_counts' })
  assert.throws(() => estimateUnweightedProportion(1.5, 30), { code: 'bad_counts' })
  assert.throws(() => compareUnweightedProportions({ yes: -1, answers: 50 }, { yes: 1, answers: 50 }), {
    code: 'bad_counts',
  })
  assert.throws(() => computeWilsonInterval(1.1, 30), { code: 'bad_share' })
  assert.throws(() => computeWilsonInterval(0.5, 0), { code: 'bad_counts' })
  assert.throws(() => computeExactInterval(3, 30, 2), { code: 'bad_option' })
})

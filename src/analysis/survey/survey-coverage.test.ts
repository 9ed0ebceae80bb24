import assert from 'node:assert/strict'
import test from 'node:test'
import { createRandom } from '../maths/seeded-random.ts'
import { buildSurveyDesign } from './survey-design.ts'
import { estimateProportion } from './survey-proportion.ts'
import { compareWaves } from './wave-difference.ts'

/** Invented town: 4 strata of 120 blocks of 8 to 24 residents; blocks lean their own way. */
interface Block {
  readonly stratum: number
  readonly yes: number
  readonly size: number
}
const blocksIn = 120
const drawn = 3
const eachBlock = 6

function buildTown(seed: number, share: number): { blocks: Block[]; truth: number } {
  const random = createRandom(seed)
  const blocks: Block[] = []
  for (let stratum = 0; stratum < 4; stratum++) {
    for (let i = 0; i < blocksIn; i++) {
      const lean = Math.min(1, Math.max(0, share * (0.6 + 0.2 * stratum + 1.2 * (random() - 0.5))))
      const size = 8 + Math.floor(17 * random())
      let yes = 0
      for (let person = 0; person < size; person++) if (random() < lean) yes++
      blocks.push({ stratum, yes, size })
    }
  }
  const residents = blocks.reduce((sum, block) => sum + block.size, 0)
  return { blocks, truth: blocks.reduce((sum, block) => sum + block.yes, 0) / residents }
}

/** Two-stage sample: 3 blocks of each stratum, 6 residents of each block, weights by design. */
function estimateFromSample(blocks: Block[], seed: number, stream: number, asIfFree = false) {
  const random = createRandom(seed, stream)
  const rows: [number, number, number, number][] = []
  for (let stratum = 0; stratum < 4; stratum++) {
    const left = Array.from({ length: blocksIn }, (_, i) => stratum * blocksIn + i)
    for (let k = 0; k < drawn; k++) {
      const [at] = left.splice(Math.floor(random() * left.length), 1) as [number]
      const { yes, size } = blocks[at]!
      const residents = Array.from({ length: size }, (_, person) => (person < yes ? 1 : 0))
      for (let i = 0; i < eachBlock; i++) {
        const [answer] = residents.splice(Math.floor(random() * residents.length), 1) as [number]
        rows.push([(blocksIn / drawn) * (size / eachBlock), stratum, at, answer])
      }
    }
  }
  const design = buildSurveyDesign({
    weights: Float64Array.from(rows, (row) => row[0]),
    strata: Int32Array.from(rows, (row) => row[1]),
    ...(!asIfFree && { clusters: Int32Array.from(rows, (row) => row[2]) }),
  })
  return estimateProportion(
    design,
    rows.map((row) => row[3]),
  )
}

const rounds = 1200
/** Two standard errors of a coverage of 95 % seen in so many samples. */
const chance = 2 * Math.sqrt((0.95 * 0.05) / rounds)

// 15,000 samples with another seed: 96.5, 95.0 and 95.4 % covered at shares of 0.07, 0.27 and 0.53 (95.3 to 96.4 % with 4 blocks
// a stratum, 95.3 to 95.8 % with 8); with 1.96 in place of t 93.4, 91.5 and 92.2 %.
for (const share of [0.08, 0.3, 0.6]) {
  test(`12 clusters: 95 % logit intervals cover the truth in no less than 95 of 100 samples, share near ${share}`, () => {
    const { blocks, truth } = buildTown(41, share)
    let [covered, byNormal] = [0, 0]
    for (let round = 0; round < rounds; round++) {
      const found = estimateFromSample(blocks, 97, round)
      assert.ok(found.outcome === 'computed')
      if (found.low <= truth && truth <= found.high) covered++
      const apart = logit(found.estimate) - logit(truth)
      const error = found.standardError! / (found.estimate * (1 - found.estimate))
      if (Math.abs(apart) <= 1.959963984540054 * error) byNormal++
    }
    assert.ok(covered / rounds >= 0.95 - chance, `${covered} of ${rounds}`)
    assert.ok(covered / rounds <= 0.98, `wider than it need be: ${covered} of ${rounds}`)
    assert.ok(byNormal < covered)
  })
}

test('answers taken as if they were not clustered: too sure of themselves', () => {
  const { blocks, truth } = buildTown(41, 0.3)
  let covered = 0
  for (let round = 0; round < rounds; round++) {
    const found = estimateFromSample(blocks, 97, round, true)
    if (found.outcome === 'computed' && found.low <= truth && truth <= found.high) covered++
  }
  assert.ok(covered / rounds < 0.95 - chance, `${covered} of ${rounds}`)
})

test('two waves without any change: called a change in no more than 5 of 100', () => {
  const { blocks } = buildTown(41, 0.3)
  let called = 0
  for (let round = 0; round < rounds; round++) {
    const [one, two] = [estimateFromSample(blocks, 7, 2 * round), estimateFromSample(blocks, 7, 2 * round + 1)]
    assert.ok(one.outcome === 'computed' && two.outcome === 'computed')
    const found = compareWaves(one, two, { samePanel: false, wordingChanged: false })
    if (found.outcome === 'computed' && found.change !== 'unclear') called++
  }
  assert.ok(called / rounds <= 0.05 + chance, `${called} of ${rounds}`)
})

function logit(share: number): number {
  return Math.log(share / (1 - share))
}

import { createRandom } from '../../src/analysis/maths/seeded-random.ts'
import { buildSurveyDesign } from '../../src/analysis/survey/survey-design.ts'
import { estimateProportion } from '../../src/analysis/survey/survey-proportion.ts'
import type { MethodTask } from './task.ts'

interface Sample {
  readonly answers: Float64Array
  readonly weights: Float64Array
  readonly strata: Int32Array
}

/** Weighted share with its logit interval, design included: 20 strata, no clusters, as the peer's svyciprop. Invented answers. */
export const task: MethodTask<Sample> = {
  name: 'survey-proportion',
  unit: 'rows',
  sizes: [1_000, 10_000, 100_000],
  writeInput(size) {
    const random = createRandom(8)
    const rows = Array.from({ length: size }, () => {
      const answer = random() < 0.3 ? 1 : 0
      return `${answer},${(0.5 + 2.5 * random()).toFixed(6)},${1 + Math.floor(20 * random())}`
    })
    return `answer,weight,stratum\n${rows.join('\n')}\n`
  },
  readInput(text) {
    const rows = text.trim().split('\n').slice(1)
    const sample = {
      answers: new Float64Array(rows.length),
      weights: new Float64Array(rows.length),
      strata: new Int32Array(rows.length),
    }
    for (const [at, row] of rows.entries()) {
      const [answer, weight, stratum] = row.split(',').map(Number)
      sample.answers[at] = answer!
      sample.weights[at] = weight!
      sample.strata[at] = stratum!
    }
    return sample
  },
  run({ answers, weights, strata }) {
    const found = estimateProportion(buildSurveyDesign({ weights, strata }), answers)
    if (found.outcome === 'cannot_tell') throw new Error(found.reason)
    return found.estimate + 10 * found.low + 100 * found.high
  },
  tolerance: 1e-8,
  peer: { kind: 'live', package: 'survey', script: 'survey-proportion.R' },
  asked: {},
}

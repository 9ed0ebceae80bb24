import { compareUnweightedProportions } from '../../src/analysis/survey/unweighted-difference.ts'
import { computeExactInterval, computeWilsonInterval } from '../../src/analysis/survey/unweighted-proportion.ts'
import { compareWaves, type WaveEstimate } from '../../src/analysis/survey/wave-difference.ts'
import type { Pair, Tally } from './tally.ts'

export interface UnweightedFile {
  readonly single: readonly {
    readonly x: number
    readonly n: number
    readonly p: number
    readonly wilson: Pair
    readonly clopper_pearson: Pair
  }[]
  readonly two: readonly {
    readonly x1: number
    readonly n1: number
    readonly x2: number
    readonly n2: number
    readonly diff: number
    readonly wald_ci: Pair
    readonly chisq: number
    readonly p: number
    readonly fisher_p: number
    readonly newcombe: Pair
  }[]
}

/** Plain shares: intervals of one, and two against each other. */
export function checkUnweighted(file: UnweightedFile, rows: Tally): void {
  const relativePair = (oracle: string, { low, high }: { low: number; high: number }, expected: Pair) => {
    rows.relative(oracle, low, expected[0])
    rows.relative(oracle, high, expected[1])
  }
  for (const { x, n, p, wilson, clopper_pearson } of file.single) {
    relativePair('unweighted: Wilson', computeWilsonInterval(p, n), wilson)
    relativePair('unweighted: Clopper-Pearson', computeExactInterval(x, n), clopper_pearson)
  }
  for (const { x1, n1, x2, n2, ...expected } of file.two) {
    const one = { yes: x1, answers: n1 }
    const two = { yes: x2, answers: n2 }
    // The oracle takes the first less the second.
    const found = compareUnweightedProportions(two, one, { minimumAnswers: 1 })
    if (found.outcome === 'cannot_tell') throw new Error(found.reason)
    rows.relative('unweighted: difference', found.difference, expected.diff)
    relativePair('unweighted: Newcombe', found, expected.newcombe)
    rows.relative('unweighted: chi-square', found.chiSquare, expected.chisq)
    rows.relative('unweighted: chi-square p', found.chiSquareP, expected.p)
    rows.relative('unweighted: Fisher p', found.fisherP, expected.fisher_p)
    const simple = [two, one].map(({ yes, answers }) => {
      const estimate = yes / answers
      const standardError = Math.sqrt((estimate * (1 - estimate)) / answers)
      return { estimate, standardError, low: estimate, high: estimate, level: 0.95, degreesOfFreedom: Infinity }
    }) as [WaveEstimate, WaveEstimate]
    const wald = compareWaves(...simple, { samePanel: false, wordingChanged: false })
    if (wald.outcome === 'cannot_tell') throw new Error(wald.reason)
    relativePair('unweighted: Wald', wald, expected.wald_ci)
  }
}

// Two shares of equally weighted answers compared: Newcombe's interval, the chi-square and Fisher's exact test.
// What: the difference between two shares with limits that hold for small numbers and near 0 or 1, and how rare it is by chance.
// For: two waves, or two areas, of a poll without weights.
// Source: Newcombe 1998, method 10; Pearson 1900; Fisher 1922. Against R 4.2.2: prop.test without correction, fisher.test.
// Cost: constant, and one step a possible table for Fisher's test.
import { requireProbability, requireWhole } from '../count/checked-counts.ts'
import { logGamma, normalCdf } from '../maths/distributions.ts'
import { computeWilsonInterval, requireYes } from './unweighted-proportion.ts'
import { addSquaredArms } from './wave-difference.ts'

export interface UnweightedDifference {
  readonly outcome: 'computed'
  /** second share less the first */
  readonly difference: number
  /** Newcombe's */
  readonly low: number
  readonly high: number
  readonly level: number
  /** Pearson's, without continuity correction; null when all answers are the same */
  readonly chiSquare: number | null
  readonly chiSquareP: number | null
  /** two-sided: all tables no more probable than the one seen */
  readonly fisherP: number
  /** chiSquare from an expected 5 in each cell of the table, otherwise fisher */
  readonly test: 'chiSquare' | 'fisher'
}

export type UnweightedDifferenceResult =
  | UnweightedDifference
  | {
      readonly outcome: 'cannot_tell'
      readonly reason: 'no_answers' | 'too_few_answers'
      readonly minimumAnswers: number
    }

export interface YesOf {
  readonly yes: number
  readonly answers: number
}

/** No figure when either has fewer answers than `minimumAnswers` (default 30). @throws AnalysisError `bad_counts`, `bad_option` */
export function compareUnweightedProportions(
  first: YesOf,
  second: YesOf,
  { level = 0.95, minimumAnswers = 30 }: { readonly level?: number; readonly minimumAnswers?: number } = {},
): UnweightedDifferenceResult {
  requireProbability(level, 'level')
  requireWhole(minimumAnswers, 'minimumAnswers')
  for (const { yes, answers } of [first, second]) requireYes(yes, answers)
  const fewest = Math.min(first.answers, second.answers)
  if (fewest < minimumAnswers) {
    return { outcome: 'cannot_tell', reason: fewest === 0 ? 'no_answers' : 'too_few_answers', minimumAnswers }
  }
  const [one, other] = [first, second].map(({ yes, answers }) => {
    const estimate = yes / answers
    return { estimate, ...computeWilsonInterval(estimate, answers, level) }
  }) as [Bounded, Bounded]
  const difference = other.estimate - one.estimate
  const all = first.answers + second.answers
  const pooled = (first.yes + second.yes) / all
  const spread = pooled * (1 - pooled) * (1 / first.answers + 1 / second.answers)
  const chiSquare = spread > 0 ? difference ** 2 / spread : null
  return {
    outcome: 'computed',
    difference,
    ...addSquaredArms(one, other),
    level,
    chiSquare,
    chiSquareP: chiSquare === null ? null : 2 * normalCdf(-Math.sqrt(chiSquare)),
    fisherP: testByFisher(first, second),
    test: fewest * Math.min(pooled, 1 - pooled) >= 5 ? 'chiSquare' : 'fisher',
  }
}

interface Bounded {
  readonly estimate: number
  readonly low: number
  readonly high: number
}

function testByFisher(first: YesOf, second: YesOf): number {
  const all = first.answers + second.answers
  const yes = first.yes + second.yes
  const constant = logChoices(all, yes) - logGamma(first.answers + 1) - logGamma(second.answers + 1)
  const probability = (mine: number) =>
    Math.exp(
      -constant -
        logGamma(mine + 1) -
        logGamma(first.answers - mine + 1) -
        logGamma(yes - mine + 1) -
        logGamma(second.answers - yes + mine + 1),
    )
  // Tables that tie in theory differ by rounding: the margin is the one R uses.
  const most = probability(first.yes) * (1 + 1e-7)
  let p = 0
  for (let mine = Math.max(0, yes - second.answers); mine <= Math.min(yes, first.answers); mine++) {
    const chance = probability(mine)
    if (chance <= most) p += chance
  }
  return Math.min(1, p)
}

function logChoices(all: number, chosen: number): number {
  return logGamma(all + 1) - logGamma(chosen + 1) - logGamma(all - chosen + 1)
}

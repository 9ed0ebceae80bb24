// Interval of a share of equally weighted answers: Wilson's score interval, and Clopper and Pearson's exact one.
// What: the shares that would make the observed number of yes plausible. Wilson's covers close to its level on average;
//   the exact one never covers less, and is wider.
// For: polls without weights, published shares, and shares of 0 or 100 % in any survey.
// Source: Wilson 1927; Clopper & Pearson 1934; Brown, Cai & DasGupta 2001. Against epitools 0.5-10.1 and binom.test of R 4.2.2.
// Cost: constant.
import { AnalysisError } from '../analysis-error.ts'
import { requireCount, requireProbability } from '../count/checked-counts.ts'
import { betaQuantile, normalQuantile } from '../maths/distributions.ts'
import type { Interval } from './proportion-interval.ts'

/**
 * Wilson's interval of a share among `answers` (a fraction is allowed: an effective number). `z`: quantile to use, by default the
 * normal one of the level.
 */
export function computeWilsonInterval(share: number, answers: number, level = 0.95, z?: number): Interval {
  requireProbability(level, 'level')
  if (!(share >= 0 && share <= 1)) throw new AnalysisError('bad_share', `a share lies from 0 to 1, got ${share}`)
  if (!(answers > 0 && answers < Number.POSITIVE_INFINITY)) {
    throw new AnalysisError('bad_counts', `answers must be above 0, got ${answers}`)
  }
  const square = (z ?? normalQuantile((1 + level) / 2)) ** 2
  const centre = share + square / (2 * answers)
  const half = Math.sqrt(square * ((share * (1 - share)) / answers + square / (4 * answers * answers)))
  const whole = 1 + square / answers
  // At the ends the formula is exact in theory and a rounding off in numbers.
  return {
    low: share === 0 ? 0 : Math.max(0, (centre - half) / whole),
    high: share === 1 ? 1 : Math.min(1, (centre + half) / whole),
  }
}

/** @throws AnalysisError `bad_counts` (no whole numbers, or more yes than answers), `bad_option` */
export function computeExactInterval(yes: number, answers: number, level = 0.95): Interval {
  requireYes(yes, answers)
  requireProbability(level, 'level')
  const tail = (1 - level) / 2
  return {
    low: yes === 0 ? 0 : betaQuantile(tail, yes, answers - yes + 1),
    high: yes === answers ? 1 : betaQuantile(1 - tail, yes + 1, answers - yes),
  }
}

export interface UnweightedProportion {
  readonly outcome: 'computed'
  readonly method: 'wilson'
  readonly estimate: number
  /** null at 0 and 1, where the formula would claim certainty */
  readonly standardError: number | null
  readonly low: number
  readonly high: number
  readonly level: number
  readonly degreesOfFreedom: number
  readonly answers: number
}

export type UnweightedResult =
  | UnweightedProportion
  | {
      readonly outcome: 'cannot_tell'
      readonly reason: 'no_answers' | 'too_few_answers'
      readonly answers: number
      readonly minimumAnswers: number
    }

/** Share of yes with Wilson's interval; no figure under `minimumAnswers` (default 30). @throws AnalysisError `bad_counts`, `bad_option` */
export function estimateUnweightedProportion(
  yes: number,
  answers: number,
  { level = 0.95, minimumAnswers = 30 }: { readonly level?: number; readonly minimumAnswers?: number } = {},
): UnweightedResult {
  requireYes(yes, answers)
  requireProbability(level, 'level')
  requireCount(minimumAnswers, 'minimumAnswers')
  if (answers < Math.max(1, minimumAnswers)) {
    const reason = answers === 0 ? 'no_answers' : 'too_few_answers'
    return { outcome: 'cannot_tell', reason, answers, minimumAnswers }
  }
  const estimate = yes / answers
  return {
    outcome: 'computed',
    method: 'wilson',
    estimate,
    standardError: yes === 0 || yes === answers ? null : Math.sqrt((estimate * (1 - estimate)) / answers),
    ...computeWilsonInterval(estimate, answers, level),
    level,
    degreesOfFreedom: Number.POSITIVE_INFINITY,
    answers,
  }
}

/** @throws AnalysisError `bad_counts` */
export function requireYes(yes: number, answers: number): void {
  requireCount(yes, 'yes')
  requireCount(answers, 'answers')
  if (yes > answers) throw new AnalysisError('bad_counts', `${yes} yes of ${answers} answers`)
}

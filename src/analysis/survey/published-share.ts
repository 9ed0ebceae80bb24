// A published percentage with nothing but its number of answers.
// What: an honest interval for a figure whose answers nobody can reach any more: Wilson's on the answers over an assumed design
//   effect, widened by what rounding hides.
// For: earlier waves of a municipality's own survey, known from a report; comparable through wave-difference.ts.
// Source: Wilson 1927; Kish 1965 (effective number). Own combination; the assumption is stated in the result.
// Cost: constant.
import { AnalysisError } from '../analysis-error.ts'
import { requireCount, requireProbability } from '../count/checked-counts.ts'
import { computeWilsonInterval } from './unweighted-proportion.ts'

export interface PublishedFigure {
  /** 0–100, as printed */
  readonly percent: number
  /** answers behind it: those of the area or group, not of the whole survey; null when the report does not say */
  readonly answers: number | null
  /** step of the printed figure in percentage points: 1 for whole per cent, 0.1, or 0 when exact */
  readonly roundedTo: number
  /** how many times the variance of a simple sample; from the survey's own later wave, else 1.5 to 2. At least 1 */
  readonly assumedDesignEffect: number
}

export interface PublishedShare {
  readonly outcome: 'computed'
  readonly method: 'wilsonAssumedDesignEffect'
  readonly estimate: number
  /** always null: the interval is all there is */
  readonly standardError: null
  readonly low: number
  readonly high: number
  readonly level: number
  readonly degreesOfFreedom: number
  readonly answers: number
  readonly effectiveAnswers: number
  readonly assumedDesignEffect: number
  readonly roundedTo: number
}

export type PublishedResult =
  | PublishedShare
  | {
      readonly outcome: 'cannot_tell'
      readonly reason: 'answers_unknown' | 'no_answers' | 'too_few_answers'
      readonly answers: number | null
      readonly minimumAnswers: number
    }

/** @throws AnalysisError `bad_share`, `bad_counts`, `bad_option` */
export function boundPublishedShare(
  { percent, answers, roundedTo, assumedDesignEffect }: PublishedFigure,
  { level = 0.95, minimumAnswers = 30 }: { readonly level?: number; readonly minimumAnswers?: number } = {},
): PublishedResult {
  requireProbability(level, 'level')
  requireCount(minimumAnswers, 'minimumAnswers')
  if (!(percent >= 0 && percent <= 100)) throw new AnalysisError('bad_share', `per cent from 0 to 100, got ${percent}`)
  if (!(roundedTo >= 0 && roundedTo <= 10)) throw new AnalysisError('bad_option', `rounded to ${roundedTo} points`)
  if (!(assumedDesignEffect >= 1 && assumedDesignEffect <= 100)) {
    throw new AnalysisError('bad_option', `a design effect from 1 up, got ${assumedDesignEffect}`)
  }
  if (answers === null) return { outcome: 'cannot_tell', reason: 'answers_unknown', answers, minimumAnswers }
  requireCount(answers, 'answers')
  if (answers < Math.max(1, minimumAnswers)) {
    const reason = answers === 0 ? 'no_answers' : 'too_few_answers'
    return { outcome: 'cannot_tell', reason, answers, minimumAnswers }
  }
  const effectiveAnswers = answers / assumedDesignEffect
  const least = Math.max(0, percent - roundedTo / 2) / 100
  const most = Math.min(100, percent + roundedTo / 2) / 100
  return {
    outcome: 'computed',
    method: 'wilsonAssumedDesignEffect',
    estimate: percent / 100,
    standardError: null,
    low: computeWilsonInterval(least, effectiveAnswers, level).low,
    high: computeWilsonInterval(most, effectiveAnswers, level).high,
    level,
    degreesOfFreedom: Number.POSITIVE_INFINITY,
    answers,
    effectiveAnswers,
    assumedDesignEffect,
    roundedTo,
  }
}

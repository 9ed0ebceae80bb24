import { AnalysisError } from '../analysis-error.ts'

/**
 * Refuse a series that is not made of counts (whole numbers from 0 up), so that no method ever answers NaN.
 * Throws AnalysisError `bad_counts`.
 */
export function requireCounts(counts: ArrayLike<number>, what = 'counts'): void {
  for (let i = 0; i < counts.length; i++) requireCount(counts[i] as number, `${what}[${i}]`)
}

/** The same for one number. Throws AnalysisError `bad_counts`. */
export function requireCount(count: number, what = 'count'): void {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new AnalysisError('bad_counts', `${what} must be a whole number from 0 up, got ${count}`)
  }
}

/** Refuse a probability outside (0, 1). Throws AnalysisError `bad_option`. */
export function requireProbability(value: number, what: string): void {
  if (!(value > 0 && value < 1)) throw new AnalysisError('bad_option', `${what} must lie between 0 and 1, got ${value}`)
}

/** Refuse a number that is not positive and finite. Throws AnalysisError `bad_option`, or `code`. */
export function requirePositive(value: number, what: string, code: 'bad_option' | 'not_positive' = 'bad_option'): void {
  if (!(value > 0 && value < Infinity)) throw new AnalysisError(code, `${what} must be above 0, got ${value}`)
}

/** Refuse what is no whole number from `least` up. Throws AnalysisError `bad_option`. */
export function requireWhole(value: number, what: string, least = 1): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new AnalysisError('bad_option', `${what} must be a whole number from ${least} up, got ${value}`)
  }
}

import { AnalysisError } from '../analysis-error.ts'
import { requireCounts, requireProbability } from '../count/checked-counts.ts'
import { normalQuantile } from '../maths/distributions.ts'

export type EarsVariant = 'C1' | 'C2' | 'C3'

export interface EarsResult {
  method: 'ears'
  parameters: { variant: EarsVariant; baseline: number; alpha: number; minSigma: number }
  /** week of the first element of the arrays below (index into the series) */
  first: number
  /** upper bound per week; null for C3 where an earlier baseline does not vary and minSigma is 0 */
  upperBound: (number | null)[]
  alarm: boolean[]
}

/**
 * EARS C1, C2 and C3 (Early Aberration Reporting System).
 *
 * Compares each week with mean and spread of the few weeks just before: C1 right before, C2 with a gap of two weeks so
 * that a slow rise does not hide itself, C3 sums C2's excess over the two weeks before. For short series where nothing better can be
 * fitted. It knows no season. Source: Hutwagner et al. 2003; as in R's surveillance::earsC. Cost: O(weeks · baseline).
 * `minSigma` (0.5–1) keeps a flat baseline from alarming on one case. Throws AnalysisError `bad_counts`, `bad_option`, `short_history`.
 */
export function runEars(
  counts: ArrayLike<number>,
  {
    variant = 'C2',
    baseline = 7,
    alpha = 0.001,
    minSigma = 1,
  }: { variant?: EarsVariant; baseline?: number; alpha?: number; minSigma?: number } = {},
): EarsResult {
  requireCounts(counts)
  requireProbability(alpha, 'alpha')
  if (!Number.isInteger(baseline) || baseline < 3)
    throw new AnalysisError('bad_option', 'baseline must be at least 3 weeks')
  if (!(minSigma >= 0 && minSigma < Infinity)) throw new AnalysisError('bad_option', 'minSigma must be 0 or more')
  const gap = variant === 'C1' ? 0 : 2
  const first = baseline + gap + (variant === 'C3' ? 2 : 0)
  if (counts.length <= first) throw new AnalysisError('short_history', `EARS ${variant} needs more than ${first} weeks`)
  const z = normalQuantile(1 - alpha)
  const upperBound: (number | null)[] = []
  const alarm: boolean[] = []
  for (let week = first; week < counts.length; week++) {
    const now = spreadBefore(counts, week - gap, baseline, minSigma)
    const bound = variant === 'C3' ? boundC3(counts, week, baseline, minSigma, z, now.sd) : now.mean + z * now.sd
    upperBound.push(bound)
    alarm.push(bound !== null && counts[week]! > bound)
  }
  return { method: 'ears', parameters: { variant, baseline, alpha, minSigma }, first, upperBound, alarm }
}

interface Spread {
  mean: number
  sd: number
}

function boundC3(counts: ArrayLike<number>, week: number, baseline: number, minSigma: number, z: number, sd: number) {
  let earlier = 0
  for (let back = 1; back <= 2; back++) {
    const then = spreadBefore(counts, week - back - 2, baseline, minSigma)
    earlier += Math.max(0, (counts[week - back]! - then.mean) / then.sd - 1)
  }
  // The peer's form: the week's own count stands where its mean might be expected, so C3 looks at the two weeks before.
  // A baseline without spread makes `earlier` infinite or, at its mean, undefined.
  const bound = counts[week]! + sd * (z - earlier)
  return Number.isNaN(bound) ? null : Math.max(0, bound)
}

function spreadBefore(counts: ArrayLike<number>, end: number, baseline: number, minSigma: number): Spread {
  let sum = 0
  for (let i = end - baseline; i < end; i++) sum += counts[i]!
  const mean = sum / baseline
  let squares = 0
  for (let i = end - baseline; i < end; i++) squares += (counts[i]! - mean) ** 2
  return { mean, sd: Math.max(minSigma, Math.sqrt(squares / (baseline - 1))) }
}

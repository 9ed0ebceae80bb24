// How many did not answer, and what they could hide.
// What: the share of those asked who did not answer, of those who answered who skipped a question, and the limits within which
//   the figure lies whatever they would have said.
// For: beside every survey figure. An interval tells of chance alone; silence is another matter.
// Source: AAPOR Standard Definitions (response rate 2, all unreached counted as asked); Manski 1989 (limits).
// Cost: one pass over the rows.
import { AnalysisError } from '../analysis-error.ts'
import { requireCount } from '../count/checked-counts.ts'
import type { SurveyDesign } from './survey-design.ts'
import { countMembers, requireLength } from './weighted-mean.ts'

export interface Asked {
  readonly sent: number
  /** known not to belong to the population: moved away, deceased, no such address */
  readonly ineligible?: number
  readonly answered: number
}

export interface NonResponse {
  readonly outcome: 'computed'
  readonly asked: number
  readonly answered: number
  readonly share: number
}

/** Share of those asked who did not answer. @throws AnalysisError `bad_counts` */
export function measureNonResponse({
  sent,
  ineligible = 0,
  answered,
}: Asked): NonResponse | { readonly outcome: 'cannot_tell'; readonly reason: 'nobody_asked' } {
  requireCount(sent, 'sent')
  requireCount(ineligible, 'ineligible')
  requireCount(answered, 'answered')
  const asked = sent - ineligible
  if (answered > asked) throw new AnalysisError('bad_counts', `${answered} answered of ${asked} asked`)
  if (asked === 0) return { outcome: 'cannot_tell', reason: 'nobody_asked' }
  return { outcome: 'computed', asked, answered, share: (asked - answered) / asked }
}

export interface ItemNonResponse {
  readonly outcome: 'computed'
  readonly asked: number
  readonly answered: number
  /** weighted share of those asked who left the question out */
  readonly share: number
}

/**
 * `answered` has 1 for rows with an answer to the question, `asked` 1 for those who were to answer it (default all).
 * @throws AnalysisError `length_mismatch`, `bad_flag`, `bad_counts` (an answer from a row that was not asked)
 */
export function measureItemNonResponse(
  design: SurveyDesign,
  answered: Uint8Array,
  asked?: Uint8Array,
): ItemNonResponse | { readonly outcome: 'cannot_tell'; readonly reason: 'nobody_asked' } {
  requireLength(design, answered.length)
  const all = countMembers(design, asked)
  const some = countMembers(design, answered)
  if (all.answers === 0) return { outcome: 'cannot_tell', reason: 'nobody_asked' }
  let silent = 0
  for (let row = 0; row < design.size; row++) {
    if (some.flags[row] === 1 && all.flags[row] === 0) {
      throw new AnalysisError('bad_counts', `row ${row} answered but was not asked`)
    }
    if (all.flags[row] === 1 && some.flags[row] === 0) silent += design.weights[row]!
  }
  return { outcome: 'computed', asked: all.answers, answered: some.answers, share: silent / all.weightSum }
}

/**
 * Limits of a share among all asked, when `nonResponse` of them (0–1) are silent: none of the silent would have said yes, all would.
 * @throws AnalysisError `bad_share`
 */
export function boundBySilence(share: number, nonResponse: number): { readonly low: number; readonly high: number } {
  for (const value of [share, nonResponse]) {
    if (!(value >= 0 && value <= 1)) throw new AnalysisError('bad_share', `a share lies from 0 to 1, got ${value}`)
  }
  return { low: share * (1 - nonResponse), high: share * (1 - nonResponse) + nonResponse }
}

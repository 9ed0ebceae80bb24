// Weighted displacement quotient (WDQ).
// What: of what a measure gained in its target area, which share was lost to the area around it (negative: events moved) or
//   came on top there (positive: the good spread).
// For: a word on displacement beside the weighted displacement difference; only when the target area improved.
// Source: Bowers & Johnson 2003. It has no standard error: nobody knows its distribution, so none is given.
// Cost: constant.
import { requireCount } from '../count/checked-counts.ts'
import type { LeftOut } from './change-estimate.ts'
import type { BeforeAfter } from './weighted-displacement-difference.ts'

/** The target, the area around it that catches displacement, and a larger control area. */
export interface QuotientAreas {
  readonly target: BeforeAfter
  readonly buffer: BeforeAfter
  readonly control: BeforeAfter
}

export interface QuotientParts {
  /** change of the target's share of the control area; below 0 is better */
  readonly successMeasure: number
  /** the same for the area around it */
  readonly displacementMeasure: number
  /** events fewer in the target than the control's change leads us to expect, alone and with the area around it */
  readonly grossEffect: number
  readonly netEffect: number
}

export interface DisplacementQuotient extends QuotientParts {
  readonly outcome: 'computed'
  readonly method: 'displacementQuotient'
  readonly quotient: number
  readonly meaning: 'moreSpreadThanGain' | 'goodSpread' | 'nothingMoved' | 'lessMovedThanGained' | 'moreMovedThanGained'
  readonly leftOut: readonly LeftOut[]
}

export type QuotientResult =
  | DisplacementQuotient
  | { readonly outcome: 'cannot_tell'; readonly reason: 'no_control_events'; readonly parts: null }
  | { readonly outcome: 'cannot_tell'; readonly reason: 'target_did_not_improve'; readonly parts: QuotientParts }

/** Counts are whole numbers. @throws AnalysisError `bad_counts` */
export function assessDisplacementQuotient({ target, buffer, control }: QuotientAreas): QuotientResult {
  for (const [name, { before, after }] of Object.entries({ target, buffer, control })) {
    requireCount(before, `${name} before`)
    requireCount(after, `${name} after`)
  }
  if (control.before === 0 || control.after === 0) {
    return { outcome: 'cannot_tell', reason: 'no_control_events', parts: null }
  }
  const shareChange = ({ before, after }: BeforeAfter) => after / control.after - before / control.before
  const gain = ({ before, after }: BeforeAfter) => (before * control.after) / control.before - after
  const parts = {
    successMeasure: shareChange(target),
    displacementMeasure: shareChange(buffer),
    grossEffect: gain(target),
    netEffect: gain(target) + gain(buffer),
  }
  // Judged in whole numbers, so that rounding never makes an improvement of nothing.
  if (!(target.after * control.before < target.before * control.after)) {
    return { outcome: 'cannot_tell', reason: 'target_did_not_improve', parts }
  }
  const quotient = parts.displacementMeasure / parts.successMeasure
  return {
    outcome: 'computed',
    method: 'displacementQuotient',
    ...parts,
    quotient,
    meaning: nameMeaning(quotient),
    leftOut: [
      { what: 'standardError', why: 'no_known_distribution' },
      { what: 'p', why: 'no_known_distribution' },
    ],
  }
}

function nameMeaning(quotient: number): DisplacementQuotient['meaning'] {
  if (quotient > 1) return 'moreSpreadThanGain'
  if (quotient > 0) return 'goodSpread'
  if (quotient < -1) return 'moreMovedThanGained'
  return quotient < 0 ? 'lessMovedThanGained' : 'nothingMoved'
}

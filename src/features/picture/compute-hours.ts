/** When in the week: reports spread over the hours in which they may have happened. */
import { spreadOverWeek } from '#analysis/time/aoristic.ts'
import { toWallClock } from '#analysis/time/local-time.ts'
import type { PictureInput } from './input.ts'
import type { Computation } from './schema.ts'

/** A heat map of fewer reports than this shows single events, not a pattern. */
const leastForHours = 20

const minute = 60_000

export function computeHours(input: PictureInput): Computation['hours'] {
  const { from, to, clockChanges } = listIntervals(input)
  if (from.length < Math.max(leastForHours, input.smallCell)) {
    return { weights: null, knownShare: null, counted: from.length }
  }
  const spread = spreadOverWeek(from, to, { clockChanges })
  return {
    weights: Array.from(spread.week, (weight) => Math.round(weight * 1e6) / 1e6),
    knownShare: spread.knownShare,
    counted: spread.events,
  }
}

/** When each report of the period may have happened: minutes of the municipality's own clock since 1970. */
export function listIntervals(input: PictureInput) {
  const events = input.events.filter((one) => one.occurredOn >= input.period.start)
  const from = events.map((one) => toWallClock(one.from, input.timeZone) / minute)
  const to = events.map((one) => toWallClock(one.to, input.timeZone) / minute)
  const clockChanges: 'eu' | 'none' = input.timeZone.startsWith('Europe/') ? 'eu' : 'none'
  return { from, to, clockChanges }
}

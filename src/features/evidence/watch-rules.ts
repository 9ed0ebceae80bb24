/** What a watch item says today: whether its threshold is reached, and which of its dates comes next. */
import { normalQuantile } from '#analysis/maths/distributions.ts'
import type { Observation, WatchItem } from './schema.ts'

export type WatchState = 'reached' | 'notReached' | 'cannotTell'

/** `noThreshold`: only dates are watched · `withinMargin`: the threshold lies inside the value's own margin of error. */
export type WatchReason = 'noThreshold' | 'noSeries' | 'noObservation' | 'suppressed' | 'missing' | 'withinMargin'

export interface WatchVerdict {
  readonly state: WatchState
  readonly reason: WatchReason | null
  /** The observation that was judged. */
  readonly period: string | null
  readonly value: number | null
}

type Watched = Pick<WatchItem, 'seriesId' | 'direction' | 'threshold'>
type Latest = Pick<Observation, 'period' | 'value' | 'state' | 'margin' | 'standardError'>

/**
 * `latest`: the last observation of the item's series, null when there is none. The threshold itself is reached. A survey's
 * value whose margin of error (95 %) holds the threshold tells nothing either way.
 */
export function judgeWatchItem({ seriesId, direction, threshold }: Watched, latest: Latest | null): WatchVerdict {
  const seen = { period: latest?.period ?? null, value: latest?.value ?? null }
  const cannotTell = (reason: WatchReason): WatchVerdict => ({ state: 'cannotTell', reason, ...seen })
  if (direction === null || threshold === null) return cannotTell('noThreshold')
  if (seriesId === null) return cannotTell('noSeries')
  if (latest === null) return cannotTell('noObservation')
  if (latest.state !== 'known' || latest.value === null) {
    return cannotTell(latest.state === 'suppressed' ? 'suppressed' : 'missing')
  }
  const { standardError } = latest
  const margin = latest.margin ?? (standardError === null ? 0 : normalQuantile(0.975) * standardError)
  if (Math.abs(latest.value - threshold) < margin) return cannotTell('withinMargin')
  const reached = direction === 'above' ? latest.value >= threshold : latest.value <= threshold
  return { state: reached ? 'reached' : 'notReached', reason: null, ...seen }
}

export interface NextDate {
  readonly on: string
  readonly what: 'begins' | 'ends'
}

/** The first of its dates that is not past (today counts as to come); null when none is left or none is set. */
export function nextDate({ fromOn, toOn }: Pick<WatchItem, 'fromOn' | 'toOn'>, today: string): NextDate | null {
  if (fromOn !== null && fromOn >= today) return { on: fromOn, what: 'begins' }
  if (toOn !== null && toOn >= today) return { on: toOn, what: 'ends' }
  return null
}

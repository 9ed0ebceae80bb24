/** What may be done with evidence: facts in, every refusal out. */
import type { Refusal } from '#platform/http/endpoint.ts'
import { comparisonKey } from './facts/disagreements.ts'
import { readPeriod } from './facts/evidence-period.ts'
import { findArea } from './facts/find-area.ts'
import { breakIn } from './facts/marked-breaks.ts'
import type { Series, WatchItem } from './schema.ts'

export const evidenceRefusals = [
  'unknownNumber',
  'sameSeries',
  'notTheSameThing',
  'favouredIsUnknown',
  'favouredIsSetAside',
  'alreadySetAside',
  'notSetAside',
  'endsBeforeBegin',
  'directionWithoutThreshold',
  'thresholdWithoutDirection',
  'thresholdWithoutSeries',
  'unknownSeries',
  'noPeriod',
  'breakOutside',
  'alreadyMarked',
  'unknownMunicipality',
  'ownMunicipality',
  'namedTwice',
  'personInText',
  'moved',
  'tooLarge',
  'nameMissing',
] as const
export type EvidenceRefusal = (typeof evidenceRefusals)[number]

/** One of two that disagree, as it stands. */
export interface SetAsideSide {
  readonly series: Series
  /** Whether it has a known current value for the period. */
  readonly known: boolean
  readonly setAside: boolean
}

/** Whether `one` may be set aside in favour of `other`, or taken back. Null: there is no such series. */
export function checkSetAside(
  one: SetAsideSide | null,
  other: SetAsideSide | null,
  takeBack: boolean,
): Refusal<EvidenceRefusal>[] {
  if (takeBack) return one?.setAside ? [] : [{ code: 'notSetAside', field: 'seriesId' }]
  const refusals: Refusal<EvidenceRefusal>[] = []
  if (!one?.known) refusals.push({ code: 'unknownNumber', field: 'seriesId' })
  if (one?.setAside) refusals.push({ code: 'alreadySetAside', field: 'seriesId' })
  if (one && other && one.series.id === other.series.id) {
    return [...refusals, { code: 'sameSeries', field: 'inFavourOf' }]
  }
  if (!other?.known) refusals.push({ code: 'favouredIsUnknown', field: 'inFavourOf' })
  // One must be left standing.
  if (other?.setAside) refusals.push({ code: 'favouredIsSetAside', field: 'inFavourOf' })
  if (one && other && comparisonKey(one.series) !== comparisonKey(other.series)) {
    refusals.push({ code: 'notTheSameThing', field: 'inFavourOf' })
  }
  return refusals
}

/** A series that a mark would lie on. `periods`: its own, in order. */
export interface Breakable {
  readonly frequency: Series['frequency']
  readonly periods: readonly string[]
}

/** Whether a break may be marked. `reached`: the series it would lie on, none where the one named is not there; `standing`: marks of the same reach. */
export function checkBreak(
  period: string,
  { reached, standing }: { reached: readonly Breakable[]; standing: readonly { period: string }[] },
): Refusal<EvidenceRefusal>[] {
  if (reached.length === 0) return [{ code: 'unknownSeries', field: 'seriesId' }]
  if (!readPeriod(period)) return [{ code: 'noPeriod', field: 'period' }]
  // Before it and from it on there must be something to tell apart.
  const parts = reached.some(({ frequency, periods }) => {
    const from = breakIn(frequency, period) ?? ''
    return from > (periods[0] ?? '') && from <= (periods.at(-1) ?? '')
  })
  if (!parts) return [{ code: 'breakOutside', field: 'period' }]
  return standing.some((one) => one.period === period) ? [{ code: 'alreadyMarked', field: 'period' }] : []
}

/** Every fault of a list of similar municipalities; `own`: the municipality's own code. */
export function checkSimilar(codes: readonly string[], own: string): Refusal<EvidenceRefusal>[] {
  return codes.flatMap((code, at): Refusal<EvidenceRefusal>[] => {
    const values = { code }
    if (findArea(code)?.kind !== 'municipality') return [{ code: 'unknownMunicipality', field: 'codes', values }]
    if (code === own) return [{ code: 'ownMunicipality', field: 'codes', values }]
    return codes.indexOf(code) < at ? [{ code: 'namedTwice', field: 'codes', values }] : []
  })
}

/** `seriesKnown`: whether the watched series is there; of no meaning without one. */
export function checkWatchItem(
  item: Pick<WatchItem, 'fromOn' | 'toOn' | 'seriesId' | 'direction' | 'threshold'>,
  seriesKnown: boolean,
): Refusal<EvidenceRefusal>[] {
  const refusals: Refusal<EvidenceRefusal>[] = []
  const { fromOn, toOn, seriesId, direction, threshold } = item
  if (fromOn && toOn && toOn < fromOn) refusals.push({ code: 'endsBeforeBegin', field: 'toOn' })
  if (direction !== null && threshold === null) refusals.push({ code: 'directionWithoutThreshold', field: 'threshold' })
  if (threshold !== null && direction === null) refusals.push({ code: 'thresholdWithoutDirection', field: 'direction' })
  if (threshold !== null && seriesId === null) refusals.push({ code: 'thresholdWithoutSeries', field: 'seriesId' })
  if (seriesId !== null && !seriesKnown) refusals.push({ code: 'unknownSeries', field: 'seriesId' })
  return refusals
}

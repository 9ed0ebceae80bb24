/** What the picture itself offers as focus for the next period: never more than the tests behind it carry. */
import { mostSpecific } from './lead.ts'
import type { Naming } from './naming.ts'
import type { Computation, FocusPoint, SeriesFinding } from './schema.ts'
import type { PictureWords } from './sv.ts'

export interface FocusSuggestion {
  readonly key: string
  readonly title: string
  readonly detail: string
  readonly areaCode: string | null
}

/** At most this many: a meeting that gets twelve suggestions gets none. */
const most = 5

/** What stands out, concentrations that rose, and organisations gone silent, in that order; what is chosen already is left out. */
export function suggestFocus(
  computation: Computation,
  chosen: readonly Pick<FocusPoint, 'title'>[],
  words: PictureWords,
  names: Naming,
): FocusSuggestion[] {
  const text = words.pages.meeting.suggest
  const series = [computation.whole, ...computation.areas, ...computation.categories, ...computation.cells]
  const above = mostSpecific(computation.standsOut)
    .map((one) => series.find((two) => two.areaCode === one.areaCode && two.category === one.category))
    .filter((one): one is SeriesFinding => one !== undefined)
    .map((one) => ({
      key: `above|${one.areaCode}|${one.category}`,
      title: text.above(words.about(one, names)),
      detail: [
        text.aboveDetail(one.count.value ?? 0, words.expected(one.expectation.low, one.expectation.high)),
        words.change[one.change],
      ]
        .filter(Boolean)
        .join(' '),
      areaCode: one.areaCode,
    }))
  const told = new Set(above.map((one) => one.areaCode))
  const spots = computation.hotSpots.spots
    .filter((spot) => spot.risen && spot.source === 'many' && !told.has(spot.areaCode))
    .map((spot) => ({
      key: `spot|${spot.areaCode}|${spot.category}|${spot.from}`,
      title: text.spot(spot.areaCode ? names.area(spot.areaCode) : null),
      detail: text.spotDetail(spot.count.value ?? 0, words.dates.since(spot.from)),
      areaCode: spot.areaCode,
    }))
  const silent = computation.coverage
    .filter((one) => one.verdict === 'silent')
    .map((one) => ({
      key: `silent|${one.organisationId}`,
      title: text.silent(one.organisationName),
      detail: text.silentDetail(words.silentFor(one.periodsSilent, computation.period.kind)),
      areaCode: null,
    }))
  const taken = new Set(chosen.map((one) => one.title))
  return [...above, ...spots, ...silent].filter((one) => !taken.has(one.title)).slice(0, most)
}

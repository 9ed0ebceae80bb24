/** What may leave the two parties' room: a computation whose hidden counts, and all that would tell them, are taken out. */
import type { Computation, SeriesFinding } from './schema.ts'

const unknownExpectation = (finding: SeriesFinding): SeriesFinding['expectation'] => ({
  ...finding.expectation,
  parameters: {},
  verdict: 'cannotTell',
  p: null,
  reason: 'hidden',
})

/**
 * A hidden count takes its past with it: the line beside it, last week's and last year's figures and the verdict would
 * each narrow it down. Small counts of the past are taken out of shown series as well.
 */
function hideSeries(finding: SeriesFinding, smallCell: number): SeriesFinding {
  const small = (value: number | null) => value !== null && value > 0 && value < smallCell
  const hide = <T extends { value: number | null }>(count: T): T =>
    small(count.value) ? { ...count, value: null } : count
  const previous = small(finding.previous.value) ? ({ value: null, hidden: 'small' } as const) : finding.previous
  const earlierYears = finding.earlierYears.map((one) =>
    small(one.count.value) ? { ...one, count: { value: null, hidden: 'small' } as const } : one,
  )
  if (finding.count.hidden === null) {
    const recent = finding.recent.map(hide)
    return { ...finding, previous, earlierYears, recent }
  }
  return {
    ...finding,
    // One mark for both kinds: a reader who knew which was small could work out more.
    count: { value: null, hidden: 'small' },
    previous,
    earlierYears,
    expectation: unknownExpectation(finding),
    recent: [],
    change: 'notAsked',
  }
}

/** The computation as everybody but the two composing parties sees it. */
export function hideSmallCounts(computation: Computation): Computation {
  const { smallCell } = computation
  const hide = (one: SeriesFinding) => hideSeries(one, smallCell)
  const isHidden = (one: { areaCode: string | null; category: string | null }) =>
    [computation.whole, ...computation.areas, ...computation.categories, ...computation.cells].some(
      (finding) =>
        finding.areaCode === one.areaCode && finding.category === one.category && finding.count.hidden !== null,
    )
  const { withoutArea, withoutPosition } = computation.inputs
  const atLeast = (count: number) => (count > 0 && count < smallCell ? 0 : count)
  return {
    ...computation,
    inputs: {
      ...computation.inputs,
      withoutArea: atLeast(withoutArea),
      withoutPosition: atLeast(withoutPosition),
    },
    whole: hide(computation.whole),
    areas: computation.areas.map(hide),
    categories: computation.categories.map(hide),
    cells: computation.cells.map(hide),
    standsOut: computation.standsOut.filter((one) => !isHidden(one)),
    hotSpots: {
      ...computation.hotSpots,
      // One place or one reporter is named to the two parties, never outside.
      spots: computation.hotSpots.spots.filter(
        (spot) => spot.source === 'many' && (spot.count.value ?? 0) >= smallCell,
      ),
    },
  }
}

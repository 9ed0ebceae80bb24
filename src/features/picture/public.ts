/** What may leave the two parties' room: a computation whose hidden counts, and all that would tell them, are taken out. */

import { parsePeriod, periodsUpTo } from '#analysis/time/period.ts'
import { findHiding, type Hiding } from './compute-hidden.ts'
import { hideSmallHours } from './hours-public.ts'
import { markWithheld } from './mark-withheld.ts'
import type { Computation, Count, SeriesFinding, Withheld } from './schema.ts'

const gone: Count = { value: null, hidden: 'small' }

const unknownExpectation = (finding: SeriesFinding): SeriesFinding['expectation'] => ({
  ...finding.expectation,
  parameters: {},
  verdict: 'cannotTell',
  p: null,
  reason: 'hidden',
})

type Key = Pick<SeriesFinding, 'areaCode' | 'category'>
type ValueOf = (finding: SeriesFinding) => number | null | undefined

/**
 * What to hide of one period's numbers: the past stands beside the present, so each of its periods is a table of its
 * own, protected as the present one is. The reports without an area are what its areas lack to its categories' sums.
 */
function protect(computation: Computation, read: ValueOf): { hides: (key: Key) => boolean; rest: boolean } {
  const { areas, categories, cells, smallCell: k } = computation
  const rowOf = new Map(areas.map((one, row) => [one.areaCode, row]))
  const colOf = new Map(categories.map((one, col) => [one.category, col]))
  const cols = categories.length
  const inner = new Array<number>(areas.length * cols).fill(0)
  for (const cell of cells) {
    const [row, col] = [rowOf.get(cell.areaCode), colOf.get(cell.category)]
    if (row !== undefined && col !== undefined) inner[row * cols + col] = read(cell) ?? 0
  }
  const without = categories.map((one, col) => {
    const inAreas = areas.reduce((sum, _, row) => sum + (inner[row * cols + col] ?? 0), 0)
    return Math.max(0, (read(one) ?? 0) - inAreas)
  })
  const rows = areas.length + 1
  const hiding: Hiding = findHiding({ rows, cols, cells: [...inner, ...without], k })
  const hides = ({ areaCode, category }: Key) =>
    hiding(
      areaCode === null ? rows : (rowOf.get(areaCode) ?? rows),
      category === null ? cols : (colOf.get(category) ?? cols),
    ) !== null
  return { hides, rest: hiding(areas.length, cols) !== null }
}

/** The computation as everybody but the two composing parties sees it. `withheld`: what earlier editions take with them. */
export function hideSmallCounts(given: Computation, withheld: Withheld | null = null): Computation {
  const computation = markWithheld(given, withheld)
  const { smallCell, whole } = computation
  const isSmall = (value: number | null | undefined) => typeof value === 'number' && value > 0 && value < smallCell
  const lately = whole.recent.map((_, at) => protect(computation, (one) => one.recent[at]?.value))
  const before = protect(computation, (one) => one.previous.value)
  const earlier = whole.earlierYears.map((_, at) => protect(computation, (one) => one.earlierYears[at]?.count.value))
  const now = protect(computation, (one) => one.count.value)

  const recentPeriods = periodsUpTo(parsePeriod(computation.period.label), Math.max(2, whole.recent.length))
  const last = recentPeriods.length - 1
  const taken = new Set(
    withheld?.past.flatMap(({ period, counts }) => counts.map((one) => `${period}|${one.areaCode}|${one.category}`)),
  )
  const isTaken = (period: string | undefined, one: Key) => taken.has(`${period}|${one.areaCode}|${one.category}`)

  const hide = (finding: SeriesFinding): SeriesFinding => {
    const lost = before.hides(finding) || isTaken(recentPeriods[last - 1]?.label, finding)
    const previous = lost || isSmall(finding.previous.value) ? gone : finding.previous
    const earlierYears = finding.earlierYears.map((one, at) => {
      const lost = earlier[at]?.hides(finding) || isTaken(one.period, finding)
      return lost || isSmall(one.count.value) ? { ...one, count: gone } : one
    })
    if (finding.count.hidden === null) {
      const recent = finding.recent.map((one, at) => {
        const period = recentPeriods[recentPeriods.length - finding.recent.length + at]?.label
        const lost = lately[at]?.hides(finding) || isTaken(period, finding)
        return lost || isSmall(one.value) ? { ...one, value: null } : one
      })
      return { ...finding, previous, earlierYears, recent }
    }
    // One mark for both kinds: a reader who knew which was small could work out more. The line beside it and the verdict
    // would each narrow it down, and go too.
    const expectation = unknownExpectation(finding)
    return { ...finding, count: gone, previous, earlierYears, expectation, recent: [], change: 'notAsked' }
  }

  const hidden = [whole, ...computation.areas, ...computation.categories, ...computation.cells].filter(
    (finding) => finding.count.hidden !== null,
  )
  const isHidden = (one: Key) =>
    hidden.some((finding) => finding.areaCode === one.areaCode && finding.category === one.category)
  const { withoutArea, withoutPosition } = computation.inputs
  const hours = withheld?.hours
    ? { ...computation.hours, weights: null, blocks: null, knownShare: null }
    : hideSmallHours(computation.hours, smallCell)
  const lostHours = computation.hours.weights !== null && !hours.blocks
  return {
    ...computation,
    inputs: {
      ...computation.inputs,
      withoutArea: now.rest || isSmall(withoutArea) || withheld?.withoutArea ? null : withoutArea,
      withoutPosition: isSmall(withoutPosition) || withheld?.withoutPosition ? null : withoutPosition,
    },
    whole: hide(whole),
    areas: computation.areas.map(hide),
    categories: computation.categories.map(hide),
    cells: computation.cells.map(hide),
    coverage: computation.coverage.map((one) =>
      isSmall(one.count) || withheld?.organisations.includes(one.organisationId) ? { ...one, count: null } : one,
    ),
    standsOut: computation.standsOut.filter((one) => !isHidden(one)),
    hours,
    cannotShow: lostHours
      ? [...computation.cannotShow, withheld?.hours ? 'hoursWithheld' : 'tooFewForHours']
      : computation.cannotShow,
    hotSpots: {
      ...computation.hotSpots,
      // One place or one reporter is named to the two parties, never outside.
      spots: computation.hotSpots.spots.filter(
        (spot, at) => spot.source === 'many' && (spot.count.value ?? 0) >= smallCell && !withheld?.spots.includes(at),
      ),
    },
  }
}

/** What a picture's numbers rest on, and the numbers: all that the script in R is written from. */

import { findCellCentre } from '#analysis/map/grid.ts'
import { judgeExpectedLevel } from '#analysis/series/expected-level.ts'
import { listIntervals } from '../compute-hours.ts'
import { alphaRisen, prepareWeighing, searchPlaces } from '../compute-places.ts'
import { collectSeries, falseShare, periodsPerYear, type SeriesKey } from '../compute-series.ts'
import type { PictureInput } from '../input.ts'
import type { Computation, SeriesFinding } from '../schema.ts'

export interface CheckedSeries {
  readonly key: SeriesKey
  readonly standsOut: boolean
  readonly counts: Int32Array
  /** As the picture says it. */
  readonly finding: SeriesFinding
  /** Before the correction for many, which the picture keeps only the outcome of. */
  readonly mean: number | null
  readonly p: number | null
}

export interface CheckedSearch {
  readonly category: string | null
  readonly from: string
  /** The cells compared, numbered by half steps east and steps north. */
  readonly x: number[]
  readonly row: number[]
  readonly counts: number[]
  readonly spots: readonly CheckedSpot[]
}

export interface CheckedSpot {
  /** Places in the lists above, from 1 as in R. */
  readonly cells: number[]
  readonly p: number
  readonly risen: boolean
  readonly established: number
  readonly before: number
  /** Whether there is any past to compare with. */
  readonly beforeKnown: boolean
  readonly windowDays: number
  readonly pastDays: number
}

export interface RCheck {
  readonly computation: Computation
  readonly periodsPerYear: number
  readonly falseShare: number
  readonly alphaRisen: number
  readonly series: readonly CheckedSeries[]
  readonly searches: readonly CheckedSearch[]
  /** Null where the picture shows no hours. */
  readonly hours: (ReturnType<typeof listIntervals> & { readonly weights: readonly number[] }) | null
}

/** `computation`: the picture's own, nothing hidden. `input`: what it was computed from. */
export function gatherCheck(input: PictureInput, computation: Computation): RCheck {
  const { weights } = computation.hours
  return {
    computation,
    periodsPerYear: periodsPerYear[input.period.kind],
    falseShare,
    alphaRisen,
    series: listSeries(input, computation),
    searches: listSearches(input, computation),
    hours: weights === null ? null : { ...listIntervals(input), weights },
  }
}

function listSeries(input: PictureInput, computation: Computation): CheckedSeries[] {
  const seriesOf = collectSeries(input)
  const out = new Set(computation.standsOut.map(nameKey))
  const { whole, areas, categories, cells } = computation
  return [whole, ...areas, ...categories, ...cells].map((finding) => {
    const { areaCode, category } = finding
    const counts = seriesOf(areaCode, category)
    const { expectedMean, p } = judgeExpectedLevel(counts, { periodsPerYear: periodsPerYear[input.period.kind] })
    const standsOut = out.has(nameKey(finding))
    return { key: { areaCode, category }, standsOut, counts, finding, mean: expectedMean, p }
  })
}

const nameKey = ({ areaCode, category }: SeriesKey) => `${areaCode ?? ''}|${category ?? ''}`

function listSearches(input: PictureInput, computation: Computation): CheckedSearch[] {
  const fresh = computation.coverage.filter((one) => one.verdict === 'new').map((one) => one.organisationId)
  return searchPlaces(input, computation.standsOut).flatMap(({ search, result }) => {
    if (result.outcome === 'cannot_tell') return []
    const { grid, active, counts } = result
    const compared = [...active.keys()].filter((cell) => active[cell] === 1)
    const placeOf = new Map(compared.map((cell, at) => [cell, at + 1]))
    const centres = compared.map((cell) => findCellCentre(grid, cell))
    const [west, south] = [least(centres.map(({ e }) => e)), least(centres.map(({ n }) => n))]
    const { cellMetres } = input
    const weigh = prepareWeighing(input, search, grid, new Set(fresh))
    const told = computation.hotSpots.spots.filter(
      (one) => one.category === search.category && one.from === search.from,
    )
    return {
      category: search.category,
      from: search.from,
      x: centres.map(({ e }) => Math.round((2 * (e - west)) / (Math.sqrt(3) * cellMetres))),
      row: centres.map(({ n }) => Math.round((n - south) / (1.5 * cellMetres))),
      counts: compared.map((cell) => counts[cell] as number),
      spots: result.spots.map((spot, at) => {
        const { established, before, windowDays, pastDays } = weigh(spot)
        const said = told[at] ?? { p: Number.NaN, risen: false }
        const cells = spot.cells.map((cell) => placeOf.get(cell) as number)
        const beforeKnown = input.past.length > 0
        return { cells, p: said.p, risen: said.risen, established, before, beforeKnown, windowDays, pastDays }
      }),
    }
  })
}

const least = (values: readonly number[]) => values.reduce((low, one) => Math.min(low, one), Infinity)

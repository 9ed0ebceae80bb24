/** «More reports or more reporters?» asked of what left its range, and answered or said to be unknown. */
import { judgeReportingEffort } from '#analysis/effort/reporting-effort.ts'
import { splitChange } from '#analysis/effort/split-change.ts'
import type { JudgedSeries } from './compute-series.ts'
import type { OrganisationCount, PictureInput } from './input.ts'
import type { SeriesFinding } from './schema.ts'

/** One organisation behind this share of a count: what it tells of may be one problem seen many times. */
const oneTellerShare = 0.8

export function explainChanges(input: PictureInput, judged: JudgedSeries): JudgedSeries {
  const newcomers = findNewcomers(input)
  const explain = (finding: SeriesFinding): SeriesFinding => {
    const { verdict } = finding.expectation
    if (verdict !== 'above' && verdict !== 'below') return finding
    return { ...finding, change: answer(input, finding, newcomers) }
  }
  return {
    ...judged,
    whole: explain(judged.whole),
    areas: judged.areas.map(explain),
    categories: judged.categories.map(explain),
    cells: judged.cells.map(explain),
  }
}

function answer(input: PictureInput, finding: SeriesFinding, newcomers: ReadonlySet<string>): SeriesFinding['change'] {
  const { areaCode, category, expectation } = finding
  // Only for the whole does every organisation's presence count as reporting; elsewhere, being there is the news itself.
  if (areaCode === null && category === null) return splitChange(effortsOf(input)).answer
  const counts = tellersOf(input, finding)
  if (expectation.verdict !== 'above' || !counts) return 'cannotTell'
  const now = counts.filter((one) => one.period === input.periods.length - 1)
  const total = sum(now)
  const established = sum(now.filter((one) => !newcomers.has(one.organisationId)))
  if (established <= (expectation.high ?? 0)) return established < total ? 'moreReporters' : 'cannotTell'
  const byOne = new Map<string, number>()
  for (const one of now) byOne.set(one.organisationId, (byOne.get(one.organisationId) ?? 0) + one.count)
  return Math.max(...byOne.values()) >= oneTellerShare * total ? 'oneTeller' : 'moreReportsEach'
}

const sum = (counts: readonly OrganisationCount[]) => counts.reduce((total, one) => total + one.count, 0)

/** Who told of this series, period by period; null where it was not asked. */
function tellersOf(input: PictureInput, { areaCode, category }: SeriesFinding): readonly OrganisationCount[] | null {
  if (category === null) return input.byOrganisation.filter((one) => one.areaCode === areaCode)
  return input.tellers.find((one) => one.areaCode === areaCode && one.category === category)?.counts ?? null
}

function effortsOf(input: PictureInput) {
  return [...seriesByOrganisation(input).values()]
    .map(judgeReportingEffort)
    .filter((one) => one.reason !== 'neverReported')
}

/** An organisation has a habit after this many periods; a history not longer than that knows nobody as new. */
const habitPeriods = 8

/** Organisations too new to have a habit, while others have one: what they tell has nothing to be compared with. */
export function findNewcomers(input: PictureInput): ReadonlySet<string> {
  const firstOfHabit = input.periods.length - 1 - habitPeriods
  if (firstOfHabit <= 0) return new Set()
  const series = [...seriesByOrganisation(input)]
  return new Set(series.filter(([, counts]) => counts.findIndex((count) => count > 0) > firstOfHabit).map(([id]) => id))
}

/** Reports of each organisation, all areas and categories, period by period. */
export function seriesByOrganisation(input: PictureInput): Map<string, Int32Array> {
  const length = input.periods.length
  const series = new Map(input.organisations.map((one) => [one.id, new Int32Array(length)]))
  for (const { organisationId, period, count } of input.byOrganisation) {
    const own = series.get(organisationId)
    if (own && period >= 0 && period < length) own[period] = (own[period] as number) + count
  }
  return series
}

/** «More reports or more reporters?» asked of what stands out, and answered or said to be unknown. */
import { judgeReportingEffort } from '#analysis/reporting-effort.ts'
import { splitChange } from '#analysis/split-change.ts'
import type { JudgedSeries } from './compute-series.ts'
import type { PictureInput } from './input.ts'
import type { SeriesFinding } from './schema.ts'

/**
 * Asked where the count left its range. A category is counted by organisation only for the whole municipality and its
 * areas, so a cell gets the answer of its area, and a category the answer of the whole.
 */
export function explainChanges(input: PictureInput, judged: JudgedSeries): JudgedSeries {
  const answers = new Map<string | null, SeriesFinding['change']>()
  const explain = (finding: SeriesFinding): SeriesFinding => {
    const { verdict } = finding.expectation
    if (verdict !== 'above' && verdict !== 'below') return finding
    const known = answers.get(finding.areaCode) ?? askOf(input, finding.areaCode)
    answers.set(finding.areaCode, known)
    return { ...finding, change: known }
  }
  return {
    ...judged,
    whole: explain(judged.whole),
    areas: judged.areas.map(explain),
    categories: judged.categories.map(explain),
    cells: judged.cells.map(explain),
  }
}

function askOf(input: PictureInput, areaCode: string | null): SeriesFinding['change'] {
  const length = input.periods.length
  const series = new Map(input.organisations.map((one) => [one.id, new Int32Array(length)]))
  for (const row of input.byOrganisation) {
    if (areaCode !== null && row.areaCode !== areaCode) continue
    const counts = series.get(row.organisationId)
    if (counts && row.period >= 0 && row.period < length)
      counts[row.period] = (counts[row.period] as number) + row.count
  }
  const efforts = [...series.values()].map(judgeReportingEffort).filter((one) => one.reason !== 'neverReported')
  return splitChange(efforts).answer
}

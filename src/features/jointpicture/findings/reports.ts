/** What the municipality's own reports say together over two years. Small numbers came hidden and stay so. */
import { keyText } from '../evidence-index.ts'
import type { FindingOf } from '../finding-schema.ts'
import type { JointInput, ReportCount } from '../input.ts'
import { areaTitles } from './areas.data.ts'

type Reports = FindingOf<'reports'>

export function findReports({ reports }: JointInput): Reports[] {
  if (!reports || reports.count === 0) return []
  const { from, to, count, organisations } = reports
  const shared = {
    kind: 'reports',
    indicator: 'reports',
    title: areaTitles.reports,
    unit: 'count',
    sources: [],
  } as const
  const of = (by: Reports['by'], part: Reports['part'], rows: readonly ReportCount[]): Reports[] => {
    if (rows.length === 0) return []
    const kept = rows.map((one) => ({ ...one, value: one.hidden ? null : one.value }))
    kept.sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || (keyText(a.code) < keyText(b.code) ? -1 : 1))
    const cautions = ['reportedOnly', ...(kept.some((one) => one.hidden) ? ['suppressed'] : [])]
    return [
      { ...shared, sources: [], key: `reports/${by}`, part, cautions, from, to, count, organisations, rows: kept, by },
    ]
  }
  return [...of('category', 'otherInformation', reports.byCategory), ...of('area', 'placesTimes', reports.byArea)]
}

/** Stores invented reports as they would have come to be: told, reviewed, shared, corrected, withdrawn, each a version. */
import type { Insertable } from 'kysely'
import { localDateAt } from '#analysis/time/local-time.ts'
import type { ReportVersionTable } from '#db/tables.ts'
import type { Trx } from '#platform/db/port.ts'
import type { InventedReport } from './inventing/invented-report.ts'

type Row = Insertable<ReportVersionTable>
type Project = (lon: number, lat: number) => [number, number]

const batchSize = 500

export async function insertReports(
  trx: Trx,
  municipalityId: string,
  reports: readonly InventedReport[],
  project: Project,
): Promise<void> {
  const rows = reports.flatMap((report) => versionsOf(report, municipalityId, project))
  for (let at = 0; at < rows.length; at += batchSize) {
    await trx
      .insertInto('reportVersion')
      .values(rows.slice(at, at + batchSize))
      .execute()
  }
}

function versionsOf(report: InventedReport, municipalityId: string, project: Project): Row[] {
  const steps: { at: string; change: Partial<Row> }[] = []
  const { submittedAt, reviewedAt, sharedAt, withdrawnAt } = report
  steps.push({ at: report.reportedAt, change: submittedAt ? { state: 'submitted', submittedAt } : { state: 'draft' } })
  if (reviewedAt) steps.push({ at: reviewedAt, change: { state: 'reviewed', reviewedAt } })
  if (sharedAt) steps.push({ at: sharedAt, change: { state: 'shared', sharedAt } })
  for (const { at, ...correction } of report.corrections) steps.push({ at, change: correction })
  if (withdrawnAt) steps.push({ at: withdrawnAt, change: { state: 'withdrawn', reason: report.withdrawnReason } })
  steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))

  const rows: Row[] = []
  let content = firstContent(report, municipalityId, project)
  steps.forEach(({ at, change }, index) => {
    content = { ...content, reason: null, ...change }
    rows.push({
      ...content,
      occurredOn: localDateAt(Date.parse(content.occurredFrom)),
      version: index + 1,
      recordedAt: at,
      supersededAt: steps[index + 1]?.at ?? null,
    })
  })
  return rows
}

function firstContent(report: InventedReport, municipalityId: string, project: Project): Row {
  const [e, n] = report.lon === null || report.lat === null ? [null, null] : project(report.lon, report.lat)
  const person = reporterOf(report.organisationKey)
  return {
    municipalityId,
    reportId: report.id,
    version: 1,
    organisationId: report.organisationKey,
    reporterId: person,
    state: 'submitted',
    category: report.detail ?? report.category,
    occurredFrom: report.occurredFrom,
    occurredTo: report.occurredTo,
    occurredOn: localDateAt(Date.parse(report.occurredFrom)),
    placeSource: report.source,
    placeId: report.placeKey,
    placeWords: null,
    e,
    n,
    precisionMetres: report.precisionMetres,
    areaCode: report.areaCode,
    felt: report.felt,
    toldPolice: report.toldPolice,
    text: report.text,
    overrides: '[]',
    sourceId: null,
    sourceKey: null,
    changedBy: person,
    changedByOrganisation: report.organisationKey,
    reason: null,
    recordedAt: report.reportedAt,
    supersededAt: null,
    submittedAt: null,
    reviewedAt: null,
    sharedAt: null,
  }
}

/** The two parties' reports are written by those who drive the round; every other organisation has a reporter. */
function reporterOf(organisation: string): string {
  if (organisation === 'lulea-kommun') return '1-coordinator'
  return organisation === 'polisen' ? '2-police' : `3-reporter-${organisation}`
}

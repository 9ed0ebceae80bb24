/** The closed loop: which released pictures counted a report, and what the two parties then chose to do there. */
import type { ReportOutcome } from '#features/report/schema.ts'
import type { ReportRow } from '#features/report/store.ts'
import type { Trx } from '#platform/db/port.ts'
import { listFocusPoints } from '../content-store.ts'
import { listPicturesCounting } from '../store.ts'

export async function findOutcome(trx: Trx, report: ReportRow): Promise<ReportOutcome> {
  if (!report.sharedAt) return { pictures: [], focusPoints: [] }
  const until = report.state === 'withdrawn' ? report.recordedAt : null
  const { occurredOn, sharedAt, areaCode } = report
  const pictures = await listPicturesCounting(trx, { occurredOn, sharedAt, until })
  const focusPoints: ReportOutcome['focusPoints'] = []
  for (const picture of pictures) {
    for (const point of await listFocusPoints(trx, picture.id)) {
      if (point.areaCode === areaCode) focusPoints.push({ title: point.title, outcome: point.outcome })
    }
  }
  return { pictures, focusPoints }
}

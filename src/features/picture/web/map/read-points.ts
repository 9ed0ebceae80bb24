/** The period's shared reports as points: exact places, which only the two who compose may see. */
import { addDays } from '#analysis/time/local-date.ts'
import { listReports } from '#features/report/api.ts'
import { call } from '#platform/web/call.ts'

export interface MapPoint {
  readonly e: number
  readonly n: number
}

const pageSize = 200
/** More points than this hide each other; the areas and the concentrations tell more then. */
const mostPoints = 1000

/** Empty when there are more than can be told apart, or when the list cannot be had: the map does without. */
export async function readPoints(period: { from: string; to: string }): Promise<MapPoint[]> {
  const points: MapPoint[] = []
  for (let page = 1; ; page++) {
    const days = { from: period.from, to: addDays(period.to, -1) }
    const body = { ...days, state: ['shared' as const], sort: 'recorded' as const, page, pageSize }
    const answer = await call(listReports, { body }).catch(() => null)
    if (!answer || answer.total > mostPoints) return []
    for (const { where } of answer.reports) if (where.position) points.push(where.position)
    if (page * pageSize >= answer.total) return points
  }
}

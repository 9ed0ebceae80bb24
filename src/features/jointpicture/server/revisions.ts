/** What later deliveries changed of the numbers that an edition rests on, told beside them. */
import { listRevisions } from '#features/evidence/revision-store.ts'
import { listSeries } from '#features/evidence/store.ts'
import type { Trx } from '#platform/db/port.ts'
import { restsOn } from '../find-rests.ts'
import type { JointComputation, JointPicture } from '../schema.ts'
import type { JointRow } from '../store.ts'

type Told = JointPicture['revisions'][number]

/** More changes than this are looked at on the page of the evidence. */
const mostRevisions = 2000

/** One for each number: what it was when the picture was computed, and what it is now. Newest change first. */
export async function findJointRevisions(trx: Trx, row: JointRow): Promise<Told[]> {
  const { asOf } = row
  const computation = row.computation as JointComputation | null
  if (!computation || asOf === null) return []
  const { revisions } = await listRevisions(trx, { limit: mostRevisions })
  const later = revisions.filter((one) => Date.parse(one.at) > Date.parse(asOf))
  if (later.length === 0) return []
  const series = await listSeries(trx, { ids: [...new Set(later.map((one) => one.seriesId))] })
  const known = new Map(series.map((one) => [one.id, one]))
  const told = new Map<string, Told>()
  for (const { seriesId, period, before, after, at } of later) {
    const one = known.get(seriesId)
    if (!one) continue
    const number = { indicator: one.indicator, areaCode: one.area.code, period }
    const finding = computation.findings.find((finding) => restsOn(finding, number))
    if (!finding) continue
    const key = `${seriesId} ${period}`
    const newer = told.get(key)
    // Changed more than once: what it was at first, and what it is now.
    if (newer) told.set(key, { ...newer, before })
    else told.set(key, { key: finding.key, title: `${one.title}, ${one.area.name}`, period, before, after, at })
  }
  return [...told.values()].filter((one) => one.before !== one.after)
}

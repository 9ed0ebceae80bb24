/** Which samlade lägesbilder rest on values that a delivery changed: handed to the evidence, which lies to the left of this room. */
import type { FindUses } from '#features/evidence/server/find-uses.ts'
import { listSeries } from '#features/evidence/store.ts'
import { restsOn } from '../find-rests.ts'
import type { JointComputation } from '../schema.ts'
import { listComputedJoint } from '../store.ts'

/** Pictures that the asking scope sees, computed before the change and with the number in one of their findings. */
export const findUses: FindUses = async (trx, revisions) => {
  const pictures = await listComputedJoint(trx)
  const series = await listSeries(trx, { ids: [...new Set(revisions.map((one) => one.seriesId))] })
  const known = new Map(series.map((one) => [one.id, one]))
  return revisions.map(({ seriesId, period, at }) => {
    const one = known.get(seriesId)
    if (!one) return []
    const number = { indicator: one.indicator, areaCode: one.area.code, period }
    return pictures.flatMap((picture) => {
      const { findings } = picture.computation as unknown as JointComputation
      if (picture.asOf === null || Date.parse(picture.asOf) >= Date.parse(at)) return []
      if (!findings.some((finding) => restsOn(finding, number))) return []
      return [{ id: picture.id, period: picture.period, edition: picture.edition }]
    })
  })
}

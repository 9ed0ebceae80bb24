/** Foreseen change, each with the number that is watched for it. */
import { compareText, type Evidence, sourcesOf } from '../evidence-index.ts'
import type { FindingOf } from '../finding-schema.ts'
import type { JointInput } from '../input.ts'

type Watch = FindingOf<'watch'>

export function findWatched(evidence: Evidence, { watch }: JointInput): Watch[] {
  const byId = new Map(evidence.all.map((one) => [one.series.id, one]))
  const sorted = watch.toSorted(
    (a, b) => compareText(a.fromOn ?? '9999', b.fromOn ?? '9999') || compareText(a.id, b.id),
  )
  return sorted.map((item): Watch => {
    const known = item.seriesId === null ? undefined : byId.get(item.seriesId)
    const latest = known?.observations.findLast((one) => one.value !== null)
    const { threshold, direction } = item
    const watched =
      known && latest && latest.value !== null && threshold !== null && direction !== null
        ? {
            title: known.series.title,
            period: latest.period,
            value: latest.value,
            threshold,
            reached: direction === 'above' ? latest.value >= threshold : latest.value <= threshold,
          }
        : null
    return {
      kind: 'watch',
      key: `watch/${item.id}`,
      part: 'forecast',
      indicator: `watch.${item.kind}`,
      title: item.title,
      unit: known?.series.unit ?? 'count',
      sources: latest ? sourcesOf(evidence, [latest]) : [],
      cautions: latest?.status === 'preliminary' ? ['preliminary'] : [],
      detail: item.detail,
      fromOn: item.fromOn,
      toOn: item.toOn,
      watched,
    }
  })
}

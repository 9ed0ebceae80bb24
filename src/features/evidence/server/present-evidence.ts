/** The room's two readings: all evidence on one page, and one series with its versions. */
import type { Trx } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { listMarkedBreaks } from '../break-store.ts'
import { listDeliveries } from '../delivery-store.ts'
import { findDisagreements, listComparable } from '../facts/disagreements.ts'
import { isStale } from '../facts/stale.ts'
import { listRevisions } from '../revision-store.ts'
import type {
  Delivery,
  Disagreement,
  MarkedBreak,
  Observation,
  Revision,
  Series,
  SeriesHead,
  WatchItem,
} from '../schema.ts'
import { publicationOf } from '../series-id.ts'
import { listSetAside } from '../set-aside-store.ts'
import { findSeries, listObservations, listSeries, listSpans } from '../store.ts'
import { listWatchItems } from '../watch-store.ts'
import { type FindUses, withUses } from './find-uses.ts'
import { mostRevisions } from './keep-delivery.ts'

export interface EvidencePage {
  series: SeriesHead[]
  deliveries: Delivery[]
  revisions: Revision[]
  revisionCount: number
  disagreements: Disagreement[]
  watch: WatchItem[]
}

/** `today`: the municipality's local day. */
export async function presentEvidence(trx: Trx, today: string, findUses?: FindUses): Promise<EvidencePage> {
  const series = await listSeries(trx)
  const deliveries = await listDeliveries(trx)
  const { revisions, total } = await listRevisions(trx, { limit: mostRevisions })
  return {
    series: await presentHeads(trx, series, today),
    deliveries,
    revisions: await withUses(trx, revisions, findUses),
    revisionCount: total,
    disagreements: await presentDisagreements(trx, series, deliveries),
    watch: await listWatchItems(trx),
  }
}

/** A series that has no observation is not shown. */
async function presentHeads(trx: Trx, series: readonly Series[], today: string): Promise<SeriesHead[]> {
  const spans = new Map((await listSpans(trx)).map((one) => [one.seriesId, one]))
  return series.flatMap((one) => {
    const span = spans.get(one.id)
    if (!span) return []
    const { seriesId: _, ...rest } = span
    return [{ ...one, ...rest, stale: isStale(one, span.to, span.retrievedOn, today) }]
  })
}

/** What stands against something else, now. */
async function presentDisagreements(
  trx: Trx,
  series: readonly Series[],
  deliveries: readonly Pick<Delivery, 'id' | 'title'>[],
): Promise<Disagreement[]> {
  const comparable = listComparable(series)
  if (comparable.length === 0) return []
  const titles = new Map(deliveries.map((one) => [one.id, one.title]))
  const values = (await listObservations(trx, { seriesIds: comparable })).flatMap((one) => {
    const { seriesId, period, value, deliveryId } = one
    return value === null
      ? []
      : [{ seriesId, period, value, publication: publicationOf(seriesId) ?? titles.get(deliveryId) ?? '' }]
  })
  return findDisagreements(series, values, await listSetAside(trx))
}

/** `asOf`: instant, inclusive. @throws CallRefused notFound */
export async function presentSeries(
  trx: Trx,
  { id, asOf }: { id: string; asOf?: string | undefined },
  findUses?: FindUses,
): Promise<{ series: Series; observations: Observation[]; revisions: Revision[]; marked: MarkedBreak[] }> {
  const at = asOf === undefined ? {} : { asOf }
  const series = await findSeries(trx, id, asOf)
  if (!series) throw new CallRefused('notFound')
  const marked = await listMarkedBreaks(trx, asOf)
  const { revisions } = await listRevisions(trx, { seriesId: id, ...at, limit: mostRevisions })
  return {
    series,
    observations: await listObservations(trx, { seriesIds: [id], ...at }),
    revisions: await withUses(trx, revisions, findUses),
    marked: marked.filter(
      (one) => one.source === series.source && one.indicator === series.indicator && (one.seriesId ?? id) === id,
    ),
  }
}

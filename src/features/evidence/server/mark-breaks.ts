/** Marking where a series is another from a period on, and taking the mark back. */
import { randomUUID } from 'node:crypto'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { claimInstant } from '#features/report/store.ts'
import type { Trx } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { insertMarkedBreak, listMarkedBreaks, takeBackMarkedBreak } from '../break-store.ts'
import { lockEvidence } from '../delivery-store.ts'
import { type Breakable, checkBreak } from '../rules.ts'
import type { Series } from '../schema.ts'
import { findSeries, listObservations, listSeries } from '../store.ts'
import { type Deciding, log, refusePersons } from './decide.ts'

export interface BreakWish {
  readonly seriesId: string
  /** This series alone, or every series of the same indicator from the same source. */
  readonly scope: 'series' | 'indicator'
  readonly period: string
  readonly reason: string
  readonly overrides: Excuses
}

/** @throws CallRefused refused: codes of rules.ts, personInText */
export async function markBreak(deciding: Deciding, wish: BreakWish): Promise<void> {
  const { trx, actor, now } = deciding
  const { municipalityId, personId, organisationId } = actor
  const { scope, period, reason } = wish
  await lockEvidence(trx, municipalityId)
  const series = await findSeries(trx, wish.seriesId)
  const seriesId = scope === 'series' ? wish.seriesId : null
  const standing = (await listMarkedBreaks(trx)).filter(
    (one) => one.source === series?.source && one.indicator === series.indicator && one.seriesId === seriesId,
  )
  const reached = series ? await listReached(trx, scope === 'series' ? [series] : await listAlike(trx, series)) : []
  const refusals = checkBreak(period, { reached, standing })
  if (refusals.length > 0 || !series) throw new CallRefused('refused', refusals)
  const kept = await refusePersons(deciding, [{ field: 'reason', text: reason, before: '' }], wish.overrides)
  const { source, indicator } = series
  const id = randomUUID()
  const recordedAt = await claimInstant(trx, municipalityId, now)
  const by = { personId, organisationId, recordedAt, takenBackAt: null }
  await insertMarkedBreak(trx, { municipalityId, id, source, indicator, seriesId, period, reason, ...by })
  await log(deciding, 'evidence.markBreak', 'seriesBreak', id, { source, indicator, scope, period, ...kept })
}

const listAlike = async (trx: Trx, { source, indicator }: Series): Promise<Series[]> =>
  (await listSeries(trx)).filter((one) => one.source === source && one.indicator === indicator)

async function listReached(trx: Trx, series: readonly Series[]): Promise<Breakable[]> {
  const observations = await listObservations(trx, { seriesIds: series.map((one) => one.id) })
  const byId = Map.groupBy(observations, (one) => one.seriesId)
  return series.map(({ id, frequency }) => ({ frequency, periods: (byId.get(id) ?? []).map((one) => one.period) }))
}

/** @throws CallRefused notFound */
export async function takeBackBreak(deciding: Deciding, id: string): Promise<void> {
  const { trx, actor, now } = deciding
  await lockEvidence(trx, actor.municipalityId)
  const standing = (await listMarkedBreaks(trx)).find((one) => one.id === id)
  if (!standing) throw new CallRefused('notFound')
  await takeBackMarkedBreak(trx, id, await claimInstant(trx, actor.municipalityId, now))
  const { source, indicator, period } = standing
  await log(deciding, 'evidence.takeBackBreak', 'seriesBreak', id, { source, indicator, period })
}

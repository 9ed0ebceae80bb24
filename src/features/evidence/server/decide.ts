/** What people decide about evidence: what is set aside, and what is watched for. */
import type { Actor } from '#features/access/schema.ts'
import type { Written } from '#features/report/guard/check-texts.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { type Guarded, refusePersons as refuse, withKnownNames } from '#features/report/server/refuse-persons.ts'
import type { RegisterShelf } from '#features/report/server/registers.ts'
import { claimInstant } from '#features/report/store.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import type { Trx } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { lockEvidence } from '../delivery-store.ts'
import { checkSetAside, checkWatchItem, type SetAsideSide } from '../rules.ts'
import type { WatchItem } from '../schema.ts'
import { insertSetAside, listSetAside, takeBackSetAside } from '../set-aside-store.ts'
import { findSeries, listObservations } from '../store.ts'
import { insertWatchItem, listWatchItems } from '../watch-store.ts'

export interface Deciding {
  readonly trx: Trx
  readonly actor: Actor
  readonly now: Date
  readonly shelf: RegisterShelf
}

export interface SetAsideWish {
  readonly seriesId: string
  readonly period: string
  readonly inFavourOf: string
  readonly reason: string
  readonly takeBack: boolean
  readonly overrides: Excuses
}

/** @throws CallRefused refused: codes of rules.ts, personInText */
export async function setAside(deciding: Deciding, wish: SetAsideWish): Promise<void> {
  const { trx, actor, now } = deciding
  const { seriesId, period, inFavourOf, reason, takeBack } = wish
  await lockEvidence(trx, actor.municipalityId)
  const one = await findSide(trx, seriesId, period)
  const other = await findSide(trx, inFavourOf, period)
  const refusals = checkSetAside(one, other, takeBack)
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
  const { municipalityId, personId, organisationId } = actor
  const at = await claimInstant(trx, municipalityId, now)
  if (takeBack) {
    await takeBackSetAside(trx, { municipalityId, seriesId, period }, at)
    return log(deciding, 'evidence.takeBack', 'series', seriesId, { period })
  }
  const kept = await refusePersons(deciding, [{ field: 'reason', text: reason, before: '' }], wish.overrides)
  const key = { municipalityId, seriesId, period, recordedAt: at }
  await insertSetAside(trx, { ...key, inFavourOf, reason, personId, organisationId, takenBackAt: null })
  await log(deciding, 'evidence.setAside', 'series', seriesId, { period, inFavourOf, ...kept })
}

async function findSide(trx: Trx, id: string, period: string): Promise<SetAsideSide | null> {
  const series = await findSeries(trx, id)
  if (!series) return null
  const current = (await listObservations(trx, { seriesIds: [id] })).find((one) => one.period === period)
  const setAside = (await listSetAside(trx)).some((one) => one.seriesId === id && one.period === period)
  return { series, known: current?.state === 'known', setAside }
}

/** @throws CallRefused refused: codes of rules.ts, personInText · moved, with what stands · notFound */
export async function writeWatchItem(
  deciding: Deciding,
  { overrides, ...item }: WatchItem & { overrides: Excuses },
): Promise<void> {
  const { trx } = deciding
  await lockEvidence(trx, deciding.actor.municipalityId)
  const standing = (await listWatchItems(trx)).find((one) => one.id === item.id)
  if (!standing && item.version > 0) throw new CallRefused('notFound')
  const seriesKnown = item.seriesId !== null && (await findSeries(trx, item.seriesId)) !== null
  const refusals = checkWatchItem(item, seriesKnown)
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
  const texts = [
    { field: 'title', text: item.title, before: standing?.title ?? '' },
    { field: 'detail', text: item.detail ?? '', before: standing?.detail ?? '' },
    { field: 'source', text: item.source, before: standing?.source ?? '' },
  ]
  const kept = await refusePersons(deciding, texts, overrides)
  await keepWatchItem(deciding, item, standing, false)
  await log(deciding, 'evidence.writeWatchItem', 'watchItem', item.id, { kind: item.kind, ...kept })
}

/** @throws CallRefused notFound */
export async function removeWatchItem(deciding: Deciding, id: string): Promise<void> {
  await lockEvidence(deciding.trx, deciding.actor.municipalityId)
  const standing = (await listWatchItems(deciding.trx)).find((one) => one.id === id)
  if (!standing) throw new CallRefused('notFound')
  await keepWatchItem(deciding, standing, standing, true)
  await log(deciding, 'evidence.removeWatchItem', 'watchItem', id, {})
}

async function keepWatchItem(
  { trx, actor, now }: Deciding,
  item: WatchItem,
  standing: WatchItem | undefined,
  removed: boolean,
): Promise<void> {
  const { municipalityId, personId, organisationId } = actor
  const recordedAt = await claimInstant(trx, municipalityId, now)
  const by = { municipalityId, personId, organisationId, recordedAt }
  const written = await insertWatchItem(trx, { ...item, ...by, version: item.version + 1, removed })
  if (!written) throw new CallRefused('moved', [{ code: 'moved', values: { what: 'watchItem' } }], standing)
}

/** What the guard excused, for the log. @throws CallRefused refused: personInText */
export const refusePersons = async (
  deciding: Deciding,
  texts: readonly Written[],
  excuses: Excuses,
): Promise<Guarded> => refuse(await withKnownNames(deciding, deciding.shelf), texts, excuses)

/** The event in the log, in the transaction of the change. */
export function log(
  { trx, actor, now }: Deciding,
  action: string,
  subjectKind: string,
  subjectId: string,
  detail: Record<string, unknown>,
): Promise<void> {
  const { municipalityId } = actor
  return insertAuditEvent(trx, { municipalityId, at: now, actor, action, subjectKind, subjectId, detail })
}

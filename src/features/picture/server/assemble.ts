/** Puts a picture together for its composers: computed, written, confirmed, and the week before. */
import { createHash } from 'node:crypto'
import { parsePeriod, previousPeriod } from '#analysis/time/period.ts'
import type { Trx } from '#platform/db/port.ts'
import { contentOf } from '../content.ts'
import {
  type FocusPointRow,
  listFocusPoints,
  listLevels,
  listTasks,
  listTexts,
  type TaskRow,
} from '../content-store.ts'
import { countNewer } from '../input-store.ts'
import { markWithheld } from '../mark-withheld.ts'
import type { AreaLevel, Computation, FocusPoint, Picture, PictureText, QuickTask } from '../schema.ts'
import { findLatestEdition, listConfirmations, type PictureRow } from '../store.ts'
import { isLong, type Theme } from '../theme-schema.ts'
import { listDone, listThemes, type ThemeRow } from '../theme-store.ts'
import { checkOverlap } from './check-overlap.ts'

export async function readTexts(trx: Trx, pictureId: string): Promise<PictureText[]> {
  const rows = await listTexts(trx, pictureId)
  return rows.map(({ section, version, text, author, recordedAt }) => ({ section, version, text, author, recordedAt }))
}

export async function readLevels(trx: Trx, pictureId: string): Promise<AreaLevel[]> {
  const rows = await listLevels(trx, pictureId)
  return rows.map(({ areaCode, level, reason, version, author }) => {
    return { areaCode, level, reason, version, setBy: author }
  })
}

export const presentFocusPoint = (row: FocusPointRow): FocusPoint => ({
  id: row.id,
  position: row.position,
  title: row.title,
  areaCode: row.areaCode,
  detail: row.detail,
  outcome: row.outcome,
  version: row.version,
})

export const presentTask = (row: TaskRow): QuickTask => ({
  id: row.id,
  focusPointId: row.focusPointId,
  title: row.title,
  ownerOrganisationId: row.ownerOrganisationId,
  dueOn: row.dueOn,
  state: row.state,
  outcome: row.outcome,
  version: row.version,
})

export const presentTheme = ({ id, version, title, categories, text }: ThemeRow): Theme => {
  return { id, version, title, categories, text }
}

export async function assemblePicture(trx: Trx, row: PictureRow): Promise<Picture> {
  const texts = await readTexts(trx, row.id)
  const levels = await readLevels(trx, row.id)
  const focusPoints = (await listFocusPoints(trx, row.id)).map(presentFocusPoint)
  const tasks = (await listTasks(trx, row.id)).map(presentTask)
  const computation = row.computation as Computation | null
  const { withheld, refusals } = await checkOverlap(trx, row)
  const long = isLong(row.kind)
  const themes = long ? (await listThemes(trx, row.id)).map(presentTheme) : []
  const done = long && row.asOf ? await listDone(trx, { from: row.fromOn, to: row.toOn }, row.asOf) : []
  const content = contentOf({ ...row, computation, withheld, texts, levels, focusPoints, tasks, themes, done })
  const contentHash = hashOf(JSON.stringify(content))
  const confirmations = await listConfirmations(trx, row.id)
  const days = { from: row.fromOn, to: row.toOn }
  return {
    id: row.id,
    kind: row.kind,
    period: row.period,
    from: row.fromOn,
    to: row.toOn,
    edition: row.edition,
    state: row.state,
    computedAt: row.computedAt,
    releasedAt: row.releasedAt,
    // Marked for the two as they will be hidden from everybody else.
    computation: computation && markWithheld(computation, withheld),
    correctionReason: row.correctionReason,
    newerReports: row.asOf ? await countNewer(trx, row.municipalityId, row.asOf, days) : 0,
    revisions: [],
    texts,
    levels,
    focusPoints,
    tasks,
    themes,
    done,
    confirmations: confirmations.map((one) => ({
      party: one.party,
      by: one.displayName,
      at: one.confirmedAt,
      contentHash: one.contentHash,
      current: one.contentHash === contentHash,
    })),
    contentHash,
    withheld,
    cannotRelease: refusals.map(({ code, values = {} }) => ({ code, values })),
    last: await readLast(trx, row),
  }
}

/** The period before, with what was promised there and what came of it. */
async function readLast(trx: Trx, row: PictureRow): Promise<Picture['last']> {
  const last = await findLatestEdition(trx, row.kind, previousPeriod(parsePeriod(row.period)).label)
  if (!last) return null
  return {
    id: last.id,
    period: last.period,
    focusPoints: (await listFocusPoints(trx, last.id)).map(presentFocusPoint),
    tasks: (await listTasks(trx, last.id)).map(presentTask),
  }
}

export const hashOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Themes of the longer pictures, and what the weeks within them promised. */
import type { Selectable } from 'kysely'
import type { PictureThemeTable } from '#db/picture-tables.ts'
import { insertIfFree } from '#platform/db/insert-if-free.ts'
import type { Trx } from '#platform/db/port.ts'
import type { DoneItem } from './theme-schema.ts'

export type ThemeRow = Selectable<PictureThemeTable>

export async function listThemes(trx: Trx, pictureId: string): Promise<ThemeRow[]> {
  const rows = await trx
    .selectFrom('pictureTheme')
    .distinctOn('id')
    .selectAll()
    .where('pictureId', '=', pictureId)
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute()
  return rows.filter((row) => !row.removed).sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0))
}

/** Adds the next version; false when somebody else wrote first. */
export async function insertTheme(trx: Trx, row: ThemeRow): Promise<boolean> {
  return insertIfFree(trx.insertInto('pictureTheme').values({ ...row, categories: JSON.stringify(row.categories) }))
}

/** Of the weekly pictures released within these days, as known at an instant: it reads the same ever after. */
export async function listDone(trx: Trx, days: { from: string; to: string }, asOf: string): Promise<DoneItem[]> {
  const weeks = await trx
    .selectFrom('picture')
    .distinctOn('period')
    .select(['id', 'period'])
    .where('kind', '=', 'week')
    .where('fromOn', '>=', days.from)
    .where('toOn', '<=', days.to)
    .where('releasedAt', '<=', asOf)
    .orderBy('period')
    .orderBy('edition', 'desc')
    .execute()
  if (weeks.length === 0) return []
  const ids = weeks.map((one) => one.id)
  const periods = new Map(weeks.map((one) => [one.id, one.period]))
  const points = await trx
    .selectFrom('focusPoint')
    .distinctOn('id')
    .selectAll()
    .where('pictureId', 'in', ids)
    .where('recordedAt', '<=', asOf)
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute()
  const tasks = await trx
    .selectFrom('quickTask')
    .distinctOn('id')
    .selectAll()
    .where('pictureId', 'in', ids)
    .where('recordedAt', '<=', asOf)
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute()
  const done = [
    ...points
      .filter((row) => !row.removed)
      .map(({ id, pictureId, position, title, areaCode, outcome }) => {
        const period = periods.get(pictureId) ?? ''
        const item: DoneItem = { kind: 'focusPoint', period, title, areaCode, outcome, state: null }
        return { at: `${period} 0 ${String(position).padStart(4, '0')} ${id}`, item }
      }),
    ...tasks.map(({ id, pictureId, dueOn, title, outcome, state }) => {
      const period = periods.get(pictureId) ?? ''
      const item: DoneItem = { kind: 'task', period, title, areaCode: null, outcome, state }
      return { at: `${period} 1 ${dueOn} ${id}`, item }
    }),
  ]
  return done.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ item }) => item)
}

/** Themes of a month or a quarter: written like focus points, each change a version. */
import type { Excuses } from '#features/report/guard/excuses.ts'
import { listCategories } from '#features/report/register-store.ts'
import { refusePersons } from '#features/report/server/refuse-persons.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { isLong, type Theme } from '../theme-schema.ts'
import { insertTheme, listThemes } from '../theme-store.ts'
import { presentTheme } from './assemble.ts'
import { type GuardedWriting, holdForEditing, moved, settle, stamp, type Writing } from './write.ts'

export async function writeTheme(
  writing: GuardedWriting,
  pictureId: string,
  { overrides, ...theme }: Theme & { overrides?: Excuses },
): Promise<void> {
  const { trx } = writing
  const picture = await holdForEditing(writing, pictureId)
  const known = new Set((await listCategories(trx, '9999-12-31')).map((one) => one.code))
  const refusals = [
    ...(isLong(picture.kind) ? [] : [{ code: 'themeOfShort' }]),
    ...theme.categories
      .filter((code) => !known.has(code))
      .map((category) => ({ code: 'unknownCategory', values: { category } })),
  ]
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
  const standing = (await listThemes(trx, pictureId)).find((one) => one.id === theme.id)
  if (!standing && theme.version > 0) throw new CallRefused('notFound')
  const texts = [
    { field: 'title', text: theme.title, before: standing?.title },
    { field: 'text', text: theme.text, before: standing?.text },
  ]
  const guarded = refusePersons(writing, texts, overrides)
  const { organisationId: _, ...by } = stamp(writing)
  const row = { ...theme, ...by, pictureId, version: theme.version + 1, removed: false }
  if (!(await insertTheme(trx, row))) throw moved('theme', standing && presentTheme(standing))
  await settle(writing, pictureId, 'picture.writeTheme', { id: theme.id, ...guarded })
}

export async function removeTheme(writing: Writing, pictureId: string, id: string): Promise<void> {
  await holdForEditing(writing, pictureId)
  const standing = (await listThemes(writing.trx, pictureId)).find((one) => one.id === id)
  if (!standing) throw new CallRefused('notFound')
  const { organisationId: _, ...by } = stamp(writing)
  const row = { ...standing, ...by, version: standing.version + 1, removed: true }
  if (!(await insertTheme(writing.trx, row))) throw moved('theme', presentTheme(standing))
  await settle(writing, pictureId, 'picture.removeTheme', { id })
}

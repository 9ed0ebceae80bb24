/** The two parties write in the same picture: each change is a new version, and a change that came second is told so. */
import type { Actor } from '#features/access/schema.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { type Guarded, type Guarding, refusePersons } from '#features/report/server/refuse-persons.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import type { Trx } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { insertVersion, listFocusPoints, listTasks, raiseContentVersion } from '../content-store.ts'
import { checkAction } from '../rules.ts'
import type { FocusPoint, Level, PictureText, QuickTask } from '../schema.ts'
import { lockPicture, type PictureRow } from '../store.ts'
import { presentFocusPoint, presentTask, readLevels, readTexts } from './assemble.ts'

export interface Writing {
  readonly trx: Trx
  readonly actor: Actor
  readonly now: Date
}

export type GuardedWriting = Writing & Guarding

/** The picture, held for the transaction and open for writing; every other case refuses. */
export async function holdForEditing({ trx }: Writing, id: string): Promise<PictureRow> {
  const picture = await lockPicture(trx, id)
  if (!picture) throw new CallRefused('notFound')
  const refusals = checkAction(picture.state, 'edit')
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
  return picture
}

export async function writeText(
  writing: GuardedWriting,
  pictureId: string,
  text: { section: string; text: string; version: number; overrides?: Excuses },
): Promise<PictureText> {
  await holdForEditing(writing, pictureId)
  const before = (await readTexts(writing.trx, pictureId)).find((one) => one.section === text.section)?.text
  const guarded = refusePersons(writing, [{ field: 'text', text: text.text, before }], text.overrides)
  const row = { ...stamp(writing), pictureId, section: text.section, version: text.version + 1, text: text.text }
  const written = await insertVersion(writing.trx, 'pictureText', row)
  const standing = (await readTexts(writing.trx, pictureId)).find((one) => one.section === text.section)
  if (!written || !standing) throw moved('text', standing)
  await settle(writing, pictureId, 'picture.writeText', { section: text.section, version: row.version, ...guarded })
  return standing
}

export async function setLevel(
  writing: GuardedWriting,
  pictureId: string,
  set: { areaCode: string; level: Level; reason: string | null; version: number; overrides?: Excuses },
): Promise<void> {
  await holdForEditing(writing, pictureId)
  const { areaCode, level, reason } = set
  const before = (await readLevels(writing.trx, pictureId)).find((one) => one.areaCode === areaCode)?.reason
  const guarded = refusePersons(writing, [{ field: 'reason', text: reason, before }], set.overrides)
  const row = { ...stamp(writing), pictureId, areaCode, level, reason, version: set.version + 1 }
  if (!(await insertVersion(writing.trx, 'pictureLevel', row))) {
    throw moved(
      'level',
      (await readLevels(writing.trx, pictureId)).find((one) => one.areaCode === areaCode),
    )
  }
  await settle(writing, pictureId, 'picture.setLevel', { areaCode, level, ...guarded })
}

export async function writeFocusPoint(
  writing: GuardedWriting,
  pictureId: string,
  { overrides, ...point }: FocusPoint & { overrides?: Excuses },
): Promise<void> {
  await holdForEditing(writing, pictureId)
  const standing = (await listFocusPoints(writing.trx, pictureId)).find((one) => one.id === point.id)
  // A point that was written before belongs to this picture, or it is not this one's to write.
  if (!standing && point.version > 0) throw new CallRefused('notFound')
  const texts = [
    { field: 'title', text: point.title, before: standing?.title },
    { field: 'detail', text: point.detail, before: standing?.detail },
  ]
  const guarded = refusePersons(writing, texts, overrides)
  const { organisationId: _, ...by } = stamp(writing)
  const next = { version: point.version + 1, removed: false, outcome: standing?.outcome ?? null }
  const row = { ...point, ...by, pictureId, ...next }
  if (!(await insertVersion(writing.trx, 'focusPoint', row))) {
    throw moved('focusPoint', standing && presentFocusPoint(standing))
  }
  await settle(writing, pictureId, 'picture.writeFocusPoint', { id: point.id, ...guarded })
}

export async function removeFocusPoint(writing: Writing, pictureId: string, id: string): Promise<void> {
  await holdForEditing(writing, pictureId)
  const standing = (await listFocusPoints(writing.trx, pictureId)).find((one) => one.id === id)
  if (!standing) throw new CallRefused('notFound')
  const { organisationId: _, ...by } = stamp(writing)
  const row = { ...standing, ...by, version: standing.version + 1, removed: true }
  if (!(await insertVersion(writing.trx, 'focusPoint', row))) throw moved('focusPoint', presentFocusPoint(standing))
  await settle(writing, pictureId, 'picture.removeFocusPoint', { id })
}

export async function writeTask(
  writing: GuardedWriting,
  pictureId: string,
  { overrides, ...task }: QuickTask & { overrides?: Excuses },
): Promise<void> {
  await holdForEditing(writing, pictureId)
  const standing = (await listTasks(writing.trx, pictureId)).find((one) => one.id === task.id)
  if (!standing && task.version > 0) throw new CallRefused('notFound')
  const texts = [
    { field: 'title', text: task.title, before: standing?.title },
    { field: 'outcome', text: task.outcome, before: standing?.outcome },
  ]
  const guarded = refusePersons(writing, texts, overrides)
  const { organisationId: _, ...by } = stamp(writing)
  const row = { ...task, ...by, pictureId, version: task.version + 1 }
  if (!(await insertVersion(writing.trx, 'quickTask', row))) throw moved('task', standing && presentTask(standing))
  await settle(writing, pictureId, 'picture.writeTask', { id: task.id, ...guarded })
}

/** What came of a focus point or a task: written after the release too, and no part of what was released. */
export async function writeOutcome(
  writing: GuardedWriting,
  pictureId: string,
  given: {
    kind: 'focusPoint' | 'task'
    itemId: string
    outcome: string | null
    state?: QuickTask['state'] | undefined
    version: number
    overrides?: Excuses
  },
): Promise<void> {
  const { trx } = writing
  const { organisationId: _, ...by } = stamp(writing)
  if (!(await lockPicture(trx, pictureId))) throw new CallRefused('notFound')
  const next = { ...by, version: given.version + 1, outcome: given.outcome }
  const guard = (before: string | null) =>
    refusePersons(writing, [{ field: 'outcome', text: given.outcome, before }], given.overrides)
  let guarded: Guarded
  if (given.kind === 'focusPoint') {
    const standing = (await listFocusPoints(trx, pictureId)).find((one) => one.id === given.itemId)
    if (!standing) throw new CallRefused('notFound')
    guarded = guard(standing.outcome)
    const row = { ...standing, ...next }
    if (!(await insertVersion(trx, 'focusPoint', row))) throw moved('focusPoint', presentFocusPoint(standing))
  } else {
    const standing = (await listTasks(trx, pictureId)).find((one) => one.id === given.itemId)
    if (!standing) throw new CallRefused('notFound')
    guarded = guard(standing.outcome)
    const row = { ...standing, ...next, state: given.state ?? standing.state }
    if (!(await insertVersion(trx, 'quickTask', row))) throw moved('task', presentTask(standing))
  }
  await log(writing, pictureId, 'picture.writeOutcome', { kind: given.kind, id: given.itemId, ...guarded })
}

/** Answers with what stands now, so that the page can show both and merge. */
export function moved(what: string, current: unknown): CallRefused {
  return new CallRefused('moved', [{ code: 'moved', values: { what } }], current)
}

export const stamp = ({ actor, now }: Writing) => ({
  municipalityId: actor.municipalityId,
  personId: actor.personId,
  organisationId: actor.organisationId,
  recordedAt: now.toISOString(),
})

export async function settle(writing: Writing, pictureId: string, action: string, detail: Record<string, unknown>) {
  await raiseContentVersion(writing.trx, { municipalityId: writing.actor.municipalityId, pictureId })
  await log(writing, pictureId, action, detail)
}

export function log({ trx, actor, now }: Writing, pictureId: string, action: string, detail: Record<string, unknown>) {
  const { municipalityId } = actor
  const subject = { subjectKind: 'picture', subjectId: pictureId }
  return insertAuditEvent(trx, { municipalityId, at: now, actor, action, ...subject, detail })
}

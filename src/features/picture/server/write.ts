/** The two parties write in the same picture: each change is a new version, and a change that came second is told so. */
import type { Actor } from '#features/access/schema.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import type { Trx } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import {
  insertFocusPoint,
  insertLevel,
  insertTask,
  insertText,
  listFocusPoints,
  listTasks,
  raiseContentVersion,
} from '../content-store.ts'
import { checkAction } from '../rules.ts'
import type { FocusPoint, Level, PictureText, QuickTask } from '../schema.ts'
import { lockPicture, type PictureRow } from '../store.ts'
import { presentFocusPoint, presentTask, readLevels, readTexts } from './assemble.ts'

export interface Writing {
  readonly trx: Trx
  readonly actor: Actor
  readonly now: Date
}

/** The picture, held for the transaction and open for writing; every other case refuses. */
async function holdForEditing({ trx }: Writing, id: string): Promise<PictureRow> {
  const picture = await lockPicture(trx, id)
  if (!picture) throw new CallRefused('notFound')
  const refusals = checkAction(picture.state, 'edit')
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
  return picture
}

export async function writeText(
  writing: Writing,
  pictureId: string,
  text: { section: string; text: string; version: number },
): Promise<PictureText> {
  await holdForEditing(writing, pictureId)
  const row = { ...stamp(writing), pictureId, section: text.section, version: text.version + 1, text: text.text }
  const written = await insertText(writing.trx, row)
  const standing = (await readTexts(writing.trx, pictureId)).find((one) => one.section === text.section)
  if (!written || !standing) throw moved('text', standing)
  await settle(writing, pictureId, 'picture.writeText', { section: text.section, version: row.version })
  return standing
}

export async function setLevel(
  writing: Writing,
  pictureId: string,
  set: { areaCode: string; level: Level; reason: string | null; version: number },
): Promise<void> {
  await holdForEditing(writing, pictureId)
  const { areaCode, level, reason } = set
  const row = { ...stamp(writing), pictureId, areaCode, level, reason, version: set.version + 1 }
  if (!(await insertLevel(writing.trx, row))) {
    throw moved(
      'level',
      (await readLevels(writing.trx, pictureId)).find((one) => one.areaCode === areaCode),
    )
  }
  await settle(writing, pictureId, 'picture.setLevel', { areaCode, level })
}

export async function writeFocusPoint(
  writing: Writing,
  pictureId: string,
  point: FocusPoint,
  removed = false,
): Promise<void> {
  await holdForEditing(writing, pictureId)
  const standing = (await listFocusPoints(writing.trx, pictureId)).find((one) => one.id === point.id)
  // A point that was written before belongs to this picture, or it is not this one's to write.
  if (!standing && point.version > 0 && !removed) throw new CallRefused('notFound')
  const { organisationId: _, ...by } = stamp(writing)
  const row = { ...point, ...by, pictureId, version: point.version + 1, removed, outcome: standing?.outcome ?? null }
  if (!(await insertFocusPoint(writing.trx, row))) throw moved('focusPoint', standing && presentFocusPoint(standing))
  await settle(writing, pictureId, removed ? 'picture.removeFocusPoint' : 'picture.writeFocusPoint', { id: point.id })
}

export async function writeTask(writing: Writing, pictureId: string, task: QuickTask): Promise<void> {
  await holdForEditing(writing, pictureId)
  const standing = (await listTasks(writing.trx, pictureId)).find((one) => one.id === task.id)
  if (!standing && task.version > 0) throw new CallRefused('notFound')
  const { organisationId: _, ...by } = stamp(writing)
  const row = { ...task, ...by, pictureId, version: task.version + 1 }
  if (!(await insertTask(writing.trx, row))) throw moved('task', standing && presentTask(standing))
  await settle(writing, pictureId, 'picture.writeTask', { id: task.id })
}

/** What came of a focus point or a task: written after the release too, and no part of what was released. */
export async function writeOutcome(
  writing: Writing,
  pictureId: string,
  given: {
    kind: 'focusPoint' | 'task'
    itemId: string
    outcome: string | null
    state?: QuickTask['state'] | undefined
    version: number
  },
): Promise<void> {
  const { trx } = writing
  const { organisationId: _, ...by } = stamp(writing)
  if (!(await lockPicture(trx, pictureId))) throw new CallRefused('notFound')
  const next = { ...by, version: given.version + 1, outcome: given.outcome }
  if (given.kind === 'focusPoint') {
    const standing = (await listFocusPoints(trx, pictureId)).find((one) => one.id === given.itemId)
    if (!standing) throw new CallRefused('notFound')
    if (!(await insertFocusPoint(trx, { ...standing, ...next }))) throw moved('focusPoint', presentFocusPoint(standing))
  } else {
    const standing = (await listTasks(trx, pictureId)).find((one) => one.id === given.itemId)
    if (!standing) throw new CallRefused('notFound')
    const state = given.state ?? standing.state
    if (!(await insertTask(trx, { ...standing, ...next, state }))) throw moved('task', presentTask(standing))
  }
  await log(writing, pictureId, 'picture.writeOutcome', { kind: given.kind, id: given.itemId })
}

/** Answers with what stands now, so that the page can show both and merge. */
function moved(what: string, current: unknown): CallRefused {
  return new CallRefused('moved', [{ code: 'moved', values: { what } }], current)
}

const stamp = ({ actor, now }: Writing) => ({
  municipalityId: actor.municipalityId,
  personId: actor.personId,
  organisationId: actor.organisationId,
  recordedAt: now.toISOString(),
})

async function settle(writing: Writing, pictureId: string, action: string, detail: Record<string, unknown>) {
  await raiseContentVersion(writing.trx, { municipalityId: writing.actor.municipalityId, pictureId })
  await log(writing, pictureId, action, detail)
}

export function log({ trx, actor, now }: Writing, pictureId: string, action: string, detail: Record<string, unknown>) {
  const { municipalityId } = actor
  const subject = { subjectKind: 'picture', subjectId: pictureId }
  return insertAuditEvent(trx, { municipalityId, at: now, actor, action, ...subject, detail })
}

/** Writing a measure: each change is a new version, and one that came second is told what stands. */
import { randomUUID } from 'node:crypto'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { findPersons } from '#features/report/server/refuse-persons.ts'
import { listChangedFields } from '../measure-content.ts'
import { checkContent, type Refused } from '../measure-rules.ts'
import { insertMeasure, insertMeasureVersion, listContents, listPictureNames } from '../measure-store.ts'
import type { MeasureContent } from '../schema.ts'
import { holdForWriting, logMeasure, moved, refuse, settleMeasure, stamp } from './hold-measure.ts'
import { readKnown } from './measure-known.ts'
import { presentMeasure } from './measure-whole.ts'
import type { MeasureWriting } from './services.ts'

const texts = ['title', 'description', 'expectedShort', 'expectedLong'] as const

const listTexts = (content: MeasureContent, standing: MeasureContent | null) =>
  texts.map((field) => ({ field, text: content[field], before: standing?.[field] }))

/** A draft; ad hoc when it begins in a released running picture. Gives its id. */
export async function createMeasure(
  writing: MeasureWriting,
  { originPictureId, overrides, ...content }: MeasureContent & { originPictureId: string | null; overrides: Excuses },
): Promise<string> {
  const { trx, actor, now } = writing
  const known = await readKnown(writing)
  const refusals: Refused[] = checkContent(content, { state: 'draft', standing: null, known })
  if (originPictureId !== null) {
    const [picture] = await listPictureNames(trx, [originPictureId])
    const isOut = picture && picture.state !== 'composing'
    if (!isOut) refusals.push({ code: 'unknownPicture', field: 'originPictureId' })
  }
  const persons = findPersons(writing, listTexts(content, null), overrides)
  refuse([...refusals, ...persons.refusals])
  const { municipalityId } = actor
  const id = randomUUID()
  const origin = originPictureId === null ? ('plan' as const) : ('adHoc' as const)
  await insertMeasure(trx, { municipalityId, id, origin, originPictureId, createdAt: now.toISOString() })
  await insertMeasureVersion(trx, { ...stamp(writing), measureId: id, version: 1, content })
  await logMeasure(writing, id, 'create', { origin, fields: listChangedFields(null, content), ...persons.guarded })
  return id
}

export async function writeMeasure(
  writing: MeasureWriting,
  id: string,
  { version, overrides, ...content }: MeasureContent & { version: number; overrides: Excuses },
): Promise<void> {
  const { trx } = writing
  const row = await holdForWriting(trx, id)
  const found = (await listContents(trx, [id])).get(id)
  // Before the rules: what stands now may be another than the one that the writer had before them.
  if (version !== (found?.version ?? 0)) throw moved('measure', await presentMeasure(writing, id))
  const standing = found?.content ?? null
  const known = await readKnown(writing)
  const persons = findPersons(writing, listTexts(content, standing), overrides)
  refuse([...checkContent(content, { state: row.state, standing, known }), ...persons.refusals])
  const fields = listChangedFields(standing, content)
  if (fields.length === 0) return
  const next = { ...stamp(writing), measureId: id, version: version + 1, content }
  if (!(await insertMeasureVersion(trx, next))) throw moved('measure', await presentMeasure(writing, id))
  await settleMeasure(writing, id, 'write', { version: version + 1, fields, ...persons.guarded })
}

/** The effect design: fixed before the start, with what it could show at all. */

import { findDetectable } from '../effect-detect.ts'
import { checkDesign } from '../effect-rules.ts'
import { insertDesign, listDesigns } from '../effect-store.ts'
import { countShared, findFirstShared } from '../indicator-count-store.ts'
import type { EffectDesignContent } from '../schema.ts'
import { holdForWriting, moved, refuse, settleMeasure, stamp, todayOf } from './hold-measure.ts'
import { readChildren } from './indicator-points.ts'
import { readPlaces } from './measure-known.ts'
import { presentMeasure } from './measure-whole.ts'
import type { MeasureWriting } from './services.ts'

export async function writeEffectDesign(
  writing: MeasureWriting,
  id: string,
  { version, ...design }: EffectDesignContent & { version: number },
): Promise<void> {
  const { trx } = writing
  const { state } = await holdForWriting(trx, id)
  const standing = (await listDesigns(trx, [id])).get(id)
  const today = await todayOf(writing)
  const locked = Boolean(standing?.lockedAt)
  refuse(checkDesign(design, { state, locked, today, known: await readPlaces(writing) }))
  if (version !== (standing?.version ?? 0)) throw moved('effectDesign', await presentMeasure(writing, id))
  const { treatedAreas, comparisonAreas, beforeFrom: from, startOn: to } = design
  const { withChildren } = await readChildren(trx)
  const areaCodes = [...treatedAreas, ...comparisonAreas]
  const ask = { areaCodes, categories: withChildren(design.categories), from, to }
  const [counts = []] = await countShared(trx, [ask])
  const detectable = findDetectable({ design, counts, today, firstDay: await findFirstShared(trx) })
  const row = { ...stamp(writing), measureId: id, version: version + 1, content: design, detectable }
  if (!(await insertDesign(trx, row))) throw moved('effectDesign', await presentMeasure(writing, id))
  const { state: seen, method } = detectable
  await settleMeasure(writing, id, 'writeEffectDesign', { version: row.version, detectable: seen, method })
}

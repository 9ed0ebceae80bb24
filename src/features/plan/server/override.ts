/** The computed standing of a measure is set aside with a reason, or holds again. Both are told. */
import { randomUUID } from 'node:crypto'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { findPersons } from '#features/report/server/refuse-persons.ts'
import { checkOverride } from '../measure-rules.ts'
import { insertOverride, listOverrides, takeBackOverride } from '../override-store.ts'
import type { StandingOverride } from '../schema.ts'
import { holdMeasure, logMeasure, refuse, stamp } from './hold-measure.ts'
import type { MeasureWriting } from './services.ts'

/** In the place of what stood, which is kept. It is no content: a decision stands. Status null: the computed one holds again. */
export async function overrideMeasure(
  writing: MeasureWriting,
  id: string,
  { status, reason: given, overrides }: { status: StandingOverride | null; reason: string | null; overrides: Excuses },
): Promise<void> {
  const { trx } = writing
  const { state } = await holdMeasure(trx, id)
  const reason = status === null ? null : given?.trim() || null
  const standing = (await listOverrides(trx, [id])).get(id)
  const persons = findPersons(writing, [{ field: 'reason', text: reason, before: standing?.reason }], overrides)
  refuse([...checkOverride({ state, status, reason, overridden: standing !== undefined }), ...persons.refusals])
  const stamped = stamp(writing)
  if (standing) await takeBackOverride(trx, id, stamped.recordedAt)
  if (status !== null && reason !== null) {
    await insertOverride(trx, { ...stamped, id: randomUUID(), measureId: id, status, reason })
  }
  await logMeasure(writing, id, 'override', { status, ...persons.guarded })
}

/** What was done, told in versions: one that came second is told what stands. */
import { localDateAt } from '#analysis/time/local-time.ts'
import { holdMeasure, moved, refuse } from '#features/plan/server/hold-measure.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { findPersons } from '#features/report/server/refuse-persons.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { checkImplementation } from '../rules.ts'
import type { ImplementationInput } from '../schema.ts'
import { findImplementation, insertImplementation } from '../store.ts'
import { presentFollowUp } from './present.ts'
import type { FollowUpWriting } from './services.ts'

interface Of {
  readonly id: string
  readonly entryId: string
}

const texts = ['text', 'doneBy'] as const

/** @throws CallRefused notFound, moved, refused: with all that stands in the way */
export async function writeImplementation(
  writing: FollowUpWriting,
  { id, entryId }: Of,
  { version, overrides, ...input }: ImplementationInput & { version: number; overrides: Excuses },
): Promise<void> {
  const { trx, actor, now, services } = writing
  const { state, decidedAt } = await holdMeasure(trx, id)
  const found = await findImplementation(trx, entryId)
  const taken = found !== null && (found.measureId !== id || found.removed)
  // Before the rules: what stands now may be another than the one that the writer had before them.
  if (!taken && version !== (found?.version ?? 0)) throw moved('implementation', await presentFollowUp(writing, id))
  const { timeZone } = await services.shelf.read(trx, actor.municipalityId)
  const today = localDateAt(now.getTime(), timeZone)
  const decidedOn = decidedAt && localDateAt(Date.parse(decidedAt), timeZone)
  const written = texts.map((field) => ({ field, text: input[field], before: taken ? undefined : found?.[field] }))
  const persons = findPersons(writing, written, overrides)
  refuse([...checkImplementation(input, { state, decidedOn, today, taken }), ...persons.refusals])
  const row = { ...stamp(writing), ...input, id: entryId, measureId: id, version: version + 1 }
  if (!(await insertImplementation(trx, row))) throw moved('implementation', await presentFollowUp(writing, id))
  await log(writing, id, 'write', { entry: entryId, version: row.version, ...persons.guarded })
}

/** Kept as it was, but no longer told. @throws CallRefused notFound */
export async function removeImplementation(writing: FollowUpWriting, { id, entryId }: Of): Promise<void> {
  const { trx } = writing
  await holdMeasure(trx, id)
  const found = await findImplementation(trx, entryId)
  if (!found || found.removed || found.measureId !== id) throw new CallRefused('notFound')
  const { doneOn, text, doneBy, cost, hours } = found
  const version = found.version + 1
  const content = { doneOn, text, doneBy, cost, hours }
  const row = { ...stamp(writing), ...content, id: entryId, measureId: id, version, removed: true }
  if (!(await insertImplementation(trx, row))) throw moved('implementation', await presentFollowUp(writing, id))
  await log(writing, id, 'remove', { entry: entryId, version })
}

const stamp = ({ actor, now }: FollowUpWriting) => ({
  municipalityId: actor.municipalityId,
  personId: actor.personId,
  organisationId: actor.organisationId,
  recordedAt: now.toISOString(),
})

/** Codes and counts only: never text that somebody wrote. */
function log({ trx, actor, now }: FollowUpWriting, id: string, action: string, detail: Record<string, unknown>) {
  const { municipalityId } = actor
  const subject = { subjectKind: 'measure', subjectId: id }
  return insertAuditEvent(trx, {
    municipalityId,
    at: now,
    actor,
    action: `implementation.${action}`,
    ...subject,
    detail,
  })
}

/** A problem held for one change: found, open for it, and logged when it is done. */
import { insertAuditEvent } from '#platform/audit/store.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { checkAction } from '../rules.ts'
import { lockProblem, type ProblemRow, raiseProblemVersion } from '../store.ts'
import type { ProblemAction } from '../transitions.ts'
import type { ProblemWriting } from './services.ts'

/** Held for the transaction: those who change the same problem come in turn. */
export async function lockOrRefuse({ trx }: ProblemWriting, id: string): Promise<ProblemRow> {
  const row = await lockProblem(trx, id)
  if (!row) throw new CallRefused('notFound')
  return row
}

/** Held, and open for the action. */
export async function holdFor(writing: ProblemWriting, id: string, action: ProblemAction): Promise<ProblemRow> {
  const row = await lockOrRefuse(writing, id)
  refuse(checkAction(row.state, action))
  return row
}

/** Refuses with all of it; nothing where nothing speaks against it. */
export function refuse(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
}

/** Answers with what stands now, so that the page can show both. */
export const moved = (what: string, current: unknown) =>
  new CallRefused('moved', [{ code: 'moved', values: { what } }], current)

/** Codes and counts only: never text that somebody wrote. */
export function log(
  { trx, actor, now }: ProblemWriting,
  id: string,
  action: string,
  detail: Record<string, unknown>,
): Promise<void> {
  const { municipalityId } = actor
  const subject = { subjectKind: 'problem', subjectId: id }
  return insertAuditEvent(trx, { municipalityId, at: now, actor, action: `problem.${action}`, ...subject, detail })
}

/** The change is written and logged: confirmations of the content before it no longer hold. */
export async function settle(
  writing: ProblemWriting,
  id: string,
  action: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await raiseProblemVersion(writing.trx, id)
  await log(writing, id, action, detail)
}

export const stamp = ({ actor, now }: ProblemWriting) => ({
  municipalityId: actor.municipalityId,
  personId: actor.personId,
  organisationId: actor.organisationId,
  recordedAt: now.toISOString(),
})

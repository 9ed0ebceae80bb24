/** Raising a problem from findings, and what it rests on later. */
import { randomUUID } from 'node:crypto'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { findPersons } from '#features/report/server/refuse-persons.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { insertProblemFinding, listProblemFindings, markFindingRemoved } from '../finding-store.ts'
import { checkContent, checkStays } from '../rules.ts'
import type { ProblemContent } from '../schema.ts'
import { insertProblem, insertProblemVersion } from '../store.ts'
import { holdFor, log, refuse, settle, stamp } from './hold.ts'
import { type FindingRef, findSaid, readKnown } from './known.ts'
import type { ProblemWriting } from './services.ts'

/** The new problem's id. */
export async function raiseProblem(
  writing: ProblemWriting,
  input: ProblemContent & { readonly findings: readonly FindingRef[]; readonly overrides: Excuses },
): Promise<string> {
  const { trx, actor } = writing
  const { findings, overrides, ...content } = input
  const said = await findSaid(trx, findings)
  const texts = [
    { field: 'title', text: content.title, before: null },
    { field: 'description', text: content.description, before: null },
  ]
  const { refusals, guarded } = findPersons(writing, texts, overrides)
  refuse([...said.refusals, ...checkContent(content, await readKnown(writing, content), null), ...refusals])
  const id = randomUUID()
  const { recordedAt, ...by } = stamp(writing)
  const { municipalityId, organisationId } = by
  const raised = { stateReason: null, stateSince: recordedAt, raisedAt: recordedAt, raisedBy: actor.personId }
  await insertProblem(trx, { id, municipalityId, organisationId, ...raised })
  await insertProblemVersion(trx, { ...by, recordedAt, problemId: id, version: 1, ...content })
  await keepFindings(writing, id, said.found)
  await log(writing, id, 'raise', { findings: said.found.length, ...guarded })
  return id
}

async function keepFindings(
  writing: ProblemWriting,
  problemId: string,
  found: readonly (FindingRef & { sentence: string })[],
): Promise<void> {
  for (const { pictureKind, pictureId, key, sentence } of found) {
    const of = { problemId, pictureKind, pictureId, findingKey: key, sentence }
    await insertProblemFinding(writing.trx, { ...stamp(writing), id: randomUUID(), ...of, removedAt: null })
  }
}

/** Those that it rests on already are passed over. */
export async function addFindings(writing: ProblemWriting, id: string, refs: readonly FindingRef[]): Promise<void> {
  await holdFor(writing, id, 'edit')
  const { found, refusals } = await findSaid(writing.trx, refs)
  refuse(refusals)
  const standing = (await listProblemFindings(writing.trx)).filter((one) => one.problemId === id)
  const added = found.filter(
    ({ pictureId, key }) => !standing.some((one) => one.pictureId === pictureId && one.findingKey === key),
  )
  await keepFindings(writing, id, added)
  if (added.length > 0) await settle(writing, id, 'addFindings', { findings: added.length })
}

export async function removeFinding(writing: ProblemWriting, id: string, findingId: string): Promise<void> {
  const { state } = await holdFor(writing, id, 'edit')
  const standing = (await listProblemFindings(writing.trx)).filter((one) => one.problemId === id)
  if (!standing.some((one) => one.id === findingId)) throw new CallRefused('notFound')
  refuse(checkStays(state, { findings: standing.length - 1 }))
  await markFindingRemoved(writing.trx, { problemId: id, id: findingId }, writing.now.toISOString())
  await settle(writing, id, 'removeFinding', { id: findingId })
}

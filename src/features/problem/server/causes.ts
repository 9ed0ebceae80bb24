/** Causes with their evidence, and chains of events, each written whole. What is taken away is kept as a version that says so. */
import type { Excuses } from '#features/report/guard/excuses.ts'
import { findPersons, refusePersons } from '#features/report/server/refuse-persons.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { checkCause, checkRemoveCause } from '../cause-rules.ts'
import * as store from '../cause-store.ts'
import type { Cause, CauseEvidence, EventChain } from '../schema.ts'
import { readCauses } from './assemble.ts'
import { holdFor, moved, refuse, settle, stamp } from './hold.ts'
import type { ProblemWriting } from './services.ts'

type Evidence = Omit<CauseEvidence, 'version'>
export type CauseInput = Omit<Cause, 'evidence'> & {
  readonly evidence: readonly Evidence[]
  readonly overrides: Excuses
}

export async function writeCause(writing: ProblemWriting, id: string, input: CauseInput): Promise<void> {
  await holdFor(writing, id, 'analyse')
  const { trx } = writing
  await refuseForeign(await store.listCauseRows(trx), id, input.id)
  const causes = await readCauses(trx, id)
  const before = causes.find((one) => one.id === input.id)
  if (before?.removed) throw moved('cause', null)
  if (input.version !== (before?.version ?? 0)) throw moved('cause', before)
  const evidence = await store.listEvidenceRows(trx)
  const elsewhere = new Set(evidence.filter((one) => one.causeId !== input.id).map((one) => one.id))
  const others = causes.filter((one) => !one.removed && one.id !== input.id)
  const { refusals, guarded } = findPersons(writing, listTexts(input, before), input.overrides)
  refuse([...checkCause(input, { others, elsewhere }), ...refusals])
  const { bone, parentId, title, grade } = input
  const version = input.version + 1
  const cause = { id: input.id, problemId: id, version, bone, parentId, title, grade, removed: false }
  const isKept = await store.insertCauseVersion(trx, {
    ...stamp(writing),
    ...cause,
    detail: input.detail?.trim() || null,
  })
  if (!isKept) throw moved('cause', before)
  await keepEvidence(writing, input, evidence)
  const against = input.evidence.filter((one) => one.side === 'against').length
  const counts = { evidence: input.evidence.length, against }
  await settle(writing, id, 'writeCause', { id: input.id, bone, grade, version, ...counts, ...guarded })
}

/** Another problem's is not this one's to write. */
async function refuseForeign(rows: readonly { id: string; problemId: string }[], problemId: string, id: string) {
  if (rows.some((one) => one.id === id && one.problemId !== problemId)) throw new CallRefused('notFound')
}

const listTexts = (input: CauseInput, before: Cause | undefined) => [
  { field: 'title', text: input.title, before: before?.title },
  { field: 'detail', text: input.detail, before: before?.detail },
  ...input.evidence.flatMap(({ id, text, source }) => {
    const standing = before?.evidence.find((one) => one.id === id)
    return [
      { field: `evidence.${id}.text`, text, before: standing?.text },
      { field: `evidence.${id}.source`, text: source, before: standing?.source },
    ]
  }),
]

/** A new version of what changed, came or went; what stands as it was gets none. */
async function keepEvidence(
  writing: ProblemWriting,
  { id: causeId, evidence: given }: Pick<CauseInput, 'id' | 'evidence'>,
  all: readonly store.EvidenceRow[],
): Promise<void> {
  const standing = new Map(all.filter((one) => one.causeId === causeId).map((one) => [one.id, one]))
  const gone = [...standing.values()].filter((one) => !one.removed && !given.some(({ id }) => id === one.id))
  const written = given.filter(({ id, side, text, source }) => {
    const before = standing.get(id)
    return !before || before.removed || before.side !== side || before.text !== text || before.source !== source
  })
  const rows = [
    ...written.map((one) => ({ ...one, removed: false })),
    ...gone.map(({ id, side, text, source }) => ({ id, side, text, source, removed: true })),
  ]
  for (const row of rows) {
    const version = (standing.get(row.id)?.version ?? 0) + 1
    const kept = await store.insertEvidenceVersion(writing.trx, { ...stamp(writing), ...row, causeId, version })
    if (!kept) throw moved('cause', null)
  }
}

export async function removeCause(writing: ProblemWriting, id: string, causeId: string): Promise<void> {
  await holdFor(writing, id, 'analyse')
  const rows = (await store.listCauseRows(writing.trx)).filter((one) => one.problemId === id && !one.removed)
  const standing = rows.find((one) => one.id === causeId)
  if (!standing) throw new CallRefused('notFound')
  refuse(checkRemoveCause(causeId, rows))
  const version = standing.version + 1
  await store.insertCauseVersion(writing.trx, { ...standing, ...stamp(writing), version, removed: true })
  await settle(writing, id, 'removeCause', { id: causeId, version })
}

export async function writeChain(
  writing: ProblemWriting,
  id: string,
  { overrides, ...given }: EventChain & { readonly overrides: Excuses },
): Promise<void> {
  await holdFor(writing, id, 'analyse')
  const rows = await store.listChainRows(writing.trx)
  await refuseForeign(rows, id, given.id)
  const before = rows.find((one) => one.id === given.id)
  if (before?.removed) throw moved('chain', null)
  const current = before && { id: before.id, title: before.title, steps: before.steps, version: before.version }
  if (given.version !== (before?.version ?? 0)) throw moved('chain', current)
  // Steps change places: what stood in any of them was answered for.
  const stood = before && [before.title, ...before.steps.flatMap((one) => [one.title, one.breakPoint ?? ''])].join('\n')
  const texts = [
    { field: 'title', text: given.title, before: stood },
    ...given.steps.flatMap(({ title, breakPoint }, at) => [
      { field: `steps.${at}.title`, text: title, before: stood },
      { field: `steps.${at}.breakPoint`, text: breakPoint, before: stood },
    ]),
  ]
  const guarded = refusePersons(writing, texts, overrides)
  const row = { ...stamp(writing), ...given, problemId: id, version: given.version + 1, removed: false }
  if (!(await store.insertChainVersion(writing.trx, row))) throw moved('chain', current)
  const breaks = given.steps.filter((one) => one.breakPoint !== null).length
  const counts = { steps: given.steps.length, breaks }
  await settle(writing, id, 'writeChain', { id: given.id, version: row.version, ...counts, ...guarded })
}

export async function removeChain(writing: ProblemWriting, id: string, chainId: string): Promise<void> {
  await holdFor(writing, id, 'analyse')
  const rows = (await store.listChainRows(writing.trx)).filter((one) => one.problemId === id && !one.removed)
  const standing = rows.find((one) => one.id === chainId)
  if (!standing) throw new CallRefused('notFound')
  const version = standing.version + 1
  await store.insertChainVersion(writing.trx, { ...standing, ...stamp(writing), version, removed: true })
  await settle(writing, id, 'removeChain', { id: chainId, version })
}

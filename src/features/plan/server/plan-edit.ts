/** Writing a draft edition: begun from the one before, measures taken in and out, exceptions with their reason. */
import { randomUUID } from 'node:crypto'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { findPersons, refusePersons } from '#features/report/server/refuse-persons.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import type { GapCode } from '../chain.ts'
import { checkCreatePlan, checkInclude, checkPeriod, isOver } from '../plan-rules.ts'
import {
  type ChosenMeasure,
  insertChosen,
  insertPlan,
  listChosen,
  listPlanRows,
  movePlan,
  type PlanRow,
  replaceException,
} from '../plan-store.ts'
import { planStates } from '../schema.ts'
import { holdPlanFor, logPlan, settlePlan } from './plan-hold.ts'
import { listAddedSince, presentPlan, readFrozen, readHeld } from './plan-read.ts'
import type { PlanWriting } from './plan-services.ts'
import { listMeasureFacts } from './read-measures.ts'

const stamp = ({ actor, now }: PlanWriting) => ({
  municipalityId: actor.municipalityId,
  personId: actor.personId,
  organisationId: actor.organisationId,
  recordedAt: now.toISOString(),
})

export interface PlanInput {
  readonly title: string
  readonly from: string
  readonly to: string
  readonly overrides: Excuses
}

/** The next edition, with the measures of the one that was last decided and those added since, but for what is over. */
export async function createPlan(writing: PlanWriting, { title, from, to, overrides }: PlanInput): Promise<PlanRow> {
  const { trx, actor, now } = writing
  const rows = await listPlanRows(trx, planStates)
  const open = rows.find((one) => one.state === 'draft' || one.state === 'proposed')
  const persons = findPersons(writing, [{ field: 'title', text: title, before: null }], overrides)
  const refusals = [...checkCreatePlan({ from, to, openEdition: open?.edition ?? null }), ...persons.refusals]
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
  const before = rows.find((one) => one.state === 'decided' || one.state === 'inForce') ?? null
  const edition = (rows[0]?.edition ?? 0) + 1
  const { municipalityId } = actor
  const key = { municipalityId, id: randomUUID() }
  const head = { edition, title, fromOn: from, toOn: to, supersedesId: before?.id ?? null }
  if (!(await insertPlan(trx, { ...key, ...head, createdAt: now.toISOString() }))) {
    throw new CallRefused('moved', [{ code: 'editionOpen', values: { edition } }])
  }
  const begun = before ? await listCarried(writing, before) : []
  for (const [at, measureId] of begun.entries()) {
    await keep(writing, key.id, { measureId, version: 1, included: true, position: at + 1 })
  }
  await logPlan(writing, key.id, 'create', { edition, measures: begun.length, ...persons.guarded })
  return holdPlanFor(writing, key.id, 'edit')
}

/** Its name and days. @throws CallRefused moved, with the edition as it stands, when its content is not what was seen */
export async function writePlan(
  writing: PlanWriting,
  id: string,
  { title, from, to, contentHash, overrides }: PlanInput & { readonly contentHash: string },
): Promise<PlanRow> {
  const { trx, services } = writing
  const row = await holdPlanFor(writing, id, 'edit')
  const persons = findPersons(writing, [{ field: 'title', text: title, before: row.title }], overrides)
  const refusals = [...checkPeriod({ from, to }), ...persons.refusals]
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
  const ask = { ...writing, shelf: services.shelf }
  if ((await readHeld(ask, row)).hash !== contentHash) {
    throw new CallRefused('moved', [{ code: 'contentMoved' }], await presentPlan(ask, row))
  }
  await movePlan(trx, row, { title, fromOn: from, toOn: to })
  await settlePlan(writing, id, 'write', persons.guarded)
  return row
}

async function listCarried({ trx, actor, now }: PlanWriting, before: PlanRow): Promise<string[]> {
  const held = await readFrozen(trx, before.id)
  if (!held) return []
  const all = await listMeasureFacts(trx, { municipalityId: actor.municipalityId, now })
  const going = new Set(all.filter((one) => !isOver(one.state)).map((one) => one.id))
  const added = await listAddedSince(trx, before, held.content, all)
  return [...held.content.measures, ...added].map((one) => one.id).filter((id) => going.has(id))
}

async function keep(writing: PlanWriting, planId: string, row: ChosenMeasure): Promise<void> {
  if (!(await insertChosen(writing.trx, { ...row, ...stamp(writing), planId }))) throw new CallRefused('moved')
}

export interface IncludeInput {
  readonly measureId: string
  readonly included: boolean
  readonly after?: string | null | undefined
}

/** Said twice it changes nothing. */
export async function includeMeasure(writing: PlanWriting, id: string, input: IncludeInput): Promise<PlanRow> {
  const { trx, actor, now } = writing
  const row = await holdPlanFor(writing, id, 'edit')
  const [measure = null] = await listMeasureFacts(trx, { municipalityId: actor.municipalityId, now }, [input.measureId])
  const refusals = checkInclude(input.included, measure)
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
  const chosen = await listChosen(trx, id)
  const standing = chosen.find((one) => one.measureId === input.measureId)
  const position = placeIn(chosen, standing, input)
  const { measureId, included } = input
  if ((standing?.included ?? false) === included && (!included || standing?.position === position)) return row
  await keep(writing, id, { measureId, included, position, version: (standing?.version ?? 0) + 1 })
  await settlePlan(writing, id, included ? 'include' : 'exclude', { measureId })
  return row
}

/** Between the one that it is to come after and the one that follows. */
function placeIn(
  chosen: readonly ChosenMeasure[],
  standing: ChosenMeasure | undefined,
  { after, included }: IncludeInput,
): number {
  const last = (chosen.at(-1)?.position ?? 0) + 1
  if (after === undefined || !included) return standing?.position ?? last
  const others = chosen.filter((one) => one !== standing && one.included)
  const at = after === null ? -1 : others.findIndex((one) => one.measureId === after)
  if (after !== null && at === -1) return standing?.position ?? last
  const [before, next] = [others[at], others[at + 1]]
  if (!next) return last
  return ((before?.position ?? next.position - 2) + next.position) / 2
}

export interface ExceptionInput {
  readonly code: GapCode
  readonly subjectId: string
  readonly reason: string
  readonly overrides: Excuses
}

/** Recorded for a link that is broken now. One written for the same link takes its place; the first is kept. */
export async function writeException(writing: PlanWriting, id: string, input: ExceptionInput): Promise<PlanRow> {
  const { trx, services, actor, now } = writing
  const row = await holdPlanFor(writing, id, 'edit')
  const { code, subjectId, reason } = input
  const { content } = await readHeld({ trx, actor, now, shelf: services.shelf }, row)
  if (!content.gaps.some((one) => one.code === code && one.subjectId === subjectId)) {
    throw new CallRefused('refused', [{ code: 'unknownGap', field: 'subjectId' }])
  }
  const guarded = refusePersons(writing, [{ field: 'reason', text: reason, before: null }], input.overrides)
  await replaceException(trx, { ...stamp(writing), id: randomUUID(), planId: id, code, subjectId, reason })
  await settlePlan(writing, id, 'except', { code, ...guarded })
  return row
}

/** What a report must be before it may be kept. Facts in, every refusal out. */
import type { Actor } from '#features/access/schema.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import type { Unexcused } from './guarded-text.ts'
import type { Report, ReportAction, ReportInput, ReportState } from './schema.ts'
import { findTransition, openActions, type Relation } from './transitions.ts'

export const reportRefusals = [
  'unknownCategory',
  'inFuture',
  'tooLongAgo',
  'endBeforeStart',
  'tooLongInterval',
  'placeMissing',
  'unknownPlace',
  'unknownArea',
  'outsideMunicipality',
  'identityInText',
  'reasonMissing',
  'noSuchStep',
  'notYours',
  'moved',
] as const
export type ReportRefusal = (typeof reportRefusals)[number]

/** What the rule needs to know of the world. */
export interface ReportFacts {
  readonly now: Date
  readonly categories: ReadonlySet<string>
  readonly placeIds: ReadonlySet<string>
  readonly areaCodes: ReadonlySet<string>
  /** Area of the given position; null when it lies outside the municipality; undefined when there is no position. */
  readonly areaOfPosition: string | null | undefined
  /** Guard markings in text and place words that are not taken away and not excused. */
  readonly unexcused: readonly Unexcused[]
}

const day = 86_400_000
/** A form is for what just happened; older things come by import, which states its source. */
const longestAgo = 366 * day
const longestInterval = 62 * day
/** A phone's clock may be a little ahead of the server's. */
const clockSlack = 5 * 60_000

/** Every reason this report cannot be kept as it is; empty when it can. */
export function checkReport(input: ReportInput, facts: ReportFacts): Refusal<ReportRefusal>[] {
  const refusals: Refusal<ReportRefusal>[] = []
  const refuse = (code: ReportRefusal, field: string, values?: Refusal['values']) =>
    refusals.push(values ? { code, field, values } : { code, field })

  if (!facts.categories.has(input.category)) refuse('unknownCategory', 'category')

  const from = Date.parse(input.when.from)
  const to = Date.parse(input.when.to)
  const now = facts.now.getTime()
  if (from > now + clockSlack) refuse('inFuture', 'when.from')
  else if (to > now + clockSlack) refuse('inFuture', 'when.to')
  if (now - from > longestAgo) refuse('tooLongAgo', 'when.from')
  if (to < from) refuse('endBeforeStart', 'when.to')
  else if (to - from > longestInterval) refuse('tooLongInterval', 'when.to')

  const { placeId, areaCode } = input.where
  if (!placeId && !areaCode && facts.areaOfPosition === undefined) refuse('placeMissing', 'where')
  if (placeId && !facts.placeIds.has(placeId)) refuse('unknownPlace', 'where')
  if (areaCode && !facts.areaCodes.has(areaCode)) refuse('unknownArea', 'where')
  if (facts.areaOfPosition === null) refuse('outsideMunicipality', 'where')

  for (const marked of facts.unexcused) {
    refuse('identityInText', marked.field, { kind: marked.kind, words: marked.words, why: marked.why })
  }
  return refusals
}

/** How this actor stands to this report; empty for a stranger. */
export function relationsTo(
  actor: Pick<Actor, 'personId' | 'organisationId' | 'role'>,
  report: { organisationId: string; reporterId: string | null },
): Relation[] {
  const relations: Relation[] = []
  if (report.organisationId !== actor.organisationId) return relations
  if (report.reporterId === actor.personId) relations.push('author')
  const reviewers = ['reviewer', 'coordinator', 'communityPoliceOfficer']
  if (reviewers.includes(actor.role)) relations.push('reviewerOfOrganisation')
  return relations
}

/** Whether this actor may read a report that the database lets them see: a reporter reads what they wrote themselves. */
export function mayRead(
  actor: Pick<Actor, 'personId' | 'organisationId' | 'role'>,
  report: { organisationId: string; reporterId: string | null },
): boolean {
  return actor.role !== 'reporter' || relationsTo(actor, report).length > 0
}

/** The next state, or every reason against the step. */
export function moveReport(
  report: { id: string; state: ReportState; version: number; organisationId: string; reporterId: string | null },
  step: { action: ReportAction; version: number; reason: string | null },
  actor: Pick<Actor, 'personId' | 'organisationId' | 'role'>,
): { to: ReportState } | { refusals: Refusal<ReportRefusal>[] } {
  const refusals: Refusal<ReportRefusal>[] = []
  const transition = findTransition(report.state, step.action)
  const values = { id: report.id }
  if (step.version !== report.version) refusals.push({ code: 'moved', values })
  if (!transition)
    refusals.push({ code: 'noSuchStep', values: { ...values, state: report.state, action: step.action } })
  const relations = relationsTo(actor, report)
  if (transition && !transition.by.some((one) => relations.includes(one))) refusals.push({ code: 'notYours', values })
  if (transition?.reason === 'required' && !step.reason?.trim()) {
    refusals.push({ code: 'reasonMissing', field: 'reason', values })
  }
  if (refusals.length > 0 || !transition) return { refusals }
  return { to: transition.to }
}

/** The steps to offer: what the table opens for this person. */
export function offeredActions(
  actor: Pick<Actor, 'personId' | 'organisationId' | 'role'>,
  report: { state: ReportState; organisationId: string; reporterId: string | null },
): ReportAction[] {
  return openActions(report.state, relationsTo(actor, report))
}

/** Names of the fields that differ between two versions, for the history. */
export function changedFields(older: Report, newer: Report): string[] {
  const fields = ['state', 'category', 'when', 'where', 'felt', 'toldPolice', 'text'] as const
  return fields.filter((field) => JSON.stringify(older[field]) !== JSON.stringify(newer[field]))
}

/** Duplicate hint: same branch of the category tree, within this far and this long. A hint, never a refusal. */
export const nearMetres = 200
export const nearHours = 12

/** Problems with causes, measures with indicators, and the plan in two editions. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Measure, Plan } from '#features/plan/schema.ts'
import { criteria, type Problem, type Raisable } from '#features/problem/schema.ts'
import type { FourYears } from './diary.ts'
import type { MeasureEntry, PlanEntry } from './ledger.ts'

export interface RaisedProblem {
  readonly id: string
  readonly title: string
  readonly causeId: string
}

const both = ['police', 'coordinator'] as const

/** Raised from the first finding of a proposed samlad picture, scored by both parties, with one cause. */
export async function raiseProblem(
  years: FourYears,
  given: { readonly title: string; readonly subGoals: readonly string[]; readonly pictureId: string },
): Promise<RaisedProblem> {
  const { title, subGoals, pictureId } = given
  const content = { title, description: 'Rutor krossas om kvällarna.', areaCodes: ['soder'], categories: ['vandalism'] }
  const picture = { pictureKind: 'joint', pictureId }
  const found = await years.done<{ findings: Raisable[] }>(
    ...(['police', 'GET', `/problems/raisable?${new URLSearchParams(picture)}`] as const),
  )
  const key = found.findings[0]?.key
  assert.ok(key)
  const findings = [{ ...picture, key }]
  const { id } = await years.done<Problem>('coordinator', 'POST', '/problems', { ...content, subGoals, findings })
  const scores = criteria.map((criterion) => ({ criterion, score: 2, note: null, version: 0 }))
  for (const who of both) await years.done(who, 'PUT', `/problems/${id}/scores`, { scores })
  const causeId = randomUUID()
  const cause = { id: causeId, bone: 'place', parentId: null, title: 'Mörkt', detail: null, grade: 'data', version: 0 }
  await years.done('police', 'PUT', `/problems/${id}/causes`, { ...cause, evidence: [] })
  years.ledger.problems.push({ title, subGoals, prioritised: false })
  return { id, title, causeId }
}

export async function prioritise(years: FourYears, { id, title }: RaisedProblem): Promise<void> {
  const { contentHash } = await years.done<Problem>('police', 'GET', `/problems/${id}`)
  const yes = { purpose: 'prioritise', contentHash, reason: null }
  for (const who of both) await years.done(who, 'POST', `/problems/${id}/confirm`, yes)
  const entry = years.ledger.problems.find((one) => one.title === title)
  assert.ok(entry)
  entry.prioritised = true
}

export interface MeasurePlan extends Pick<MeasureEntry, 'title' | 'kind' | 'subGoals'> {
  readonly owner: readonly [id: string, name: string]
  readonly indicators: readonly { title: string; baseline: number; target: number; better: 'lower' | 'higher' }[]
}

export async function draftMeasure(years: FourYears, plan: MeasurePlan, of: RaisedProblem): Promise<MeasureEntry> {
  const { title, kind, subGoals, owner } = plan
  const days = { from: '2024-10-01', to: '2027-12-31' }
  const { id } = await years.done<Measure>('coordinator', 'POST', '/measures', {
    ...{ title, kind, subGoals, ...days, description: '', approach: 'prevent', strategy: null, libraryId: null },
    ...{ causeIds: [of.causeId], ownerOrganisationId: owner[0], areaCodes: ['soder'], expectedShort: 'Färre rutor.' },
    ...{ expectedLong: '', cost: null, hours: null, originPictureId: null },
  })
  const entry: MeasureEntry = {
    ...{ id, title, kind, subGoals, problem: of.title, ownerName: owner[1], state: 'draft' },
    ...{ decidedOn: null, startedOn: null, endedOn: null, entries: new Map(), indicators: [] },
  }
  for (const indicator of plan.indicators) {
    const indicatorId = randomUUID()
    const rest = { source: { kind: 'own' }, unit: 'rutor', baselinePeriod: '2023', frequency: 'quarter' }
    const body = { ...indicator, ...rest, enteredBy: null, version: 0 }
    await years.done('coordinator', 'PUT', `/measures/${id}/indicators/${indicatorId}`, body)
    entry.indicators.push({ ...indicator, id: indicatorId, values: [] })
  }
  years.ledger.measures.push(entry)
  return entry
}

export interface OpenPlan {
  readonly id: string
  readonly title: string
  readonly to: string
  readonly measures: readonly MeasureEntry[]
  proposedOn: string
}

export async function draftPlan(
  years: FourYears,
  given: { title: string; from: string; to: string; measures: readonly MeasureEntry[] },
): Promise<OpenPlan> {
  const { measures, ...body } = given
  const { id } = await years.done<Plan>('coordinator', 'POST', '/plans', body)
  for (const measure of measures) {
    await years.done('police', 'PUT', `/plans/${id}/measures`, { measureId: measure.id, included: true })
  }
  return { id, title: given.title, to: given.to, measures, proposedOn: '' }
}

export async function confirmPlan(years: FourYears, plan: OpenPlan, purpose: 'propose' | 'putInForce'): Promise<void> {
  const { contentHash } = await years.done<Plan>('coordinator', 'GET', `/plans/${plan.id}`)
  for (const who of both) await years.done(who, 'POST', `/plans/${plan.id}/confirm`, { purpose, contentHash })
  if (purpose === 'propose') plan.proposedOn = years.today()
}

/** The steering group has decided it, and its measures with it. */
export function noteDecided(years: FourYears, { id, title, to, measures, proposedOn }: OpenPlan): void {
  const decidedOn = years.today()
  const entry: PlanEntry = { id, title, to, decidedOn }
  years.ledger.plans.push(entry)
  years.ledger.decisions.push({ kind: 'plan', title, proposedOn, decidedOn })
  for (const measure of measures) {
    if (measure.state !== 'draft') continue
    measure.decidedOn = decidedOn
    measure.state = 'decided'
  }
}

export async function decideFormally(
  years: FourYears,
  planId: string,
  written: { decidedOn: string; paragraph: string },
): Promise<void> {
  const body = { subjectKind: 'plan', subjectId: planId, body: 'Kommunstyrelsen', registrationNumber: 'KS 2024/77' }
  await years.done('coordinator', 'POST', '/formal-decisions', { ...body, ...written })
  years.ledger.formal.push({ planId, decidedOn: written.decidedOn, recordedOn: years.today() })
}

export async function moveMeasure(
  years: FourYears,
  measure: MeasureEntry,
  action: 'start' | 'finish' | 'stop',
): Promise<void> {
  const on = years.today()
  const reason = action === 'stop' ? 'Den behövs inte längre.' : null
  await years.done('police', 'POST', `/measures/${measure.id}/move`, { action, on, reason })
  if (action === 'start') measure.startedOn = on
  else measure.endedOn = on
  measure.state = { start: 'ongoing', finish: 'done', stop: 'stopped' }[action]
}

export async function enterValue(years: FourYears, measure: MeasureEntry, at: number, period: string, value: number) {
  const indicator = measure.indicators[at]
  assert.ok(indicator)
  const path = `/measures/${measure.id}/indicators/${indicator.id}/values`
  await years.done('coordinator', 'POST', path, { period, value, note: null })
  indicator.values.push({ period, value })
}

/** What was done with it; told of, put right, or taken away again. */
export async function writeEntry(
  years: FourYears,
  measure: MeasureEntry,
  entry: { id: string; version: number; cost: number | null; hours: number | null },
): Promise<void> {
  const { id, ...given } = entry
  const body = { doneOn: years.today(), text: 'Lampor byttes vid torget.', doneBy: 'Gatukontoret', ...given }
  await years.done('coordinator', 'PUT', `/measures/${measure.id}/implementations/${id}`, body)
  measure.entries.set(id, { cost: entry.cost, hours: entry.hours })
}

export async function removeEntry(years: FourYears, measure: MeasureEntry, id: string): Promise<void> {
  await years.done('police', 'DELETE', `/measures/${measure.id}/implementations/${id}`)
  measure.entries.delete(id)
}

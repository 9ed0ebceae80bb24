/** The plan before the one in the demo's thread: three measures, decided by the steering group and by the municipality, and followed to their end. */
import { randomUUID } from 'node:crypto'
import { periodContaining, previousPeriod } from '#analysis/time/period.ts'
import { writeImplementation } from '#features/followup/server/write.ts'
import { recordFormal } from '#features/meeting/server/formal.ts'
import type { MeasureContent } from '#features/plan/schema.ts'
import { writeEffectDesign } from '#features/plan/server/effect-write.ts'
import { enterValue, writeIndicator } from '#features/plan/server/indicator-write.ts'
import { moveMeasure } from '#features/plan/server/measure-decide.ts'
import { createMeasure } from '#features/plan/server/measure-write.ts'
import { confirmEdition } from '#features/plan/server/plan-confirm.ts'
import { createPlan, includeMeasure, writeException } from '#features/plan/server/plan-edit.ts'
import { findPlanFor } from '#features/plan/server/plan-hold.ts'
import { readHeld } from '#features/plan/server/plan-read.ts'
import type { DemoStep } from './demo-hands.ts'
import type { DemoTime } from './demo-thread-problem.ts'
import {
  type PastEntry,
  type PastMeasureName,
  pastEffect,
  pastFormal,
  pastMeasures,
  pastPlan,
} from './demo-years-plan-sv.ts'

interface PastMeasure {
  readonly id: string
  readonly indicatorId: string
}
export interface PastPlan {
  readonly id: string
  readonly measures: Readonly<Record<PastMeasureName, PastMeasure>>
}

const overrides: [] = []
const names = Object.keys(pastMeasures) as PastMeasureName[]
/** Days from the story's first Monday. */
const [drafted, proposed, inForce, planDays] = [-738, -732, -700, 730]

export async function proposePastPlan({ act, at, day }: DemoTime): Promise<PastPlan> {
  const measures = {} as Record<PastMeasureName, PastMeasure>
  for (const name of names)
    measures[name] = await act('municipality', at(drafted, '08:30'), (step) => draft(step, name))
  const [from, to] = [day(inForce), day(inForce + planDays)]
  const id = await act('municipality', at(proposed, '08:10'), async (step) => {
    const row = await createPlan(step, { title: pastPlan.title(from, to), from, to, overrides })
    for (const { id: measureId } of Object.values(measures)) {
      await includeMeasure(step, row.id, { measureId, included: true })
      const gap = { code: 'measureWithoutCause', subjectId: measureId } as const
      await writeException(step, row.id, { ...gap, reason: pastPlan.withoutCause, overrides })
    }
    await confirm(step, row.id, 'propose')
    return row.id
  })
  await act('police', at(proposed, '13:05'), (step) => confirm(step, id, 'propose'))
  return { id, measures }

  async function draft(step: DemoStep, name: PastMeasureName): Promise<PastMeasure> {
    const { indicator, days, ...told } = pastMeasures[name]
    const content: MeasureContent = { ...told, causeIds: [], from: day(days[0]), to: day(days[1]) }
    const measureId = await createMeasure(step, { ...content, originPictureId: null, overrides })
    const indicatorId = randomUUID()
    const followed = {
      ...indicator,
      source: { kind: 'own' as const },
      baselinePeriod: null,
      frequency: 'quarter' as const,
    }
    await writeIndicator(step, { id: measureId, indicatorId }, { ...followed, version: 0, overrides })
    return { id: measureId, indicatorId }
  }
}

async function confirm(step: DemoStep, id: string, purpose: 'propose' | 'putInForce'): Promise<void> {
  const { trx, actor, services } = step
  const { hash } = await readHeld({ ...step, shelf: services.shelf }, await findPlanFor(trx, actor, id))
  await confirmEdition(step, id, { purpose, contentHash: hash })
}

/** By the municipality's own body, and then by both parties' yes. */
export async function putPastPlanInForce({ act, at, day }: DemoTime, { id }: PastPlan): Promise<void> {
  const { body, paragraph, registrationNumber } = pastFormal
  const decidedOn = day(inForce - 4)
  const decided = { subjectKind: 'plan', subjectId: id, body, paragraph, decidedOn } as const
  await act('municipality', at(inForce - 3, '09:00'), (step) =>
    recordFormal(step, { ...decided, registrationNumber: registrationNumber(decidedOn), overrides }),
  )
  await act('municipality', at(inForce, '07:30'), (step) => confirm(step, id, 'putInForce'))
  await act('police', at(inForce, '08:15'), (step) => confirm(step, id, 'putInForce'))
}

/** Fixed before the start, so that what it led to can be told afterwards. */
export async function designPastEffect({ act, at, day }: DemoTime, { measures }: PastPlan): Promise<void> {
  const [start] = pastMeasures.courtyards.days
  const { from, to, ...about } = pastEffect
  const design = { ...about, beforeFrom: day(from), startOn: day(start), afterTo: day(to) }
  await act('municipality', at(start - 6, '10:00'), (step) =>
    writeEffectDesign(step, measures.courtyards.id, { ...design, version: 0 }),
  )
}

export async function movePast(
  { act, at, day }: DemoTime,
  { measures }: PastPlan,
  name: PastMeasureName,
  { action, on, reason }: { action: 'start' | 'finish' | 'stop'; on: number; reason?: string },
): Promise<void> {
  await act('municipality', at(on, '14:00'), (step) =>
    moveMeasure(step, measures[name].id, { action, on: day(on), reason: reason ?? null, overrides }),
  )
}

export async function tellDone(
  { act, at, day }: DemoTime,
  { measures }: PastPlan,
  name: PastMeasureName,
  { on, ...told }: PastEntry,
): Promise<void> {
  const place = { id: measures[name].id, entryId: randomUUID() }
  await act('municipality', at(on + 1, '08:30'), (step) =>
    writeImplementation(step, place, { ...told, doneOn: day(on), version: 0, overrides }),
  )
}

/** The value of the last quarter that had ended. */
export async function tellValue(
  { act, at, day }: DemoTime,
  { measures }: PastPlan,
  name: PastMeasureName,
  { on, value }: { readonly on: number; readonly value: number },
): Promise<void> {
  const { id, indicatorId } = measures[name]
  const { label: period } = previousPeriod(periodContaining('quarter', day(on)))
  await act('municipality', at(on, '09:40'), (step) =>
    enterValue(step, { id, indicatorId }, { period, value, note: null, overrides }),
  )
}

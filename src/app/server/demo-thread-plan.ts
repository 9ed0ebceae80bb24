/** The demo's measures and its plan: drafted, proposed and put in force by both, and one agreed between two meetings. */
import { randomUUID } from 'node:crypto'
import type { IndicatorContent, MeasureContent } from '#features/plan/schema.ts'
import { writeEffectDesign } from '#features/plan/server/effect-write.ts'
import { enterValue, writeIndicator } from '#features/plan/server/indicator-write.ts'
import { confirmMeasure, moveMeasure } from '#features/plan/server/measure-decide.ts'
import { presentMeasure } from '#features/plan/server/measure-whole.ts'
import { createMeasure } from '#features/plan/server/measure-write.ts'
import { confirmEdition } from '#features/plan/server/plan-confirm.ts'
import { createPlan, includeMeasure } from '#features/plan/server/plan-edit.ts'
import { findPlanFor } from '#features/plan/server/plan-hold.ts'
import { readHeld } from '#features/plan/server/plan-read.ts'
import type { DemoStep } from './demo-hands.ts'
import { nights } from './demo-problems-sv.ts'
import type { CauseName, DemoTime } from './demo-thread-problem.ts'
import { counted, firstValueNote, measures, plan, rounds } from './demo-thread-sv.ts'

type MeasureName = keyof typeof measures
type Drafted = Readonly<Record<MeasureName | 'lightIndicator', string>>

const overrides: [] = []
/** How long one edition lasts, and how far before and after the start the effect is looked for. */
const [planDays, effectDays] = [730, 364]
/** The goal for what is counted: a quarter less. */
const hopedShare = 0.75

const own = (indicator: (typeof measures)[MeasureName]['indicator'], frequency: 'week' | 'month') => ({
  ...{ ...indicator, source: { kind: 'own' as const }, baselinePeriod: null, frequency },
  ...{ version: 0, overrides },
})

/** Written by the samordnare over one forenoon. */
export async function draftMeasures(
  { act, at, day }: DemoTime,
  causeIds: Readonly<Record<CauseName, string>>,
): Promise<Drafted> {
  const ids: Record<string, string> = {}
  for (const [order, name] of (Object.keys(measures) as MeasureName[]).entries()) {
    const { acts, days, indicator, ...told } = measures[name]
    const [from, to] = [day(days[0]), day(days[1])]
    const content: MeasureContent = { ...told, causeIds: acts.map((one) => causeIds[one]), from, to }
    await act('municipality', at(8, `08:${order}5`), async (step) => {
      const id = await createMeasure(step, { ...content, originPictureId: null, overrides })
      const indicatorId = randomUUID()
      ids[name] = id
      if (name === 'light') ids.lightIndicator = indicatorId
      await writeIndicator(step, { id, indicatorId }, own(indicator, 'month'))
    })
  }
  const drafted = ids as Drafted
  await act('municipality', at(8, '09:10'), (step) => designEffect(step, drafted.light, day))
  return drafted
}

async function designEffect(step: DemoStep, id: string, day: DemoTime['day']): Promise<void> {
  const [start] = measures.light.days
  const { areaCodes, categories } = nights
  await writeEffectDesign(step, id, {
    ...{ treatedAreas: areaCodes, comparisonAreas: ['hertson', 'notviken'], spillAreas: ['ornaset'], categories },
    ...{ beforeFrom: day(start - effectDays), startOn: day(start), afterTo: day(start + effectDays), version: 0 },
  })
  const before = (await presentMeasure(step, id)).effectDesign?.detectable.before ?? null
  const baseline = before === null ? null : Math.round(before)
  const indicator: IndicatorContent = {
    ...{ title: counted.title, unit: counted.unit, source: { kind: 'reports', areaCodes, categories }, baseline },
    baselinePeriod: baseline === null ? null : counted.baselinePeriod,
    ...{ target: baseline === null ? null : Math.round(baseline * hopedShare), better: 'lower' },
    ...{ frequency: 'month', enteredBy: null },
  }
  await writeIndicator(step, { id, indicatorId: randomUUID() }, { ...indicator, version: 0, overrides })
}

async function confirm(step: DemoStep, id: string, purpose: 'propose' | 'putInForce'): Promise<void> {
  const { trx, actor, services } = step
  const { hash } = await readHeld({ ...step, shelf: services.shelf }, await findPlanFor(trx, actor, id))
  await confirmEdition(step, id, { purpose, contentHash: hash })
}

export async function proposePlan({ act, at, day }: DemoTime, drafted: Drafted): Promise<string> {
  const [from, to] = [day(16), day(16 + planDays)]
  const id = await act('municipality', at(9, '08:10'), async (step) => {
    const row = await createPlan(step, { title: plan.title(from, to), from, to, overrides })
    for (const name of Object.keys(measures) as MeasureName[]) {
      await includeMeasure(step, row.id, { measureId: drafted[name], included: true })
    }
    return row.id
  })
  await act('municipality', at(9, '08:40'), (step) => confirm(step, id, 'propose'))
  await act('police', at(9, '13:05'), (step) => confirm(step, id, 'propose'))
  return id
}

export async function putPlanInForce({ act, at }: DemoTime, id: string): Promise<void> {
  await act('municipality', at(16, '07:30'), (step) => confirm(step, id, 'putInForce'))
  await act('police', at(16, '08:15'), (step) => confirm(step, id, 'putInForce'))
}

/** The first measure starts, which locks its effect design, and has its first value. */
export async function followFirstMeasure({ act, at, day }: DemoTime, drafted: Drafted): Promise<void> {
  const [start] = measures.light.days
  await act('municipality', at(start, '15:00'), (step) =>
    moveMeasure(step, drafted.light, { action: 'start', on: day(start), reason: null, overrides }),
  )
  const value = { period: day(start + 1).slice(0, 7), value: 6, note: firstValueNote, overrides }
  await act('municipality', at(start + 1, '08:00'), (step) =>
    enterValue(step, { id: drafted.light, indicatorId: drafted.lightIndicator }, value),
  )
}

/** From the weekly picture, decided by both on the steering group's mandate. */
export async function decideAdHoc({ act, at, day }: DemoTime, originPictureId: string): Promise<void> {
  const { indicator, ...told } = rounds
  const content: Omit<MeasureContent, 'from' | 'to'> = { ...told, causeIds: [] }
  const [from, to] = [day(18), day(53)]
  const id = await act('police', at(18, '08:30'), async (step) => {
    const made = await createMeasure(step, { ...content, from, to, originPictureId, overrides })
    await writeIndicator(step, { id: made, indicatorId: randomUUID() }, own(indicator, 'week'))
    return made
  })
  for (const [hand, time] of [
    ['police', '08:50'],
    ['municipality', '10:15'],
  ] as const) {
    await act(hand, at(18, time), async (step) =>
      confirmMeasure(step, id, (await presentMeasure(step, id)).contentHash),
    )
  }
  await act('municipality', at(18, '11:00'), (step) =>
    moveMeasure(step, id, { action: 'start', on: from, reason: null, overrides }),
  )
}

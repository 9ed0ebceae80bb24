/** Everything that is known of what measures led to, before it is told to somebody. */
import { localDateAt } from '#analysis/time/local-time.ts'
import { findMunicipality } from '#features/access/store.ts'
import { readEffectCounts } from '#features/plan/server/effect-counts.ts'
import { tellBaseline } from '#features/plan/server/measure-whole.ts'
import { gatherMeasures, type MeasureFacts } from '#features/plan/server/read-measures.ts'
import type { Trx } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { hideSmall, judgeEffect } from '../effect-outcome.ts'
import type { Implementation, MeasureFollowUp } from '../schema.ts'
import { type ImplementationRow, listImplementations } from '../store.ts'
import { countTasks, noTasks } from './count-tasks.ts'

export interface FollowUpAsk {
  readonly trx: Trx
  readonly municipalityId: string
  readonly zone: string
  readonly now: Date
  /** Small counts are shown: to the two parties only. Default: they are not. */
  readonly exact?: boolean
}

export interface Gathered {
  readonly facts: MeasureFacts
  readonly followUp: MeasureFollowUp
}

/** These measures, or every one, drafts too, in the order they were created. @throws CallRefused notFound: no such municipality */
export async function gatherFollowUps(ask: FollowUpAsk, ids?: readonly string[]): Promise<Gathered[]> {
  const { trx, municipalityId, zone, now, exact = false } = ask
  const municipality = await findMunicipality(trx, municipalityId)
  if (!municipality) throw new CallRefused('notFound')
  const { smallCell } = municipality.settings
  const today = localDateAt(now.getTime(), zone)
  const asked = { ...(ids ? { ids } : {}), course: true }
  const all = await gatherMeasures(trx, { municipalityId, now, exact }, asked)
  const entries = Map.groupBy(
    await listImplementations(
      trx,
      all.map((one) => one.row.id),
    ),
    (one) => one.measureId,
  )
  const tasks = await countTasks(trx, today)
  const designed = all.filter((one) => one.effectDesign !== null && one.row.startedOn !== null)
  const counts = await readEffectCounts(
    trx,
    designed.flatMap((one) => one.effectDesign ?? []),
    today,
  )
  const countsOf = new Map(designed.map((one, at) => [one.row.id, counts[at] ?? null]))
  return all.map((facts): Gathered => {
    const { row, head, effectDesign } = facts
    const implementations = (entries.get(row.id) ?? []).map(present)
    const effect = judgeEffect({
      design: effectDesign,
      counts: countsOf.get(row.id) ?? null,
      ...{ today, state: row.state, startedOn: row.startedOn, endedOn: row.endedOn },
    })
    const indicators = exact
      ? [...facts.indicators]
      : facts.indicators.map((one) => ({ ...one, baseline: tellBaseline(one, smallCell) }))
    return {
      facts,
      followUp: {
        ...{ measure: head, implementations, indicators },
        cost: sumOf(implementations.map((one) => one.cost)),
        hours: sumOf(implementations.map((one) => one.hours)),
        effect: exact ? effect : hideSmall(effect, smallCell),
        tasks: tasks.get(row.id) ?? noTasks,
        planned: { cost: head.cost, hours: head.hours },
      },
    }
  })
}

function present(row: ImplementationRow): Implementation {
  const { id, version, doneOn, text, doneBy, cost, hours, organisationName, recordedAt } = row
  return { id, version, doneOn, text, doneBy, cost, hours, organisationName, recordedAt }
}

/** Null where nothing was entered, which is not the same as nothing spent. */
function sumOf(values: readonly (number | null)[]): number | null {
  const told = values.filter((one) => one !== null)
  return told.length === 0 ? null : told.reduce((sum, one) => sum + one, 0)
}

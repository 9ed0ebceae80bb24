/** The follow-up of the plan as a statement: what it is about, its facts, its chapters. */
import { addDays } from '#analysis/time/local-date.ts'
import { localDateAt } from '#analysis/time/local-time.ts'
import { listOrganisations } from '#features/access/store.ts'
import { findPlan, listPlanRows, type PlanRow } from '#features/plan/plan-store.ts'
import { listAddedSince, readFrozen } from '#features/plan/server/plan-read.ts'
import { listMeasureFacts } from '#features/plan/server/read-measures.ts'
import { listAreas, listCategories } from '#features/report/register-store.ts'
import type { StatementAsk, StatementSource, StatementSubject } from '#features/statement/server/statement-source.ts'
import { statementWords as en } from '../statement-en.ts'
import type { FollowedMeasure, FollowUpFacts } from '../statement-facts.ts'
import { leadFollowUp, tellFollowUp } from '../statement-parts.ts'
import { statementWords as sv } from '../statement-sv.ts'
import { findLastFollowedDay } from '../store.ts'
import { readCoverageNow } from './coverage.ts'
import { gatherFollowUps } from './gather.ts'

const words = { sv, en }
/** Written as facts are computed: small counts are hidden, since the document is for everybody who reads it. */
export const followUpSource: StatementSource<FollowUpFacts> = {
  kind: 'followUp',
  recomputable: false,
  propose: async (ask) => {
    const [plan] = await listPlanRows(ask.trx, ['inForce'])
    if (!plan?.inForceOn) return []
    const to = todayOf(ask)
    const last = await findLastFollowedDay(ask.trx)
    const next = last && addDays(last, 1)
    const from = next && next > plan.inForceOn ? next : plan.inForceOn
    // On the very day that it was followed up there is nothing more to tell.
    if (from > to) return []
    return [{ subjectId: plan.id, title: sv.title(plan.title), from, to }]
  },
  check: async ({ trx }, { subjectId }) => {
    const plan = await findFollowable(trx, subjectId)
    if (!plan) return ['unknownSubject']
    return (await listMeasureIds(trx, plan)).length === 0 ? ['nothingToTell'] : []
  },
  compile: compileFollowUp,
  tell: (facts, language) => tellFollowUp(facts, words[language]),
  lead: (facts, language) => leadFollowUp(facts, words[language]),
}

const todayOf = ({ asOf, municipality }: StatementAsk) => localDateAt(asOf.getTime(), municipality.timeZone)

/** A plan that has been decided; null for every other. */
async function findFollowable(trx: StatementAsk['trx'], id: string | null): Promise<PlanRow | null> {
  if (id === null || !/^[0-9a-f-]{36}$/.test(id)) return null
  const plan = await findPlan(trx, id)
  return plan && (plan.state === 'inForce' || plan.state === 'superseded') ? plan : null
}

async function listMeasureIds(trx: StatementAsk['trx'], plan: PlanRow): Promise<string[]> {
  return (await readFrozen(trx, plan.id))?.content.measures.map((one) => one.id) ?? []
}

async function compileFollowUp(ask: StatementAsk, { subjectId, from, to }: StatementSubject): Promise<FollowUpFacts> {
  const { trx, municipality, asOf } = ask
  const plan = await findFollowable(trx, subjectId)
  const held = plan && (await readFrozen(trx, plan.id))
  if (!plan || !held) throw new Error(`no plan to follow up: ${subjectId}`)
  const municipalityId = municipality.id
  const asked = { trx, municipalityId, zone: municipality.timeZone, now: asOf }
  const heads = await listMeasureFacts(trx, { municipalityId, now: asOf })
  const own = held.content.measures.map((one) => one.id)
  const added = (await listAddedSince(trx, plan, held.content, heads)).map((one) => one.id)
  const all = new Map((await gatherFollowUps(asked)).map((one) => [one.facts.row.id, one]))
  const measures = [...own, ...added].flatMap((id): FollowedMeasure[] => {
    const found = all.get(id)
    if (!found) return []
    return [{ ...found.followUp, stateReason: found.facts.row.stateReason, added: !own.includes(id) }]
  })
  const decided = [...all.values()].map((one) => one.followUp).filter((one) => one.measure.decidedAt !== null)
  const coverage = await readCoverageNow(asked, decided)
  return {
    ...{ municipality: municipality.name, from, to, today: todayOf(ask) },
    plan: {
      ...{ id: plan.id, title: plan.title, edition: plan.edition, from: plan.fromOn, to: plan.toOn },
      ...{ decidedOn: plan.decidedOn, decidedByBody: plan.decidedByBody, inForceOn: plan.inForceOn },
    },
    measures,
    // Problems that not everybody may read are named where they are prioritised, not here.
    coverage: {
      ...coverage,
      subGoals: coverage.subGoals.map((one) => ({ ...one, problems: [] })),
    },
    names: await readNames(trx),
  }
}

async function readNames(trx: StatementAsk['trx']): Promise<FollowUpFacts['names']> {
  const named = (rows: readonly (readonly [string, string])[]) => Object.fromEntries(rows)
  return {
    areas: named((await listAreas(trx)).map((one) => [one.code, one.name])),
    // No use is counted after the last day.
    categories: named((await listCategories(trx, '9999-12-31')).map((one) => [one.code, one.sv])),
    organisations: named((await listOrganisations(trx)).map((one) => [one.id, one.name])),
  }
}

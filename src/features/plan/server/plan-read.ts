/** Puts an edition together: what it holds (as frozen, or as the draft stands now), and how that stands. */
import { createHash } from 'node:crypto'
import type { Actor } from '#features/access/schema.ts'
import { findAgreementInForce } from '#features/agreement/server/in-force.ts'
import { listCategories } from '#features/report/register-store.ts'
import type { Trx } from '#platform/db/port.ts'
import { countKinds } from '../chain.ts'
import { composeContent, logicOf, type PlanContent, type PlanMeasure } from '../plan-content.ts'
import { listVisibleStates } from '../plan-rules.ts'
import {
  listChosen,
  listExceptions,
  listMeasuresByPlan,
  listPlanConfirmations,
  listPlanRows,
  type PlanRow,
  readPlanText,
} from '../plan-store.ts'
import {
  type EffectDesign,
  EffectDesignContent,
  MeasureContent,
  type MeasureHead,
  type Plan,
  type PlanHead,
} from '../schema.ts'
import { tellBaseline } from './measure-whole.ts'
import { dayIn, findMunicipalityOf, seesExactly } from './plan-hold.ts'
import { readPlanProblems } from './plan-problems.ts'
import type { PlanServices } from './plan-services.ts'
import { listMeasureFacts, listMeasureParts } from './read-measures.ts'

export interface PlanAsk {
  readonly trx: Trx
  readonly actor: Actor
  readonly now: Date
  readonly shelf: PlanServices['shelf']
}

/** What an edition holds, with the very text that a confirmation's hash is made of. */
export interface Held {
  readonly content: PlanContent
  readonly text: string
  readonly hash: string
}

const hold = (text: string, content: PlanContent): Held => ({
  content,
  text,
  hash: createHash('sha256').update(text).digest('hex'),
})

/** As it was frozen; null while it is a draft. */
export async function readFrozen(trx: Trx, id: string): Promise<Held | null> {
  const text = await readPlanText(trx, id)
  return text === null ? null : hold(text, JSON.parse(text) as PlanContent)
}

export const readHeld = async (ask: PlanAsk, row: PlanRow): Promise<Held> =>
  (await readFrozen(ask.trx, row.id)) ?? composeDraft(ask, row)

async function composeDraft(ask: PlanAsk, row: PlanRow): Promise<Held> {
  const { trx, actor, now, shelf } = ask
  const { municipalityId } = actor
  const municipality = await findMunicipalityOf(trx, municipalityId)
  const inForce = await findAgreementInForce(trx, municipalityId, dayIn(municipality, now))
  const registers = await shelf.read(trx, municipalityId)
  const chosen = (await listChosen(trx, row.id)).filter((one) => one.included)
  const content = composeContent({
    plan: { edition: row.edition, title: row.title, from: row.fromOn, to: row.toOn },
    measures: await readMeasures(
      ask,
      chosen.map((one) => one.measureId),
      municipality.settings.smallCell,
    ),
    problems: await readPlanProblems(trx, municipality.timeZone),
    subGoals: inForce?.agreement.subGoals ?? [],
    exceptions: await listExceptions(trx, row.id),
    names: {
      areas: Object.fromEntries(registers.names.areas),
      organisations: Object.fromEntries(registers.names.organisations),
      // No use is counted after the last day.
      categories: Object.fromEntries((await listCategories(trx, '9999-12-31')).map((one) => [one.code, one.sv])),
    },
  })
  return hold(JSON.stringify(content), content)
}

/** As they stand now, in the order of the ids. */
export async function readMeasures(
  { trx, actor, now }: Pick<PlanAsk, 'trx' | 'actor' | 'now'>,
  ids: readonly string[],
  smallCell: number,
): Promise<PlanMeasure[]> {
  const heads = new Map(
    (await listMeasureFacts(trx, { municipalityId: actor.municipalityId, now }, ids)).map((one) => [one.id, one]),
  )
  const parts = await listMeasureParts(trx, ids)
  return ids.flatMap((id): PlanMeasure[] => {
    const head = heads.get(id)
    if (!head) return []
    const { indicators = [], effectDesign = null } = parts.get(id) ?? {}
    return [
      {
        id,
        version: head.version,
        ...MeasureContent.parse(head),
        indicators: indicators.map((one) => ({
          id: one.id,
          title: one.title,
          source: one.source,
          unit: one.unit,
          baseline: tellBaseline(one, smallCell),
          baselinePeriod: one.baselinePeriod,
          target: one.target,
          better: one.better,
          frequency: one.frequency,
        })),
        effectDesign: effectDesign && {
          ...EffectDesignContent.parse(effectDesign),
          detectable: tellDetectable(effectDesign, smallCell),
        },
      },
    ]
  })
}

/** Everybody who may read the plan reads the same: a percentage that a small number could be worked out of is left out. */
function tellDetectable({ detectable }: EffectDesign, smallCell: number) {
  const { state, percent, before, comparisonBefore } = detectable
  const isSmall = [before, comparisonBefore].some((count) => count !== null && count > 0 && count < smallCell)
  return { state, percent: isSmall ? null : percent }
}

const headOf = (row: PlanRow): Omit<PlanHead, 'measures'> => ({
  id: row.id,
  edition: row.edition,
  title: row.title,
  from: row.fromOn,
  to: row.toOn,
  state: row.state,
  proposedAt: row.proposedAt,
  decidedOn: row.decidedOn,
  inForceOn: row.inForceOn,
})

/** Those that the actor may know of, newest edition first. */
export async function listPlanHeads(trx: Trx, actor: Actor): Promise<PlanHead[]> {
  const rows = await listPlanRows(trx, listVisibleStates(actor))
  const held = await listMeasuresByPlan(trx)
  return rows.map((row) => ({ ...headOf(row), measures: held.filter((one) => one.planId === row.id).length }))
}

export function headWithCount(row: PlanRow, { content }: Held): PlanHead {
  return { ...headOf(row), measures: content.measures.length }
}

/** The measures' states and values are of now; what was frozen of them is as it was frozen. */
function frozenHead(live: MeasureHead, measure: PlanMeasure, content: PlanContent): MeasureHead {
  const { indicators, effectDesign, ...own } = measure
  return {
    ...live,
    ...own,
    problemIds: content.problems
      .filter((one) => one.causes.some(({ causeId }) => own.causeIds.includes(causeId)))
      .map((one) => one.id),
    indicators: indicators.length,
    hasEffectDesign: effectDesign !== null,
  }
}

/**
 * Ad-hoc measures that were decided after the edition was frozen and before the next one was: they belong to it. What the edition
 * itself holds is left out.
 */
export async function listAddedSince(trx: Trx, row: PlanRow, content: PlanContent, all: readonly MeasureHead[]) {
  const { proposedAt, edition, state } = row
  if (proposedAt === null || state === 'draft' || state === 'proposed') return []
  const later = (await listPlanRows(trx, ['decided', 'inForce', 'superseded'])).filter((one) => one.edition > edition)
  const until = later.at(-1)?.proposedAt ?? null
  const own = new Set(content.measures.map((one) => one.id))
  return all.filter(
    (one) =>
      one.origin === 'adHoc' &&
      one.decidedAt !== null &&
      one.decidedAt > proposedAt &&
      (until === null || one.decidedAt <= until) &&
      !own.has(one.id),
  )
}

export async function presentPlan(ask: PlanAsk, row: PlanRow): Promise<Plan> {
  const { trx, actor, now } = ask
  const held = await readHeld(ask, row)
  const { content, hash } = held
  const exact = seesExactly(actor)
  const all = await listMeasureFacts(trx, { municipalityId: actor.municipalityId, now, exact })
  const live = new Map(all.map((one) => [one.id, one]))
  const confirmations = await listPlanConfirmations(trx, row.id)
  return {
    ...headOf(row),
    returnReason: row.returnReason,
    decidedByBody: row.decidedByBody,
    measures: content.measures.flatMap((one) => {
      const head = live.get(one.id)
      return head ? [frozenHead(head, one, content)] : []
    }),
    addedSince: await listAddedSince(trx, row, content, all),
    logic: logicOf(content),
    gaps: [...content.gaps],
    counts: countKinds(content.measures),
    confirmations: confirmations.map((one) => ({
      purpose: one.purpose,
      party: one.party,
      at: one.confirmedAt,
      current: one.contentHash === hash,
    })),
    contentHash: hash,
  }
}

/** What may be done with an edition of the plan: facts in, an outcome or every refusal out. */

import { mayDo } from '#features/access/rules.ts'
import type { Actor, Party } from '#features/access/schema.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { findStopping } from './chain.ts'
import { type ChainGap, type MeasureState, type PlanState, planStates } from './schema.ts'
import { type PlanAction, planTransitions } from './transitions.ts'

export const planRefusals = [
  'notOpen',
  'notAParty',
  'contentMoved',
  'alreadyConfirmed',
  'gaps',
  'noMeasures',
  'measureOver',
  'unknownMeasure',
  'unknownGap',
  'periodBackwards',
  'editionOpen',
  'laterInForce',
  'decidedLater',
  'decidedBeforeProposal',
  'reasonMissing',
  'personInText',
] as const
export type PlanRefusal = (typeof planRefusals)[number]
type Refused = Refusal<PlanRefusal>

/** Whether the state allows the action at all. */
export function checkPlanAction(state: PlanState, action: PlanAction): Refused[] {
  const open = planTransitions.some((row) => row.from === state && row.action === action)
  return open ? [] : [{ code: 'notOpen', values: { state, action } }]
}

/** Editions that somebody knows of: drafts are the two parties' own, and a reader sees what is decided. */
export function listVisibleStates(actor: Pick<Actor, 'role'>): PlanState[] {
  if (mayDo(actor, 'plan.write')) return [...planStates]
  const hidden: readonly PlanState[] = actor.role === 'steeringGroupMember' ? ['draft'] : ['draft', 'proposed']
  return planStates.filter((state) => !hidden.includes(state))
}

/** What the content itself has against a proposal and a decision. */
function checkWhole({ gaps, measures }: Pick<PlanFacts, 'gaps' | 'measures'>): Refused[] {
  const count = findStopping(gaps).length
  return [
    ...(measures.length === 0 ? [{ code: 'noMeasures' as const }] : []),
    ...(count > 0 ? [{ code: 'gaps' as const, values: { count } }] : []),
  ]
}

interface PlanFacts {
  readonly state: PlanState
  readonly gaps: readonly ChainGap[]
  readonly measures: readonly { readonly title: string }[]
}

export interface ConfirmPlanFacts extends PlanFacts {
  readonly measures: readonly { readonly title: string; readonly state: MeasureState }[]
  readonly purpose: 'propose' | 'putInForce'
  readonly party: Party | null
  readonly contentHash: string
  readonly seenHash: string
  /** Parties whose confirmation of this very content stands, for this purpose. */
  readonly confirmed: readonly Party[]
  /** A later edition is in force already. */
  readonly laterInForce: boolean
}

export const isOver = (state: MeasureState): boolean => state === 'done' || state === 'stopped'

/**
 * Whether this party may confirm now, and whether the step itself follows: it does when both have confirmed the very same content.
 */
export function confirmPlan(facts: ConfirmPlanFacts): { completes: boolean } | { refusals: Refused[] } {
  const { purpose, state, party } = facts
  const step = planTransitions.find((row) => row.from === state && row.action === purpose)
  const refusals: Refused[] = step ? [] : [{ code: 'notOpen', values: { state, action: purpose } }]
  if (!party) refusals.push({ code: 'notAParty' })
  if (facts.seenHash !== facts.contentHash) refusals.push({ code: 'contentMoved' })
  if (party && facts.confirmed.includes(party)) refusals.push({ code: 'alreadyConfirmed' })
  if (purpose === 'propose') {
    refusals.push(...checkWhole(facts))
    for (const { title, state: own } of facts.measures) {
      if (isOver(own)) refusals.push({ code: 'measureOver', values: { title } })
    }
  } else if (facts.laterInForce) refusals.push({ code: 'laterInForce' })
  if (refusals.length > 0) return { refusals }
  const standing = new Set([...facts.confirmed, party])
  return { completes: step?.needs.every((one) => standing.has(one)) ?? false }
}

export interface DecidePlanFacts extends PlanFacts {
  readonly contentHash: string | null
  readonly seenHash: string
  /** The decision's day, today, and the day of the proposal where the municipality is. */
  readonly on: string
  readonly today: string
  readonly proposedOn: string
}

/** Whether the body may decide it: only what is proposed, the very content that it has before it, with a whole chain. */
export function checkDecidePlan(facts: DecidePlanFacts): Refused[] {
  const refusals = checkPlanAction(facts.state, 'decide')
  if (facts.seenHash !== facts.contentHash) refusals.push({ code: 'contentMoved' })
  refusals.push(...checkWhole(facts))
  if (facts.on > facts.today) refusals.push({ code: 'decidedLater', field: 'decidedOn' })
  if (facts.on < facts.proposedOn) refusals.push({ code: 'decidedBeforeProposal', field: 'decidedOn' })
  return refusals
}

/** Whether a new edition can be begun: one at a time is written or waits for its decision. */
export function checkCreatePlan(given: {
  readonly from: string
  readonly to: string
  readonly openEdition: number | null
}): Refused[] {
  const refusals: Refused[] = []
  if (given.openEdition !== null) refusals.push({ code: 'editionOpen', values: { edition: given.openEdition } })
  return [...refusals, ...checkPeriod(given)]
}

export const checkPeriod = ({ from, to }: { readonly from: string; readonly to: string }): Refused[] =>
  to < from ? [{ code: 'periodBackwards', field: 'to' }] : []

/** Whether a measure can be taken into the plan or out of it. */
export function checkInclude(
  included: boolean,
  measure: { readonly title: string; readonly state: MeasureState } | null,
) {
  const refusals: Refused[] = []
  if (!measure) refusals.push({ code: 'unknownMeasure', field: 'measureId' })
  else if (included && isOver(measure.state)) refusals.push({ code: 'measureOver', values: { title: measure.title } })
  return refusals
}

/** What may be done with a problem: facts in, every refusal out. */
import type { Party } from '#features/access/schema.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import type { Problem, ProblemContent, ProblemState, Weights } from './schema.ts'
import { type ProblemAction, type Purpose, problemTransitions } from './transitions.ts'

/** What is told as missing and stops a priority; the rest is told and does not stop. */
const stopping = ['noFinding', 'noDescription', 'notScored'] as const

export const problemRefusals = [
  ...stopping,
  'notOpen',
  'notAParty',
  'contentMoved',
  'alreadyConfirmed',
  'nothingToTakeBack',
  'reasonMissing',
  'moved',
  'unknownFinding',
  'unknownArea',
  'unknownCategory',
  'unknownSubGoal',
  'criterionTwice',
  'noWeight',
  'unknownParent',
  'parentOtherBone',
  'parentCycle',
  'childOtherBone',
  'hasChildren',
  'evidenceTwice',
  'evidenceElsewhere',
  'personInText',
] as const
export type ProblemRefusal = (typeof problemRefusals)[number]
type Refused = Refusal<ProblemRefusal>
type MissingCode = Problem['missing'][number]

/** Whether the state allows the action at all. */
export function checkAction(state: ProblemState, action: ProblemAction): Refused[] {
  const isOpen = problemTransitions.some((row) => row.from === state && row.action === action)
  return isOpen ? [] : [{ code: 'notOpen', values: { state, action } }]
}

type MissingFacts = Pick<Problem, 'state' | 'description' | 'subGoals' | 'ranking'> & {
  readonly findings: readonly unknown[]
  readonly causes: readonly { readonly evidence: readonly unknown[] }[]
}

/** What a problem lacks, all at once. A closed one lacks nothing. */
export function listMissing(problem: MissingFacts): MissingCode[] {
  if (problem.state === 'closed') return []
  const missing: MissingCode[] = []
  if (problem.findings.length === 0) missing.push('noFinding')
  if (!/\p{L}/u.test(problem.description)) missing.push('noDescription')
  if (problem.subGoals.length === 0) missing.push('noSubGoal')
  if (problem.ranking.value === null) missing.push('notScored')
  if (problem.causes.length === 0) missing.push('noCause')
  if (problem.causes.some((one) => one.evidence.length === 0)) missing.push('causeWithoutEvidence')
  return missing
}

/** Of what is missing, that which stops a priority. */
export const listStopping = (missing: readonly MissingCode[]) => stopping.filter((code) => missing.includes(code))

export interface ConfirmFacts {
  readonly state: ProblemState
  readonly purpose: Purpose
  readonly party: Party | null
  readonly contentHash: string
  readonly seenHash: string
  /** As it would be recorded: this party's own, or else the one that the other party gave. */
  readonly reason: string | null
  /** Confirmations of this very content for this purpose that stand, with their reasons. */
  readonly confirmed: readonly { readonly party: Party; readonly reason: string | null }[]
  readonly missing: readonly MissingCode[]
}

/**
 * Whether this party may confirm now, and the state that follows at once: when every party that the table names has confirmed
 * the very same, with the reason where one must be given. Null: the other party's yes is waited for.
 */
export function confirm(facts: ConfirmFacts): { to: ProblemState | null } | { refusals: Refused[] } {
  const { state, purpose, party, reason, confirmed } = facts
  const refusals = checkAction(state, purpose)
  const step = problemTransitions.find((row) => row.from === state && row.action === purpose)
  if (!party) refusals.push({ code: 'notAParty' })
  if (facts.seenHash !== facts.contentHash) refusals.push({ code: 'contentMoved' })
  // Where no reason is asked for, one that is given all the same is that party's own.
  const said = confirmed.filter((one) => !step?.reason || one.reason === reason)
  if (said.some((one) => one.party === party)) refusals.push({ code: 'alreadyConfirmed' })
  if (step?.reason && !/\p{L}/u.test(reason ?? '')) refusals.push({ code: 'reasonMissing', field: 'reason' })
  if (purpose === 'prioritise') {
    refusals.push(...listStopping(facts.missing).map((code) => ({ code })))
  }
  if (!step || refusals.length > 0) return { refusals }
  const standing = new Set(said.map((one) => one.party))
  return { to: step.needs.every((one) => one === party || standing.has(one)) ? step.to : null }
}

export interface Known {
  readonly areaCodes: ReadonlySet<string>
  readonly categories: ReadonlySet<string>
  /** Of the agreement in force; empty where there is none. */
  readonly subGoals: ReadonlySet<string>
}
type Coded = Pick<ProblemContent, 'areaCodes' | 'categories' | 'subGoals'>

/** `standing`: what the problem names already; it stays, though a register or an agreement has changed since. */
export function checkContent(given: Coded, known: Known, standing: Coded | null): Refused[] {
  const of = (field: keyof Coded, code: 'unknownArea' | 'unknownCategory' | 'unknownSubGoal'): Refused[] =>
    given[field]
      .filter((one) => !known[field].has(one) && !standing?.[field].includes(one))
      .map((one) => ({ code, field, values: { code: one } }))
  return [
    ...of('areaCodes', 'unknownArea'),
    ...of('categories', 'unknownCategory'),
    ...of('subGoals', 'unknownSubGoal'),
  ]
}

/** What both parties put first keeps what it was put first for. */
export function checkStays(
  state: ProblemState,
  left: { readonly findings?: number; readonly description?: string },
): Refused[] {
  if (state !== 'prioritised') return []
  const refusals: Refused[] = []
  if (left.findings === 0) refusals.push({ code: 'noFinding' })
  if (left.description !== undefined && !/\p{L}/u.test(left.description)) {
    refusals.push({ code: 'noDescription', field: 'description' })
  }
  return refusals
}

/** A party answers for itself, each question once. */
export function checkScores(given: readonly { readonly criterion: string }[], party: Party | null): Refused[] {
  const refusals: Refused[] = []
  if (!party) refusals.push({ code: 'notAParty' })
  const asked = given.map((one) => one.criterion)
  const twice = new Set(asked.filter((one, at) => asked.indexOf(one) !== at))
  for (const criterion of twice) refusals.push({ code: 'criterionTwice', field: 'scores', values: { criterion } })
  return refusals
}

/** Something must count. */
export function checkWeights(weights: Weights): Refused[] {
  return Object.values(weights).some((one) => one > 0) ? [] : [{ code: 'noWeight', field: 'weights' }]
}

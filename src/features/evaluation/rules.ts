/** When a questionnaire may be opened, answered and closed. Every refusal at once. */
import type { Party } from '#features/access/schema.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { fewestAnswers, type Questionnaire, type QuestionnaireState } from './schema.ts'
import { findQuestionnaireStep, type QuestionnaireAction } from './transitions.ts'

export const questionnaireRefusals = [
  'notAParty',
  'noAgreement',
  'openAlready',
  'closesBeforeItOpens',
  'closesInThePast',
  'tooFewInvited',
  'notOpenYet',
  'closed',
  'notInvited',
  'answeredAlready',
  'personInText',
] as const
export type QuestionnaireRefusal = (typeof questionnaireRefusals)[number]
type Refused = Refusal<QuestionnaireRefusal>

/** On a local day. Its last day belongs to it. */
export function stateOn(
  { opensOn, closesOn, closedAt }: { opensOn: string; closesOn: string; closedAt: string | null },
  today: string,
): QuestionnaireState {
  if (closedAt !== null || today > closesOn) return 'closed'
  return today < opensOn ? 'coming' : 'open'
}

/** `invited`: how many would be; with fewer than the fewest answers nobody's answer could ever be told, so nobody is asked for one. */
export function checkOpen(facts: {
  readonly party: Party | null
  readonly agreementKnown: boolean
  readonly others: readonly QuestionnaireState[]
  readonly opensOn: string
  readonly closesOn: string
  readonly today: string
  readonly invited: number
}): Refused[] {
  const { party, agreementKnown, others, opensOn, closesOn, today, invited } = facts
  const few = agreementKnown && invited < fewestAnswers
  return [
    ...refuseIf(party === null, { code: 'notAParty' }),
    ...refuseIf(!agreementKnown, { code: 'noAgreement' }),
    ...refuseIf(
      others.some((state) => state !== 'closed'),
      { code: 'openAlready' },
    ),
    ...refuseIf(closesOn < opensOn, { code: 'closesBeforeItOpens', field: 'closesOn' }),
    ...refuseIf(closesOn < today, { code: 'closesInThePast', field: 'closesOn' }),
    ...refuseIf(few, { code: 'tooFewInvited', values: { invited, fewest: fewestAnswers } }),
  ]
}

export function checkAnswer(state: QuestionnaireState, mine: Questionnaire['mine']): Refused[] {
  return [
    ...checkState(state, 'answer'),
    ...refuseIf(mine === 'notInvited', { code: 'notInvited' }),
    ...refuseIf(mine === 'answered', { code: 'answeredAlready' }),
  ]
}

export const checkClose = (state: QuestionnaireState, party: Party | null): Refused[] => [
  ...refuseIf(party === null, { code: 'notAParty' }),
  ...checkState(state, 'close'),
]

function checkState(state: QuestionnaireState, action: QuestionnaireAction): Refused[] {
  if (findQuestionnaireStep(state, action)) return []
  return [{ code: state === 'coming' ? 'notOpenYet' : 'closed' }]
}

const refuseIf = (wrong: boolean, refusal: Refused): Refused[] => (wrong ? [refusal] : [])

/** What can be done with a questionnaire, and by whom. Its first and last day move it by themselves. */
import type { QuestionnaireState } from './schema.ts'

export const questionnaireActions = ['answer', 'close'] as const
export type QuestionnaireAction = (typeof questionnaireActions)[number]

/** invited: whoever it was sent to, once · party: one who speaks for a party. */
export type QuestionnaireHand = 'invited' | 'party'

export interface QuestionnaireTransition {
  readonly from: QuestionnaireState
  readonly action: QuestionnaireAction
  readonly to: QuestionnaireState
  readonly by: QuestionnaireHand
}

export const questionnaireTransitions: readonly QuestionnaireTransition[] = [
  { from: 'coming', action: 'close', to: 'closed', by: 'party' },
  { from: 'open', action: 'answer', to: 'open', by: 'invited' },
  { from: 'open', action: 'close', to: 'closed', by: 'party' },
]

/** The row of the table, or undefined where there is none. */
export const findQuestionnaireStep = (
  from: QuestionnaireState,
  action: QuestionnaireAction,
): QuestionnaireTransition | undefined =>
  questionnaireTransitions.find((row) => row.from === from && row.action === action)

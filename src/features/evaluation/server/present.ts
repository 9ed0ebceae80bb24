/** Questionnaires as they are answered. */
import { createHash } from 'node:crypto'
import type { Trx } from '#platform/db/port.ts'
import { countAnswers } from '../count-answers.ts'
import { stateOn } from '../rules.ts'
import { Answers, type Questionnaire, type QuestionnaireResult } from '../schema.ts'
import { countInvited, type Invitation, listAnswers, listInvitations, type QuestionnaireRow } from '../store.ts'
import { todayOf } from './hold.ts'
import type { EvaluationAsk } from './services.ts'

export async function presentQuestionnaires(
  ask: EvaluationAsk,
  rows: readonly QuestionnaireRow[],
): Promise<Questionnaire[]> {
  const { trx, actor } = ask
  const counts = await countInvited(trx)
  const own = new Map((await listInvitations(trx, actor.personId)).map((one) => [one.questionnaireId, one]))
  const shown: Questionnaire[] = []
  for (const row of rows) {
    const { id, title, agreementCode, opensOn, closesOn, closedAt } = row
    const state = stateOn(row, todayOf(ask))
    const { invited, answered } = counts.get(id) ?? { invited: 0, answered: 0 }
    const result = state === 'closed' ? await readResult(trx, row, invited) : null
    const mine = tellMine(own.get(id))
    shown.push({ id, state, title, agreementCode, opensOn, closesOn, closedAt, invited, answered, mine, result })
  }
  return shown
}

const tellMine = (own: Invitation | undefined): Questionnaire['mine'] =>
  own === undefined ? 'notInvited' : own.answered ? 'answered' : 'waiting'

/** Of a closed one: the same every time it is read. */
export async function readResult(
  trx: Trx,
  { id }: Pick<QuestionnaireRow, 'id'>,
  invited: number,
): Promise<QuestionnaireResult> {
  const answers = (await listAnswers(trx, id)).map(({ side, answers: kept }) => ({ ...Answers.parse(kept), side }))
  const placeOf = (field: string, text: string) => createHash('sha256').update(`${id} ${field} ${text}`).digest('hex')
  return countAnswers(invited, answers, placeOf)
}

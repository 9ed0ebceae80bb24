/** The evaluation of a whole agreement, for the room of statements. */
import { localDateAt } from '#analysis/time/local-time.ts'
import { findAgreementOn } from '#features/agreement/store.ts'
import type {
  StatementAsk,
  StatementProposal,
  StatementSource,
  StatementSubject,
} from '#features/statement/server/statement-source.ts'
import { en } from '../en.ts'
import type { EvaluationFacts } from '../evaluation-facts.ts'
import { statementEn } from '../statement-en.ts'
import { sayLead, tellEvaluation } from '../statement-parts.ts'
import { statementSv } from '../statement-sv.ts'
import { listPeriods } from '../store.ts'
import { sv } from '../sv.ts'
import { compileFacts } from './compile-facts.ts'

const words = { sv: { statement: statementSv, questionnaire: sv }, en: { statement: statementEn, questionnaire: en } }

const todayOf = ({ asOf, municipality }: StatementAsk) => localDateAt(asOf.getTime(), municipality.timeZone)

/** In its last wording by the day; null: there is none with this code, or it has not begun. */
async function findAgreement(ask: StatementAsk, code: string | null) {
  const today = todayOf(ask)
  const period = (await listPeriods(ask.trx, today)).find((one) => one.code === code)
  if (!period) return null
  const day = period.toOn < today ? period.toOn : today
  const found = await findAgreementOn(ask.trx, ask.actor.municipalityId, day)
  return found && { ...period, agreement: found.agreement }
}

/**
 * `recomputable` is not promised: obligations, reports and meetings are known as of any past instant, but what measures led to is told as
 * it stands now.
 */
export const evaluationSource: StatementSource<EvaluationFacts> = {
  kind: 'evaluation',
  recomputable: false,
  /** The agreement in force, over all its days, and the one that ended last. */
  propose: async (ask) => {
    const today = todayOf(ask)
    const periods = await listPeriods(ask.trx, today)
    const chosen = [periods.find((one) => one.toOn >= today), periods.find((one) => one.toOn < today)]
    const proposals: StatementProposal[] = []
    for (const period of chosen) {
      const found = period && (await findAgreement(ask, period.code))
      if (!found) continue
      const title = statementSv.title(found.agreement.title).slice(0, 160)
      proposals.push({ subjectId: found.code, from: found.fromOn, to: found.toOn, title })
    }
    return proposals
  },
  check: async (ask, { subjectId, from, to }: StatementSubject) => {
    const found = await findAgreement(ask, subjectId)
    if (!found) return ['unknownSubject']
    return [
      ...(from > to ? ['periodBackwards'] : []),
      ...(from > todayOf(ask) ? ['periodAhead'] : []),
      ...(to < found.fromOn || from > found.toOn ? ['nothingToTell'] : []),
    ]
  },
  compile: async (ask, { subjectId, from, to }) => {
    const found = await findAgreement(ask, subjectId)
    if (!found) throw new RangeError(`there is no agreement ${subjectId}`)
    return compileFacts({ ask, agreement: found.agreement, from, to })
  },
  tell: (facts, language) => tellEvaluation(facts, words[language]),
  lead: (facts, language) => sayLead(facts, words[language].statement),
}

/** Opens a questionnaire and asks those who worked under the agreement; takes an answer; closes. */
import { randomUUID } from 'node:crypto'
import { listBodies } from '#agreements/schema.ts'
import { partyOf, permissions } from '#features/access/rules.ts'
import type { Role } from '#features/access/schema.ts'
import { findAgreementOn } from '#features/agreement/store.ts'
import { listAddressesOf } from '#features/meeting/store.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { findPersons } from '#features/report/server/refuse-persons.ts'
import { insertMail } from '#platform/mail/store.ts'
import { mail } from '../mail-sv.ts'
import { checkAnswer, checkClose, checkOpen, stateOn } from '../rules.ts'
import type { Answers } from '../schema.ts'
import * as store from '../store.ts'
import { hold, log, refuse, todayOf } from './hold.ts'
import type { EvaluationAsk, EvaluationWriting } from './services.ts'

/** The agreement that a questionnaire would ask about now, and whom: each person once, by the role nearest to the agreement. */
export async function listInvitees({ trx, actor, ...when }: EvaluationAsk) {
  const today = todayOf(when)
  const period = (await store.listPeriods(trx, today))[0] ?? null
  const day = period && (period.toOn < today ? period.toOn : today)
  const found = day ? await findAgreementOn(trx, actor.municipalityId, day) : null
  if (!period || !found) return { period: null, membershipIds: [] }
  const presenters = listBodies(found.agreement).flatMap((body) => body.presenters.map(({ role }): Role => role))
  const mayAnswer = permissions['evaluation.answer']
  const candidates = await store.listCandidates(trx, { agreement: period, presenters, mayAnswer, today })
  const people = Map.groupBy(candidates, (one) => one.personId)
  const nearest = [...people.values()].flatMap(
    (roles) => roles.find((one) => one.hasSeat) ?? roles.find((one) => one.presents) ?? roles[0] ?? [],
  )
  return { period, membershipIds: nearest.map((one) => one.membershipId) }
}

export async function openQuestionnaire(
  writing: EvaluationWriting,
  { overrides, ...given }: { title: string; opensOn: string; closesOn: string; overrides: Excuses },
): Promise<store.QuestionnaireRow> {
  const { trx, actor, now } = writing
  const { municipalityId, personId, organisationId } = actor
  await store.lockOpening(trx, municipalityId)
  const today = todayOf(writing)
  const { period, membershipIds } = await listInvitees(writing)
  const others = period ? await store.listQuestionnaireRows(trx, period.code) : []
  const texts = findPersons(writing, [{ field: 'title', text: given.title, before: null }], overrides)
  const facts = { party: partyOf(actor), agreementKnown: period !== null, invited: membershipIds.length, today }
  refuse([...checkOpen({ ...given, ...facts, others: others.map((one) => stateOn(one, today)) }), ...texts.refusals])
  const id = randomUUID()
  const row = { ...given, municipalityId, id, agreementCode: period?.code ?? '', closedAt: null }
  await store.insertQuestionnaire(trx, { ...row, personId, organisationId, createdAt: now.toISOString() })
  await store.insertInvited(trx, row, membershipIds)
  const addresses = await listAddressesOf(trx, membershipIds)
  const address = writing.address?.replace(/\/+$/, '')
  const told = mail.asked({ ...given, link: address ? `${address}/enkat/${id}` : null })
  for (const to of addresses) await insertMail(trx, { municipalityId, to, ...told }, now)
  const { opensOn, closesOn } = given
  const counts = { invited: membershipIds.length, mails: addresses.length }
  await log(writing, id, 'open', { opensOn, closesOn, ...counts, ...texts.guarded })
  return { ...row, personId, organisationId, createdAt: now.toISOString() }
}

/**
 * Once, and never changed: nobody knows whose it is. Which words of it were kept in spite of the guard, and why, lies with the answer
 * and not in the log, where it would stand beside a person.
 */
export async function answerQuestionnaire(
  writing: EvaluationWriting,
  id: string,
  { overrides, ...answers }: Answers & { overrides: Excuses },
): Promise<store.QuestionnaireRow> {
  const { trx, actor } = writing
  const { row, own } = await hold(writing, id)
  const mine = own === undefined ? 'notInvited' : own.answered ? 'answered' : 'waiting'
  const written = (['best', 'better'] as const).map((field) => ({ field, text: answers[field], before: null }))
  const texts = findPersons(writing, written, overrides)
  refuse([...checkAnswer(stateOn(row, todayOf(writing)), mine), ...texts.refusals])
  const invitation = own as store.Invitation
  if (!(await store.markAnswered(trx, invitation))) refuse([{ code: 'answeredAlready' }])
  const { municipalityId } = actor
  const kept = JSON.stringify({ ...answers, ...texts.guarded })
  const side = invitation.party ?? 'other'
  await store.insertAnswer(trx, { municipalityId, id: randomUUID(), questionnaireId: id, side, answers: kept })
  await log(writing, id, 'answer', {})
  return row
}

export async function closeQuestionnaire(writing: EvaluationWriting, id: string): Promise<store.QuestionnaireRow> {
  const { row } = await hold(writing, id)
  refuse(checkClose(stateOn(row, todayOf(writing)), partyOf(writing.actor)))
  const closedAt = writing.now.toISOString()
  await store.closeQuestionnaireRow(writing.trx, row, closedAt)
  const counts = (await store.countInvited(writing.trx)).get(id)
  await log(writing, id, 'close', { ...counts })
  return { ...row, closedAt }
}

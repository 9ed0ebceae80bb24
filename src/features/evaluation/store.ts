/**
 * Questionnaires: who was asked, and what was answered, never the two together.
 *
 * An answer's row has no person, no organisation, no instant and a random id, and nothing in the program joins the two tables. What
 * somebody with the whole database in their hands could still do: both rows are written in one transaction, so that the server's own
 * transaction numbers and its journal tell that they came together until the rows have been frozen and the journal and older backups
 * are gone; and the one who wrote a text may be known by how it is written. So the questionnaire promises that nobody in the
 * cooperation can see who answered what, not that it could never be found out.
 */
import { type Insertable, type Selectable, sql } from 'kysely'
import type { QuestionnaireAnswerTable, QuestionnaireTable } from '#db/compliance-tables.ts'
import type { Party, Role } from '#features/access/schema.ts'
import type { Trx } from '#platform/db/port.ts'
import type { Side } from './schema.ts'

export type QuestionnaireRow = Selectable<QuestionnaireTable>

/** Questionnaires are opened in turn: held until the transaction ends. */
export async function lockOpening(trx: Trx, municipalityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`questionnaire:${municipalityId}`}, 0))`.execute(trx)
}

export async function insertQuestionnaire(trx: Trx, row: Insertable<QuestionnaireTable>): Promise<void> {
  await trx.insertInto('questionnaire').values(row).execute()
}

/** The latest first. */
export async function listQuestionnaireRows(trx: Trx, agreementCode?: string): Promise<QuestionnaireRow[]> {
  let query = trx.selectFrom('questionnaire').selectAll()
  if (agreementCode !== undefined) query = query.where('agreementCode', '=', agreementCode)
  return query.orderBy('createdAt', 'desc').orderBy('id').execute()
}

export async function findQuestionnaire(trx: Trx, id: string): Promise<QuestionnaireRow | null> {
  return (await trx.selectFrom('questionnaire').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** Held until the transaction ends: no answer comes in while it is closed. */
export async function lockQuestionnaire(trx: Trx, id: string): Promise<QuestionnaireRow | null> {
  const query = trx.selectFrom('questionnaire').selectAll().where('id', '=', id)
  return (await query.forNoKeyUpdate().executeTakeFirst()) ?? null
}

export async function closeQuestionnaireRow(trx: Trx, { id, municipalityId }: QuestionnaireRow, at: string) {
  await trx
    .updateTable('questionnaire')
    .set({ closedAt: at })
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .execute()
}

/** Agreements that had begun by a day, with their own days; the latest first, also when it has ended. */
export async function listPeriods(trx: Trx, day: string) {
  const query = trx.selectFrom('agreement').select(['code', 'fromOn', 'toOn']).where('fromOn', '<=', day)
  return query.orderBy('fromOn', 'desc').orderBy('code').execute()
}

export interface Candidate {
  readonly membershipId: string
  readonly personId: string
  readonly hasSeat: boolean
  readonly presents: boolean
}

/**
 * Memberships of today that worked under the agreement: held a seat in one of its bodies, present by their role, or sat in a working
 * group of its days that was appointed.
 */
export async function listCandidates(
  trx: Trx,
  of: {
    readonly agreement: { readonly code: string; readonly fromOn: string; readonly toOn: string }
    readonly presenters: readonly Role[]
    readonly mayAnswer: readonly Role[]
    readonly today: string
  },
): Promise<Candidate[]> {
  const { agreement, today } = of
  const roles = JSON.stringify(of.presenters)
  const hasSeat = sql<boolean>`exists (select 1 from seat_holder s where s.municipality_id = m.municipality_id
    and s.membership_id = m.id and s.agreement_code = ${agreement.code} and s.since <= ${today}::date
    and (s.until is null or s.until >= s.since))`
  const presents = sql<boolean>`(o.party is not null
    and m.role = any(array(select json_array_elements_text(${roles}::json))))`
  const inGroup = sql<boolean>`exists (select 1 from group_member g
    join working_group w on w.municipality_id = g.municipality_id and w.id = g.group_id
    where g.municipality_id = m.municipality_id and g.membership_id = m.id and w.state in ('active', 'closed')
    and g.since <= ${agreement.toOn}::date and (g.until is null or g.until >= ${agreement.fromOn}::date))`
  return trx
    .selectFrom('membership as m')
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.municipalityId', '=', 'm.municipalityId').onRef('o.id', '=', 'm.organisationId'),
    )
    .select(['m.id as membershipId', 'm.personId', hasSeat.as('hasSeat'), presents.as('presents')])
    .where('m.role', 'in', [...of.mayAnswer])
    .where('m.since', '<=', today)
    .where((where) => where.or([where('m.until', 'is', null), where('m.until', '>=', today)]))
    .where((where) => where.or([hasSeat, presents, inGroup]))
    .orderBy('m.id')
    .execute()
}

export async function insertInvited(
  trx: Trx,
  { municipalityId, id }: Pick<QuestionnaireRow, 'municipalityId' | 'id'>,
  membershipIds: readonly string[],
): Promise<void> {
  const rows = membershipIds.map((membershipId) => ({ municipalityId, questionnaireId: id, membershipId }))
  await trx.insertInto('questionnaireInvited').values(rows).execute()
}

export interface Invitation {
  readonly questionnaireId: string
  readonly membershipId: string
  readonly answered: boolean
  readonly party: Party | null
}

/** A person's own invitations, whichever of their roles they came by. */
export async function listInvitations(trx: Trx, personId: string): Promise<Invitation[]> {
  return trx
    .selectFrom('questionnaireInvited as i')
    .innerJoin('membership as m', (join) =>
      join.onRef('m.municipalityId', '=', 'i.municipalityId').onRef('m.id', '=', 'i.membershipId'),
    )
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.municipalityId', '=', 'm.municipalityId').onRef('o.id', '=', 'm.organisationId'),
    )
    .select(['i.questionnaireId', 'i.membershipId', 'i.answered', 'o.party'])
    .where('m.personId', '=', personId)
    .execute()
}

/** How many were asked and how many have answered, by questionnaire. */
export async function countInvited(trx: Trx): Promise<ReadonlyMap<string, { invited: number; answered: number }>> {
  const rows = await trx
    .selectFrom('questionnaireInvited')
    .select(['questionnaireId', sql<number>`count(*)::int`.as('invited')])
    .select(sql<number>`(count(*) filter (where answered))::int`.as('answered'))
    .groupBy('questionnaireId')
    .execute()
  return new Map(rows.map(({ questionnaireId, ...counts }) => [questionnaireId, counts]))
}

/** False when they have answered already: of two at once, one comes through. */
export async function markAnswered(
  trx: Trx,
  of: { readonly questionnaireId: string; readonly membershipId: string },
): Promise<boolean> {
  const marked = await trx
    .updateTable('questionnaireInvited')
    .set({ answered: true })
    .where('questionnaireId', '=', of.questionnaireId)
    .where('membershipId', '=', of.membershipId)
    .where('answered', '=', false)
    .returning('membershipId')
    .execute()
  return marked.length === 1
}

export async function insertAnswer(trx: Trx, row: Insertable<QuestionnaireAnswerTable>): Promise<void> {
  await trx.insertInto('questionnaireAnswer').values(row).execute()
}

/** In the order of their random ids, which says nothing. */
export async function listAnswers(trx: Trx, questionnaireId: string) {
  const query = trx.selectFrom('questionnaireAnswer').select(['side', 'answers'])
  const rows = await query.where('questionnaireId', '=', questionnaireId).orderBy('id').execute()
  return rows.map(({ side, answers }) => ({ side: side as Side, answers: answers as unknown }))
}

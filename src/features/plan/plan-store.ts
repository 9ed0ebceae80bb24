/** Editions of the plan: their heads, what is chosen for them, exceptions, confirmations and frozen files. */
import { type Insertable, type Selectable, sql } from 'kysely'
import type { PlanConfirmationTable, PlanExceptionTable, PlanFileTable, PlanTable } from '#db/plan-tables.ts'
import type { Party } from '#features/access/schema.ts'
import { insertIfFree } from '#platform/db/insert-if-free.ts'
import type { Trx } from '#platform/db/port.ts'
import type { PlanState } from './schema.ts'

type Key = { readonly municipalityId: string; readonly id: string }

/** Without what is frozen. */
export type PlanRow = Omit<Selectable<PlanTable>, 'content'>

const columns = [
  'municipalityId',
  'id',
  'edition',
  'state',
  'title',
  'fromOn',
  'toOn',
  'contentVersion',
  'contentHash',
  'supersedesId',
  'proposedAt',
  'decidedAt',
  'decidedOn',
  'decidedByBody',
  'inForceOn',
  'returnReason',
  'createdAt',
] as const

/** False when the edition's number is taken: somebody else began it first. */
export async function insertPlan(
  trx: Trx,
  row: Pick<PlanRow, 'municipalityId' | 'id' | 'edition' | 'title' | 'fromOn' | 'toOn' | 'supersedesId' | 'createdAt'>,
): Promise<boolean> {
  const none = { proposedAt: null, decidedAt: null, decidedOn: null, decidedByBody: null, inForceOn: null }
  const more = { state: 'draft' as const, content: null, contentHash: null, returnReason: null }
  return insertIfFree(trx.insertInto('plan').values({ ...row, ...none, ...more }))
}

export async function findPlan(trx: Trx, id: string): Promise<PlanRow | null> {
  return (await trx.selectFrom('plan').select(columns).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Holds the edition for this transaction: those who change, confirm or decide it at once are taken in turn. */
export async function lockPlan(trx: Trx, id: string): Promise<PlanRow | null> {
  const query = trx.selectFrom('plan').select(columns).where('id', '=', id).forNoKeyUpdate()
  return (await query.executeTakeFirst()) ?? null
}

/** Holds every edition, for the step that changes two of them: in one order, so that nobody waits for ever. */
export async function lockPlans(trx: Trx): Promise<void> {
  await trx.selectFrom('plan').select('id').orderBy('edition').forNoKeyUpdate().execute()
}

/** Newest edition first. */
export async function listPlanRows(trx: Trx, states: readonly PlanState[]): Promise<PlanRow[]> {
  const query = trx
    .selectFrom('plan')
    .select(columns)
    .where('state', 'in', [...states])
  return query.orderBy('edition', 'desc').execute()
}

/** The frozen content as the very text that was hashed; null while it is a draft. */
export async function readPlanText(trx: Trx, id: string): Promise<string | null> {
  const query = trx.selectFrom('plan').select(sql<string | null>`content::text`.as('text'))
  return (await query.where('id', '=', id).executeTakeFirst())?.text ?? null
}

/** One step of the table of transitions, with what it leaves in the row; or a draft's name and days. `content`: the very text. */
export async function movePlan(
  trx: Trx,
  key: Key,
  change: Partial<
    Pick<
      PlanRow,
      | 'title'
      | 'fromOn'
      | 'toOn'
      | 'state'
      | 'contentHash'
      | 'proposedAt'
      | 'decidedAt'
      | 'decidedOn'
      | 'decidedByBody'
      | 'inForceOn'
      | 'returnReason'
    >
  > & { content?: string | null },
): Promise<void> {
  await trx
    .updateTable('plan')
    .set(change)
    .where('municipalityId', '=', key.municipalityId)
    .where('id', '=', key.id)
    .execute()
}

/** One more change of a draft's content. */
export async function raisePlanVersion(trx: Trx, key: Key): Promise<void> {
  await trx
    .updateTable('plan')
    .set({ contentVersion: sql`content_version + 1` })
    .where('municipalityId', '=', key.municipalityId)
    .where('id', '=', key.id)
    .execute()
}

export interface ChosenMeasure {
  readonly measureId: string
  readonly version: number
  readonly included: boolean
  readonly position: number
}

/** What was last said of each measure, in the plan's order; those taken out too. */
export async function listChosen(trx: Trx, planId: string): Promise<ChosenMeasure[]> {
  const rows = await trx
    .selectFrom('planMeasureVersion')
    .distinctOn('measureId')
    .select(['measureId', 'version', 'included', 'position'])
    .where('planId', '=', planId)
    .orderBy('measureId')
    .orderBy('version', 'desc')
    .execute()
  return rows.sort((one, other) => one.position - other.position || (one.measureId < other.measureId ? -1 : 1))
}

/** How many measures each edition holds and which: of the frozen content, or as chosen in a draft. */
export async function listMeasuresByPlan(trx: Trx): Promise<{ planId: string; measureId: string }[]> {
  const { rows } = await sql<{ planId: string; measureId: string }>`
    select p.id as plan_id, m.value->>'id' as measure_id
    from plan p cross join lateral json_array_elements(p.content->'measures') m(value)
    where p.content is not null
    union all
    select plan_id, measure_id::text from (
      select distinct on (v.plan_id, v.measure_id) v.plan_id, v.measure_id, v.included
      from plan_measure_version v join plan p on p.municipality_id = v.municipality_id and p.id = v.plan_id
      where p.content is null
      order by v.plan_id, v.measure_id, v.version desc) chosen
    where included
    order by 1, 2`.execute(trx)
  return rows
}

/** The edition that lies before the steering group with this measure in it; null when there is none. */
export async function findProposedWith(trx: Trx, measureId: string): Promise<number | null> {
  const { rows } = await sql<{ edition: number }>`
    select p.edition from plan p cross join lateral json_array_elements(p.content->'measures') m(value)
    where p.state = 'proposed' and m.value->>'id' = ${measureId}`.execute(trx)
  return rows[0]?.edition ?? null
}

export async function insertChosen(
  trx: Trx,
  row: ChosenMeasure & {
    municipalityId: string
    planId: string
    personId: string
    organisationId: string
    recordedAt: string
  },
): Promise<boolean> {
  return insertIfFree(trx.insertInto('planMeasureVersion').values(row))
}

/** Exceptions that stand. */
export async function listExceptions(trx: Trx, planId: string) {
  return trx
    .selectFrom('planException')
    .select(['code', 'subjectId', 'reason', 'recordedAt'])
    .where('planId', '=', planId)
    .where('takenBackAt', 'is', null)
    .orderBy('code')
    .orderBy('subjectId')
    .orderBy('recordedAt')
    .execute()
}

/** The one before of the same link no longer stands, but is kept. */
export async function replaceException(
  trx: Trx,
  row: Omit<Insertable<PlanExceptionTable>, 'takenBackAt'>,
): Promise<void> {
  await trx
    .updateTable('planException')
    .set({ takenBackAt: row.recordedAt })
    .where('planId', '=', row.planId)
    .where('code', '=', row.code)
    .where('subjectId', '=', row.subjectId)
    .where('takenBackAt', 'is', null)
    .execute()
  await trx
    .insertInto('planException')
    .values({ ...row, takenBackAt: null })
    .execute()
}

type Purpose = PlanConfirmationTable['purpose']

export async function insertPlanConfirmation(
  trx: Trx,
  row: Omit<Insertable<PlanConfirmationTable>, 'takenBackAt'>,
): Promise<void> {
  await trx
    .insertInto('planConfirmation')
    .values({ ...row, takenBackAt: null })
    .execute()
}

/** Those that stand, oldest first. */
export async function listPlanConfirmations(trx: Trx, planId: string) {
  return trx
    .selectFrom('planConfirmation')
    .select(['purpose', 'party', 'contentHash', 'confirmedAt'])
    .where('planId', '=', planId)
    .where('takenBackAt', 'is', null)
    .orderBy('confirmedAt')
    .orderBy('party')
    .execute()
}

/** Of one party, or (null) of both. */
export async function takeBackPlanConfirmations(
  trx: Trx,
  of: { readonly planId: string; readonly purpose: Purpose; readonly party: Party | null },
  at: string,
): Promise<void> {
  let query = trx
    .updateTable('planConfirmation')
    .set({ takenBackAt: at })
    .where('planId', '=', of.planId)
    .where('purpose', '=', of.purpose)
    .where('takenBackAt', 'is', null)
  if (of.party) query = query.where('party', '=', of.party)
  await query.execute()
}

export async function insertPlanFile(trx: Trx, row: Insertable<PlanFileTable>): Promise<void> {
  await trx.insertInto('planFile').values(row).execute()
}

/** The file as last drawn: when it was decided or put in force, or else when it was proposed. */
export async function findPlanFile(
  trx: Trx,
  planId: string,
  format: PlanFileTable['format'],
): Promise<{ bytes: Uint8Array; sha256: string } | null> {
  const row = await trx
    .selectFrom('planFile')
    .select(['bytes', 'sha256'])
    .where('planId', '=', planId)
    .where('format', '=', format)
    .orderBy('recordedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Held while an edition is proposed or decided, so that nobody writes in a measure between what was read and what is frozen. */
export async function holdMeasures(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await trx
    .selectFrom('measure')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

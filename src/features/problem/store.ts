/** Problems: their heads, the versions of their words, and both parties' confirmations. */
import type { Insertable, Selectable } from 'kysely'
import type { ProblemConfirmationTable, ProblemTable, ProblemVersionTable } from '#db/problem-tables.ts'
import type { Party } from '#features/access/schema.ts'
import { insertIfFree } from '#platform/db/insert-if-free.ts'
import type { Trx } from '#platform/db/port.ts'
import type { ProblemContent } from './schema.ts'

export type ProblemRow = Selectable<ProblemTable>
export type VersionRow = Pick<Selectable<ProblemVersionTable>, 'problemId' | 'version'> & ProblemContent
export type ConfirmationRow = Selectable<ProblemConfirmationTable>

export async function insertProblem(trx: Trx, row: Insertable<ProblemTable>): Promise<void> {
  await trx.insertInto('problem').values(row).execute()
}

/** Holds the problem for this transaction: those who change or confirm it at once are taken in turn. */
export async function lockProblem(trx: Trx, id: string): Promise<ProblemRow | null> {
  return (await trx.selectFrom('problem').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()) ?? null
}

/** All of them, oldest first. */
export async function listProblemRows(trx: Trx): Promise<ProblemRow[]> {
  return trx.selectFrom('problem').selectAll().orderBy('raisedAt').orderBy('id').execute()
}

/** The standing version of each problem's words. */
export async function listProblemVersions(trx: Trx): Promise<VersionRow[]> {
  return trx
    .selectFrom('problemVersion')
    .distinctOn('problemId')
    .select(['problemId', 'version', 'title', 'description', 'areaCodes', 'categories', 'subGoals'])
    .orderBy('problemId')
    .orderBy('version', 'desc')
    .execute()
}

/** False when this version is there already: somebody else wrote first. */
export async function insertProblemVersion(
  trx: Trx,
  { areaCodes, categories, subGoals, ...row }: Selectable<ProblemVersionTable>,
): Promise<boolean> {
  const codes = { areaCodes: JSON.stringify(areaCodes), categories: JSON.stringify(categories) }
  return insertIfFree(trx.insertInto('problemVersion').values({ ...row, ...codes, subGoals: JSON.stringify(subGoals) }))
}

/** What was confirmed before this change is no longer what stands. */
export async function raiseProblemVersion(trx: Trx, id: string): Promise<void> {
  await trx
    .updateTable('problem')
    .set((set) => ({ contentVersion: set('contentVersion', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** One step of the table of transitions. */
export async function moveProblem(
  trx: Trx,
  id: string,
  to: Pick<ProblemRow, 'state' | 'stateReason' | 'stateSince'>,
): Promise<void> {
  await trx.updateTable('problem').set(to).where('id', '=', id).execute()
}

export async function insertProblemConfirmation(
  trx: Trx,
  row: Omit<Selectable<ProblemConfirmationTable>, 'takenBackAt'>,
): Promise<void> {
  await trx
    .insertInto('problemConfirmation')
    .values({ ...row, takenBackAt: null })
    .execute()
}

/** Of each party and purpose the latest that is not taken back; oldest first. */
export async function listProblemConfirmations(trx: Trx, problemId: string): Promise<ConfirmationRow[]> {
  const rows = await trx
    .selectFrom('problemConfirmation')
    .distinctOn(['purpose', 'party'])
    .selectAll()
    .where('problemId', '=', problemId)
    .where('takenBackAt', 'is', null)
    .orderBy('purpose')
    .orderBy('party')
    .orderBy('confirmedAt', 'desc')
    .execute()
  return rows.sort((one, other) => (one.confirmedAt < other.confirmedAt ? -1 : 1))
}

interface TakenBack {
  readonly problemId: string
  /** Null: of both. */
  readonly party: Party | null
  /** Since the problem came into its state, ISO: what was given before that has been carried out. */
  readonly after: string
  /** These stand. */
  readonly except?: { readonly purpose: ConfirmationRow['purpose']; readonly contentHash: string }
}

/** How many there were. */
export async function takeBackProblemConfirmations(trx: Trx, of: TakenBack, at: string): Promise<number> {
  let query = trx
    .updateTable('problemConfirmation')
    .set({ takenBackAt: at })
    .where('problemId', '=', of.problemId)
    .where('confirmedAt', '>', of.after)
    .where('takenBackAt', 'is', null)
  const { party, except } = of
  if (party) query = query.where('party', '=', party)
  if (except) {
    query = query.where((where) =>
      where.or([where('purpose', '!=', except.purpose), where('contentHash', '!=', except.contentHash)]),
    )
  }
  return Number((await query.executeTakeFirst()).numUpdatedRows)
}

/** What was done with measures, in versions; and up to when the plan was last followed up. */
import type { Insertable, Selectable } from 'kysely'
import type { ImplementationVersionTable } from '#db/compliance-tables.ts'
import { insertIfFree } from '#platform/db/insert-if-free.ts'
import type { Trx } from '#platform/db/port.ts'

export type ImplementationRow = Selectable<ImplementationVersionTable> & { readonly organisationName: string }

const versions = (trx: Trx) =>
  trx
    .selectFrom('implementationVersion as v')
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.municipalityId', '=', 'v.municipalityId').onRef('o.id', '=', 'v.organisationId'),
    )
    .selectAll('v')
    .select('o.name as organisationName')

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** The standing version of each entry of these measures, in the order of the days they were done; removed ones left out. */
export async function listImplementations(trx: Trx, measureIds: readonly string[]): Promise<ImplementationRow[]> {
  if (measureIds.length === 0) return []
  const rows = await versions(trx)
    .distinctOn('v.id')
    .where('v.measureId', 'in', [...measureIds])
    .orderBy('v.id')
    .orderBy('v.version', 'desc')
    .execute()
  return rows
    .filter((one) => !one.removed)
    .toSorted((one, other) => compare(one.doneOn, other.doneOn) || compare(one.id, other.id))
}

/** The standing version, a removed one too: its id is never another's. */
export async function findImplementation(trx: Trx, id: string): Promise<ImplementationRow | null> {
  return (await versions(trx).where('v.id', '=', id).orderBy('v.version', 'desc').limit(1).executeTakeFirst()) ?? null
}

/** False when this version is there already: somebody else wrote first. */
export const insertImplementation = (trx: Trx, row: Insertable<ImplementationVersionTable>): Promise<boolean> =>
  insertIfFree(trx.insertInto('implementationVersion').values(row))

/** Last local day that a noted follow-up of any plan told of, or null. */
export async function findLastFollowedDay(trx: Trx): Promise<string | null> {
  const row = await trx
    .selectFrom('statement')
    .select('toOn')
    .where('kind', '=', 'followUp')
    .where('state', '=', 'noted')
    .orderBy('toOn', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.toOn ?? null
}

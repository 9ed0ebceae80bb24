/** Indicators of measures in versions, and the values that were entered. */
import type { Insertable, Selectable } from 'kysely'
import type { IndicatorValueTable, IndicatorVersionTable } from '#db/plan-tables.ts'
import { insertIfFree } from '#platform/db/insert-if-free.ts'
import type { Trx } from '#platform/db/port.ts'
import { IndicatorContent } from './schema.ts'

export interface IndicatorRow {
  readonly id: string
  readonly measureId: string
  readonly version: number
  readonly content: IndicatorContent
  readonly removed: boolean
}
export type ValueRow = Pick<
  Selectable<IndicatorValueTable>,
  'id' | 'indicatorId' | 'period' | 'value' | 'note' | 'recordedAt'
>

const readRow = (
  row: Pick<Selectable<IndicatorVersionTable>, 'id' | 'measureId' | 'version' | 'content' | 'removed'>,
) => ({
  ...row,
  content: IndicatorContent.parse(row.content),
})

/** The standing version of each indicator of these measures, in the order they were first written. */
export async function listIndicators(trx: Trx, measureIds: readonly string[]): Promise<IndicatorRow[]> {
  if (measureIds.length === 0) return []
  const rows = await trx
    .selectFrom('indicatorVersion as v')
    .innerJoin('indicatorVersion as first', (join) =>
      join
        .onRef('first.municipalityId', '=', 'v.municipalityId')
        .onRef('first.id', '=', 'v.id')
        .on('first.version', '=', 1),
    )
    .distinctOn('v.id')
    .select(['v.id', 'v.measureId', 'v.version', 'v.content', 'v.removed', 'first.recordedAt as since'])
    .where('v.measureId', 'in', [...measureIds])
    .orderBy('v.id')
    .orderBy('v.version', 'desc')
    .execute()
  return rows
    .filter((row) => !row.removed)
    .toSorted((one, other) => (`${one.since} ${one.id}` < `${other.since} ${other.id}` ? -1 : 1))
    .map(({ since: _, ...row }) => readRow(row))
}

/** The standing version, a removed one too: its id is never another's. */
export async function findIndicator(trx: Trx, id: string): Promise<IndicatorRow | null> {
  const row = await trx
    .selectFrom('indicatorVersion')
    .select(['id', 'measureId', 'version', 'content', 'removed'])
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? readRow(row) : null
}

/** False when this version is there already: somebody else wrote first. */
export async function insertIndicatorVersion(
  trx: Trx,
  { content, ...row }: Omit<Insertable<IndicatorVersionTable>, 'content'> & { content: IndicatorContent },
): Promise<boolean> {
  return insertIfFree(trx.insertInto('indicatorVersion').values({ ...row, content: JSON.stringify(content) }))
}

/** The values that stand, by indicator and then period. */
export async function listValues(trx: Trx, indicatorIds: readonly string[]): Promise<ValueRow[]> {
  if (indicatorIds.length === 0) return []
  return trx
    .selectFrom('indicatorValue')
    .select(['id', 'indicatorId', 'period', 'value', 'note', 'recordedAt'])
    .where('indicatorId', 'in', [...indicatorIds])
    .where('supersededAt', 'is', null)
    .orderBy('indicatorId')
    .orderBy('period')
    .execute()
}

/** When each period of these indicators was first told of: a correction is no late entry. */
export async function listFirstEntries(
  trx: Trx,
  indicatorIds: readonly string[],
): Promise<{ indicatorId: string; period: string; at: string }[]> {
  if (indicatorIds.length === 0) return []
  return trx
    .selectFrom('indicatorValue')
    .select(['indicatorId', 'period'])
    .select(({ fn }) => fn.min('recordedAt').as('at'))
    .where('indicatorId', 'in', [...indicatorIds])
    .groupBy(['indicatorId', 'period'])
    .execute()
}

/** In the place of what stands for the period. */
export async function enterValue(trx: Trx, row: Omit<Insertable<IndicatorValueTable>, 'supersededAt'>): Promise<void> {
  await trx
    .updateTable('indicatorValue')
    .set({ supersededAt: row.recordedAt })
    .where('indicatorId', '=', row.indicatorId)
    .where('period', '=', row.period)
    .where('supersededAt', 'is', null)
    .execute()
  await trx
    .insertInto('indicatorValue')
    .values({ ...row, supersededAt: null })
    .execute()
}

/** Effect designs in versions; one that is locked is the last. */
import type { Insertable } from 'kysely'
import type { EffectDesignTable } from '#db/plan-tables.ts'
import { insertIfFree } from '#platform/db/insert-if-free.ts'
import type { Trx } from '#platform/db/port.ts'
import { Detectable, type EffectDesign, EffectDesignContent } from './schema.ts'

/** The standing design of each of these measures. */
export async function listDesigns(trx: Trx, measureIds: readonly string[]): Promise<ReadonlyMap<string, EffectDesign>> {
  if (measureIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('effectDesign')
    .distinctOn('measureId')
    .select(['measureId', 'version', 'content', 'detectable', 'lockedAt'])
    .where('measureId', 'in', [...measureIds])
    .orderBy('measureId')
    .orderBy('version', 'desc')
    .execute()
  return new Map(
    rows.map(({ measureId, content, detectable, version, lockedAt }) => [
      measureId,
      { ...EffectDesignContent.parse(content), version, detectable: Detectable.parse(detectable), lockedAt },
    ]),
  )
}

/** The standing version and when it was written, or null. */
export async function findDesignKey(
  trx: Trx,
  measureId: string,
): Promise<{ municipalityId: string; measureId: string; version: number; recordedAt: string } | null> {
  const row = await trx
    .selectFrom('effectDesign')
    .select(['municipalityId', 'measureId', 'version', 'recordedAt'])
    .where('measureId', '=', measureId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** False when this version is there already: somebody else wrote first. */
export async function insertDesign(
  trx: Trx,
  row: Omit<Insertable<EffectDesignTable>, 'content' | 'detectable' | 'lockedAt'> & {
    content: EffectDesignContent
    detectable: Detectable
  },
): Promise<boolean> {
  const { content, detectable, ...rest } = row
  const json = { content: JSON.stringify(content), detectable: JSON.stringify(detectable) }
  return insertIfFree(trx.insertInto('effectDesign').values({ ...rest, ...json, lockedAt: null }))
}

/** From the start on the design stands as it was. */
export async function lockDesign(
  trx: Trx,
  of: { readonly municipalityId: string; readonly measureId: string; readonly version: number },
  at: string,
): Promise<void> {
  await trx
    .updateTable('effectDesign')
    .set({ lockedAt: at })
    .where('municipalityId', '=', of.municipalityId)
    .where('measureId', '=', of.measureId)
    .where('version', '=', of.version)
    .where('lockedAt', 'is', null)
    .execute()
}

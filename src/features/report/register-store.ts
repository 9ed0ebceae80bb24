/** Categories, areas and places of a municipality: read often, changed seldom. */
import type { Trx } from '#platform/db/port.ts'
import { type Area, type Category, Ground, type Place } from './schema.ts'

/** With how often each was used since the given day, for «most used first». */
export async function listCategories(trx: Trx, usedSince: string): Promise<Category[]> {
  const rows = await trx.selectFrom('category').selectAll().orderBy('position').execute()
  const used = await trx
    .selectFrom('reportVersion')
    .select(({ fn }) => ['category', fn.countAll<number>().as('count')])
    .where('supersededAt', 'is', null)
    .where('occurredOn', '>=', usedSince)
    .groupBy('category')
    .execute()
  const counts = new Map(used.map((row) => [row.category, Number(row.count)]))
  return rows.map((row) => ({
    code: row.code,
    parentCode: row.parentCode,
    sv: row.labelSv,
    en: row.labelEn,
    used: counts.get(row.code) ?? 0,
  }))
}

export async function listCategoryCodes(trx: Trx): Promise<{ code: string; parentCode: string | null }[]> {
  return trx.selectFrom('category').select(['code', 'parentCode']).orderBy('position').execute()
}

export async function listAreas(trx: Trx, setCode?: string): Promise<Area[]> {
  let query = trx.selectFrom('area').selectAll().orderBy('setCode').orderBy('code')
  if (setCode) query = query.where('setCode', '=', setCode)
  const rows = await query.execute()
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    set: row.setCode,
    boundaryVersion: row.boundaryVersion,
    parentCode: row.parentCode,
    population: row.population,
    label: { e: row.labelE, n: row.labelN },
    geometry: row.geometry,
  }))
}

export async function listPlaces(trx: Trx): Promise<Place[]> {
  const rows = await trx.selectFrom('place').selectAll().orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    areaCode: row.areaCode,
    position: { e: row.e, n: row.n },
    precisionMetres: row.precisionMetres,
  }))
}

export async function listGround(trx: Trx): Promise<Ground[]> {
  const rows = await trx.selectFrom('ground').select(['kind', 'geometry', 'attribution']).orderBy('kind').execute()
  return rows.map((row) => Ground.parse(row))
}

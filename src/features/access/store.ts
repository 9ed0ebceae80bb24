/** People, organisations and memberships. */
import type { Trx } from '#platform/db/port.ts'
import {
  type Actor,
  type DemoRole,
  Municipality,
  MunicipalitySettings,
  type Organisation,
  type Role,
} from './schema.ts'

/** The actor of a membership that is valid today ('YYYY-MM-DD'), or null. */
export async function findActor(
  trx: Trx,
  membership: { municipalityId: string; membershipId: string },
  today: string,
): Promise<Actor | null> {
  const row = await trx
    .selectFrom('membership as m')
    .innerJoin('person as p', (join) =>
      join.onRef('p.municipalityId', '=', 'm.municipalityId').onRef('p.id', '=', 'm.personId'),
    )
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.municipalityId', '=', 'm.municipalityId').onRef('o.id', '=', 'm.organisationId'),
    )
    .select(['m.municipalityId', 'm.personId', 'm.organisationId', 'm.role', 'p.displayName', 'o.name', 'o.party'])
    .where('m.municipalityId', '=', membership.municipalityId)
    .where('m.id', '=', membership.membershipId)
    .where('m.since', '<=', today)
    .where((where) => where.or([where('m.until', 'is', null), where('m.until', '>=', today)]))
    .executeTakeFirst()
  if (!row) return null
  return {
    municipalityId: row.municipalityId,
    personId: row.personId,
    displayName: row.displayName,
    organisationId: row.organisationId,
    organisationName: row.name,
    party: row.party,
    role: row.role as Role,
  }
}

export async function findMunicipality(trx: Trx, id: string): Promise<Municipality | null> {
  const row = await trx.selectFrom('municipality').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const settings = MunicipalitySettings.parse(row.settings)
  return Municipality.parse({ id: row.id, name: row.name, timeZone: row.timeZone, crs: row.crs, settings })
}

export async function listOrganisations(trx: Trx): Promise<Organisation[]> {
  return trx.selectFrom('organisation').select(['id', 'name', 'party', 'sector']).orderBy('id').execute()
}

/** Every membership of today: what the demo offers to step into. */
export async function listDemoRoles(trx: Trx, today: string): Promise<(DemoRole & { municipalityId: string })[]> {
  const rows = await trx
    .selectFrom('membership as m')
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.municipalityId', '=', 'm.municipalityId').onRef('o.id', '=', 'm.organisationId'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.municipalityId', '=', 'm.municipalityId').onRef('p.id', '=', 'm.personId'),
    )
    .select(['m.municipalityId', 'm.id as membershipId', 'm.role', 'p.displayName', 'o.name as organisationName'])
    .where('m.since', '<=', today)
    .where((where) => where.or([where('m.until', 'is', null), where('m.until', '>=', today)]))
    .orderBy('m.id')
    .execute()
  return rows.map((row) => ({ ...row, role: row.role as Role }))
}

/** Whether the area set exists here; pictures need one that does. */
export async function hasAreaSet(trx: Trx, setCode: string): Promise<boolean> {
  const row = await trx.selectFrom('area').select('code').where('setCode', '=', setCode).limit(1).executeTakeFirst()
  return row !== undefined
}

export async function updateSettings(trx: Trx, municipalityId: string, settings: MunicipalitySettings): Promise<void> {
  await trx
    .updateTable('municipality')
    .set({ settings: JSON.stringify(settings) })
    .where('id', '=', municipalityId)
    .execute()
}

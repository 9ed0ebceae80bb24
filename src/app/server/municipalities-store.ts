/** Which municipalities this database holds, and whether their reports are invented. */
import { MunicipalitySettings } from '#features/access/schema.ts'
import type { Database } from '#platform/db/port.ts'

export async function listMunicipalities(db: Database): Promise<{ id: string; name: string; invented: boolean }[]> {
  const rows = await db.asOwner((trx) =>
    trx.selectFrom('municipality').select(['id', 'name', 'settings']).orderBy('id').execute(),
  )
  return rows.map(({ id, name, settings }) => ({ id, name, invented: MunicipalitySettings.parse(settings).invented }))
}

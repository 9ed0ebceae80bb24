/** Which municipalities this database holds, and whether their reports are invented. */
import { MunicipalitySettings } from '#features/access/schema.ts'
import type { Database } from '#platform/db/port.ts'

export async function listMunicipalities(db: Database): Promise<{ id: string; name: string; invented: boolean }[]> {
  const rows = await db.asOwner((trx) =>
    trx.selectFrom('municipality').select(['id', 'name', 'settings']).orderBy('id').execute(),
  )
  return rows.map(({ id, name, settings }) => ({ id, name, invented: MunicipalitySettings.parse(settings).invented }))
}

/** Origins of the municipalities' own map images, e.g. https://karta.example.se; addresses that are none are left out. */
export async function listTileHosts(db: Database): Promise<string[]> {
  const rows = await db.asOwner((trx) => trx.selectFrom('municipality').select('settings').orderBy('id').execute())
  const hosts = rows.flatMap(({ settings }) => {
    const { mapTiles } = MunicipalitySettings.parse(settings)
    return mapTiles && URL.canParse(mapTiles) ? [new URL(mapTiles).origin] : []
  })
  return [...new Set(hosts)].filter((host) => host.startsWith('https://'))
}

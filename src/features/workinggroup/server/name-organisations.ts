import { listOrganisations } from '#features/access/store.ts'
import type { Trx } from '#platform/db/port.ts'

/** Names by id. */
export async function nameOrganisations(trx: Trx): Promise<ReadonlyMap<string, string>> {
  return new Map((await listOrganisations(trx)).map((one) => [one.id, one.name]))
}

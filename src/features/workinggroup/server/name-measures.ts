/** Titles of measures, through the plan's own store. */
import { listContents, listMeasureRows } from '#features/plan/measure-store.ts'
import type { Trx } from '#platform/db/port.ts'

/** Titles by id, of the measures that these groups are for; decided or not. */
export async function nameMeasures(
  trx: Trx,
  groups: readonly { readonly measureId: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(groups.flatMap(({ measureId }) => (measureId === null ? [] : [measureId])))
  return new Map([...(await listContents(trx, [...ids]))].map(([id, { content }]) => [id, content.title]))
}

/** Measures that a group can be for: not over, by title. */
export async function listOpenMeasures(trx: Trx): Promise<{ id: string; title: string }[]> {
  const open = (await listMeasureRows(trx)).filter(({ state }) => state !== 'done' && state !== 'stopped')
  const titles = await nameMeasures(
    trx,
    open.map(({ id }) => ({ measureId: id })),
  )
  return [...titles]
    .map(([id, title]) => ({ id, title }))
    .toSorted((one, other) => one.title.localeCompare(other.title, 'sv'))
}

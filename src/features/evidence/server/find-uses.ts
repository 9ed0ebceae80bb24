/** Which pictures rest on a value that was changed: they lie in a room to the right, so the house hands the finder in. */
import type { Trx } from '#platform/db/port.ts'
import type { Revision } from '../schema.ts'

/** One list for each revision, in their order. */
export type FindUses = (
  trx: Trx,
  revisions: readonly Omit<Revision, 'usedIn'>[],
) => Promise<readonly Revision['usedIn'][]>

export async function withUses(
  trx: Trx,
  revisions: readonly Omit<Revision, 'usedIn'>[],
  findUses?: FindUses,
): Promise<Revision[]> {
  const uses = findUses && revisions.length > 0 ? await findUses(trx, revisions) : []
  return revisions.map((one, at) => ({ ...one, usedIn: [...(uses[at] ?? [])] }))
}

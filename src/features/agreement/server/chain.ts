/** The agreement of a day and those it follows, as known at an instant: a door for the rooms to the right. */
import type { Trx } from '#platform/db/port.ts'
import { type AgreementChain, followChain } from '../chain.ts'
import { listWordings } from '../wording-store.ts'

/** `day`: 'YYYY-MM-DD' where the municipality is. `asOf`: agreements and wordings recorded later are not known. */
export async function findAgreementChain(
  trx: Trx,
  { municipalityId, day, asOf }: { municipalityId: string; day: string; asOf: Date },
): Promise<AgreementChain> {
  return followChain(await listWordings(trx, municipalityId, asOf), day)
}

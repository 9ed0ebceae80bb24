/** Every wording of every agreement, as the database knew them by an instant. */
import { Agreement } from '#agreements/schema.ts'
import type { Trx } from '#platform/db/port.ts'
import type { Wording } from './chain.ts'

/** `asOf`: only what was recorded by then; null: all. In the order of agreements and wordings. */
export async function listWordings(trx: Trx, municipalityId: string, asOf: Date | null): Promise<Wording[]> {
  let query = trx
    .selectFrom('agreement as a')
    .innerJoin('agreementVersion as v', (join) =>
      join.onRef('v.municipalityId', '=', 'a.municipalityId').onRef('v.code', '=', 'a.code'),
    )
    .select(['a.code', 'a.fromOn', 'a.supersedes', 'v.version', 'v.effectiveOn', 'v.signedOn', 'v.reason'])
    .select(['v.content', 'v.contentHash'])
    .where('a.municipalityId', '=', municipalityId)
  if (asOf) {
    const at = asOf.toISOString()
    query = query.where('a.recordedAt', '<=', at).where('v.recordedAt', '<=', at)
  }
  const rows = await query.orderBy('a.fromOn').orderBy('a.code').orderBy('v.version').execute()
  return rows.map(({ content, ...row }) => ({ ...row, agreement: Agreement.parse(content) }))
}

/** Every agreement that the municipality has had, with its wordings and what each of them changed. */
import type { Trx } from '#platform/db/port.ts'
import { findLastDay } from '../chain.ts'
import { compareWordings } from '../content.ts'
import { listDrafts } from '../draft-store.ts'
import type { AgreementHistory } from '../schema.ts'
import { listWordings } from '../wording-store.ts'

/** Latest first. The first wording of one that follows another is compared with the last of that one. */
export async function readHistory(trx: Trx, municipalityId: string): Promise<AgreementHistory> {
  const wordings = await listWordings(trx, municipalityId, null)
  const codes = [...new Set(wordings.map((one) => one.code))].toReversed()
  return {
    agreements: codes.map((code) => {
      const own = wordings.filter((one) => one.code === code)
      const [first] = own
      return {
        code,
        title: own.at(-1)?.agreement.title ?? code,
        from: first?.fromOn ?? '',
        to: findLastDay(wordings, code),
        supersedes: first?.supersedes ?? null,
        versions: own.map(({ version, effectiveOn, signedOn, reason, contentHash, agreement }, at) => {
          const before = own[at - 1] ?? wordings.findLast((one) => one.code === first?.supersedes)
          const changed = before ? compareWordings(before.agreement, agreement) : []
          return { version, effectiveOn, signedOn, reason, contentHash, changed }
        }),
      }
    }),
    drafts: await listDrafts(trx),
  }
}

/** An agreement with those who sit in its bodies, for the demo and for tests. */
import { createHash } from 'node:crypto'
import type { Agreement } from '#agreements/schema.ts'
import type { Trx } from '#platform/db/port.ts'

export interface SeedSeat {
  readonly bodyCode: string
  readonly seat: number
  readonly membershipId: string
  readonly isDeputy?: boolean
}

export interface AgreementSeed {
  readonly municipalityId: string
  readonly agreement: Agreement
  /** Held from the agreement's first day. */
  readonly seats: readonly SeedSeat[]
  /** Who is said to have filled them. */
  readonly by: { readonly personId: string; readonly organisationId: string }
}

export async function seedAgreement(trx: Trx, { municipalityId, agreement, seats, by }: AgreementSeed): Promise<void> {
  const { code, valid, supersedes } = agreement
  const { from: fromOn, to: toOn } = valid
  const recordedAt = `${fromOn}T08:00:00.000Z`
  const content = JSON.stringify(agreement)
  await trx.insertInto('agreement').values({ municipalityId, code, fromOn, toOn, recordedAt, supersedes }).execute()
  const contentHash = createHash('sha256').update(content).digest('hex')
  const first = { version: 1, effectiveOn: fromOn, signedOn: null, reason: null, draftId: null, recordedAt }
  await trx
    .insertInto('agreementVersion')
    .values({ municipalityId, code, content, contentHash, ...first })
    .execute()
  if (seats.length === 0) return
  await trx
    .insertInto('seatHolder')
    .values(
      seats.map((seat, at) => {
        // The same seats have the same ids in every seeding.
        const id = `00000000-0000-4000-8000-${String(at + 1).padStart(12, '0')}`
        return { ...by, ...seat, municipalityId, id, agreementCode: code, since: fromOn, until: null, recordedAt }
      }),
    )
    .execute()
}

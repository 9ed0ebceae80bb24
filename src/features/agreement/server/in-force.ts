/** The agreement in force on a day with those who sit in its bodies then: a door for the rooms to the right. */
import { type Agreement, listBodies } from '#agreements/schema.ts'
import type { Trx } from '#platform/db/port.ts'
import type { SeatHolder } from '../schema.ts'
import { findAgreementOn, listSeatRows } from '../store.ts'
import { listWordings } from '../wording-store.ts'

/** `day`: 'YYYY-MM-DD' where the municipality is. Only those who hold their seat on that very day; null without an agreement. */
export async function findAgreementInForce(
  trx: Trx,
  municipalityId: string,
  day: string,
): Promise<{ agreement: Agreement; seats: SeatHolder[] } | null> {
  const found = await findAgreementOn(trx, municipalityId, day)
  if (!found) return null
  const seats = await listSeats(trx, municipalityId, found.agreement, day)
  return { agreement: found.agreement, seats: seats.filter((one) => one.since <= day) }
}

/** Those who hold a seat on the day or take one later. A seat that the agreement no longer has is left out. */
export async function listSeats(
  trx: Trx,
  municipalityId: string,
  agreement: Agreement,
  day: string,
): Promise<SeatHolder[]> {
  const rows = await listSeatRows(trx, { municipalityId, agreementCode: agreement.code, day })
  // Who takes a seat later takes it in the words that hold then: an amendment may have moved it.
  const wordings = rows.some((row) => row.since > day) ? await listWordings(trx, municipalityId, null) : []
  const wordsOn = (since: string) =>
    wordings.findLast((one) => one.code === agreement.code && one.effectiveOn <= since)?.agreement ?? agreement
  return rows.flatMap((row) => {
    const words = row.since > day ? wordsOn(row.since) : agreement
    const seat = listBodies(words).find((body) => body.code === row.bodyCode)?.members[row.seat]
    return seat ? [{ ...row, ...seat }] : []
  })
}

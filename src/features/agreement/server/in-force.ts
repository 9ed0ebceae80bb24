/** The agreement in force on a day with those who sit in its bodies then: a door for the rooms to the right. */
import { type Agreement, listBodies } from '#agreements/schema.ts'
import type { Trx } from '#platform/db/port.ts'
import type { SeatHolder } from '../schema.ts'
import { findAgreementOn, listSeatRows } from '../store.ts'

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
  const bodies = new Map(listBodies(agreement).map((body) => [body.code, body.members]))
  const rows = await listSeatRows(trx, { municipalityId, agreementCode: agreement.code, day })
  return rows.flatMap((row) => {
    const seat = bodies.get(row.bodyCode)?.[row.seat]
    return seat ? [{ ...row, ...seat }] : []
  })
}

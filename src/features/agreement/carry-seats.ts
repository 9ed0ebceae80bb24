/** Those who hold seats keep them under a successor and under other words, where the same office still has a seat. */
import { type Agreement, listBodies } from '#agreements/schema.ts'
import { dayBefore } from './days.ts'

export interface HeldSeat {
  readonly id: string
  readonly bodyCode: string
  readonly seat: number
  readonly membershipId: string
  readonly isDeputy: boolean
  readonly since: string
  readonly until: string | null
}

export interface SeatMoves {
  /** Held to this day, under the words before. */
  readonly ended: readonly { readonly id: string; readonly until: string }[]
  readonly taken: readonly Omit<HeldSeat, 'id'>[]
}

/** `from`: first day of the new words. `isSame`: they are the same agreement's, so a seat that has not moved is left alone. */
export function carrySeats(facts: {
  readonly before: Agreement
  readonly after: Agreement
  readonly holdings: readonly HeldSeat[]
  readonly from: string
  readonly isSame: boolean
}): SeatMoves {
  const { before, after, from, isSame } = facts
  const ended: { id: string; until: string }[] = []
  const taken: Omit<HeldSeat, 'id'>[] = []
  for (const { id, ...held } of facts.holdings) {
    if (held.until !== null && held.until < from) continue
    const seat = findSeat(before, after, held)
    if (isSame && seat === held.seat) continue
    ended.push({ id, until: dayBefore(from) })
    if (seat !== null) taken.push({ ...held, seat, since: held.since > from ? held.since : from })
  }
  return { ended, taken }
}

/** The seat of the same office and party in the body of the same code; of two such, the one in the same order. */
function findSeat(before: Agreement, after: Agreement, held: Pick<HeldSeat, 'bodyCode' | 'seat'>): number | null {
  const membersOf = (agreement: Agreement) =>
    listBodies(agreement).find((body) => body.code === held.bodyCode)?.members ?? []
  const old = membersOf(before)
  const own = old[held.seat]
  if (!own) return null
  const isOwn = (one: typeof own) =>
    one.party === own.party && one.office.toLocaleLowerCase('sv') === own.office.toLocaleLowerCase('sv')
  const order = old.slice(0, held.seat).filter(isOwn).length
  const seats = membersOf(after).flatMap((one, at) => (isOwn(one) ? [at] : []))
  return seats[order] ?? null
}

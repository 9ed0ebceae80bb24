/** Agreements as data, and who holds the seats of their bodies: a seat that is filled anew keeps those who held it before. */
import { type Insertable, sql } from 'kysely'
import { Agreement } from '#agreements/schema.ts'
import type { SeatHolderTable } from '#db/problem-tables.ts'
import type { Party, Role } from '#features/access/schema.ts'
import type { Trx } from '#platform/db/port.ts'
import type { SeatHolder } from './schema.ts'

/** The agreement that is valid on a day, the latest when two are, in the wording that holds on it; with its own valid days. */
export async function findAgreementOn(
  trx: Trx,
  municipalityId: string,
  day: string,
): Promise<{ agreement: Agreement; fromOn: string; toOn: string } | null> {
  const row = await trx
    .selectFrom('agreement as a')
    .innerJoin('agreementVersion as v', (join) =>
      join.onRef('v.municipalityId', '=', 'a.municipalityId').onRef('v.code', '=', 'a.code'),
    )
    .select(['v.content', 'a.fromOn', 'a.toOn'])
    .where('a.municipalityId', '=', municipalityId)
    .where('a.fromOn', '<=', day)
    .where('a.toOn', '>=', day)
    .where('v.effectiveOn', '<=', day)
    .orderBy('a.fromOn', 'desc')
    .orderBy('a.code')
    .orderBy('v.effectiveOn', 'desc')
    .orderBy('v.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { agreement: Agreement.parse(row.content), fromOn: row.fromOn, toOn: row.toOn } : null
}

type SeatRow = Omit<SeatHolder, 'office' | 'party'>

/** `day`: those who hold a seat on it or take one later; without: everybody who ever held one. In the order of seats and days. */
export async function listSeatRows(
  trx: Trx,
  of: { municipalityId: string; agreementCode: string; day?: string },
): Promise<SeatRow[]> {
  let query = trx
    .selectFrom('seatHolder as s')
    .innerJoin('membership as m', (join) =>
      join.onRef('m.municipalityId', '=', 's.municipalityId').onRef('m.id', '=', 's.membershipId'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.municipalityId', '=', 'm.municipalityId').onRef('p.id', '=', 'm.personId'),
    )
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.municipalityId', '=', 'm.municipalityId').onRef('o.id', '=', 'm.organisationId'),
    )
    .select(['s.id', 's.bodyCode', 's.seat', 's.membershipId', 's.isDeputy', 's.since', 's.until'])
    .select(['p.displayName', 'o.name as organisationName'])
    .where('s.municipalityId', '=', of.municipalityId)
    .where('s.agreementCode', '=', of.agreementCode)
  const { day } = of
  if (day !== undefined) {
    query = query
      .where((where) => where.or([where('s.until', 'is', null), where('s.until', '>=', day)]))
      // Who has left their organisation has left the seat.
      .where((where) => where.or([where('m.until', 'is', null), where('m.until', '>=', day)]))
  }
  return query
    .orderBy('s.bodyCode')
    .orderBy('s.seat')
    .orderBy('s.isDeputy')
    .orderBy('s.since')
    .orderBy('s.id')
    .execute()
}

/** Seats are filled in turn: held until the transaction ends. An empty seat has no row to hold, so the municipality's key is. */
export async function lockSeats(trx: Trx, municipalityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`seats:${municipalityId}`}, 0))`.execute(trx)
}

export async function insertSeat(trx: Trx, row: Insertable<SeatHolderTable>): Promise<void> {
  await trx.insertInto('seatHolder').values(row).execute()
}

/** The last day on which it is held; a day before `since` says that it never was. */
export async function endSeat(trx: Trx, of: { municipalityId: string; id: string; until: string }): Promise<void> {
  await trx
    .updateTable('seatHolder')
    .set({ until: of.until })
    .where('municipalityId', '=', of.municipalityId)
    .where('id', '=', of.id)
    .execute()
}

export interface SeatMembership {
  readonly id: string
  readonly displayName: string
  readonly organisationName: string
  readonly party: Party | null
  readonly role: Role
  readonly since: string
  readonly until: string | null
}

/** Memberships that have not ended by the day. */
export async function listSeatMemberships(trx: Trx, municipalityId: string, day: string): Promise<SeatMembership[]> {
  const rows = await trx
    .selectFrom('membership as m')
    .innerJoin('person as p', (join) =>
      join.onRef('p.municipalityId', '=', 'm.municipalityId').onRef('p.id', '=', 'm.personId'),
    )
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.municipalityId', '=', 'm.municipalityId').onRef('o.id', '=', 'm.organisationId'),
    )
    .select(['m.id', 'm.role', 'm.since', 'm.until', 'p.displayName', 'o.name as organisationName', 'o.party'])
    .where('m.municipalityId', '=', municipalityId)
    .where((where) => where.or([where('m.until', 'is', null), where('m.until', '>=', day)]))
    .orderBy('o.party')
    .orderBy('p.displayName')
    .orderBy('m.id')
    .execute()
  return rows.map((row) => ({ ...row, role: row.role as Role }))
}

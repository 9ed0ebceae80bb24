/** Calendar addresses: only the hash of each is kept. */
import { createHash, randomBytes } from 'node:crypto'
import type { Insertable, Selectable } from 'kysely'
import type { CalendarFeedTable } from '#db/compliance-tables.ts'
import type { Trx } from '#platform/db/port.ts'

export type FeedRow = Selectable<CalendarFeedTable>

/** 256 bits, safe in an address. */
export const newToken = (): string => randomBytes(32).toString('base64url')
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

export async function insertFeed(trx: Trx, row: Insertable<CalendarFeedTable>): Promise<void> {
  await trx.insertInto('calendarFeed').values(row).execute()
}

/** Those of one membership that have not been revoked, oldest first. */
export async function listFeedRows(
  trx: Trx,
  of: { readonly municipalityId: string; readonly membershipIds: readonly string[] },
): Promise<FeedRow[]> {
  if (of.membershipIds.length === 0) return []
  return trx
    .selectFrom('calendarFeed')
    .selectAll()
    .where('municipalityId', '=', of.municipalityId)
    .where('membershipId', 'in', of.membershipIds)
    .where('revokedAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

/** Of any municipality: asked as the owner, since nobody is signed in. Null: no such address, or revoked. */
export async function findFeedByToken(trx: Trx, token: string): Promise<FeedRow | null> {
  const row = await trx
    .selectFrom('calendarFeed')
    .selectAll()
    .where('tokenHash', '=', hashToken(token))
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** False when there was none of these memberships to revoke. */
export async function revokeFeedRow(
  trx: Trx,
  of: { readonly municipalityId: string; readonly id: string; readonly membershipIds: readonly string[] },
  at: string,
): Promise<boolean> {
  if (of.membershipIds.length === 0) return false
  const result = await trx
    .updateTable('calendarFeed')
    .set({ revokedAt: at })
    .where('municipalityId', '=', of.municipalityId)
    .where('id', '=', of.id)
    .where('membershipId', 'in', of.membershipIds)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The person's memberships that hold today ('YYYY-MM-DD') in their organisation and role: those that a feed is tied to. */
export async function listOwnMemberships(
  trx: Trx,
  of: {
    readonly municipalityId: string
    readonly personId: string
    readonly organisationId: string
    readonly role: string
  },
  today: string,
): Promise<string[]> {
  const rows = await trx
    .selectFrom('membership')
    .select('id')
    .where('municipalityId', '=', of.municipalityId)
    .where('personId', '=', of.personId)
    .where('organisationId', '=', of.organisationId)
    .where('role', '=', of.role)
    .where('since', '<=', today)
    .where((where) => where.or([where('until', 'is', null), where('until', '>=', today)]))
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

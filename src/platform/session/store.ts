/** Server sessions: a random id in the cookie, only its hash in the database. */
import { createHash, randomBytes } from 'node:crypto'
import type { Trx } from '#platform/db/port.ts'

export const cookieName = 'samlad_session'

/** A session ends after this long without a call, and never lives longer than a working day. */
const idleMinutes = 120
const lifetimeHours = 12

const hashOf = (id: string) => createHash('sha256').update(id).digest('hex')
const after = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString()

/** Opens a session and returns its secret id, which is not stored. */
export async function insertSession(
  trx: Trx,
  membership: { municipalityId: string; membershipId: string },
  now: Date,
): Promise<string> {
  const id = randomBytes(32).toString('base64url')
  await trx
    .insertInto('session')
    .values({
      idHash: hashOf(id),
      municipalityId: membership.municipalityId,
      membershipId: membership.membershipId,
      createdAt: now.toISOString(),
      lastSeenAt: now.toISOString(),
      expiresAt: after(now, lifetimeHours * 60),
    })
    .execute()
  return id
}

/** The membership of a living session, or null. Notes that it was seen at most once a minute. */
export async function findSession(
  trx: Trx,
  id: string,
  now: Date,
): Promise<{ municipalityId: string; membershipId: string } | null> {
  const row = await trx.selectFrom('session').selectAll().where('idHash', '=', hashOf(id)).executeTakeFirst()
  if (!row) return null
  const idle = now.getTime() - Date.parse(row.lastSeenAt)
  if (now.toISOString() >= row.expiresAt || idle > idleMinutes * 60_000) return null
  if (idle > 60_000) {
    await trx.updateTable('session').set({ lastSeenAt: now.toISOString() }).where('idHash', '=', row.idHash).execute()
  }
  return { municipalityId: row.municipalityId, membershipId: row.membershipId }
}

export async function deleteSession(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('session').where('idHash', '=', hashOf(id)).execute()
}

export async function deleteExpiredSessions(trx: Trx, now: Date): Promise<void> {
  await trx.deleteFrom('session').where('expiresAt', '<', now.toISOString()).execute()
}

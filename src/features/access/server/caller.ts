/** From the cookie to the caller. The one place where a sign-in becomes somebody: single sign-on and passkeys end here too. */

import type { FastifyReply, FastifyRequest } from 'fastify'
import { localDateAt } from '#analysis/time/local-time.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Scope } from '#platform/db/port.ts'
import type { Caller } from '#platform/http/server.ts'
import { cookieName, deleteSession, findSession, insertSession } from '#platform/session/store.ts'
import { reachOf } from '../rules.ts'
import type { Actor } from '../schema.ts'
import { findActor } from '../store.ts'

export function scopeOf(actor: Actor): Scope {
  return {
    municipalityId: actor.municipalityId,
    organisationId: actor.organisationId,
    personId: actor.personId,
    reach: reachOf(actor.role),
  }
}

export async function findCaller(db: Database, clock: Clock, request: FastifyRequest): Promise<Caller<Actor> | null> {
  const id = request.cookies[cookieName]
  if (!id) return null
  const now = clock.now()
  return db.asOwner(async (trx) => {
    const session = await findSession(trx, id, now)
    const actor = session && (await findActor(trx, session, localDateAt(now.getTime())))
    return actor ? { actor, scope: scopeOf(actor) } : null
  })
}

/** Opens a session for a membership and sets its cookie. Every way of signing in ends with this call. */
export async function openSession(
  db: Database,
  clock: Clock,
  membership: { municipalityId: string; membershipId: string },
  reply: FastifyReply,
): Promise<Actor | null> {
  const now = clock.now()
  return db.asOwner(async (trx) => {
    const actor = await findActor(trx, membership, localDateAt(now.getTime()))
    if (!actor) return null
    const id = await insertSession(trx, membership, now)
    // `secure` follows the address: the demo runs on plain http on one's own machine.
    const secure = reply.request.protocol === 'https'
    reply.setCookie(cookieName, id, { httpOnly: true, sameSite: 'lax', path: '/', secure })
    return actor
  })
}

export async function closeSession(db: Database, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const id = request.cookies[cookieName]
  if (id) await db.asOwner((trx) => deleteSession(trx, id))
  reply.clearCookie(cookieName, { path: '/' })
}

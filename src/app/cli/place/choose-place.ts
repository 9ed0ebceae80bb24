/** Which municipality and whose eyes: as asked for, or the only one there is. */
import { localDateAt } from '#analysis/time/local-time.ts'
import type { Actor, Role } from '#features/access/schema.ts'
import { scopeOf } from '#features/access/server/caller.ts'
import { findActor } from '#features/access/store.ts'
import type { Writing } from '#features/picture/server/write.ts'
import type { Database, Scope, TransactionOptions } from '#platform/db/port.ts'
import { type Call, readText } from '../call.ts'
import { Stop } from '../stop.ts'
import { type ListedMunicipality, listMemberships, listMunicipalities } from './place-store.ts'

/** @throws Stop `noMunicipality`, `noSuchMunicipality`, `severalMunicipalities` */
export async function chooseMunicipality(db: Database, call: Call): Promise<ListedMunicipality> {
  const all = await db.asOwner(listMunicipalities)
  const asked = readText(call, 'municipality')
  const known = all.map(({ id }) => id)
  if (asked !== undefined) {
    const found = all.find(({ id, name }) => id === asked || name === asked)
    if (!found) throw new Stop(2, 'noSuchMunicipality', asked, known)
    return found
  }
  const [only, second] = all
  if (!only) throw new Stop(2, 'noMunicipality')
  if (second) throw new Stop(2, 'severalMunicipalities', known)
  return only
}

/** Reads what both parties may see, and writes nothing. */
export const readerScope = (municipalityId: string): Scope => ({
  municipalityId,
  organisationId: null,
  personId: null,
  reach: 'shared',
})

/** Somebody of the municipality who has one of the roles, the first role first. @throws Stop `nobodyMay` */
export async function chooseActor(
  db: Database,
  call: Call,
  municipalityId: string,
  wanted: { roles: readonly Role[]; organisationId?: string | undefined },
): Promise<Actor> {
  const today = localDateAt(call.clock.now().getTime())
  const all = await db.asOwner((trx) => listMemberships(trx, municipalityId, today))
  const { organisationId } = wanted
  const open = all.filter((one) => organisationId === undefined || one.organisationId === organisationId)
  const chosen = wanted.roles.map((role) => open.find((one) => one.role === role)).find((one) => one !== undefined)
  const actor = chosen && (await db.asOwner((trx) => findActor(trx, { municipalityId, ...chosen }, today)))
  if (!actor) {
    const organisations = [...new Set(all.map((one) => one.organisationId))].sort()
    throw new Stop(2, 'nobodyMay', organisationId ?? municipalityId, organisations)
  }
  return actor
}

/** One transaction as this actor. */
export function writeAs<T>(
  db: Database,
  call: Call,
  actor: Actor,
  work: (writing: Writing) => Promise<T>,
  options?: TransactionOptions,
): Promise<T> {
  return db.withScope(scopeOf(actor), (trx) => work({ trx, actor, now: call.clock.now() }), options)
}

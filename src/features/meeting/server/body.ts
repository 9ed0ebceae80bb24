/** The body that meets: as the agreement has it on the day, with those who hold its seats. */
import { type AgreementBody, listBodies } from '#agreements/schema.ts'
import { localDateAt } from '#analysis/time/local-time.ts'
import { partyOf } from '#features/access/rules.ts'
import type { Actor, Party, Role } from '#features/access/schema.ts'
import { findAgreementInForce } from '#features/agreement/server/in-force.ts'
import type { Trx } from '#platform/db/port.ts'
import type { Attendance } from '../schema.ts'
import { listMembershipIds, listPresenterMemberships, type MeetingRow } from '../store.ts'
import type { BodyOnDay, MeetingAsk } from './services.ts'

export async function readBody(
  { trx, actor, zone }: Pick<MeetingAsk, 'trx' | 'actor' | 'zone'>,
  meeting: Pick<MeetingRow, 'bodyCode' | 'startsAt'>,
): Promise<BodyOnDay> {
  const found = await findAgreementInForce(trx, actor.municipalityId, localDateAt(Date.parse(meeting.startsAt), zone))
  const body = found ? listBodies(found.agreement).find((one) => one.code === meeting.bodyCode) : undefined
  return {
    body: body ?? null,
    seats: found?.seats.filter((one) => one.bodyCode === meeting.bodyCode) ?? [],
  }
}

/** Nobody is there until it is written down; every seat and presenter has a row. */
export function fillAttendance(body: AgreementBody | null, written: Attendance | null): Attendance {
  const seats = (body?.members ?? []).map(({ office, party }, seat) => {
    return {
      seat,
      office,
      party,
      present: written?.seats.find((one) => one.seat === seat)?.present ?? ('absent' as const),
    }
  })
  const presenters = (body?.presenters ?? []).map(({ role }) => {
    return { role, present: written?.presenters.find((one) => one.role === role)?.present ?? false }
  })
  return { version: written?.version ?? 0, seats, presenters, others: written?.others ?? [] }
}

/** What an actor is in the body: the party and office of the seat they hold, or of their part as presenter. Null: nothing. */
export async function findPlace(
  trx: Trx,
  actor: Actor,
  onDay: BodyOnDay,
): Promise<{ party: Party; office: string | null } | null> {
  const membershipIds = await listMembershipIds(trx, actor)
  const seat = onDay.seats.find((one) => membershipIds.includes(one.membershipId))
  if (seat) return { party: seat.party, office: seat.office }
  const party = partyOf(actor)
  if (!party || !onDay.body) return null
  const presents = onDay.body.presenters.some((one) => one.role === actor.role)
  // A body without seats of its own is led by the two that speak for their parties.
  const leads = onDay.body.members.length === 0
  return presents || leads ? { party, office: findPlaceOf({ party, membershipIds }, onDay) } : null
}

const presenterOf = { municipality: 'coordinator', police: 'communityPoliceOfficer' } as const satisfies Record<
  Party,
  Role
>

/** The office of somebody who approved for a party: their seat's, or else their party's presenter's. */
export function findPlaceOf(
  of: { readonly party: Party; readonly membershipIds: readonly string[] },
  { body, seats }: BodyOnDay,
): string | null {
  const seat = seats.find((one) => one.party === of.party && of.membershipIds.includes(one.membershipId))
  return seat?.office ?? body?.presenters.find((one) => one.role === presenterOf[of.party])?.sv ?? null
}

/** Memberships of all who are called: members, deputies, and those who present. */
export async function listCalled(trx: Trx, { body, seats }: BodyOnDay, day: string): Promise<string[]> {
  const roles = (body?.presenters ?? []).map(({ role }) => role)
  const presenters = await listPresenterMemberships(trx, roles, day)
  return [...new Set([...seats.map((one) => one.membershipId), ...presenters.map((one) => one.id)])]
}

/** What the bodies of meetings are called, each by the agreement of its own day. */
export async function nameBodies(
  ask: Pick<MeetingAsk, 'trx' | 'actor' | 'zone'>,
  rows: readonly MeetingRow[],
): Promise<(row: MeetingRow) => string> {
  const known = new Map<string, readonly AgreementBody[]>()
  const dayOf = (row: MeetingRow) => localDateAt(Date.parse(row.startsAt), ask.zone)
  for (const day of new Set(rows.map(dayOf))) {
    const found = await findAgreementInForce(ask.trx, ask.actor.municipalityId, day)
    known.set(day, found ? listBodies(found.agreement) : [])
  }
  return (row) => known.get(dayOf(row))?.find((one) => one.code === row.bodyCode)?.sv ?? row.bodyCode
}

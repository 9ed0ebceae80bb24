/** Fills a seat from a day on; the one who held it leaves the day before. */
import { randomUUID } from 'node:crypto'
import { listBodies } from '#agreements/schema.ts'
import { localDateAt } from '#analysis/time/local-time.ts'
import { mayDo, partyOf } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { findMunicipality } from '#features/access/store.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import type { Trx } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { dayBefore } from '../days.ts'
import { checkSeat, findHolding } from '../rules.ts'
import type { AgreementInForce } from '../schema.ts'
import { endSeat, findAgreementOn, insertSeat, listSeatMemberships, listSeatRows, lockSeats } from '../store.ts'
import { listSeats } from './in-force.ts'

export interface AgreementAsk {
  readonly trx: Trx
  readonly actor: Actor
  readonly now: Date
}

export interface SeatInput {
  readonly bodyCode: string
  readonly seat: number
  readonly membershipId: string
  readonly isDeputy: boolean
  readonly since: string
  readonly seen?: string | null | undefined
}

/** The agreement of today with everybody who holds a seat or takes one later, and those who can be given one. */
export async function presentAgreement(ask: AgreementAsk): Promise<AgreementInForce> {
  const { trx, actor } = ask
  const { municipalityId } = actor
  const today = await findToday(ask)
  const found = await findAgreementOn(trx, municipalityId, today)
  const able = (await listSeatMemberships(trx, municipalityId, today)).filter((one) => mayDo(one, 'meeting.read'))
  return {
    agreement: found?.agreement ?? null,
    seats: found ? await listSeats(trx, municipalityId, found.agreement, today) : [],
    memberships: able.map(({ id, displayName, organisationName, party }) => {
      return { id, displayName, organisationName, party }
    }),
  }
}

/** @throws {CallRefused} with every reason at once; `moved`, with the agreement as it stands, when somebody else was first. */
export async function fillSeat(ask: AgreementAsk, { seen, ...input }: SeatInput): Promise<void> {
  const { trx, actor, now } = ask
  const { municipalityId } = actor
  await lockSeats(trx, municipalityId)
  const today = await findToday(ask)
  const found = await findAgreementOn(trx, municipalityId, today)
  const seated = found ? await listSeatRows(trx, { municipalityId, agreementCode: found.agreement.code }) : []
  const holdings = seated.filter((one) => one.bodyCode === input.bodyCode && one.until === null)
  const memberships = await listSeatMemberships(trx, municipalityId, today)
  const before = findHolding({ ...input, holdings })
  const refusals = checkSeat({
    ...input,
    // Who has left the organisation is shown nowhere: the seat was seen empty.
    seen: before && !memberships.some((one) => one.id === before.membershipId) ? undefined : seen,
    party: partyOf(actor),
    agreement: found && { bodies: listBodies(found.agreement), fromOn: found.fromOn, toOn: found.toOn },
    membership: memberships.find((one) => one.id === input.membershipId) ?? null,
    holdings,
  })
  if (refusals.some((one) => one.code === 'moved'))
    throw new CallRefused('moved', refusals, await presentAgreement(ask))
  if (refusals.length > 0 || !found) throw new CallRefused('refused', refusals)
  if (before) await endSeat(trx, { municipalityId, id: before.id, until: dayBefore(input.since) })
  const id = randomUUID()
  const { personId, organisationId } = actor
  const kept = { id, agreementCode: found.agreement.code, until: null, recordedAt: now.toISOString() }
  await insertSeat(trx, { ...input, ...kept, municipalityId, personId, organisationId })
  const { bodyCode, seat, isDeputy, since } = input
  await insertAuditEvent(trx, {
    municipalityId,
    at: now,
    actor,
    action: 'agreement.fillSeat',
    subjectKind: 'seat',
    subjectId: id,
    detail: { bodyCode, seat, isDeputy, since, membership: input.membershipId },
  })
}

async function findToday({ trx, actor, now }: AgreementAsk): Promise<string> {
  const municipality = await findMunicipality(trx, actor.municipalityId)
  if (!municipality) throw new CallRefused('notFound')
  return localDateAt(now.getTime(), municipality.timeZone)
}

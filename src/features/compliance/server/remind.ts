/** Obligations that are near or late are told of: the two presenters first, then those who decide. Each step of a due date once. */
import type { EvidenceKind } from '#agreements/obligation.ts'
import type { Agreement } from '#agreements/schema.ts'
import { localDateAt } from '#analysis/time/local-time.ts'
import { partyOf } from '#features/access/rules.ts'
import { listOrganisations } from '#features/access/store.ts'
import type { SeatHolder } from '#features/agreement/schema.ts'
import { findAgreementInForce } from '#features/agreement/server/in-force.ts'
import { wholeMunicipality } from '#features/workinggroup/server/escalate.ts'
import { listMemberships } from '#features/workinggroup/store.ts'
import { listEmails, listMunicipalities } from '#features/workinggroup/told-store.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Trx } from '#platform/db/port.ts'
import { insertMail } from '#platform/mail/store.ts'
import { daysBetween } from '../calendar-periods.ts'
import { type ReminderLine, reminderMail } from '../mail-sv.ts'
import { isWeekly, type Reminder, stepsFor } from '../remind-rules.ts'
import { insertReminder } from '../reminder-store.ts'
import type { ObligationView } from '../schema.ts'
import { judgeAll } from './judge.ts'

/**
 * Every municipality, each in a transaction of its own; meant for every hour. `address` is where the program is reached, such as
 * https://samlad.example, for links in the mails; null without one. Resolves to how many steps were taken now. Two processes may call it
 * at once: each step is taken by one, in the transaction that writes its mails.
 */
export async function remindObligations(db: Database, clock: Clock, address: string | null = null): Promise<number> {
  let steps = 0
  for (const { id, timeZone } of await db.asOwner(listMunicipalities)) {
    const now = clock.now()
    steps += await db.withScope(wholeMunicipality(id), (trx) => remindIn({ trx, id, zone: timeZone, now, address }))
  }
  return steps
}

interface Round {
  readonly trx: Trx
  /** The municipality. */
  readonly id: string
  readonly zone: string
  readonly now: Date
  readonly address: string | null
}

async function remindIn({ trx, id, zone, now, address }: Round): Promise<number> {
  const today = localDateAt(now.getTime(), zone)
  const judged = await judgeAll({ trx, municipalityId: id, zone, asOf: now, on: today })
  const called = judged.flatMap((one) => stepsFor(one, today).map((step) => ({ one, step })))
  if (called.length === 0) return 0
  const people = await findPeople(trx, id, today)
  const lines = new Map<string, Map<string, ReminderLine>>()
  let taken = 0
  for (const { one, step } of called) {
    const persons = step.step === 'steering' ? people.deciding(one) : people.presenters
    // Where nobody can hear it, it waits until somebody can.
    if (persons.length === 0) continue
    const key = { ...step, municipalityId: id, obligationKey: one.key }
    if (!(await insertReminder(trx, key, now.toISOString()))) continue
    const line = writeLine(one, step, today, address)
    for (const person of persons) {
      const own = lines.get(person) ?? new Map<string, ReminderLine>()
      lines.set(person, own.set(one.key, line))
    }
    await insertAuditEvent(trx, {
      municipalityId: id,
      at: now,
      actor: null,
      action: 'obligation.remind',
      subjectKind: 'obligation',
      subjectId: one.key,
      detail: { step: step.step, dueOn: step.dueOn, persons: persons.length },
    })
    taken += 1
  }
  for (const { id: person, email } of await listEmails(trx, [...lines.keys()])) {
    const own = [...(lines.get(person)?.values() ?? [])]
    const mail = { municipalityId: id, to: email, subject: reminderMail.subject(own), text: reminderMail.text(own) }
    await insertMail(trx, mail, now)
  }
  return taken
}

function writeLine(
  one: ObligationView,
  { step, dueOn }: Reminder,
  today: string,
  address: string | null,
): ReminderLine {
  const ended = one.cycles.filter((cycle) => cycle.outcome !== 'open')
  const inARow = ended.length - 1 - ended.findLastIndex((cycle) => cycle.outcome !== 'missed')
  return {
    step,
    dueOn,
    place: one.place,
    source: one.source.kind,
    sv: one.sv,
    daysLate: daysBetween(dueOn, today),
    reason: one.note.reason || null,
    missedWeeks: isWeekly(one.rhythm) ? inARow : null,
    link: address && `${address.replace(/\/+$/, '')}/skyldigheter/${encodeURIComponent(one.topic)}`,
  }
}

interface People {
  /** The two that speak for their parties. */
  readonly presenters: readonly string[]
  /** Those who hold the seats of the body that decides about what the obligation asks for. */
  readonly deciding: (one: ObligationView) => readonly string[]
}

async function findPeople(trx: Trx, id: string, today: string): Promise<People> {
  const parties = new Map((await listOrganisations(trx)).map((one) => [one.id, one.party]))
  const memberships = await listMemberships(trx, today)
  const found = await findAgreementInForce(trx, id, today)
  const personOf = new Map(memberships.map((one) => [one.id, one.personId]))
  const unique = (persons: readonly string[]) => [...new Set(persons)].toSorted()
  return {
    presenters: unique(
      memberships.flatMap(({ personId, organisationId, role }) => {
        const actor = { role, party: parties.get(organisationId) ?? null } as Parameters<typeof partyOf>[0]
        return partyOf(actor) ? [personId] : []
      }),
    ),
    deciding: (one) =>
      found ? unique(seatsFor(found, one).flatMap(({ membershipId }) => personOf.get(membershipId) ?? [])) : [],
  }
}

type Decided = Agreement['bodies'][number]['decides'][number]

/** What the agreement gives a body to decide, by what proves the obligation. */
const decidedBy = {
  jointPicture: 'jointPicture',
  plan: 'plan',
  planFormal: 'plan',
  planFollowUp: 'followUp',
  evaluation: 'evaluation',
} as const

function seatsFor({ agreement, seats }: { agreement: Agreement; seats: readonly SeatHolder[] }, one: ObligationView) {
  const about = (decidedBy as Partial<Record<EvidenceKind, Decided>>)[one.asks.kind]
  const deciding = agreement.bodies.filter((body) => body.decides.length > 0)
  const own = about ? deciding.filter((body) => body.decides.includes(about)) : []
  const codes = (own.length > 0 ? own : deciding).map((body) => body.code)
  // Who comes instead of a member hears of it from the member.
  return seats.filter((seat) => !seat.isDeputy && codes.includes(seat.bodyCode))
}

/** Calls a meeting: every item takes the newest content, its papers are frozen, and the invitation goes out by mail. */
import { localDateAt } from '#analysis/time/local-time.ts'
import { partyOf } from '#features/access/rules.ts'
import { insertMail } from '#platform/mail/store.ts'
import { type ItemRow, insertItemVersion, listItems, listOutcomes } from '../agenda-store.ts'
import type { Invitation } from '../calendar-file.ts'
import { mail } from '../mail-sv.ts'
import { checkCall, checkCancel, checkParty } from '../rules.ts'
import { changeMeeting, listAddressesOf, listMembershipIds, type MeetingRow } from '../store.ts'
import { findSource, type Subject } from './agenda-source.ts'
import { listCalled, readBody } from './body.ts'
import { calendarType, writeCalendar } from './calendar.ts'
import { canSettle } from './decidable.ts'
import { daysOf, holdFor, lockOrRefuse, log, refuse, stamp } from './hold.ts'
import { freezePapers } from './papers.ts'
import type { MeetingAsk, MeetingWriting } from './services.ts'

export async function callMeeting(writing: MeetingWriting, id: string): Promise<void> {
  const { trx, now } = writing
  const row = await holdFor(writing, id, 'call')
  const { body } = await readBody(writing, row)
  const settled = new Set((await listOutcomes(trx, id)).map((one) => one.itemId))
  const looked: { item: ItemRow; subject: Subject | null; isGone: boolean }[] = []
  for (const item of await listItems(trx, id)) {
    // What was dealt with already stays as it was.
    const isOver = item.subjectId === null || item.subjectKind === 'free' || settled.has(item.id)
    const source = isOver ? null : findSource(writing.services.sources, item.subjectKind)
    const subject = (await source?.read(writing, item.subjectId ?? '')) ?? null
    const isGone = !isOver && !subject?.proposed && (await canSettle(writing, body, item))
    looked.push({ item, subject, isGone })
  }
  refuse(
    checkCall(
      looked.map(({ item, isGone }) => ({ title: item.title, isGone })),
      daysOf(writing, row),
    ),
  )
  let papers = 0
  for (const { item, subject } of looked) {
    if (!subject) continue
    papers += await freezePapers(writing, await renew(writing, item, subject.hash, subject.title))
  }
  const called = { state: 'called' as const, sequence: row.sequence + 1, calledAt: now.toISOString() }
  await changeMeeting(trx, row, called)
  const mails = await send(writing, { ...row, ...called }, row.state === 'called' ? 'calledAgain' : 'called')
  await log(writing, id, 'call', { sequence: called.sequence, items: looked.length, papers, mails })
}

async function renew(writing: MeetingWriting, item: ItemRow, hash: string, title: string): Promise<ItemRow> {
  if (item.subjectHash === (hash || null) && item.title === title.slice(0, 200)) return item
  const next = {
    ...item,
    ...stamp(writing),
    subjectHash: hash || null,
    title: title.slice(0, 200),
    version: item.version + 1,
  }
  await insertItemVersion(writing.trx, next)
  return next
}

export async function cancelMeeting(writing: MeetingWriting, id: string): Promise<void> {
  const { trx } = writing
  const row = await lockOrRefuse(writing, id)
  const outcomes = await listOutcomes(trx, id)
  refuse([...checkParty(partyOf(writing.actor)), ...checkCancel(row.state, outcomes.length)])
  const sequence = row.sequence + 1
  await changeMeeting(trx, row, { state: 'cancelled', sequence })
  // Who was never called need not be told.
  const mails = row.calledAt === null ? 0 : await send(writing, { ...row, state: 'cancelled', sequence }, 'cancelled')
  await log(writing, id, 'cancel', { sequence, mails })
}

/** To every member, deputy and presenter with an address, each with an invitation of their own. Returns how many. */
async function send(ask: MeetingAsk, row: MeetingRow, kind: 'called' | 'calledAgain' | 'cancelled'): Promise<number> {
  const { trx, now, actor, zone } = ask
  const onDay = await readBody(ask, row)
  const addresses = await listAddressesOf(
    trx,
    await listCalled(trx, onDay, localDateAt(Date.parse(row.startsAt), zone)),
  )
  const items = (await listItems(trx, row.id)).map(({ title }) => title)
  const { title, startsAt, endsAt, place } = row
  const bodyName = onDay.body?.sv ?? row.bodyCode
  const { subject, text } = mail[kind]({ bodyName, title, startsAt, endsAt, place, items })
  const organiser = await findOrganiser(ask)
  for (const to of addresses) {
    const calendar = writeCalendar({ ...describeInvitation(row, items, now.toISOString()), organiser, attendee: to })
    const attachment = {
      name: mail.fileName,
      type: calendarType(kind === 'cancelled'),
      bytes: new TextEncoder().encode(calendar),
    }
    await insertMail(trx, { municipalityId: actor.municipalityId, to, subject, text, attachment }, now)
  }
  return addresses.length
}

/** The organisation of the one who calls, at their address; without one the invitation has no sender to answer. */
async function findOrganiser({ trx, actor }: MeetingAsk): Promise<Invitation['organiser']> {
  const [email] = await listAddressesOf(trx, await listMembershipIds(trx, actor))
  return email ? { name: actor.organisationName, email } : null
}

export function describeInvitation(row: MeetingRow, items: readonly string[], sentAt: string): Invitation {
  return {
    uid: `${row.id}@samlad`,
    sequence: row.sequence,
    isCancelled: row.state === 'cancelled',
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    summary: row.title,
    place: row.place,
    description: mail.description(items),
    stamp: sentAt,
    organiser: null,
    attendee: null,
  }
}

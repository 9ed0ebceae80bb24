/** Calendar addresses of one's own, and what is fetched through them: the address itself is the key. */
import { randomUUID } from 'node:crypto'
import { listBodies } from '#agreements/schema.ts'
import { localDateAt } from '#analysis/time/local-time.ts'
import { mayDo, partyOf } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { scopeOf } from '#features/access/server/caller.ts'
import { findActor, findMunicipality } from '#features/access/store.ts'
import { findAgreementInForce } from '#features/agreement/server/in-force.ts'
import { listMeetingRows } from '#features/meeting/store.ts'
import { findWaiting } from '#features/workinggroup/server/waiting.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Trx } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { type FeedMeeting, type FeedTask, listEvents } from '../feed-events.ts'
import { mayRead, mostFeeds } from '../feed-rules.ts'
import {
  type FeedRow,
  findFeedByToken,
  hashToken,
  insertFeed,
  listFeedRows,
  listOwnMemberships,
  newToken,
  revokeFeedRow,
} from '../feed-store.ts'
import { feedWords } from '../feed-sv.ts'
import type { CalendarFeed } from '../schema.ts'
import { writeFeed } from './feed-file.ts'
import { judgeAll } from './judge.ts'

export interface FeedAsk {
  readonly trx: Trx
  readonly actor: Actor
  readonly now: Date
  readonly zone: string
}

const todayOf = ({ now, zone }: Pick<FeedAsk, 'now' | 'zone'>) => localDateAt(now.getTime(), zone)
const show = ({ id, about, bodyCode, createdAt }: FeedRow): CalendarFeed => ({ id, about, bodyCode, createdAt })

const ownMemberships = (ask: FeedAsk) => listOwnMemberships(ask.trx, ask.actor, todayOf(ask))

export async function listFeeds(ask: FeedAsk): Promise<CalendarFeed[]> {
  const { trx, actor } = ask
  const membershipIds = await ownMemberships(ask)
  return (await listFeedRows(trx, { municipalityId: actor.municipalityId, membershipIds })).map(show)
}

/** The path is told here, once. @throws CallRefused refused: unknownBody, notReadable, tooManyFeeds */
export async function createFeed(
  ask: FeedAsk,
  { about, bodyCode: asked }: Pick<CalendarFeed, 'about' | 'bodyCode'>,
): Promise<CalendarFeed & { path: string }> {
  const { trx, actor, now } = ask
  const { municipalityId } = actor
  const bodyCode = about === 'body' ? asked : null
  const membershipIds = await ownMemberships(ask)
  const [membershipId] = membershipIds
  const found = about === 'body' ? await findAgreementInForce(trx, municipalityId, todayOf(ask)) : null
  const bodies = found ? listBodies(found.agreement) : []
  const count = (await listFeedRows(trx, { municipalityId, membershipIds })).length
  const refusals = [
    ...(mayRead(actor, about) && membershipId ? [] : [{ code: 'notReadable', field: 'about' }]),
    ...(about === 'body' && !bodies.some((one) => one.code === bodyCode)
      ? [{ code: 'unknownBody', field: 'bodyCode' }]
      : []),
    ...(count >= mostFeeds ? [{ code: 'tooManyFeeds', values: { most: mostFeeds } }] : []),
  ]
  if (refusals.length > 0 || !membershipId) throw new CallRefused('refused', refusals)
  const token = newToken()
  const row = { id: randomUUID(), about, bodyCode, createdAt: now.toISOString() }
  await insertFeed(trx, { ...row, municipalityId, tokenHash: hashToken(token), membershipId, revokedAt: null })
  await log(ask, 'compliance.createFeed', row.id, { about })
  return { ...row, path: `/api/calendar/${token}.ics` }
}

/** @throws CallRefused notFound, also for somebody else's */
export async function revokeFeed(ask: FeedAsk, id: string): Promise<CalendarFeed[]> {
  const { trx, actor, now } = ask
  const membershipIds = await ownMemberships(ask)
  const key = { municipalityId: actor.municipalityId, id, membershipIds }
  if (!(await revokeFeedRow(trx, key, now.toISOString()))) throw new CallRefused('notFound')
  await log(ask, 'compliance.revokeFeed', id, {})
  return listFeeds(ask)
}

const log = ({ trx, actor, now }: FeedAsk, action: string, subjectId: string, detail: Record<string, unknown>) =>
  insertAuditEvent(trx, {
    ...{ municipalityId: actor.municipalityId, at: now, actor, action },
    ...{ subjectKind: 'calendarFeed', subjectId, detail },
  })

/**
 * The calendar behind an address. Who made it must still hold the membership, and still may read what it is about.
 * @throws CallRefused notFound, whatever is wrong: nobody learns why
 */
export async function readFeed(db: Database, clock: Clock, token: string): Promise<string> {
  const now = clock.now()
  const known = await db.asOwner(async (trx) => {
    const feed = await findFeedByToken(trx, token)
    const municipality = feed && (await findMunicipality(trx, feed.municipalityId))
    if (!feed || !municipality) return null
    const actor = await findActor(trx, feed, localDateAt(now.getTime(), municipality.timeZone))
    return actor && { feed, municipality, actor }
  })
  if (!known || !mayRead(known.actor, known.feed.about)) throw new CallRefused('notFound')
  const { feed, municipality, actor } = known
  const ask = { actor, now, zone: municipality.timeZone }
  return db.withScope(scopeOf(actor), (trx) => fillFeed({ ...ask, trx }, feed, municipality.name))
}

async function fillFeed(ask: FeedAsk, feed: FeedRow, municipality: string): Promise<string> {
  const { trx, actor, now, zone } = ask
  const { municipalityId, party } = actor
  const today = todayOf(ask)
  const found = await findAgreementInForce(trx, municipalityId, today)
  const bodies = found ? listBodies(found.agreement) : []
  const seated = new Set(
    found?.seats.filter((one) => one.membershipId === feed.membershipId).map((one) => one.bodyCode),
  )
  const ownBodies = bodies.filter(
    ({ code, presenters, members }) =>
      // A body without seats of its own is led by the two that speak for their parties.
      seated.has(code) ||
      (partyOf(actor) && (members.length === 0 || presenters.some((one) => one.role === actor.role))),
  )
  const obligations = mayDo(actor, 'compliance.read')
    ? await judgeAll({ trx, municipalityId, zone, asOf: now, on: today })
    : []
  const facts = {
    feed: show(feed),
    today,
    obligations,
    meetings: mayDo(actor, 'meeting.read') ? await listFeedMeetings(trx) : [],
    tasks: feed.about === 'person' ? await listFeedTasks(ask) : [],
    bodies,
    ownBodies: ownBodies.map(({ code }) => code),
    party,
  }
  const body = bodies.find(({ code }) => code === feed.bodyCode)?.sv ?? feed.bodyCode ?? ''
  return writeFeed(feedWords.names[feed.about](municipality, body), listEvents(facts, feedWords))
}

/** One that was called and then cancelled stays, so that the calendar says so; one that nobody was called to goes. */
async function listFeedMeetings(trx: Trx): Promise<FeedMeeting[]> {
  return (await listMeetingRows(trx)).flatMap((row): FeedMeeting[] => {
    const { id, bodyCode, title, startsAt, endsAt, place, sequence, calledAt, createdAt } = row
    const cancelled = row.state === 'cancelled'
    if (cancelled && calledAt === null) return []
    return [{ id, bodyCode, title, startsAt, endsAt, place, sequence, cancelled, stamp: calledAt ?? createdAt }]
  })
}

async function listFeedTasks(ask: FeedAsk): Promise<FeedTask[]> {
  if (!mayDo(ask.actor, 'group.read')) return []
  return (await findWaiting(ask)).tasks.map(({ view, task }) => {
    const { id, title, dueOn, version, recordedAt } = task
    return { id, title, groupTitle: view.row.title, dueOn, version, stamp: recordedAt }
  })
}

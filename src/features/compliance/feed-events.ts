/** What stands in a subscribed calendar. Pure: facts in, events out, the same facts giving the same events. */
import type { AgreementBody } from '#agreements/schema.ts'
import { addDays } from '#analysis/time/local-date.ts'
import type { Actor } from '#features/access/schema.ts'
import type { CalendarFeed, ObligationView } from './schema.ts'

export type FeedObligation = Pick<
  ObligationView,
  'key' | 'topic' | 'sv' | 'place' | 'source' | 'asks' | 'owedBy' | 'state' | 'dueOn' | 'cycles' | 'rhythm'
>

export interface FeedMeeting {
  readonly id: string
  readonly bodyCode: string
  readonly title: string
  /** ISO instants. */
  readonly startsAt: string
  readonly endsAt: string
  readonly place: string
  readonly sequence: number
  readonly cancelled: boolean
  /** When it was last told of, or planned. */
  readonly stamp: string
}

export interface FeedTask {
  readonly id: string
  readonly title: string
  readonly groupTitle: string
  readonly dueOn: string
  readonly version: number
  readonly stamp: string
}

export interface FeedFacts {
  readonly feed: Pick<CalendarFeed, 'about' | 'bodyCode' | 'createdAt'>
  readonly today: string
  readonly obligations: readonly FeedObligation[]
  readonly meetings: readonly FeedMeeting[]
  readonly tasks: readonly FeedTask[]
  readonly bodies: readonly AgreementBody[]
  /** Of a person's feed: bodies where they hold a seat or present, and the party they belong to. */
  readonly ownBodies: readonly string[]
  readonly party: Actor['party']
}

export interface FeedEvent {
  readonly uid: string
  readonly sequence: number
  readonly stamp: string
  readonly summary: string
  readonly description: string | null
  readonly place: string | null
  readonly cancelled: boolean
  /** A whole local day, or instants. */
  readonly when: { readonly day: string } | { readonly startsAt: string; readonly endsAt: string }
}

export interface FeedWords {
  readonly due: (title: string) => string
  readonly task: (title: string) => string
  readonly group: (title: string) => string
  readonly topic: (code: string, sentence: string) => string
  readonly sources: Record<ObligationView['source']['kind'], string>
  readonly owedBy: Record<ObligationView['owedBy'], string>
  readonly duty: (sentence: string, place: string, source: string, owedBy: string) => string
  readonly done: string
  readonly missed: string
  readonly cancelled: (title: string) => string
}

/** Days back that stay in the calendar; fewer of what comes every week. */
const [kept, keptWeekly] = [366, 31]

/** In the order of time, then of identity. */
export function listEvents(facts: FeedFacts, words: FeedWords): FeedEvent[] {
  const since = addDays(facts.today, -kept)
  const events = [
    ...facts.obligations.filter((one) => isAbout(facts, one)).flatMap((one) => tellDue(one, facts, words)),
    ...facts.meetings.filter((one) => isBodyOf(facts, one.bodyCode)).map((one) => tellMeeting(one, words)),
    ...(facts.feed.about === 'person' ? facts.tasks.map((one) => tellTask(one, words)) : []),
  ]
  const startOf = ({ when }: FeedEvent) => ('day' in when ? when.day : when.startsAt)
  return events
    .filter((one) => startOf(one).slice(0, 10) >= since)
    .toSorted((a, b) => compare(startOf(a), startOf(b)) || compare(a.uid, b.uid))
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

function isBodyOf({ feed, ownBodies }: FeedFacts, bodyCode: string): boolean {
  if (feed.about === 'municipality') return true
  return feed.about === 'body' ? feed.bodyCode === bodyCode : ownBodies.includes(bodyCode)
}

/** A body's: what it meets about or must sit for, and what it decides. A person's: what their party owes. */
function isAbout({ feed, bodies, party }: FeedFacts, one: FeedObligation): boolean {
  if (feed.about === 'municipality') return true
  if (feed.about === 'person') return party !== null && (one.owedBy === 'bothParties' || one.owedBy === party)
  if (one.asks.body !== undefined) return one.asks.body === feed.bodyCode
  const decides = bodies.find((body) => body.code === feed.bodyCode)?.decides ?? []
  const kind = one.asks.kind === 'planFollowUp' ? 'followUp' : one.asks.kind
  return decides.some((each) => each === kind)
}

function tellDue(one: FeedObligation, { feed, today }: FeedFacts, words: FeedWords): FeedEvent[] {
  const isWeekly = one.rhythm.kind === 'every' && one.rhythm.unit === 'week'
  const since = addDays(today, -(isWeekly ? keptWeekly : kept))
  const title = words.topic(one.topic, one.sv)
  const duty = words.duty(one.sv, one.place, words.sources[one.source.kind], words.owedBy[one.owedBy])
  const said = { met: words.done, metLate: words.done, missed: words.missed, open: null }
  const days = new Map<string, string | null>()
  for (const cycle of one.cycles) days.set(cycle.dueOn, said[cycle.outcome])
  if (one.dueOn !== null && !days.has(one.dueOn)) days.set(one.dueOn, null)
  return [...days]
    .filter(([day]) => day >= since)
    .map(([day, outcome]): FeedEvent => {
      return {
        // The obligation's own and its day's: the same however often it is fetched, and whoever fetches it.
        uid: `${one.key.replaceAll(/[^a-zA-Z0-9]/g, '-')}-${day}@samlad`,
        ...{ sequence: 0, stamp: feed.createdAt, place: null, cancelled: false, when: { day } },
        summary: words.due(title),
        description: outcome === null ? duty : `${outcome}\n${duty}`,
      }
    })
}

function tellMeeting(one: FeedMeeting, words: FeedWords): FeedEvent {
  const { id, sequence, stamp, title, place, cancelled, startsAt, endsAt } = one
  const summary = cancelled ? words.cancelled(title) : title
  return {
    uid: `${id}@samlad`,
    sequence,
    stamp,
    summary,
    description: null,
    place,
    cancelled,
    when: { startsAt, endsAt },
  }
}

function tellTask({ id, version, stamp, title, groupTitle, dueOn }: FeedTask, words: FeedWords): FeedEvent {
  return {
    ...{ uid: `task-${id}@samlad`, sequence: version, stamp, place: null, cancelled: false, when: { day: dueOn } },
    summary: words.task(title),
    description: words.group(groupTitle),
  }
}

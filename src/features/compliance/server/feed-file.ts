/** Writes a subscribed calendar (RFC 5545, 7986). Instants in UTC; whole days without a zone, so that they are the same everywhere. */
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { FeedEvent } from '../feed-events.ts'

/** How often programs are asked to fetch it, seconds. */
export const refreshSeconds = 3600

/** Same name and events, same bytes. A zone on an event would make the library take instants for the computer's wall clock; so there is none. */
export function writeFeed(name: string, events: readonly FeedEvent[]): string {
  const calendar = ical({
    prodId: { company: 'Samlad', product: 'Samlad', language: 'SV' },
    method: ICalCalendarMethod.PUBLISH,
    name: onOneLine(name),
    ttl: refreshSeconds,
  })
  for (const one of events) {
    const { uid, sequence, summary, description, place, cancelled, when } = one
    const stamp = new Date(one.stamp)
    const isDay = 'day' in when
    const start = new Date(isDay ? `${when.day}T00:00:00Z` : when.startsAt)
    // The end of whole days is the day after: it is not part of them.
    const end = isDay ? new Date(start.getTime() + 86_400_000) : new Date(when.endsAt)
    const event = calendar.createEvent({
      ...{ id: uid, sequence, start, end, stamp, lastModified: stamp, summary: onOneLine(summary) },
      allDay: isDay,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // A due date takes no time of the day.
      transparency: isDay ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    })
    if (description) event.description(description.split('\n').map(onOneLine).join('\n'))
    if (place) event.location(onOneLine(place))
  }
  return `${calendar.toString()}\r\n`.replace(/(\r\n)+$/, '\r\n')
}

/** A name with a line break in it would begin a line of its own in the file; other control characters make programs refuse the whole of it. */
const onOneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')

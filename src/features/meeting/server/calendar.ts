/** Writes a calendar invitation (RFC 5545, 5546). Instants in UTC, which every calendar shows in its own zone's time. */
import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Invitation } from '../calendar-file.ts'

/** A zone on the event would make the library take instants for wall clocks of the computer; so there is none. */
export function writeCalendar(invitation: Invitation): string {
  const { uid, sequence, isCancelled, startsAt, endsAt, summary, place, description, stamp } = invitation
  const calendar = ical({
    prodId: { company: 'Samlad', product: 'Samlad', language: 'SV' },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  })
  const event = calendar.createEvent({
    id: uid,
    sequence,
    start: new Date(startsAt),
    end: new Date(endsAt),
    stamp: new Date(stamp),
    summary,
    location: place,
    description,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  if (invitation.organiser) event.organizer(invitation.organiser)
  if (invitation.attendee) {
    event.createAttendee({ email: invitation.attendee, rsvp: true, status: ICalAttendeeStatus.NEEDSACTION })
  }
  return `${calendar.toString()}\r\n`.replace(/(\r\n)+$/, '\r\n')
}

/** The type that makes a mail program show the attached file as an invitation. */
export const calendarType = (isCancelled: boolean): string =>
  `text/calendar; charset=utf-8; method=${isCancelled ? 'CANCEL' : 'REQUEST'}`

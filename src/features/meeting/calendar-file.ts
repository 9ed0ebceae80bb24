/** What a calendar invitation tells. Pure: the file itself is written by server/calendar.ts. */
export interface Invitation {
  /** The same for a meeting for ever: a later invitation replaces the earlier one. */
  readonly uid: string
  readonly sequence: number
  readonly isCancelled: boolean
  readonly startsAt: string
  readonly endsAt: string
  readonly summary: string
  readonly place: string
  readonly description: string
  /** Instant of the sending. */
  readonly stamp: string
  readonly organiser: { readonly name: string; readonly email: string } | null
  /** The one it is sent to: who else is called is nobody's business. */
  readonly attendee: string | null
}

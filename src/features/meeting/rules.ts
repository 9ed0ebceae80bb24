/** What may be done with a meeting: facts in, every refusal out. */
import type { AgreementBody } from '#agreements/schema.ts'
import { type Party, parties } from '#features/access/schema.ts'
import type { Refused } from './refusal-codes.ts'
import type {
  AgendaItem,
  Attendance,
  Decision,
  ItemOutcome,
  MeetingContent,
  MeetingState,
  SubjectKind,
} from './schema.ts'
import { isOpenFor, type MeetingAction, meetingTransitions } from './transitions.ts'

/** Papers that may be attached to one item. */
export const mostPapers = 20
/** A frozen thing in short, kept among the papers and drawn into their one document; never shown as a file. */
export const summaryType = 'application/vnd.samlad.summary+json'

export const checkAction = (state: MeetingState, action: MeetingAction): Refused[] =>
  isOpenFor(state, action) ? [] : [{ code: 'notOpen', values: { state, action } }]

/** Both parties have somebody on a seat: the member or the deputy. A body without seats has nobody to decide. */
export function isQuorate(attendance: Pick<Attendance, 'version' | 'seats'>): boolean {
  if (attendance.version === 0) return false
  return parties.every((party) => attendance.seats.some((seat) => seat.party === party && seat.present !== 'absent'))
}

/** A meeting is kept by the two who speak for the parties; an actor that is no party has the role alone. */
export const checkParty = (party: Party | null): Refused[] => (party ? [] : [{ code: 'notAParty' }])

/**
 * Attendance is put right also after a decision, but not so that those who took it were not there: both parties stay, and so does
 * everybody whose dissent is told.
 */
export function checkStayed(
  given: Pick<Attendance, 'version' | 'seats'>,
  outcomes: readonly (Pick<ItemOutcome, 'dissent'> & { readonly reaches: boolean })[],
): Refused[] {
  const refusals: Refused[] = []
  const isDecided = outcomes.some((one) => one.reaches)
  if (isDecided && !isQuorate(given)) refusals.push({ code: 'notQuorate', field: 'seats' })
  const isThere = (office: string) => given.seats.some((seat) => seat.office === office && seat.present !== 'absent')
  if (!outcomes.flatMap((one) => one.dissent).every((one) => isThere(one.office))) {
    refusals.push({ code: 'unknownOffice', field: 'seats' })
  }
  return refusals
}

/** By the agreement: a body decides what it names, and nothing else. `as`: what the agreement calls the thing. */
export const isDecidable = (
  body: Pick<AgreementBody, 'decides'> | null,
  as: SubjectKind | AgreementBody['decides'][number],
): boolean => body?.decides.some((one) => one === as) ?? false

/** How a body that may is done with a thing: it decides a proposal, and takes note of a statement. */
export const settledBy = (kind: SubjectKind): 'decide' | 'note' => (kind === 'statement' ? 'note' : 'decide')

export function checkContent(
  content: Pick<MeetingContent, 'startsAt' | 'endsAt'>,
  facts: {
    readonly bodyKnown: boolean
    readonly today: string
    readonly startsOn: string
    readonly isMoved: boolean
    /** The day on which something was dealt with; null: nothing has been. */
    readonly decidedOn: string | null
  },
): Refused[] {
  const refusals: Refused[] = []
  if (!facts.bodyKnown) refusals.push({ code: 'unknownBody', field: 'bodyCode' })
  if (Date.parse(content.endsAt) <= Date.parse(content.startsAt))
    refusals.push({ code: 'endsBeforeStart', field: 'endsAt' })
  if (facts.isMoved && facts.startsOn < facts.today) refusals.push({ code: 'startsInThePast', field: 'startsAt' })
  if (facts.decidedOn !== null && facts.decidedOn !== facts.startsOn) {
    refusals.push({ code: 'dayDecided', field: 'startsAt' })
  }
  return refusals
}

/** Attendance names the agreement's own seats and presenters, each once. */
export function checkAttendance(
  given: Pick<Attendance, 'seats' | 'presenters'>,
  body: AgreementBody | null,
): Refused[] {
  const refusals: Refused[] = []
  const seats = body?.members ?? []
  const isEachSeat = given.seats.every(({ seat, office, party }) => {
    const known = seats[seat]
    return known !== undefined && known.office === office && known.party === party
  })
  if (!isEachSeat || new Set(given.seats.map(({ seat }) => seat)).size !== given.seats.length) {
    refusals.push({ code: 'unknownSeat', field: 'seats' })
  }
  const isEachPresenter = given.presenters.every(({ role }) => body?.presenters.some((one) => one.role === role))
  if (!isEachPresenter || new Set(given.presenters.map(({ role }) => role)).size !== given.presenters.length) {
    refusals.push({ code: 'unknownPresenter', field: 'presenters' })
  }
  return refusals
}

export interface PutFacts {
  /** There is such a thing, and it can be taken up; always for a point of one's own. */
  readonly subjectKnown: boolean
  /** An item stays about what it was put there for. */
  readonly isOther: boolean
  /** Another standing item of this meeting is about it. */
  readonly onAgenda: boolean
  readonly outcome: Pick<ItemOutcome, 'decision'> | null
}

export function checkPut(facts: PutFacts): Refused[] {
  const refusals: Refused[] = []
  if (!facts.subjectKnown || facts.isOther) refusals.push({ code: 'unknownSubject', field: 'subjectId' })
  if (facts.onAgenda) refusals.push({ code: 'onAgendaAlready', field: 'subjectId' })
  if (facts.outcome) refusals.push({ code: 'itemSettled' })
  return refusals
}

/** A call goes out with an agenda whose proposals are all still proposed. */
export function checkCall(
  items: readonly { readonly title: string; readonly isGone: boolean }[],
  facts: { readonly startsOn: string; readonly today: string },
): Refused[] {
  const refusals: Refused[] = []
  if (items.length === 0) refusals.push({ code: 'emptyAgenda' })
  if (facts.startsOn < facts.today) refusals.push({ code: 'startsInThePast', field: 'startsAt' })
  for (const { title, isGone } of items) if (isGone) refusals.push({ code: 'itemGone', values: { title } })
  return refusals
}

export interface OutcomeFacts {
  readonly state: MeetingState
  /** Local days where the municipality is. */
  readonly today: string
  readonly startsOn: string
  readonly subjectKind: SubjectKind
  readonly decidable: boolean
  readonly quorate: boolean
  /** The thing lies there as a proposal now; null where the item is about no thing that can be decided. */
  readonly proposed: boolean
  /** Of the thing as it lies on the agenda, and as it is now. */
  readonly itemHash: string | null
  readonly presentHash: string | null
  readonly standing: Pick<ItemOutcome, 'decision' | 'subjectHash'> | null
  /** Offices that are present. */
  readonly offices: readonly string[]
}
export type OutcomeInput = Pick<ItemOutcome, 'decision' | 'reason' | 'dissent' | 'subjectHash'>

/**
 * Decide and return reach the thing itself, and so does the note of a body that the agreement lets take note of it; everything else stays
 * in the minutes.
 */
export const reachesThing = (
  decision: Decision,
  { subjectKind, decidable }: Pick<AgendaItem, 'subjectKind' | 'decidable'>,
): boolean =>
  decision === 'decide' ||
  decision === 'return' ||
  (decision === 'note' && decidable && settledBy(subjectKind) === 'note')

/**
 * Whether this can be written down as what the body decided. Without both parties present nothing is decided, noted for good or
 * returned; without the very version that lies on the agenda neither. What has reached the thing is not done again: its notes and dissent
 * can change.
 */
export function checkOutcome(given: OutcomeInput, facts: OutcomeFacts): { refusals: Refused[]; isSame: boolean } {
  const refusals = checkAction(facts.state, 'record')
  if (facts.today < facts.startsOn) refusals.push({ code: 'notYet' })
  const reached = facts.standing && reachesThing(facts.standing.decision, facts) ? facts.standing : null
  const isSame = reached !== null && reached.decision === given.decision && reached.subjectHash === given.subjectHash
  if (reached && !isSame) refusals.push({ code: 'alreadyDecided', field: 'decision' })
  if (given.decision === 'decide' && settledBy(facts.subjectKind) === 'note') {
    refusals.push({ code: 'onlyNoted', field: 'decision' })
  } else if (reachesThing(given.decision, facts)) {
    if (!facts.decidable) refusals.push({ code: 'notDecidedHere', field: 'decision' })
    if (!facts.quorate) refusals.push({ code: 'notQuorate' })
    if (!reached) refusals.push(...checkVersion(given, facts))
  }
  if (given.decision === 'return' && !given.reason?.trim()) refusals.push({ code: 'reasonMissing', field: 'reason' })
  if (given.dissent.some(({ office }) => !facts.offices.includes(office))) {
    refusals.push({ code: 'unknownOffice', field: 'dissent' })
  }
  return { refusals, isSame }
}

function checkVersion(given: OutcomeInput, facts: OutcomeFacts): Refused[] {
  if (!facts.decidable) return []
  if (facts.itemHash === null || !facts.proposed) return [{ code: 'nothingToDecide' }]
  const isThatOne = given.subjectHash === facts.itemHash && facts.itemHash === facts.presentHash
  return isThatOne ? [] : [{ code: 'subjectMoved' }]
}

export function checkClose(facts: {
  readonly state: MeetingState
  readonly today: string
  readonly startsOn: string
  readonly attendanceVersion: number
}): Refused[] {
  const refusals = checkAction(facts.state, 'close')
  if (facts.today < facts.startsOn) refusals.push({ code: 'notYet' })
  if (facts.attendanceVersion === 0) refusals.push({ code: 'attendanceMissing' })
  return refusals
}

export function checkReopen(state: MeetingState, approvals: number): Refused[] {
  const refusals = checkAction(state, 'reopen')
  if (approvals > 0) refusals.push({ code: 'approvalGiven' })
  return refusals
}

/** What a meeting has decided is not taken back by cancelling it. */
export function checkCancel(state: MeetingState, outcomes: number): Refused[] {
  const refusals = checkAction(state, 'cancel')
  if (outcomes > 0) refusals.push({ code: 'outcomesTaken' })
  return refusals
}

export interface ApproveFacts {
  readonly state: MeetingState
  /** The party that this person's seat, or office as presenter, belongs to; null: neither. */
  readonly party: Party | null
  readonly minutesHash: string | null
  readonly seenHash: string
  /** Parties that have approved these very minutes. */
  readonly approved: readonly Party[]
}

/** Whether this person may approve now, and whether the minutes are locked by it. */
export function approve(facts: ApproveFacts): { completes: boolean } | { refusals: Refused[] } {
  const refusals = checkAction(facts.state, 'approve')
  if (!facts.party) refusals.push({ code: 'notInBody' })
  if (facts.minutesHash !== facts.seenHash) refusals.push({ code: 'minutesMoved' })
  if (facts.party && facts.approved.includes(facts.party)) refusals.push({ code: 'alreadyApproved' })
  if (refusals.length > 0) return { refusals }
  const standing = new Set<Party | null>([...facts.approved, facts.party])
  const step = meetingTransitions.find((row) => row.from === facts.state && row.action === 'approve')
  return { completes: step?.needs.every((party) => standing.has(party)) ?? false }
}

/** The municipality's own decision comes after the steering group's. Days are 'YYYY-MM-DD'. */
export function checkFormal(facts: {
  readonly decidedOn: string
  readonly today: string
  /** Day of the meeting that decided it; null: none has. */
  readonly meetingOn: string | null
}): Refused[] {
  const refusals: Refused[] = []
  if (facts.decidedOn > facts.today) refusals.push({ code: 'decidedLater', field: 'decidedOn' })
  if (facts.meetingOn === null) refusals.push({ code: 'notDecidedYet', field: 'subjectId' })
  else if (facts.decidedOn < facts.meetingOn) refusals.push({ code: 'decidedBeforeMeeting', field: 'decidedOn' })
  return refusals
}

/** Items are shown as moved only while that still matters. */
export const isStillOpen = (item: Pick<AgendaItem, 'outcome' | 'subjectKind' | 'decidable'>): boolean =>
  item.outcome === null || !reachesThing(item.outcome.decision, item)

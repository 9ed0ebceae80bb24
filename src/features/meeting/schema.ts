/** Meetings of the agreement's bodies: agenda, papers, decisions, minutes. */
import { z } from 'zod'
import { parties } from '#features/access/schema.ts'

export const meetingStates = ['planned', 'called', 'held', 'approved', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

export const subjectKinds = [
  'jointPicture',
  'plan',
  'measure',
  'task',
  'problem',
  'group',
  'question',
  'minutes',
  'statement',
  'obligation',
  'free',
] as const
export type SubjectKind = (typeof subjectKinds)[number]
/** note: taken to the minutes, nothing decided. */
export const decisions = ['decide', 'return', 'postpone', 'note'] as const
export type Decision = (typeof decisions)[number]

/** An instant of our time: what lies outside it no calendar and no database can write. */
const Instant = z.iso.datetime({ offset: true }).refine((text) => {
  const year = new Date(text).getUTCFullYear()
  return year > 1900 && year < 3000
})

export const MeetingContent = z.object({
  bodyCode: z.string(),
  title: z.string().trim().min(3).max(160),
  startsAt: Instant,
  endsAt: Instant,
  place: z.string().trim().min(2).max(200),
})
export type MeetingContent = z.infer<typeof MeetingContent>

/** Who was there for a seat: its member, the deputy, or nobody. */
export const Attendance = z.object({
  version: z.number().int().min(0),
  seats: z.array(
    z.object({
      seat: z.number().int(),
      office: z.string(),
      party: z.enum(parties),
      present: z.enum(['member', 'deputy', 'absent']),
    }),
  ),
  presenters: z.array(z.object({ role: z.enum(['coordinator', 'communityPoliceOfficer']), present: z.boolean() })),
  /** Offices or functions, never names. */
  others: z.array(z.string().trim().min(2).max(120)).max(20),
})
export type Attendance = z.infer<typeof Attendance>

export const Dissent = z.object({ office: z.string().min(2).max(120), text: z.string().trim().min(3).max(1000) })

export const ItemOutcome = z.object({
  decision: z.enum(decisions),
  reason: z.string().nullable(),
  notes: z.string().nullable(),
  dissent: z.array(Dissent),
  subjectHash: z.string().nullable(),
  version: z.number().int().min(0),
  recordedAt: z.string(),
})
export type ItemOutcome = z.infer<typeof ItemOutcome>

export const Paper = z.object({
  id: z.uuid(),
  name: z.string(),
  type: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  recordedAt: z.string(),
})

export const AgendaItem = z.object({
  id: z.uuid(),
  position: z.number(),
  subjectKind: z.enum(subjectKinds),
  subjectId: z.string().nullable(),
  subjectHash: z.string().nullable(),
  title: z.string().trim().min(2).max(200),
  text: z.string().max(3000).nullable(),
  version: z.number().int().min(0),
  /** What can be decided about it: only the kinds that this body decides. */
  decidable: z.boolean(),
  /** Where it is read. */
  href: z.string().nullable(),
  /** The thing has another content than when it was put on the agenda: it must be put there anew before it is decided. */
  hasMoved: z.boolean(),
  papers: z.array(Paper),
  outcome: ItemOutcome.nullable(),
})
export type AgendaItem = z.infer<typeof AgendaItem>

/** Something that waits for a meeting, found and not typed. */
export const WaitingItem = z.object({
  subjectKind: z.enum(subjectKinds),
  subjectId: z.string(),
  title: z.string(),
  /** Why it is here, as a code that sv.ts words: proposed, overdue, question, postponed, notApproved … */
  why: z.string(),
  since: z.string().nullable(),
})
export type WaitingItem = z.infer<typeof WaitingItem>

export const MeetingHead = MeetingContent.extend({
  id: z.uuid(),
  bodyName: z.string(),
  state: z.enum(meetingStates),
  items: z.number().int(),
  calledAt: z.string().nullable(),
  approvedAt: z.string().nullable(),
})
export type MeetingHead = z.infer<typeof MeetingHead>

export const Meeting = MeetingHead.omit({ items: true }).extend({
  version: z.number().int(),
  items: z.array(AgendaItem),
  /** What waits and is not on the agenda. */
  waiting: z.array(WaitingItem),
  attendance: Attendance,
  /** Both parties have at least one seat filled: without it nothing is decided. */
  quorate: z.boolean(),
  heldAt: z.string().nullable(),
  minutesHash: z.string().nullable(),
  approvals: z.array(z.object({ party: z.enum(parties), at: z.string(), office: z.string().nullable() })),
  entries: z.array(z.object({ id: z.uuid(), text: z.string(), organisationName: z.string(), recordedAt: z.string() })),
})
export type Meeting = z.infer<typeof Meeting>

export const FormalDecision = z.object({
  id: z.uuid(),
  subjectKind: z.enum(['jointPicture', 'plan']),
  subjectId: z.uuid(),
  subjectTitle: z.string(),
  body: z.string().trim().min(3).max(160),
  decidedOn: z.iso.date(),
  /** As it is written: «§ 112». */
  paragraph: z.string().trim().min(1).max(40),
  registrationNumber: z.string().trim().min(2).max(60),
  recordedAt: z.string(),
})
export type FormalDecision = z.infer<typeof FormalDecision>

import { z } from 'zod'
import { endpoint } from '#features/access/endpoint.ts'
import { Excuses } from '#features/report/guard/excuses.ts'
import {
  Attendance,
  Dissent,
  decisions,
  FormalDecision,
  Meeting,
  MeetingContent,
  MeetingHead,
  subjectKinds,
} from './schema.ts'

const one = z.object({ id: z.uuid() })
const oneItem = one.extend({ itemId: z.uuid() })

export const listMeetings = endpoint({
  method: 'GET',
  path: '/meetings',
  may: 'meeting.read',
  reply: z.object({ meetings: z.array(MeetingHead) }),
})
export const readMeeting = endpoint({
  method: 'GET',
  path: '/meetings/:id',
  may: 'meeting.read',
  params: one,
  reply: Meeting,
})
/** Its agenda is filled at once with what waits for this body. */
export const planMeeting = endpoint({
  method: 'POST',
  path: '/meetings',
  may: 'meeting.write',
  body: MeetingContent.extend({ overrides: Excuses }),
  reply: Meeting,
})
export const moveMeeting = endpoint({
  method: 'PUT',
  path: '/meetings/:id',
  may: 'meeting.write',
  params: one,
  body: MeetingContent.omit({ bodyCode: true }).extend({ version: z.number().int(), overrides: Excuses }),
  reply: Meeting,
})
/** Calls it: papers are frozen, and the calendar invitation goes out by mail. Again after a change: a new sequence. */
export const callMeeting = endpoint({
  method: 'POST',
  path: '/meetings/:id/call',
  may: 'meeting.write',
  params: one,
  reply: Meeting,
})
export const cancelMeeting = endpoint({
  method: 'POST',
  path: '/meetings/:id/cancel',
  may: 'meeting.write',
  params: one,
  reply: Meeting,
})

/** What waits, put on the agenda with its present content; or a point of one's own. An item put there again takes the newest content. */
export const putItem = endpoint({
  method: 'PUT',
  path: '/meetings/:id/items/:itemId',
  may: 'meeting.write',
  params: oneItem,
  body: z.object({
    subjectKind: z.enum(subjectKinds),
    subjectId: z.string().nullable(),
    title: z.string().trim().min(2).max(200),
    text: z.string().max(3000).nullable(),
    position: z.number(),
    version: z.number().int().min(0),
    overrides: Excuses,
  }),
  reply: Meeting,
})
export const removeItem = endpoint({
  method: 'DELETE',
  path: '/meetings/:id/items/:itemId',
  may: 'meeting.write',
  params: oneItem,
  reply: Meeting,
})
export const attachPaper = endpoint({
  method: 'POST',
  path: '/meetings/:id/items/:itemId/papers',
  may: 'meeting.write',
  params: oneItem,
  query: z.object({ name: z.string().min(1).max(200) }),
  reply: Meeting,
})
export const readPaper = endpoint({
  method: 'GET',
  path: '/meetings/:id/papers/:paperId',
  may: 'meeting.read',
  params: one.extend({ paperId: z.uuid() }),
})

export const writeAttendance = endpoint({
  method: 'PUT',
  path: '/meetings/:id/attendance',
  may: 'meeting.write',
  params: one,
  body: Attendance.extend({ overrides: Excuses }),
  reply: Meeting,
})
/**
 * What the body decided on one item: on exactly the content that lay before it. Whoever comes second is told what stands, and
 * keeps what they wrote (409 `moved`). Decide and return reach the thing itself in the same transaction.
 */
export const recordOutcome = endpoint({
  method: 'PUT',
  path: '/meetings/:id/items/:itemId/outcome',
  may: 'meeting.write',
  params: oneItem,
  body: z.object({
    decision: z.enum(decisions),
    reason: z.string().trim().max(1000).nullable(),
    notes: z.string().trim().max(4000).nullable(),
    dissent: z.array(Dissent).max(10),
    subjectHash: z.string().nullable(),
    version: z.number().int().min(0),
    overrides: Excuses,
  }),
  reply: Meeting,
})

/** The meeting is over and its minutes are what stands; opened again only while nobody has approved. */
export const closeMeeting = endpoint({
  method: 'POST',
  path: '/meetings/:id/close',
  may: 'meeting.write',
  params: one,
  body: z.object({ version: z.number().int() }),
  reply: Meeting,
})
export const reopenMeeting = endpoint({
  method: 'POST',
  path: '/meetings/:id/reopen',
  may: 'meeting.write',
  params: one,
  reply: Meeting,
})
/** By one person of each party; the second approval locks them. */
export const approveMinutes = endpoint({
  method: 'POST',
  path: '/meetings/:id/approve',
  may: 'meeting.approve',
  params: one,
  body: z.object({ minutesHash: z.string() }),
  reply: Meeting,
})
export const addEntry = endpoint({
  method: 'POST',
  path: '/meetings/:id/entries',
  may: 'meeting.write',
  params: one,
  body: z.object({ text: z.string().trim().min(5).max(2000), overrides: Excuses }),
  reply: Meeting,
})

/** papers: agenda and all papers in one PDF. minutes: as they are; frozen once approved. bundle: for the registry, a ZIP with checksums. */
export const readMeetingFile = endpoint({
  method: 'GET',
  path: '/meetings/:id/file',
  may: 'meeting.read',
  params: one,
  query: z.object({
    what: z.enum(['papers', 'minutes', 'bundle', 'calendar']),
    format: z.enum(['html', 'pdf', 'docx', 'zip', 'ics']).default('pdf'),
  }),
})

export const listFormalDecisions = endpoint({
  method: 'GET',
  path: '/formal-decisions',
  may: 'meeting.read',
  reply: z.object({
    decisions: z.array(FormalDecision),
    waiting: z.array(FormalDecision.pick({ subjectKind: true, subjectId: true, subjectTitle: true })),
  }),
})
/** Of something the steering group has decided; another one of the same subject supersedes it. */
export const recordFormalDecision = endpoint({
  method: 'POST',
  path: '/formal-decisions',
  may: 'meeting.write',
  body: FormalDecision.omit({ id: true, subjectTitle: true, recordedAt: true }).extend({ overrides: Excuses }),
  reply: FormalDecision,
})

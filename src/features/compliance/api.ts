import { z } from 'zod'
import { endpoint } from '#features/access/endpoint.ts'
import { Excuses } from '#features/report/guard/excuses.ts'
import { AnnualWheel, CalendarFeed, ObligationHead, OwnEvidenceInput, TopicView } from './schema.ts'

/** As known at the end of this local day; today when it is left out. */
const asKnown = z.object({ on: z.iso.date().optional() })
const topic = z.object({ topic: z.string().min(1).max(80) })

export const listObligations = endpoint({
  method: 'GET',
  path: '/obligations',
  may: 'compliance.read',
  query: asKnown,
  reply: z.object({ on: z.iso.date(), today: z.iso.date(), obligations: z.array(ObligationHead) }),
})
export const readTopic = endpoint({
  method: 'GET',
  path: '/obligations/:topic',
  may: 'compliance.read',
  params: topic,
  query: asKnown,
  reply: TopicView,
})
/** Why it is not begun or not met, and when it is to begin. An empty reason takes it back. */
export const writeNote = endpoint({
  method: 'PUT',
  path: '/obligations/:topic/note',
  may: 'compliance.write',
  params: topic,
  body: z.object({
    key: z.string(),
    reason: z.string().trim().max(2000),
    beginsOn: z.iso.date().nullable(),
    version: z.number().int().min(0),
    overrides: Excuses,
  }),
  reply: TopicView,
})
/** Evidence that Samlad cannot see by itself. */
export const writeOwnEvidence = endpoint({
  method: 'PUT',
  path: '/obligations/:topic/evidence/:id',
  may: 'compliance.write',
  params: topic.extend({ id: z.uuid() }),
  body: OwnEvidenceInput.extend({ key: z.string(), version: z.number().int().min(0), overrides: Excuses }),
  reply: TopicView,
})
export const removeOwnEvidence = endpoint({
  method: 'DELETE',
  path: '/obligations/:topic/evidence/:id',
  may: 'compliance.write',
  params: topic.extend({ id: z.uuid() }),
  reply: TopicView,
})
export const attachEvidenceFile = endpoint({
  method: 'POST',
  path: '/obligations/:topic/evidence/:id/files',
  may: 'compliance.write',
  params: topic.extend({ id: z.uuid() }),
  query: z.object({ name: z.string().min(1).max(200) }),
  reply: TopicView,
})
export const readEvidenceFile = endpoint({
  method: 'GET',
  path: '/evidence-files/:fileId',
  may: 'compliance.read',
  params: z.object({ fileId: z.uuid() }),
})
export const removeEvidenceFile = endpoint({
  method: 'DELETE',
  path: '/obligations/:topic/evidence/:id/files/:fileId',
  may: 'compliance.write',
  params: topic.extend({ id: z.uuid(), fileId: z.uuid() }),
  reply: TopicView,
})

export const readAnnualWheel = endpoint({
  method: 'GET',
  path: '/annual-wheel',
  may: 'compliance.read',
  query: z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() }),
  reply: AnnualWheel,
})
/** On one page, for the wall. */
export const readWheelFile = endpoint({
  method: 'GET',
  path: '/annual-wheel/file',
  may: 'compliance.read',
  query: z.object({
    year: z.coerce.number().int().min(2000).max(2100),
    format: z.enum(['pdf', 'html']).default('pdf'),
  }),
})

export const listFeeds = endpoint({
  method: 'GET',
  path: '/calendar-feeds',
  may: 'compliance.subscribe',
  reply: z.object({ feeds: z.array(CalendarFeed) }),
})
/** The address is told once, and never again. */
export const createFeed = endpoint({
  method: 'POST',
  path: '/calendar-feeds',
  may: 'compliance.subscribe',
  body: z.object({ about: z.enum(['person', 'body', 'municipality']), bodyCode: z.string().nullable() }),
  reply: CalendarFeed.extend({ path: z.string() }),
})
export const revokeFeed = endpoint({
  method: 'DELETE',
  path: '/calendar-feeds/:id',
  may: 'compliance.subscribe',
  params: z.object({ id: z.uuid() }),
  reply: z.object({ feeds: z.array(CalendarFeed) }),
})
/** What Outlook and phones fetch: the address itself is the key, so nobody is signed in. */
export const readFeed = endpoint({
  method: 'GET',
  path: '/calendar/:token',
  may: 'anyone',
  params: z.object({ token: z.string().regex(/^[a-zA-Z0-9_.-]{20,200}$/) }),
})

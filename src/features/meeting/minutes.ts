/** What minutes say, frozen when the meeting is closed: same facts, same text, same checksum. */
import { z } from 'zod'
import { type AgendaItem, Attendance, AgendaItem as Item, ItemOutcome, type Meeting, Paper } from './schema.ts'

const MinutesItem = Item.pick({
  id: true,
  subjectKind: true,
  subjectId: true,
  subjectHash: true,
  title: true,
  text: true,
  version: true,
}).extend({
  number: z.number().int().min(1),
  papers: z.array(Paper.pick({ id: true, name: true, bytes: true, sha256: true })),
  /** Null: never reached. */
  outcome: ItemOutcome.nullable(),
})

export const MinutesContent = z.object({
  /** Raised when the shape changes. */
  form: z.literal(1),
  municipality: z.string(),
  /** The town and what happens in it are invented. */
  invented: z.boolean(),
  meetingId: z.string(),
  bodyName: z.string(),
  title: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string(),
  attendance: Attendance,
  quorate: z.boolean(),
  items: z.array(MinutesItem),
})
export type MinutesContent = z.infer<typeof MinutesContent>
export type MinutesItem = MinutesContent['items'][number]

export function composeMinutes(
  meeting: Meeting,
  of: { readonly municipality: string; readonly invented: boolean },
): MinutesContent {
  const { bodyName, title, startsAt, endsAt, place, attendance, quorate } = meeting
  return {
    form: 1,
    municipality: of.municipality,
    invented: of.invented,
    meetingId: meeting.id,
    bodyName,
    title,
    startsAt,
    endsAt,
    place,
    attendance,
    quorate,
    items: meeting.items.map((item, at) => composeItem(item, at + 1)),
  }
}

function composeItem(item: AgendaItem, number: number): MinutesItem {
  const { id, subjectKind, subjectId, subjectHash, title, text, version, outcome } = item
  const papers = item.papers.map(({ id: paperId, name, bytes, sha256 }) => ({ id: paperId, name, bytes, sha256 }))
  return { id, number, subjectKind, subjectId, subjectHash, title, text, version, papers, outcome }
}

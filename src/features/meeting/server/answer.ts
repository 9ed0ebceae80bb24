/** What minutes say to those who asked: told when the minutes are closed, taken back while they are open again. */
import type { Meeting } from '../schema.ts'
import { findSource } from './agenda-source.ts'
import type { MeetingWriting } from './services.ts'

/** An item without notes answers nothing: what was asked waits for the next meeting. Returns how many were answered. */
export async function answerItems(
  writing: MeetingWriting,
  { id, items }: Pick<Meeting, 'id' | 'items'>,
): Promise<number> {
  let answered = 0
  for (const { subjectKind, subjectId, outcome } of items) {
    const source = findSource(writing.services.sources, subjectKind)
    const answer = outcome?.decision === 'postpone' ? null : outcome?.notes
    if (!source?.answer || subjectId === null || !answer) continue
    if (await source.answer(writing, subjectId, { answer, meetingId: id })) answered += 1
  }
  return answered
}

export async function takeBackAnswers(writing: MeetingWriting, meetingId: string): Promise<number> {
  let waiting = 0
  for (const source of writing.services.sources) waiting += (await source.takeBackAnswers?.(writing, meetingId)) ?? 0
  return waiting
}

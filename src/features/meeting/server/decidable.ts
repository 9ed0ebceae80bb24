/** Whether the body may settle a thing by the agreement, where the thing's own room knows what the agreement calls it. */
import { type ItemRow, listItems, listOutcomes, type OutcomeRow } from '../agenda-store.ts'
import { isDecidable, reachesThing } from '../rules.ts'
import { findSource } from './agenda-source.ts'
import type { BodyOnDay, MeetingAsk } from './services.ts'

type Thing = Pick<ItemRow, 'subjectKind' | 'subjectId'>

export async function canSettle(ask: MeetingAsk, body: BodyOnDay['body'], thing: Thing): Promise<boolean> {
  const source = findSource(ask.services.sources, thing.subjectKind)
  if (!source?.decidedAs) return isDecidable(body, thing.subjectKind)
  const name = thing.subjectId === null ? null : await source.decidedAs(ask, thing.subjectId)
  return name !== null && isDecidable(body, name)
}

/** What stands for each item of a meeting, with whether it reached the thing itself. */
export async function listReached(
  ask: MeetingAsk,
  meetingId: string,
  body: BodyOnDay['body'],
): Promise<(OutcomeRow & { readonly reaches: boolean })[]> {
  const items = new Map((await listItems(ask.trx, meetingId)).map((one) => [one.id, one]))
  const reached: (OutcomeRow & { readonly reaches: boolean })[] = []
  for (const outcome of await listOutcomes(ask.trx, meetingId)) {
    const item = items.get(outcome.itemId)
    const decidable = item ? await canSettle(ask, body, item) : false
    const reaches = item ? reachesThing(outcome.decision, { subjectKind: item.subjectKind, decidable }) : false
    reached.push({ ...outcome, reaches })
  }
  return reached
}

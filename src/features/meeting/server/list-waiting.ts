/** Asks every room what waits for a meeting of this body, and adds what earlier meetings left over. */
import type { AgreementBody } from '#agreements/schema.ts'
import { listPlaced } from '../agenda-store.ts'
import type { WaitingItem } from '../schema.ts'
import type { MeetingRow } from '../store.ts'
import { keyOf, listLeftOver, mergeWaiting } from '../waiting.ts'
import { findSource } from './agenda-source.ts'
import { canSettle } from './decidable.ts'
import type { MeetingAsk } from './services.ts'

export async function listWaiting(
  ask: MeetingAsk,
  meeting: Pick<MeetingRow, 'id' | 'bodyCode' | 'startsAt'>,
  body: AgreementBody | null,
): Promise<WaitingItem[]> {
  const told: WaitingItem[] = []
  for (const source of ask.services.sources) {
    const found = await source.list(ask, meeting.bodyCode)
    // A proposal goes to the body that decides about it, a statement to the one that takes note of it.
    for (const one of found) {
      const isForOne = one.why === 'proposed' || one.why === 'toNote'
      if (!isForOne || (await canSettle(ask, body, one))) told.push(one)
    }
  }
  const placed = await listPlaced(ask.trx, meeting.bodyCode)
  const earlier = placed.filter((one) => one.meetingId !== meeting.id && one.startsAt <= meeting.startsAt)
  const open = placed.filter((one) => one.meetingState === 'planned' || one.meetingState === 'called')
  const taken = new Set(open.map(keyOf))
  const left = listLeftOver(earlier)
  const stillThere = new Set<string>()
  for (const one of left) {
    const subject = await findSource(ask.services.sources, one.subjectKind)?.read(ask, one.subjectId)
    if (subject && (subject.proposed || !(await canSettle(ask, body, one)))) stillThere.add(keyOf(one))
  }
  return mergeWaiting(told, left, { taken, stillThere })
}

/** Asks every room what waits for a meeting of this body, and adds what earlier meetings left over. */
import type { AgreementBody } from '#agreements/schema.ts'
import { listPlaced } from '../agenda-store.ts'
import { isDecidable } from '../rules.ts'
import type { WaitingItem } from '../schema.ts'
import type { MeetingRow } from '../store.ts'
import { keyOf, listLeftOver, mergeWaiting } from '../waiting.ts'
import { findSource } from './agenda-source.ts'
import type { MeetingAsk } from './services.ts'

export async function listWaiting(
  ask: MeetingAsk,
  meeting: Pick<MeetingRow, 'id' | 'bodyCode' | 'startsAt'>,
  body: AgreementBody | null,
): Promise<WaitingItem[]> {
  const told: WaitingItem[] = []
  for (const source of ask.services.sources) {
    const found = await source.list(ask, meeting.bodyCode)
    // A proposal goes to the body that decides about it.
    told.push(...found.filter((one) => one.why !== 'proposed' || isDecidable(body, one.subjectKind)))
  }
  const placed = await listPlaced(ask.trx, meeting.bodyCode)
  const earlier = placed.filter((one) => one.meetingId !== meeting.id && one.startsAt <= meeting.startsAt)
  const open = placed.filter((one) => one.meetingState === 'planned' || one.meetingState === 'called')
  const taken = new Set(open.map(keyOf))
  const left = listLeftOver(earlier)
  const stillThere = new Set<string>()
  for (const one of left) {
    const subject = await findSource(ask.services.sources, one.subjectKind)?.read(ask, one.subjectId)
    if (subject && (subject.proposed || !isDecidable(body, one.subjectKind))) stillThere.add(keyOf(one))
  }
  return mergeWaiting(told, left, { taken, stillThere })
}

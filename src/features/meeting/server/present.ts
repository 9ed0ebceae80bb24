/** A meeting as it is read: agenda, papers, attendance, outcomes, what waits. */
import { mayDo } from '#features/access/rules.ts'
import { findAttendance, type ItemRow, listItems, listOutcomes, type OutcomeRow } from '../agenda-store.ts'
import { type ApprovalRow, listApprovals, listEntries } from '../minutes-store.ts'
import { listPapers, type PaperHead } from '../paper-store.ts'
import { isQuorate, isStillOpen, summaryType } from '../rules.ts'
import type { AgendaItem, ItemOutcome, Meeting, MeetingHead } from '../schema.ts'
import { listMembershipIds, type MeetingRow } from '../store.ts'
import { isOpenFor } from '../transitions.ts'
import { findSource } from './agenda-source.ts'
import { fillAttendance, findPlaceOf, readBody } from './body.ts'
import { canSettle } from './decidable.ts'
import { listWaiting } from './list-waiting.ts'
import type { BodyOnDay, MeetingAsk } from './services.ts'

export function headOf(row: MeetingRow, bodyName: string): Omit<MeetingHead, 'items'> {
  const { id, bodyCode, title, startsAt, endsAt, place, state, calledAt, approvedAt } = row
  return { id, bodyCode, bodyName, title, startsAt, endsAt, place, state, calledAt, approvedAt }
}

export async function presentMeeting(ask: MeetingAsk, row: MeetingRow): Promise<Meeting> {
  const { trx, actor } = ask
  const onDay = await readBody(ask, row)
  const { body } = onDay
  const attendance = fillAttendance(body, await findAttendance(trx, row.id))
  const isOpen = isOpenFor(row.state, 'write')
  const approvals = row.minutesHash ? await listApprovals(trx, { meetingId: row.id, minutesHash: row.minutesHash }) : []
  return {
    ...headOf(row, body?.sv ?? row.bodyCode),
    version: row.contentVersion,
    items: await presentItems(ask, row, onDay),
    waiting: isOpen && mayDo(actor, 'meeting.write') ? await listWaiting(ask, row, body) : [],
    attendance,
    quorate: isQuorate(attendance),
    heldAt: row.heldAt,
    minutesHash: row.minutesHash,
    approvals: await presentApprovals(ask, approvals, onDay),
    entries: await listEntries(trx, row.id),
  }
}

/** By office: who approved is known by the seat. */
async function presentApprovals(
  { trx }: MeetingAsk,
  approvals: readonly ApprovalRow[],
  onDay: BodyOnDay,
): Promise<Meeting['approvals']> {
  const presented: Meeting['approvals'] = []
  for (const { party, approvedAt, personId } of approvals) {
    const membershipIds = await listMembershipIds(trx, { personId })
    presented.push({ party, at: approvedAt, office: findPlaceOf({ party, membershipIds }, onDay) })
  }
  return presented
}

/** `only`: the one item asked for. */
export async function presentItems(
  ask: MeetingAsk,
  row: MeetingRow,
  { body }: BodyOnDay,
  only?: string,
): Promise<AgendaItem[]> {
  const { trx } = ask
  const [items, outcomes, papers] = [
    await listItems(trx, row.id),
    await listOutcomes(trx, row.id),
    await listPapers(trx, row.id),
  ]
  const presented: AgendaItem[] = []
  for (const item of items.filter((one) => only === undefined || one.id === only)) {
    const outcome = outcomes.find((one) => one.itemId === item.id) ?? null
    const own = papers.filter((one) => one.itemId === item.id)
    const decidable = await canSettle(ask, body, item)
    const shown = presentItem(item, { outcome, papers: own, decidable, services: ask.services })
    const mayMove = decidable && isOpenFor(row.state, 'write') && isStillOpen(shown)
    presented.push({ ...shown, hasMoved: mayMove && (await hasMoved(ask, item)) })
  }
  return presented
}

async function hasMoved(ask: MeetingAsk, item: ItemRow): Promise<boolean> {
  if (item.subjectId === null) return false
  const subject = await findSource(ask.services.sources, item.subjectKind)?.read(ask, item.subjectId)
  return !subject?.proposed || subject.hash !== item.subjectHash
}

function presentItem(
  item: ItemRow,
  more: {
    readonly outcome: OutcomeRow | null
    readonly papers: readonly PaperHead[]
    readonly decidable: boolean
    readonly services: MeetingAsk['services']
  },
): AgendaItem {
  const { id, position, subjectKind, subjectId, subjectHash, title, text, version } = item
  const source = findSource(more.services.sources, subjectKind)
  return {
    id,
    position,
    subjectKind,
    subjectId,
    subjectHash,
    title,
    text,
    version,
    decidable: more.decidable,
    href: subjectId === null ? null : (source?.href(subjectId) ?? null),
    hasMoved: false,
    papers: more.papers
      .filter((one) => one.type !== summaryType)
      .map(({ itemId: _, size, ...paper }) => ({ ...paper, bytes: size })),
    outcome: more.outcome && presentOutcome(more.outcome),
  }
}

export function presentOutcome(row: OutcomeRow): ItemOutcome {
  const { decision, reason, notes, dissent, subjectHash, version, recordedAt } = row
  return { decision, reason, notes, dissent, subjectHash, version, recordedAt }
}
